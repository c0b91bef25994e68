# An object that is too large.
bytes(2**31 - 100)
