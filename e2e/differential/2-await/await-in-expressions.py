# await binds like an operator, and works inside comprehensions and f-strings.
import asyncio


async def number(value):
    await asyncio.sleep(0)
    return value


async def main():
    print(await number(2) ** 2, -await number(3), await number(4) + await number(5))
    print([await number(value) for value in range(4) if await number(value % 2)])
    print({value: await number(value * value) for value in (2, 3)})
    print(f"{await number(9):>4}|", await number(0) or await number(1))


asyncio.run(main())
