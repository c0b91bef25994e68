import asyncio


async def main():
    print("egg: into the water")
    # five seconds pass here
    print("egg: done")


# start main here
