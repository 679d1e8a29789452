"""When people and households are an indicator: by what they did, got or are; else they are the unit's own size.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.frames import bodies
from etl.extract.indicators.groups import group_of_people
from etl.extract.indicators.households import kind_of_households
from etl.extract.indicators.nouns import Countable
from etl.extract.indicators.sentence import Cut, Sentence
from etl.text.hamlets import HAMLET_WORDS, HAMLETS

_STRONG_ACTION = re.compile(
    r"(?<![^\W\d_])(?P<verb>kết nạp|phát triển|đào tạo|bồi dưỡng|tạo việc|giải quyết|giới thiệu|hỗ trợ|giúp|đưa|tuyển"
    r"|thoát|giảm|xóa|cấp|vận động|tái định cư|di dời|giao đất|khám|chi trả|trợ giúp|tập huấn|giao quân|gọi|tiễn"
    r"|làm chết|chết|bị thương|tử vong|cấp phát|hiến|xuất khẩu|cai nghiện|trúng tuyển|nhập ngũ|chăm lo|việc làm"
    r"|dạy nghề|số hóa|phân công|nhân rộng|khử khuẩn|khử trùng|tiêu độc|tẩy uế|huy động|điều động"
    r"|chuyển đảng|chuyển đổi nghề|(?:cho )?vay vốn|thiếu hụt|công nhận (?:đảng viên )?chính thức"
    r"|sơ tán|(?:làm|xây|sửa|dựng)(?: (?:xong|mới|lại|dựng|chữa))* nhà)"
    r"(?:\s?:| [^\W\d_]+){0,7}[\s:]*\Z"
)
ONLY_PLANNED = re.compile(
    r"(?<![^\W\d_])(?:phương án|kế hoạch|kịch bản|giả định|sẵn sàng|dự kiến|diễn tập|cần|nếu|(?<!trong )khi|có thể"
    r"|nguy cơ)(?![^\W\d_])[^.;]{0,100}\Z"
)
"""Before those who would be brought to safety or struck, and have not been."""
_PREDICATE = re.compile(
    r"\s*(?:(?!khi |nếu |để |phòng )[^\W\d_]+ ){0,3}?"
    r"(?:được(?! (?:đề nghị|đề xuất|xét|xem xét))|có|tham gia|đạt|thoát|hoàn thành|đã|đi|tốt nghiệp|trúng|đỗ|nhập ngũ"
    r"|lên đường|học|nghèo|cận nghèo|hoạt động|giỏi|tình nguyện|thuộc diện|sử dụng|lao động|nghiện|khuyết tật"
    r"|chết|bị|tử vong|mất tích|làm (?:nghề|việc|du lịch|dịch vụ|muối|homestay|farmstay|nông|lúa|nương)"
    r"|trồng|chăn nuôi|nuôi|sản xuất|cần"
    r"|thiếu(?: hụt)?(?= (?!số|so|điểm))|dự thi|chưa (?:nhận|được|có|bàn giao)"
    r"|cao tuổi|vi phạm|mới|ưu tú|không|thông minh|kiểu mẫu|văn hóa"
    r"|nông thôn mới|phải (?:di dời|sơ tán|di chuyển|nhập viện|cấp cứu|nghỉ học|bỏ học|tạm trú|ở nhờ))(?![^\W\d_])"
)
_TOTAL_PEOPLE = re.compile(
    r"dân số|nhân khẩu|quy mô|đại diện|thay mặt|sinh sống|cư trú|tổng số đảng viên|(?<!nước )(?<!nhà )sinh hoạt"
)
_MEMBER_FLOW = re.compile(
    r"kết nạp|chuyển (?:đảng )?chính thức|công nhận (?:đảng viên )?chính thức"
    r"|đón (?:thêm|nhận)?|thêm|bổ sung|phát triển|kết nạp mới|bồi dưỡng|giới thiệu|đảng viên mới|miễn"
    r"|khai trừ|kỷ luật|phân công|xóa tên|rút tên|cho ra khỏi|đình chỉ sinh hoạt"
    r"|trao (?:tặng )?huy hiệu|huy hiệu"
)
_VOTES = re.compile(r"(?<![^\W\d_])(?:đi bầu|bỏ phiếu|bầu cử)(?![^\W\d_])(?! (?:kín|tín nhiệm|bầu))")
"""Of a sentence that tells how many voted; elsewhere voters are those who came to a meeting."""
_MERGES = re.compile(
    r"sáp nhập|hợp nhất|thành lập trên cơ sở|nhập nguyên trạng|hợp thành|chia thành|giải thể|sắp xếp (?:toàn bộ"
    r"|nguyên)"
)
_MEMBER = re.compile(
    r"(?:học sinh|học viên|sinh viên|giáo viên|thành viên|hội viên|xã viên|lao động|công nhân|cháu|trẻ)(?![^\W\d_])"
)
_WITH = re.compile(
    r"/|[^,;.:()]{0,60} (?:với|có|gồm|thu hút|sử dụng|tuyển dụng|tạo việc làm cho)"
    r"(?: (?:tổng số|tổng cộng|hơn|gần|trên|khoảng|[^\W\d_]+ số))?\s*"
)
_PUPILS = re.compile(r"(?:học sinh|học viên|giáo viên|trẻ|cháu|cán bộ, giáo viên)(?![^\W\d_])")
_SCHOOL = re.compile(r"(?:trường(?: học)?|lớp(?: học)?|nhóm trẻ|điểm trường|phòng học)(?![^\W\d_])")
_NEXT = re.compile(r"[^,;.:()\d]{0,30}(?:/|(?:,| và|, và) )(?:tổng số |hơn |gần |trên |khoảng )*")
"""What parts two counts of a list: `13 trường, 214 lớp, 6.731 học sinh`."""
SORTS = (
    r"(?:(?:người|đồng bào) )*(?:nữ|dân tộc(?: thiểu số)?|(?:theo )?tôn giáo|(?:theo|có) đạo|trẻ|dưới \d\d tuổi|hưu trí"
    r"|dự bị)(?![^\W\d_])"
)
"""Pattern of some members of the party by who they are."""
_SOME_MEMBERS = re.compile(rf" (?:là )?{SORTS}")
_COUNT_OF = re.compile(
    r"(?<![^\W\d_])(?<!nghệ )(?<!đổi )(?<!ký )(?<!năng )(?<!tế )(?<!quyền )(?<!tảng )(?<!dân )(?:tổng )?"
    r"số (?!dân|hộ(?! (?:nghèo|cận|thoát|kinh))|nhân|đảng viên(?! mới)|hội viên(?! mới)"
    rf"|đại biểu|(?:{HAMLET_WORDS}|khu vực)(?:(?:,| và) (?:{HAMLET_WORDS}))*(?: hiện)?\s*(?::|là|có))"
    r"[^\W\d_]+ [^\W\d_]+"
)
_COUNT_OF_FIRMS = re.compile(
    r"(?<![^\W\d_])số (?:lượng )?(?:doanh nghiệp|hợp tác xã|cơ sở|công ty|trang trại|cơ quan|trường)(?![^\W\d_])"
    r"[^,;:.()\d]{0,50}\Z"
)
"""`số doanh nghiệp thành lập mới 1.000 đơn vị`."""
_SORT_OF = re.compile(r"(?<![^\W\d_])(?:hộ (?:nghèo|cận nghèo|khá|kinh doanh)|học sinh giỏi|lao động có việc)")
_GROUP_ALONE = re.compile(
    r"\s*(?:tổng )?(?:số )?(?:(?:lực lượng |nguồn |người )?lao động|người (?:cao tuổi|khuyết tật|có công|nghèo)"
    r"|trẻ em|phụ nữ|học sinh)"
    r"(?: (?!dự|tham|có|đến|về|được|nhận|và|của|cho)[^\W\d_]+){0,5}(?: dưới \d{1,2} tuổi)?\s*:?\s*"
)
"""All that a clause says before its number: `Lao động trong độ tuổi 8.035 người`."""
_GROUP = re.compile(r"(?:người )?lao động|công nhân|thanh niên|phụ nữ|trẻ em|người cao tuổi|hộ")
_CLOSED = re.compile(r"\s*(?:[,;.(]|\Z|\n)")
_MEETS_STANDARD = re.compile(
    r"\s*(?:trước (?:khi )?(?:(?:sáp )?nhập|hợp nhất|sắp xếp),? )?(?:[^\W\d_]+ ){0,2}?"
    r"(?:đạt (?:chuẩn|tiêu chí|danh hiệu|nông thôn mới|ntm|đô thị văn minh)"
    r"|được (?:công nhận|(?:nhà nước )?phong tặng)|về đích)"
    r"|\s*(?:có )?(?:(?:vùng |thuộc diện |thuộc vùng )?(?:đặc biệt )?khó khăn|đồng bào (?!và)|dân tộc (?!và)"
    r"|chưa (?:có|đạt|được)|người dân tộc)"
)
"""What is told of some of the hamlets or units; all of them are an attribute of the unit."""
_IN_NEED = re.compile(
    r"\s*(?!cũ |này )(?:[^\W\d_]+ ){1,8}?(?:còn (?:yếu|thiếu|khó khăn)|chưa (?:có|được|đạt))(?![^\W\d_])"
)
"""What some of the hamlets lack: `3 buôn vùng xa sóng di động còn yếu`."""
_TOLD = re.compile(r"(?:\A|[,;:(]|(?<![^\W\d_])(?:có|còn|hiện|và|trong đó))\s*\Z")
"""Before hamlets that are told of themselves, and not who or what goes to them."""
_STAFF = re.compile(
    r"(?:cán bộ|công chức)(?:,| và) (?:công chức|viên chức|người lao động|người hoạt động)"
    r"(?![^.;:]{0,60}(?<![^\W\d_])(?:dự|tham dự|tham gia|có mặt|đến|chứng kiến)(?![^\W\d_]))"
)
_OF_OTHERS = re.compile(
    r"(?<![^\W\d_])(?:dự|tham dự|buổi lễ|lễ|hội thi|hội thao|hội nghị|lớp|tập huấn|danh sách|tinh giản|các xã"
    rf"|các phường|các cơ quan|các sở|(?:giao(?: cho)?|của|toàn) (?:{bodies.PROVINCES}|{bodies.DISTRICTS}))"
    r"(?![^\W\d_])"
)
"""In a clause about other staff than the unit's: guests, those of a list, of several units, of those above."""
_UNIT_AGAIN = re.compile(r"(?<![^\W\d_])(?<!các )(?<!\d )(?:xã|phường|đặc khu|bộ máy)(?![^\W\d_])")
_AS_PLACE = re.compile(r"(?<![^\W\d_])(?:ở|tại|trong|thuộc)\s*\Z")
_REACHES = re.compile(
    r"(?<![^\W\d_])(?:phủ|sóng|lắp|kéo|cấp|xây|trang bị|có|lập|triển khai|vận hành|duy trì|hoàn thành)(?![^\W\d_])"
)
"""What a commune brings to its hamlets, before those it has reached: `Phủ sóng 5G tại 15/15 ấp`."""
_HAS = re.compile(
    r"(?<![^\W\d_])(?:có|còn|gồm|bố trí|với|là|biên chế|được giao)(?: (?:tổng số|hơn|gần|trên|khoảng))*\s*\Z"
)
_BESIDE = re.compile(r"[^;:.()\d]{0,60}(?:,| và| cùng|, cùng) (?:hơn |gần |trên |khoảng )?")
"""Between two counts of what one has: `có 5 cơ quan trực thuộc và 63 cán bộ, công chức`."""
_FOR = re.compile(
    r"(?:\s*(?:đồng )?(?:đến|tới)|(?:\s+[^\W\d_]+){0,9}?\s*(?:\([^()\d]{3,80}\)\s*)?"
    r"(?:cho|giúp))\s*(?:hơn |gần |trên |khoảng )?"
)
_SAME_AS = re.compile(r"(?:tương đương|tương ứng|tức|ứng với)\s*(?:là|với|gần|hơn|khoảng)?\s*\Z")


def counts_people(sentence: Sentence, item: Cut) -> bool:
    """People and households are an indicator by what they did or got; else they are the unit's size."""
    figure, text = item.figure, sentence.text
    assert figure.noun is not None
    before, after = text[item.low : figure.start], text[figure.noun.end : item.high]
    noun = " ".join(text[figure.noun.start : figure.noun.end].split())
    is_some = noun in ("xã", "phường", *HAMLETS) and _MEETS_STANDARD.match(after) is not None
    is_some |= noun in HAMLETS and _IN_NEED.match(after) is not None and _TOLD.search(before) is not None
    if is_some or group_of_people(sentence, item):
        return True
    is_reached = figure.of is not None and _REACHES.search(before) is not None
    is_place = noun in HAMLETS and not is_reached and _AS_PLACE.search(before) is not None
    if is_place or _TOTAL_PEOPLE.search(before) or _MERGES.search(text, sentence.start, sentence.end):
        return False
    if noun == "cử tri":
        return _VOTES.search(text, sentence.start, sentence.end) is not None
    if noun == "đảng viên":
        return any(_MEMBER_FLOW.search(words) for words in (before, after)) or some_members(sentence, item) is not None
    origin = sentence.previous(item)
    is_end = origin is not None and origin.figure.is_from and origin.figure.noun is not None
    if figure.of is not None or is_end or kind_of_households(sentence, item) is not None:
        return True
    if noun in ("xã", "phường", "đơn vị", "khu", "khu vực", "tổ chức") or figure.is_worded:
        return noun == "đơn vị" and _COUNT_OF_FIRMS.search(before) is not None
    if (
        _is_acted_on(sentence, item, before)
        or given_to(sentence, item)
        or _COUNT_OF.search(before)
        or (item.figure.start > sentence.cuts[0].figure.start and _SAME_AS.search(before))
    ):
        return True
    if counts_members(sentence, item) or _is_staff(sentence, item) or _grows(sentence, item, noun):
        return True
    if (_SORT_OF.search(before) and sentence.left(item).is_linked) or _is_group_that_does(sentence, item):
        return True
    return after.strip() != "" and _PREDICATE.match(after) is not None


def _is_acted_on(sentence: Sentence, item: Cut, before: str) -> bool:
    """Whether the words before those who are counted tell what is done for them."""
    act = _STRONG_ACTION.search(before)
    if act is None:
        return False
    return act["verb"] != "sơ tán" or ONLY_PLANNED.search(sentence.before(item, 120)) is None


def _is_group_that_does(sentence: Sentence, item: Cut) -> bool:
    """Whether words before a colon tell what a group does, or a clause of nothing else names a group.

    `Lao động làm việc trong khu công nghiệp: 900 người`, `Lao động trong độ tuổi 8.035 người`
    """
    left, noun, text = sentence.left(item), item.figure.noun, sentence.text
    if noun is not None and text[noun.start : noun.end] in ("người", "cháu", "em"):
        is_alone = _GROUP_ALONE.fullmatch(text, item.low, item.figure.start) is not None
        if is_alone and _CLOSED.match(text, noun.end, sentence.end):
            return True
    group = _GROUP.match(sentence.text, *left.phrase) if left.is_colon else None
    return group is not None and _PREDICATE.match(sentence.text, group.end(), left.phrase.end) is not None


def _grows(sentence: Sentence, item: Cut, noun: str) -> bool:
    """Whether those grow in number of whom the words before tell: `người tham gia BHXH tăng thêm 150 người`."""
    left = sentence.left(item)
    words = sentence.text[left.phrase.start : left.phrase.end].removeprefix("số ")
    return left.growth != "" and words.startswith(f"{noun} ")


def _is_staff(sentence: Sentence, item: Cut) -> bool:
    """Whether the staff of the unit is counted: `hiện có 80 cán bộ, công chức`."""
    noun = item.figure.noun
    if noun is None or _STAFF.match(sentence.text, noun.start, sentence.end) is None:
        return False
    return _is_had(sentence, item) and is_own_staff(sentence, item)


def _is_had(sentence: Sentence, item: Cut) -> bool:
    """Whether words before a count say that they are there, or before the one beside which it stands."""
    if _HAS.search(sentence.text, sentence.start, item.figure.start):
        return True
    before = sentence.previous(item)
    if before is None or before.figure.unit != "count" or before.is_in_bracket != item.is_in_bracket:
        return False
    is_beside = _BESIDE.fullmatch(sentence.text, before.figure.end, item.figure.start) is not None
    return is_beside and _HAS.search(sentence.text, sentence.start, before.figure.start) is not None


def is_own_staff(sentence: Sentence, item: Cut) -> bool:
    """Whether nothing before a count of staff says that it is that of others."""
    text, place = sentence.text, item.figure.start
    low = text.rfind(";", sentence.start, place) + 1 or sentence.start
    others = [match.end() for match in _OF_OTHERS.finditer(text, low, place)]
    return not others or _UNIT_AGAIN.search(text, others[-1], place) is not None


def given_to(sentence: Sentence, item: Cut) -> str:
    """The verb by which an amount before goes to those who are counted: `hỗ trợ 2,9 tỷ đồng cho 275 hộ`."""
    origin = sentence.previous(item)
    if origin is None or _FOR.fullmatch(sentence.text, origin.figure.end, item.figure.start) is None:
        return ""
    given = _STRONG_ACTION.search(sentence.text, origin.low, origin.figure.start)
    return given["verb"] if given is not None else ""


def some_members(sentence: Sentence, item: Cut) -> tuple[int, int] | None:
    """Where the words for members of the party stand who are told by who they are: `64 đảng viên là nữ`."""
    noun = item.figure.noun
    if noun is None or not sentence.text.startswith("đảng viên", noun.start):
        return None
    match = _SOME_MEMBERS.match(sentence.text, noun.end, sentence.end)
    return (noun.start, match.end()) if match else None


def counts_members(sentence: Sentence, item: Cut) -> bool:
    """Whether those are counted who are in the things counted before: `22 trường với 10.215 học sinh`."""
    noun, origin = item.figure.noun, sentence.previous(item)
    if noun is None or origin is None or origin.figure.noun is None:
        return False
    text, parent = sentence.text, origin.figure.noun
    if text[parent.start : parent.end] in HAMLETS and _AS_PLACE.search(sentence.before(origin, 10)):
        things = sentence.previous(origin)  # 24 tổ công nghệ số tại 24 thôn với 192 thành viên
        if things is None or things.figure.noun is None or things.figure.noun.kind is not Countable.THING:
            return False
        is_beside = _WITH.fullmatch(text, parent.end, item.figure.start) is not None
        return is_beside and _MEMBER.match(text, noun.start) is not None
    if parent.kind is not Countable.THING:
        is_list = _PUPILS.match(text, noun.start) and _PUPILS.match(text, parent.start)
        is_next = is_list and _NEXT.fullmatch(text, parent.end, item.figure.start) is not None
        return bool(is_next) and counts_members(sentence, origin)
    if _PUPILS.match(text, noun.start) and _SCHOOL.match(text, parent.start):
        return (
            _NEXT.fullmatch(text, parent.end, item.figure.start) is not None
            or _WITH.fullmatch(text, parent.end, item.figure.start) is not None
        )
    is_member = _MEMBER.match(sentence.text, noun.start) is not None
    return is_member and _WITH.fullmatch(sentence.text, origin.figure.noun.end, item.figure.start) is not None


def counts_member_flow(sentence: Sentence, item: Cut) -> bool:
    """Whether members of the party are counted as they come, and not as they are: `kết nạp 25 đồng chí`."""
    return _MEMBER_FLOW.search(sentence.text, item.low, item.figure.start) is not None


def counts_number_of(sentence: Sentence, item: Cut) -> bool:
    """Whether the words before a figure name a number of things: `tổng số di tích được xếp hạng`."""
    return _COUNT_OF.search(sentence.text, item.low, item.figure.start) is not None
