"""What ends a run from outside: a deadlock, a limit."""

import unittest

from simulated import program, simulate


class Deadlocks(unittest.TestCase):
    LOCKS = program("""
        import asyncio

        async def take(first, second):
            async with first:
                await asyncio.sleep(1)
                async with second:
                    pass

        async def main():
            a, b = asyncio.Lock(), asyncio.Lock()
            try:
                tasks = asyncio.create_task(take(a, b), name="ab"), asyncio.create_task(take(b, a), name="ba")
                asyncio.current_task().set_name("main")
                await asyncio.gather(*tasks)
            finally:
                print("never")

        try:
            asyncio.run(main())
        finally:
            print("nor this")
    """)

    def test_it_ends_the_run_and_says_who_waits_for_what(self) -> None:
        run = simulate(self.LOCKS)
        self.assertEqual(run.result["outcome"], "deadlock")
        self.assertEqual(run.result["end"], 1_000_000_000)
        self.assertIsNone(run.result["exitCode"])
        explanation = run.result["explanation"]
        self.assertIn("main waits for the tasks it gathers at line 14", explanation)
        self.assertIn("ab waits for Lock.acquire at line 6", explanation)
        self.assertIn("ba waits for Lock.acquire at line 6", explanation)
        self.assertEqual(run.stderr, explanation + "\n")
        self.assertEqual(run.result["error"]["type"], "Deadlock")

    def test_nothing_of_the_program_runs_visibly_after_it(self) -> None:
        self.assertEqual(simulate(self.LOCKS).stdout, "")

    def test_tasks_that_wait_for_each_other(self) -> None:
        run = simulate(
            program("""
                import asyncio

                async def wait_for(task):
                    await task

                async def main():
                    asyncio.current_task().set_name("main")
                    other = asyncio.create_task(wait_for(asyncio.current_task()), name="other")
                    await other

                asyncio.run(main())
            """)
        )
        self.assertIn("main waits for the task other at line 9", run.stderr)
        self.assertIn("other waits for the task main at line 4", run.stderr)

    def test_a_loop_with_nothing_to_do(self) -> None:
        run = simulate("import asyncio\nasyncio.new_event_loop().run_forever()")
        self.assertEqual(run.result["outcome"], "deadlock")
        self.assertIn("nothing to do", run.stderr)


class Limits(unittest.TestCase):
    def check(self, code: str, sentence: str, **limits: float) -> str:
        run = simulate(code, limits=limits)
        self.assertEqual(run.result["outcome"], "limit")
        self.assertIsNone(run.result["exitCode"])
        self.assertIn(sentence, run.stderr)
        self.assertEqual(run.stderr, run.result["explanation"] + "\n")
        return run.stdout

    def test_of_steps(self) -> None:
        stdout = self.check(
            program("""
                import asyncio

                async def main():
                    while True:
                        print("turn")
                        await asyncio.sleep(0)

                asyncio.run(main())
            """),
            "limit of 10 steps",
            steps=10,
        )
        self.assertEqual(stdout, "turn\n" * 10)

    def test_of_output(self) -> None:
        stdout = self.check("while True: print('x' * 9)", "limit of 100 bytes", outputBytes=100)
        self.assertEqual(len(stdout), 100)

    def test_of_virtual_time(self) -> None:
        code = "import time\nwhile True:\n    time.sleep(1)\n    print(1)"
        stdout = self.check(code, "limit of 5 seconds of virtual time", virtualSeconds=5)
        self.assertEqual(stdout, "1\n" * 5)

    def test_a_program_that_catches_everything_has_still_reached_it(self) -> None:
        code = "try:\n    while True: print(1)\nexcept BaseException: pass\nprint('on')"
        stdout = self.check(code, "limit of 100 bytes", outputBytes=100)
        self.assertNotIn("on", stdout)
