# A subprocess with a protocol instead of streams: loop.subprocess_exec and loop.subprocess_shell.
import asyncio
import signal
import sys


class Listener(asyncio.SubprocessProtocol):
    def __init__(self):
        self.over = asyncio.get_running_loop().create_future()
        self.heard = b""
        self.lost = []

    def connection_made(self, transport):
        print("made", transport.get_pid() > 0)

    def pipe_data_received(self, fd, data):
        self.heard += data

    def pipe_connection_lost(self, fd, error):
        self.lost.append(fd)

    def process_exited(self):
        self.lost.append("exited")

    def connection_lost(self, error):
        self.over.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    transport, listener = await loop.subprocess_exec(
        Listener, sys.executable, "-c", "print(input()[::-1])", stderr=None
    )
    stdin = transport.get_pipe_transport(0)
    print(type(stdin).__name__, transport.get_pipe_transport(2))
    stdin.write(b"abc\n")
    await listener.over
    print(listener.heard, transport.get_returncode(), transport.is_closing())
    print(sorted(map(str, listener.lost)))

    transport, listener = await loop.subprocess_shell(
        Listener, "echo hello; exit 3", stdin=None, stderr=None
    )
    await listener.over
    print(listener.heard, transport.get_returncode())

    transport, listener = await loop.subprocess_exec(
        Listener, "sleep", "60", stdin=None, stdout=None, stderr=None
    )
    transport.send_signal(signal.SIGTERM)
    await listener.over
    print(transport.get_returncode())


asyncio.run(main())
