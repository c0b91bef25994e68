"""Hints beside CPython's own messages, never in their place. Runs in native Python."""

from __future__ import annotations

import unittest

from simulated import Simulated, simulate


def block(code: str) -> str:
    """The lines of an indented block."""
    return "\n".join(line[12:] for line in code.splitlines()[1:])


class Hints(unittest.TestCase):
    def check(self, code: str, line: int, hint: str, message: str) -> Simulated:
        """The program gets exactly one hint, and CPython's message stands as ever on stderr."""
        run = simulate(code)
        self.assertEqual([each[:2] for each in run.diagnostics], [(line, hint)])
        self.assertIn(message, run.stderr)
        told = run.diagnostics[0].message
        self.assertNotIn(told, run.stdout + run.stderr)
        self.assertTrue(told.endswith("."), told)
        return run

    def in_main(self, body: str, hint: str, message: str) -> Simulated:
        """For one line within a coroutine."""
        code = f"import asyncio\nasync def f(): return 1\nasync def main():\n    {body}\nasyncio.run(main())\n"
        return self.check(code, 4, hint, message)


class Awaiting(Hints):
    def test_await_outside_async(self) -> None:
        for code, message in (
            ("def f():\n    await g()", "SyntaxError: 'await' outside async function"),
            ("import asyncio\nawait f()", "SyntaxError: 'await' outside function"),
            (
                "def f():\n    async with a: pass",
                "SyntaxError: 'async with' outside async function",
            ),
            (
                "def f():\n    async for x in y: pass",
                "SyntaxError: 'async for' outside async function",
            ),
            (
                "def f():\n    [x async for x in y]",
                "SyntaxError: asynchronous comprehension outside",
            ),
        ):
            self.check(code, 2, "hint-await-outside-async", message)

    def test_a_call_without_await(self) -> None:
        warning = "RuntimeWarning: coroutine '{}' was never awaited".format
        run = self.in_main("f()", "hint-never-awaited", warning("f"))
        self.assertIn("`await f(…)`", run.diagnostics[0].message)
        body = "asyncio.sleep(1); await asyncio.sleep(1)"
        run = self.in_main(body, "hint-never-awaited", warning("sleep"))
        self.assertIn("`await asyncio.sleep(…)`", run.diagnostics[0].message)

    def test_a_call_without_await_in_debug_mode(self) -> None:
        code = "import asyncio\nasync def main():\n    asyncio.sleep(1)\nasyncio.run(main(), debug=True)\n"
        self.check(code, 3, "hint-never-awaited", "coroutine 'sleep' was never awaited")

    def test_a_call_without_await_in_a_plain_function(self) -> None:
        code = block("""
            import asyncio, time
            time.sleep(1)
            def work():
                asyncio.sleep(1)
            work()""")
        message = "RuntimeWarning: coroutine 'sleep' was never awaited"
        run = self.check(code, 4, "hint-never-awaited", message)
        self.assertIn("Make the function around it `async def`", run.diagnostics[0].message)

    def test_a_main_that_nobody_runs(self) -> None:
        code = "async def main():\n    print('never')\n\nmain()\n"
        message = "RuntimeWarning: coroutine 'main' was never awaited"
        run = self.check(code, 4, "hint-never-awaited", message)
        self.assertIn("asyncio.run(main(…))", run.diagnostics[0].message)

    def test_a_coroutine_taken_for_its_result(self) -> None:
        for body, message in (
            ("x[0]", "'coroutine' object is not subscriptable"),
            ("list(x)", "'coroutine' object is not iterable"),
            ("a, b = x", "cannot unpack non-iterable coroutine object"),
            ("x.upper()", "'coroutine' object has no attribute 'upper'"),
            ("1 + x", "unsupported operand type(s) for +: 'int' and 'coroutine'"),
            ("'a' + x", 'can only concatenate str (not "coroutine") to str'),
            ("len(x)", "object of type 'coroutine' has no len()"),
            ("x < 1", "'<' not supported between instances of 'coroutine' and 'int'"),
            ("import json; json.dumps(x)", "Object of type coroutine is not JSON serializable"),
            ("[y async for y in x]", "requires an object with __aiter__ method, got coroutine"),
        ):
            with self.subTest(body):
                self.in_main(f"x = f(); {body}", "hint-coroutine-as-value", message)

    def test_awaiting_what_cannot_be_awaited(self) -> None:
        message = "TypeError: '{}' object can't be awaited".format
        self.in_main("await f", "hint-call-the-function", message("function"))
        self.in_main("await print(end='')", "hint-await-plain-function", message("NoneType"))
        self.in_main("await len('abc')", "hint-await-plain-function", message("int"))

    def test_awaiting_twice(self) -> None:
        message = "RuntimeError: cannot reuse already awaited coroutine"
        self.in_main("x = f(); await x; await x", "hint-coroutine-awaited-twice", message)

    def test_async_generators(self) -> None:
        code = "async def numbers(): yield 1\nfor n in numbers(): pass"
        message = "TypeError: 'async_generator' object is not iterable"
        self.check(code, 2, "hint-async-for", message)
        message = "TypeError: 'async for' requires an object with __aiter__ method, got list"
        self.in_main("async for x in [1]: pass", "hint-plain-for", message)

    def test_a_list_handed_to_gather(self) -> None:
        run = simulate(
            "import asyncio\nasync def main():\n    await asyncio.gather([asyncio.sleep(0)])\nasyncio.run(main())"
        )
        self.assertEqual(run.diagnostics[0][:2], (3, "hint-gather-takes-arguments"))


class Loops(Hints):
    def test_run_within_run(self) -> None:
        message = "RuntimeError: asyncio.run() cannot be called from a running event loop"
        self.in_main("asyncio.run(f())", "hint-run-in-running-loop", message)
        message = "RuntimeError: This event loop is already running"
        body = "asyncio.get_running_loop().run_until_complete(f())"
        self.in_main(body, "hint-run-in-running-loop", message)

    def test_a_function_in_place_of_a_coroutine(self) -> None:
        code = "import asyncio\nasync def main(): pass\nasyncio.run(main)"
        self.check(code, 3, "hint-call-the-function", "TypeError: ")

    def test_a_task_where_no_loop_runs(self) -> None:
        code = "import asyncio\nasync def f(): pass\nasyncio.create_task(f())"
        self.check(code, 3, "hint-no-running-loop", "RuntimeError: no running event loop")

    def test_a_future_of_another_loop(self) -> None:
        code = block("""
            import asyncio
            async def make():
                return asyncio.get_running_loop().create_future()
            async def use(future):
                await future
            future = asyncio.run(make())
            asyncio.run(use(future))""")
        self.check(code, 5, "hint-different-loop", "attached to a different loop")

    def test_a_blocking_call_is_told_once_a_run(self) -> None:
        code = block("""
            import asyncio, time
            async def work():
                time.sleep(0.5)
                time.sleep(0.5)
            async def main():
                await asyncio.gather(work(), work())
            asyncio.run(main())""")
        run = self.check(code, 3, "hint-blocking-call", "")
        self.assertEqual(run.stderr, "")
        self.assertIn("0.5 s", run.diagnostics[0].message)

    def test_starting_a_thread_is_in_order(self) -> None:
        code = block("""
            import asyncio, threading
            def count():
                for n in range(1_000_000):
                    pass
            async def main():
                thread = threading.Thread(target=count)
                thread.start()
                thread.join()
            asyncio.run(main())""")
        messages = [diagnostic.message for diagnostic in simulate(code).diagnostics]
        self.assertFalse([message for message in messages if message.startswith("Thread.start")])

    def test_sleeping_outside_of_coroutines_is_in_order(self) -> None:
        code = "import asyncio, time\ntime.sleep(1)\nasyncio.run(asyncio.to_thread(time.sleep, 1))"
        self.assertEqual(simulate(code).diagnostics, [])


class Forgotten(Hints):
    def test_a_task_that_nobody_waits_for(self) -> None:
        code = block("""
            import asyncio
            async def work():
                await asyncio.sleep(5)
            async def main():
                asyncio.create_task(work(), name="worker")
                await asyncio.sleep(1)
            asyncio.run(main())""")
        run = self.check(code, 5, "hint-forgotten-task", "")
        self.assertIn("worker", run.diagnostics[0].message)

    def test_a_task_that_is_kept_may_be_cancelled_at_the_end(self) -> None:
        code = block("""
            import asyncio
            async def main():
                task = asyncio.create_task(asyncio.sleep(5))
                await asyncio.sleep(1)
            asyncio.run(main())""")
        self.assertEqual(simulate(code).diagnostics, [])

    def test_a_task_that_was_destroyed(self) -> None:
        code = block("""
            import asyncio, gc
            async def forever():
                await asyncio.get_running_loop().create_future()
            async def main():
                asyncio.create_task(forever())
                await asyncio.sleep(1)
                gc.collect()
            asyncio.run(main())""")
        self.check(code, 5, "hint-forgotten-task", "Task was destroyed but it is pending!")

    def test_a_gather_that_is_not_awaited(self) -> None:
        code = block("""
            import asyncio
            async def work(seconds):
                await asyncio.sleep(seconds)
            async def main():
                asyncio.gather(
                    work(1),
                    work(2),
                )
                await asyncio.sleep({})
            asyncio.run(main())""")
        self.check(code.format(1.5), 5, "hint-gather-not-awaited", "")
        self.assertEqual(simulate(code.format(3)).diagnostics, [])

    def test_an_exception_that_nobody_asks_for(self) -> None:
        code = block("""
            import asyncio
            async def work():
                raise ValueError("lost")
            async def main():
                asyncio.create_task(work())
                await asyncio.sleep(1)
            asyncio.run(main())""")
        message = "Task exception was never retrieved"
        self.check(code, 3, "hint-error-not-retrieved", message)

    def test_a_result_that_is_not_there_yet(self) -> None:
        message = "InvalidStateError: Result is not set."
        self.in_main("asyncio.create_task(f()).result()", "hint-result-too-early", message)


class Modules(Hints):
    def test_a_module_that_is_not_there(self) -> None:
        message = "ModuleNotFoundError: No module named '{}'".format
        run = self.check("import requests", 1, "hint-module-not-there", message("requests"))
        self.assertIn("no network", run.diagnostics[0].message)
        run = self.check("import trio", 1, "hint-module-not-there", message("trio"))
        run = self.check("import colections", 1, "hint-module-not-there", message("colections"))
        self.assertIn("There is `collections`.", run.diagnostics[0].message)
        run = self.check("import numpy.fft", 1, "hint-module-not-there", message("numpy"))


class Oddities(unittest.TestCase):
    """Programs that lie to whoever looks at them."""

    def test_exceptions_with_odd_parts_get_no_hint(self) -> None:
        for code in (
            "raise ModuleNotFoundError('x', name=5)",
            "raise SyntaxError(5)",
            "error = SyntaxError('invalid syntax'); error.text = 5; raise error",
            "raise TypeError(object())",
            "raise ExceptionGroup('', [ExceptionGroup('', [TypeError(), ValueError(1)])])",
        ):
            run = simulate(code)
            self.assertEqual((run.result["outcome"], run.diagnostics), ("failed", []))


class Silence(unittest.TestCase):
    def test_ordinary_errors_get_no_hint(self) -> None:
        for code in (
            "1 / 0",
            "[].nothing",
            "int('x')",
            "def f(:\n",
            "print(coroutine)",
            "raise RuntimeError('no')",
        ):
            self.assertEqual(simulate(code).diagnostics, [])

    def test_an_exception_of_the_programs_own_is_not_looked_into(self) -> None:
        code = block("""
            class Liar(TypeError):
                def __str__(self):
                    print("looked")
                    raise SystemExit
            def hook(*args): pass
            import sys
            sys.excepthook = hook
            raise Liar""")
        self.assertEqual(simulate(code).diagnostics, [])

    def test_a_flood_of_reasons_ends(self) -> None:
        calls = "\n".join(f"    asyncio.create_task(f({n}))" for n in range(300))
        code = (
            f"import asyncio\nasync def f(n): await asyncio.sleep(9)\nasync def main():\n{calls}\n"
        )
        run = simulate(code + "    await asyncio.sleep(0)\nasyncio.run(main())")
        self.assertEqual(len(run.diagnostics), 100)


if __name__ == "__main__":
    unittest.main()
