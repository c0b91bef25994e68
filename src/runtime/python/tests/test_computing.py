"""Computing takes virtual time: 20 ns a tick from 5 ms on, and nothing below."""

import asyncio
import logging
import os
import threading
import time
import unittest
from concurrent.futures import ProcessPoolExecutor


def compute(turns: int) -> int:
    """Computes for 20 ns a turn: 5,000,000 turns are 0.1 s."""
    total = 0
    for i in range(turns):
        total += i
    return total


class Stretches(unittest.TestCase):
    def setUp(self) -> None:
        # Waiting begins a new stretch.
        time.sleep(1)
        self.start = time.monotonic()

    def passed(self) -> float:
        """Seconds since the test began, to the millisecond in which computing is charged."""
        return round(time.monotonic() - self.start, 3)

    def test_a_turn_of_a_loop_costs_20_ns(self) -> None:
        compute(10_000_000)
        self.assertEqual(self.passed(), 0.2)

    def test_a_short_stretch_is_free(self) -> None:
        compute(200_000)
        self.assertEqual(time.monotonic(), self.start)

    def test_waiting_ends_a_stretch(self) -> None:
        for _ in range(10):
            compute(100_000)
            time.sleep(1)
        self.assertEqual(self.passed(), 10)

    def test_all_clocks_see_it(self) -> None:
        clocks = (time.perf_counter, time.process_time, time.thread_time)
        before = [clock() for clock in clocks]
        compute(5_000_000)
        after = [clock() for clock in clocks]
        self.assertEqual([round(b - a, 3) for a, b in zip(before, after, strict=True)], [0.1] * 3)

    def test_a_busy_coroutine_delays_a_sleeper(self) -> None:
        async def sleeper() -> float:
            await asyncio.sleep(0.1)
            return self.passed()

        async def main() -> float:
            task = asyncio.create_task(sleeper())
            await asyncio.sleep(0)
            compute(10_000_000)
            return await task

        self.assertEqual(asyncio.run(main()), 0.2)

    def test_debug_mode_tells_of_a_slow_callback(self) -> None:
        async def main() -> None:
            compute(10_000_000)

        with self.assertLogs("asyncio", logging.WARNING) as logs:
            asyncio.run(main(), debug=True)
        self.assertRegex("\n".join(logs.output), r"Executing <Task .* took 0\.200 seconds")

    def test_threads_share_the_interpreter(self) -> None:
        threads = [threading.Thread(target=compute, args=(5_000_000,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertAlmostEqual(self.passed(), 0.2, delta=0.011)

    def test_processes_do_not(self) -> None:
        with ProcessPoolExecutor(2) as pool:
            list(pool.map(compute, (5_000_000, 5_000_000)))
        self.assertAlmostEqual(self.passed(), 0.1, delta=0.011)

    def test_there_are_four_processors(self) -> None:
        self.assertEqual((os.cpu_count(), os.process_cpu_count()), (4, 4))


if __name__ == "__main__":
    unittest.main()
