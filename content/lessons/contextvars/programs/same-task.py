import asyncio
from contextvars import ContextVar

room = ContextVar("room", default="hall")


async def go_down():
    room.set("cellar")


async def main():
    await go_down()
    print(f"awaited: {room.get()}")
    room.set("hall")
    await asyncio.create_task(go_down())
    print(f"in a task: {room.get()}")


asyncio.run(main())
