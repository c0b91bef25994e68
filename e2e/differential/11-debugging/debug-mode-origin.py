# Debug mode tells where a coroutine that was never awaited was created.
import asyncio


async def forgotten():
    pass


def creates():
    return forgotten()


async def main():
    asyncio.get_running_loop().slow_callback_duration = 5
    creates()
    print("debug", asyncio.get_running_loop().get_debug())


asyncio.run(main(), debug=True)
