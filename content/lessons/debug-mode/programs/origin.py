import asyncio


async def send(text):
    print(f"send: {text}")


def greet():
    send("hello")


async def main():
    greet()
    await asyncio.sleep(1)
    print("main: done")


asyncio.run(main(), debug=True)
