"""Words of which there is nothing to say, remembered from paper to paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_MOST = 1 << 16


class PlainWords:
    """Tells the words of a text apart: those that were looked at before and need nothing, and the others.

    Papers are made of the same few thousand words; to ask for each of them anew what was found took longer than all
    that is done with the few others.

    Args:
        is_plain: Whether a word needs nothing.
    """

    def __init__(self, is_plain: Callable[[str], bool]) -> None:
        self._is_plain = is_plain
        self._plain: set[str] = set()

    def others(self, words: Iterable[str]) -> set[str]:
        """Those of some words that need something."""
        unknown = set(words) - self._plain
        plain = set(filter(self._is_plain, unknown))
        if len(self._plain) > _MOST:
            self._plain.clear()
        self._plain |= plain
        return unknown - plain
