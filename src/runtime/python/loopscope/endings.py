"""How the simulator ends a run which does not end by itself."""

from typing import Final, Literal

from .sentences import Sentence, Template

Outcome = Literal["finished", "failed", "deadlock", "stopped", "limit", "crashed"]


class RunEnded(KeyboardInterrupt):
    """Unwinds the program after its run is over: nothing of it is shown or recorded any more.

    It is a KeyboardInterrupt because asyncio stores any other BaseException in the task that raised it and goes on
    (`__step` in Lib/asyncio/tasks.py, `Handle._run` in Lib/asyncio/events.py), and because programs that catch one
    are about to stop.
    """

    outcome: Outcome = "limit"

    def __init__(self, explanation: Sentence, code: str) -> None:
        super().__init__(explanation)
        self.explanation = explanation
        self.code = code
        self.exit_code: int | None = None
        self.line: int | None = None
        """The learner's line where it happened, if any."""


class Deadlock(RunEnded):
    """Nobody can run, and no timer will ever change that."""

    outcome: Outcome = "deadlock"


class LimitReached(RunEnded):
    """A budget of the run is used up."""

    outcome: Outcome = "limit"


class Exited(RunEnded):
    """The program called `os._exit`: it is over, and nothing of it runs any more."""

    outcome: Outcome = "finished"

    def __init__(self, exit_code: int) -> None:
        super().__init__(Sentence(""), "exit")
        self.exit_code = exit_code


_KILLED: Final = Template("The program ended itself by the signal {name}.")


class Killed(RunEnded):
    """A signal ended the program, which has no handler for it."""

    outcome: Outcome = "failed"

    def __init__(self, name: str, number: int) -> None:
        super().__init__(_KILLED(name=name), "killed")
        self.exit_code = 128 + number
