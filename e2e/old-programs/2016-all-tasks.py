# Shutting down as servers did it: cancel whatever is left, then gather it.
import asyncio


@asyncio.coroutine
def heartbeat(name, every):
    try:
        while True:
            yield from asyncio.sleep(every)
            print(name, "beats")
    except asyncio.CancelledError:
        print("stops")
        raise


def shut_down(loop):
    print("tasks:", len(asyncio.Task.all_tasks(loop=loop)))
    for task in asyncio.Task.all_tasks():
        task.cancel()
    loop.stop()


loop = asyncio.get_event_loop()
tasks = [
    asyncio.ensure_future(heartbeat("heart", 1)),
    loop.create_task(heartbeat("lung", 2)),
]
loop.call_later(2.5, shut_down, loop)
loop.run_forever()
results = loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
print([type(result).__name__ for result in results])
loop.close()
