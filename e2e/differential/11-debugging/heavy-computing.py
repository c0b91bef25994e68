# Plain computing: integers, strings, sorting, hashing.
import hashlib
import math
from collections import Counter
from fractions import Fraction


def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


print(fibonacci(18), math.factorial(25), 3**100 % 1_000_007)
print(hashlib.sha256(b"loop" * 1000).hexdigest()[:16])
print(Counter(str(2**500)).most_common(3))
print(sum(Fraction(1, number) for number in range(1, 20)))
print(sorted((number * 7919) % 1009 for number in range(1, 1000))[::200])
