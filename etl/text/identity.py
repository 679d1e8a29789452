"""What a paper says it is: genre, number, issuing body, date and title, from its header block and its text.

The header of a Vietnamese official paper (Decree 30/2020/NĐ-CP, appendix I) gives the issuing body, the number, the
place and date, the kind of paper and its subject, in this order, before the first “Căn cứ”. Numbers and dates that
come later belong to other papers.
"""

from __future__ import annotations

from datetime import date

import regex

from etl.model.document import Identity
from etl.text.dates import find_dates
from etl.text.fold import fold
from etl.text.genre import genre_of

_HEAD_CHARACTERS = 4_000
"""No header block is longer, tables drawn in Markdown included."""

_TAIL_CHARACTERS = 3_000
"""The closing article and the recipients of a resolution, where it says when it was passed."""

_TITLE_CHARACTERS = 300
"""Subjects of resolutions run to some 250 characters; a longer first line is a paragraph."""

_MARKS = regex.compile(r"\\(?=\P{L})|\\$|[*_|`]+|^\W*[-=+\s─—.]{2,}$|-{3,}|^#+\s*", regex.MULTILINE)
_MOTTO = regex.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
)
_HEAD_END = regex.compile(
    r"^\s*(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Điều\s+1\b|QUYẾT NGHỊ|(?:PHẦN|Phần|CHƯƠNG|Chương)\s|I\s*[.-]|1\s*\.)",
    regex.MULTILINE,
)
_KIND = regex.compile(
    r"^(?P<kind>NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|THÔNG TIN|TỜ TRÌNH|CHƯƠNG TRÌNH|ĐỀ ÁN|HƯỚNG DẪN|CHỈ THỊ"
    r"|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|BIÊN BẢN|DANH SÁCH|DANH MỤC|PHƯƠNG ÁN|CÔNG ĐIỆN|LUẬT|NGHỊ ĐỊNH|THÔNG TƯ)\b"
    r"(?P<more>[^\n\p{Ll}]*)$",
    regex.MULTILINE,
)
_SIGN = r"\d{1,5}[a-z]?\s*[-/]\s*(?:(?:19|20)\d\d\s*/\s*)?\p{Lu}[\p{Lu}\d]*(?:\s*[-/]\s*\p{Lu}[\p{Lu}\d]*){0,3}"
_NUMBER = regex.compile(rf"(?:\bSố\s*:|(?:^|\s{{3,}})Số)\s*(?P<sign>{_SIGN})", regex.MULTILINE)
_TITLE_NUMBER = regex.compile(
    rf"^\W*(?:Nghị quyết|Quyết định|Kế hoạch|Báo cáo|Thông báo|Chỉ thị|Công văn)\s+(?:số\s*:?\s*)?(?P<sign>{_SIGN})",
    regex.IGNORECASE,
)
_CAPITALS = regex.compile(r"(?<!\w)\p{Lu}+(?!\w)(?:[\s,]+[\p{Lu}\d]+(?!\w))+")
_BODY = regex.compile(
    r"\b(?:(?P<national>ủy ban thường vụ quốc hội|quốc hội|thủ tướng chính phủ|chính phủ"
    r"|ban chấp hành trung ương|bộ chính trị)"
    r"|(?P<body>hội đồng nhân dân|ủy ban nhân dân|ban chấp hành đảng bộ|ban thường vụ đảng ủy|đảng ủy|đảng bộ"
    r"|ủy ban mặt trận tổ quốc việt nam|(?:ban thường vụ )?(?:tỉnh|thành) ủy)"
    r"(?: (?P<type>phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|tỉnh|thành phố))?(?P<name>(?: [\p{L}\d]+){1,5}?)"
    r"(?= (?:khóa|khoá|nhiệm kỳ|kỳ họp|nghị quyết|quyết định|báo cáo|kế hoạch|thông báo|về|tại|trình|lần thứ)\b"
    r"| (?:đảng ủy|đảng bộ|ban chấp hành|ủy ban nhân dân|sở) |$)"
    r"|(?P<office>(?:sở|bộ|cục|chi cục|thanh tra|ban quản lý) [\p{L} ]+))"
)
_ABBREVIATED = {"hđnd": "hội đồng nhân dân", "ubnd": "ủy ban nhân dân", "ubmttq": "ủy ban mặt trận tổ quốc"}
_PROPER = {
    "hội đồng nhân dân": "Hội đồng nhân dân",
    "ủy ban nhân dân": "Ủy ban nhân dân",
    "ủy ban thường vụ quốc hội": "Ủy ban Thường vụ Quốc hội",
    "ban chấp hành đảng bộ": "Ban Chấp hành Đảng bộ",
    "ban chấp hành trung ương": "Ban Chấp hành Trung ương",
    "ban thường vụ đảng ủy": "Ban Thường vụ Đảng ủy",
    "ủy ban mặt trận tổ quốc việt nam": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "thủ tướng chính phủ": "Thủ tướng Chính phủ",
    "chính phủ": "Chính phủ",
    "quốc hội": "Quốc hội",
    "bộ chính trị": "Bộ Chính trị",
}
_PASSED = regex.compile(r"thông qua\s+(?:vào\s+)?ngày")
_DATELINE = regex.compile(
    r"^\W*(?:(?:Ngày đăng|Đăng ngày|Ngày|Cập nhật|Đăng lúc|Thứ \w+|Chủ nhật)\W+)*"
    r"(?:\d{1,2}[:hg]\d{2}\W+)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d(?:\W+\d{1,2}[:hg]\d{2})?(?:\W*(?:GMT\W*7|AM|PM))*\W*$",
    regex.MULTILINE | regex.IGNORECASE,
)


def identify(text: str, title_hint: str | None = None) -> Identity:
    """The identity of a paper, as far as its own words give it; what they do not give stays None.

    Args:
        text: The document's text, in NFC.
        title_hint: A title from the file's metadata (the `<title>` of a web page), used where the text has none.
    """
    head = _head(text)
    kind = _KIND.search(head)
    number = _number(head, title_hint)
    is_official = kind is not None or number is not None
    issuer = _issuer(head) if is_official else None
    title = (_official_title(head, kind) if kind else None) or title_hint or _headline(text)
    return Identity(
        genre=genre_of(text, number=number, issuer=issuer, title=title, kind=fold(kind["kind"]) if kind else None),
        title=title,
        issuer=issuer,
        number=number,
        issued_on=_issued_on(head, text, is_official=is_official),
    )


def _head(text: str) -> str:
    """The header block without marks and motto, one line each, cut where the grounds begin."""
    plain = _MARKS.sub(" ", text[:_HEAD_CHARACTERS].replace("\u00a0", " ").replace("\u00d0", "Đ"))
    lines = (_MOTTO.sub("   ", plain)).splitlines()
    head = "\n".join(line.strip() for line in lines if line.strip(" .-–—\t"))
    end = _HEAD_END.search(head)
    return head[: end.start()] if end else head


def _number(head: str, title_hint: str | None) -> str | None:
    first_line = head.split("\n", 1)[0]
    match = _NUMBER.search(head) or _TITLE_NUMBER.match(title_hint or "") or _TITLE_NUMBER.match(first_line)
    return regex.sub(r"\s+", "", match["sign"]) if match else None


def _issuer(head: str) -> str | None:
    for run in _CAPITALS.finditer(head):
        words = fold(run.group().replace(",", " "))
        bodies = list(_BODY.finditer(words))
        if bodies:
            # A party committee or an office stands below the body that it belongs to, and it is the one that issues.
            return _written(bodies[-1])
    return None


def _written(match: regex.Match[str]) -> str:
    """The name of a body as it is written in running text."""
    whole = match["national"] or match["body"]
    if whole is None:
        return str(match["office"]).capitalize()
    start = _PROPER.get(whole, whole.capitalize())
    name = " ".join(word.capitalize() for word in (match["name"] or "").split())
    return " ".join(part for part in (start, match["type"], name) if part)


def _official_title(head: str, kind: regex.Match[str]) -> str | None:
    lines = [(kind["kind"] + kind["more"]).strip()]
    for line in head[kind.end() :].strip("\n").split("\n"):
        is_issuer = _BODY.match(fold(line)) is not None and line == line.upper()
        if is_issuer or not line or sum(map(len, lines)) > _TITLE_CHARACTERS:
            break
        lines.append(line)
    title = " ".join(" ".join(lines).split())
    if title == title.upper():
        return title
    first, rest = lines[0].capitalize(), " ".join(" ".join(lines[1:]).split())
    return f"{first} {rest[:1].lower()}{rest[1:]}" if rest.startswith("Về ") else f"{first} {rest}"


def _headline(text: str) -> str | None:
    """The first line, where it is no sentence."""
    plain = _MARKS.sub(" ", text[: 4 * _TITLE_CHARACTERS]).strip()
    line = " ".join(plain.split("\n", 1)[0].split())
    return line if 0 < len(line) <= _TITLE_CHARACTERS and not line.endswith((".", ";", ",", ":")) else None


def _issued_on(head: str, text: str, *, is_official: bool) -> date | None:
    if is_official:
        found = next(find_dates(head), None)
        if found is None and (passed := _PASSED.search(text, max(0, len(text) - _TAIL_CHARACTERS))):
            found = next(find_dates(text, passed.start(), passed.start() + 60), None)
    else:
        line = _DATELINE.search(head)
        found = next(find_dates(line.group()), None) if line else None
    return found.value if found else None
