import asyncio

try:
    asyncio.coroutine
except AttributeError as error:
    print("decorator:", error)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print("loop:", error)
