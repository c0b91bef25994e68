"""Request ids in context variables: tasks copy them, a logging filter reads them, threads get them by to_thread."""

import asyncio
import contextvars
import logging
import sys

request_id = contextvars.ContextVar("request_id", default="-")


class WithId(logging.Filter):
    def filter(self, record):
        record.request_id = request_id.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(WithId())
logging.basicConfig(level=logging.INFO, handlers=[handler], format="[%(request_id)s] %(message)s")
log = logging.getLogger("app")


def blocking_lookup(user):
    log.info("looking up %s in a thread", user)
    return user.title()


async def database(user):
    await asyncio.sleep(0.05)
    return await asyncio.to_thread(blocking_lookup, user)


async def handle(number, user):
    token = request_id.set(f"req-{number}")
    log.info("begin")
    name = await asyncio.create_task(database(user))
    log.info("hello %s", name)
    request_id.reset(token)
    log.info("end")


async def main():
    for number, user in enumerate(["ada", "bob"], 1):
        await handle(number, user)
    await asyncio.gather(handle(3, "eve"), asyncio.sleep(0))
    context = contextvars.copy_context()
    context.run(request_id.set, "inside")
    log.info("outside, inside is %s", context[request_id])
    loop = asyncio.get_running_loop()
    loop.call_soon(log.info, "callback", context=context)
    await asyncio.sleep(0)


asyncio.run(main())
