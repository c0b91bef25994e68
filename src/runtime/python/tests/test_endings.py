"""How a run ends: what is written, the exit code, and what the page is told."""

import unittest

from simulated import program, simulate


class ByItself(unittest.TestCase):
    def test_a_program_that_runs_through(self) -> None:
        run = simulate("print('hello')")
        self.assertEqual(run.stdout, "hello\n")
        self.assertEqual(
            run.result,
            {"outcome": "finished", "error": None, "exitCode": 0, "end": 0, "explanation": None},
        )

    def test_sys_exit(self) -> None:
        for argument, code, stderr in (
            ("", 0, ""),
            ("None", 0, ""),
            ("3", 3, ""),
            ("True", 1, ""),
            ("'sorry'", 1, "sorry\n"),
        ):
            with self.subTest(argument):
                run = simulate(f"import sys\nsys.exit({argument})")
                self.assertEqual(run.result["outcome"], "finished")
                self.assertEqual((run.result["exitCode"], run.stderr), (code, stderr))

    def test_an_uncaught_exception(self) -> None:
        run = simulate(
            program("""
                def divide(a, b):
                    return a / b

                print(divide(1, 0))
            """)
        )
        self.assertEqual(
            run.stderr,
            program("""
                Traceback (most recent call last):
                  File "main.py", line 4, in <module>
                    print(divide(1, 0))
                          ~~~~~~^^^^^^
                  File "main.py", line 2, in divide
                    return a / b
                           ~~^~~
                ZeroDivisionError: division by zero
                """),
        )
        error = run.result["error"]
        self.assertEqual(error["traceback"], run.stderr)
        self.assertEqual((error["type"], error["line"]), ("ZeroDivisionError", 2))
        self.assertEqual((run.result["outcome"], run.result["exitCode"]), ("failed", 1))

    def test_a_syntax_error(self) -> None:
        run = simulate("print('a')\nprint('b'\n")
        error = run.result["error"]
        self.assertEqual(error["type"], "SyntaxError")
        self.assertEqual((error["message"], error["line"]), ("'(' was never closed", 2))
        self.assertEqual(run.stdout, "")

    def test_a_syntax_error_of_the_compiler_shows_its_line(self) -> None:
        run = simulate("def f():\n    await g()\n")
        self.assertIn('File "main.py", line 2\n    await g()\n    ^^^^^^^^^\n', run.stderr)
        self.assertEqual(run.result["error"]["message"], "'await' outside async function")

    def test_exit_at_once(self) -> None:
        run = simulate("import os\ntry:\n    os._exit(3)\nfinally:\n    print('never')")
        self.assertEqual((run.result["outcome"], run.result["exitCode"]), ("finished", 3))
        self.assertEqual((run.stdout, run.stderr), ("", ""))

    def test_keyboard_interrupt(self) -> None:
        run = simulate("raise KeyboardInterrupt")
        self.assertEqual((run.result["outcome"], run.result["exitCode"]), ("failed", 130))

    def test_an_exception_whose_text_fails(self) -> None:
        run = simulate(
            program("""
                class Odd(Exception):
                    def __str__(self):
                        raise ValueError
                raise Odd
            """)
        )
        self.assertEqual(run.result["error"]["message"], "<exception str() failed>")

    def test_no_frame_of_the_simulator_is_seen(self) -> None:
        run = simulate(
            program("""
                import asyncio, time, traceback

                async def main():
                    traceback.print_stack()
                    time.sleep(-1)

                asyncio.run(main(), debug=True)
            """)
        )
        self.assertIn('File "main.py", line 4, in main', run.stderr)
        self.assertIn("ValueError: sleep length must be non-negative", run.stderr)
        self.assertNotIn("loopscope", run.stderr)

    def test_where_a_coroutine_was_created_without_our_frames(self) -> None:
        run = simulate(
            program("""
                import asyncio

                async def send(): pass

                async def main():
                    send()

                asyncio.run(main(), debug=True)
            """)
        )
        self.assertIn("Coroutine created at (most recent call last)", run.stderr)
        self.assertIn('File "main.py", line 6, in main', run.stderr)
        self.assertNotIn("loopscope", run.stderr)

    def test_exit_handlers_run_and_what_they_raise_is_told(self) -> None:
        run = simulate(
            program("""
                import atexit
                atexit.register(print, "bye")
                print("main")
            """)
        )
        self.assertEqual(run.stdout, "main\nbye\n")


class Warnings(unittest.TestCase):
    def test_a_coroutine_that_was_never_awaited(self) -> None:
        run = simulate("async def f(): pass\nf()")
        self.assertEqual(
            run.stderr,
            "main.py:2: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n"
            "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n",
        )

    def test_one_that_was_kept_until_the_end(self) -> None:
        run = simulate("async def f(): pass\nkept = f()")
        self.assertEqual(run.stderr, "<sys>:0: RuntimeWarning: coroutine 'f' was never awaited\n")

    def test_an_exception_of_a_finalizer(self) -> None:
        run = simulate(
            program("""
                class Guest:
                    def __del__(self):
                        raise ValueError("not yet")

                guest = Guest()
                del guest
            """)
        )
        first, *rest = run.stderr.splitlines()
        self.assertTrue(first.startswith("Exception ignored while calling deallocator"), first)
        self.assertEqual(
            rest,
            [
                "Traceback (most recent call last):",
                '  File "main.py", line 3, in __del__',
                '    raise ValueError("not yet")',
                "ValueError: not yet",
            ],
        )

    def test_an_exception_that_was_never_retrieved(self) -> None:
        run = simulate(
            program("""
                import asyncio

                async def boom():
                    raise ValueError("boom")

                async def main():
                    task = asyncio.create_task(boom())
                    await asyncio.sleep(1)

                asyncio.run(main())
            """)
        )
        self.assertTrue(run.stderr.startswith("Task exception was never retrieved\nfuture: <Task"))
        self.assertTrue(run.stderr.endswith("ValueError: boom\n"))
        self.assertEqual(run.result["outcome"], "finished")

    def test_a_pending_task_that_was_destroyed(self) -> None:
        run = simulate(
            program("""
                import asyncio

                async def forever():
                    await asyncio.get_running_loop().create_future()

                loop = asyncio.new_event_loop()
                task = loop.create_task(forever())
                loop.run_until_complete(asyncio.sleep(1))
                del task
            """)
        )
        self.assertTrue(run.stderr.startswith("Task was destroyed but it is pending!\ntask: <Task"))


class Isolation(unittest.TestCase):
    def test_the_modules_of_a_run_are_forgotten(self) -> None:
        files = {"helper.py": "value = 1", "pkg/__init__.py": "", "pkg/part.py": "value = 2"}
        code = "import helper, pkg.part\nprint(helper.value, pkg.part.value, helper.__file__)"
        self.assertEqual(simulate(code, files=files).stdout, "1 2 helper.py\n")
        self.assertEqual(simulate("import helper").result["error"]["type"], "ModuleNotFoundError")

    def test_a_module_of_the_program_shadows_the_standard_library(self) -> None:
        files = {"colorsys.py": "mine = True"}
        self.assertEqual(
            simulate("import colorsys\nprint(colorsys.mine)", files=files).stdout, "True\n"
        )

    def test_the_program_is_the_main_module(self) -> None:
        code = "import sys\nprint(__name__, __file__, sys.argv, sys.modules['__main__'].sys is sys)"
        self.assertEqual(simulate(code).stdout, "__main__ main.py ['main.py'] True\n")

    def test_chance_derives_from_the_seed(self) -> None:
        code = "import random\nprint(random.random())"
        first, second = simulate(code, seed=1).stdout, simulate(code, seed=2).stdout
        self.assertNotEqual(first, second)
        self.assertEqual(simulate(code, seed=1).stdout, first)

    def test_each_run_begins_at_0(self) -> None:
        code = "import time\nprint(time.monotonic())\ntime.sleep(3)"
        self.assertEqual(simulate(code).stdout, "0.0\n")
        self.assertEqual(simulate(code).stdout, "0.0\n")
