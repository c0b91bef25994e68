import asyncio


async def guest(name, door):
    who = await door
    print(f"{name}: let in by {who}")


async def main():
    door = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(guest(name, door), name=name)
        await asyncio.sleep(2)
        door.set_result("the porter")
        print("main: the door is open")
    print(f"main: still {await door}")


asyncio.run(main())
