"""Who signs a paper: the body, the title and the name on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership import frames
from etl.extract.leadership.bodies import Place
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.links import Stack
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.positions import Position
from etl.text.words import unify_seats

_ISSUER = re.compile(
    unify_seats(
        r"(?P<body>ủy\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân|ubnd|hđnd|ủy\s+ban\s+mttq|đảng\s+ủy|tỉnh\s+ủy|"
        r"thành\s+ủy)\s+(?P<level>tỉnh|thành\s+phố|tp|phường|xã|đặc\s+khu)?"
    )
)
_WAIT = 6
"""Blocks between a title and the name that signs: seals, marks, empty cells."""


class Signatures:
    """Follows the lines of a signature through the blocks of a paper."""

    def __init__(self, header: str) -> None:
        """Begin a paper.

        Args:
            header: The key of the paper's first lines, which name the issuer.
        """
        self._issuer = _ISSUER.search(header)
        self._body: str | None = None
        self._title: Position | None = None
        self._waiting = 0
        self.start = 0
        """Where the lines of the signature begin."""

    @property
    def is_open(self) -> bool:
        """Whether a title waits for its name."""
        return self._title is not None or self._body is not None

    def read(self, phrases: Sequence[Phrase], key: str, start: int, end: int) -> Stack | None:
        """Take a block; the stack is there when the name has been reached."""
        words = key[start:end]
        body = frames.body_on_behalf(words)
        if body is not None and not phrases:
            self._begin(start, body)
            return None
        if frames.is_title_of_signature(phrases, words):
            if self._title is None and self._body is None:
                self._begin(start, None)
            self._title, self._waiting = _position(phrases), _WAIT
            return None
        if self._title is not None and frames.is_list_of_names(phrases, key, start, end, 0) and len(phrases) == 1:
            return self._signed(phrases[0])
        self._waiting = self._waiting - 1 if frames.is_signed_mark(words) else self._waiting - 2
        if self._waiting <= 0:
            self._body, self._title = None, None
        return None

    def _begin(self, start: int, body: str | None) -> None:
        self._body, self._title, self._waiting, self.start = body, None, _WAIT, start

    def _signed(self, person: Phrase) -> Stack | None:
        title, body = self._title, self._body
        self._body, self._title = None, None
        if title is None or not isinstance(person, Person):
            return None
        places = title.places
        if not title.body:
            issuer = self._issuer
            body = body or (issuer["body"] if issuer else "")
            level = (issuer["level"] or issuer["body"]).split()[0] if issuer else ""
            if not places and level in ("tỉnh", "thành", "tp"):
                places = (Place("province", "tỉnh" if level == "tỉnh" else "thành phố", None),)
            title = replace(title, body=body, places=places)
        return Stack([title], [], [replace(person, is_strong=True)], Bond.ASIDE)


def _position(phrases: Sequence[Phrase]) -> Position | None:
    return next((phrase for phrase in phrases if isinstance(phrase, Position)), None)
