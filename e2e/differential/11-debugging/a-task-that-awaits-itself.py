# A task cannot await itself.
import asyncio


async def myself():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error).split(": <")[0])


async def main():
    await asyncio.create_task(myself())
    print("and lives on")


asyncio.run(main())
