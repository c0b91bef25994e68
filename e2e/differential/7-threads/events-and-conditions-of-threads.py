# Event and Condition wake threads.
import threading
import time

event = threading.Event()
condition = threading.Condition()
stock = []


def customer(name, pause):
    event.wait()
    time.sleep(pause)
    with condition:
        condition.wait_for(lambda: stock)
        print(name, "buys", stock.pop())


threads = [threading.Thread(target=customer, args=customer_and_pause) for customer_and_pause in (("Ann", 0), ("Bob", 0.1))]
for thread in threads:
    thread.start()
print(event.wait(0.05), event.is_set())
event.set()
for item in ("bread", "milk"):
    time.sleep(0.2)
    with condition:
        stock.append(item)
        condition.notify()
for thread in threads:
    thread.join()
print(stock)
