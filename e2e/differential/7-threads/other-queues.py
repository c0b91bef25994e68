# LIFO, priority and simple queues.
import queue

for kind in (queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    items = kind()
    for item in (2, 3, 1):
        items.put(item)
    print(kind.__name__, [items.get() for _ in range(3)], items.qsize())
full = queue.Queue(1)
full.put("x")
for call in (lambda: full.put_nowait("y"), lambda: full.put("y", timeout=0.02), lambda: full.put("z", block=False)):
    try:
        call()
    except queue.Full as error:
        print(repr(error))
