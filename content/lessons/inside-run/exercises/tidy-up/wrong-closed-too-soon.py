import asyncio


async def radio():
    try:
        await asyncio.sleep(60)
    finally:
        print("radio: off")


async def main():
    asyncio.create_task(radio())
    await asyncio.sleep(2)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
left = asyncio.all_tasks(loop)
for task in left:
    task.cancel()
loop.close()
ends = asyncio.gather(*left, return_exceptions=True)
loop.run_until_complete(ends)
