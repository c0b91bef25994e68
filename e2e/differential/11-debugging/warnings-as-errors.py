# A warning turned into an error inside a finalizer is unraisable, and printed.
import sys
import warnings


async def forgotten():
    pass


def hook(unraisable):
    print("unraisable:", unraisable.exc_type.__name__, unraisable.exc_value)


sys.unraisablehook = hook
warnings.simplefilter("error")
forgotten()
print("after")
