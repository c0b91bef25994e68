"""Threads as a program sees them: the standard library's own modules, on green threads and virtual time."""

import asyncio
import concurrent.futures
import contextvars
import gc
import queue
import sys
import threading
import time
import unittest
import weakref
from typing import Any


def in_thread(function: Any, *args: Any) -> Any:
    """What `function` returns in a thread of its own."""
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        return pool.submit(function, *args).result()


class Time(unittest.TestCase):
    def setUp(self) -> None:
        self.start = time.monotonic()

    def elapsed(self) -> float:
        # To the millisecond: polls cost microseconds.
        return round(time.monotonic() - self.start, 3)

    def test_sleeping_threads_sleep_at_the_same_time(self) -> None:
        woken: list[int] = []

        def sleep(seconds: int) -> None:
            time.sleep(seconds)
            woken.append(seconds)

        threads = [threading.Thread(target=sleep, args=(seconds,)) for seconds in (3, 1, 2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(woken, [1, 2, 3])
        self.assertEqual(self.elapsed(), 3.0)

    def test_a_sleeping_thread_does_not_hold_the_loop(self) -> None:
        async def main() -> list[float]:
            job = asyncio.create_task(asyncio.to_thread(time.sleep, 1))
            ticks: list[float] = []
            while not job.done():
                ticks.append(self.elapsed())
                await asyncio.sleep(0.4)
            return ticks

        self.assertEqual(asyncio.run(main()), [0.0, 0.4, 0.8])

    def test_timeouts_end_waits_at_their_instant(self) -> None:
        lock = threading.Lock()
        lock.acquire()
        self.assertFalse(lock.acquire(timeout=1.5))
        self.assertEqual(self.elapsed(), 1.5)
        with self.assertRaises(queue.Empty):
            queue.Queue[int]().get(timeout=0.5)
        self.assertFalse(threading.Event().wait(0.25))
        self.assertEqual(self.elapsed(), 2.25)

    def test_a_join_with_timeout_leaves_the_thread_running(self) -> None:
        thread = threading.Thread(target=time.sleep, args=(2,))
        thread.start()
        thread.join(1)
        self.assertTrue(thread.is_alive())
        thread.join()
        self.assertFalse(thread.is_alive())
        self.assertEqual(self.elapsed(), 2.0)

    def test_a_timer_calls_its_function_later(self) -> None:
        called: list[float] = []
        timer = threading.Timer(2, lambda: called.append(self.elapsed()))
        timer.start()
        timer.join()
        self.assertEqual(called, [2.0])

    def test_a_busy_wait_lets_the_thread_it_waits_for_run(self) -> None:
        thread = threading.Thread(target=time.sleep, args=(0.001,))
        thread.start()
        while thread.is_alive():
            time.sleep(0)
        self.assertGreater(self.elapsed(), 0)

    def test_a_computing_thread_is_interrupted_for_the_others(self) -> None:
        stop = False

        def spin() -> None:
            while not stop:
                pass

        thread = threading.Thread(target=spin)
        thread.start()
        stop = True
        thread.join()


class Order(unittest.TestCase):
    def test_a_lock_is_handed_to_whoever_has_waited_longest(self) -> None:
        order: list[str] = []
        lock = threading.Lock()

        def worker(name: str) -> None:
            for _ in range(2):
                with lock:
                    order.append(name)
                    time.sleep(1)

        threads = [threading.Thread(target=worker, args=(name,)) for name in "abc"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual("".join(order), "abcabc")

    def test_threads_due_at_one_instant_go_on_in_the_order_in_which_they_began_to_wait(
        self,
    ) -> None:
        order: list[int] = []

        def sleep(number: int) -> None:
            time.sleep(1)
            order.append(number)

        threads = [threading.Thread(target=sleep, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(order, list(range(6)))

    def test_items_of_a_queue_go_to_the_first_that_asked(self) -> None:
        items: queue.SimpleQueue[int] = queue.SimpleQueue()
        got: list[tuple[str, int]] = []

        def take(name: str) -> None:
            got.append((name, items.get()))

        threads = [threading.Thread(target=take, args=(name,)) for name in "ab"]
        for thread in threads:
            thread.start()
        items.put(1)
        items.put(2)
        self.assertEqual(items.qsize(), 0)
        for thread in threads:
            thread.join()
        self.assertEqual(got, [("a", 1), ("b", 2)])


class BelongsToItsThread(unittest.TestCase):
    def test_thread_locals(self) -> None:
        class Local(threading.local):
            def __init__(self, value: int) -> None:
                self.value = value

        local = Local(1)
        local.value = 2
        self.assertEqual(in_thread(lambda: local.value), 1)
        self.assertEqual(local.value, 2)

    def test_values_in_thread_locals_die_with_their_thread(self) -> None:
        class Thing:
            pass

        local = threading.local()

        def leave() -> weakref.ref[Thing]:
            local.thing = Thing()
            return weakref.ref(local.thing)

        thing = in_thread(leave)
        gc.collect()
        self.assertIsNone(thing())

    def test_context_variables(self) -> None:
        variable = contextvars.ContextVar("variable", default=0)
        variable.set(1)

        async def main() -> int:
            return await asyncio.to_thread(variable.get)

        self.assertEqual(in_thread(variable.get), 0)
        self.assertEqual(asyncio.run(main()), 1)

    def test_the_exception_being_handled(self) -> None:
        seen: list[Any] = []

        def other() -> None:
            seen.append(sys.exception())
            time.sleep(1)
            seen.append(sys.exception())

        try:
            raise ValueError
        except ValueError as error:
            thread = threading.Thread(target=other)
            thread.start()
            thread.join()
            self.assertIs(sys.exception(), error)
        self.assertEqual(seen, [None, None])

    def test_running_loop_and_current_task(self) -> None:
        def other() -> str:
            with self.assertRaises(RuntimeError):
                asyncio.get_running_loop()

            async def inner() -> str:
                task = asyncio.current_task()
                time.sleep(1)
                await asyncio.sleep(1)
                assert asyncio.current_task() is task and task is not None
                return task.get_name()

            return asyncio.run(inner(), loop_factory=None)

        async def main() -> tuple[str, bool]:
            task, loop = asyncio.current_task(), asyncio.get_running_loop()
            job = asyncio.create_task(asyncio.to_thread(other))
            time.sleep(0.5)
            await asyncio.sleep(0.2)
            time.sleep(0.5)
            same = asyncio.current_task() is task and asyncio.get_running_loop() is loop
            return await job, same

        name, same = asyncio.run(main())
        self.assertTrue(same)
        self.assertTrue(name.startswith("Task-"))

    def test_async_generator_hooks(self) -> None:
        async def main() -> Any:
            mine = sys.get_asyncgen_hooks()
            theirs = await asyncio.to_thread(sys.get_asyncgen_hooks)
            self.assertEqual(sys.get_asyncgen_hooks(), mine)
            return theirs

        self.assertEqual(asyncio.run(main()), (None, None))


class WithTheLoop(unittest.TestCase):
    def test_run_coroutine_threadsafe_gives_the_result_to_another_thread(self) -> None:
        async def main() -> str:
            loop = asyncio.get_running_loop()

            async def answer() -> str:
                await asyncio.sleep(1)
                return "answer"

            return await asyncio.to_thread(
                lambda: asyncio.run_coroutine_threadsafe(answer(), loop).result()
            )

        self.assertEqual(asyncio.run(main()), "answer")

    def test_call_soon_threadsafe_wakes_a_loop_that_waits(self) -> None:
        async def main() -> None:
            done = asyncio.Event()
            threading.Timer(1, asyncio.get_running_loop().call_soon_threadsafe, [done.set]).start()
            await done.wait()

        asyncio.run(main())

    def test_a_loop_that_never_waits_lets_threads_run(self) -> None:
        async def main() -> int:
            job = asyncio.create_task(asyncio.to_thread(lambda: [time.sleep(0) for _ in range(3)]))
            turns = 0
            while not job.done():
                await asyncio.sleep(0)
                turns += 1
            return turns

        self.assertLess(asyncio.run(main()), 20)


class Ends(unittest.TestCase):
    def test_an_exception_goes_to_the_excepthook(self) -> None:
        caught: list[Any] = []
        before, threading.excepthook = threading.excepthook, caught.append
        try:
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            thread.join()
        finally:
            threading.excepthook = before
        self.assertIs(caught[0].exc_type, ZeroDivisionError)
        self.assertIs(caught[0].thread, thread)

    def test_many_threads_live_at_once_and_survive_the_garbage_collector(self) -> None:
        barrier = threading.Barrier(200)

        def meet(_: int) -> int:
            cycle: list[Any] = []
            cycle.append(cycle)
            barrier.wait()
            return gc.collect(0)

        with concurrent.futures.ThreadPoolExecutor(200) as pool:
            self.assertEqual(len(list(pool.map(meet, range(200)))), 200)


if __name__ == "__main__":
    unittest.main()
