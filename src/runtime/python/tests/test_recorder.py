"""The recorder: what it tells of a program, and that it changes nothing for the program."""

import json
import unittest

from simulated import Simulated, simulate

_RESULTS = ("", "yielded", "waiting", "finished", "failed", "cancelled")


def program(code: str) -> str:
    """The lines of an indented block within `async def main`."""
    lines = code.splitlines()[1:]
    indent = len(lines[0]) - len(lines[0].lstrip())
    body = "\n".join("    " + line[indent:] for line in lines)
    return f"import asyncio, time\nasync def main():\n{body}\nasyncio.run(main())\n"


class Recorded:
    """The records of one run in words."""

    def __init__(self, code: str) -> None:
        self.run: Simulated = simulate(code)
        self.names = {
            record.a: self.text(record.c)
            for record in self.run.records
            if record.kind == "task-created"
        }

    def text(self, number: float) -> str:
        return self.run.strings[int(number)]

    def lines(self, kind: str) -> list[int]:
        return [record.e for record in self.run.records if record.kind == kind]

    def tasks(self, kind: str) -> list[str]:
        return [self.names[record.a] for record in self.run.records if record.kind == kind]

    def stands(self, task: str) -> list[str]:
        """How each step of a task ended: what became of it, and at which line."""
        return [
            self._stand(record.flags >> 3 & 7, record.c)
            for record in self.run.records
            if record.kind == "step-ended" and self.names[record.a] == task
        ]

    def _stand(self, result: int, text: int) -> str:
        name = _RESULTS[result]
        if name == "finished":
            return f"finished {self.text(text)}"
        if name in ("yielded", "waiting"):
            line, _, on = json.loads(self.text(text))
            return f"{line}: {on['label'] if on else name}"
        return name


class Steps(unittest.TestCase):
    def test_each_tells_what_the_task_waits_for_and_where(self) -> None:
        recorded = Recorded(
            program("""
                await asyncio.sleep(0)
                await asyncio.sleep(1)
                lock = asyncio.Lock()
                async with lock:
                    asyncio.get_running_loop().call_later(1, lock.release)
                    await lock.acquire()
                task = asyncio.create_task(asyncio.sleep(1), name="nap")
                await task
                await asyncio.gather(asyncio.sleep(1))
                queue = asyncio.Queue()
                asyncio.get_running_loop().call_later(1, queue.put_nowait, 1)
                await queue.get()
                future = asyncio.get_running_loop().create_future()
                asyncio.get_running_loop().call_later(1, future.set_result, 1)
                await future
                async with asyncio.TaskGroup() as group:
                    group.create_task(asyncio.sleep(1))
                return "done"
            """)
        )
        self.assertEqual(
            recorded.stands(next(iter(recorded.names.values()))),
            [
                "3: yielded",
                "4: sleep 1.0",
                "8: Lock.acquire",
                "10: nap",
                "11: gather",
                "14: Queue.get",
                "17: Future",
                "18: TaskGroup",
                "finished 'done'",
            ],
        )

    def test_the_chain_goes_through_coroutines_and_async_generators(self) -> None:
        recorded = Recorded(
            "import asyncio\n"
            "async def numbers():\n"
            "    await asyncio.sleep(1)\n"
            "    yield 1\n"
            "async def main():\n"
            "    async for number in numbers(): pass\n"
            "asyncio.run(main())\n"
        )
        [text] = {
            record.c for record in recorded.run.records if record.kind == "step-ended" and record.u
        }
        _, chain, _ = json.loads(recorded.text(text))
        links = [(link["name"], link["line"]) for link in chain]
        self.assertEqual(links[:2], [("main", 6), ("numbers", 3)])
        self.assertEqual(chain[2]["name"], "sleep")
        self.assertEqual(chain[2]["file"], "asyncio/tasks.py")

    def test_a_failure_carries_its_line(self) -> None:
        recorded = Recorded(
            program("""
                1 // 0
            """)
        )
        [failed] = [
            record
            for record in recorded.run.records
            if record.kind == "step-ended" and _RESULTS[record.flags >> 3 & 7] == "failed"
        ]
        self.assertEqual(failed.e, 3)
        self.assertEqual(json.loads(recorded.text(failed.c))[0], "ZeroDivisionError")


class Cancellation(unittest.TestCase):
    def check(self, body: str, kinds: list[str]) -> None:
        lines = "\n".join("    " + line for line in body.splitlines())
        recorded = Recorded(
            f"import asyncio\nasync def work():\n{lines}\n"
            "async def main():\n"
            "    task = asyncio.create_task(work(), name='work')\n"
            "    await asyncio.sleep(1)\n"
            "    task.cancel()\n"
            "    await asyncio.wait([task])\n"
            "asyncio.run(main())\n"
        )
        told = [
            record.kind
            for record in recorded.run.records
            if record.kind.startswith("cancel-") and recorded.names[record.a] == "work"
        ]
        self.assertEqual(told, kinds)

    def test_that_ends_the_task(self) -> None:
        self.check("await asyncio.sleep(9)", ["cancel-requested", "cancel-delivered"])

    def test_that_is_cleaned_up_after(self) -> None:
        body = "try:\n    await asyncio.sleep(9)\nfinally:\n    await asyncio.sleep(1)"
        self.check(body, ["cancel-requested", "cancel-delivered"])

    def test_that_is_swallowed(self) -> None:
        body = (
            "try:\n    await asyncio.sleep(9)\nexcept asyncio.CancelledError:\n    pass\n"
            "await asyncio.sleep(1)"
        )
        self.check(body, ["cancel-requested", "cancel-delivered", "cancel-swallowed"])

    def test_that_is_swallowed_at_the_end(self) -> None:
        body = "try:\n    await asyncio.sleep(9)\nexcept asyncio.CancelledError:\n    pass"
        self.check(body, ["cancel-requested", "cancel-delivered", "cancel-swallowed"])

    def test_that_came_from_a_timeout_is_not_swallowed(self) -> None:
        recorded = Recorded(
            program("""
                try:
                    async with asyncio.timeout(1):
                        await asyncio.sleep(9)
                except TimeoutError:
                    await asyncio.sleep(1)
            """)
        )
        kinds = [record.kind for record in recorded.run.records]
        self.assertIn("cancel-delivered", kinds)
        self.assertNotIn("cancel-swallowed", kinds)


class TheRest(unittest.TestCase):
    def test_output_is_told_with_its_line(self) -> None:
        recorded = Recorded("print('a')\n\nprint('b')\n")
        self.assertEqual(recorded.lines("output"), [1, 3])

    def test_a_blocking_call_is_told_with_its_line_and_its_length(self) -> None:
        recorded = Recorded("import time\ntime.sleep(1.5)\n")
        self.assertEqual(recorded.lines("thread-blocked"), [2])
        [advance] = [each for each in recorded.run.records if each.kind == "clock-advanced"]
        self.assertEqual((advance.u, advance.t), (0, 1_500_000_000))

    def test_time_never_goes_back_and_the_run_is_closed(self) -> None:
        recorded = Recorded(
            program("""
                await asyncio.sleep(1)
                time.sleep(1)
            """)
        )
        times = [record.t for record in recorded.run.records]
        self.assertEqual(times, sorted(times))
        self.assertEqual(recorded.run.records[0].kind, "run-started")
        self.assertEqual(recorded.run.records[-1].kind, "run-ended")

    def test_no_address_gets_into_the_trace(self) -> None:
        recorded = Recorded(
            program("""
                class Thing: pass
                async def make(): return Thing()
                asyncio.get_running_loop().call_soon(Thing().__init__)
                return await asyncio.create_task(make())
            """)
        )
        self.assertFalse([text for text in recorded.run.strings if "0x" in text])

    def test_two_runs_give_the_same_records(self) -> None:
        code = program("""
            async def work(number):
                await asyncio.sleep(number % 3)
            await asyncio.wait([asyncio.create_task(work(n), name=f"work {n}") for n in range(9)])
        """)
        named = code.replace(
            "async def main():", "async def main():\n    asyncio.current_task().set_name('m')"
        )
        first, second = simulate(named), simulate(named)
        self.assertEqual(first.records, second.records)

    def test_recording_changes_nothing_for_the_program(self) -> None:
        code = program("""
            task = asyncio.current_task()
            print(type(task), type(task).__name__, isinstance(task, asyncio.Task))
            print(asyncio.get_running_loop())
            print(asyncio.get_running_loop().call_soon(print, "x"))
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            async def eager(): print("eager")
            await asyncio.create_task(eager())
        """)
        self.assertEqual(simulate(code).stdout, simulate(code, record=False).stdout)
