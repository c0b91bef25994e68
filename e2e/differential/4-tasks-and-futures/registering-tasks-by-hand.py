# The functions under asyncio's tasks, which task classes of one's own call.
import asyncio


class Thing:
    def __init__(self, loop):
        self._loop = loop
        self.finished = False

    def done(self):
        return self.finished

    def get_loop(self):
        return self._loop


async def main():
    loop = asyncio.get_running_loop()
    thing, main_task = Thing(loop), asyncio.current_task()
    asyncio._register_task(thing)
    print(len(asyncio.all_tasks()), thing in asyncio.all_tasks())
    thing.finished = True
    print(thing in asyncio.all_tasks())
    asyncio._unregister_task(thing)

    asyncio._leave_task(loop, main_task)
    print(asyncio.current_task())
    asyncio._enter_task(loop, thing)
    print(asyncio.current_task() is thing)
    try:
        asyncio._enter_task(loop, main_task)
    except RuntimeError as error:
        print(str(error).partition("<")[0])
    asyncio._leave_task(loop, thing)
    asyncio._enter_task(loop, main_task)

    asyncio._set_running_loop(None)
    print(asyncio._get_running_loop())
    asyncio._set_running_loop(loop)
    print(asyncio.get_running_loop() is loop)


asyncio.run(main())
