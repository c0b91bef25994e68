import asyncio
import signal


async def serve():
    try:
        while True:
            await asyncio.sleep(1)
            print("server: still open")
    finally:
        print("server: closed")


def on_signal(task):
    print("signal: asks the server to close")
    task.cancel()


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(serve(), name="server")
    term = signal.SIGTERM
    loop.add_signal_handler(term, on_signal, task)
    loop.call_later(2.5, signal.raise_signal, term)
    await asyncio.wait([task])
    print("main: bye")


asyncio.run(main())
