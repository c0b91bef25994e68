import asyncio


def primes(limit):
    found = 0
    for n in range(2, limit):
        if all(n % d for d in range(2, int(n**0.5) + 1)):
            found += 1
    return found


async def count():
    print("count:", primes(30000))


async def ping():
    print("ping: sleeps")
    await asyncio.sleep(0)
    print("ping: back")


async def main():
    await asyncio.gather(ping(), count())


asyncio.run(main())
