# A StreamWriter over a transport of one's own: what is written, drain as back-pressure, closing.
import asyncio


class Memory(asyncio.Transport):
    def __init__(self, protocol):
        super().__init__({"peername": "memory"})
        self.protocol = protocol
        self.data = bytearray()
        self.closing = False

    def write(self, data):
        self.data += data

    def can_write_eof(self):
        return True

    def write_eof(self):
        self.data += b"<eof>"

    def is_closing(self):
        return self.closing

    def close(self):
        self.closing = True
        loop = asyncio.get_running_loop()
        loop.call_soon(self.protocol.connection_lost, None)


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport = Memory(protocol)
    protocol.connection_made(transport)
    writer = asyncio.StreamWriter(transport, protocol, reader, loop)
    print(writer.transport is transport, writer.get_extra_info("peername"))
    writer.write(b"one ")
    writer.writelines([b"two ", b"three"])
    await writer.drain()
    print(transport.data, writer.can_write_eof())

    protocol.pause_writing()
    loop.call_later(1, protocol.resume_writing)
    start = loop.time()
    await writer.drain()
    print(f"drained after {loop.time() - start:.1f} s")

    protocol.data_received(b"an answer\n")
    print(await reader.readline(), protocol.eof_received())
    writer.write_eof()
    writer.close()
    print(writer.is_closing(), transport.data)
    await writer.wait_closed()
    print("closed")
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print("ConnectionResetError:", error)


asyncio.run(main())
