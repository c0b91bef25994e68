import asyncio


class Wire(asyncio.Transport):
    def write(self, data):
        loop = asyncio.get_running_loop()
        loop.call_later(1, print, "wire: delivers", data)


async def main():
    wire = Wire()
    wire.write(b"hello")
    print("main: write has returned")
    await asyncio.sleep(2)


asyncio.run(main())
