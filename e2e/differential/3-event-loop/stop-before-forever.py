# A loop that was stopped before it ran makes one single turn.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "one turn")
loop.call_soon(loop.call_soon, print, "not in this one")
loop.stop()
loop.run_forever()
print("---")
loop.stop()
loop.run_forever()
loop.close()
print(loop.is_closed())
