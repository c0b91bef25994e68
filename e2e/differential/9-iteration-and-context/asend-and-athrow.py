# Values and exceptions sent into an asynchronous generator.
import asyncio


async def conversation():
    heard = yield "hello"
    while True:
        await asyncio.sleep(0)
        try:
            heard = yield f"you said {heard}"
        except ValueError as error:
            heard = f"<{error}>"


async def main():
    talk = conversation()
    print(await talk.asend(None))
    print(await talk.asend("good morning"))
    print(await talk.athrow(ValueError("nonsense")))
    try:
        await talk.athrow(KeyError("stop"))
    except KeyError as error:
        print("came out", error)
    print(await anext(talk, "over"))
    other = conversation()
    try:
        await other.asend("too early")
    except TypeError as error:
        print(error)


asyncio.run(main())
