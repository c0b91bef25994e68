import asyncio


async def brew(seconds):
    await asyncio.sleep(seconds)
    return "tea"


def ring(job):
    print("bell:", job.result())


def announce(what):
    what.add_done_callback(ring)
    return what


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    loop.call_later(2, parcel.set_result, "parcel")
    jobs = [announce(brew(1)), announce(parcel)]
    for job in jobs:
        await job
    print("main: all here")


asyncio.run(main())
