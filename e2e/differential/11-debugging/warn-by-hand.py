# warnings.warn shows the line, once for each place.
import warnings


def old():
    warnings.warn("old() is old", UserWarning, stacklevel=2)


for _ in range(2):
    old()
old()
warnings.warn("in the main program", DeprecationWarning)
warnings.warn("elsewhere", ResourceWarning)
