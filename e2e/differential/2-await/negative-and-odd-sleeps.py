# sleep with a result, with nothing, with less than nothing, with what is no number.
import asyncio


async def main():
    print(await asyncio.sleep(0.05, "result"))
    print(await asyncio.sleep(-1, result="no time"))
    print(await asyncio.sleep(0))
    for wrong in (float("nan"), "1"):
        try:
            await asyncio.sleep(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
