"""Cancellation in practice: clean-up that awaits, shielded commits, swallowed and repeated requests."""

import asyncio


async def commit(log):
    await asyncio.sleep(0.1)
    log.append("committed")


async def transaction(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("rolling back")
        await asyncio.sleep(0.05)
        log.append("rolled back")
        raise
    finally:
        log.append("connection closed")


async def shielded(log):
    saving = asyncio.create_task(commit(log))
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        log.append("cancelled, but wait for the commit")
        await saving
        raise


async def stubborn(log):
    for _ in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            log.append(f"no: {error.args}")
            asyncio.current_task().uncancel()
    return "survived"


async def attempt(function, *messages):
    log = []
    task = asyncio.create_task(function(log))
    for message in messages:
        await asyncio.sleep(0.02)
        task.cancel(*message)
    try:
        log.append(await task)
    except asyncio.CancelledError as error:
        log.append(f"CancelledError{error.args}")
    print(function.__name__, log, task.cancelled(), task.cancelling())


async def main():
    await attempt(transaction, ())
    await attempt(shielded, ("stop",))
    await attempt(stubborn, ("one",), ("two",))
    task = asyncio.create_task(transaction([]))
    task.cancel()
    await asyncio.wait([task])
    print("never begun:", task.cancelled())


asyncio.run(main())
