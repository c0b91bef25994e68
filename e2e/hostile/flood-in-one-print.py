# A hundred megabytes at once.
print("x" * 10**8)
