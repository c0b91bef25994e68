"""Runs a program in the simulator from native Python, without a browser: for the tests beside this file."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))


def _stand_in_for_pyodide() -> None:
    """Stack switching, of which native Python has none: `pyodide.ffi` as it is where the browser has none."""
    package, ffi = ModuleType("pyodide"), ModuleType("pyodide.ffi")
    vars(ffi).update(can_run_sync=lambda: False, run_sync=None)
    vars(package).update(ffi=ffi)
    sys.modules.update({"pyodide": package, "pyodide.ffi": ffi})


_stand_in_for_pyodide()

from loopscope import packing, run  # noqa: E402
from loopscope.host import StackHost  # noqa: E402


class Diagnostic(NamedTuple):
    """A diagnostic event."""

    line: int
    code: str
    message: str


class Record(NamedTuple):
    """A packed record; docs/trace-format.md tells what its fields mean for each kind."""

    kind: str
    flags: int
    thread: int
    a: int
    b: int
    c: int
    d: int
    e: int
    t: float
    u: float


@dataclass(frozen=True, slots=True)
class Simulated:
    """What a run came to."""

    result: dict[str, Any]
    stdout: str
    stderr: str
    diagnostics: list[Diagnostic]
    records: list[Record]
    strings: list[str]


class _Host:
    """The page's side, keeping what it is given."""

    stacks: StackHost | None = None

    def __init__(self) -> None:
        self.written: dict[str, str] = {}
        self.strings: list[str] = []
        self.records: list[tuple[Any, ...]] = []

    def output(self, stream: str, text: str) -> None:
        self.written[stream] = self.written.get(stream, "") + text

    def trace(self, buffer: bytearray, strings: str) -> None:
        self.strings += json.loads(strings)
        self.records += packing.RECORD.iter_unpack(buffer)

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


_host = _Host()
run.prepare(_host)


@contextmanager
def _warnings_of_a_script() -> Generator[None]:
    """The filters with which Python runs a script, where `unittest` has set its own."""
    with warnings.catch_warnings():
        warnings.resetwarnings()
        for category in (
            ResourceWarning,
            ImportWarning,
            PendingDeprecationWarning,
            DeprecationWarning,
        ):
            warnings.simplefilter("ignore", category)
        warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
        yield


def simulate(
    code: str,
    *,
    compat: bool = False,
    files: dict[str, str] | None = None,
    record: bool = True,
    seed: int = 0,
    limits: dict[str, float] | None = None,
) -> Simulated:
    """Runs a program and records it. `limits` are by their names in src/protocol/messages.ts."""
    _host.__init__()
    all_limits = {
        "steps": 10_000,
        "outputBytes": 100_000,
        "virtualSeconds": 3600,
        "computeSeconds": 10,
        **(limits or {}),
    }
    options = {"record": record, "seed": seed, "compat": compat, "limits": all_limits}
    request = {"code": code, "files": files or {}, "options": options}
    with _warnings_of_a_script():
        result = json.loads(run.execute(json.dumps(request)))
    strings = ["", *_host.strings]
    kind = packing.CODES["diagnostic"]
    diagnostics = [
        Diagnostic(record[7], strings[record[5]], strings[record[6]])
        for record in _host.records
        if record[0] == kind
    ]
    written = _host.written
    records = [Record(packing.KINDS[kind], *rest) for kind, *rest in _host.records]
    return Simulated(
        result,
        written.get("stdout", ""),
        written.get("stderr", ""),
        diagnostics,
        records,
        strings,
    )


def program(code: str) -> str:
    """The lines of an indented block."""
    lines = code.splitlines()[1:]
    indent = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[indent:] for line in lines)
