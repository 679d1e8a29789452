"""From a paper's facts to its claims: the unit each is about, the indicator it is, each fact once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from etl.extract.column_heads import naming_several
from etl.extract.context import PaperContext, Subject
from etl.extract.frames import bodies
from etl.extract.grounding import evidence
from etl.extract.indicators.bodies import is_province
from etl.extract.indicators.clocks import clock_of
from etl.extract.indicators.elsewhere import names_other_unit
from etl.extract.indicators.ended import has_ended, is_of_namesake, tells_of_today
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.keys import key_of
from etl.extract.indicators.labels import content_words
from etl.extract.indicators.olden import predecessors
from etl.extract.indicators.page import Page
from etl.extract.indicators.passages import PassageReader
from etl.extract.indicators.provincial import is_of_province
from etl.extract.indicators.shares import doubt_about_row
from etl.extract.indicators.sources import Source, source_above
from etl.extract.indicators.subjects import Owner, Owners, province_of
from etl.extract.indicators.together import each_of, tells_of_several
from etl.extract.indicators.unit_rows import unit_of_row
from etl.model.claims import ClaimStatus, IndicatorClaim
from etl.model.document import Genre
from etl.model.units import TYPES_OF_TODAY
from etl.text.fold import fold
from etl.text.lower import lowered
from etl.text.words import unify_seats

_NUMBER = re.compile(r"\d+")
_ECONOMY = frozenset(("kinh", "tế"))
_LONGEST_HEADLINE = 200
"""Characters."""
_MOST_HEADLINES = 3
"""Lines: what comes before a headline, itself, and what stands below it."""
_FEWER_UNITS = re.compile(
    r"(?:(?:tổng )?số |tỷ lệ )?(?:(?:giảm|bớt)(?: \d+)? )?(?:số )?(?:các )?"
    r"(?:(?:đơn vị|đvhc)(?: hành chính| cấp xã|(?= giảm)|(?<=giảm đơn vị)\Z)|cấp xã"
    r"|(?:xã|phường|thị trấn)(?=,? (?:và |thành |còn )?(?:xã|phường|đơn vị|giảm\b)))"
)
"""Of communes, whose number falls in a province or a district and in no commune."""
_COUNTS_ELSE = re.compile(r"\d[\d.,]* \D+ (?:thuộc|của|trong|tại|ở) ")
"""A label that counts something else itself: `14 trụ điện gió thuộc dự án`."""
_COMMUNES = re.compile(
    r"(?:[^\W\d_]+ ){0,3}?(?:xã|phường)(?= (?:cũ )?(?:đạt|được|về đích|cán đích))|đảng bộ (?:các )?(?:xã|phường)"
)
_MANY = re.compile(
    unify_seats(
        r"(?<![\d.,/])(?<!một trong )(?<!một trong số )(?<!\d trong )(?<!\d trong số )"
        r"(?P<count>\d{2,3}) (?:đơn vị (?:hành chính )?cấp xã|đvhc cấp xã|xã, phường|phường, xã"
        r"|xã(?! hội)|phường)"
        r"(?!\w)"
    )
)
"""How many communes are told of, in a key, and not that the unit is one of them."""
_MOST_OF_OLD = 12
"""Communes of before out of which one of today was made, at most: more are those of a district or a province."""
_BARE_QUANTITIES = frozenset(
    ("giá trị", "tổng giá trị", "sản lượng", "doanh thu", "kinh phí", "vốn", "tổng vốn", "số tiền", "quy mô")
)
"""Labels that name no thing, as lines of a box have them."""
_NAMELESS = frozenset(("giá", "đơn giá", "số tiền", "thành tiền"))
"""Labels of what is paid, as columns of price lists and lists of donors have them: nobody can tell for what."""
_SHARES = ("percent", "percent_per_year", "year")
_PRECISE = 100
"""A value so large is hardly that of two things in one measure."""
_OFFICES = tuple(bodies.OFFICES.split("|"))
_CHANGES = frozenset(("tăng", "giảm"))
"""Words of a label of which the figure is a change."""
_UNEVEN = doubt_about_row("")
"""Of a figure of a row, unless as many units are told of."""


def indicator_claims(context: PaperContext) -> Iterator[IndicatorClaim]:
    """Every claim of the dataset that the paper makes; resolutions that make units state none."""
    if context.document.identity.genre is Genre.NATIONAL_RESOLUTION:
        return
    names = {mention.name for mention in context.units if mention.is_known}
    names.update(name for _, listed in context.bare_names.lists for name in listed)
    names.update(name for _, name in context.cast.units.values())
    olden = {unit.name for unit in predecessors(context)} - names
    turns = context.topics.since if context.cast.are_told else ()
    heads = naming_several(context.reading, context.gazetteer)
    page = Page(names, olden, context.cast.units, heads, turns)
    reader = PassageReader(context.reading, clock_of(context), page)
    owners = Owners(context)
    facts = (fact for fact in reader.facts() if fact.province is None or _is_own_province(context, fact.province))
    told = [(fact.position, claim) for fact in facts for claim in _claims(context, owners, fact)]
    yield from distinct(_without_headline(told, _headline_end(context)))


def _is_own_province(context: PaperContext, name: str) -> bool:
    """Whether a name is that of the paper's province; of another the paper tells only in passing."""
    return context.province is not None and fold(context.province.name) == fold(name)


def _headline_end(context: PaperContext) -> int:
    """Where the headline ends; the paper's beginning where it has none."""
    end = 0
    for block in context.reading.blocks[:_MOST_HEADLINES]:
        is_line = block.kind in ("paragraph", "heading") and context.text[block.end - 1] != "."
        if not is_line or block.end - block.start > _LONGEST_HEADLINE:
            break
        end = block.end
    return end if end and end < context.reading.blocks[-1].end else 0


def _without_headline(told: Sequence[tuple[int, IndicatorClaim]], end: int) -> Iterator[IndicatorClaim]:
    """The claims without those of a headline that a sentence below says again, with a kind and a period of its own."""
    below: dict[tuple[object, ...], list[IndicatorClaim]] = {}
    for position, claim in told:
        if position >= end:
            below.setdefault(_figure_of(claim), []).append(claim)
    for position, claim in told:
        if position >= end or not any(_is_headline_of(claim, other) for other in below.get(_figure_of(claim), ())):
            yield claim


def _is_headline_of(short: IndicatorClaim, claim: IndicatorClaim) -> bool:
    """Whether at least half the words of a headline's label stand in that of a sentence, or mean the same growth."""
    words = content_words(short.label)
    return 2 * len(words & content_words(claim.label)) >= len(words) or _is_growth_of_all(words, claim)


def _claims(context: PaperContext, owners: Owners, fact: Fact) -> Iterator[IndicatorClaim]:
    """The claim of a fact, or one for each of the units to which its sentence gives it."""
    units = () if fact.row or fact.holder else each_of(context, fact.position, is_share=fact.unit in _SHARES)
    for one in units:
        yield _claim(context, owners, replace(fact, holder=(one.type, one.name)))
    if not units:
        yield _claim(context, owners, fact)


def _claim(context: PaperContext, owners: Owners, fact: Fact) -> IndicatorClaim:
    source = source_above(context, fact.position)
    is_provincial = source is Source.PROVINCE or fact.is_of_province or is_of_province(context, fact.position)
    if fact.row is not None:
        owner, is_provincial = owners.in_row(*fact.row), False
    elif fact.holder is not None:
        owner, is_provincial = owners.called(*fact.holder), False
    else:
        owner = province_of(context) if is_provincial else owners.at(fact.position)
    around = (fact.start, fact.position), (fact.position, fact.end)
    key, category = key_of(fact, *(lowered(context.text[low:high]) for low, high in around))
    is_each = fact.doubt == _UNEVEN and unit_of_row(context, fact.position) is not None
    doubt = (None if is_each else fact.doubt) or _doubt_about(context, owner, fact, source)
    if doubt is None and not is_provincial and fact.holder is None and tells_of_several(context, fact.position):
        doubt = "the paragraph speaks of several units together"
    return IndicatorClaim(
        **evidence(context.document, context.reading, fact.start, fact.end, fact.rule),
        status=ClaimStatus.PENDING if doubt else ClaimStatus.ACCEPTED,
        status_reason=doubt,
        unit_id=owner.unit.unit_id if owner.unit else None,
        unit_code=owner.unit.code if owner.unit else None,
        unit_type=owner.type,
        unit_name=owner.name,
        indicator_key=key,
        category=category,
        label=fact.label,
        kind=str(fact.kind),
        comparator=fact.comparator,
        value=fact.value,
        value_max=fact.value_max,
        unit_of_measure=fact.unit,
        period_start_year=fact.span.first,
        period_end_year=fact.span.last,
        cadence=str(fact.span.cadence) if fact.span.cadence else None,
        item=fact.item,
        condition=fact.condition,
    )


def _doubt_about(context: PaperContext, owner: Owner, fact: Fact, source: Source | None) -> str | None:
    """Why it is uncertain that a figure is about a unit."""
    if not owner.name:
        return "the paper does not say which unit the figure is about"
    if owner.unit is not None and fact.holder is None and names_other_unit(context, fact.position, owner.name):
        return "the figure is given for another unit by name"
    if owner.unit is None and _is_of_ended(context, owner, fact):
        return "a unit that ended with the reform has no figures of the time after it"
    if owner.name is not None and is_of_namesake(context, owner.name, fact.position):
        return "a unit that ended with the reform has no figures of the time after it"
    if owner.type in TYPES_OF_TODAY and (doubt := _counts_communes(fact)):
        return doubt
    if fact.label.lower() in _NAMELESS or _COUNTS_ELSE.match(fact.label):
        return "the words do not say what is measured"
    if owner.type in TYPES_OF_TODAY and _is_of_many(context, fact):
        return "the sentence speaks of another body than the unit"
    is_of_province = is_province(fact.body) and owner.type in ("tỉnh", "thành phố")
    is_source = source is Source.PROVINCE and fact.body is not None and fact.body.startswith(_OFFICES)
    if source is not Source.OTHER and (fact.body is None or is_of_province or is_source):
        return None
    return "the sentence speaks of another body than the unit"


def _counts_communes(fact: Fact) -> str | None:
    """Why a number of communes cannot be that of one; None where it can."""
    label = fact.label.lower()
    if _FEWER_UNITS.match(label):
        return "the figure is given for another unit by name"
    if fact.unit == "count" and fact.value > _MOST_OF_OLD and _COMMUNES.match(label):
        return "the sentence speaks of another body than the unit"
    return None


def _is_of_many(context: PaperContext, fact: Fact) -> bool:
    """Whether the sentence counts more communes before a figure than one was made of, and names none behind them."""
    counted = [m for m in _MANY.finditer(context.key, fact.start, fact.position) if int(m["count"]) > _MOST_OF_OLD]
    return bool(counted) and not any(context.units_between(counted[-1].end(), fact.position))


def _is_of_ended(context: PaperContext, owner: Owner, fact: Fact) -> bool:
    """Whether a figure of the time after the reform would be that of a unit that ended with it."""
    if owner.type is None or owner.name is None or not tells_of_today(context, fact.position):
        return False
    return has_ended(context, Subject(owner.type, owner.name, None))


def distinct(claims: Iterable[IndicatorClaim]) -> list[IndicatorClaim]:
    """Each fact once: a headline or caption that says a figure again, in fewer words, adds nothing.

    Two claims are one fact when unit, figure, measure and kind are the same, no period speaks against it, and the
    words of one label are all in the other. What a sentence says of a level and of its change stays two facts.
    """
    kept: dict[tuple[object, ...], list[IndicatorClaim]] = {}
    for claim in claims:
        alike = kept.setdefault(_core(claim), [])
        same = next((i for i, other in enumerate(alike) if _is_same_fact(claim, other)), None)
        if same is None:
            alike.append(claim)
        elif _says_more(claim, alike[same]):
            alike[same] = claim
    return [claim for alike in kept.values() for claim in alike]


def _says_more(claim: IndicatorClaim, other: IndicatorClaim) -> bool:
    words, others = content_words(claim.label), content_words(other.label)
    is_fuller = words != _ECONOMY and (others == _ECONOMY or len(words) > len(others))
    return is_fuller or (other.period_end_year is None and claim.period_end_year is not None)


def _is_same_fact(one: IndicatorClaim, other: IndicatorClaim) -> bool:
    if {fold(one.label), fold(other.label)} & _BARE_QUANTITIES and one.value >= _PRECISE:
        # a box repeats `Giá trị: 1.268 tỷ đồng` of what the text has told
        return one.period_end_year == other.period_end_year or None in (one.period_end_year, other.period_end_year)
    years = [(claim.period_start_year, claim.period_end_year) for claim in (one, other)]
    if (None, None) not in years and years[0] != years[1]:
        return False
    if one.char_start == other.char_start and _tells_change(one) != _tells_change(other):
        return False
    first, second = content_words(one.label), content_words(other.label)
    if _is_near_poor(one) != _is_near_poor(other):
        return False
    numbers = [_NUMBER.findall(claim.label) for claim in (one, other)]
    if all(numbers) and numbers[0] != numbers[1]:  # Huy hiệu 60 năm, Huy hiệu 55 năm
        return False
    if _is_growth_of_all(first, other) or _is_growth_of_all(second, one):
        return True
    if not (first and second):  # `chỉ tiêu` tells nothing apart, but is no committee of as many members either
        first, second = frozenset(fold(one.label).split()), frozenset(fold(other.label).split())
    return first <= second or second <= first


def _is_near_poor(claim: IndicatorClaim) -> bool:
    """Whether a figure is of those just above the poverty line, whose name holds that of the poor."""
    return "cận nghèo" in claim.label.lower()


def _is_growth_of_all(words: frozenset[str], other: IndicatorClaim) -> bool:
    """Whether a growth of `kinh tế` is that of the product by which it is measured: the same share, told in short."""
    is_output = any(measure in fold(other.label) for measure in ("giá trị sản xuất", "grdp", "tổng sản phẩm"))
    return words == _ECONOMY and is_output and _tells_change(other)


def _tells_change(claim: IndicatorClaim) -> bool:
    """Whether the figure is by how much something rose or fell; a sentence may say the level beside it."""
    return not _CHANGES.isdisjoint(fold(claim.label).split())


def _core(claim: IndicatorClaim) -> tuple[object, ...]:
    return *_figure_of(claim), claim.kind, claim.comparator


def _figure_of(claim: IndicatorClaim) -> tuple[object, ...]:
    return claim.unit_id or fold(claim.unit_name or ""), claim.value, claim.value_max, claim.unit_of_measure
