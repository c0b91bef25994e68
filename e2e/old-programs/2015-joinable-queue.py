import asyncio


@asyncio.coroutine
def print_jobs(jobs):
    while True:
        job = yield from jobs.get()
        yield from asyncio.sleep(job)
        print("printed", job, "pages")
        jobs.task_done()


@asyncio.coroutine
def office():
    jobs = asyncio.JoinableQueue()
    printer = asyncio.async(print_jobs(jobs))
    for pages in 2, 1:
        yield from jobs.put(pages)
    yield from jobs.join()
    printer.cancel()
    print("closed")


asyncio.get_event_loop().run_until_complete(office())
