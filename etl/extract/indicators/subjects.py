"""The unit that a figure is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from etl.extract.context import PaperContext, Subject
from etl.extract.mentions import UnitMention
from etl.model.units import Unit
from etl.text.fold import fold

_BODY_BEFORE = re.compile(
    r"(?:Đảng bộ|Đảng ủy|Đảng uỷ|HĐND|UBND|Đại hội|Hội đồng nhân dân|Ủy ban nhân dân|[Cc]hính quyền"
    r"|[Cc]ủa)(?: các)? \Z"
)
_PROVINCE_WORD = r"(?:thành phố|TP\.?|tỉnh)"


class Owner(NamedTuple):
    """Type, name and key of the unit that a figure is about; all None where nobody can tell."""

    type: str | None
    name: str | None
    unit: Unit | None


class SubjectFinder:
    """Finds the units that the figures of one paper are about."""

    def __init__(self, context: PaperContext) -> None:
        self.context = context
        self._topics = {_key(mention) for mention in context.units if self._is_topic(mention)}
        self._mentions = [mention for mention in context.units if _key(mention) in self._topics]
        self._starts = [mention.start for mention in self._mentions]

    def _is_topic(self, mention: UnitMention) -> bool:
        """Whether a mention shows that the paper speaks of the unit: it has a body, or opens a line."""
        before = self.context.text[max(0, mention.start - 24) : mention.start]
        return not before or before.endswith("\n") or _BODY_BEFORE.search(before) is not None

    def at(self, position: int) -> Owner:
        """The unit last named in the same paragraph, where the paper speaks of several; else the one it speaks of."""
        context = self.context
        subject = self._named_near(position) if len(self._topics) > 1 else None
        subject = subject or context.subject_at(position)
        if subject is not None and subject.unit is None and context.main is not None and context.main.unit is not None:
            subject = context.main
        if subject is not None:
            return Owner(subject.type, subject.name, subject.unit)
        return self.province()

    def _named_near(self, position: int) -> Subject | None:
        """The unit of the paper's topic that the same paragraph names last before a place."""
        block = self.context.reading.block_at(position)
        index = bisect_left(self._starts, position) - 1
        if index < 0 or self._starts[index] < block.start:
            return None
        subject = self.context.subject(self._mentions[index])
        return subject if subject.unit is not None else None

    def province(self) -> Owner:
        """The province of the paper, with the type word that the paper gives it."""
        province = self.context.province
        if province is None:
            return Owner(None, None, None)
        return Owner(_type_word(self.context.text, province.name) or province.type, province.name, None)


def _key(mention: UnitMention) -> tuple[str, str]:
    return mention.type, fold(mention.name)


@lru_cache(maxsize=16)
def _type_word(text: str, name: str) -> str | None:
    """The type word that a paper puts before a province's name most often."""
    words = [word.lower() for word in re.findall(rf"({_PROVINCE_WORD}) {re.escape(name)}", text, re.IGNORECASE)]
    if not words:
        return None
    return "tỉnh" if words.count("tỉnh") * 2 >= len(words) else "thành phố"
