import asyncio


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    loop.call_later(1, reader.feed_data, b"one\ntw")
    loop.call_later(2, reader.feed_data, b"o\n")
    loop.call_later(3, reader.feed_eof)
    while line := await reader.readline():
        print("main: line", line)
    print("main: end of stream")


asyncio.run(main())
