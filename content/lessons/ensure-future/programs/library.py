import asyncio


def ring(job):
    print("bell:", job.result())


def announce(what):
    job = asyncio.ensure_future(what)
    job.add_done_callback(ring)
    return job


async def brew(seconds):
    await asyncio.sleep(seconds)
    return "tea"


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    loop.call_later(2, parcel.set_result, "parcel")
    tea = announce(brew(3))
    announce(parcel)
    announce(asyncio.create_task(brew(1)))
    await tea


asyncio.run(main())
