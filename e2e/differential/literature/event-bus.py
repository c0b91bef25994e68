"""An event bus: plain and asynchronous handlers, once, errors collected."""

import asyncio
import inspect
from collections import defaultdict


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, event, *, once=False):
        def register(handler):
            self._handlers[event].append((handler, once))
            return handler

        return register

    async def emit(self, event, **data):
        handlers = self._handlers[event]
        self._handlers[event] = [(handler, once) for handler, once in handlers if not once]
        waiting = []
        for handler, _ in handlers:
            try:
                result = handler(**data)
            except Exception as error:
                print(f"  {handler.__name__} failed: {error!r}")
                continue
            if inspect.isawaitable(result):
                waiting.append(result)
        results = await asyncio.gather(*waiting, return_exceptions=True)
        return [result for result in results if result is not None]


bus = Bus()


@bus.on("login")
async def audit(user):
    await asyncio.sleep(0.05)
    return f"audited {user}"


@bus.on("login", once=True)
def welcome(user):
    print("  welcome", user)


@bus.on("login")
def check(user):
    if user == "root":
        raise PermissionError(user)


@bus.on("login")
async def fail(user):
    await asyncio.sleep(0.01)
    raise RuntimeError("mail server down")


async def main():
    for user in ("ada", "root"):
        print(user, await bus.emit("login", user=user))
    print(await bus.emit("logout", user="ada"))


asyncio.run(main())
