# Calls in C nested too deeply.
nested = []
for _ in range(5000): nested = [nested]
print(len(repr(nested)))
