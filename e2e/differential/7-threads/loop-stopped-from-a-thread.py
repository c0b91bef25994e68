# A thread stops run_forever, and asks for results meanwhile.
import asyncio
import threading
import time

loop = asyncio.new_event_loop()
answers = []


def visitor():
    for number in range(3):
        time.sleep(0.05)
        loop.call_soon_threadsafe(answers.append, number)
    time.sleep(0.05)
    loop.call_soon_threadsafe(loop.stop)


threading.Thread(target=visitor, daemon=True).start()
loop.run_forever()
loop.close()
print(answers)
try:
    loop.call_soon_threadsafe(print)
except RuntimeError as error:
    print(error)
