# Debug mode finds the call that is not thread-safe.
import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()

    def worker():
        try:
            loop.call_soon(print, "never")
        except RuntimeError as error:
            print(error)

    thread = threading.Thread(target=worker)
    thread.start()
    thread.join()


asyncio.run(main(), debug=True)
