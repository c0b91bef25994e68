# The base classes of transports promise, and leave all of it to those who inherit.
import asyncio

METHODS = {
    asyncio.BaseTransport: ["is_closing", "close", "set_protocol:p", "get_protocol"],
    asyncio.ReadTransport: ["is_reading", "pause_reading", "resume_reading"],
    asyncio.WriteTransport: [
        "set_write_buffer_limits",
        "get_write_buffer_size",
        "get_write_buffer_limits",
        "write:p",
        "write_eof",
        "can_write_eof",
        "abort",
    ],
    asyncio.Transport: ["write:p", "pause_reading"],
    asyncio.DatagramTransport: ["sendto:p", "abort"],
    asyncio.SubprocessTransport: [
        "get_pid",
        "get_returncode",
        "get_pipe_transport:p",
        "send_signal:p",
        "terminate",
        "kill",
    ],
}

for cls, methods in METHODS.items():
    transport = cls({"name": cls.__name__})
    refused = []
    for method in methods:
        name, _, arguments = method.partition(":")
        try:
            getattr(transport, name)(*arguments)
        except NotImplementedError:
            refused.append(name)
    print(transport.get_extra_info("name"), transport.get_extra_info("x", 1), refused)


class Collecting(asyncio.WriteTransport):
    def write(self, data):
        print("write", data)


Collecting().writelines([b"one ", b"two"])
