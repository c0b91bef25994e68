# A set holds the tasks; discard lets them go.
import asyncio
import gc

background = set()


async def work(number):
    await asyncio.sleep(0.1 * number)
    print("worked", number)


async def main():
    for number in (1, 2, 3):
        task = asyncio.create_task(work(number))
        background.add(task)
        task.add_done_callback(background.discard)
    gc.collect()
    print(len(background))
    await asyncio.sleep(0.25)
    print(len(background))
    await asyncio.gather(*background)
    print(len(background))


asyncio.run(main())
