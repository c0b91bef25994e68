import asyncio
import time

SKY = {"Oslo": "snow", "Rome": "sun", "Cairo": "wind"}


def fetch(city):  # from a blocking library
    time.sleep(2)
    return f"{city}: {SKY[city]}"


async def main():
    for city in SKY:
        print(fetch(city))


asyncio.run(main())
