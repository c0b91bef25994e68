# __name__, sys.argv, globals of a fresh script.
import sys

print(__name__, len(sys.argv), __doc__, __package__, __spec__)
print(sorted(name for name in globals() if not name.startswith("__")))
print(sys.modules["__main__"].__dict__ is globals(), sys.flags.dev_mode, sys.version_info[:2])
print(sys.getrecursionlimit(), sys.getswitchinterval(), sys.implementation.name, sys.stdout.encoding)
