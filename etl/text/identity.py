"""What a paper says it is: genre, number, issuing body, date, title, signatory and term, from its header and its text.

The header of a Vietnamese official paper (Decree 30/2020/NĐ-CP, appendix I) gives the issuing body, the number, the
place and date, the kind of paper and its subject, in this order, before the first “Căn cứ”. Numbers and dates that
come later belong to other papers.
"""

from __future__ import annotations

import re
from datetime import date

import regex

from etl.model.document import Genre, Identity
from etl.text.dates import find_dates
from etl.text.genre import genre_of
from etl.text.issuer import find_issuer, names_only_an_issuer
from etl.text.signatory import find_signatory
from etl.text.words import unify_seats

_HEAD_CHARACTERS = 4_000
"""No header block is longer, tables drawn in Markdown included."""

_TAIL_CHARACTERS = 3_000
"""The closing article and the recipients of a resolution, where it says when it was passed."""

_LEAD_CHARACTERS = 900
"""The headline and the first paragraphs of a news page."""

_OF_A_TERM = (Genre.CONGRESS_NEWS, Genre.CONGRESS_REPORT)

_TITLE_CHARACTERS = 300
"""Subjects of resolutions run to some 250 characters; a longer first line is a paragraph."""

_MARKS = regex.compile(r"\\(?=\P{L})|\\$|[*_|`]+|^[-=+ ─—.]{2,}$|-{3,}|^#+\s*", regex.MULTILINE)
_MOTTO = regex.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
)
_HEAD_END = regex.compile(
    r"^\s*(?:Căn cứ|Xét|Theo đề nghị|Điều\s+1\b|QUYẾT NGHỊ|(?:PHẦN|Phần|CHƯƠNG|Chương)\s|I\s*[.-]|1\s*\.)",
    regex.MULTILINE,
)
_KIND = regex.compile(
    r"^(?P<kind>NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|THÔNG TIN|TỜ TRÌNH|CHƯƠNG TRÌNH|ĐỀ ÁN|HƯỚNG DẪN"
    r"|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|BIÊN BẢN|DANH SÁCH|DANH MỤC|PHƯƠNG ÁN|CÔNG ĐIỆN|LUẬT|NGHỊ ĐỊNH|THÔNG TƯ)\b"
    r"(?P<more>[^\n]*)$",
    regex.MULTILINE,
)
_SIGN = r"\d{1,5}[a-z]?\s*[-/]\s*(?:(?:19|20)\d\d\s*/\s*)?\p{Lu}[\p{Lu}\d]*(?:\s*[-/]\s*\p{Lu}[\p{Lu}\d]*){0,3}"
_NUMBER = regex.compile(rf"(?:\bSố\s*:|(?:^|\s{{3,}})Số)\s*(?P<sign>{_SIGN})(?!\p{{Ll}})", regex.MULTILINE)
_TITLE_NUMBER = regex.compile(
    r"^[^\w\n]*(?:Nghị quyết|Quyết định|Kế hoạch|Báo cáo|Thông báo|Chỉ thị|Công văn)\s+(?:số\s*:?\s*)?"
    rf"(?P<sign>{_SIGN})",
    regex.IGNORECASE,
)
_ENACTS = regex.compile(r"QUYẾT NGHỊ|QUYẾT ĐỊNH\s*:|^[^\w\n]*Điều\s+1\b", regex.MULTILINE)
_PLACE_AND_DATE = regex.compile(r"(?<![\p{L}\d/.-])\p{Lu}[\p{Ll}.]+(?:\s+\p{Lu}\p{Ll}*){0,4}\s*,\s*ngày\b")
_MAY_BE_APART = re.compile(r" [^\W\d_] {1,3}[^\W\d_] ")
_LETTERS_APART = regex.compile(r"(?<!\S)\p{L}(?: {1,3}\p{L}){5,}(?!\S)")
"""A line of a header whose letters are parted by spaces, its words by more."""
_NUMBER_APART = regex.compile(r"\bS\s?[ốóôổỗồò](?=\s*:)")
"""What scans and letters set apart make of “Số”."""

_TERM = regex.compile(
    r"(?:khóa|đại hội|hội đồng nhân dân|hđnd|ban chấp hành|đảng bộ)(?:[^.;\n]|\n(?!\n)){0,200}?"
    r"nhiệm kỳ\s*(?:năm\s*)?(?P<start>20\d\d)\s*[-–—]\s*(?P<end>20\d\d)"
)
_LONGEST_TERM = 10
_PASSED = regex.compile(r"thông qua\s+(?:vào\s+)?ngày")
_DATELINE = regex.compile(
    r"^[^\w\n]*(?:(?:Ngày đăng|Đăng ngày|Đăng lúc|Cập nhật|Ngày|Thứ \w+|Chủ nhật)[^\w\n]+)*"
    r"(?:\d{1,2}[:hg]\d{2}[^\w\n]+)?\d{1,2}[/.-]\d{1,2}[/.-]20\d\d(?:[^\w\n]+\d{1,2}[:hg]\d{2})?(?:[^\w\n]*(?:GMT\W7|AM|PM))*[^\w\n]*$",
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
    number = _number(head, title_hint, text)
    is_official = kind is not None or number is not None
    issuer = find_issuer(head) if is_official else None
    title = (_official_title(head, kind) if kind else None) or title_hint or _headline(text)
    genre = genre_of(text, number=number, issuer=issuer, title=title, kind=kind["kind"] if kind else None)
    start, end = _term(text, head, title, genre, is_official=is_official)
    return Identity(
        genre=genre,
        title=title,
        issuer=issuer,
        number=number,
        issued_on=_issued_on(head, text) if is_official else _dateline(head),
        signatory=find_signatory(text) if is_official else None,
        term_start_year=start,
        term_end_year=end,
    )


def _head(text: str) -> str:
    """The header block without marks and motto, one line each, cut where the grounds begin."""
    plain = _MARKS.sub(" ", text[:_HEAD_CHARACTERS].replace("\u00a0", " ").replace("\u00d0", "Đ"))
    plain = _NUMBER_APART.sub("Số", plain)
    if _MAY_BE_APART.search(plain):
        plain = _LETTERS_APART.sub(_joined, plain)
    lines = _MOTTO.sub("   ", plain).splitlines()
    head = "\n".join(line.strip() for line in lines if line.strip(" .-–—\t"))
    end = _HEAD_END.search(head)
    return head[: end.start()] if end else head


def _joined(letters: regex.Match[str]) -> str:
    return " ".join(word.replace(" ", "") for word in regex.split(r" {2,}", letters.group()))


def _number(head: str, title_hint: str | None, text: str) -> str | None:
    match = _NUMBER.search(head)
    if match is None and (
        found := _TITLE_NUMBER.match(title_hint or "") or _TITLE_NUMBER.match(head.split("\n", 1)[0])
    ):
        # Databases of laws print “Nghị quyết 23/NQ-HĐND …” above the paper; so do news about it, which enact nothing.
        match = found if _ENACTS.search(text, 0, 2 * _HEAD_CHARACTERS) else None
    return regex.sub(r"\s+", "", match["sign"]) if match else None


def _official_title(head: str, kind: regex.Match[str]) -> str:
    """The kind of paper and its subject: the lines below it, to the next body or the first sentence."""
    first, more = kind["kind"], kind["more"]
    lines = [more]
    for line in head[kind.end() :].strip("\n").split("\n"):
        if names_only_an_issuer(line) or line.endswith((".", ":", ";")) or len(" ".join(lines)) > _TITLE_CHARACTERS:
            break
        lines.append(line)
    subject = " ".join(" ".join(lines).split())
    if subject == subject.upper():
        return f"{first} {subject}".strip()
    # The kind is printed in capitals, the subject as a sentence: “NGHỊ QUYẾT / Về kế hoạch …”.
    heading = first + more if more == more.upper() else first
    rest = subject[len(" ".join(more.split())) :].strip() if more == more.upper() else subject
    return f"{heading.capitalize()} {rest[:1].lower() + rest[1:] if rest.startswith('Về ') else rest}".strip()


def _headline(text: str) -> str | None:
    """The first line, where it is no sentence."""
    plain = _MARKS.sub(" ", text[: 4 * _TITLE_CHARACTERS]).strip()
    line = " ".join(plain.split("\n", 1)[0].split())
    return line if 0 < len(line) <= _TITLE_CHARACTERS and not line.endswith((".", ";", ",", ":")) else None


def _issued_on(head: str, text: str) -> date | None:
    """The date beside the place in the header, or the one on which the closing article says the paper was passed."""
    if place := _PLACE_AND_DATE.search(head):
        found = next(find_dates(head, place.end()), None)
    elif passed := _PASSED.search(text, max(0, len(text) - _TAIL_CHARACTERS)):
        found = next(find_dates(text, passed.start(), passed.end() + 40), None)
    else:
        found = None
    return found.value if found else None


def _term(text: str, head: str, title: str | None, genre: Genre, *, is_official: bool) -> tuple[int | None, int | None]:
    """The term of the council or congress, from the title, the header block and the closing article, or first lines."""
    if is_official:
        parts = [title or "", head, text[-_TAIL_CHARACTERS:]]
    else:
        parts = [title or "", text[:_LEAD_CHARACTERS]] if genre in _OF_A_TERM else []
    for part in parts:
        # Not `fold`, which would join the paragraphs.
        if match := _TERM.search(unify_seats(part.lower())):
            start, end = int(match["start"]), int(match["end"])
            if 0 < end - start <= _LONGEST_TERM:
                return start, end
    return None, None


def _dateline(head: str) -> date | None:
    """The line of a news page that is nothing but its date."""
    line = _DATELINE.search(head)
    found = next(find_dates(line.group()), None) if line else None
    return found.value if found else None
