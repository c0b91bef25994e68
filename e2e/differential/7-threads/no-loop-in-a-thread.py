# get_event_loop in a thread without one.
import asyncio
import threading


def ask():
    for function in (asyncio.get_event_loop, asyncio.get_running_loop):
        try:
            function()
        except RuntimeError as error:
            print(error)


asyncio.set_event_loop(asyncio.new_event_loop())
thread = threading.Thread(target=ask, name="Helper")
thread.start()
thread.join()
asyncio.get_event_loop().close()
