import asyncio

safe = 0
hidden = 0


async def ask():
    await asyncio.sleep(1)
    return 10


async def deposit():
    global safe, hidden
    hidden += await ask()
    safe += 10


async def main():
    await asyncio.gather(*(deposit() for _ in range(5)))
    print(f"main: safe {safe}, hidden {hidden}")


asyncio.run(main())
