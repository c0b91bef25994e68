"""Parsing a protocol from a StreamReader: lines, exact lengths, separators, and what goes wrong."""

import asyncio


async def feed(reader, pieces):
    for piece in pieces:
        await asyncio.sleep(0.02)
        reader.feed_data(piece)
    reader.feed_eof()


async def read_message(reader):
    header = await reader.readuntil(b"\n\n")
    fields = dict(line.split(": ", 1) for line in header.decode().strip().splitlines())
    body = await reader.readexactly(int(fields["length"]))
    return fields, body


async def main():
    reader = asyncio.StreamReader(limit=64)
    feeder = asyncio.create_task(feed(reader, [b"type: greeting\nlen", b"gth: 5\n", b"\nhel", b"lo", b"type: x\nlength: 9\n\nabc"]))
    print(await read_message(reader))
    try:
        await read_message(reader)
    except asyncio.IncompleteReadError as error:
        print("incomplete:", error.partial, "of", error.expected)
    await feeder
    print(await reader.read(), reader.at_eof())

    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"0123456789 and no line end")
    try:
        await reader.readline()
    except ValueError as error:
        print(type(error).__name__, str(error)[:40])
    reader = asyncio.StreamReader()
    reader.set_exception(ConnectionResetError("peer gone"))
    try:
        await reader.readline()
    except ConnectionResetError as error:
        print("broken:", error)


asyncio.run(main())
