"""Old programs: what is told of them as they fail, and that they run with `compat`. Runs in native Python."""

from __future__ import annotations

import asyncio
import unittest
from asyncio import futures, locks, tasks
from typing import Any

from simulated import simulate


class WithoutCompat(unittest.TestCase):
    """One outdated use each. CPython's message stays, and a diagnostic stands beside it."""

    def check(self, code: str, line: int, diagnostic: str, error: str, *words: str) -> None:
        run = simulate("import asyncio\n" + code)
        self.assertEqual([each[:2] for each in run.diagnostics], [(line, diagnostic)])
        self.assertIn(error, run.stderr)
        self.assertNotIn(run.diagnostics[0].message, run.stderr)
        for word in words:
            self.assertIn(word, run.diagnostics[0].message)

    def test_a_loop_at_import_time(self) -> None:
        error = "RuntimeError: There is no current event loop in thread 'MainThread'."
        for call in ("get_event_loop()", "Future()", "gather(asyncio.sleep(1))"):
            code = f"x = asyncio.{call}"
            self.check(
                code, 2, "compat-get-event-loop", error, "3.10", "3.14", "asyncio.run(main())"
            )

    def test_class_methods_of_tasks(self) -> None:
        for name, code in (
            ("all_tasks", "compat-all-tasks"),
            ("current_task", "compat-current-task"),
        ):
            error = f"has no attribute '{name}'"
            self.check(f"asyncio.Task.{name}()", 2, code, error, "3.7", "3.9", f"asyncio.{name}()")

    def test_the_argument_loop(self) -> None:
        for call in ("sleep(1, ", "gather(", "Lock(", "Semaphore(1, ", "LifoQueue("):
            error = "got an unexpected keyword argument 'loop'"
            self.check(f"asyncio.{call}loop=None)", 2, "compat-loop-argument", error, "3.8", "3.10")

    def test_the_decorator_coroutine(self) -> None:
        error = "has no attribute 'coroutine'"
        code = "@asyncio.coroutine\ndef f():\n    yield\n"
        self.check(code, 2, "compat-coroutine-decorator", error, "3.8", "3.11", "async def")
        code = "from asyncio import coroutine"
        error = "cannot import name 'coroutine'"
        self.check(code, 2, "compat-coroutine-decorator", error)

    def test_waiting_for_coroutines(self) -> None:
        code = """
            async def main():
                await asyncio.wait([asyncio.sleep(1)])
            asyncio.run(main())"""
        error = "TypeError: Passing coroutines is forbidden, use tasks explicitly."
        self.check(lines(code), 3, "compat-wait-coroutines", error, "3.11", "create_task")

    def test_async_as_a_name(self) -> None:
        code = "async def f(): pass\nasyncio.async(f())"
        self.check(code, 3, "compat-async", "SyntaxError: invalid syntax", "3.7", "create_task")

    def test_a_lock_that_is_awaited(self) -> None:
        code = """
            async def main(lock):
                with (await lock): pass
            asyncio.run(main(asyncio.Lock()))"""
        error = "TypeError: 'Lock' object can't be awaited"
        self.check(lines(code), 3, "compat-lock-without-async-with", error, "3.9", "async with")

    def test_what_only_warns(self) -> None:
        error = "is deprecated and slated for removal"
        code = "asyncio.get_event_loop_policy()"
        self.check(code, 2, "compat-policy", error, "3.14", "3.16", "loop_factory")
        code = "asyncio.iscoroutinefunction(print)"
        self.check(code, 2, "compat-iscoroutinefunction", error, "inspect.iscoroutinefunction")

    def test_child_watchers(self) -> None:
        error = "has no attribute 'get_child_watcher'"
        self.check("asyncio.get_child_watcher()", 2, "compat-child-watcher", error, "3.14")

    def test_a_failure_in_a_task_group_is_found(self) -> None:
        code = """
            async def f():
                asyncio.Task.all_tasks()
            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(f())
            asyncio.run(main())"""
        self.check(lines(code), 3, "compat-all-tasks", "has no attribute 'all_tasks'")

    def test_what_a_program_copes_with_itself_is_not_told(self) -> None:
        code = """
            import asyncio
            async def main():
                try:
                    tasks = asyncio.Task.all_tasks()
                except AttributeError:
                    tasks = asyncio.all_tasks()
                print(len(tasks))
            asyncio.run(main())"""
        run = simulate(lines(code))
        self.assertEqual((run.stdout, run.diagnostics), ("1\n", []))

    def test_a_function_of_the_programs_own_is_none_of_asyncios(self) -> None:
        run = simulate("def open_door(): pass\nopen_door(loop=None)")
        self.assertEqual(run.diagnostics, [])


class WithCompat(unittest.TestCase):
    def test_each_line_is_told_once(self) -> None:
        code = """
            import asyncio
            async def main():
                for _ in range(3):
                    await asyncio.sleep(0, loop=None); await asyncio.sleep(0, loop=None)
            asyncio.run(main())"""
        told = [each[:2] for each in simulate(lines(code), compat=True).diagnostics]
        self.assertEqual(told, [(4, "compat-loop-argument")])

    def test_columns_in_tracebacks_are_right_beside_async_as_a_name(self) -> None:
        code = "import asyncio\nasyncio.async(None).oops\n"
        run = simulate(code, compat=True)
        self.assertIn("    asyncio.async(None).oops\n    ^^^^^^^^^^^^^^^^^^^\n", run.stderr)

    def test_a_decorated_generator_is_a_coroutine_function(self) -> None:
        code = """
            import asyncio, inspect
            @asyncio.coroutine
            def f():
                '''Waits.'''
                yield from asyncio.sleep(1)
            print(inspect.iscoroutinefunction(f), f.__name__, f.__doc__)
            c = f()
            print(type(c).__name__)
            asyncio.run(c)"""
        run = simulate(lines(code), compat=True)
        self.assertEqual(run.stdout, "True f Waits.\ncoroutine\n")

    def test_all_tasks_tells_the_done_ones_too(self) -> None:
        code = """
            import asyncio
            async def main():
                done = asyncio.ensure_future(asyncio.sleep(0))
                await done
                print(len(asyncio.Task.all_tasks()), len(asyncio.all_tasks()))
            asyncio.run(main())"""
        self.assertEqual(simulate(lines(code), compat=True).stdout, "2 1\n")

    def test_coroutines_handed_to_wait_start_in_their_order(self) -> None:
        code = """
            import asyncio
            async def f(n):
                print(n)
            loop = asyncio.new_event_loop()
            loop.run_until_complete(asyncio.wait([f(n) for n in range(9)]))"""
        run = simulate(lines(code), compat=True)
        self.assertEqual(run.stdout.split(), list("012345678"))

    def test_what_wait_refuses_it_still_refuses(self) -> None:
        code = "import asyncio\nasyncio.run(asyncio.wait({}))".format
        run = simulate(code("asyncio.sleep(0)"), compat=True)
        self.assertIn("TypeError: expect a list of futures, not coroutine", run.stderr)
        run = simulate(code("[]"), compat=True)
        self.assertIn("ValueError: Set of Tasks/Futures is empty.", run.stderr)

    def test_warnings_of_today_are_told_and_not_printed(self) -> None:
        run = simulate("import asyncio\nasyncio.get_event_loop_policy()\n", compat=True)
        self.assertEqual([each[:2] for each in run.diagnostics], [(2, "compat-policy")])
        self.assertEqual(run.stderr, "")

    def test_nothing_is_left_after_the_run(self) -> None:
        before = state()
        simulate("import asyncio\nasyncio.get_event_loop()\n", compat=True)
        self.assertEqual(state(), before)
        self.assertFalse(hasattr(asyncio, "coroutine"))
        run = simulate("import asyncio\nasyncio.get_event_loop()\n")
        self.assertEqual(run.result["outcome"], "failed")


def state() -> list[dict[str, Any]]:
    """What `compat` changes."""
    owners: list[Any] = [asyncio, futures, tasks, locks.Lock, locks.Condition, asyncio.Queue]
    return [{**vars(owner)} for owner in owners]


def lines(code: str) -> str:
    """The lines of an indented block."""
    return "\n".join(line[12:] for line in code.splitlines()[1:])


if __name__ == "__main__":
    unittest.main()
