import asyncio
import time

SKY = {"Oslo": "snow", "Rome": "sun", "Cairo": "wind"}


def fetch(city):  # from a blocking library
    time.sleep(2)
    return f"{city}: {SKY[city]}"


async def afetch(city):
    return fetch(city)


async def main():
    calls = [afetch(city) for city in SKY]
    for line in await asyncio.gather(*calls):
        print(line)


asyncio.run(main())
