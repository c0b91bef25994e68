import asyncio
import time

SKY = {"Oslo": "snow", "Rome": "sun", "Cairo": "wind"}


def fetch(city):  # from a blocking library
    time.sleep(2)
    return f"{city}: {SKY[city]}"


async def main():
    loop = asyncio.get_running_loop()
    for city in SKY:
        print(await loop.run_in_executor(None, fetch, city))


asyncio.run(main())
