"""Hedged requests: the first answer wins, the others are cancelled; also a staggered race."""

import asyncio


async def replica(name, seconds, log):
    try:
        await asyncio.sleep(seconds)
        if name == "broken":
            raise ConnectionError(name)
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def first(*coroutines):
    tasks = {asyncio.create_task(coroutine) for coroutine in coroutines}
    try:
        while tasks:
            done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if not task.exception():
                    return task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def hedged(delay, *functions):
    tasks = []
    for function in functions:
        tasks.append(asyncio.create_task(function()))
        done, _ = await asyncio.wait(tasks, timeout=delay, return_when=asyncio.FIRST_COMPLETED)
        if done:
            break
    else:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return done.pop().result(), len(tasks)


async def main():
    log = []
    print(await first(replica("broken", 0.05, log), replica("slow", 0.3, log), replica("fast", 0.15, log)), log)
    log.clear()
    print(await hedged(0.1, lambda: replica("a", 0.5, log), lambda: replica("b", 0.2, log), lambda: replica("c", 0.5, log)))
    print(sorted(log))
    for coroutine in asyncio.as_completed([replica("z", 0.2, log), replica("y", 0.1, log)]):
        print(await coroutine)


asyncio.run(main())
