import asyncio


class Listener(asyncio.Protocol):
    def connection_made(self, transport):
        print("listener: connected")

    def data_received(self, data):
        print("listener: received", data)


async def main():
    loop = asyncio.get_running_loop()
    listener = Listener()
    transport = asyncio.Transport()
    loop.call_soon(listener.connection_made, transport)
    loop.call_later(1, listener.data_received, b"hello")
    await asyncio.sleep(2)


asyncio.run(main())
