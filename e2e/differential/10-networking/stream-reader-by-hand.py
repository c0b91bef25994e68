# A StreamReader that is fed by hand: lines, exact counts, separators, and what is wrong with what came.
import asyncio


async def feed(reader):
    for piece in (b"first line\nsec", b"ond line\n", b"12345", b"a|b|", b"rest"):
        await asyncio.sleep(0.1)
        reader.feed_data(piece)
    reader.feed_eof()


async def main():
    reader = asyncio.StreamReader(limit=64)
    feeding = asyncio.create_task(feed(reader))
    print(await reader.readline(), reader.at_eof())
    print(await reader.readline())
    print(await reader.readexactly(5))
    print(await reader.readuntil(b"|"), await reader.readuntil((b"|", b";")))
    try:
        await reader.readexactly(100)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    print(reader.at_eof(), await reader.read(), await reader.readline())
    await feeding

    crowded = asyncio.StreamReader(limit=8)
    crowded.feed_data(b"much too long\n")
    try:
        await crowded.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    try:
        await crowded.readline()
    except ValueError as error:
        print("ValueError:", error)

    broken = asyncio.StreamReader()
    broken.set_exception(ConnectionResetError("gone"))
    print(repr(broken.exception()))
    try:
        async for line in broken:
            print(line)
    except ConnectionResetError as error:
        print("reset:", error)


asyncio.run(main())
