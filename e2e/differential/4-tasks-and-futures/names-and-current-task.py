# Names count up; current_task and all_tasks know them.
import asyncio


async def whoami():
    task = asyncio.current_task()
    print("I am", task.get_name())
    task.set_name(f"renamed {task.get_name()}")
    await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(whoami()), asyncio.create_task(whoami(), name="Kim")]
    await asyncio.sleep(0)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    await asyncio.gather(*tasks)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    asyncio.get_running_loop().call_soon(lambda: print("in a callback:", asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(main())
