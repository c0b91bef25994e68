# The forgotten await as data.
import warnings


async def forgotten():
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forgotten()
for warning in caught:
    print(warning.category.__name__, warning.message, warning.lineno)
