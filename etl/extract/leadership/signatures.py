"""Who signs a paper: the body, the title and the name on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.extract.leadership import frames
from etl.extract.leadership.columns import covers
from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.keys import body_before, names_body
from etl.extract.leadership.levels import level_of_body
from etl.extract.leadership.phrases import Person, Phrase
from etl.extract.leadership.places import Place
from etl.extract.leadership.positions import Position
from etl.extract.leadership.recipients import is_recipient
from etl.extract.leadership.stacks import Stack
from etl.text.personal import BLOT
from etl.text.words import unify_seats, word_key

_SIGNED = re.compile(unify_seats(r"\W*(?:đã\s+ký|ký\s+tên|ký|đã\s+kí|chữ\s+ký|ký,?\s+đóng\s+dấu|\(ký\))\W*"))
_FOR_WHOM = re.compile(unify_seats(r"(?<!\w)(?:kt|k\s*/\s*t|tl|tuq|q)\s*[./]?\s"))
_ON_BEHALF = re.compile(
    unify_seats(
        r"\s*(?:tm|t\s*/\s*m|t\.\s*m)\s*[./]?\s*(?P<body>[^|\n]{3,80}?)"
        r"(?=\s*\Z|\s+(?:kt|k/t|tl|tuq|q|quyền|phó|chủ\s+tịch|chủ\s+nhiệm|bí\s+thư|trưởng|(?<!ban\s)giám|tổng)(?!\w))"
    )
)
_BY_ORDER = re.compile(
    unify_seats(r"\s*(?:tl|tuq)\s*[./]?\s*(?P<body>(?:ban|đảng|tỉnh|thành|thường|ủy|hội)\s[^|\n]{2,60}?)\s*\Z")
)
"""`TL. BAN THƯỜNG VỤ`: the body by whose order the head of one of its agencies signs."""
_PROVINCE_IN_BODY = re.compile(unify_seats(r"(?<!\w)(?:tỉnh|thành)\s+(?:ủy|phố)(?!\w)|(?<!\w)tỉnh(?!\w)"))
_AGENCY_OF_PROVINCE = re.compile(unify_seats(r"(?:ban\s+)?(?:tổ\s+chức|nội\s+chính|tuyên\s+giáo|dân\s+vận)(?!\w)"))
"""Agencies of the party that no commune has."""
_PROVINCE_LINE = re.compile(r"\A\W*(?P<level>tỉnh|thành phố)\s[^\n|,.:;]{2,30}(?:\n|\Z)")
"""A first line that holds the name of a province alone."""
_COMMUNE_LINE = re.compile(r"(?:\n\W*|\A\s*[^\n]*\s)(?:xã|phường|đặc khu)\s")
_ON_BEHALF_WITHIN = re.compile(
    unify_seats(r"(?<!\w)(?:tm|t/m|t\.m)\s*[./]?\s*(?P<body>[^|\n]{3,60}?)(?=\s+(?:kt\W|phó|chủ|bí))")
)
_ISSUER = re.compile(
    unify_seats(
        r"(?P<body>ủy\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân|ubnd|hđnd|ủy\s+ban\s+mttq|đảng\s+ủy|tỉnh\s+ủy|"
        r"thành\s+ủy|(?P<above>đảng\s+bộ(?=[^\n|,.:]{0,40}(?:[\n|]|\Z))))\s+(?P<level>tỉnh|thành\s+phố|tp|phường|xã|đặc\s+khu)?"
    )
)
_NATIONAL = re.compile(
    unify_seats(
        r"\n[|\s*#]*(?P<body>ủy\s+ban\s+thường\s+vụ(?:\s+quốc\s+hội)?|quốc\s+hội|(?:thủ\s+tướng\s+|văn\s+phòng\s+)?chính\s+phủ"
        r"|bộ\s+(?!chỉ|tư\s+lệnh|đội|phận)[^\n|]{3,40}?)\s*(?=[\n|\\]|(?:cộng\s+hòa|độc\s+lập)\s)"
    )
)
"""A line of the letterhead that holds the name of a body of the whole country."""
_OPENS_LINE = re.compile(unify_seats(r"[|\s*#]*(?:ban\s+(?:chấp\s+hành|thường\s+vụ)\s+)?\Z"))
_TITLE = re.compile(
    unify_seats(
        r"\n\W*(?:quyết\s+định|nghị\s+quyết|báo\s+cáo|kế\s+hoạch|thông\s+báo|tờ\s+trình|chương\s+trình|đề\s+án|"
        r"công\s+văn|hướng\s+dẫn|quy\s+chế|quy\s+định|kết\s+luận|chỉ\s+thị|biên\s+bản|danh\s+sách|giấy\s+mời)(?!\w)"
    )
)
"""The line that names the kind of paper, with which the letterhead ends."""
_OF_COMMUNE = ("phường", "xã", "đặc")
_RECIPIENTS = re.compile(unify_seats(r"[^|\n]{0,80}?\s(?=(?:tm|t/m|kt|k/t|tl|tuq)\s*[./])"))
_CELL = re.compile(rf"[\W\dx]*[\d{BLOT}][\W\dx]*|\S+@\S+")
"""A number, a telephone or an address in a line of its own: of a list whose cells stand so, and of no signature."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""In a line of a career, `2018 - 2023: Phó Chủ tịch UBND`, which is no title of who signs."""
_OF_OTHER_BODIES = tuple(
    map(unify_seats, ("giám đốc", "hiệu trưởng", "hiệu phó", "viện trưởng", "trạm trưởng", "đội trưởng"))
)
"""Titles of those who head no council and no committee, whatever letterhead stands above: a school's, a firm's."""
_OF_ANY = unify_seats("ban giám ")
"""How the board of any school or office begins, for which such a title is signed: `TM. BAN GIÁM HIỆU`."""
_CENTRE = re.compile(unify_seats(r"\n\W*(?:trung\s+tâm\s+phục\s+vụ\s+hành\s+chính|ban\s+quản\s+lý)(?!\w)"))
_NAME_OF_UNIT = re.compile(
    unify_seats(r"(?<=\s)(?P<type>xã|phường|đặc\s+khu|thị\s+trấn)\s+(?!hội\s*(?:\Z|xã\s|phường\s|đặc\s))\S.*\Z")
)
"""Behind a body its unit, whose name says nothing of it: the committee of `xã Tân Hội` is of no association."""
ADDRESSES = frozenset(map(word_key, ("đồng chí", "đ/c", "đc", "ông", "bà", "anh", "chị")))
"""What others put before a name, and nobody does who signs: `Đồng chí: Lê Văn An` stands below a post in a card."""
_WAIT = 12
_STEPS = 4
_STEPS_OF_MARK, _STEPS_OF_RECIPIENT = 2, 1
"""How long a title waits for the name that signs: over few lines, twice as many seals, and more recipients."""


class Signatures:
    """Follows the lines of a signature through the blocks of a paper."""

    def __init__(self, header: str) -> None:
        """Begin a paper.

        Args:
            header: The key of the paper's first lines, which name the issuer.
        """
        self._issuer, self._level = _issuer(header)
        self._is_of_centre = _CENTRE.search(header) is not None
        self._section = ""
        self._body: str | None = None
        self._title: Position | None = None
        self._waiting = 0
        self._is_beside = False
        """Whether the recipients are listed on the left of the signature."""
        self.start = 0
        """Where the lines of the signature begin."""

    @property
    def is_open(self) -> bool:
        """Whether a title waits for its name."""
        return self._title is not None or self._body is not None

    def read(self, phrases: Sequence[Phrase], key: str, text: str, start: int, end: int) -> Stack | None:
        """Take a block; the stack is there when the name has been reached."""
        begin, start = start, _right_column(phrases, key, text, start, end)
        on_behalf = _ON_BEHALF.match(key, start, end)
        if on_behalf is None and not phrases:
            on_behalf = _BY_ORDER.match(key, start, end)
        if on_behalf is not None and not _has_person(phrases):
            self._begin(start, _NAME_OF_UNIT.sub(r"\g<type>", on_behalf["body"].strip()))
            self._title = _last_position(phrases)
            return None
        is_left = self.is_open and is_recipient(key, start, end)
        if _is_title(phrases, key[start:end]) and not is_left:
            if not self.is_open:
                self._begin(start, None)
            self._title, self._waiting = _last_position(phrases), _WAIT
            self._is_beside = self._is_beside or start > begin
            return None
        mark = _SIGNED.match(key, start, end)
        beside = mark.end() - start if mark else 0
        is_name = len(phrases) == 1 and frames.is_list_of_names(phrases, key, start, end, beside)
        if is_name and isinstance(phrases[0], Person) and word_key(phrases[0].honorific or "") in ADDRESSES:
            self._body = self._title = None
            return None
        if self._title is not None and is_name and not is_left:
            return self._signed(phrases[0])
        self._waiting -= self._steps(key, start, end)
        if self._waiting <= 0 or _CELL.fullmatch(key, start, end):
            self._body, self._title = None, None
        return None

    def _steps(self, key: str, start: int, end: int) -> int:
        """How much of its time a title waits over a block; beside some, as `TM. UBND …`, the recipients are listed."""
        if _SIGNED.fullmatch(key, start, end):
            return _STEPS_OF_MARK
        is_left = self._is_beside and is_recipient(key, start, end)
        return _STEPS_OF_RECIPIENT if is_left else _STEPS

    def read_heading(self, caption: str, *, is_heading: bool) -> None:
        """Take a line that heads a section, whose body is that of the bare titles below, or what ends the section.

        Args:
            caption: The key of the line; empty where a paragraph stands.
            is_heading: Whether it is a heading, and not the title or name itself of a card.
        """
        if not caption:
            self._section = ""
        elif is_heading and names_body(caption):
            self._section = caption

    def _begin(self, start: int, body: str | None) -> None:
        self._body, self._title, self._waiting, self.start = body, None, _WAIT, start
        self._is_beside = body is not None

    def _signed(self, person: Phrase) -> Stack | None:
        title, body = self._title, self._body
        self._body, self._title = None, None
        if title is None or not isinstance(person, Person):
            return None
        return Stack([self._with_body(title, body)], [], [replace(person, is_strong=True)], Bond.ASIDE)

    def in_one_line(self, stack: Stack, key: str, text: str, start: int) -> Stack | None:
        """The stack of a row or line that holds a whole signature: `Nơi nhận: … | CHỦ TỊCH Nguyễn Văn An`.

        Args:
            stack: Title and person as bound.
            key: The key of the whole text.
            text: The whole text.
            start: Where the line begins.
        """
        title = stack.positions[-1]
        is_above = title.start < start and len(stack.positions) == 1
        if not text[title.start : title.end].isupper() or title.body or not (stack.is_title_before or is_above):
            return None
        named = None
        for match in _ON_BEHALF_WITHIN.finditer(key, start, title.start):
            named = _NAME_OF_UNIT.sub(r"\g<type>", match["body"].strip())
        return Stack([self._with_body(title, named)], [], stack.persons, Bond.ASIDE)

    def _with_body(self, title: Position, body: str | None) -> Position:
        """The title with the body for which it is signed, by default the paper's issuer."""
        places = title.places or self._places(title, body)
        if title.body:
            return replace(title, places=places)
        if body is None and self._section:
            return replace(title, body=body_before(self._section) or self._section)
        is_of_other = title.words.endswith(_OF_OTHER_BODIES) and not self._is_of_centre
        if is_of_other and (body or _OF_ANY).startswith(_OF_ANY):
            return replace(title, places=places)
        return replace(title, body=body or self._issuer, places=places)

    def _places(self, title: Position, body: str | None) -> tuple[Place, ...]:
        """The province, where the body for which a title is signed or the paper's issuer is one of a province."""
        if level_of_body(title) == "central":
            return ()
        if body is not None and _PROVINCE_IN_BODY.search(body):
            return (Place("province", None, None),)
        if not title.body or (body is not None and _AGENCY_OF_PROVINCE.match(title.body)):
            if self._level in ("tỉnh", "thành", "tp"):
                return (Place("province", "tỉnh" if self._level == "tỉnh" else "thành phố", None),)
            if title.body:
                return (Place("province", None, None),)
        return ()


def _issuer(header: str) -> tuple[str, str]:
    """The body that issues a paper, and the word for its level; empty where the header does not say.

    Of those that open a line it is the first of a commune, else the first one named.

    The letterhead of a commune begins with its province: `ĐẢNG BỘ TỈNH A`, and below it `ĐẢNG BỘ XÃ B`.
    """
    header = f"\n{header}"
    title = _TITLE.search(header)
    named = list(_ISSUER.finditer(header))
    heads = [match for match in named if _opens_line(match) and (title is None or match.start() < title.start())]
    own = (match for match in heads if (match["level"] or "").startswith(_OF_COMMUNE))
    national = None if heads else _NATIONAL.search(header, 0, title.start() if title is not None else len(header))
    if national is not None:
        return national["body"], ""
    issuer = next(own, None) or next((match for match in named if match["above"] is None), None)
    if issuer is not None:
        return issuer["body"], (issuer["level"] or issuer["body"]).split()[0]
    line = None if _COMMUNE_LINE.search(header) else _PROVINCE_LINE.match(header)
    return "", line["level"].split()[0] if line else ""


def _opens_line(match: re.Match[str]) -> bool:
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return _OPENS_LINE.fullmatch(line) is not None


def _right_column(phrases: Sequence[Phrase], key: str, text: str, start: int, end: int) -> int:
    """Where the signature begins in a line that lists recipients on its left: `- Lưu: VT.   PHÓ CHỦ TỊCH`."""
    if not is_recipient(key, start, end):
        return start
    mark = _RECIPIENTS.match(key, start, end)
    if mark is not None:
        return mark.end()
    last = phrases[-1] if len(phrases) == 1 else None
    if last is None or key[last.end : end].strip(" .)"):
        return start
    is_name = isinstance(last, Person) and last.honorific is None
    return last.start if is_name or text[last.start : last.end].isupper() else start


def _has_person(phrases: Sequence[Phrase]) -> bool:
    return any(isinstance(phrase, Person) for phrase in phrases)


def _last_position(phrases: Sequence[Phrase]) -> Position | None:
    """The title of who signs; `KT. CHỦ TỊCH` before it says for whom."""
    return next((phrase for phrase in reversed(phrases) if isinstance(phrase, Position)), None)


def _is_title(phrases: Sequence[Phrase], words: str) -> bool:
    """Whether a block is a title and nothing more: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`."""
    if not phrases or _has_person(phrases) or _YEAR.search(words):
        return False
    return covers(_FOR_WHOM.sub("", words), sum(phrase.end - phrase.start for phrase in phrases))
