import asyncio


async def flour():
    await asyncio.sleep(2)


async def dough():
    await flour()


async def main():
    task = asyncio.create_task(dough(), name="dough")
    await asyncio.sleep(1)
    for frame in task.get_stack():
        print("stack:", frame.f_code.co_name)
    graph = asyncio.capture_call_graph(task)
    for entry in graph.call_stack:
        print("graph:", entry.frame.f_code.co_name)
    await task


asyncio.run(main())
