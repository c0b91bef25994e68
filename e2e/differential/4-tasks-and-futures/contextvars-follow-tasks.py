# Each task copies the context when it is created.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="anonymous")


async def handle(name):
    print("begins with", user.get())
    user.set(name)
    await asyncio.sleep(0.05)
    print(name, "still sees", user.get())


async def main():
    user.set("root")
    await asyncio.gather(handle("ann"), handle("ben"))
    print("main sees", user.get())
    await handle("called directly")
    print("main sees", user.get())


asyncio.run(main())
