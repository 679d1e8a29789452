"""The body that issues a paper, from the capitals of its header block."""

from __future__ import annotations

import regex

from etl.text.fold import fold

_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}+(?!\w)(?:[\s,]+[\p{Lu}\d]+(?:['’]\p{Lu}+)?(?!\w))+")

_NATIONAL = {
    "ủy ban thường vụ quốc hội": "Ủy ban Thường vụ Quốc hội",
    "quốc hội": "Quốc hội",
    "thủ tướng chính phủ": "Thủ tướng Chính phủ",
    "chính phủ": "Chính phủ",
    "ban chấp hành trung ương": "Ban Chấp hành Trung ương",
    "bộ chính trị": "Bộ Chính trị",
}
_LOCAL = {
    "hội đồng nhân dân": "Hội đồng nhân dân",
    "ủy ban nhân dân": "Ủy ban nhân dân",
    "ban chấp hành đảng bộ": "Ban Chấp hành Đảng bộ",
    "ban thường vụ đảng ủy": "Ban Thường vụ Đảng ủy",
    "đảng ủy": "Đảng ủy",
    "đảng bộ": "Đảng bộ",
    "ban thường vụ tỉnh ủy": "Ban Thường vụ Tỉnh ủy",
    "ban thường vụ thành ủy": "Ban Thường vụ Thành ủy",
    "tỉnh ủy": "Tỉnh ủy",
    "thành ủy": "Thành ủy",
    "ủy ban mặt trận tổ quốc việt nam": "Ủy ban Mặt trận Tổ quốc Việt Nam",
}
_ABBREVIATED = {"hđnd": "hội đồng nhân dân", "ubnd": "ủy ban nhân dân", "tp": "thành phố"}

_TYPES = ("phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "tỉnh", "thành phố")
_NAME_ENDS = (
    r"(?= (?:khóa|nhiệm kỳ|kỳ họp|nghị quyết|quyết định|báo cáo|kế hoạch|thông báo|thông tin|tờ trình|chương trình|về"
    r"|tỉnh|thành phố|huyện|quận|thị xã|tại|trình|lần thứ|đảng ủy|đảng bộ|ban chấp hành|ủy ban nhân dân"
    r"|hội đồng nhân dân|sở|văn phòng)\b| ?$)"
)
_BODY = regex.compile(
    rf"\b(?:(?P<national>{'|'.join(_NATIONAL)})"
    rf"|(?P<local>{'|'.join(_LOCAL)})(?: (?P<type>{'|'.join(_TYPES)}))?"
    rf"(?P<name>(?: [\p{{L}}\d'’]+){{1,5}}?){_NAME_ENDS}"
    rf"|(?P<office>(?<!đảng |cán |toàn )(?:sở|bộ|chi cục|cục)(?P<task>(?: \p{{L}}+){{1,5}}?)){_NAME_ENDS})"
)


def find_issuer(head: str) -> str | None:
    """The issuing body that the header block names in capitals, written as in running text."""
    for run in _CAPITALS.finditer(head):
        bodies = [body for body in _BODY.finditer(_key(run.group())) if (body["name"] or "").strip() not in _TYPES]
        if bodies:
            # An office stands below the body that it belongs to, and it is the one that issues.
            return _written(bodies[-1])
    return None


def names_only_an_issuer(line: str) -> bool:
    """Whether a line is the name of a body in capitals, as it stands above the grounds of a resolution."""
    return line == line.upper() and _BODY.match(_key(line)) is not None


def _key(capitals: str) -> str:
    words = fold(capitals.replace(",", " ")).split()
    return " ".join(_ABBREVIATED.get(word, word) for word in words)


def _written(match: regex.Match[str]) -> str:
    if match["national"]:
        return _NATIONAL[match["national"]]
    if match["office"]:
        office = match["office"].removesuffix(match["task"])
        return f"{office.capitalize()} {match['task'].strip().capitalize()}"
    name = " ".join(word.capitalize() for word in match["name"].split())
    return " ".join(part for part in (_LOCAL[match["local"]], match["type"], name) if part)
