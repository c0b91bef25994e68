# A million lines.
for i in range(10**6): print(i)
