"""Sentences of the simulator's own: advice, and why it ended a run.

They are English here and in every trace. A page in another language translates them by their templates, which is why
there is no other way to make one (src/i18n/simulator; its test finds every `Template("…")` of this package).
"""

from __future__ import annotations

from typing import Final, LiteralString, NewType

Sentence = NewType("Sentence", str)
"""What a template gives: a sentence, or a part of one."""


class Template:
    """A sentence with a name in braces for each part that differs: `{function}() made a coroutine object …`."""

    __slots__ = ("_text",)

    def __init__(self, text: LiteralString) -> None:
        self._text: Final = text

    def __call__(self, **parts: object) -> Sentence:
        """The sentence. Parts without meaning for it are left out."""
        return Sentence(self._text.format_map(parts))
