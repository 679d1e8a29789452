"""The words of which lists of units are made: heads, units, names, districts, extents, joints and what stands between.

All patterns are for the standard `re`. `SMALL`, `CAPITAL` and `BRACKET` read a reading's text, chosen by its first
character; `EXTENT_TOKEN`, `MEASURES_TOKEN` and `START` read its key (`etl.text.words.word_key`), where capitals and the
seats of tone marks do not matter.
"""

from __future__ import annotations

import re

from etl.extract.frames.extents import EXTENT, FIGURES, MEASURES, MOST
from etl.extract.mentions import KIND, NAME, UNIT_TYPE
from etl.text.hamlets import HAMLET_WORDS, HAMLETS
from etl.text.letters import LETTER, UPPER
from etl.text.words import unify_seats

_ONES = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Bẩy|Tám|Chín|Mười"
COUNT = rf"(?:\d{{1,2}}|(?:{_ONES})(?: (?:một|hai|ba|bốn|lăm))?)"
"""A number of units in figures or words."""

_NOUN = (
    r"(?:(?:đơn vị(?: hành chính)?|ĐVHC|địa phương|địa bàn|địa danh|vùng đất|miền đất|mảnh đất)(?: cấp xã)?(?: cũ)?"
    rf"|{UNIT_TYPE}(?:(?:, | và |/| - |, và ){UNIT_TYPE}){{1,3}})"
)
DISTRICT_TYPE = (
    r"(?:quận|Quận|QUẬN|huyện(?: đảo)?|Huyện(?: đảo)?|HUYỆN|thị xã|Thị xã|THỊ XÃ|thành phố|Thành phố|THÀNH PHỐ"
    r"|T\.?P\.?(?= ?[A-ZĐ])|T\.?X\.?(?= ?[A-ZĐ])|Q\.(?= ?[A-ZĐ\d])|H\.(?= ?[A-ZĐ\d]))"
)
"""Each alternative begins with one plain letter: for their set `re` looks several times as fast."""
OLD = (
    r"(?:(?:vốn )?cũ|trước đây|trước kia|ngày trước|hồi trước"
    r"|trước (?:khi )?(?:(?:sáp )?nhập|hợp nhất|sắp xếp))(?!\w)"
)
_NAMED = rf"(?= ?: ?[{UPPER}]|,? (?:gồm|bao gồm|là|đó là)(?: có)?:? [{UPPER}])"
"""What must follow such words: the names, so that none of them is taken for a part of the words."""
_WHERE = (
    r" (?:phía|vùng|ven|nằm|dọc|bên|khu vực|miền|cánh)"
    rf"(?: (?!(?:là|gồm|của|thuộc|được|đã|huyện|quận|thị|xã|phường)\b|và [{UPPER}])[^\W\d_]++){{0,8}}?"
    rf"(?:(?: (?:của|thuộc) (?:huyện|quận|thị xã|thành phố)(?: cũ| này| trước đây)?)?{_NAMED}"
    rf"|(?=(?: của| thuộc)? {DISTRICT_TYPE} ?[{UPPER}]))"
)
"""Where several units lie, before their names or their district: `năm xã ven sông Cầu: A, B`."""
_GATHERED = (
    r"(?: cũ)? (?:hợp|nhập|gộp|ghép|góp|gom|sáp nhập|hợp nhất|sắp xếp) lại"
    rf"(?= (?:gồm|bao gồm|là|đó là):? [{UPPER}])"
)
"""What became of them, before their names: `hai xã cũ hợp lại là A và B`."""
_HEAD = (
    rf"(?:(?:(?:[Cc]ác|[Cc]ả|[Nn]hững|[Tt]ất cả|[Tt]oàn bộ) )?(?P<count>{COUNT}) (?P<counted>{_NOUN}|{UNIT_TYPE})"
    rf"|(?:[Cc]ác|[Nn]hững|[Tt]ất cả các|[Cc]ả) (?P<plural>{_NOUN}|{UNIT_TYPE})|(?P<nouns>{_NOUN}|{UNIT_TYPE}(?= ?:)))"
    rf"(?:{_WHERE}|{_GATHERED}|(?: (?:sau đây|sau|cấp xã|liền kề|giáp ranh|lân cận|trọn vẹn|nguyên vẹn|nguyên trạng"
    r"|hợp thành|thành phần|trung tâm|nội thành|nội thị|ngoại thành|ven (?:đô|biển|sông)|miền núi"
    r"|vùng (?:cao|sâu|ven)|biên giới)\b)*)"
)
"""How a list of several units opens: their number or `các`, their noun, and where they lie."""
LEAD = r"đều|cùng|trước đây|trước kia|vốn|nằm|thuộc|của|ở|tại|trên|địa bàn|lấy từ|tách từ|trực thuộc"
_BRACKET_LEAD = rf"{LEAD}|{COUNT}|các|cả|tất cả|những|nguyên|này|khu vực|là|đơn vị|trước(?: đó)?|{UNIT_TYPE}"
_PROVINCE_TAIL = rf"(?: ?[,(-] ?| )(?:(?:tỉnh|thành phố|TP\.?) ?{NAME}(?: ?\(?{OLD}\)?)?|{NAME} ?\(?{OLD}\)?)\)?"
_PLACE = rf"{DISTRICT_TYPE} ?{NAME}(?: ?\(?{OLD}\)?)?(?:{_PROVINCE_TAIL})?"
_DISTRICT = rf"(?P<lead>(?:(?:{LEAD}) ){{0,5}}?){_PLACE}(?P<closed>\))?"
NEXT_NAME = re.compile(rf", (?!{UNIT_TYPE} )[{UPPER}]")
"""Behind a bare name, another one."""
DISTRICT = re.compile(rf"(?P<type>{DISTRICT_TYPE}) ?(?P<name>{NAME})")
"""A district inside a token of kind `district`."""

_NUMBERS = r"(?:các )?khoản \d+(?:(?:,| và|, và) (?:khoản )?\d+)*+"
_ARTICLE = r"Điều (?:này|\d+)"
_CLAUSES = rf"{_NUMBERS}(?: {_ARTICLE}(?:(?:,| và|, và) {_NUMBERS} {_ARTICLE}){{0,9}}+)?+(?: (?:của )?Nghị quyết này)?"
"""`khoản 3 Điều này`, and those of several articles: `khoản 15 Điều 1 và các khoản 27, 28 Điều này`."""
_AFTER = (
    rf"sau (?:khi )?(?:[^\s,;.()]+ ){{1,9}}?{_CLAUSES}"
    r"|sau (?:khi )?(?:(?:đã|được|có|bị|việc) )*(?:điều chỉnh|nhập|sáp nhập|chuyển|bàn giao|giao|cắt|trích|tách|chia"
    r"|sắp xếp|một phần)[^,;.()]{0,60}(?=[,;.)])"
)
_HAMLET = rf"(?:{HAMLET_WORDS}|tổ|khu vực)"
_HAMLET_NAME = rf"(?:[{UPPER}][{LETTER}']*|\d{{1,2}})(?: [{UPPER}][{LETTER}']*| \d{{1,2}}){{0,4}}"
_HAMLETS = (
    rf"(?:(?:các|{COUNT}) )?{_HAMLET}(?:(?:,| và|/) {_HAMLET}){{0,2}}"
    rf"(?:(?: |, | và |, và )(?:{_HAMLET} )?{_HAMLET_NAME}){{0,15}} \(?(?:của|thuộc|ở|tại) (?={UNIT_TYPE})"
)
_JOINT_WORD = (
    r"và cả|và thêm|và|cùng với|cùng|cộng thêm|cộng với|cộng|với|lẫn|kể cả|(?:đồng thời )?(?:sáp )?nhập thêm"
    r"|(?:đồng thời )?tiếp nhận(?: thêm)?|lấy thêm|thêm"
)
_NOTE = rf"{OLD}|tỉnh {NAME} {OLD}|(?:hiện hữu|nói trên|nêu trên|này)\b|còn lại\b"
_NUMBERS = (
    r"(?<=hường )\d{1,2}(?=(?:,\d{1,2}){2,14}(?![\d.,/%])|,\d{1,2}(?:[);]| (?:và|cùng) (?:các |phường|xã)))"
    r"|(?<=\d,)\d{1,2}(?=,\d|[);.\s]|\Z)"
)
"""Wards whose numbers only commas part: `phường 1,3,5,7`; two alone may be a figure."""
_TOWN = r"(?P<town>[Tt]hị trấn(?= ?[,;.)\n]| và (?:xã|[A-ZĐ])| thành | để | vào |\Z))"
_UNIT = rf"(?P<unit>(?P<type>{UNIT_TYPE}){KIND} ?\"?(?P<unit_name>{NAME}|{_NUMBERS})\"?)"

_APPOSED = (
    rf"(?:(?P<apposed_count>{COUNT})|các|những) (?P<apposed_type>{_NOUN}|{UNIT_TYPE})(?: {OLD})?"
    rf"(?: (?:thuộc|của|ở) {DISTRICT_TYPE} ?{NAME}(?: ?\(?{OLD}\)?)?)?"
)
_APPOSED_END = (
    rf"(?= ?(?:[,.;\n]|\Z|(?:{OLD}|(?:được|đã|nay|cùng|vừa|mới|hợp|sáp|nhập|ghép|gộp|gom|làm nên|tạo|góp|về)(?!\w))))"
)
"""What names stand for, told behind them, and what follows that: `hai xã của huyện A`."""
SMALL = re.compile(
    rf"(?P<apposed>(?:(?:đều|vốn|cùng|nguyên|từng|chính|vốn dĩ) )*là {_APPOSED}{_APPOSED_END})"
    rf"|{_UNIT}|{_TOWN}|(?P<after>{_AFTER})|(?P<note>{_NOTE})|(?P<hamlets>{_HAMLETS})|(?P<district>{_DISTRICT})"
    rf"|(?P<bare_district>(?:của|thuộc|ở) (?P<bare_name>{NAME})(?: ?\(?{OLD}\)?)?)|(?P<head>{_HEAD})"
    r"|(?P<link>(?:(?:đó )?là|gồm có|gồm|bao gồm|như|cụ thể|tên)\b)"
    rf"|(?P<joint>(?:{_JOINT_WORD})(?= ))|(?P<of>(?:của|thuộc|từ|ở)\b)"
)
"""A token that begins with a small letter."""
_CAPITAL_HAMLETS = (
    rf"(?:{'|'.join(word.capitalize() for word in HAMLETS)})(?:(?: |, | và |, và ){_HAMLET_NAME}){{1,15}}"
    rf" \(?(?:của|thuộc|ở|tại) (?={UNIT_TYPE})"
)
CAPITAL = re.compile(
    rf"{_UNIT}|{_TOWN}|(?P<hamlets>{_CAPITAL_HAMLETS})"
    rf"|(?P<joint>(?:VÀ|CÙNG VỚI|CÙNG|VỚI)(?= ))|(?P<district>{_DISTRICT})"
    rf"|(?P<head>{_HEAD})|(?P<name>{NAME}|{_NUMBERS})"
)
"""A token that begins with a capital letter or a figure."""
BRACKET = re.compile(
    rf"(?P<typed>\((?P<all>(?:(?:đều|cùng) )*(?:là )?(?:các )?)(?P<after_type>{UNIT_TYPE})\))"
    rf"|(?P<note>\((?:(?:tỉnh )?{NAME} )?(?:{OLD}|mới|nay|hiện nay)\))"
    rf"|(?P<district>(?P<lead>(?P<bracketed>\()(?:(?:{_BRACKET_LEAD}) ){{0,8}}?){_PLACE}(?P<closed>\))?)"
    r"|(?P<skip>\((?!(?:mới,? |nay,? |được )?(?:gồm|bao|sáp|hợp|nhập|từ|trên|thành|hình|sắp|trước)"
    rf"|(?:(?:các|{COUNT}) )?{UNIT_TYPE} {NAME}(?: cũ)?(?:,| và| \+) ?(?:{UNIT_TYPE}|{NAME})"
    rf"|{NAME} \+ |{NAME}(?:(?:, | và ){NAME}){{2,12}} cũ\))[^()\n]{{0,160}}\))"
    r"|(?P<open>\()"
)
MARK = re.compile(
    r"(?P<close>\))|(?P<link>:)"
    rf"|(?P<apposed>(?:- |, (?:(?:đều|vốn|cùng|nguyên|là) )*){_APPOSED}(?: -|{_APPOSED_END}))"
    rf"|(?P<district>(?P<lead>- (?:(?:{LEAD}) ){{0,3}}){_PLACE}(?P<closed>\))?)"
    rf"|(?P<joint>[;,.]?\n(?:[-+•*○▪] ?|\d{{1,2}}[.)] ?|[a-zđ]\) ?)|[,;] (?:{_JOINT_WORD})(?= )|[,;+&])"
)
"""A token that begins with a mark of punctuation."""
EXTENT_TOKEN = re.compile(
    unify_seats(rf"(?:{EXTENT})(?: \([^()\n]{{1,80}}\)(?= của ))?(?: (?:của|thuộc|ở|tại|từ)(?= ))?")
)
EXTENT_BEHIND = re.compile(
    unify_seats(
        rf"(?:(?P<open>\()|: ?|- )(?:(?:lấy|nhận|gồm|chỉ) )?(?:{EXTENT})"
        r"(?(open)(?:(?<=còn lại) sau [^()\n]{1,120}|(?:,|;| và) (?:phần|số) còn lại [^()\n]{1,120})?\)"
        r"|(?= ?(?:[;.\n]|\Z|,(?! ?(?:quy|dân|diện|nhân|số|người)))))"
    )
)
"""How much of a unit goes over, told behind it: `xã A: toàn bộ; xã B (phần còn lại sau khi nhập vào xã C)`."""
STANDS_ALONE = re.compile(
    unify_seats(
        r" ?(?:[,;.:)]|\Z|(?:cùng|và|với|cộng|kết hợp|hợp|sáp|nhập|được|sẽ|đã|thì|về|ghép|gộp|thành|trở thành|để lập"
        r"|lập|của (?:đơn vị|xã|phường|thị trấn|địa phương) (?:này|đó|ấy|trên)|này|đó|ấy)\b)"
    )
)
"""Behind an extent, in a key: no unit follows of which it is."""
COMPANY = re.compile(
    r"(?:[,;] )?(?:cùng với|cùng|cộng thêm|cộng với|cộng|với|(?:sáp )?nhập thêm|lấy thêm|tiếp nhận thêm)"
)
"""Joints behind which a part of the unit before is no part of the next: `một phần xã A cùng các xã B, C`."""
MEASURES_TOKEN = re.compile(unify_seats(rf"(?:{MEASURES})(?: (?:của|thuộc|ở))?(?= )|(?:{FIGURES}) (?:của|thuộc)(?= )"))


def _without_groups(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_BEFORE_BARE = (
    r"(?:(?<=nhập )|(?<=nhất )|(?<=ghép )|(?<=gộp )|(?<=từ )|(?<=từ: )|(?<=gồm )|(?<=gồm: )|(?<=cơ sở )"
    r"|(?<=giữa )|(?<=xếp )|(?<=xếp là )|(?<=nguyên là )|(?<=xếp: )|(?<=nguyên: )|(?<=lại: )|(?<=nhập: )|(?<=thành: )"
    r"|(?<=đó là: )|(?<=\()|(?<=: )(?=[^,.;:()+\n]{2,30} \+ ))"
)
"""Words after which names may stand without any type word."""
_SMALL_HEAD = (
    rf"(?:(?:các|cả|những|tất cả|toàn bộ) )?{COUNT} (?:đơn vị|địa|đvhc|vùng đất|miền đất|mảnh đất|phường|xã|thị trấn)"
    r"|(?:các|những|cả) (?:đơn vị|địa|phường|xã|thị trấn)"
)
START = re.compile(
    rf"(?<![^\W_])(?:(?P<extent>{unify_seats(_without_groups(EXTENT))})|(?P<head>{unify_seats(_SMALL_HEAD)})"
    rf"|(?P<hamlets>{unify_seats(rf'(?:(?:các|{COUNT}) )?{_HAMLET}')} )"
    r"|(?P<type>phường|xã|thị trấn|đặc khu|[px]\.|tt\.?|đơn vị|địa phương|địa bàn)\b|(?P<county>(?<=của )huyện )"
    rf"|(?P<bare>{_BEFORE_BARE}(?=[^\W\d_])))"
)
"""Where a list may begin, in a key; a bare name only where the text has a capital."""
START_IN_ACT = re.compile(
    unify_seats(
        rf"toàn bộ|nguyên trạng|{MOST}|một phần|phần (?:còn lại|của|các|diện tích|phường|xã|thị trấn)"
        r"|(?:hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2}) (?:phường|xã|thị trấn) "
        r"|các phường[ :]|các xã[ :]|các thị trấn |các đặc khu |phường |xã |thị trấn |đặc khu "
        r"|bộ diện tích|huyện (?<=của huyện )|(?P<bare>(?!))"
    )
)
"""The same in a clause of an act, which is always written out."""

VIEW = re.compile(
    r"(?:Một góc|(?<=cảnh )(?:một|1) (?:góc|phần))(?!\w)"
    r"(?![^.;\n]{0,120}(?<!\w)(?:nhập|hợp nhất|ghép|gộp|chuyển|điều chỉnh|cắt|tách|bàn giao)(?!\w))"
)
"""What a picture shows, which is no part that goes over: `Một góc thị trấn A, nay thuộc xã B`."""

LISTS = re.compile(r" (?:gồm|bao gồm|đó là|là|cụ thể là)\b")
"""What leads to names behind a district and a comma: `7 phường của thành phố A cũ, gồm …`."""
EDGE = re.compile(
    r"\s*(?:[,;.:)\](\"]|$|- |(?:và|cùng|với|thành|để|nay|được|sáp|hợp|nhập|cũ|trước|thuộc|của|hiện|là|lại|về|sau"
    r"|đã|lẫn|vào"
    r"|có|từ|đều|trên|tại|gộp|ghép|mới|chính|ngày|chung|theo|cộng)\b)"
)
"""What may follow a name that ends there."""
BEGINS_CLAUSE = re.compile(
    rf" ?: ?(?:(?:gồm|nhập|từ) )?(?=[{UPPER}])|"
    r"(?: \([^()\n]{0,60}\))?(?: (?:mới|chính thức|hiện|(?:hiện |ngày )?nay(?! (?:là|trở))|vừa|đã|sẽ))*"
    r" (?:có|rộng|đạt|ra đời|ra mắt|được (?:thành|hình|lập|tổ)"
    r"|trở thành|đi vào|hoạt động|vận hành|gồm|bao gồm|là|nằm|sở hữu|mang|thế chỗ|thay (?:thế|chỗ|cho))\b"
)
"""What shows that a unit is the subject of a new clause."""
NAMES_FIRST = re.compile(rf"{NAME}(?: \({OLD}\))?(?:,| và) {NAME}")
"""A sentence that begins with two names."""
