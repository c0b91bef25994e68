"""The recorder's view of locks, events, semaphores, barriers and queues."""

import json
import unittest
from typing import Any

from simulated import Record, Simulated, simulate
from test_recorder import program


class Primitives:
    """What a run tells of its primitives, in words."""

    def __init__(self, code: str) -> None:
        self.run: Simulated = simulate(code)
        self.made: dict[int, dict[str, Any]] = {
            record.a: json.loads(self.text(record.c))
            for record in self.run.records
            if record.kind == "primitive-created"
        }
        created = [record.a for record in self.run.records if record.kind == "task-created"]
        # Their own names count on from run to run.
        self.tasks = {task: f"Task-{place}" for place, task in enumerate(created, 1)}

    def text(self, number: float) -> str:
        return self.run.strings[int(number)]

    def names(self) -> list[str]:
        """Each as `library.Type name`."""
        return [f"{made['library']}.{made['type']} {made['name']}" for made in self.made.values()]

    def states(self, name: str) -> list[str]:
        """The states of one primitive, in order."""
        return [
            self._state(record)
            for record in self.run.records
            if record.kind in ("primitive-created", "primitive-changed")
            and self.made[record.a]["name"] == name
        ]

    def _state(self, record: Record) -> str:
        holders = [
            self.tasks.get(holder.get("task"), f"thread {holder.get('thread')}")
            for holder in (json.loads(self.text(record.d)) if record.d else ())
        ]
        return " ".join([str(record.b), *holders, *(["set"] if record.flags & 1 else [])])

    def waits(self) -> list[str]:
        """Each wait of a task for a primitive: the call, and the primitive's name."""
        return [
            f"{on['label']} {self.made[record.e]['name']}"
            for record in self.run.records
            if record.kind == "step-ended" and record.e in self.made
            for on in [json.loads(self.text(record.c))[2]]
        ]


class Locks(unittest.TestCase):
    def test_a_lock_names_its_holder_and_who_waits_for_it(self) -> None:
        told = Primitives(
            program("""
            async def use(seconds):
                async with bank:
                    await asyncio.sleep(seconds)
            bank = asyncio.Lock()
            await asyncio.gather(use(1), use(2))
            """)
        )
        self.assertEqual(told.names(), ["asyncio.Lock bank"])
        # Released, and taken only when the next one runs.
        self.assertEqual(told.states("bank"), ["0 Task-2", "0", "0 Task-3", "0"])
        self.assertEqual(told.waits(), ["Lock.acquire bank"])

    def test_a_semaphore_tells_its_permits(self) -> None:
        told = Primitives(
            program("""
            async def use():
                async with permits:
                    await asyncio.sleep(1)
            permits = asyncio.Semaphore(2)
            await asyncio.gather(use(), use(), use())
            """)
        )
        self.assertEqual(next(iter(told.made.values()))["limit"], 2)
        self.assertEqual(
            told.states("permits"),
            ["1 Task-2", "0 Task-2 Task-3", "0 Task-3", "1", "1 Task-4", "2"],
        )

    def test_a_bounded_semaphore_gives_each_permit_back_once(self) -> None:
        told = Primitives(
            program("""
            permits = asyncio.BoundedSemaphore(2)
            async with permits:
                await asyncio.sleep(0)
                async with permits:
                    await asyncio.sleep(0)
                await asyncio.sleep(0)
            """)
        )
        self.assertEqual(told.states("permits"), ["1 Task-1", "0 Task-1 Task-1", "1 Task-1", "2"])

    def test_a_cancelled_waiter_holds_nothing(self) -> None:
        told = Primitives(
            program("""
            lock = asyncio.Lock()
            async with lock:
                try:
                    await asyncio.wait_for(lock.acquire(), 1)
                except TimeoutError:
                    await asyncio.sleep(1)
            """)
        )
        self.assertEqual(told.states("lock"), ["0 Task-1", "0"])

    def test_a_condition_shares_the_holder_of_its_lock(self) -> None:
        told = Primitives(
            program("""
            async def wait():
                async with ready:
                    await ready.wait()
            ready = asyncio.Condition()
            task = asyncio.create_task(wait())
            await asyncio.sleep(1)
            async with ready:
                ready.notify()
                await asyncio.sleep(1)
            await task
            """)
        )
        self.assertEqual(told.names(), ["asyncio.Condition ready"])
        self.assertEqual(told.waits(), ["Condition.wait ready"] * 2)
        # That Task-2 takes it again and gives it back within one step shows nowhere.
        self.assertEqual(told.states("ready"), ["0 Task-2", "0", "0 Task-1", "0"])


class Others(unittest.TestCase):
    def test_an_event_is_set(self) -> None:
        told = Primitives(
            program("""
            async def wait():
                await started.wait()
            started = asyncio.Event()
            task = asyncio.create_task(wait())
            await asyncio.sleep(1)
            started.set()
            await task
            """)
        )
        self.assertEqual(told.states("started"), ["0", "0 set"])

    def test_a_barrier_tells_who_has_arrived(self) -> None:
        told = Primitives(
            program("""
            gate = asyncio.Barrier(2)
            async def arrive(delay):
                await asyncio.sleep(delay)
                await gate.wait()
            await asyncio.gather(arrive(1), arrive(2))
            """)
        )
        self.assertEqual(told.states("gate")[:2], ["1", "2"])
        self.assertEqual(told.states("gate")[-1], "0")
        self.assertEqual(told.waits(), ["Barrier.wait gate"])

    def test_a_queue_tells_its_items_and_its_end(self) -> None:
        told = Primitives(
            program("""
            jobs = asyncio.Queue(2)
            async def produce():
                for number in range(3):
                    await jobs.put(number)
            producer = asyncio.create_task(produce())
            await asyncio.sleep(1)
            await jobs.get()
            await producer
            jobs.shutdown(immediate=True)
            """)
        )
        self.assertEqual(told.waits(), ["Queue.put jobs"])
        self.assertEqual(told.states("jobs"), ["1", "2", "1", "2", "0 set"])

    def test_only_what_the_program_makes_is_told(self) -> None:
        told = Primitives("""
import queue, threading
from dataclasses import dataclass, field

class Bank(threading.Condition().__class__):
    pass

@dataclass
class Account:
    lock: threading.Lock = field(default_factory=threading.Lock)

account, bank, jobs = Account(), Bank(), queue.PriorityQueue()
with account.lock, bank:
    print("both")
jobs.put(1)
jobs.get()
threading.Event().set()
""")
        self.assertEqual(
            told.names(),
            [
                "threading.Lock account.lock",
                "threading.Condition bank",
                "queue.PriorityQueue jobs",
                "threading.Event None",
            ],
        )
        self.assertEqual(told.states("account.lock"), ["0 thread 0", "0"])

    def test_names_are_those_of_the_program(self) -> None:
        told = Primitives(
            program("""
            class Store:
                def __init__(self):
                    self.lock = asyncio.Lock()
                async def use(self):
                    async with self.lock:
                        await asyncio.sleep(0)
            await Store().use()
            forks = [asyncio.Lock() for _ in range(2)]
            async with forks[1]:
                await asyncio.sleep(0)
            doors = {"left": asyncio.Lock()}
            async with doors["left"]:
                await asyncio.sleep(0)
            """)
        )
        self.assertEqual(
            told.names(),
            [
                "asyncio.Lock self.lock",
                "asyncio.Lock forks[1]",
                "asyncio.Lock doors['left']",
            ],
        )

    def test_no_code_of_the_program_is_run(self) -> None:
        code = program("""
            class Jobs(asyncio.Queue):
                def __getattribute__(self, name):
                    calls.append(name)
                    return super().__getattribute__(name)
            class Nosy:
                def __getattr__(self, name):
                    calls.append(name)
                    raise AttributeError(name)
                def __eq__(self, other):
                    calls.append("eq")
                    return True
            calls, nosy = [], Nosy()
            jobs = Jobs(1)
            await jobs.put(1)
            await jobs.get()
            await asyncio.sleep(0)
            print(calls)
            """)
        self.assertEqual(simulate(code).stdout, simulate(code, record=False).stdout)


if __name__ == "__main__":
    unittest.main()
