# Another default pool; wrap_future bridges the two kinds of future.
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def name():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    print((await asyncio.to_thread(name)).split("_")[0])
    pool = ThreadPoolExecutor(1, thread_name_prefix="mine")
    loop.set_default_executor(pool)
    print(await asyncio.to_thread(name))
    print(await asyncio.wrap_future(pool.submit(pow, 2, 10)))
    try:
        loop.set_default_executor("pool")
    except TypeError as error:
        print(error)


asyncio.run(main())
