"""Votes: `giữ chức Chủ tịch UBND xã với 30/31 phiếu, đạt 96,8%`, `100% đại biểu tán thành`, `97,4% cử tri đồng ý`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from etl.extract.frames import bodies
from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.frames import fact_of
from etl.extract.indicators.labels import Phrase, words_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span
from etl.text.hamlets import HAMLET_WORDS

_SIGNS = ("phiếu", "tán thành", "biểu quyết", "nhất trí", "cử tri", "đồng ý")
"""One of them stands in every sentence of a vote; spares the others the patterns."""
_YES = (
    r"(?:(?:bỏ phiếu |biểu quyết )?(?:không )?(?:tán thành|nhất trí|đồng ý|đồng thuận|đồng tình|ủng hộ|thông qua|chọn"
    r"|lựa chọn|thống nhất)|biểu quyết)"
)
_BALLOTS = (
    r"phiếu(?: (?:bầu|thuận|tán thành|đồng ý|nhất trí|ủng hộ|tín nhiệm cao|tín nhiệm thấp|tín nhiệm|hợp lệ|biểu quyết"
    r"|trống|trắng|chống|không tán thành|không đồng ý|của đại biểu))*"
)
_NO_BALLOTS = (
    r"(?! (?:khảo sát|điều tra|đánh giá|hỏi|thu thập|quà|khám|thăm dò|lấy ý kiến|yêu cầu|lý lịch|bình chọn|mua hàng"
    r"|xanh))"
)
_BALLOTS_AFTER = re.compile(rf"\s*(?:tổng )?(?:số )?(?P<what>{_BALLOTS})(?![^\W\d_]){_NO_BALLOTS}")
_BALLOTS_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:số |tỷ lệ )(?P<what>{_BALLOTS})(?: (?:đạt|là|chiếm|đạt được|bằng|tỷ lệ))*\s*[:(]?\s*\Z"
)
_VOTERS = (
    r"(?:đại biểu(?: (?:hđnd|hội đồng nhân dân))?|cử tri|thành viên|ủy viên|hộ dân|hộ|người dân|nhân dân|ý kiến"
    r"|đảng viên)"
)
_VOTERS_AFTER = re.compile(
    rf"\s*(?:tổng )?(?:số )?(?P<what>{_VOTERS}(?: (?!và )[^\W\d_]+){{0,7}}?(?P<aside> \([^()]{{1,30}}\))? {_YES})"
    r"(?![^\W\d_])"
)
_VOTERS_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:tỷ lệ )?(?P<what>{_VOTERS}(?: (?!và )[^\W\d_]+){{0,7}}? {_YES})(?: [^\W\d_]+){{0,6}}?"
    r" (?:đạt|là|chiếm|đạt tỷ lệ)\s*\Z"
)
_AGREED_BEFORE = re.compile(rf"(?<![^\W\d_])tỷ lệ (?P<what>{_YES})(?: (?:đạt|là|chiếm))?\s*:?\s*\Z")
_VOTERS_AROUND = re.compile(rf"(?<![^\W\d_])(?P<what>{_VOTERS}(?: [^\W\d_]+){{0,4}})\s*\((?:chiếm |đạt |tỷ lệ )*\Z")
_YES_BEHIND = re.compile(rf"\s*\)\s*(?:đã |đều |bày tỏ |biểu quyết )*(?P<yes>{_YES})(?![^\W\d_])")
"""`đa số cử tri (94,7%) chọn giữ tên cũ`."""
_ASKED = re.compile(
    r"lấy (?:phiếu|ý kiến)|sắp xếp|sáp nhập|hợp nhất|tên gọi|đặt tên|giữ (?:nguyên )?tên|đổi tên|phương án|đề án"
    r"|kỳ họp|đại hội|hội nghị|nghị quyết|biểu quyết|hđnd|hội đồng nhân dân|thành lập|trưng cầu"
)
"""What is voted on; elsewhere people agree to give land or money."""
_SHARE_BESIDE = re.compile(r"[\s,(-]*(?:đạt|chiếm|bằng|tương đương|tương ứng|tức)?(?: (?:với|tỷ lệ|là))*\s*")
_SHARE_ENDS = re.compile(rf"\s*(?:[.,;)]|\Z|(?:tổng )?(?:số )?(?:{_BALLOTS}|{_VOTERS}|có mặt|đồng|và |{_YES}))")
_RULE_OF_VOTES = re.compile(
    r"(?<![^\W\d_])(?:phải|nếu|cần(?: phải)?|khi có|trường hợp|quy định|phấn đấu|mục tiêu|bảo đảm|đảm bảo|chỉ tiêu"
    r"|quá nửa|ít nhất|tối thiểu|theo luật|theo quy chế|người được)(?![^\W\d_])"
)
"""Of votes that are asked for and not cast."""
_RULE_BEHIND = re.compile(r"[^.;]{0,40}?(?<![^\W\d_])(?:sẽ|mới được|không trúng|thì)(?![^\W\d_])")
"""What they lead to, or that they were too few."""
_OWN = re.compile(
    r"(?:(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đảng bộ|đảng ủy|cử tri|người dân|nhân dân)(?: của)?|toàn"
    r"|địa bàn) (?:xã|phường|đặc khu)(?![^\W\d_])"
)
_OTHERS = re.compile(
    r"(?<![^\W\d_])(?:(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đảng bộ)"
    rf" (?:{bodies.PROVINCES}|{bodies.DISTRICTS})"
    r"|quận ủy|huyện ủy|thị ủy|cổ đông|công ty|hội đồng quản trị|chi bộ|chi ủy|chi hội|chi đoàn|luật(?= được)|quốc hội"
    r"|giám khảo|ban tổ chức|hội (?:cựu chiến binh|nông dân|phụ nữ|liên hiệp phụ nữ|chữ thập đỏ|người cao tuổi)"
    rf"|(?<!\d )(?<!các )(?<!từng )(?<!mỗi )(?P<hamlet>{HAMLET_WORDS}|tổ) "
    r"(?:\d|(?!trên|trong|của|và|có|đã|được)(?=[^\W\d_])))"
)
"""Bodies that vote besides the unit's own."""
_BARE = ("phiếu", "tỷ lệ phiếu", "phiếu hợp lệ", "tỷ lệ phiếu hợp lệ", "phiếu bầu", "tỷ lệ phiếu bầu")
_FOR_PERSON = re.compile(
    rf"(?<![^\W\d_])(?:{bodies.PEOPLE}|đồng chí|đ/c|nhân sự)(?! (?:con|em)(?![^\W\d_]))[^.;]{{0,60}}?"
    r" (?:nhận|trúng|đắc|tái|được (?:bầu|tín nhiệm|\d)|đạt|giành|có)(?![^\W\d_])[^.;]{0,40}\Z"
)
"""Before votes for somebody, of whom the office must be told: `Ông nhận 99,41% phiếu bầu`."""
_BARE_DOUBT = "the words do not say what is measured"
_BEHIND = 60
"""How far behind a vote the body stands at most that cast it, in characters."""
_OFFICE = re.compile(
    r"(?<![^\W\d_])(?:giữ (?:chức(?: vụ| danh)?|cương vị)|(?<!việc )làm|chức (?:danh|vụ)|trúng cử|đắc cử)"
    r"(?: chức(?: danh| vụ)?| là)*"
    r" (?P<office>(?:(?:phó )?(?:chủ tịch|trưởng|bí thư|chủ nhiệm|trưởng ban)|ủy viên|hội thẩm)(?: [^\W\d_]+){0,7}?)"
    r"(?=\s*(?:[,(]|-|với\b|đạt\b|nhiệm kỳ|khóa|có\b|được\b|bằng\b|\Z))"
)
_DISMISSES = re.compile(r"(?<![^\W\d_])(?:miễn nhiệm|bãi nhiệm|cách chức|thôi giữ)(?![^\W\d_])")
_REACH = 170
"""How far before a vote the office stands for which it is cast, in characters."""
_OF_PROVINCE = re.compile(rf"(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân) (?:{bodies.PROVINCES})(?![^\W\d_])")
_OF_DISTRICT = re.compile(rf"(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân) (?:{bodies.DISTRICTS})(?![^\W\d_])")
_OF_UNIT = re.compile(r"(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đảng bộ) (?:xã|phường|đặc khu)(?![^\W\d_])")
_TITLE = re.compile(
    r"(?<![^\W\d_])(?:chủ tịch|bí thư|ủy viên|trưởng ban) (?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|đảng bộ)"
    r" (?:xã|phường|đặc khu)(?![^\W\d_])"
)
"""An officer of a commune, who need not be of the body that votes."""
_PARAGRAPH = 600
"""How far before a sentence its paragraph is asked which council is told of, in characters."""
_OF_STATE = re.compile(r"quốc hội|cả nước")


def vote_facts(sentence: Sentence, cuts: list[Cut], _term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The votes cast at a session or by the voters, each with its share; always results.

    Votes for two people that are told by the same words are nobody's for certain.
    """
    found = list(_votes(sentence, cuts))
    told = {(fact.label, fact.unit, fact.value) for _, fact in found}
    often = Counter((label, unit) for label, unit, _ in told)
    for item, fact in found:
        is_shared = often[fact.label, fact.unit] > 1
        yield item, replace(fact, doubt=fact.doubt or _BARE_DOUBT) if is_shared else fact


def _votes(sentence: Sentence, cuts: list[Cut]) -> Iterator[tuple[Cut, Fact]]:
    if not any(sentence.text.find(sign, sentence.start, sentence.end) >= 0 for sign in _SIGNS):
        return
    if _OF_STATE.search(sentence.text, sentence.start, sentence.end) or _is_of_district(sentence):
        return
    told: tuple[Cut, str, int] | None = None
    for item in cuts:
        if item.figure.unit not in ("count", "percent") or _is_rule(sentence, item):
            continue
        if told is not None and _is_share_of(sentence, told[0], told[2], item):
            yield item, _fact(sentence, item, f"tỷ lệ {told[1]}")
            continue
        found = _cast(sentence, item)
        told = None if found is None else (item, found[0], found[1])
        if found is not None:
            label = found[0] if item.figure.unit == "count" else f"tỷ lệ {found[0]}"
            yield item, _fact(sentence, item, label)


def _is_rule(sentence: Sentence, item: Cut) -> bool:
    low = max(item.clause, item.figure.start - _REACH)
    is_rule = _RULE_OF_VOTES.search(sentence.text, low, item.figure.number) is not None
    return is_rule or _RULE_BEHIND.match(sentence.text, item.figure.end, sentence.end) is not None


def _other_voters(sentence: Sentence, item: Cut) -> str | None:
    """The words for the body nearest to a vote where it is not the unit's own."""
    text, place = sentence.text, item.figure.start
    low = max(text.rfind(";", sentence.start, place) + 1, sentence.start, place - _REACH)
    others = [other for other in _OTHERS.finditer(text, low, place) if not _is_part_of_name(sentence, other)]
    own = list(_OWN.finditer(text, low, place))
    if others or own:
        is_own = not others or (bool(own) and own[-1].start() > others[-1].start())
        return None if is_own else others[-1].group()
    high = min(sentence.end, item.figure.end + _BEHIND)
    other, self_named = _OTHERS.search(text, item.figure.end, high), _OWN.search(text, item.figure.end, high)
    is_other = other is not None and self_named is None and not _is_part_of_name(sentence, other)
    return other.group() if other is not None and is_other else None


def _is_part_of_name(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the word for a hamlet is only a syllable of a name: `Sóc Trăng`."""
    is_inside = match["hamlet"] is not None and match.start() > sentence.start
    return is_inside and sentence.source[match.start()].isupper()


def _cast(sentence: Sentence, item: Cut) -> tuple[str, int] | None:
    """The words for votes or voters, and where the words about them end; None where a figure is of neither."""
    text, figure = sentence.text, item.figure
    ballots = _BALLOTS_AFTER.match(text, figure.end, sentence.end)
    if ballots is None and figure.noun is None:
        ballots = _BALLOTS_BEFORE.search(text, max(sentence.start, figure.start - 50), figure.start)
    if ballots is not None:
        label = _with_office(sentence, item, _words(sentence, ballots))
        is_part = figure.unit == "percent" or figure.of is not None or label.lower() != "phiếu"
        return (label, max(ballots.end(), figure.end)) if is_part else None
    if figure.unit == "count" and figure.of is None:
        return None
    if _ASKED.search(text, sentence.start, sentence.end) is None and "đại biểu" not in text[figure.end : item.high]:
        return None
    return _voters(sentence, item)


def _voters(sentence: Sentence, item: Cut) -> tuple[str, int] | None:
    """Those who agreed: named behind the figure, before it, or around the bracket in which it stands."""
    text, figure = sentence.text, item.figure
    after = _VOTERS_AFTER.match(text, figure.end, sentence.end)
    if after is not None:
        aside = [after.span("aside")] if after["aside"] else []
        return words_of(sentence.source, Phrase(*after.span("what")), aside), figure.end if aside else after.end()
    low = max(sentence.start, figure.start - 110)
    around = _VOTERS_AROUND.search(text, low, figure.start)
    behind = _YES_BEHIND.match(text, figure.end, sentence.end) if around else None
    if around is not None and behind is not None:
        words = sentence.source[behind.start("yes") : behind.end("yes")]
        return f"{_words(sentence, around)} {words}", behind.end()
    before = _VOTERS_BEFORE.search(text, low, figure.start) or _AGREED_BEFORE.search(text, low, figure.start)
    return (_words(sentence, before), figure.end) if before is not None else None


def _words(sentence: Sentence, match: re.Match[str]) -> str:
    return words_of(sentence.source, Phrase(*match.span("what")), sentence.blanks)


def _with_office(sentence: Sentence, item: Cut, ballots: str) -> str:
    """`phiếu tán thành bầu Chủ tịch HĐND xã`, where the sentence says for which office the votes were cast."""
    low = max(sentence.start, item.figure.start - _REACH, sentence.text.rfind(";", sentence.start, item.figure.start))
    if _DISMISSES.search(sentence.text, low, item.figure.start):
        return ballots
    offices = list(_OFFICE.finditer(sentence.text, low, item.figure.start))
    if not offices:
        return ballots
    office = words_of(sentence.source, Phrase(*offices[-1].span("office")))
    return f"{ballots} {office}" if ballots.lower().endswith("bầu") else f"{ballots} bầu {office}"


def _is_share_of(sentence: Sentence, before: Cut, end: int, item: Cut) -> bool:
    """Whether a share only says how many of all the votes are those told before: `30/31 phiếu, đạt 96,8%`."""
    if before.figure.unit != "count" or item.figure.unit != "percent":
        return False
    is_beside = _SHARE_BESIDE.fullmatch(sentence.text, min(end, item.figure.start), item.figure.start) is not None
    return is_beside and _SHARE_ENDS.match(sentence.text, item.figure.end, sentence.end) is not None


def _paragraph_before(sentence: Sentence) -> str:
    """What the paragraph of a sentence says before it, without the titles of officers."""
    low = max(sentence.text.rfind("\n", 0, sentence.start), sentence.start - _PARAGRAPH, 0)
    return _TITLE.sub(" ", sentence.text[low : sentence.start])


def _is_of_district(sentence: Sentence) -> bool:
    """Whether a sentence that names no council stands behind one on that of a district."""
    before = _paragraph_before(sentence)
    is_named = _OF_UNIT.search(sentence.text, sentence.start, sentence.end) or _OF_UNIT.search(before)
    return not is_named and _OF_DISTRICT.search(before) is not None


def _is_of_province(sentence: Sentence, item: Cut) -> bool:
    """Whether the council of a province votes: by the sentence, else, where it names none, by its paragraph before."""
    text = sentence.text
    around = text[sentence.start : min(sentence.end, item.figure.end + _BEHIND)]
    bodies_named = _TITLE.sub(" ", around)
    if _OF_UNIT.search(bodies_named):
        return False
    if _OF_PROVINCE.search(around):
        return True
    before = _paragraph_before(sentence)
    return bodies_named != around and _OF_PROVINCE.search(before) is not None and _OF_UNIT.search(before) is None


def _fact(sentence: Sentence, item: Cut, label: str) -> Fact:
    """A vote is a result, of the session or the poll that the paper tells of."""
    fact = fact_of(sentence, item, sentence.left(item), label, "indicators.votes")
    is_of_province = _is_of_province(sentence, item)
    return replace(
        fact,
        unit=item.figure.unit,
        kind=Kind.ACTUAL,
        span=Span(),
        comparator="=",
        is_of_province=is_of_province,
        body=fact.body or (None if is_of_province else _other_voters(sentence, item)),
        doubt=fact.doubt or (_BARE_DOUBT if _is_bare(sentence, item, label.lower()) else None),
    )


def _is_bare(sentence: Sentence, item: Cut, label: str) -> bool:
    """Whether a label does not say what was voted on: it names nothing, or no office though votes are for somebody."""
    if label in _BARE:
        return True
    is_on_act = any(word in label for word in (" bầu ", "nghị quyết", "cử tri", "đại biểu"))
    return not is_on_act and "phiếu" in label and _FOR_PERSON.search(sentence.before(item, _REACH)) is not None
