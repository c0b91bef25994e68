"""How whole runs with threads end: at exit, in a deadlock, at a limit, by a signal."""

import json
import unittest
from typing import Any, cast

from loopscope import run
from loopscope.host import Stream


class _Host:
    """Keeps what a run writes. Counts no computing."""

    stacks = None

    def __init__(self) -> None:
        self.text = ""

    def output(self, stream: Stream, text: str) -> None:
        self.text += text

    def trace(self, buffer: bytearray, strings: str) -> None:
        pass

    def waited(self, now: int, charge: float) -> None:
        pass

    def computed(self, now: int, charge: float) -> None:
        pass

    def ticks(self) -> float:
        return 0

    def set_budget(self, ticks: float) -> None:
        pass

    def stretch(self) -> float:
        return 0

    def set_stretch(self, ticks: float, charge: float) -> None:
        pass


def execute(code: str, **limits: float) -> tuple[dict[str, Any], str]:
    """Runs a program inside the run of the tests. Returns its result and its output."""
    limits = {
        "steps": 10_000,
        "outputBytes": 10_000,
        "virtualSeconds": 3600,
        "computeSeconds": 10,
        **limits,
    }
    options = {"record": True, "seed": 1, "compat": False, "limits": limits}
    request = json.dumps({"code": code, "files": {}, "options": options})
    private = cast(Any, run)
    host, private._host = private._host, _Host()
    try:
        result = json.loads(run.execute(request))
        return result, private._host.text
    finally:
        private._host = host


class Exit(unittest.TestCase):
    def test_the_program_waits_for_its_threads(self) -> None:
        result, output = execute(
            "import threading, time\n"
            "threading.Thread(target=lambda: (time.sleep(2), print('thread'))).start()\n"
            "print('main')\n"
        )
        self.assertEqual(output, "main\nthread\n")
        self.assertEqual((result["outcome"], result["end"]), ("finished", 2_000_000_000))

    def test_it_does_not_wait_for_daemons(self) -> None:
        result, output = execute(
            "import threading, time\n"
            "def forever():\n"
            "    try:\n"
            "        time.sleep(100)\n"
            "    finally:\n"
            "        print('never')\n"
            "threading.Thread(target=forever, daemon=True).start()\n"
        )
        self.assertEqual(output, "")
        self.assertEqual((result["outcome"], result["end"]), ("finished", 0))

    def test_an_exception_in_a_raw_thread_is_reported_and_nothing_more(self) -> None:
        result, output = execute(
            "import _thread, time\n"
            "def fail():\n"
            "    1 / 0\n"
            "_thread.start_new_thread(fail, ())\n"
            "time.sleep(1)\n"
        )
        self.assertTrue(
            output.startswith("Exception ignored in thread started by <function fail at 0x"), output
        )
        self.assertTrue(output.endswith("ZeroDivisionError: division by zero\n"), output)
        self.assertEqual(result["outcome"], "finished")


class Deadlocks(unittest.TestCase):
    def test_two_threads_with_two_locks(self) -> None:
        result, _ = execute(
            "import threading, time\n"
            "a, b = threading.Lock(), threading.Lock()\n"
            "def take(first, second):\n"
            "    with first:\n"
            "        time.sleep(1)\n"
            "        with second:\n"
            "            pass\n"
            "A = threading.Thread(target=take, args=(a, b), name='A')\n"
            "B = threading.Thread(target=take, args=(b, a), name='B')\n"
            "A.start()\n"
            "B.start()\n"
            "A.join()\n"
        )
        self.assertEqual(result["outcome"], "deadlock")
        for part in (
            "Thread MainThread waits for Thread.join of A at line 12",
            "Thread A waits for Lock.acquire at line 6 (held by B)",
            "Thread B waits for Lock.acquire at line 6 (held by A)",
        ):
            self.assertIn(part, result["explanation"])

    def test_a_loop_and_a_thread_that_wait_for_each_other(self) -> None:
        result, _ = execute(
            "import asyncio, threading\n"
            "async def main():\n"
            "    event = threading.Event()\n"
            "    await asyncio.to_thread(event.wait)\n"
            "asyncio.run(main())\n"
        )
        self.assertEqual(result["outcome"], "deadlock")
        self.assertRegex(result["explanation"], r"Task-\d+ waits for to_thread at line 4")
        self.assertIn("Thread asyncio_0 waits for Event.wait", result["explanation"])

    def test_the_next_run_knows_nothing_of_it(self) -> None:
        execute("import threading\nthreading.Thread(target=threading.Event().wait).start()\n")
        result, output = execute("import threading\nprint(threading.active_count())\n")
        self.assertEqual((result["outcome"], output), ("finished", "1\n"))


class Limits(unittest.TestCase):
    def test_a_limit_reached_in_a_thread_ends_the_run(self) -> None:
        result, _ = execute(
            "import threading, time\n"
            "def sleep():\n"
            "    while True:\n"
            "        try:\n"
            "            time.sleep(1)\n"
            "        except BaseException:\n"
            "            pass\n"
            "thread = threading.Thread(target=sleep)\n"
            "thread.start()\n"
            "thread.join()\n",
            virtualSeconds=5,
        )
        self.assertEqual((result["outcome"], result["end"]), ("limit", 5_000_000_000))


class Signals(unittest.TestCase):
    def test_a_signal_raised_in_a_thread_is_handled_in_the_main_thread(self) -> None:
        _, output = execute(
            "import signal, threading, time\n"
            "threading.Timer(1, signal.raise_signal, [signal.SIGINT]).start()\n"
            "try:\n"
            "    time.sleep(5)\n"
            "except KeyboardInterrupt:\n"
            "    print(threading.current_thread().name, time.monotonic())\n"
        )
        self.assertEqual(output, "MainThread 1.0\n")

    def test_a_handler_can_be_set_in_the_main_thread_only(self) -> None:
        _, output = execute(
            "import signal, threading\n"
            "def set_handler():\n"
            "    try:\n"
            "        signal.signal(signal.SIGTERM, print)\n"
            "    except ValueError as error:\n"
            "        print(error)\n"
            "threading.Thread(target=set_handler).start()\n"
        )
        self.assertEqual(output, "signal only works in main thread of the main interpreter\n")


if __name__ == "__main__":
    unittest.main()
