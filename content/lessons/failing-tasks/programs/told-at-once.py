import asyncio


async def pay(amount):
    await asyncio.sleep(1)
    if amount > 50:
        raise ValueError(f"{amount} is too much")


def report(task):
    if error := task.exception():
        print(f"report: {task.get_name()}: {error}")


async def main():
    tasks = set()
    for amount in (20, 80):
        task = asyncio.create_task(
            pay(amount), name=f"pay {amount}"
        )
        tasks.add(task)
        task.add_done_callback(report)
    await asyncio.sleep(2)
    print("main: done")


asyncio.run(main())
