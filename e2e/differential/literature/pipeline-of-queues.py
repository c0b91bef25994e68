"""A pipeline of stages joined by bounded queues; back pressure slows the first."""

import asyncio

END = None


async def stage(name, work, seconds, inbox, outbox, log):
    while (item := await inbox.get()) is not END:
        await asyncio.sleep(seconds)
        await outbox.put(work(item))
        log.append(name)
    await outbox.put(END)


async def main():
    first, second, third = asyncio.Queue(1), asyncio.Queue(1), asyncio.Queue()
    log = []
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def feed():
        for word in ["fetch", "parse", "store", "report"]:
            await first.put(word)
            log.append("feed")
        await first.put(END)
        print(f"all fed at {loop.time() - start:.2f}")

    async with asyncio.TaskGroup() as group:
        group.create_task(feed())
        group.create_task(stage("upper", str.upper, 0.03, first, second, log))
        group.create_task(stage("reverse", lambda text: text[::-1], 0.1, second, third, log))
    print([third.get_nowait() for _ in range(third.qsize())])
    print(log[:2], len(log), log[-1])


asyncio.run(main())
