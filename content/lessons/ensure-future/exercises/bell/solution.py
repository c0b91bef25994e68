import asyncio


async def brew(seconds):
    await asyncio.sleep(seconds)
    return "tea"


def ring(job):
    print("bell:", job.result())


def announce(what):
    job = asyncio.ensure_future(what)
    job.add_done_callback(ring)
    return job


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    loop.call_later(2, parcel.set_result, "parcel")
    jobs = [announce(brew(1)), announce(parcel)]
    for job in jobs:
        await job
    print("main: all here")


asyncio.run(main())
