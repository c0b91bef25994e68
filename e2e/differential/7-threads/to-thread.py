# to_thread runs a function elsewhere and carries the context over.
import asyncio
import contextvars
import threading

request = contextvars.ContextVar("request", default="none")


def where(word, *, loud=False):
    request.set("changed in the thread")
    in_main = threading.current_thread() is threading.main_thread()
    return word.upper() if loud else word, in_main


def read():
    return request.get()


async def main():
    request.set("number 5")
    print(await asyncio.to_thread(read))
    print(await asyncio.to_thread(where, "hello", loud=True))
    print(request.get())
    print(await asyncio.get_running_loop().run_in_executor(None, read))


asyncio.run(main())
