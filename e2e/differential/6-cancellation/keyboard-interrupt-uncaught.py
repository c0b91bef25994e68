# Left alone it ends the program as in a terminal.
import asyncio
import signal


async def main():
    print("press Ctrl-C")
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(10)


asyncio.run(main())
