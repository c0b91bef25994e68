# Read, await, write: money is lost. With the lock none is.
import asyncio
from contextlib import nullcontext

balance = 100


async def withdraw(amount, lock):
    global balance
    async with lock:
        seen = balance
        await asyncio.sleep(0)
        if seen >= amount:
            balance = seen - amount


async def main():
    global balance
    for lock in (nullcontext(), asyncio.Lock()):
        balance = 100
        await asyncio.gather(*(withdraw(amount, lock) for amount in (30, 40, 50)))
        print(type(lock).__name__, balance)


asyncio.run(main())
