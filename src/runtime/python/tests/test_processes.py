"""Simulated processes: subprocess and asyncio's subprocesses. Runs in the simulator."""

import asyncio
import os
import signal
import subprocess
import sys
import time
import unittest
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from typing import Any

counter = 0


def python(code: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs Python in another process and waits for it."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, **options)


class Commands(unittest.TestCase):
    def test_the_output_and_exit_code_of_a_command(self) -> None:
        done = subprocess.run(["echo", "-n", "a", "b"], stdout=PIPE)
        self.assertEqual((done.stdout, done.returncode), (b"a b", 0))
        self.assertEqual(subprocess.call(["false"]), 1)
        self.assertEqual(subprocess.call(["/bin/true"]), 0)

    def test_one_that_does_not_exist(self) -> None:
        for command in ("no-such-command", "/no/such/command"):
            with self.assertRaises(FileNotFoundError) as caught:
                subprocess.run([command])
            expected = f"[Errno 2] No such file or directory: '{command}'"
            self.assertEqual(str(caught.exception), expected)

    def test_one_that_is_given_input(self) -> None:
        self.assertEqual(subprocess.check_output(["cat"], input=b"x" * 200_000), b"x" * 200_000)

    def test_one_takes_the_output_of_another(self) -> None:
        first = subprocess.Popen(["echo", "through"], stdout=PIPE)
        second = subprocess.Popen(["cat"], stdin=first.stdout, stdout=PIPE)
        self.assertEqual(second.communicate(), (b"through\n", None))
        self.assertEqual(first.wait(), 0)

    def test_a_shell(self) -> None:
        line = "echo 'a  b' | cat; echo err >&2; false || echo or && exit 3"
        done = subprocess.run(line, shell=True, capture_output=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (3, b"a  b\nor\n", b"err\n"))
        done = subprocess.run("nope", shell=True, capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (127, b"/bin/sh: 1: nope: not found\n"))

    def test_a_timeout_ends_a_command_and_takes_its_time(self) -> None:
        start = time.monotonic()
        with self.assertRaises(subprocess.TimeoutExpired):
            subprocess.run(["sleep", "10"], timeout=2)
        self.assertEqual(time.monotonic() - start, 2)

    def test_signals_end_it(self) -> None:
        for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT):
            process = subprocess.Popen(["sleep", "10"])
            os.kill(process.pid, number)
            self.assertEqual(process.wait(), -number)
            with self.assertRaises(ProcessLookupError):
                os.kill(process.pid, number)


class Python(unittest.TestCase):
    def test_it_handles_signals(self) -> None:
        code = (
            "import signal, time\n"
            "signal.signal(signal.SIGTERM, lambda *_: print('told', flush=True))\n"
            "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
            "print('ready', flush=True)\n"
            "try: time.sleep(9)\n"
            "except KeyboardInterrupt: print('interrupted')\n"
        )
        process = subprocess.Popen([sys.executable, "-c", code], stdout=PIPE, text=True)
        assert process.stdout is not None
        self.assertEqual(process.stdout.readline(), "ready\n")
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            process.send_signal(number)
        self.assertEqual(process.communicate(), ("told\ninterrupted\n", None))
        self.assertEqual(process.returncode, 0)
        self.assertIs(signal.getsignal(signal.SIGTERM), signal.SIG_DFL)

    def test_it_has_a_pid_arguments_and_an_exit_code_of_its_own(self) -> None:
        code = "import os, sys; print(os.getpid(), os.getppid(), sys.argv); sys.exit(4)"
        process = subprocess.Popen([sys.executable, "-c", code, "x"], stdout=PIPE, text=True)
        out, _ = process.communicate()
        self.assertEqual(out, f"{process.pid} {os.getpid()} ['-c', 'x']\n")
        self.assertEqual(process.returncode, 4)

    def test_an_exception_is_printed_and_gives_1(self) -> None:
        done = python("1/0")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r'(?s)File "<string>", line 1.*ZeroDivisionError: ')

    def test_it_reads_what_it_is_given(self) -> None:
        self.assertEqual(python("print(input() + input())", input="a\nb\n").stdout, "ab\n")
        self.assertIn("EOFError: EOF when reading a line", python("input()", input="").stderr)

    def test_its_environment_and_directory_are_its_own(self) -> None:
        code = (
            "import os; print(os.environ['A'], os.getcwd()); os.environ['A'] = '2'; os.chdir('/')"
        )
        before = os.getcwd()
        done = python(code, env={"A": "1"}, cwd="/tmp")
        self.assertEqual((done.stdout, done.stderr), ("1 /tmp\n", ""))
        self.assertEqual((os.getcwd(), "A" in os.environ), (before, False))

    def test_its_modules_of_the_program_are_its_own(self) -> None:
        code = f"import {__name__} as m; m.counter += 1; print(m.counter)"
        before = counter
        self.assertEqual(python(code).stdout, "1\n")
        self.assertEqual(counter, before)

    def test_it_waits_for_its_threads_and_runs_its_exit_functions(self) -> None:
        code = (
            "import atexit, threading, time\n"
            "atexit.register(print, 'last')\n"
            "threading.Thread(target=lambda: (time.sleep(1), print('thread'))).start()\n"
            "print('main', threading.current_thread() is threading.main_thread())\n"
        )
        self.assertEqual(python(code).stdout, "main True\nthread\nlast\n")

    def test_a_script_and_a_module(self) -> None:
        with open("/tmp/script.py", "w") as file:
            file.write("import sys; print(__name__, sys.argv)")
        out = subprocess.check_output([sys.executable, "/tmp/script.py", "x"])
        self.assertEqual(out, b"__main__ ['/tmp/script.py', 'x']\n")
        done = subprocess.run([sys.executable, "-m", "no_such"], stderr=PIPE, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, f"{sys.executable}: No module named no_such\n")

    def test_writing_to_nobody_fails(self) -> None:
        code = "while True: print('y')"
        process = subprocess.Popen([sys.executable, "-c", code], stdout=PIPE, stderr=PIPE)
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        self.assertIn(b"BrokenPipeError: [Errno 32] Broken pipe", process.stderr.read())
        self.assertEqual(process.wait(), 1)


class Asyncio(unittest.IsolatedAsyncioTestCase):
    async def test_lines_come_while_the_loop_runs_on(self) -> None:
        code = "import time\nfor n in range(3): print(n, flush=True); time.sleep(1)"
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE)
        assert process.stdout is not None
        start, seen = time.monotonic(), list[tuple[bytes, float]]()
        async for line in process.stdout:
            seen.append((line, time.monotonic() - start))
        self.assertEqual(seen, [(b"0\n", 0), (b"1\n", 1), (b"2\n", 2)])
        self.assertEqual((await process.wait(), time.monotonic() - start), (0, 3))

    async def test_a_dialogue(self) -> None:
        code = "import sys\nfor line in sys.stdin: print(line.upper(), end='', flush=True)"
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, stdin=PIPE, stdout=PIPE
        )
        assert process.stdin is not None and process.stdout is not None
        for word in (b"one\n", b"two\n"):
            process.stdin.write(word)
            await process.stdin.drain()
            self.assertEqual(await process.stdout.readline(), word.upper())
        process.stdin.close()
        self.assertEqual(await process.wait(), 0)

    async def test_more_than_a_pipe_holds(self) -> None:
        process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
        self.assertEqual(await process.communicate(b"z" * 300_000), (b"z" * 300_000, None))

    async def test_a_child_with_a_loop_of_its_own(self) -> None:
        code = "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print('in')\nasyncio.run(main())"
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=PIPE)
        await asyncio.sleep(0.5)
        self.assertEqual(await process.communicate(), (b"in\n", None))

    async def test_where_the_output_goes(self) -> None:
        process = await asyncio.create_subprocess_shell(
            "echo out; echo err >&2", stdout=PIPE, stderr=STDOUT
        )
        self.assertEqual(await process.communicate(), (b"out\nerr\n", None))
        process = await asyncio.create_subprocess_exec("echo", "nowhere", stdout=DEVNULL)
        self.assertEqual(await process.wait(), 0)

    async def test_a_process_that_ends_before_it_is_killed(self) -> None:
        process = await asyncio.create_subprocess_exec("sleep", "1")
        self.assertEqual(await process.wait(), 0)
        with self.assertRaises(ProcessLookupError):
            process.terminate()
