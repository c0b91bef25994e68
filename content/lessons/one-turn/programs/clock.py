import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def say(text):
        print(f"{loop.time() - start:.0f} s: {text}")

    loop.call_at(start + 2, say, "call_at")
    loop.call_later(1, say, "call_later")
    alarm = loop.call_later(3, say, "alarm")
    say(f"alarm due at {alarm.when() - start:.0f} s")
    await asyncio.sleep(2.5)
    alarm.cancel()
    await asyncio.sleep(1.5)
    say("main is done")


asyncio.run(main())
