"""A chat room whose members read from StreamReaders that are fed by hand."""

import asyncio


class Room:
    def __init__(self):
        self.readers = {}

    def join(self, name):
        self.readers[name] = asyncio.StreamReader()
        self.tell(f"* {name} joined")
        return self.readers[name]

    def leave(self, name):
        self.readers.pop(name).feed_eof()
        self.tell(f"* {name} left")

    def say(self, name, text):
        self.tell(f"<{name}> {text}", but=name)

    def tell(self, line, but=None):
        for name, reader in self.readers.items():
            if name != but:
                reader.feed_data(line.encode() + b"\r\n")


async def member(name, room):
    reader = room.join(name)
    lines = []
    async for line in reader:
        lines.append(line.decode().rstrip())
    return name, lines, reader.at_eof()


async def main():
    room = Room()
    members = []
    for name in ("ada", "bob", "eve"):
        members.append(asyncio.create_task(member(name, room)))
        await asyncio.sleep(0)
    room.say("ada", "hello")
    await asyncio.sleep(0.01)
    room.say("bob", "hi ada")
    room.leave("eve")
    room.say("ada", "alone?")
    room.leave("bob")
    room.leave("ada")
    for name, lines, ended in await asyncio.gather(*members):
        print(name, ended, lines)


asyncio.run(main())
