import asyncio


async def radio():
    try:
        await asyncio.sleep(60)
    finally:
        print("radio: off")


async def main():
    loop = asyncio.get_running_loop()
    loop.create_task(radio())
    await asyncio.sleep(2)
    print("main: leaves")


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
    left = asyncio.all_tasks(loop)
    print("left over:", len(left))
    for task in left:
        task.cancel()
    both = asyncio.gather(*left, return_exceptions=True)
    loop.run_until_complete(both)
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
finally:
    loop.close()
    print("closed:", loop.is_closed())
