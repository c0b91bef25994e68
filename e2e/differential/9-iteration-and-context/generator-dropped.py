# One that is garbage is closed by the loop in a task of its own.
import asyncio


async def numbers():
    try:
        yield 1
    finally:
        print("finaliser", asyncio.current_task() is not main_task)


async def main():
    global main_task
    main_task = asyncio.current_task()
    async for number in numbers():
        print(number)
        break
    print("loop left")
    await asyncio.sleep(0.05)
    print("main ends")


asyncio.run(main())
