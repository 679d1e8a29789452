"""How papers write the measures of a unit: area, people, households, party members and organisations, hamlets.

A frame is a noun before a number (`diện tích 24,46 km2`) or a number before a noun (`55 tổ dân phố`); the words around
it decide whether the figure is the unit's own. All patterns read the key of a text
(`etl.text.words.word_key`): small letters, tone marks in one seat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.text.words import unify_seats

NUMBER = r"\d{1,3}(?:[. ]\d{3}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?"
_ABOUT = (
    r"trên dưới|gần|hơn|trên|khoảng|xấp xỉ|ước(?: tính| đạt| khoảng)?|chừng|tầm|dưới|ngót|non|cỡ|độ|quá|đạt hơn|đạt gần|đạt trên"
)
_FIGURE = (
    rf"(?:(?<![^\W\d_])(?P<about>{_ABOUT}) )?(?<![\d.,-])(?<!\d/)(?<!năm )(?<!tháng )(?<!ngày )(?<!thứ )(?<!khóa )(?P<number>{NUMBER})(?![\d/%])(?: ?(?P<scale>nghìn|ngàn|vạn)\b)?"
)
_DATE = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}|tháng \d{1,2}[/.-]\d{4}|(?:tháng \d{1,2} )?năm \d{4})"
_AS_OF = (
    rf"(?:,? ?\(?(?:(?:được )?(?:tính|cập nhật|thống kê|số liệu|vào|ước tính) )?(?:đến|tới|vào|tại|là)? ?(?:hết |cuối |ngày |thời điểm |thời gian )*{_DATE}\)?)"
)
_LAND = r"(?P<unit>km2|km vuông|cây số vuông|ki-?lô-?mét vuông|kilomet vuông|ha\b|héc-?ta\b|hecta\b|hec-ta\b|hécta\b)"
_PEOPLE = r"(?:người dân|người|nhân khẩu|cư dân|dân|khẩu|công dân|nhân dân)"
_CELL = r"(?:chi bộ|chi|đảng bộ|đảng bộ bộ phận)"
HAMLET = (
    r"(?:tổ dân phố|khu dân cư|khu phố|tổ nhân dân|khóm|thôn|ấp|bản|buôn|bon|làng|xóm|sóc|phum|plei|tổ dân cư|tdp|kdc)"
)
_END = r"(?= ?(?:[,.;:()\n]|\Z|-|và |với |cùng |thuộc |của |trực thuộc|trên địa|sinh|đang|cư|chia|phân|ở |sống|gồm|tại|là |trong|hiện|theo|bao gồm|tương|đạt chuẩn quy mô|\w* ?mật độ))"


def _key(pattern: str) -> re.Pattern[str]:
    """A pattern for keys."""
    return re.compile(unify_seats(pattern))


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of writing one measure."""

    attribute: str
    pattern: re.Pattern[str]
    """With the groups `about`, `number`, `scale`, and where they apply `what`, `unit` and `noun`."""
    not_before: re.Pattern[str] | None = None
    """What must not stand in the words that lead to the figure."""
    not_what: re.Pattern[str] | None = None
    """What must not stand between noun and number."""
    not_after: re.Pattern[str] | None = None
    """What must not follow."""
    is_strong: bool = True
    """Whether the frame can stand alone; a weak one needs another measure of the unit beside it."""


_NOT_THE_AREA = _key(
    r"trồng|gieo|lúa|rừng|nuôi|canh tác|cây|nông nghiệp|đất ở|sàn|nhà|mặt nước|quy hoạch|sử dụng|xây dựng|phủ|che|sản xuất"
    r"|khai thác|thu hồi|tưới|tiêu|vườn|công viên|khu công|cụm công|dự án|mặt bằng|tăng|giảm|còn lại|bình quân|chuyển|nhỏ nhất"
    r"|đô thị|bị |đảo|hồ |đầm|thả|cà phê|chè|cao su|lâm nghiệp|đồng muối|phần|của tỉnh|của huyện|của thành phố|toàn tỉnh|toàn thành phố"
)
_NOT_THE_PEOPLE = _key(
    r"mật độ|tỷ lệ|tăng|lao động|độ tuổi|tham gia|chiếm|có việc|dân tộc|đồng bào|trong đó|được|già|cao tuổi|thành thị"
    r"|nông thôn|tôn giáo|theo đạo|phật giáo|công giáo|quy đổi|đạt chuẩn|tiêu chuẩn|tiêu chí|trên \d|toàn tỉnh|toàn thành phố|bình quân|thường trú|tạm trú|%"
)
_NOT_PEOPLE_AFTER = _key(
    r" ?(?:/|%|được|tham gia|nghèo|lao động|có công|cao tuổi|khuyết|dân tộc|theo|mỗi|một|trong độ|đi |bị|nhiễm|mắc|chết|thương"
    r"|nước|kinh|mông|thái|tày|nùng|dao|đồng bào|hưởng|đến tham|dự|tập|là (?:đồng|người|dân)|trở lên|tuổi|thuộc hộ|việc|xuất|nghiện|tình"
    r"|bán|hoạt động|làm|tốt nghiệp|ưu tú|tiêu biểu|học|có (?:đất|trình|việc)|tiếp cận|cư trú không|/km|trên một|/năm|trúng)"
)
_NOT_PEOPLE_BEFORE = _key(
    r"đồng bào|dân tộc|ban chấp hành|ban thường vụ|ủy ban|cấp ủy|đoàn|tổ công tác|số lượng|biên chế|hộ nghèo|thu nhập|mật độ"
    r"|đào tạo|tạo việc làm|giải quyết|hỗ trợ|trao|tặng|khám|lao động|tỷ lệ|học sinh|bình quân|công giáo|phật giáo|phục vụ|thu hút"
    r"|đảng viên|đại biểu|cán bộ|công chức|tham dự|tham gia|du khách|khách|nhân lực|đội ngũ|quần chúng|trúng cử|vận động|huy động"
)
_NOT_HOUSEHOLDS = _key(
    r" ?(?:nghèo|cận|kinh doanh|chính sách|sản xuất|chăn|trồng|thoát|vay|tham gia|được|có (?!\d)|đạt|nông|đăng|chưa|thiếu|khó|đồng bào"
    r"|tiểu|mới|di dời|bị|tái|hiến|khá|giàu|văn hóa|sử dụng|làm|nuôi|gia đình (?:chính|văn|có|đạt|nghèo|được)|dân (?:được|có|tham|đạt|tộc|sử|bị|hiến|tái)|không|thuộc diện|buôn|liên)"
)
_NOT_HOUSEHOLDS_BEFORE = _key(r"giảm|còn|hỗ trợ|cho|xóa|nghèo|vận động|phấn đấu|tăng|thoát|bình quân|mỗi|di dời|đền bù|tỷ lệ|ít nhất|tối thiểu|thêm")
_NOT_MEMBERS_BEFORE = _key(
    r"kết nạp|phát triển(?! kinh)|bồi dưỡng|công nhận|kỷ luật|khai trừ|tặng|trao|thêm|ít nhất|tối thiểu|phấn đấu|mỗi năm|hằng năm"
    r"|giới thiệu|xóa tên|chuyển|kiểm tra|giám sát|vi phạm|đề nghị|xét|chi bộ (?:thôn|tổ|khu|trường|công an|quân|cơ quan|số|đầu|ấp|bản)"
    r"|đảng bộ (?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|cũ)|ban đầu|chỉ có|ra đời với|cả nước|toàn tỉnh|toàn thành phố|triệu|nữ"
    r"|bình quân|tiêu biểu|ý kiến|lượt|huy hiệu|cử|vinh danh|khen|biểu dương|thi hành"
)
_NOT_MEMBERS_AFTER = _key(
    r" ?(?:mới|được|dự bị|hoàn thành|vi phạm|trẻ|nữ|là|cao tuổi|miễn|hưu|đi|ưu tú|tiêu biểu|có|bị|nhận|xuất sắc|/|%|trở lên|mỗi|lâu năm|đủ|tuổi|tham gia học|tốt|trong diện|chính thức và dự bị)"
)
_NOT_ORGANISATIONS_AFTER = _key(
    r" ?(?:(?:trực thuộc |cơ sở )?(?:các |những )?đảng bộ (?:cơ sở|bộ phận)|[^,.;]{0,40}mới (?:được )?thành lập|được|hoàn thành|đạt|tiêu biểu|trong sạch|vững|doanh|ngoài|có|bị|xuất sắc|trong doanh|thuộc đảng bộ (?:thành|tỉnh|huyện))"
)
_NOT_ORGANISATIONS_BEFORE = _key(
    r"thành lập mới|kết nạp|kiểm tra|giám sát|kỷ luật|phấn đấu|trong đó|đảng bộ (?:thành phố|tỉnh|huyện|quận|thị xã)|khen|toàn thành phố|toàn tỉnh|ít nhất|xếp loại|tặng|hằng năm|mỗi năm|biểu dương|vi phạm"
)
_NOT_HAMLETS_AFTER = _key(
    r" ?(?:đạt|văn|nông thôn|kiểu mẫu|đặc biệt|khó khăn|của (?:xã|phường|thị)|thuộc (?:xã|phường|thị)|nghèo|có|được|xa|mới|tiêu biểu|vùng|giáp|chưa|biên|/|%|an toàn|không|thông minh|bị|ven|trên \d|điểm|tham gia|thương|trung tâm|thí điểm|người|đồng bào|hoàn thành|thực hiện|trưởng|số \d|văn hóa|nằm|còn|trung bình|dân tộc)"
)
_NOT_HAMLETS_BEFORE = _key(
    r"đạt|xây dựng|công nhận|hỗ trợ|phấn đấu|(?:tại|ở các|trưởng) \Z|nhà văn hóa|ít nhất|giảm|sáp nhập|hợp nhất|ghép|nhập|một phần|cho|mô hình|thí điểm|ra mắt|cụm|trong đó|đầu tư|thành lập mới|chi bộ|kiểu mẫu|phủ|còn|mỗi|tuyến"
)

FRAMES: tuple[Frame, ...] = (
    Frame(
        "area_km2",
        _key(rf"diện tích(?P<what>(?:{_AS_OF})?[^.;,:\d\n(]{{0,70}}?)(?:[:,] ?| ?\((?:là )?|){_FIGURE} ?{_LAND}(?! ?/)"),
        not_before=_key(r"(?:phần(?: lớn| nhỏ)?|bình quân|mở rộng|thu hồi|mật độ) \Z|trồng|gieo|cây "),
        not_what=_NOT_THE_AREA,
    ),
    Frame(
        "area_km2",
        _key(rf"{_FIGURE} ?{_LAND} (?:diện tích|đất) tự nhiên"),
        not_before=_key(r"(?:phần|toàn bộ) \Z"),
    ),
    Frame(
        "area_km2",
        _key(
            rf"(?P<what>rộng|trải(?: dài| rộng)?(?: trên| khắp)?|quy mô|nằm trên|với|có|gồm|trên) {_FIGURE} ?{_LAND}(?! ?/)(?=(?P<rest>[^.;\n]{{0,24}}))"
        ),
        not_before=_key(
            r"dự án|khu (?:công|đô|du|dân|vực|tái|sinh|nhà)|cụm|công viên|hồ |đầm|rừng|vườn|cánh đồng|vùng trồng|bãi|đảo|trồng|nuôi|trang trại|chợ|trường|nghĩa|di tích|đền|chùa|mỗi|biển|vịnh|sông|mỏ|cảng|sân|nhà máy|hợp tác|hộ |mô hình"
        ),
        not_after=_key(r" ?(?:đất (?!tự)|rừng|lúa|mặt|biển|diện tích (?:trồng|lúa|rừng|mặt|nuôi|cây|sản|gieo|đất)|cây|vùng biển|nuôi|chè|cà phê|rau)"),
        is_strong=False,
    ),
    Frame(
        "population",
        _key(
            rf"(?P<noun>dân số|số dân|nhân khẩu|số khẩu|số nhân khẩu)(?P<what>(?:{_AS_OF})?[^.;\d\n(]{{0,60}}?(?:{_AS_OF})?[^.;\d\n(]{{0,30}}?)(?:[:,] ?| ?\((?:là )?|){_FIGURE}"
            rf"(?: ?{_PEOPLE}\b)?(?! ?(?:%|km|/|ha\b|hộ|tỷ|triệu|năm|tuổi|tháng|lần|thôn|tổ|ấp|khu|xã|phường|đơn vị|dân tộc|đảng|chi bộ))(?=(?P<rest>[^.;\n]{{0,24}}))"
        ),
        not_before=_key(r"mật độ|tỷ lệ|% |chất lượng|già hóa|cơ cấu|quy mô hộ|tăng (?:quy mô )?\Z|đồng bào|dân tộc"),
        not_what=_NOT_THE_PEOPLE,
        not_after=_NOT_PEOPLE_AFTER,
    ),
    Frame(
        "population",
        _key(rf"{_FIGURE} ?(?P<noun>nhân khẩu|cư dân|người dân|dân|khẩu|dân số)\b(?=(?P<rest>[^.;\n]{{0,24}}))"),
        not_before=_NOT_PEOPLE_BEFORE,
        not_after=_NOT_PEOPLE_AFTER,
        is_strong=False,
    ),
    Frame(
        "population",
        _key(rf"{_FIGURE} ?(?P<noun>người)\b{_END}(?=(?P<rest>[^.;\n]{{0,24}}))"),
        not_before=_NOT_PEOPLE_BEFORE,
        not_after=_NOT_PEOPLE_AFTER,
        is_strong=False,
    ),
    Frame(
        "households",
        _key(rf"{_FIGURE} ?(?P<noun>hộ)\b(?=(?P<rest>[^.;\n]{{0,24}}))"),
        not_before=_NOT_HOUSEHOLDS_BEFORE,
        not_after=_NOT_HOUSEHOLDS,
        is_strong=False,
    ),
    Frame(
        "households",
        _key(rf"(?P<noun>số hộ)(?P<what>(?: dân| gia đình| toàn xã| toàn phường)?(?: là| có|:| đạt)?) {_FIGURE}(?! ?(?:%|/))(?=(?P<rest>[^.;\n]{{0,24}}))"),
        not_before=_key(r"tỷ lệ|nghèo"),
    ),
    Frame(
        "party_members",
        _key(rf"{_FIGURE} ?(?:đồng chí )?(?P<noun>đảng viên)\b(?=(?P<rest>[^.;\n]{{0,24}}))"),
        not_before=_NOT_MEMBERS_BEFORE,
        not_after=_NOT_MEMBERS_AFTER,
    ),
    Frame(
        "party_members",
        _key(rf"(?P<noun>đảng viên)(?P<what>[^.;,\d\n(]{{0,40}}?)(?:: ?| ){_FIGURE} ?(?:đồng chí|người|đảng viên)\b(?=(?P<rest>[^.;\n]{{0,24}}))"),
        not_before=_NOT_MEMBERS_BEFORE,
        not_what=_key(r"mới|kết nạp|được|tặng|chi bộ|trẻ|nữ|và|gồm có|tham|trong đó|đại biểu|đại diện|dự|bầu|thêm|tuổi"),
        not_after=_NOT_MEMBERS_AFTER,
    ),
    Frame(
        "party_organizations",
        _key(
            rf"{_FIGURE} ?(?P<noun>tổ chức cơ sở(?: của)? đảng|tổ chức cơ sở|tổ chức đảng(?: cơ sở)?|cơ sở đảng|tccsđ|chi đảng bộ"
            rf"|{_CELL}(?: cơ sở)?(?:,| và| -|/) ?{_CELL}(?: cơ sở)?)\b(?=(?P<rest>[^.;\n]{{0,64}}))"
        ),
        not_before=_NOT_ORGANISATIONS_BEFORE,
        not_after=_NOT_ORGANISATIONS_AFTER,
    ),
    Frame(
        "residential_groups",
        _key(rf"{_FIGURE} ?(?P<noun>{HAMLET}(?:(?:,| và| -|/|,? ?\() ?{HAMLET}\)?){{0,4}})\b(?=(?P<rest>[^.;\n]{{0,64}}))"),
        not_before=_NOT_HAMLETS_BEFORE,
        not_after=_NOT_HAMLETS_AFTER,
        is_strong=False,
    ),
)
"""Every frame, the surest of an attribute first."""

CELLS = _key(
    rf"{_FIGURE} ?(?P<noun>đảng bộ(?: cơ sở| bộ phận| trực thuộc)*|chi bộ(?: cơ sở| trực thuộc)*)\b(?=(?P<rest>[^.;\n]{{0,64}}))"
)
"""Committees and cells counted apart."""
CELLS_NOT_AFTER = _key(
    rf" ?(?:(?:các |những )?đảng bộ (?:cơ sở|bộ phận)|mới|được|hoàn thành|đạt|trong sạch|xuất sắc|{HAMLET}|có|xã|phường|trường|doanh|tiêu|vững|thuộc đảng bộ (?:thành|tỉnh|huyện|cơ))"
)
CELLS_OWN = _key(r"(?:đảng bộ|đảng ủy)(?: (?:xã|phường|đặc khu))?[^.;]{0,30} (?:có|gồm|với|là)[^.;]{0,30}\Z")
"""Words which show that the cells are all those of the unit's committee."""

DIRECT = _key(
    r"(?:phường|xã|đặc khu|địa bàn|đơn vị(?: mới)?|địa phương|nơi đây)(?: [^.;,:()]{0,30}|(?: [^.;,:()]{0,30})? ?\([^()]{0,30}\))?(?: hiện(?: nay)?| đang| mới| được)*"
    r" (?:(?:có|gồm|bao gồm|chia (?:thành|ra)|với|là)(?: tổng(?: số| cộng)?| tất cả| toàn bộ)? ?|)\Z"
)
"""Words before a weak frame which show that the unit itself is the subject: `Phường … được chia thành`."""
