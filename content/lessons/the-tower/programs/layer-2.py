import asyncio


def chime(loop):
    print("chime: two seconds have passed")
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_later(2, chime, loop)
loop.call_soon(print, "loop: running")
loop.run_forever()
loop.close()
