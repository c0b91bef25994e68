# A future's repr through its life.
import asyncio


def callback(future):
    pass


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(4)]
    print(futures[0])
    futures[0].set_result([1, 2])
    futures[1].set_exception(KeyError("k"))
    futures[2].cancel("why")
    futures[3].add_done_callback(callback)
    for future in futures:
        print(future)
    futures[3].add_done_callback(print)
    print(repr(futures[3]).count("cb=["), futures[1].exception())


asyncio.run(main())
