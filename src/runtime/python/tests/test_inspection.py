"""What the recorder tells for an inspector: local variables, scopes, and whether a task cleans up."""

import json
import unittest
from typing import Any

from simulated import Simulated, simulate
from test_recorder import program


def local_variables(run: Simulated) -> list[dict[str, str]]:
    """Of the outermost coroutine, each time that they are told."""
    return [
        json.loads(run.strings[record.c])[0]["values"]
        for record in run.records
        if record.kind == "task-locals"
    ]


def scopes(run: Simulated) -> list[Any]:
    """What became of each scope, and its deadlines in seconds."""
    told: list[Any] = []
    for record in run.records:
        if record.kind in ("scope-entered", "scope-rescheduled"):
            name = run.strings[record.c] if record.kind == "scope-entered" else "rescheduled"
            told.append((name, record.u / 1e9 if record.flags & 1 else None))
        elif record.kind == "scope-left":
            told.append(run.strings[record.c])
    return told


class LocalVariables(unittest.TestCase):
    def test_are_told_when_they_have_changed(self) -> None:
        run = simulate(
            program("""
            count = 0
            await asyncio.sleep(1)
            await asyncio.sleep(1)
            count, name = 1, "tea"
            await asyncio.sleep(1)
            """)
        )
        self.assertEqual(local_variables(run), [{"count": "0"}, {"count": "1", "name": "'tea'"}])

    def test_are_those_of_the_programs_coroutines_at_their_places_in_the_chain(self) -> None:
        run = simulate("""
import asyncio
async def inner(item):
    await asyncio.sleep(1)
async def main(item):
    await asyncio.wait_for(inner(2), 5)
asyncio.run(main(1))
""")
        told = [
            [(frame["link"], frame["values"]) for frame in json.loads(run.strings[record.c])]
            for record in run.records
            if record.kind == "task-locals"
        ]
        self.assertEqual(told, [[(0, {"item": "1"}), (2, {"item": "2"})]])

    def test_are_short(self) -> None:
        run = simulate(
            program("""
            nested = [[[[1]]]]
            many = list(range(100))
            long = "x" * 1000
            large = 10 ** 5000
            cyclic = {}
            cyclic["self"] = cyclic
            pair, empty = (1,), set()
            del nested[0][0][0][0]
            await asyncio.sleep(1)
            """)
        )
        self.assertEqual(
            local_variables(run)[0],
            {
                "nested": "[[[…]]]",
                "many": "[0, 1, 2, 3, 4, 5, … 100 items]",
                "long": "'" + "x" * 40 + "'…",
                "large": "<int of 16610 bits>",
                "cyclic": "{'self': {'self': {…}}}",
                "pair": "(1,)",
                "empty": "set()",
            },
        )

    def test_run_no_code_of_the_program(self) -> None:
        run = simulate(
            program("""
            class Meta(type):
                def __getattribute__(cls, name):
                    print("asked", name)
                    return super().__getattribute__(name)
                def __repr__(cls):
                    raise ValueError
            class Nasty(metaclass=Meta):
                def __repr__(self):
                    print("repr")
                    raise ValueError
                def __getattribute__(self, name):
                    print("attribute", name)
                    return 1
                def __eq__(self, other):
                    print("eq")
                    return True
                __hash__ = object.__hash__
            class Text(str):
                __repr__ = __str__ = __format__ = Nasty.__repr__
            nasty, text, several = Nasty(), Text("x"), [Nasty()]
            await asyncio.sleep(1)
            """)
        )
        told = local_variables(run)[0]
        self.assertEqual((told["nasty"], told["text"]), ("<Nasty object>", "<Text object>"))
        self.assertEqual((told["several"], told["Nasty"]), ("[<Nasty object>]", "<class Nasty>"))
        # What the program itself asked for, when it made the class `Text`.
        self.assertEqual(run.stdout, "asked __repr__\n")
        self.assertEqual(run.stderr, "")


class Scopes(unittest.TestCase):
    def test_a_timeout_that_expires(self) -> None:
        run = simulate(
            program("""
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                pass
            """)
        )
        self.assertEqual(scopes(run), [("timeout", 1.0), "expired"])

    def test_a_timeout_that_is_put_off(self) -> None:
        run = simulate(
            program("""
            async with asyncio.timeout(None) as limit:
                limit.reschedule(asyncio.get_running_loop().time() + 5)
                await asyncio.sleep(1)
            """)
        )
        self.assertEqual(scopes(run), [("timeout", None), ("rescheduled", 5.0), "finished"])

    def test_wait_for_is_a_timeout_too(self) -> None:
        run = simulate(
            program("""
            await asyncio.wait_for(asyncio.sleep(1), 3)
            """)
        )
        self.assertEqual(scopes(run), [("timeout", 3.0), "finished"])

    def test_a_task_group_by_its_ending(self) -> None:
        run = simulate(
            program("""
            async def fail():
                1 / 0
            async def group(*coroutines):
                async with asyncio.TaskGroup() as group:
                    for coroutine in coroutines:
                        group.create_task(coroutine)
            await group(asyncio.sleep(1))
            try:
                await group(fail(), asyncio.sleep(1))
            except* ZeroDivisionError:
                # An exception is being handled: that is none of the group's.
                await group()
            task = asyncio.create_task(group(asyncio.sleep(5)))
            await asyncio.sleep(1)
            task.cancel()
            await asyncio.wait([task])
            """)
        )
        group = ("TaskGroup", None)
        self.assertEqual(
            scopes(run), [group, "finished", group, "failed", group, "finished", group, "cancelled"]
        )


class Chains(unittest.TestCase):
    def test_tell_where_a_task_cleans_up(self) -> None:
        run = simulate(
            program("""
            try:
                await asyncio.sleep(1)
                1 / 0
            except ZeroDivisionError:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(1)
            """)
        )
        links = [
            json.loads(run.strings[record.c])[1][0]
            for record in run.records
            if record.kind == "step-ended" and record.flags >> 3 & 7 == 2 and record.u
        ]
        self.assertEqual([link.get("within") for link in links], [None, "except", "finally"])


if __name__ == "__main__":
    unittest.main()
