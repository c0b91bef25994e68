import asyncio
import threading

loops = []


async def tick(name, seconds):
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(seconds)
    print(f"{name}: done")


def work():
    asyncio.run(tick("worker", 1))


worker = threading.Thread(target=work, name="worker")
worker.start()
asyncio.run(tick("main", 2))
worker.join()
print("loops:", len(set(loops)))
