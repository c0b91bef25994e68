# The base classes of protocols do nothing, each for the calls that its transport makes.
import asyncio

CALLS = {
    asyncio.BaseProtocol: ["pause_writing", "resume_writing"],
    asyncio.Protocol: ["data_received:b", "eof_received"],
    asyncio.BufferedProtocol: ["get_buffer:8", "buffer_updated:8", "eof_received"],
    asyncio.DatagramProtocol: ["datagram_received:bb", "error_received:e"],
    asyncio.SubprocessProtocol: [
        "pipe_data_received:8b",
        "pipe_connection_lost:8e",
        "process_exited",
    ],
}
ARGUMENTS = {"b": b"data", "8": 8, "e": OSError("lost")}

for cls, calls in CALLS.items():
    protocol = cls()
    answers = [protocol.connection_made(None)]
    for call in calls:
        name, _, arguments = call.partition(":")
        answers.append(getattr(protocol, name)(*(ARGUMENTS[a] for a in arguments)))
    answers.append(protocol.connection_lost(None))
    print(cls.__name__, [base.__name__ for base in cls.__bases__], answers)


class Counter(asyncio.Protocol):
    def __init__(self):
        self.received = 0

    def data_received(self, data):
        self.received += len(data)


counter = Counter()
counter.data_received(b"12345")
print(counter.received, hasattr(counter, "__dict__"))
