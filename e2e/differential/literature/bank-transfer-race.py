"""A bank: money is lost when a balance is read, awaited, and written; a lock mends it."""

import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def deposit(self, amount):
        balance = self.balance
        await asyncio.sleep(0.01)
        self.balance = balance + amount

    async def deposit_safely(self, amount):
        async with self.lock:
            await self.deposit(amount)


async def transfer(source, target, amount):
    first, second = sorted((source, target), key=id)
    async with first.lock, second.lock:
        if source.balance < amount:
            raise ValueError(f"only {source.balance} left")
        source.balance -= amount
        await asyncio.sleep(0.01)
        target.balance += amount


async def main():
    account = Account(100)
    await asyncio.gather(*(account.deposit(1) for _ in range(20)))
    print("without a lock:", account.balance)
    account = Account(100)
    await asyncio.gather(*(account.deposit_safely(1) for _ in range(20)))
    print("with a lock:", account.balance)
    a, b = Account(50), Account(50)
    results = await asyncio.gather(
        *(transfer(a, b, 20) for _ in range(4)), transfer(b, a, 10), return_exceptions=True
    )
    print(results, a.balance, b.balance)


asyncio.run(main())
