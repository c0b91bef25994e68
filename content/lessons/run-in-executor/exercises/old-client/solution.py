import asyncio
import time

SKY = {"Oslo": "snow", "Rome": "sun", "Cairo": "wind"}


def fetch(city):  # from a blocking library
    time.sleep(2)
    return f"{city}: {SKY[city]}"


async def main():
    loop = asyncio.get_running_loop()
    calls = [
        loop.run_in_executor(None, fetch, city)
        for city in SKY
    ]
    for call in calls:
        print(await call)


asyncio.run(main())
