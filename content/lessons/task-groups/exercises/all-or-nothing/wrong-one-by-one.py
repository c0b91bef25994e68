import asyncio


async def cook(dish, seconds):
    try:
        await asyncio.sleep(seconds)
        if dish == "fish":
            raise ValueError("burnt")
        print(f"{dish}: ready")
    except asyncio.CancelledError:
        print(f"{dish}: thrown away")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            await group.create_task(cook("soup", 1))
            await group.create_task(cook("fish", 2))
            await group.create_task(cook("cake", 4))
    except* ValueError:
        print("main: no menu today")
    await asyncio.sleep(3)
    print("main: closed")


asyncio.run(main())
