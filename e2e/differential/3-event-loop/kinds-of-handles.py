# What call_soon and call_later return, and the classes that a program can ask for.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(print, "soon")
    later = loop.call_later(1, print, "later")
    print(isinstance(soon, asyncio.Handle), isinstance(later, asyncio.Handle))
    print(isinstance(later, asyncio.TimerHandle), round(later.when() - loop.time(), 1))
    print(soon.get_context() is later.get_context(), type(soon.get_context()).__name__)
    later.cancel()
    print(soon.cancelled(), later.cancelled())
    print(isinstance(loop, asyncio.BaseEventLoop), isinstance(loop, asyncio.AbstractEventLoop))
    print(isinstance(loop, asyncio.SelectorEventLoop), asyncio.EventLoop is asyncio.SelectorEventLoop)
    await asyncio.sleep(0.1)

    timeout = asyncio.timeout(1)
    print(type(timeout) is asyncio.Timeout, asyncio.timeout(None))
    async with timeout:
        print(timeout.expired(), round(timeout.when() - loop.time(), 1))
        timeout.reschedule(loop.time() + 5)
        print(round(timeout.when() - loop.time(), 1))


asyncio.run(main())
for name in ("run_forever", "call_soon", "time", "create_task"):
    try:
        getattr(asyncio.AbstractEventLoop(), name)()
    except (NotImplementedError, TypeError) as error:
        print(name, type(error).__name__)
