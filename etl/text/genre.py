"""Which kind of paper a text is. The policy ranks papers by it, so what leaves no trace in the text stays `other`."""

from __future__ import annotations

import regex

from etl.model.document import Genre
from etl.text.fold import fold

_LEAD_CHARACTERS = 900
"""The headline and the first paragraphs, which say what a news page is about."""

_NATIONAL_NUMBER = regex.compile(r"(?:UBTVQH|QH)\d*$")
_COUNCIL_NUMBER = regex.compile(r"NQ-HĐND\d*$")
_CONGRESS = regex.compile(
    r"đại hội(?: đại biểu)?(?: lần thứ \w+)?(?:,? (?:của )?đảng bộ)|đại hội (?:đại biểu|đảng|lần thứ)"
    r"|đảng bộ [\p{L} ]{3,40} (?:họp|tổ chức|khai mạc|bế mạc|hoàn tất) đại hội"
)
_APPOINTMENT = regex.compile(
    r"bổ nhiệm|điều động|luân chuyển|chỉ định|phê chuẩn|phân công|nhận nhiệm vụ|(?:trao|công bố)(?: các)? quyết định"
    r"|giữ chức|làm (?:phó )?(?:bí thư|chủ tịch)|tân (?:bí thư|chủ tịch)|bầu (?:bổ sung|giữ|làm)|kiện toàn"
)
_DEFINITION = regex.compile(
    r"(?:^|\n|\. )(?:phường |xã |đặc khu )?[\p{L}\d' ]{2,40}(?: \([^)]*\))? là (?:một |1 )?"
    r"(?:trong \d+ )?(?:phường|xã|đặc khu|thị trấn|đơn vị hành chính)"
)
_PROFILE_HEADING = regex.compile(
    r"^\W*(?:vị trí địa lý|địa lý|lịch sử(?: hình thành)?|hành chính|điều kiện tự nhiên|dân cư|dân số|mã hành chính"
    r"|giới thiệu chung)\b.{0,40}$",
    regex.MULTILINE,
)
_CODE_ROW = regex.compile(r"^[^\n]*(?<!\d)\d{5}(?!\d)[^\n]*(?:phường|xã|thị trấn|đặc khu)[^\n]*$", regex.MULTILINE)
_CODE_ROWS = 10
"""So many lines with a code and a unit make a list of codes."""


def genre_of(text: str, *, number: str | None, issuer: str | None, title: str | None, kind: str | None) -> Genre:
    """The genre, from the header (number, issuing body, kind of paper in folded form) and then from the words.

    Args:
        text: The document's text.
        number: The paper's own number.
        issuer: The issuing body.
        title: The title.
        kind: The kind of paper as its heading says it, folded (`nghị quyết`, `báo cáo`), or None.
    """
    return (
        _by_header(number or "", fold(issuer or ""), fold(title or ""), kind)
        or _by_form(text)
        or _by_words(fold(title or ""), text)
    )


def _by_header(number: str, issuer: str, title: str, kind: str | None) -> Genre | None:
    is_resolution = kind == "nghị quyết" or title.startswith("nghị quyết")
    if _NATIONAL_NUMBER.search(number) or (is_resolution and issuer.endswith("quốc hội")):
        return Genre.NATIONAL_RESOLUTION
    if _COUNCIL_NUMBER.search(number) or (is_resolution and issuer.startswith("hội đồng nhân dân")):
        return Genre.COUNCIL_RESOLUTION
    if kind is not None and ("đại hội" in title or title.startswith("báo cáo chính trị")):
        return Genre.CONGRESS_REPORT
    # Any other official paper: plans, decisions, notices.
    return Genre.OTHER if number or kind else None


def _by_form(text: str) -> Genre | None:
    if len(_CODE_ROW.findall(fold_lines(text))) >= _CODE_ROWS:
        return Genre.CODE_LIST
    start = fold_lines(text[: 2 * _LEAD_CHARACTERS])
    headings = {match.group().strip() for match in _PROFILE_HEADING.finditer(fold_lines(text))}
    if len(headings) >= 2 or _DEFINITION.search(start):
        return Genre.UNIT_PROFILE
    return None


def _by_words(title: str, text: str) -> Genre:
    lead = fold(text[:_LEAD_CHARACTERS])
    if _CONGRESS.search(title) or _CONGRESS.search(lead):
        return Genre.CONGRESS_NEWS
    if _APPOINTMENT.search(title) or _APPOINTMENT.search(lead):
        return Genre.APPOINTMENT_NEWS
    return Genre.CONGRESS_NEWS if len(_CONGRESS.findall(fold(text))) > 1 else Genre.OTHER


def fold_lines(text: str) -> str:
    """The text folded line by line."""
    return "\n".join(fold(line) for line in text.split("\n"))
