# loop_factory and debug.
import asyncio


def factory():
    loop = asyncio.new_event_loop()
    print("made a loop")
    return loop


async def main():
    loop = asyncio.get_running_loop()
    return loop.get_debug()


print(asyncio.run(main(), loop_factory=factory))
print(asyncio.run(main(), debug=True, loop_factory=factory))
with asyncio.Runner(loop_factory=factory) as runner:
    print("not yet made")
    print(runner.run(main()))
