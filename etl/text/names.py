"""Names of persons: where one begins, where it ends, and what stands before it without being part of it.

A Vietnamese name is a surname, mostly one or two middle names, and a given name, each syllable with a capital:
`Nguyễn Thị Thu`, `Thái Bình`. The peoples of the highlands name otherwise: `Y Ngọc`, `A Hùng`, `K'Brếp`, `Ka H'Hoa`,
`H'Yim Kđoh`, `Rơ Châm H'Yéo`. The surnames are those of the 54 peoples as lists of officials and deputies show them.
"""

from __future__ import annotations

from collections.abc import Sequence

from etl.text.no_persons import is_no_person
from etl.text.ordinary import ORDINARY
from etl.text.surnames import COMMON_SURNAMES, PARTICLES, SURNAMES, TWO_WORD_SURNAMES, key_set, phrase_set
from etl.text.syllables import is_syllable
from etl.text.words import Word, word_key

LONGEST = 5
"""No more syllables than this make a name; royal ones (`Công Tằng Tôn Nữ …`) are cut."""

# What begins something else than a name, by itself or before one of certain words.
_NEVER = key_set(
    "Bí Chủ Ủy Giám Phó Đảng Tỉnh Huyện Phường Xã Sở Hđnd Ubnd Mttq Ubmttq Bch Btv Tp Pbt Pct Uvbtv Tuv Ông Bà Cựu "
    "Phòng Đ Ubkt Tnxp Tncs Lhpn Pv Ttxvn Vov Ctv Gđ Hcm Tphcm Tw Nq Qđ Đhđb Qh Cp"
)
_BEFORE = {
    word_key(first): key_set(second)
    for first, second in {
        "Hiệu": "trưởng phó",
        "Viện": "trưởng phó kiểm Kiểm",
        "Cục": "trưởng phó",
        "Vụ": "trưởng phó",
        "Bộ": "trưởng Chính chỉ Chỉ",
        "Thứ": "trưởng",
        "Tổ": "trưởng phó",
        "Đội": "trưởng phó",
        "Đồn": "trưởng",
        "Trạm": "trưởng",
        "Chỉ": "huy",
        "Trưởng": "Ban ban Phòng phòng Đoàn đoàn Công công Khoa khoa Tiểu tiểu thôn Thôn ấp khu bộ đại Đại Cơ cơ "
        "Trung Bộ",
        "Chánh": "án văn Văn Thanh thanh tòa Tòa",
        "Thành": "ủy phố viên đoàn uỷ",
        "Tổng": "Bí bí Giám giám Biên biên Thư thư cục Cục Thanh thanh Kiểm kiểm",
        "Thường": "trực vụ Trực Vụ",
        "Đại": "tá tướng úy biểu hội diện",
        "Thiếu": "tá tướng úy",
        "Trung": "tá tướng úy tâm ương",
        "Thượng": "tá tướng úy",
        "Nguyên": "Phó phó Bí bí Chủ chủ Ủy ủy Giám giám Trưởng trưởng Thường",
        "Quyền": "Chủ chủ Trưởng trưởng Giám giám Bí bí Viện Hiệu",
        "Chính": "ủy trị",
        "Chi": "cục bộ",
        "Ban": "Thường thường Chấp chấp Tổ Tuyên Nội Dân Quản Chỉ Xây Kinh Văn",
        "Hồ": "sơ",
        "Hội": "đồng Đồng nghị Nông Cựu Liên",
        "Mặt": "trận",
        "Tư": "lệnh",
        "Tham": "mưu",
        "Đoàn": "TNCS đại Đại ĐBQH",
        "Công": "an bố đoàn ty",
        "Văn": "phòng hóa bản học",
        "Tài": "chính nguyên",
        "Dân": "vận tộc",
        "Danh": "sách",
        "Kinh": "tế",
        "Nội": "vụ chính",
        "Xây": "dựng",
        "Tuyên": "giáo",
        "Quân": "sự khu đội chủng",
        "Lao": "động",
        "Nông": "dân thôn nghiệp",
        "Giao": "thông",
        "Thanh": "niên tra",
        "Y": "tế",
        "An": "ninh toàn",
        "Điện": "thoại",
        "Phát": "biểu triển",
        "Quận": "ủy uỷ",
        "Thị": "ủy uỷ xã trấn",
        "Đầu": "tiên tư",
        "Địa": "chỉ bàn phương điểm",
        "Ảnh": ":",
    }.items()
}
_FIRST = SURNAMES | PARTICLES | {first for first, _ in TWO_WORD_SURNAMES}
"""The words that begin names; others only before `Thị` or with an apostrophe."""
_UNION = word_key("đoàn")
_OF_UNION = {"thanh": ("niên", "tra"), "đại": ("biểu",)}
"""What follows `Đoàn` in the name of a body, by its first syllable; `Đoàn Đại Dương` is a person."""
_ENDINGS = _NEVER | _BEFORE.keys()
"""What a word must be for `ends_name` to look at it."""
_NOT_IN_CAPITALS = key_set(
    "giữ làm được là dự tại nhận thăm trao về với cùng nói kêu gọi tặng ngồi phải cần sẽ đã vẫn không đọc gặp nêu và"
)
"""Words that go on a headline in capitals after a name."""
_VERBS_IN_CAPITALS = phrase_set(
    "phát biểu|phát động|chúc mừng|chúc tết|chúc thọ|khai mạc|khai trương|khai giảng|bế mạc|kiểm tra|tái đắc|"
    "tái cử|trúng cử|đắc cử|tiếp tục|tiếp xúc|tiếp nhận|tiếp công|tham gia|tham dự|tham quan|đối thoại|đối với|trả lời|"
    "báo cáo|chỉ đạo|chỉ định|trình bày|chủ trì|chủ tọa|điều hành|điều động|chia sẻ|chia tay|nhấn mạnh|yêu cầu|đề nghị|"
    "đề xuất|biểu dương|biểu quyết|thông qua|thông tin|thông báo|dâng hương|dâng hoa|khảo sát|động viên|ký kết|bấm nút|"
    "bỏ phiếu|quán triệt|giới thiệu|giao lưu|giao nhiệm|công bố|cam kết|cảm ơn|bổ nhiệm|bổ sung|kết luận|tổng kết|"
    "đại diện|thay mặt|cho biết|cho rằng"
)
"""Verbs of two words that go on a headline in capitals after a name; the first word alone may be part of it."""
NO_SURNAME = key_set("Giao Và Ký")
"""Words that are rare surnames, but none where a surname and two names follow: `Giao Lê Văn Nam chủ trì`."""
_GIVEN = key_set("Tỉnh Huyện Xã Phường Sở Phòng Đảng Bí Phó Chủ")
_GIVEN_FROM = 2
_GOES_ON_BODY = key_set("ủy đội đoàn bộ ban tá viên trưởng phó bí chủ chánh giám tịch nhiệm thư kinh văn nội tài họp")
"""Words that may be given names, at the earliest as third, and words with which they are none even behind `Văn`."""
_OF_WRITING = key_set("hóa bản phòng nghệ kiện trấn xã trường")
"""What makes a word of `VĂN` or `THỊ` before it, which is no middle name then."""
_FORMS_OF_ADDRESS = key_set("bà ông chí cô chị anh đc")
"""The last words of what stands before the name of one person."""


def ends_name(words: Sequence[Word], index: int) -> bool:
    """Whether a capitalised word begins a title, an organ or an abbreviation and so cannot go on a name."""
    word = words[index]
    if word.key in _NEVER:
        return not (is_surname_ong(words, index) or _is_given_name(words, index))
    following = words[index + 1].key if index + 1 < len(words) else ""
    if word.key == "ảnh":
        return following == ":"
    if word.key == _UNION and following in _OF_UNION:  # `Đoàn Thanh niên`, but a man called `Đoàn Thanh Sơn`
        return index + 2 < len(words) and words[index + 2].key in _OF_UNION[following]
    second = _BEFORE.get(word.key)
    if word.key == "thị" and following == "xã" and index and words[index - 1].key in SURNAMES:
        return not _is_given_name(words, index + 1)  # `bà Lê Thị Xã, Chủ tịch …`
    return second is not None and following in second and not _begins_title(words, index + 1)


def is_surname_ong(words: Sequence[Word], index: int) -> bool:
    """Whether `Ông` is a surname and no form of address: `bà Ông Thị Huệ`, `đồng chí Ông Văn Tài`."""
    if words[index].text not in ("Ông", "ÔNG") or not _is_capital_at(words, index + 1):
        return False
    following = words[index + 1].key
    if following == "thị":
        return _is_capital_at(words, index + 2)
    is_addressed = index > 0 and words[index - 1].key in _FORMS_OF_ADDRESS
    return is_addressed and following not in COMMON_SURNAMES


def _is_given_name(words: Sequence[Word], index: int) -> bool:
    """Whether the word for a unit or a body is what somebody is called: `Đoàn Văn Tỉnh là …`, `Bùi Đức Phòng,`."""
    if index < _GIVEN_FROM or words[index].key not in _GIVEN or _is_upper(words[index]):
        return False
    if not words[index - 1].is_capital or not words[index - 2].is_capital:
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None or not following.text[0].isalnum():
        return True
    is_office = words[index].key in ("sở", "phòng") and words[index - 1].key not in ("văn", "thị")
    return not (is_office or following.is_capital or following.key in _GOES_ON_BODY)


def _is_middle_name(words: Sequence[Word], index: int) -> bool:
    """`Trương Văn Học`, `Lê Công An`: after a surname and before a capital these begin no name of a body."""
    if words[index].key not in ("văn", "công") or not _is_capital_at(words, index + 1):
        return False
    following = words[index + 1].key  # `Bùi Văn Phòng,`, and not `ông Bùi Văn phòng UBND`
    return _is_given_name(words, index + 1) if following == "phòng" else following not in ("bố", "ty")


def _begins_title(words: Sequence[Word], index: int) -> bool:
    """`Lê Văn Hiệu Trưởng ban`: the title is not `Hiệu trưởng`."""
    third = words[index + 1].key if index + 1 < len(words) else ""
    return words[index].key == "trưởng" and words[index].is_capital and third in _BEFORE["trưởng"]


def capital_run(words: Sequence[Word], index: int, longest: int = LONGEST) -> int:
    """How many capitalised words from `index` on can belong to one name."""
    if index >= len(words) or not words[index].is_capital:
        return 0
    is_upper = _is_in_capitals(words, index)
    position, last = index, min(index + longest, len(words))
    while position < last:
        word = words[position]
        if not word.text[0].isupper():
            if position == index + 1 and word.key in ("thị", "văn") and _is_capital_at(words, position + 1):
                position += 1
                continue
            break
        is_middle = position == index + 1 and _is_middle_name(words, position)
        if word.key in _ENDINGS and ends_name(words, position) and not is_middle:
            break
        if position > index and words[position - 1].end == word.start:
            break
        if _is_upper(word) and (not is_upper or (position > index and _goes_on_headline(words, position))):
            break
        position += 1
    return position - index


def _goes_on_headline(words: Sequence[Word], index: int) -> bool:
    """Whether a verb begins behind a name in capitals: `… NGUYỄN THỊ HÀ BÁO CÁO TẠI ĐẠI HỘI`."""
    key = words[index].key
    following = words[index + 1].key if index + 1 < len(words) else ""
    return key in _NOT_IN_CAPITALS or (key, following) in _VERBS_IN_CAPITALS


def goes_on_name(words: Sequence[Word], index: int) -> bool:
    """Whether a word is capitalised and begins no title or organ."""
    word = words[index]
    return word.text[0].isupper() and not (word.key in _ENDINGS and ends_name(words, index))


def name_length(words: Sequence[Word], index: int) -> int:
    """How many words from `index` on are a name by their own shape, 0 where none begins."""
    if index >= len(words) or not words[index].is_capital:
        return 0
    first = words[index].key
    following = words[index + 1].key if index + 1 < len(words) else ""
    if first not in _FIRST and following != "thị" and words[index].text[1:2] != "'":
        return 0
    run = capital_run(words, index)
    if first in NO_SURNAME and run > 3 and following in SURNAMES:
        return 0
    if run and _is_highland(words, index):
        return run
    if run > 2 and following == "thị" and is_syllable(words[index].text):
        return run
    if run < 2 or (first not in SURNAMES and (first, following) not in TWO_WORD_SURNAMES):
        return 0
    run = next((k for k in range(1, run) if not _is_name_syllable(words[index + k])), run)
    is_whole = run > 1 + (following == "thị")  # behind `Thị` it is cut
    return run if is_whole and not is_no_person(words, index, run) and not _is_headline(words, index, run) else 0


def _is_headline(words: Sequence[Word], index: int, length: int) -> bool:
    """Whether words in capitals that begin with a rare surname are a headline: `ĐẦU TIÊN NGỒI GHẾ`."""
    if length <= 2 or words[index].key in COMMON_SURNAMES or not _is_upper(words[index]):
        return False
    if words[index + 1].key in ("văn", "thị") and words[index + 2].key not in _OF_WRITING:  # `NÔNG VĂN THIỆU`
        return False
    return all(word.key in ORDINARY for word in words[index : index + length])


def parts_name(last: Sequence[Word], first: Sequence[Word]) -> bool:
    """Whether the end of a line and the beginning of the next are one name: `Phó Chánh Văn phòng Trần`, `Ngọc Hân`."""
    rest = capital_run(first, 0)
    if not rest or not last or not last[-1].is_capital:
        return False
    if last[-1].key in SURNAMES and (len(last) < 2 or not last[-2].is_capital):
        return True
    is_end = len(first) > 1 and not first[1].text[0].isalnum()
    return rest == 1 and is_end and name_length(last, len(last) - 2) == 2 and (len(last) < 3 or not last[-3].is_capital)


def is_strong(words: Sequence[Word], index: int, length: int) -> bool:
    """Whether the words would be taken for a name wherever they stand, and not for a place or a thing."""
    if length == 1:
        return "'" in words[index].text
    first = words[index].key
    if first in COMMON_SURNAMES:
        return True
    is_surname = first in SURNAMES or first in PARTICLES or (first, words[index + 1].key) in TWO_WORD_SURNAMES
    return length > 2 and is_surname


def written_name(words: Sequence[Word]) -> str:
    """A name as a register writes it: single spaces, capitals only where syllables begin."""
    parts = [_title(word.text) if _is_upper(word) else word.text for word in words]
    if len(parts) > 2 and parts[1] in ("thị", "văn"):
        parts[1] = parts[1].capitalize()
    return " ".join(parts)


def _title(text: str) -> str:
    return "'".join(part.capitalize() for part in text.split("'"))


def _is_upper(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _is_in_capitals(words: Sequence[Word], index: int) -> bool:
    """Whether a word stands in capitals; of a word of one letter (`Y LAN`) the next tells."""
    if len(words[index].text) == 1 and index + 1 < len(words):
        index += 1
    return _is_upper(words[index])


def _is_capital_at(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].is_capital


def _is_highland(words: Sequence[Word], index: int) -> bool:
    """Whether a name of the highlands begins: `K'Brếp`, `H'Yim Kđoh`, `Y Ngọc`, `Ka Hoa`."""
    word = words[index]
    if len(word.text) > 2 and word.text[1] == "'" and word.key[0] in "khy":
        return True
    return word.key in PARTICLES and _is_capital_at(words, index + 1) and not ends_name(words, index + 1)


def _is_name_syllable(word: Word) -> bool:
    return is_syllable(word.text) or "'" in word.text or not word.text.isascii() or len(word.text) > 1
