# all_tasks looks at one loop only.
import asyncio


async def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
waiting = first.create_task(asyncio.sleep(0.05), name="waits in first")
print(second.run_until_complete(second.create_task(names(), name="in second")))
print(sorted(task.get_name() for task in asyncio.all_tasks(first)))
first.run_until_complete(waiting)
first.close()
second.close()
