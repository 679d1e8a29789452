"""The same paper as another hand would have typed, wrapped, converted or named it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from hashlib import sha256

from tests.extract.rewriting import other_seats, wrapped


def _number(text: str, most: int) -> int:
    return int(sha256(text.encode()).hexdigest(), 16) % most


_FILLING = (
    "Những năm qua, nhân dân nơi đây đã chung sức mở đường, sửa trường, trồng thêm nhiều hàng cây bóng mát ven các "
    "tuyến phố. Chợ được dời về chỗ rộng rãi hơn, người mua kẻ bán đều thuận tiện; rác thải mỗi ngày có xe đến chở đi "
    "hai lượt. Vào mùa mưa, nước rút nhanh nhờ hệ thống cống mới, trẻ con không còn phải nghỉ học. Buổi tối, đèn sáng "
    "khắp ngõ xóm."
)
"""A paragraph that names nobody: the width at which a paper is wrapped shows only in a text of some length."""


def lost_spaces(text: str) -> str:
    """Every third space after a mark between two words is lost."""
    places = [match.start() for match in re.finditer(r"(?<=[a-zà-ỹ]{2}[,;]) (?=\w)|(?<=\w) (?=\([a-zà-ỹ]{2})", text)]
    lost = {place for index, place in enumerate(places) if index % 3 == 0}
    return "".join(letter for index, letter in enumerate(text) if index not in lost)


def bold_names(text: str) -> str:
    """Markdown around the words after a form of address."""
    return re.sub(r"((?:ông|bà|đồng chí) )((?:[A-ZĐÂÔƠƯÊĂ]\w+ ?){2,3})(?=[,\-(:])", r"\1**\2**", text)


def escaped(text: str) -> str:
    """Marks with the backslashes of pandoc."""
    return re.sub(r"([()\[\]'])", r"\\\1", text)


VARIATIONS: dict[str, Callable[[str], str]] = {
    "decomposed letters, composed again": lambda t: unicodedata.normalize("NFC", unicodedata.normalize("NFD", t)),
    "lines of 60": wrapped(60, _FILLING),
    "lines of 80": wrapped(80, _FILLING),
    "tone marks the other way": other_seats,
    "lost spaces": lost_spaces,
    "long dashes": lambda t: t.replace(" - ", " – "),
    "longer dashes": lambda t: t.replace(" – ", " — ").replace(" - ", " — "),
    "no-break spaces": lambda t: t.replace("phường ", "phường\u00a0").replace("đồng chí ", "đồng chí\u00a0"),
    "curly quotes": lambda t: re.sub(r'"([^"]*)"', "“\\1”", t),
    "bold names": bold_names,
    "escaped marks": escaped,
}

_NAMES = (
    "Nguyễn Kỳ Lân",
    "Trần Mộng Điệp",
    "Lê Phước Toàn",
    "Phạm Tường Vi",
    "Hoàng Gia Khiêm",
    "Huỳnh Bảo Châu",
    "Phan Trúc Quỳnh",
    "Vũ Đan Thanh",
    "Võ Nhật Hào",
    "Đặng Yến Chi",
    "Bùi Khởi Nghĩa",
    "Đỗ Uyên Thư",
    "Hồ Lam Sơn",
    "Ngô Tấn Đạt",
    "Dương Cát Tường",
    "Lý Hạo Nhiên",
    "Đinh Quang Diệu",
    "Trịnh Kim Ngân",
    "Mai Vĩnh Phước",
    "Tạ Ngọc Thoa",
    "Giàng A Páo",
    "Lò Văn Hặc",
    "Sùng Thị Mỷ",
    "Vàng Seo Lử",
    "Thạch Sa Vanh",
    "Nông Thị Bích",
    "Ksor H'Bia",
    "Y Thịnh Niê",
    "K'Tiếu",
    "Rơ Châm Duyên",
    "Lâm Quý Thọ",
    "Cao Tiến Đoan",
)


def other_names(text: str, persons: list[str]) -> tuple[str, dict[str, str]]:
    """The text with each person of more than two syllables named otherwise, and who is who.

    A person whom the text also calls by a short name keeps the own one.

    Args:
        text: A paper.
        persons: Its persons, folded.
    """
    named: dict[str, str] = {}
    for person in sorted(persons, key=len, reverse=True):
        written = re.findall(re.escape(person), text, re.IGNORECASE)
        given = rf"\b{re.escape(person.split()[-1])}\b"
        if len(person.split()) < 3 or not written or len(re.findall(given, text, re.IGNORECASE)) != len(written):
            continue
        free = [name for name in _NAMES if name not in named.values() and name not in text]
        named[person] = free[_number(person, len(free))]
        text = re.sub(re.escape(person), named[person], text, flags=re.IGNORECASE)
    return text, named
