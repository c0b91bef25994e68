# Tracebacks made by hand keep to the program's lines.
import asyncio
import traceback


async def fail():
    raise LookupError("deep")


async def main():
    try:
        await fail()
    except LookupError as error:
        print([(frame.name, frame.lineno, frame.line) for frame in traceback.extract_tb(error.__traceback__)])
        print("".join(traceback.format_exception_only(error)), end="")
        traceback.print_exc()


asyncio.run(main())
