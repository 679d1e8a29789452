"""Facts to claims: the amounts of a unit and the act that it rests on, with the unit linked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date
from itertools import chain

from etl.extract.context import PaperContext, Subject
from etl.extract.grounding import evidence
from etl.extract.mergers import ProseEdges
from etl.extract.wards.acts import act_facts
from etl.extract.wards.amounts import Amount
from etl.extract.wards.below_rows import owner_below_rows
from etl.extract.wards.blotted import without_names
from etl.extract.wards.cards import card_facts, is_line, is_of_else
from etl.extract.wards.facts import Fact
from etl.extract.wards.find_amounts import find_amounts
from etl.extract.wards.joint_units import is_of_several
from etl.extract.wards.respective import respective_amounts
from etl.extract.wards.rows import table_facts
from etl.extract.wards.starts import start_facts
from etl.extract.wards.subjects import carries_the_past, subject_of, told_since
from etl.extract.wards.told import Told
from etl.extract.wards.total_rows import total_facts
from etl.model.claims import ClaimStatus, WardClaim
from etl.model.values import value
from etl.text.dates import find_dates
from etl.text.numbers import canonical
from etl.text.structure import Block
from etl.text.words import word_key

_COUNTED_ON = re.compile(r"(?i:tính|cập nhật|thống kê|số liệu|đến|tới|hết|cuối|thời điểm|dân số \()[^.;\n\d]{0,20}\Z")
_COUNTED_IN = re.compile(
    r"(?i:(?:dân số|diện tích|số liệu|thống kê|tính|cập nhật)[^.;,\d\n]{0,40} năm|(?:đến|hết"
    r"|cuối) năm) (?P<year>20\d\d)(?![\d/-])"
)
_MOST_AMOUNTS = 60
"""No sentence states so many amounts of a unit; what does is a run of figures."""
_LINE = 60
"""A line so short that holds a figure holds nothing else: `✅ 45 khu phố, thôn`."""
_ITEM = 120
"""The same of an item of a list, whose figure may have others behind it: `• 51 thôn, bản; 11 dân tộc`."""
_TO_AMOUNT = re.compile(r"(?:(?:rộng|có|với|khoảng|hơn|gần|trên) )*")
_ALONE = "the figure stands alone and could count something else"
_TOTALS, _PEOPLE = tuple(map(word_key, ("tổng cộng", "tổng số", "quy mô"))), word_key("dân số")


@value(frozen=True, slots=True)
class _Stated:
    """An amount, the unit that it belongs to, and the sentence that states it."""

    subject: Subject
    amount: Amount
    start: int
    end: int
    is_certain: bool


def ward_claims(context: PaperContext, passages: Sequence[ProseEdges]) -> Iterator[WardClaim]:
    """Every claim of the dataset that the paper makes; of an act only which it is, where another paper quotes it.

    Args:
        context: The paper.
        passages: The mergers of its prose, which tell a unit's figures from those of its predecessors.
    """
    told = Told(passages)
    if context.is_act:
        yield from (_claim(context, subject, fact) for subject, fact in act_facts(context, told))
        return
    stated = {block.index: _stated(context, block, told) for block in context.reading.blocks if block.kind != "row"}
    for index, found in stated.items():
        told_of: defaultdict[str, set[str]] = defaultdict(set)
        for one in chain.from_iterable(stated.get(near, ()) for near in _beside(context, index) if found):
            told_of[one.subject.label].add(one.amount.attribute)
        for one in found:
            yield _claim(context, one.subject, _fact(context, one, told_of[one.subject.label]))
    for subject, fact in chain(_facts(context, told), total_facts(context, passages)):
        yield _claim(context, subject, fact)


def _facts(context: PaperContext, told: Told) -> Iterator[tuple[Subject, Fact]]:
    """What tables and cards state, the acts and the days from which units work."""
    yield from chain(table_facts(context, told), card_facts(context))
    yield from chain(act_facts(context, told), start_facts(context, told))


def _stated(context: PaperContext, block: Block, told: Told) -> list[_Stated]:
    """The amounts of a block with the units that they belong to."""
    found: list[_Stated] = []
    if is_line(context, block) and is_of_else(context, block):
        return found
    is_total = _is_total(context, block)
    sentences = list(context.reading.sentences(block.body_start, block.end))
    for index, (start, end) in enumerate(sentences):
        here = [passage for passage in told.over(start, end) if passage.start >= block.start]
        amounts = list(_of_several(context, start, end, _amounts(context, start, end, here)))
        if not 0 < len(amounts) <= _MOST_AMOUNTS or carries_the_past(context, sentences, index):
            continue
        before = told.last_before(start, block.start)
        for own, amount in amounts:
            if own is None and not here and is_of_several(context, start, amount, before):
                continue
            spoken_of = subject_of(context, start, amount, here, before)
            subject = own if own is not None and spoken_of is not None else spoken_of
            subject = owner_below_rows(context, block, subject, told) if subject is not None else None
            if subject is not None and not told.has_gone(subject):
                is_certain = (
                    amount.is_certain or bool(here) or is_total or _is_all(context, (start, end), amount, before)
                )
                found.append(_Stated(subject, amount, start, end, is_certain))
    return found


def _is_all(context: PaperContext, sentence: tuple[int, int], amount: Amount, before: ProseEdges | None) -> bool:
    """Whether an amount is all that a sentence behind a merger tells: `Xã A: nhập B. Rộng 29 km2`."""
    if before is None or before.end + 1 < sentence[0]:
        return False
    lead, rest = context.key[sentence[0] : amount.start], context.key[amount.end : sentence[1]]
    return _TO_AMOUNT.fullmatch(lead) is not None and not rest.strip(" .;")


def _of_several(
    context: PaperContext, start: int, end: int, amounts: Sequence[Amount]
) -> Iterator[tuple[Subject | None, Amount]]:
    """The amounts of a sentence, those told of several units one after the other each with its unit."""
    told = list(respective_amounts(context, start, end))
    yield from ((None, one) for one in amounts if not any(low.start < one.end <= low.end for low in told))
    yield from chain.from_iterable(one.amounts for one in told)


def _is_total(context: PaperContext, block: Block) -> bool:
    """Whether a line is the total under a heading of an information box: `Dân số (2024)`, `Tổng cộng: 15.942 người`."""
    above = context.reading.blocks[block.index - 1] if block.index else block
    return context.key.startswith(_TOTALS, block.body_start) and context.key.startswith(_PEOPLE, above.body_start)


def _amounts(context: PaperContext, start: int, end: int, mergers: Sequence[ProseEdges]) -> list[Amount]:
    """The amounts of a sentence, with their places in the text."""
    words = without_names(context, start, end, mergers)
    found = find_amounts(words, 0, len(words))
    return [replace(amount, start=start + amount.start, end=start + amount.end) for amount in found]


def _beside(context: PaperContext, index: int) -> range:
    """The blocks that a block is read with: short lines and items with their neighbours, any other alone."""
    block = context.reading.blocks[index]
    reach = 1 if block.end - block.body_start <= (_ITEM if block.kind == "item" else _LINE) else 0
    return range(index - reach, index + reach + 1)


def _fact(context: PaperContext, stated: _Stated, attributes: Set[str]) -> Fact:
    """An amount as a fact. A weak one is certain where another amount of the same unit stands beside it.

    Args:
        context: The paper.
        stated: The amount.
        attributes: What amounts of the unit tell around it, its own among them.
    """
    amount = stated.amount
    return Fact(
        amount.attribute,
        canonical(amount.value),
        stated.start,
        stated.end,
        "wards.measure",
        amount.value,
        amount.unit_of_measure,
        amount.is_approximate,
        _counted_on(context, told_since(context, stated.start, amount.start), stated.end),
        None if stated.is_certain or len(attributes) > 1 else _ALONE,
    )


def _counted_on(context: PaperContext, start: int, end: int) -> date | None:
    """The day for which a sentence gives its figures; a year stands for its last day."""
    text = context.text
    for span in find_dates(text, start, end):
        if _COUNTED_ON.search(text, max(start, span.start - 36), span.start):
            return span.value
    if context.key.find("năm 20", start, end) < 0:
        return None
    match = _COUNTED_IN.search(text, start, end)
    return date(int(match["year"]), 12, 31) if match else None


def _claim(context: PaperContext, subject: Subject, fact: Fact) -> WardClaim:
    province = context.home_of(subject.name, subject.type)
    doubt = fact.doubt or (None if subject.unit else context.doubt_about(subject.name, subject.type))
    return WardClaim(
        **evidence(context.document, context.reading, fact.start, fact.end, fact.rule),
        status=ClaimStatus.PENDING if doubt else ClaimStatus.ACCEPTED,
        status_reason=doubt,
        unit_id=subject.unit.unit_id if subject.unit else None,
        unit_code=subject.unit.code if subject.unit else None,
        unit_type=subject.type,
        unit_name=subject.name,
        province_code=province.code if province else None,
        province_name=province.name if province else None,
        attribute=fact.attribute,
        value=fact.value,
        value_number=fact.number,
        unit_of_measure=fact.unit_of_measure,
        is_approximate=fact.is_approximate,
        as_of_on=fact.as_of_on,
    )
