import asyncio


async def bake():
    print("bake: in the oven")
    await asyncio.sleep(2)
    return "bread"


async def main():
    task = asyncio.create_task(bake(), name="bake")
    print("main: task created")
    await asyncio.sleep(1)
    print("main: table laid")
    print("main: got", await task)


asyncio.run(main())
