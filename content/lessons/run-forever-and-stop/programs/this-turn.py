import asyncio


def say(text):
    print("callback:", text)


def halt():
    loop.stop()
    loop.call_soon(say, "after the stop")
    say("stop is asked for")


loop = asyncio.new_event_loop()
loop.call_soon(say, "before")
loop.call_soon(halt)
loop.call_soon(say, "behind")
loop.run_forever()
print("script: stopped")
loop.run_until_complete(asyncio.sleep(1))
loop.close()
