# SIGINT cancels the main task; run raises KeyboardInterrupt afterwards.
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main cancelled by Ctrl-C")
        await asyncio.sleep(0.05)
        print("cleaned up")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("KeyboardInterrupt", error.args)
