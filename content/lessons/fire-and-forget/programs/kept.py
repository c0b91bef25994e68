import asyncio
import gc
import weakref

pens = weakref.WeakValueDictionary()
background = set()


async def log(text):
    pen = asyncio.get_running_loop().create_future()
    pens[text] = pen
    await pen
    print("log:", text)


async def main():
    for text in ("one", "two"):
        task = asyncio.create_task(log(text))
        background.add(task)
        task.add_done_callback(background.discard)
    await asyncio.sleep(1)
    gc.collect()
    for pen in list(pens.values()):
        pen.set_result("ink")
    await asyncio.sleep(1)
    print("main: kept", len(background))


asyncio.run(main())
