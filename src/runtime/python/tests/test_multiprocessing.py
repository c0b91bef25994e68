"""Simulated processes of multiprocessing, and process pools. Runs in the simulator."""

import multiprocessing
import os
import pickle
import signal
import threading
import time
import unittest
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Client, Connection, Listener
from typing import Any, cast

counter = 0


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

    def test_a_lock_of_threads_cannot_be_sent(self) -> None:
        for lock in (threading.Lock(), threading.RLock()):
            name = type(lock).__name__
            message = rf"cannot pickle '_thread\.{name}' object"
            with ProcessPoolExecutor(1) as pool, self.assertRaisesRegex(TypeError, message):
                pool.submit(repr, lock).result()

    def test_a_process_that_dies_breaks_the_pool(self) -> None:
        with ProcessPoolExecutor(1) as pool, self.assertRaises(BrokenProcessPool):
            pool.submit(leave).result()

    def test_what_the_initializer_has_set(self) -> None:
        with ProcessPoolExecutor(1, initializer=remember, initargs=(7,)) as pool:
            self.assertEqual(pool.submit(remembered).result(), 7)
