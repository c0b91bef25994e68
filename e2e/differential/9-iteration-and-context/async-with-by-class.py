# __aenter__ and __aexit__, an exception suppressed.
import asyncio


class Session:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        await asyncio.sleep(0.02)
        print("enter", self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.02)
        print("exit", self.name, kind and kind.__name__)
        return self.suppress


async def main():
    async with Session("outer"), Session("inner", suppress=True) as inner:
        print("inside", inner.name)
        raise ValueError("suppressed by the inner one")
    for wrong in (open, Session):
        try:
            async with wrong:
                pass
        except TypeError as error:
            print(str(error).split(" context")[0])
    try:
        with Session("sync"):
            pass
    except TypeError as error:
        print(str(error))


asyncio.run(main())
