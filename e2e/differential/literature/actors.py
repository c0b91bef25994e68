"""Actors: each has an inbox and handles one message at a time."""

import asyncio


class Actor:
    def __init__(self):
        self._inbox = asyncio.Queue()
        self._task = asyncio.create_task(self._run())

    async def _run(self):
        while (message := await self._inbox.get()) is not None:
            method, args, reply = message
            try:
                result = await getattr(self, f"on_{method}")(*args)
            except Exception as error:
                reply.set_exception(error)
            else:
                reply.set_result(result)

    def tell(self, method, *args):
        reply = asyncio.get_running_loop().create_future()
        self._inbox.put_nowait((method, args, reply))
        return reply

    async def stop(self):
        self._inbox.put_nowait(None)
        await self._task


class Account(Actor):
    def __init__(self, balance):
        super().__init__()
        self.balance = balance

    async def on_deposit(self, amount):
        balance = self.balance
        await asyncio.sleep(0.01)
        self.balance = balance + amount
        return self.balance

    async def on_withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"{amount} is more than {self.balance}")
        return await self.on_deposit(-amount)


class Broker(Actor):
    async def on_transfer(self, source, target, amount):
        await source.tell("withdraw", amount)
        return await target.tell("deposit", amount)


async def main():
    ada, bob, broker = Account(100), Account(0), Broker()
    print(await asyncio.gather(*(ada.tell("deposit", 10) for _ in range(3))))
    print(await broker.tell("transfer", ada, bob, 50))
    results = await asyncio.gather(
        broker.tell("transfer", bob, ada, 500), broker.tell("transfer", bob, ada, 5), return_exceptions=True
    )
    print(results, ada.balance, bob.balance)
    for actor in (broker, ada, bob):
        await actor.stop()
    print("stopped")


asyncio.run(main())
