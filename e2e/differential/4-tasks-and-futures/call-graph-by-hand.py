# Telling asyncio who awaits whom, as waiting functions of one's own have to.
import asyncio


async def worker(gate):
    await gate


async def main():
    gate = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(worker(gate), name="worker")
    await asyncio.sleep(0.1)
    asyncio.future_add_to_awaited_by(task, asyncio.current_task())
    graph = asyncio.capture_call_graph(task)
    print(type(graph) is asyncio.FutureCallGraph, graph.future is task)
    for entry in graph.call_stack:
        print(type(entry) is asyncio.FrameCallGraphEntry, entry.frame.f_code.co_name)
    print([by.future.get_name() for by in graph.awaited_by])
    asyncio.future_discard_from_awaited_by(task, asyncio.current_task())
    print(asyncio.capture_call_graph(task).awaited_by)
    print(asyncio.format_call_graph(task).splitlines()[0].partition("id=")[0])
    gate.set_result(None)
    await task


asyncio.run(main(), debug=False)
