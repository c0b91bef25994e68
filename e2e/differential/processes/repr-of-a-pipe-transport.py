"""The transports of pipes tell in their repr whether the loop watches them."""

import asyncio
import os
import re


def shown(transport):
    return re.sub(r"fd=\d+", "fd=…", repr(transport))


async def main():
    loop = asyncio.get_running_loop()
    reading, writing = os.pipe()
    reader, _ = await loop.connect_read_pipe(asyncio.Protocol, os.fdopen(reading, "rb", 0))
    writer, _ = await loop.connect_write_pipe(asyncio.Protocol, os.fdopen(writing, "wb", 0))
    print(shown(reader))
    print(shown(writer))
    reader.pause_reading()
    print(shown(reader))
    writer.close()
    reader.close()
    print(shown(reader))


asyncio.run(main())
