# json, dataclasses, enum, functools, re, itertools and random with a seed, in coroutines.
import asyncio
import functools
import itertools
import json
import random
import re
from dataclasses import asdict, dataclass
from enum import Enum


class State(Enum):
    WAITING = "waiting"
    DONE = "done"


@dataclass(order=True)
class Job:
    cost: int
    name: str
    state: State = State.WAITING


@functools.lru_cache
def cost(name):
    return len(re.findall(r"[aeiou]", name))


async def work(name):
    await asyncio.sleep(0)
    return Job(cost(name), name, State.DONE)


async def main():
    jobs = sorted(await asyncio.gather(*map(work, ("wash", "iron", "vacuum"))))
    print(json.dumps([asdict(job) | {"state": job.state.value} for job in jobs]))
    print(list(itertools.batched("abcde", 2)), cost.cache_info())
    random.seed(7)
    print(random.randint(1, 100), random.choice("abc"), round(random.random(), 3))


asyncio.run(main())
