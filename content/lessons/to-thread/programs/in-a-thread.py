import asyncio
import threading
import time


def resize(name, *, width):
    time.sleep(width // 300)
    where = threading.current_thread()
    main = where is threading.main_thread()
    print(f"{name}: {width} px, main thread: {main}")
    return name.upper()


async def main():
    results = await asyncio.gather(
        asyncio.to_thread(resize, "cat", width=300),
        asyncio.to_thread(resize, "dog", width=600),
    )
    print("main:", results)


asyncio.run(main())
