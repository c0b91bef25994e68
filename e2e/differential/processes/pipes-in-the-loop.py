# The two ends of a pipe in the event loop: as streams, and as file descriptors with readers and writers.
import asyncio
import os


async def with_transports():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()
    reader = asyncio.StreamReader()
    source, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read_end, "rb", 0)
    )
    sink, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, os.fdopen(write_end, "wb", 0))
    sink.write(b"through ")
    sink.writelines([b"a ", b"pipe\n"])
    print(await reader.readline())
    print(sink.can_write_eof(), sink.get_write_buffer_size(), source.is_reading())
    sink.close()
    print(await reader.read())
    source.close()


async def with_descriptors():
    loop = asyncio.get_running_loop()
    read_end, write_end = os.pipe()
    arrived = loop.create_future()
    loop.add_reader(read_end, lambda: arrived.set_result(os.read(read_end, 100)))

    def write():
        print("writable, wrote", os.write(write_end, b"hello"))
        print("removed:", loop.remove_writer(write_end), loop.remove_writer(write_end))

    loop.add_writer(write_end, write)
    print(await arrived)
    print("removed:", loop.remove_reader(read_end), loop.remove_reader(read_end))
    os.close(read_end)
    os.close(write_end)


asyncio.run(with_transports())
asyncio.run(with_descriptors())
