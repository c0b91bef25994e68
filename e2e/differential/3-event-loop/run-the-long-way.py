# What asyncio.run does, written out.
import asyncio


async def main():
    asyncio.create_task(asyncio.sleep(10), name="left over")
    await asyncio.sleep(0.05)
    return "result"


loop = asyncio.new_event_loop()
try:
    asyncio.set_event_loop(loop)
    print(loop.run_until_complete(loop.create_task(main())))
    left = asyncio.all_tasks(loop)
    for task in left:
        task.cancel()
    print([type(each).__name__ for each in loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))])
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
finally:
    asyncio.set_event_loop(None)
    loop.close()
print(loop.is_closed())
