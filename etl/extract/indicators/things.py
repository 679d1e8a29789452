"""Which numbers of things say something of a unit: `5 dự án`, and what is only told along the way."""

from __future__ import annotations

import re

from etl.extract.indicators.nouns import Noun
from etl.extract.indicators.people import is_own_staff
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.phrases import phrases

ACTION = re.compile(
    r"(?<![^\W\d_])(?:kết nạp|phát triển|đào tạo|bồi dưỡng|tạo|giải quyết|giới thiệu|hỗ trợ|giúp|đưa|tuyển"
    r"|tuyển chọn|thoát|giảm|xóa|cấp|vận động|khám|chi trả|trợ giúp"
    r"|tập huấn|giao|gọi|tiễn|xây|xây dựng|làm|làm mới|sửa|sửa chữa|nâng cấp|thành lập|thu hút|chuyển đổi|trồng"
    r"|lắp|lắp đặt|bê tông hóa|cứng hóa|mở|khởi công|khánh thành"
    r"|công nhận|duy trì|tổ chức|thực hiện|triển khai|hoàn thành|đón|phục vụ|tiếp nhận|xử lý|ban hành|huy động"
    r"|số hóa|đầu tư|khai trương|cải tạo|nhân rộng|phủ|tiêm|đạt|có|thêm|xuất khẩu|cử"
    r"|phấn đấu|sinh|điều trị|khai giảng|trao|còn|nhập ngũ|lên đường|chăm lo|trúng tuyển)"
    r"(?: (?:[^\W\d_]+)){0,5}\s*(?:cho |được |mới |thêm |là |đạt )*\Z"
)
"""What somebody does to things, up to their number: `xây dựng được 5 nhà`."""
_PASSES = re.compile(r"(?:thông qua|ban hành|biểu quyết)(?: [^\W\d_]+){0,3}\s*\Z")
_HONOURED = re.compile(
    r"\s*(?:bà mẹ|mẹ|thương binh|bệnh binh|liệt s[ĩỹ]|người có công|gia đình chính sách|nghệ nhân|đối tượng chính sách"
    r"|nhà giáo|chùa|nhà thờ|cơ sở (?:tôn giáo|thờ tự))(?![^\W\d_])"
)
_FED = re.compile(
    r"(?<![^\W\d_])(?:trường|chùa|công ty|nhà máy|quán|nhà hàng|khách sạn|bệnh viện|học sinh|công nhân)"
    r"(?![^\W\d_])[^;.]*\Z"
)
"""Before meals that a school, a firm or a temple cooks."""
_AS_GUESTS = re.compile(
    r"(?<![^\W\d_])(?:dự|tham dự|đến dự|về dự|thăm|thăm hỏi|chúc mừng|gặp mặt|mời|mẹ của|con của|vợ của|có con là"
    r"|thay mặt|đại diện|thắp nến|dâng hương|viếng|tri ân|tưởng niệm|là (?:cha|mẹ|bố|vợ|chồng|con|anh|em)(?: của)?)"
    r"(?![^\W\d_])[^;.]{0,80}\Z"
)
"""Before those who came, were visited, or are somebody's kin: they are not all of the unit."""
_RECEIVES = re.compile(
    r"(?<![^\W\d_])(?:nhận|xử lý|giải quyết|có|trả lời|số|tổng hợp|phân loại|chuyển|còn|với)(?![^\W\d_])[^;.]{0,60}\Z"
)
"""Before reports and letters of people, which are counted where somebody handles them."""
_HOLDS = re.compile(
    r"(?<![^\W\d_])(?:tổ chức|tiến hành|triệu tập|họp|chủ trì|duy trì|chuẩn bị)(?![^\W\d_])"
    r"(?:(?! (?:theo dõi|xem|nghe|dự|tham dự|tham gia|phục vụ|trước|sau)(?![^\W\d_]))[^;.]){0,60}\Z"
)
"""Before sessions, which are counted where somebody holds them, and not where others only follow them."""
_OF_PARLIAMENT = re.compile(
    r"\s*(?:thứ \S+ )?(?:của )?(?:quốc hội|(?:hđnd|hội đồng nhân dân) (?:tỉnh|thành phố))(?![^\W\d_])"
)
_ILL = re.compile(
    r"(?<![^\W\d_])(?:ca (?:mắc|bệnh|nhiễm|dương|tử)|mắc|dịch(?! vụ)|sốt|sởi|tay chân miệng|ngộ độc|đuối nước|tử vong)"
    r"(?![^\W\d_])"
)
"""Of a sentence that tells of the sick, of whom each is a `ca`; shifts are called so too."""
_ISSUES = re.compile(
    r"(?<![^\W\d_])(?:ban hành|tham mưu|ký|soạn thảo|phát hành)"
    r"(?:(?: [^\W\d_]+){0,3}\s*|[^;.\d]{0,30} \d[^;.]{0,60})\Z"
)
"""Before papers of the authorities, alone or in a row, which are counted where somebody issues them."""
_DOSES = ("liều", "liều vắc xin", "viên")
_FEWEST_DOSES = 10
"""Fewer are what one person takes."""
_HANDLED = {
    **dict.fromkeys(("phản ánh", "phản ánh, kiến nghị", "đơn"), _RECEIVES),
    **dict.fromkeys(("kỳ họp", "phiên họp"), _HOLDS),
    **dict.fromkeys(phrases("kế hoạch|quyết định|thông báo|công văn|kết luận|chỉ thị|quy chế|tờ trình"), _ISSUES),
}
"""What is counted only behind words of what is done with it."""
_SPENT = re.compile(r"(?<![^\W\d_])(?:hết|mất|tốn|trong)(?: (?:đúng|chỉ|gần|khoảng|chưa đầy))*\s*\Z")
_OF_OLD = re.compile(r"[^;.,\d]{0,40} từ (?:thời|trước khi)(?![^\W\d_])")
"""Of what came down from before the unit was: `127 trường hợp từ thời cấp huyện`."""
_PEOPLES = re.compile(r"\s*dân tộc(?: anh em)?(?![^\W\d_])")
_ALL_PEOPLES = 54
"""The peoples of Vietnam."""
_ALL_OF = re.compile(r"(?<![^\W\d_])cả\s*\Z")
_SETTLED = re.compile(
    r"(?<![^\W\d_])(?P<verb>(?:làm rõ|giải quyết|xử lý|khắc phục|hòa giải|điều tra|khám phá|hoàn thành|dập tắt)"
    r"(?: (?:xong|được|thành|dứt điểm|kịp thời)){0,3}) cả\s*\Z"
)
"""How all of the things counted before were settled."""
_PAPERS = ("văn bản", "tài liệu", "quyết định", "nghị quyết", "tờ trình")
"""What a list is announced of in words: `có hai văn bản liên quan:`."""


def counts_thing(sentence: Sentence, item: Cut) -> bool:
    """Whether a number of things says something: in words (`hai dự án`) only with a comparison or a verb."""
    if is_act(sentence, item):
        return _PASSES.search(sentence.before(item, 40)) is not None
    if _HONOURED.match(sentence.text, item.figure.end) and _AS_GUESTS.search(sentence.before(item, 90)):
        return False
    noun = item.figure.noun
    if noun is not None and (is_told := _is_told(sentence, item, noun)) is not None:
        return is_told
    if noun is not None and sentence.text.startswith("biên chế", noun.start) and not is_own_staff(sentence, item):
        return False
    if noun is not None and _is_spent(sentence, item, noun.start):
        return False
    if _OF_OLD.match(sentence.text, item.figure.end, sentence.end):
        return False
    if _PEOPLES.match(sentence.text, item.figure.end) and (item.figure.value == _ALL_PEOPLES or item.figure.is_worded):
        return False
    if item.figure.of is None and _ALL_OF.search(sentence.text, sentence.start, item.figure.number):
        return all_settled(sentence, item) != ""
    if not item.figure.is_worded:
        return True
    return _says_something_in_words(sentence, item)


def _is_told(sentence: Sentence, item: Cut, noun: Noun) -> bool | None:
    """Whether somebody handles, holds or issues things that count only then; None for all others."""
    before, counted = sentence.before(item, 90), " ".join(sentence.text[noun.start : noun.end].split())
    if counted == "ca":
        return _ILL.search(sentence.text, sentence.start, sentence.end) is not None
    handled = _HANDLED.get(counted)
    if handled is _HOLDS and _OF_PARLIAMENT.match(sentence.text, noun.end, sentence.end):
        return False
    if counted in _DOSES and item.figure.value < _FEWEST_DOSES:
        return False
    return handled.search(before) is not None if handled is not None else None


def all_settled(sentence: Sentence, item: Cut) -> str:
    """How as many things as were counted right before are said to be settled: `xảy ra 4 vụ, đã làm rõ cả 4 vụ`."""
    before, noun = sentence.previous(item), item.figure.noun
    if before is None or noun is None or before.figure.noun is None or before.figure.value != item.figure.value:
        return ""
    former = before.figure.noun
    is_same = sentence.text[former.start : former.end].startswith(sentence.text[noun.start : noun.end])
    settled = _SETTLED.search(sentence.before(item, 40)) if is_same else None
    return settled["verb"] if settled is not None else ""


def _is_spent(sentence: Sentence, item: Cut, noun: int) -> bool:
    """Whether sessions only say how long something took, or meals are those of a school or a firm."""
    if sentence.text.startswith("buổi", noun):
        return _SPENT.search(sentence.before(item, 24)) is not None
    return sentence.text.startswith("suất", noun) and _FED.search(sentence.before(item, 90)) is not None


def _says_something_in_words(sentence: Sentence, item: Cut) -> bool:
    noun, text = item.figure.noun, sentence.text
    if noun is not None and text[sentence.end - 1] == ":" and text.startswith(_PAPERS, noun.start):
        return False
    return item.figure.comparator != "=" or ACTION.search(text[item.low : item.figure.start]) is not None


def is_act(sentence: Sentence, item: Cut) -> bool:
    """Whether resolutions are counted: those passed at a session are a result, whatever they promise."""
    return item.figure.noun is not None and sentence.text.startswith("nghị quyết", item.figure.noun.start)
