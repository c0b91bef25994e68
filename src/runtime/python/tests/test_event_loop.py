"""The event loop: every way to get it, the order in which it runs what is ready, timers, signals."""

import asyncio
import contextlib
import io
import logging
import signal
import threading
import time
import unittest
import warnings
from collections.abc import Callable
from typing import Any, cast
from unittest import mock


def run_callbacks(schedule: Callable[[asyncio.AbstractEventLoop], object]) -> None:
    """Runs a fresh loop on what `schedule` puts into it, until that calls `loop.stop()`."""
    loop = asyncio.new_event_loop()
    try:
        schedule(loop)
        loop.run_forever()
    finally:
        loop.close()


class Ways(unittest.TestCase):
    def test_all_give_the_same_kind_of_loop(self) -> None:
        async def running() -> type:
            return type(asyncio.get_running_loop())

        with asyncio.Runner() as runner:
            kinds: set[Any] = {
                asyncio.run(running()),
                runner.run(running()),
                type(runner.get_loop()),
            }
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            policy = cast(Any, asyncio).get_event_loop_policy()
        loops: list[Any] = [
            policy.new_event_loop(),
            asyncio.new_event_loop(),
            asyncio.SelectorEventLoop(),
            cast(Any, asyncio).EventLoop(),
        ]
        for loop in loops:
            kinds.add(type(loop))
            loop.close()
        self.assertEqual(len(kinds), 1)
        self.assertEqual(kinds.pop().__name__, "_UnixSelectorEventLoop")

    def test_no_loop_is_made_for_the_main_thread(self) -> None:
        with self.assertRaisesRegex(RuntimeError, "There is no current event loop in thread"):
            asyncio.get_event_loop()

    def test_a_loop_that_was_set_is_got(self) -> None:
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        try:
            self.assertIs(asyncio.get_event_loop(), loop)
        finally:
            asyncio.set_event_loop(None)
            loop.close()

    def test_run_inside_a_running_loop_is_refused(self) -> None:
        async def inner() -> None:
            pass

        async def main() -> None:
            coroutine = inner()
            try:
                asyncio.run(coroutine)
            finally:
                coroutine.close()

        with self.assertRaisesRegex(RuntimeError, "cannot be called from a running event loop"):
            asyncio.run(main())


class Order(unittest.TestCase):
    def test_what_is_scheduled_in_an_iteration_runs_in_the_next(self) -> None:
        seen: list[str] = []

        def schedule(loop: asyncio.AbstractEventLoop) -> None:
            def first() -> None:
                seen.append("first")
                loop.call_soon(seen.append, "scheduled by first")

            loop.call_soon(first)
            loop.call_soon(seen.append, "second")
            loop.call_later(1, loop.stop)

        run_callbacks(schedule)
        self.assertEqual(seen, ["first", "second", "scheduled by first"])

    def test_equal_deadlines_fire_in_the_order_of_scheduling(self) -> None:
        seen: list[int] = []

        def schedule(loop: asyncio.AbstractEventLoop) -> None:
            for number in range(20):
                loop.call_at(loop.time() + 1, seen.append, number)
            loop.call_later(1, loop.stop)

        run_callbacks(schedule)
        self.assertEqual(seen, list(range(20)))

    def test_cancelled_handles_and_timers_do_not_run(self) -> None:
        seen: list[str] = []

        def schedule(loop: asyncio.AbstractEventLoop) -> None:
            loop.call_soon(seen.append, "handle").cancel()
            loop.call_later(1, seen.append, "timer").cancel()
            loop.call_later(2, loop.stop)

        run_callbacks(schedule)
        self.assertEqual(seen, [])

    def test_many_cancelled_timers_are_cleared_away(self) -> None:
        def schedule(loop: asyncio.AbstractEventLoop) -> None:
            for _ in range(500):
                loop.call_later(10, print).cancel()
            loop.call_later(1, loop.stop)

        start = time.monotonic()
        run_callbacks(schedule)
        self.assertEqual(time.monotonic() - start, 1)

    def test_stop_ends_the_loop_after_the_iteration(self) -> None:
        seen: list[int] = []

        def schedule(loop: asyncio.AbstractEventLoop) -> None:
            loop.call_soon(loop.stop)
            loop.call_soon(seen.append, 1)

        run_callbacks(schedule)
        self.assertEqual(seen, [1])


class FromAnotherThread(unittest.TestCase):
    def test_a_callback_that_runs_is_cancelled_when_it_has_ended(self) -> None:
        loop = asyncio.new_event_loop()
        started, ended = threading.Event(), threading.Event()
        seen: list[bool] = []

        def callback() -> None:
            started.set()
            time.sleep(1)
            ended.set()

        def cancel() -> None:
            handle = loop.call_soon_threadsafe(callback)
            started.wait()
            handle.cancel()
            seen.append(ended.is_set())
            loop.call_soon_threadsafe(loop.stop)

        thread = threading.Thread(target=cancel)
        thread.start()
        loop.run_forever()
        thread.join()
        loop.close()
        self.assertEqual(seen, [True])


class Debugging(unittest.TestCase):
    def test_a_slow_callback_is_measured_in_virtual_time(self) -> None:
        async def main() -> None:
            time.sleep(0.25)

        with self.assertLogs("asyncio", logging.WARNING) as logs:
            asyncio.run(main(), debug=True)
        self.assertRegex(logs.output[0], r"Executing <Task .*> took 0\.250 seconds")

    def test_callbacks_are_checked(self) -> None:
        async def coroutine() -> None:
            pass

        async def main() -> None:
            asyncio.get_running_loop().call_soon(coroutine)

        with self.assertRaisesRegex(TypeError, "coroutines cannot be used with call_soon"):
            asyncio.run(main(), debug=True)

    def test_a_failed_callback_goes_to_the_exception_handler(self) -> None:
        contexts: list[dict[str, Any]] = []

        async def main() -> None:
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(lambda loop, context: contexts.append(context))
            loop.call_soon(lambda: 1 // 0)
            await asyncio.sleep(0)

        asyncio.run(main())
        self.assertIsInstance(contexts[0]["exception"], ZeroDivisionError)


class Signals(unittest.TestCase):
    def test_a_handler_runs_in_the_loop(self) -> None:
        async def main() -> list[int]:
            loop = asyncio.get_running_loop()
            seen: list[int] = []
            loop.add_signal_handler(signal.SIGTERM, seen.append, 1)
            signal.raise_signal(signal.SIGTERM)
            self.assertEqual(seen, [])
            await asyncio.sleep(0.1)
            self.assertTrue(loop.remove_signal_handler(signal.SIGTERM))
            self.assertFalse(loop.remove_signal_handler(signal.SIGTERM))
            return seen

        self.assertEqual(asyncio.run(main()), [1])

    def test_a_signal_ends_a_wait(self) -> None:
        async def main() -> None:
            loop = asyncio.get_running_loop()
            stopped = asyncio.Event()
            loop.add_signal_handler(signal.SIGTERM, stopped.set)
            loop.call_later(1, signal.raise_signal, signal.SIGTERM)
            await asyncio.wait_for(stopped.wait(), 5)

        start = time.monotonic()
        asyncio.run(main())
        self.assertEqual(time.monotonic() - start, 1)

    def test_ctrl_c_cancels_the_main_task(self) -> None:
        seen: list[str] = []

        async def main() -> None:
            asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
            try:
                await asyncio.sleep(10)
            finally:
                seen.append("cleaned up")

        with self.assertRaises(KeyboardInterrupt):
            asyncio.run(main())
        self.assertEqual(seen, ["cleaned up"])


class NotThere(unittest.TestCase):
    def test_what_needs_a_network_says_so(self) -> None:
        with self.assertRaisesRegex(NotImplementedError, "needs an operating system"):
            asyncio.run(asyncio.open_connection("localhost", 80))

    def test_every_way_to_a_socket_says_so(self) -> None:
        async def attempt() -> None:
            loop = asyncio.get_running_loop()
            datagrams = asyncio.DatagramProtocol
            calls: list[Any] = [
                asyncio.open_connection("127.0.0.1", 80),
                asyncio.start_server(print, "127.0.0.1", 0),
                loop.create_datagram_endpoint(datagrams, local_addr=("127.0.0.1", 0)),
                loop.getaddrinfo("localhost", 80),
            ]
            for call in calls:
                with self.assertRaisesRegex(
                    NotImplementedError, r"loop\.\w+\(\) needs an operating"
                ):
                    await call

        asyncio.run(attempt())

    def test_a_program_may_bring_a_network_of_its_own(self) -> None:
        async def connect() -> None:
            loop = asyncio.get_running_loop()
            with mock.patch.object(loop, "sock_connect", side_effect=OSError("not today")):
                await loop.create_connection(asyncio.Protocol, "127.0.0.1", 80)

        with self.assertRaisesRegex(OSError, "not today"):
            asyncio.run(connect())

    def test_there_is_no_keyboard(self) -> None:
        with (
            contextlib.redirect_stdout(io.StringIO()) as output,
            self.assertRaisesRegex(EOFError, "no keyboard"),
        ):
            input("name? ")
        self.assertEqual(output.getvalue(), "name? ")
