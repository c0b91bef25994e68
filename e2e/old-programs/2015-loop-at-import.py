import asyncio

loop = asyncio.get_event_loop()
done = asyncio.Future()


def ring(bell):
    bell.set_result("ding at %.1f" % loop.time())


loop.call_later(1.5, ring, done)
print(loop.run_until_complete(done))
print(loop is asyncio.get_event_loop(), loop.is_running())
loop.close()
