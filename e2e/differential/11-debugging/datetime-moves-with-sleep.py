# datetime, time and the loop's clock move together.
import asyncio
import time
from datetime import datetime, timedelta, timezone


async def main():
    before, wall, mono, loop = datetime.now(), time.time(), time.monotonic(), asyncio.get_running_loop().time()
    await asyncio.sleep(0.2)
    time.sleep(0.1)
    passed = [
        (datetime.now() - before).total_seconds(),
        time.time() - wall,
        time.monotonic() - mono,
        asyncio.get_running_loop().time() - loop,
    ]
    print([round(seconds, 1) for seconds in passed])
    print(before + timedelta(seconds=0.3) <= datetime.now(), before.tzinfo)
    print(datetime.now(timezone.utc).utcoffset(), datetime.now().date() >= datetime(2020, 1, 1).date())


asyncio.run(main())
