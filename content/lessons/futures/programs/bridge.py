import asyncio


def download(name, when_done):
    """Stands for a library that calls you back."""
    loop = asyncio.get_running_loop()
    loop.call_later(2, when_done, f"{name} is here")


async def fetch(name):
    future = asyncio.get_running_loop().create_future()
    download(name, future.set_result)
    return await future


async def main():
    print(await fetch("map"))
    both = fetch("photo"), fetch("text")
    print(await asyncio.gather(*both))


asyncio.run(main())
