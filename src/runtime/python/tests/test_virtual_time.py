"""Time as a program reads and passes it: exact, from 0, and only when somebody waits."""

import asyncio
import datetime
import threading
import time
import unittest
from typing import Any


class Clocks(unittest.TestCase):
    def setUp(self) -> None:
        # Whatever looked at the clock before: waiting makes looking free again.
        time.sleep(1)

    def test_a_run_of_the_loop_costs_no_time(self) -> None:
        async def main() -> None:
            for _ in range(100):
                await asyncio.sleep(0)

        start = time.monotonic()
        asyncio.run(main())
        self.assertEqual(time.monotonic(), start)

    def test_sleeps_overlap_and_end_at_exact_instants(self) -> None:
        async def sleeper(delay: float) -> float:
            await asyncio.sleep(delay)
            return round(asyncio.get_running_loop().time() - start, 9)

        async def main() -> list[float]:
            return await asyncio.gather(*(sleeper(delay) for delay in (0.3, 0.1, 2)))

        start = time.monotonic()
        self.assertEqual(asyncio.run(main()), [0.3, 0.1, 2.0])

    def test_a_blocking_sleep_holds_the_whole_loop(self) -> None:
        async def blocker() -> None:
            time.sleep(1)

        async def main() -> float:
            start = time.monotonic()
            task = asyncio.create_task(blocker())
            await asyncio.sleep(0.1)
            await task
            return time.monotonic() - start

        self.assertEqual(asyncio.run(main()), 1.0)

    def test_all_clocks_agree(self) -> None:
        loop = asyncio.new_event_loop()
        try:
            before = (time.monotonic(), time.perf_counter(), time.time_ns(), loop.time())
            time.sleep(2)
            after = (time.monotonic(), time.perf_counter(), time.time_ns(), loop.time())
        finally:
            loop.close()
        elapsed = [round(b - a, 9) for a, b in zip(before, after, strict=True)]
        self.assertEqual(elapsed, [2, 2, 2_000_000_000, 2])
        self.assertEqual(time.monotonic_ns(), time.perf_counter_ns())
        self.assertEqual(time.monotonic(), time.monotonic_ns() / 1e9)

    def test_runs_begin_in_2025(self) -> None:
        start = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC).timestamp()
        self.assertTrue(start <= time.time() < start + 3600)

    def test_waiting_is_no_processor_time(self) -> None:
        before = time.process_time()
        time.sleep(10)
        self.assertEqual(time.process_time(), before)


class SleepingWrong(unittest.TestCase):
    def test_what_cannot_be_slept_is_refused_as_cpython_does(self) -> None:
        for value, error, message in (
            (-1, ValueError, "sleep length must be non-negative"),
            (float("nan"), ValueError, "Invalid value NaN (not a number)"),
            (1e30, OverflowError, "timestamp out of range for C PyTime_t"),
            ("1", TypeError, "'str' object cannot be interpreted as an integer or float"),
        ):
            with self.subTest(value), self.assertRaises(error) as caught:
                time.sleep(value)  # pyright: ignore[reportArgumentType] - programs do it
            self.assertEqual(str(caught.exception), message)

    def test_a_clock_kept_in_a_class_is_not_bound(self) -> None:
        class Stopwatch:
            now = time.perf_counter

        stopwatch: Any = Stopwatch()
        self.assertIsInstance(stopwatch.now(), float)


class BusyWaiting(unittest.TestCase):
    """Under a clock that stands still while a program runs, a busy wait has to move it."""

    def test_for_an_instant(self) -> None:
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            pass
        self.assertAlmostEqual(time.monotonic(), end, delta=0.01)

    def test_for_an_instant_while_giving_turns(self) -> None:
        async def main() -> None:
            loop = asyncio.get_running_loop()
            end = loop.time() + 0.05
            while loop.time() < end:
                await asyncio.sleep(0)

        asyncio.run(main())

    def test_for_another_task(self) -> None:
        async def main() -> None:
            done = False

            async def worker() -> None:
                nonlocal done
                await asyncio.sleep(0.05)
                done = True

            task = asyncio.create_task(worker())
            while not done:
                await asyncio.sleep(0)
            await task

        asyncio.run(main())

    def test_for_a_lock(self) -> None:
        lock = threading.Lock()
        end = time.monotonic() + 0.1
        with lock:
            while not lock.acquire(blocking=False) and time.monotonic() < end:
                pass

    def test_an_innocent_number_of_looks_costs_nothing(self) -> None:
        time.sleep(1)
        start = time.monotonic()
        for _ in range(900):
            time.monotonic()
        self.assertEqual(time.monotonic(), start)
