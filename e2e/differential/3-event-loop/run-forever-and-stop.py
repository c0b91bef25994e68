# stop ends run_forever after the current turn; the loop can go on later.
import asyncio

loop = asyncio.new_event_loop()


def heartbeat(number):
    print("beat", number)
    if number == 3:
        loop.stop()
        loop.call_soon(print, "left for the next run")
    else:
        loop.call_later(0.05, heartbeat, number + 1)


loop.call_soon(heartbeat, 1)
loop.run_forever()
print("stopped", loop.is_running(), loop.is_closed())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
