"""Which kind of paper a text is. The policy ranks papers by it, so what leaves no trace in the text stays `other`."""

from __future__ import annotations

import regex

from etl.model.document import Genre
from etl.text.fold import fold

_CHARACTERS = 50_000
"""What stands beyond no longer changes what kind of paper it is."""

_LEAD_CHARACTERS = 900
"""The headline and the first paragraphs, which say what a news page is about."""

_NATIONAL_NUMBER = regex.compile(r"(?:UBTVQH|QH)\d*$")
_COUNCIL_NUMBER = regex.compile(r"NQ-HĐND\d*$")
_CONGRESS = regex.compile(
    r"đại hội (?:đại biểu|đảng|lần thứ|điểm)|đảng bộ [\p{L} ]{2,60} đại hội|đại hội[^\n]{0,120}đảng viên"
)
_APPOINTMENT = regex.compile(
    r"bổ nhiệm|điều động|luân chuyển|chỉ định|phân công|nhận nhiệm vụ|(?:trao|công bố)(?: các)? quyết định"
    r"|giữ chức|làm (?:phó )?(?:bí thư|chủ tịch)|tân (?:bí thư|chủ tịch)|bầu (?:bổ sung|giữ|làm)|kết quả bầu"
)
_DEFINITION = regex.compile(
    r"^[^\w\n]*(?:(?:Phường|Xã|Đặc khu)\W+)?\p{Lu}[\p{L}']*(?:[ *]+(?:\p{Lu}[\p{L}']*|\d+)){0,5}[ *]*(?:\([^)\n]*\) )?"
    r"là (?:một |tên |1 )?(?:trong (?:những |các |\d+ )?)?(?:phường|xã|đặc khu|đơn vị hành chính)\b",
    regex.MULTILINE,
)
_PROFILE_HEADING = regex.compile(
    r"^[^\w\n]*(?:vị trí(?: địa lý)?|địa lý|lịch sử(?: hình thành)?|hành chính|điều kiện tự nhiên|dân cư|dân số"
    r"|mã hành chính|giới thiệu chung|tổng quan)\b[^\n]{0,40}$",
    regex.MULTILINE,
)
_CODE = regex.compile(r"(?<!\d)\d{5}(?!\d)")
_UNIT_TYPE = regex.compile(r"\b(?:phường|xã|thị trấn|đặc khu)\b")
_CODE_ROWS = 10
"""So many lines with a code and a unit make a list of codes."""


def genre_of(text: str, *, number: str | None, issuer: str | None, title: str | None, kind: str | None) -> Genre:
    """The genre, from the header and then from the words.

    Args:
        text: The document's text.
        number: The paper's own number.
        issuer: The issuing body.
        title: The title.
        kind: The kind of paper as its heading says it (`NGHỊ QUYẾT`, `BÁO CÁO`), or None.
    """
    by_header = _by_header(number or "", fold(issuer or ""), fold(title or ""), is_headed=kind is not None)
    if by_header is not None:
        return by_header
    lines = [fold(line) for line in text[:_CHARACTERS].split("\n")]
    if sum(bool(_CODE.search(line) and _UNIT_TYPE.search(line)) for line in lines) >= _CODE_ROWS:
        return Genre.CODE_LIST
    if number or kind:
        # Any other official paper: plans, decisions, notices.
        return Genre.OTHER
    return _by_words(text, fold(title or ""), "\n".join(lines))


def _by_header(number: str, issuer: str, title: str, *, is_headed: bool) -> Genre | None:
    is_resolution = title.startswith("nghị quyết")
    if _NATIONAL_NUMBER.search(number) or (is_resolution and issuer.endswith("quốc hội")):
        return Genre.NATIONAL_RESOLUTION
    if _COUNCIL_NUMBER.search(number) or (is_resolution and issuer.startswith("hội đồng nhân dân")):
        return Genre.COUNCIL_RESOLUTION
    if is_headed and ("đại hội" in title or title.startswith("báo cáo chính trị")):
        return Genre.CONGRESS_REPORT
    return None


def _by_words(text: str, title: str, lines: str) -> Genre:
    if _DEFINITION.search(text[: 2 * _LEAD_CHARACTERS]) or len(_PROFILE_HEADING.findall(lines)) > 1:
        return Genre.UNIT_PROFILE
    start = f"{title}\n{lines[:_LEAD_CHARACTERS]}"
    if _CONGRESS.search(start):
        return Genre.CONGRESS_NEWS
    if _APPOINTMENT.search(start):
        return Genre.APPOINTMENT_NEWS
    return Genre.CONGRESS_NEWS if len(_CONGRESS.findall(lines)) > 1 else Genre.OTHER
