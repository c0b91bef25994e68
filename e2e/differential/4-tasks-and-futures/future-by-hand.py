# The switch flips from not done to done.
import asyncio


def report(future):
    print("callback:", future.result())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(report)
    future.add_done_callback(lambda done: print("second callback", done is future))
    loop.call_later(0.1, future.set_result, 42)
    print(future.done())
    print("awaited:", await future)
    print(future.done(), future.remove_done_callback(report))
    try:
        future.set_result(43)
    except asyncio.InvalidStateError as error:
        print(error)
    future.add_done_callback(report)
    print("the callback of a done future is called soon, not now")
    await asyncio.sleep(0)


asyncio.run(main())
