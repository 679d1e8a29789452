"""Sizes of committees: `Ban Chấp hành gồm 27 đồng chí`, `27 đồng chí tham gia Ban Chấp hành`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.extract.indicators.congress import end_of_previous, stated_count, term_of
from etl.extract.indicators.fact import Fact
from etl.extract.indicators.parts import parts_of
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span

_COMMITTEE = (
    r"(?:(?P<bch>ban chấp hành|\bbch\b|(?:tập thể )?cấp ủy(?: viên)?(?! (?:cấp|các))|đảng ủy (?:(?:phường|xã"
    r"|đặc khu)(?: [^\W\d_]+){0,4} )?(?:khóa|nhiệm kỳ))"
    r"|(?P<btv>(?<!ủy\s)ban thường vụ|(?<!ban )(?<!viên )\bthường vụ(?! (?:thành ủy|tỉnh ủy|quốc hội|trung ương"
    r"|hđnd|hội đồng nhân))|\bbtv\b)"
    r"|(?P<board>ban thường trực(?! (?:ban|hội|tuyên|đảng|hđnd)(?![^\W\d_])))"
    r"|(?P<ubkt>ủy ban kiểm tra|\bubkt\b)"
    r"|(?P<front>ủy ban (?:mặt trận tổ quốc|mttq)|\bubmttq\b))"
)
_NAME = re.compile(_COMMITTEE)
_LABELS = {
    "bch": "ủy viên Ban Chấp hành",
    "btv": "ủy viên Ban Thường vụ",
    "ubkt": "ủy viên Ủy ban Kiểm tra",
    "board": "thành viên Ban Thường trực",
    "front": "ủy viên Ủy ban Mặt trận Tổ quốc",
}
_MEMBERS = r"(?:đồng chí|đ/c|người|ủy viên|thành viên|vị|nhân sự|cấp ủy viên)"
_MEMBERS_AHEAD = re.compile(rf"\s*{_MEMBERS}(?![^\W\d_])")
_BEFORE = re.compile(
    rf"{_COMMITTEE}(?P<owner>(?:(?!\b(?:(?<!được\s)chỉ định|quyết định|công bố|(?<!được\s)bầu|(?<!được\s)chuẩn y"
    rf"|giữ chức|trình|do|thi hành|kỷ luật|khiển trách|cảnh cáo|khai trừ|cách chức|xử lý|xem xét|biểu dương|khen thưởng"
    rf"|trao|tặng|thăm|tiếp nhận|kết luận)\b)(?:[^.;:]|(?<=\btp)\.)){{0,90}}?)"
    r"(?P<link>gồm(?: có)?|có|với|là|:|,|\(|-|bao gồm|cơ cấu|số lượng)?\s*(?:có |là |gồm )?\s*\Z"
)
_AFTER = re.compile(
    rf"\s*{_MEMBERS}?\s*(?:trong (?:số )?(?:đó|này) )?(?:được (?:chỉ định|bầu|giới thiệu"
    rf"|chỉ định tham gia) )?(?:tham gia|vào|làm|là|giữ chức|trong|ở|thuộc|đứng trong|có chân trong|trúng cử"
    rf"|đảm nhận|của)?\s*"
    rf"(?:ủy viên )?{_COMMITTEE}(?P<owner>[^.;,:]{{0,60}})"
)
_AGENT = re.compile(
    r" (?:do|được) (?:ban thường vụ|ban chấp hành|thường trực|đại hội)[^.;:,\d]{0,60}?(?:chỉ định|chuẩn y|bầu(?: ra)?"
    r"|giới thiệu)"
)
"""Who appointed the committee, which is no committee that is counted."""
_PROVINCE = re.compile(r"đảng bộ (?:thành phố|tp\b|tỉnh)(?! (?:ủy|trực))|\bthành ủy\b|\btỉnh ủy\b")
_OF_OLD = re.compile(r"(?<![^\W\d_])(?:cũ|trước đây|trước (?:khi )?(?:(?:sáp )?nhập|hợp nhất|sắp xếp))(?![^\W\d_])")
"""Whose committee was merged into the one that is told of, and is no more."""
_OTHER_BODY = re.compile(
    r"(?:đoàn chủ tịch|đoàn thư ký|ban thẩm tra|tiểu ban|ban chỉ đạo|ban tổ chức|thường trực|tổ công tác"
    r"|ban kiểm phiếu"
    r"|chi ủy|hội đồng|phó bí thư|phó chủ tịch|đoàn đại biểu|đại biểu|ban giám sát)[^.;]{0,50}\Z"
)
_OF_UNION = re.compile(
    r"\s*(?:(?:(?:ủy ban )?(?:mttq|mặt trận(?: tổ quốc)?) )?(?:việt nam )?(?:tỉnh|thành phố|huyện|các)(?! ủy)"
    r"|(?:lâm thời )?(?:đoàn(?! đại biểu)|hội(?! (?:đồng|nghị))|công đoàn|liên đoàn|chi đoàn|chi hội))(?![^\W\d_])"
)
"""Whose committee is not the party's, or that of those above."""
SEVERAL = (
    r"(?:các|những|cả|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3}) (?:xã|phường|đơn vị|địa phương|đảng bộ)(?![^\W\d_])"
)
"""Pattern of several communes together."""
_OF_SEVERAL = re.compile(rf"[^.;,:]{{0,20}}?(?<![^\W\d_]){SEVERAL}")
"""Whose committees are those of several communes together: `60 người vào cấp ủy ba xã`."""
_IN_TURN = re.compile(r"(?<![,.\d])\d{1,3} (?:và|,) \Z")
"""Before the last of several numbers of which each is that of another committee: `21 và 8 người`."""
_OF_GROUP = re.compile(r"\W*(?:trong (?:số )?(?:đó|này)|số này)(?![^\W\d_])")
_GROUP = re.compile(
    r"(?<![^\W\d_])\d{1,3} (?:cán bộ|công chức|đảng viên|lãnh đạo|trường hợp|nhân sự|khách|người)(?![^\W\d_])"
    r"[^.\n]{0,80}\.\s*\Z"
)
"""A group of persons of whom the sentence behind tells which of them sit in a committee."""
_TITLE_BEFORE = re.compile(r"(?:chủ tịch|chủ nhiệm|(?<!số )ủy viên|trưởng ban|thường trực|văn phòng|đại diện) \Z")
_ADDED = re.compile(
    r"(?<![^\W\d_])(?:bổ sung|kiện toàn|khuyết|thiếu|thay thế|thêm|miễn nhiệm|thôi tham gia|rút"
    r"|bổ nhiệm|điều động|luân chuyển|biệt phái|tuyển dụng|thuyên chuyển)(?![^\W\d_])"
)
"""Of members who come or go, who are not the whole committee."""
_REACH = 150
"""How far before a figure its committee is looked for, in characters."""
_NEAR = 40
"""How far before a figure words say that members came or went."""


def committee_facts(sentence: Sentence, cuts: list[Cut], term: Span) -> Iterator[tuple[Cut, Fact]]:
    """The sizes of party committees, of the unit or of its province."""
    for item in cuts:
        figure = item.figure
        is_member = figure.noun is None or _MEMBERS_AHEAD.match(sentence.text, figure.end) is not None
        found = _committee(sentence, item) if figure.unit == "count" and is_member and figure.of is None else None
        if found is not None:
            label, owner = found
            span = term_of(sentence, item, term)
            is_of_province = _PROVINCE.search(owner) is not None
            yield (
                item,
                stated_count(sentence, item, "indicators.committee", label, span, is_of_province=is_of_province),
            )
            if not is_of_province:
                yield from parts_of(sentence, cuts, item, label, span)


def _committee(sentence: Sentence, item: Cut) -> tuple[str, str] | None:
    """The label of the committee that a figure is the size of, and the words that say whose it is."""
    figure, text = item.figure, sentence.text
    low = max(end_of_previous(sentence, item), figure.start - _NEAR)
    if _ADDED.search(text, max(low, text.rfind(";", low, figure.start)), figure.start):
        return None
    if _IN_TURN.search(text, sentence.start, figure.start):
        return None
    if _MEMBERS_AHEAD.match(text, figure.end):
        after = _AFTER.match(text, figure.end, sentence.end)
        if after is not None and _is_of_others(sentence, item, after["owner"]):
            return None
        if after is not None and not _OF_UNION.match(after["owner"]):
            return _label(after), after["owner"].split(" do ")[0]
    low = max(end_of_previous(sentence, item), figure.start - _REACH)
    words = text[low : figure.start]
    if " do " in words or " được " in words:
        words = _AGENT.sub(lambda match: " " * len(match.group()), words)
    for name in reversed(list(_NAME.finditer(words))):
        if _TITLE_BEFORE.search(words, max(0, name.start() - 24), name.start()):
            continue
        before = _BEFORE.match(words, name.start())
        if before is None or _OTHER_BODY.search(before["owner"]) or _OF_UNION.match(before["owner"]):
            return None
        is_tied = before["link"] or not before["owner"].strip() or figure.noun
        return (_label(before), before["owner"]) if is_tied else None
    return None


def _is_of_others(sentence: Sentence, item: Cut, owner: str) -> bool:
    """Whether members are those of a committee of before or of several, or only some of a group told just before."""
    if _OF_OLD.search(owner) or _OF_SEVERAL.match(owner):
        return True
    start = sentence.start
    is_part = _OF_GROUP.match(sentence.text, start, item.figure.start) is not None
    return is_part and _GROUP.search(sentence.text, max(0, start - _REACH), start) is not None


def _label(match: re.Match[str]) -> str:
    return next(label for name, label in _LABELS.items() if match[name])
