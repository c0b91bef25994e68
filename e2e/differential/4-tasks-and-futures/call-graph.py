# The call graph of 3.14: who waits for whom.
import asyncio


async def leaf():
    await asyncio.sleep(0.1)


async def branch():
    await leaf()


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(branch(), name="branch")
        await asyncio.sleep(0)
        graph = asyncio.capture_call_graph(task)
        print(type(graph).__name__, graph.future.get_name(), [waiter.future.get_name() for waiter in graph.awaited_by])
        print([entry.frame.f_code.co_name for entry in graph.call_stack])
        text = asyncio.format_call_graph(task)
        print([line.strip().split(", in ")[-1].split("(")[0] for line in text.splitlines() if "File" in line])
        print(asyncio.capture_call_graph(depth=1).call_stack[0].frame.f_code.co_name)


asyncio.run(main())
