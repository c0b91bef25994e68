import asyncio


def flash(count):
    print("light: flash", count)
    loop.call_later(1, flash, count + 1)


loop = asyncio.new_event_loop()
loop.call_soon(flash, 1)
loop.call_later(3.5, loop.stop)
try:
    loop.run_forever()
    print("script: the loop has stopped")
finally:
    loop.close()
