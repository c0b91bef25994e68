# print_call_graph of the current task, by the program's own lines.
import asyncio
import io
import re


async def reporter():
    text = io.StringIO()
    asyncio.print_call_graph(file=text)
    for line in text.getvalue().splitlines():
        if "Task(" in line or "main.py" in line:
            print(re.sub("id=0x[0-9a-f]+", "id=...", line))


async def middle():
    await reporter()


async def main():
    await asyncio.create_task(middle(), name="middle")


asyncio.run(main())
