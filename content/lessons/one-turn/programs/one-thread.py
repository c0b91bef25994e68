import asyncio
import threading
import time


def speak(who):
    thread = threading.current_thread().name
    passed = time.monotonic() - start
    print(f"{passed:.0f} s: {who} in {thread}")


def work():
    speak("work")
    time.sleep(3)


async def main():
    speak("main")
    loop = asyncio.get_running_loop()
    loop.call_later(1, speak, "timer")
    loop.call_soon(work)
    await asyncio.sleep(4)
    print("threads:", threading.active_count())


start = time.monotonic()
speak("script")
asyncio.run(main())
