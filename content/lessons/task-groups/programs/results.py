import asyncio


async def load(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name}: loaded")
    return name.upper()


async def atlas(group):
    page = group.create_task(load("page", 2))
    return "ATLAS and " + await page


async def main():
    async with asyncio.TaskGroup() as group:
        photo = group.create_task(load("photo", 1))
        book = group.create_task(atlas(group))
        print("main: at the end of the block")
    print("main:", photo.result(), book.result())


asyncio.run(main())
