"""What the page asks for: `RunRequest` of src/protocol/messages.ts, read from its JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NotRequired, TypedDict, cast


@dataclass(frozen=True, slots=True)
class LimitValues:
    """The budgets of a run, as `Limits` of messages.ts."""

    steps: int
    output_bytes: int
    virtual_seconds: float
    compute_seconds: float


@dataclass(frozen=True, slots=True)
class Request:
    """A program and how to run it."""

    code: str
    files: Mapping[str, str]
    record: bool
    seed: int
    compat: bool
    preempt: bool
    interrupt_at: float | None
    """Virtual seconds; None where Ctrl-C is not pressed."""
    limits: LimitValues


class _Limits(TypedDict):
    steps: int
    outputBytes: int
    virtualSeconds: float
    computeSeconds: float


class _Options(TypedDict):
    record: bool
    seed: int
    compat: bool
    preempt: NotRequired[bool]
    interruptAt: NotRequired[float]
    limits: _Limits


class _Request(TypedDict):
    code: str
    files: dict[str, str]
    options: _Options


def parse(text: str) -> Request:
    """Reads a request. The page has validated it: a missing key is a mistake of ours and raises KeyError."""
    raw = cast(_Request, json.loads(text))
    options = raw["options"]
    limits = options["limits"]
    return Request(
        code=raw["code"],
        files=raw["files"],
        record=options["record"],
        seed=options["seed"],
        compat=options["compat"],
        preempt=options.get("preempt", False),
        interrupt_at=options.get("interruptAt"),
        limits=LimitValues(
            steps=int(limits["steps"]),
            output_bytes=int(limits["outputBytes"]),
            virtual_seconds=limits["virtualSeconds"],
            compute_seconds=limits["computeSeconds"],
        ),
    )
