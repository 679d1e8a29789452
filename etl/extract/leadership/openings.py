"""The unit whose bare name opens a line or a sentence: `+ Kiến Đức: Bí thư …`, `Tại Nhân Cơ, Chủ tịch UBND là …`."""

from __future__ import annotations

import re

from etl.extract.context import PaperContext
from etl.extract.leadership.seat import Seat
from etl.text.letters import LETTER, UPPER
from etl.text.structure import Block

_WORD = rf"[{UPPER}][{LETTER}']*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|\d{{1,2}}(?!\d))){{1,3}}"
_OPENS = tuple(
    re.compile(
        rf"[\W\d]{{0,8}}(?:(?:Riêng |Còn )?(?:(?:[Tt]ại|[Ởở]|[Vv]ới|Đối với) (?P<at>{name})(?= ?[,:(-])"
        rf"|(?P<name>{name})(?= ?(?:[:(]|[-=] ))|(?P<led>{name})(?= (?:có|do|gồm)(?: |:))))"
    )
    for name in (rf"{_NAME} - {_NAME}", _NAME)
)
"""The longest name first: `Xuân Hương - Đà Lạt`."""
_ALONE = re.compile(
    rf"[\W\d]*(?:(?:[IVX]{{1,5}}|[A-H])\W+)?(?P<name>{_NAME}(?: - {_NAME})?)(?: ?\([^()\n]{{1,30}}\))?\W*"
)
"""A bare name and nothing else, numbered or not: `II | Đức Lập | |`."""
_OPEN = Seat("ward")
"""Of a post whose unit the paper does not say for certain."""


class Openings:
    """The bare names with which the lines of one paper open.

    Args:
        context: The paper.
        province_code: The code of its province.
    """

    def __init__(self, context: PaperContext, province_code: str | None) -> None:
        self._context, self._province_code = context, province_code
        self._found: dict[int, Seat | None] = {}

    def over(self, sentence: int, block: Block) -> Seat | None:
        """The commune whose name opens a sentence, or else its line; unnamed where the name may mean another place.

        Args:
            sentence: Where the sentence begins.
            block: The line.
        """
        return self._at(sentence) or self._at(block.body_start)

    def named(self, start: int, end: int) -> Seat | None:
        """The commune whose name, with or without its type word, is all that a heading or a row holds.

        Args:
            start: Where the heading begins.
            end: Where it ends.
        """
        units = self._context.units_between(start, end)
        if len(units) == 1 and self._context.is_today(units[0]):
            subject = self._context.subject(units[0])
            return Seat("ward", subject.type, subject.unit.name if subject.unit else subject.name, subject.unit)
        alone = _ALONE.fullmatch(self._context.text, start, end) if not units else None
        return self._meant(alone["name"], "") if alone else None

    def _at(self, start: int) -> Seat | None:
        if start not in self._found:
            self._found[start] = self._read(start)
        return self._found[start]

    def _read(self, start: int) -> Seat | None:
        for pattern in _OPENS:
            match = pattern.match(self._context.text, start)
            name = (match["at"] or match["name"] or match["led"]) if match else None
            following = self._context.text[match.end() : match.end() + 2] if match else ""
            seat = self._meant(name, following) if name else None
            if seat is not None:
                return seat
        return None

    def _meant(self, name: str, following: str) -> Seat | None:
        """The commune that a bare name means; unnamed where it is that of a district, or of a commune of before."""
        gazetteer, code = self._context.gazetteer, self._province_code
        units = gazetteer.find(name, province_code=code) if code is not None else ()
        today = [unit for unit in units if unit.is_today]
        is_district = gazetteer.is_district(name)
        if len(today) == 1 and not (is_district and following.strip().startswith("-")):
            return Seat("ward", today[0].type.value if today[0].type else None, today[0].name, today[0])
        return _OPEN if units or is_district else None
