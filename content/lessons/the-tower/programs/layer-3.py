import asyncio


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    loop.call_later(1, answer.set_result, "yes")
    print("main: done?", answer.done())
    print("main: the answer is", await answer)
    print("main: done?", answer.done())


asyncio.run(main())
