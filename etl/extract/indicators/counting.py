"""The label of a count: the thing counted, with the verb before it.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.groups import group_of_people
from etl.extract.indicators.households import households_of_people, kind_of_households
from etl.extract.indicators.labels import Left, Phrase, cut, words_of
from etl.extract.indicators.people import given_to, some_members
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.things import all_settled, is_act
from etl.text.phrases import phrases

_CLASSIFIERS = phrases("con|cái|chiếc|người|đồng chí|đ/c|căn|hộ|vụ|lượt|đơn vị|ca|trường hợp")
"""Nouns that only say in what the thing before the number is counted: `Tổng đàn gia súc 12.450 con`."""
_FOR = re.compile(r"(?<![^\W\d_])cho\Z")
_STANDARD = re.compile(r"(?:nông thôn mới|ntm)(?: (?:nâng cao|kiểu mẫu|hiện đại|thông minh))?(?![^\W\d_])")
"""What the criteria are of that a clause counts behind it: `xây dựng nông thôn mới đạt 17/19 tiêu chí`."""
_TIE = re.compile(r"(?<![^\W\d_])(?P<word>cho|tại|ở)\s*\Z")
_LONGEST_ACT = 10
"""Words; what is done for people is not told by their noun: `tập huấn kỹ năng số cho 1.200 người dân`."""
NO_VERBS = ("việc", "rằng", "biết", "khi")
_HOSTS = re.compile(r"\s(?:đón|thu hút)\Z")
"""Behind the place to which guests come, which is not the whole commune: `khu du lịch … đón 40.000 lượt khách`."""
_DWELLS = re.compile(
    r"(?<![^\W\d_])nơi (?:sinh sống|cư trú|chung sống|an cư|định cư|quần cư|tụ cư|sinh cơ lập nghiệp)"
    r"(?: [^\W\d_]+)?\Z"
)
"""What the unit is to those counted behind it: `là nơi sinh sống của trên 8.000 người`."""
_NESTS = re.compile(r"\s(?:có|sở hữu)\s*\Z")


def count_label(sentence: Sentence, item: Cut) -> str:
    """The thing counted, with the verb before it; or what stands before where the noun says nothing more."""
    figure, source = item.figure, sentence.source
    assert figure.noun is not None
    left = sentence.left(item)
    members = some_members(sentence, item)
    if members is not None:
        return words_of(source, Phrase(*members))
    if households := _households(sentence, item):
        return households
    group = group_of_people(sentence, item) or _receivers(sentence, item) or _settled(sentence, item)
    group = group or _criteria(sentence, item)
    if group:
        return group
    origin = sentence.previous(item)
    if origin is not None and origin.figure.is_from and origin.figure.noun is not None:
        return count_label(sentence, origin)
    noun = noun_phrase(sentence, item)
    thing = words_of(source, noun, sentence.blanks)
    is_bare = noun.end <= figure.noun.end
    if not is_bare and sentence.before(item, 14).rstrip().endswith(("trong đó", "trong đó có", "bao gồm")):
        return thing
    is_tail = any(before.figure.end == item.low for before in sentence.cuts)
    if not left.names and left.growth:
        return _changed_count(sentence, item, left, thing)
    is_next = sentence.before(item, 4).endswith(" và ")
    if is_act(sentence, item) or not left.names or is_tail or is_next or _is_apart(sentence, item, left, thing):
        return thing
    words = words_of(source, left.phrase, sentence.blanks)
    if (left.has and not is_bare) or (left.is_colon and len(thing.split()) > 2):
        return thing
    is_more = sentence.before(item, 7).rstrip().endswith("thêm")
    is_told = left.is_linked and not is_more and (is_bare or figure.of is not None)
    if figure.unit != "count" or is_told or (is_bare and thing.lower() in _CLASSIFIERS and not _FOR.search(words)):
        return words + ("" if is_more or figure.is_from else left.growth)
    return _verb_and_thing(sentence, item, words, thing, is_bare=is_bare and not left.has)


def _households(sentence: Sentence, item: Cut) -> str:
    """The words for households of which a kind is told, or for the people of those counted right before."""
    whole, noun = households_of_people(sentence, item), item.figure.noun
    if whole is not None and noun is not None and not group_of_people(sentence, item):
        return f"{words_of(sentence.source, Phrase(noun.start, noun.end))} {count_label(sentence, whole)}"
    households = kind_of_households(sentence, item)
    return words_of(sentence.source, Phrase(*households)) + sentence.left(item).growth if households else ""


def _settled(sentence: Sentence, item: Cut) -> str:
    """As many things as were counted right before, with how they were settled: `4 vụ vi phạm, đã làm rõ cả 4 vụ`."""
    verb, noun = all_settled(sentence, item), item.figure.noun
    return f"{words_of(sentence.source, Phrase(noun.start, noun.end))} đã {verb}" if verb and noun is not None else ""


def _receivers(sentence: Sentence, item: Cut) -> str:
    """Those to whom something before goes, where a bracket stands between: `3 mô hình (nuôi bò, ong) cho 36 hộ`."""
    origin = sentence.previous(item)
    if origin is None or sentence.text.find(")", origin.figure.end, item.figure.start) < 0:
        return ""
    given = given_to(sentence, item)
    return f"{words_of(sentence.source, noun_phrase(sentence, item), sentence.blanks)} được {given}" if given else ""


def _criteria(sentence: Sentence, item: Cut) -> str:
    """Bare criteria with the standard of which a clause speaks before them; empty for all else."""
    noun, left = item.figure.noun, sentence.left(item)
    if noun is None or not left.names or sentence.text[noun.start : noun_phrase(sentence, item).end] != "tiêu chí":
        return ""
    standard = _STANDARD.search(sentence.text, *left.phrase)
    return words_of(sentence.source, Phrase(noun.start, noun.end)) + f" {standard.group()}" if standard else ""


def _changed_count(sentence: Sentence, item: Cut, left: Left, thing: str) -> str:
    """By how many something grew: `giảm 60 hộ nghèo`, `xảy ra 21 vụ, giảm 5 vụ`."""
    if sentence.before(item, 7).rstrip().endswith("thêm"):
        return thing
    before = sentence.previous(item)
    if thing.lower() in _CLASSIFIERS and before is not None and before.figure.noun is not None:
        return count_label(sentence, before) + left.growth
    return f"{left.growth.strip()} {thing}"


def _is_apart(sentence: Sentence, item: Cut, left: Left, thing: str) -> bool:
    """Whether the words before say nothing of the thing counted: another is, or a list of units says what it is itself.

    `các xã còn khó khăn: Gung Ré đạt 8/19 tiêu chí`
    """
    if _counts_another(sentence, item, left) or _DWELLS.search(sentence.text, *left.phrase):
        return True
    colon = sentence.text.find(":", left.phrase.end, item.figure.start)
    is_of_named = colon >= 0 and any(colon < low < item.figure.start for low, _ in sentence.names)
    return is_of_named and thing.lower() not in _CLASSIFIERS


def _counts_another(sentence: Sentence, item: Cut, left: Left) -> bool:
    """Whether the words before a comma are counted themselves: `4 hồ nước, 12 vườn hoa`."""
    text = sentence.text
    is_parted = text.find(",", left.phrase.end, item.figure.start) >= 0
    return is_parted and text[max(sentence.start, left.phrase.start - 2) : left.phrase.start].strip().isdigit()


def _verb_and_thing(sentence: Sentence, item: Cut, words: str, thing: str, *, is_bare: bool) -> str:
    """`tạo việc làm cho` + `lao động`; of a long left side only its last words, if the noun says little."""
    tie = _TIE.search(sentence.before(item, 6))
    connector = f"{tie['word']} " if tie is not None and (tie["word"] == "cho" or item.figure.of is not None) else ""
    is_host = _HOSTS.search(words.lower()) is not None
    if len(words.split()) <= (_LONGEST_ACT if connector or is_host else 5):
        return f"{words} {connector}{thing}"
    verb = words.replace('"', "").split()[-2:]
    return f"{' '.join(verb)} {thing}" if is_bare and verb[-1].lower() not in NO_VERBS else thing


def noun_phrase(sentence: Sentence, item: Cut) -> Phrase:
    """The noun after a number with the words that belong to it."""
    noun = item.figure.noun
    assert noun is not None
    return cut(sentence.text, noun.start, max(item.high, noun.end), sentence.blanks)


def with_nested(sentence: Sentence, item: Cut, right: Phrase) -> Phrase:
    """The phrase with the count inside it: `100% cơ sở giáo dục có ít nhất một phòng học thông minh`."""
    follower = next((c for c in sentence.cuts if c.figure.start == item.high), None)
    if follower is None or follower.figure.noun is None or not _NESTS.search(sentence.text, item.figure.end, item.high):
        return right
    return Phrase(right.start, noun_phrase(sentence, follower).end)
