# A Runner keeps one loop for several runs.
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


async def main(new=None):
    before = name.get()
    if new:
        name.set(new)
    return before, asyncio.current_task().get_name()


with asyncio.Runner() as runner:
    print(runner.run(main("Ada")))
    print(runner.run(main()))
    print(runner.get_loop().is_running())
    print(runner.run(main(), context=contextvars.Context()))
try:
    runner.get_loop()
except RuntimeError as error:
    print(error)
print(name.get())
