# Python started by sys.executable: output, errors, exit code.
import asyncio
import sys
from asyncio.subprocess import PIPE

PROGRAM = """
import sys
print("to stdout", len(sys.argv))
print("to stderr", file=sys.stderr)
sys.exit(3)
"""


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, "argument", stdout=PIPE, stderr=PIPE)
    stdout, stderr = await process.communicate()
    print(stdout, stderr, process.returncode)


asyncio.run(main())
