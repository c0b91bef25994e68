# Tokens reset a variable; two tasks may share one context.
import asyncio
import contextvars

level = contextvars.ContextVar("level")


async def add(amount):
    level.set(level.get() + amount)


async def main():
    try:
        level.get()
    except LookupError as error:
        print("LookupError", "level" in str(error))
    token = level.set(1)
    print(token.old_value is contextvars.Token.MISSING)
    shared = contextvars.copy_context()
    for amount in (10, 100):
        await asyncio.create_task(add(amount), context=shared)
    print(level.get(), shared[level])
    with level.set(5):
        print(level.get())
    print(level.get())
    level.reset(token)
    print(level.get("nothing"))


asyncio.run(main())
