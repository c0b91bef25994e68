import asyncio


class CountingPolicy(asyncio.DefaultEventLoopPolicy):
    made = 0

    def new_event_loop(self):
        CountingPolicy.made += 1
        return super().new_event_loop()


async def main():
    await asyncio.sleep(0.5)
    return asyncio.get_event_loop().time()


asyncio.set_event_loop_policy(CountingPolicy())
print(asyncio.run(main()))
print(asyncio.run(main()))
print(CountingPolicy.made, type(asyncio.get_event_loop_policy()).__name__)
