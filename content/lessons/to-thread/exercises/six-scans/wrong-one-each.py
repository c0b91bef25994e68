import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def scan(page):
    time.sleep(1)
    return page


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=6) as pool:
        calls = []
        for page in range(6):
            call = loop.run_in_executor(pool, scan, page)
            calls.append(call)
        pages = await asyncio.gather(*calls)
    print(f"main: {len(pages)} pages")


asyncio.run(main())
