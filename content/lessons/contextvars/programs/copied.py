import asyncio
from contextvars import ContextVar

room = ContextVar("room", default="hall")


async def clean():
    print(f"clean: the {room.get()}")
    room.set("cellar")
    print(f"clean: now the {room.get()}")


async def main():
    room.set("kitchen")
    task = asyncio.create_task(clean())
    room.set("attic")
    await task
    print(f"main: in the {room.get()}")


asyncio.run(main())
