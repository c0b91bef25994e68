"""Simulated processes: subprocess, asyncio's subprocesses, multiprocessing and process pools. Runs in the simulator."""

import asyncio
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
import unittest
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Client, Connection, Listener
from typing import Any, cast

counter = 0


def python(code: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs Python in another process and waits for it."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, **options)


def increase() -> tuple[int, int]:
    global counter
    counter += 1
    return counter, os.getpid()


def pause(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def fail() -> None:
    raise ValueError("no")


def leave() -> None:
    os._exit(3)


def answer(connection: Connection[Any, Any]) -> None:
    while True:
        try:
            connection.send(connection.recv() * 2)
        except EOFError:
            return


def add_from(connection: Connection[Any, Any], total: Any) -> None:
    with total.get_lock():
        total.value += connection.recv()


def note(names: Any, lock: Any) -> None:
    with lock:
        names.append(multiprocessing.current_process().name)


def send_greeting(address: str) -> None:
    with Client(address, authkey=b"secret") as connection:
        connection.send(f"hello from {os.getpid()}")


def receive_connection(connections: Any) -> None:
    connections.get().send("through another's hands")


def remember(value: int) -> None:
    global counter
    counter = value


def remembered() -> int:
    return counter


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
        code = f"import {__name__} as m; m.increase(); print(m.counter)"
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


class Multiprocessing(unittest.TestCase):
    def test_a_process_and_how_it_ends(self) -> None:
        for target, code in ((pause, 0), (fail, 1), (leave, 3)):
            process = multiprocessing.Process(target=target, args=(1,) if target is pause else ())
            process.start()
            process.join()
            self.assertEqual(process.exitcode, code)
        process = multiprocessing.Process(target=time.sleep, args=(10,))
        process.start()
        process.join(1)
        self.assertTrue(process.is_alive())
        process.terminate()
        process.join()
        self.assertEqual(process.exitcode, -signal.SIGTERM)

    def test_pipes_pickle(self) -> None:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=answer, args=(theirs,))
        process.start()
        theirs.close()
        value = [1, 2]
        ours.send(value)
        self.assertEqual(ours.recv(), [1, 2, 1, 2])
        self.assertFalse(ours.poll(1))
        ours.close()
        process.join()
        self.assertEqual((process.exitcode, value), (0, [1, 2]))

    def test_a_lambda_cannot_be_sent(self) -> None:
        with self.assertRaises(pickle.PicklingError):
            multiprocessing.Process(target=lambda: 1).start()

    def test_a_fork_is_refused_in_a_sentence(self) -> None:
        process = multiprocessing.get_context("fork").Process(target=fail)
        with self.assertRaisesRegex(OSError, r"fork\(\) is not available in a browser"):
            process.start()

    def test_what_a_manager_holds_is_shared(self) -> None:
        with multiprocessing.Manager() as manager:
            names, lock, queue = manager.list(), manager.Lock(), manager.Queue()
            children = [
                multiprocessing.Process(target=note, args=(names, lock), name=name)
                for name in ("first", "second")
            ]
            for child in children:
                child.start()
            for child in children:
                child.join()
            self.assertEqual(list(names), ["first", "second"])
            queue.put(1)
            self.assertEqual(queue.get(), 1)

    def test_a_client_finds_its_listener(self) -> None:
        for family in ("AF_UNIX", "AF_INET"):
            with Listener(family=family, authkey=b"secret") as listener:
                address = listener.address
                child = multiprocessing.Process(target=send_greeting, args=(address,))
                child.start()
                with listener.accept() as connection:
                    self.assertEqual(connection.recv(), f"hello from {child.pid}")
                child.join()
            with self.assertRaises((ConnectionRefusedError, FileNotFoundError)):
                Client(address)

    def test_a_wrong_key_is_refused(self) -> None:
        with Listener(authkey=b"another") as listener:
            child = multiprocessing.Process(target=send_greeting, args=(listener.address,))
            child.start()
            with self.assertRaises(multiprocessing.AuthenticationError):
                listener.accept()
            child.join()
        self.assertEqual(child.exitcode, 1)

    def test_an_open_connection_is_handed_over(self) -> None:
        connections = cast(Any, multiprocessing.Queue())
        child = multiprocessing.Process(target=receive_connection, args=(connections,))
        child.start()
        mine, other = multiprocessing.Pipe()
        connections.put(other)
        self.assertEqual(mine.recv(), "through another's hands")
        child.join()

    def test_a_value_is_in_shared_memory(self) -> None:
        total: Any = multiprocessing.Value("i", 1)
        mine, other = multiprocessing.Pipe()
        child = multiprocessing.Process(target=add_from, args=(other, total))
        child.start()
        mine.send(41)
        child.join()
        self.assertEqual(total.value, 42)

    def test_a_queue_keeps_what_is_in_it_when_a_process_starts(self) -> None:
        queue = cast(Any, multiprocessing.Queue())
        queue.put("kept")
        child = multiprocessing.Process(target=pause, args=(0,))
        child.start()
        self.assertEqual(queue.get(), "kept")
        child.join()

    def test_a_pool(self) -> None:
        start = time.monotonic()
        with multiprocessing.Pool(3) as pool:
            self.assertEqual(pool.map(pause, [1, 1, 1], chunksize=1), [1, 1, 1])
            self.assertEqual(list(pool.imap_unordered(pause, [2, 1])), [1, 2])
            self.assertEqual(pool.starmap(pow, [(2, 3), (3, 2)]), [8, 9])
        self.assertAlmostEqual(time.monotonic() - start, 3, places=2)


class Pools(unittest.TestCase):
    def test_jobs_run_at_the_same_time(self) -> None:
        start = time.monotonic()
        with ProcessPoolExecutor(3) as pool:
            futures = [pool.submit(pause, seconds) for seconds in (3, 1, 2)]
            self.assertEqual([future.result() for future in as_completed(futures)], [1, 2, 3])
        self.assertAlmostEqual(time.monotonic() - start, 3, places=2)

    def test_nothing_is_shared(self) -> None:
        with ProcessPoolExecutor(1) as pool:
            counts, pids = zip(*(pool.submit(increase).result() for _ in range(3)), strict=True)
        self.assertEqual((counts, len(set(pids)), counter), ((1, 2, 3), 1, 0))
        self.assertNotIn(os.getpid(), pids)

    def test_an_exception_brings_its_traceback(self) -> None:
        with ProcessPoolExecutor(1) as pool, self.assertRaises(ValueError) as caught:
            pool.submit(fail).result()
        self.assertRegex(str(caught.exception.__cause__), r"(?s)Traceback.*in fail.*ValueError: no")

    def test_a_process_that_dies_breaks_the_pool(self) -> None:
        with ProcessPoolExecutor(1) as pool, self.assertRaises(BrokenProcessPool):
            pool.submit(leave).result()

    def test_what_the_initializer_has_set(self) -> None:
        with ProcessPoolExecutor(1, initializer=remember, initargs=(7,)) as pool:
            self.assertEqual(pool.submit(remembered).result(), 7)
