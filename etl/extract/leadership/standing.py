"""The province that a paper takes for standing, where it was written before its provinces were merged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from etl.extract.context import PaperContext
from etl.extract.leadership.olden import is_called_old, names_former_post
from etl.gazetteer.provinces import ALIASES
from etl.model.units import REFORM_DATE, Province
from etl.text.dates import find_dates
from etl.text.letters import LETTER, UPPER
from etl.text.words import unify_seats, word_key

_OF_PROVINCE = r"[ \n](?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\.?)"
_BODIES = (
    *("UBND", "HĐND", "MTTQ", "Việt Nam", "VIỆT NAM"),
    *("Nhân dân", "nhân dân", "NHÂN DÂN", "Đảng bộ", "đảng bộ", "ĐẢNG BỘ"),
)
_AUTHORITY = re.compile(
    rf"(?:{'|'.join(rf'{word} ?(?:ủy|uỷ|ỦY|UỶ|[Đđ]oàn|ĐOÀN)' for word in ('Tỉnh', 'Thành', 'TỈNH', 'THÀNH'))}"
    rf"|{'|'.join(body + _OF_PROVINCE for body in _BODIES)})[ \n]"
    rf"(?P<name>[{UPPER}][{LETTER}']*(?:(?: - |[ \n])[{UPPER}][{LETTER}']*){{0,4}})"
)
"""The party, the council, the committee or the front of a province with its name."""
_YEAR_BEFORE = re.compile(unify_seats(r"(?:năm|tháng\s+\d{1,2}\s*/)\s*(?:19\d\d|20(?:[01]\d|2[0-4]))[^.;\n]{0,100}\Z"))
_REFORM = re.compile(
    unify_seats(r"(?<!\w)(?:sắp\s+xếp|hợp\s+nhất|sáp\s+nhập|đvhc|đơn\s+vị\s+hành\s+chính)(?!\w)[^.;\n]*\Z")
)
"""What names the province of today in a paper of the day before: `Nghị quyết về sắp xếp … của tỉnh Lâm Đồng`."""
_CLAUSE = 160
"""Characters before an authority that can say that it is one of the past."""
_HEAD = 1_000
"""Characters in which a paper names the authority of which it tells."""
_LAST_DAY = date(2025, 7, 1)
_LATER = re.compile(
    unify_seats(
        r"(?<![\d/.-])(?!0?1\s*[/.-]\s*0?7)\d{1,2}\s*[/.-]\s*(?:0?[7-9]|1[0-2])(?![\d/.-]\d|\d|[%,])"
        r"|(?<!\w)tháng\s+(?:[7-9]|1[0-2])(?!\s*(?:[/.-]|năm)?\s*20(?:[01]\d|2[0-4]))(?!\d)"
    )
)
"""A day or a month without its year behind the reform: `ngày 19/8`."""


def standing_province(context: PaperContext, home: Province) -> Province | None:
    """The province of the day before the reform of which a paper speaks as of one that stands; None where it does not.

    A paper of a known day says it by its day; another where all the authorities that it names are those of one province
    that is no more, not as of the past, and no day that it names is one after the reform.

    Args:
        context: The paper.
        home: The province of today of which it speaks.
    """
    issued = context.document.identity.issued_on
    if issued is not None and issued >= REFORM_DATE:
        return None
    found = list(_authorities(context, home))
    names = Counter(province.name for province, _ in found)
    if len(names) != 1:
        return None
    province, first = found[0]
    if issued is not None:
        return province
    is_gone = province.name != home.name
    is_open = is_gone and first < _HEAD and not _is_late(context, province)
    return province if is_open and not _lies_in(context, home) else None


def _is_late(context: PaperContext, province: Province) -> bool:
    """Whether a paper names a day after the reform, or calls the province one of before."""
    if any(span.value > _LAST_DAY for span in find_dates(context.text)) or _LATER.search(context.key):
        return True
    name = re.escape(word_key(province.name))
    return any(is_called_old(context.key, match.end()) for match in re.finditer(rf"(?<!\w){name}(?!\w)", context.key))


def _lies_in(context: PaperContext, home: Province) -> bool:
    """Whether a paper names the province of today, and not only as that of the reform to come."""
    others = (alias for alias, name in ALIASES.items() if name == home.name)
    names = "|".join(re.escape(word_key(name)) for name in (home.name, *others))
    named = re.finditer(rf"(?<!\w)(?:tp)?(?:{names})(?!\w)", context.key)
    return any(_REFORM.search(context.key[max(0, match.start() - _CLAUSE) : match.start()]) is None for match in named)


def _authorities(context: PaperContext, home: Province) -> Iterator[tuple[Province, int]]:
    """The provinces whose authorities the paper names, but for those of the past, and where."""
    text, key = context.text, context.key
    for match in _AUTHORITY.finditer(text):
        province, end = _longest(context, match)
        if province is None or province.successor_code not in (home.code, None):
            continue
        start = max(0, match.start() - _CLAUSE)
        if names_former_post(key, start, match.start(), end) or _YEAR_BEFORE.search(key[start : match.start()]):
            continue
        yield province, match.start()


def _longest(context: PaperContext, match: re.Match[str]) -> tuple[Province | None, int]:
    """The province of before with the longest name that begins a run of capitalised words, and where the name ends."""
    words = match["name"].replace("\n", " ")
    ends = [len(words)] + [place for place in range(len(words) - 1, 0, -1) if words[place] == " "]
    for end in ends:
        province = context.gazetteer.former_province(words[:end])
        if province is not None:
            return province, match.start("name") + end
    return None, match.end()
