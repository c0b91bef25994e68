import asyncio


async def step(name):
    print(f"{name}: runs")


async def main():
    print("main: calls")
    a = step("a")
    b = step("b")
    print("main: awaits")
    await b
    print("main: half-way")
    await a
    print("main: end")


asyncio.run(main())
