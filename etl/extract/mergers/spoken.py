"""Where a paper speaks of merging and founding, so that only those places are read word by word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from etl.extract.context import PaperContext
from etl.extract.frames.list_tokens import COUNT
from etl.extract.mentions import NAME, UNIT_TYPE
from etl.extract.mergers.gaps import ORIGIN, ORIGINS
from etl.text.unit_titles import NEW, OLD, OLD_PERHAPS
from etl.text.words import unify_seats

_FEWEST = 2
_ANCHORS = tuple(
    unify_seats(
        "sáp nhập|sát nhập|hợp nhất|sắp xếp|hợp thành|thành lập|hình thành|lập nên|lập ra|lập từ|lập phường|lập xã"
        "|lập đặc|góp |ghép|gộp|ra đời|vốn là|vốn từ|tiền thân|chung một |về chung |chung mái |một mái nhà|một nhà"
        "|hội tụ|quy tụ"
        "|gom |dồn |nay là|nay thuộc|nay thành|nay đều |bây giờ là|hiện thuộc"
        "|nâng lên|nâng cấp|đổi tên|trên cơ sở|trên nền|nguyên là|tạo thành|tạo nên|kế thừa"
        "|hợp lại|gồm|kết hợp|tổ chức lại|trước đây là|trước kia là|khai sinh|trở thành|cấu thành|làm nên|ôm trọn"
        "|gói trọn|lập trên|đất của|bao trùm|hòa vào nhau|hòa làm một|hòa chung|ráp từ|ráp lại|ráp các"
        "|nhận toàn bộ|nhận nguyên|nhận trọn|nhận một phần|nhận thêm"
        "|có thêm xã|có thêm phường|có thêm một phần|lấy toàn bộ|lấy nguyên|lấy trọn|lấy một phần"
        "|nhận phần|nhận nốt|nhận các phần|nhận những phần|lấy phần|đưa phần|chuyển phần|chuyển một phần|góp một phần"
        "|về đây|điều chỉnh về"
        "|hưởng toàn bộ|hưởng nguyên|hưởng trọn|bao trọn|giữ nguyên|giờ là|giờ thuộc|giờ đây|tên gọi mới|tên chung"
        "|phường mới là|xã mới là|tên mới|có gốc|gốc là|thế chỗ|thay chỗ|thay thế|thay cho|kế tục"
    ).split("|")
)
"""Words of merging and founding, in a key."""
_SYLLABLES = {words: frozenset(words.split()) for words in (*_ANCHORS, *ORIGINS)}
"""Without one of its syllables no paper has the words, and it need not be looked through for each of them."""
_ENTERS = re.compile(unify_seats(r"nhập(?<!thu nhập)(?<!xuất nhập)(?<!gia nhập)(?<!(?<!quốc )hội nhập)"))
_IS_MADE_FROM = re.compile(
    unify_seats(
        r"hợp(?<!phối hợp)(?<!phù hợp)(?<!tổng hợp)(?<!kết hợp)(?<!tập hợp)(?<!liên hợp)(?<!thích hợp)"
        r" (?:từ|bởi|làm một)(?!\w)"
    )
)
"""`phường A hợp từ`, but no `phối hợp từ`."""
_COMES_FROM = re.compile(
    unify_seats(
        rf"(?<!\w){ORIGIN} của (?:xã|phường|đặc khu|đơn vị (?:hành chính|mới)|địa (?:phương|bàn))(?! (?:nghề|hội))"
        rf"|(?:\A|(?<=[.;,:\n])|(?<=[.;,:] ))(?:xã|phường|đặc khu)"
        rf"(?: [^\W\d_]+){{0,4}}? (?:có|mang) {ORIGIN} (?:là|từ|gồm)(?!\w)"
    )
)
"""`Nguồn gốc của phường mới là`: of the unit itself, and not of its land or its people."""
_MANY = re.compile(
    unify_seats(
        r"(?:các|những|cả|\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:đơn vị|địa (?:phương|bàn|danh)"
        r"|phường|xã|thị trấn)|hợp nhất|nhập|ghép|gộp|trên (?:cơ sở|nền)|(?:xã|phường|đặc khu|đơn vị) (?:mới|này) gồm "
    )
)
"""Words that announce units which may stand without a type word."""
_SETS_BESIDE = re.compile(
    rf"(?:\(|: ?|\| ?|(?:[Tt]rước|địa giới|xưa|cũ)\b[^.;]{{0,80}}?)(?:(?:từ|gồm|nhập) )?"
    rf"(?:{COUNT} |[Cc]ác )?{UNIT_TYPE}"
    rf"|\({NAME}(?:,| \+) (?:[^()\n]{{0,80}}cũ\)|{NAME})"
)
"""What may set units beside the one that they became."""

HERE = re.compile(
    r"(?i:(?<!\w)(?:(?<!các )(?<!những )(?<!hai )(?<!nhiều )địa phương|nơi đây|nơi này"
    r"|đơn vị(?: hành chính)?(?: cấp xã)? mới|vùng đất này"
    r"|(?:xã|phường) (?:nhà|này|mới)|quê (?:tôi|nhà)|toàn (?:xã|phường))(?!\w))"
)
"""The paper's own unit without its name."""
_GATHERS = re.compile(
    unify_seats(
        r"nhập(?<!thu nhập)(?<!xuất nhập)(?<!gia nhập)(?<!hội nhập)"
        r"(?! (?:khẩu|ngũ|học|cảnh|viện|cư|trạch|lúa|giống|hàng|vật|máy|cây|con))"
        r"|(?:họp|hợp) (?:thành|lại|làm)|hợp nhất|ghép|gộp|(?:gom|dồn) (?:lại|về|từ|thành)|chập (?:lại|làm)"
        r"|hòa (?:vào|chung|làm|nhập)|hội tụ|quy tụ|mảnh ghép|phép cộng|cộng (?:của|lại|với|thêm)| \+ "
        r"|(?:đón|tiếp nhận) (?:nhận |thêm |cả |về |trọn |lấy |toàn bộ |nguyên trạng |trọn vẹn )*"
        r"(?:các |hai |ba |bốn |năm |\d+ )?(?:xã|phường|thị trấn|phần)"
        r"|(?:được|đã) thay (?:thế )?(?:bằng|bởi)|(?:nhận|ôm|gom|lấy) thêm|(?:lấy|mang|đặt|có) tên"
        r"|(?:cùng|chung|đều)(?: (?:nằm|ở|đứng))? (?:trong|thuộc|ở|dưới)(?: cùng| chung)* (?:một|1)"
        r" (?:mái|xã|phường|đặc khu|đơn vị)"
        r"|(?:xã|phường|đặc khu|đơn vị) (?:mới|này) (?:chỉ )?gồm(?! (?:có )?\d)"
        r"|về (?:với|chung|cùng|một|chung một) (?:nhau|mái|nhà|đơn vị|mối|xã|phường|địa|tên)|làm một\b|một mối"
        r"|(?:làm|tạo|dựng|lập) nên (?:một )?(?:xã|phường|đặc khu|đơn vị|địa phương)(?! (?:đạt|văn minh|kiểu|giàu))"
        r"|(?<!trở )(?<!hoàn )thành (?:một )?(?:xã|phường|đặc khu|đơn vị (?:mới|hành chính))"
        r"(?! (?:nông thôn|đạt|điểm|kiểu|văn hóa|không|văn minh|vững))"
    )
)
"""Words by which papers may say that several became one, in a key; none of them says so by itself."""

LABEL = re.compile(rf"(?i:(?<!\w)(?:{NEW}|{OLD}|{OLD_PERHAPS})(?!\w))")
"""The head of a column of new units, or of old ones."""


class Merging:
    """Where a paper speaks of merging and founding, looked for once."""

    def __init__(self, context: PaperContext) -> None:
        self._context = context
        key = context.key
        told = {words for words, syllables in _SYLLABLES.items() if syllables <= context.syllables}
        anchors = ((start, start + len(words)) for words in _ANCHORS if words in told for start in _places(key, words))
        patterns = (_ENTERS, _IS_MADE_FROM) if told.isdisjoint(ORIGINS) else (_ENTERS, _IS_MADE_FROM, _COMES_FROM)
        verbs = (match.span() for pattern in patterns for match in pattern.finditer(key))
        named = (
            (place + 4, place + 8)
            for words in ("thu nhập", "hội nhập")
            for place in _places(key, words)
            if _ends_name(context.text, place)
        )
        self._spans = sorted((*anchors, *verbs, *named))

    def may_stand(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` names units, or may name some without their type word, and may tell of merging.

        It need not speak of it: some units behind another, in brackets or in the next cell, may be all that it tells.
        """
        named = len(self._context.units_between(start, end))
        if self.is_spoken_of(start, end):
            return named > 0 or _MANY.search(self._context.key, start, end) is not None
        if named == 0:
            return False
        return _SETS_BESIDE.search(self._context.text, start, end) is not None or (
            named >= _FEWEST
            and (tells_gathering(self._context, start, end) or HERE.search(self._context.text, start, end) is not None)
        )

    def is_spoken_of(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` speaks of merging."""
        first, last = bisect_left(self._spans, (start, start)), bisect_left(self._spans, (end, end))
        return any(high <= end for _, high in self._spans[first:last])

    def is_about(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` speaks of merging, or of new units or old ones as the heads of tables do."""
        return self.is_spoken_of(start, end) or LABEL.search(self._context.text, start, end) is not None


def tells_gathering(context: PaperContext, start: int, end: int) -> bool:
    """Whether a passage may say that several units became one, for which only official mergers can vouch."""
    found = _GATHERS.finditer(context.key, start, end)
    return any(not _ends_name(context.text, match.start()) for match in found)


def _ends_name(text: str, place: int) -> bool:
    """Whether the word at a place ends a name: `phường Phong Thu nhập với`, `xã Gia Hòa chung một dòng sông`."""
    before = text[text.rfind(" ", 0, max(0, place - 1)) + 1 : place]
    return text[place].isupper() and before.strip().istitle()


def _places(text: str, words: str) -> Iterator[int]:
    """Where words begin in a text."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
