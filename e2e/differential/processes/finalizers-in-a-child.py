"""A child destroys at its end what is left of its program, after its exit handlers."""

import subprocess
import sys

PROGRAM = """
import atexit, sys

class Kept:
    def __init__(self, name):
        self.name, self.itself = name, self

    def __del__(self, print=print, finalizing=sys.is_finalizing):
        print("destroyed", self.name, finalizing())

kept = Kept("global")
Kept("cycle")
atexit.register(print, "exit handler")
print("end", sys.is_finalizing())
"""
result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
print(*sorted(result.stdout.splitlines()[2:]), sep="\n")
print(result.stdout.splitlines()[:2], result.returncode)
