# __await__ may lean on a future: a small one-shot alarm.
import asyncio


class Alarm:
    def __init__(self, seconds):
        self.future = asyncio.get_running_loop().create_future()
        self.handle = asyncio.get_running_loop().call_later(seconds, self.future.set_result, seconds)

    def __await__(self):
        return self.future.__await__()


async def main():
    short, long = Alarm(0.1), Alarm(0.2)
    print(await long, await short)
    print(await short, short.handle.cancelled())


asyncio.run(main())
