# The same failing job by gather, wait and a group.
import asyncio


async def job(number):
    try:
        await asyncio.sleep(0.05 * number)
        if number == 1:
            raise ValueError(number)
        print("end", number)
    except asyncio.CancelledError:
        print("cancelled", number)
        raise


async def by_gather():
    await asyncio.gather(job(1), job(2))


async def by_wait():
    await asyncio.wait([asyncio.create_task(job(number)) for number in (1, 2)])


async def by_group():
    async with asyncio.TaskGroup() as group:
        for number in (1, 2):
            group.create_task(job(number))


async def main():
    for way in (by_gather, by_wait, by_group):
        try:
            await way()
            print(way.__name__, "says nothing")
        except Exception as error:
            print(way.__name__, repr(error))
        await asyncio.sleep(0.1)


asyncio.run(main())
