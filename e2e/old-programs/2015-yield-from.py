"""A ferry that takes passengers over, one trip after the other."""
import asyncio
import random


class Ferry:
    def __init__(self, places):
        self.places = places
        self.trips = 0

    @asyncio.coroutine
    def cross(self, passengers):
        """Takes a group over."""
        self.trips += 1
        yield from asyncio.sleep(len(passengers) * 0.5)
        return [name.upper() for name in passengers]

    @asyncio.coroutine
    def carry_all(self, waiting):
        arrived = []
        while waiting:
            group, waiting = waiting[: self.places], waiting[self.places :]
            arrived += yield from self.cross(group)
            print("trip", self.trips, "->", arrived)
        return arrived


loop = asyncio.get_event_loop()
ferry = Ferry(2)
print(loop.run_until_complete(ferry.carry_all(["ann", "bo", "cy"])))
print(Ferry.cross.__doc__, asyncio.iscoroutinefunction(ferry.cross))
loop.close()
