# Tables are served at the same time; the progress display ends by itself.
import asyncio

served = 0


async def serve(table, seconds):
    global served
    await asyncio.sleep(seconds)
    served += 1
    print(f"table {table} served")


async def progress(total):
    while served < total:
        print(f"progress {served}/{total}")
        await asyncio.sleep(0.1)
    print("all served")


async def main():
    await asyncio.gather(progress(3), serve(1, 0.15), serve(2, 0.05), serve(3, 0.25))


asyncio.run(main())
