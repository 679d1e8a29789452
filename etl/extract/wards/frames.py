"""How papers write the amounts of a unit: area, people, households, party members and organisations, hamlets.

A figure is known by the noun after it (`55 tổ dân phố`), by the noun before it (`dân số: 36.150`), or by both; a frame
says which noun stands where, and which words around show that the figure counts something else. All patterns read the
key of a text (`etl.text.words.word_key`): small letters, tone marks in one seat.
"""

from __future__ import annotations

import re

from etl.model.values import value
from etl.text.hamlets import ABBREVIATIONS, HAMLET_WORDS
from etl.text.words import unify_seats


def _key(pattern: str) -> re.Pattern[str]:
    """A pattern for keys."""
    return re.compile(unify_seats(pattern))


_NUMBER = r"\d(?:\d{0,2}(?:[. ]\d{3}(?!\d))+(?:,\d+)?|\d*(?:,\d+)?(?:\.\d{1,2}(?!\d))?)"
"""Its first digit stands before the choice, for then `re` skips all that is no digit at the speed of C."""
FIGURE = _key(rf"(?P<number>{_NUMBER})(?![\d/%])(?: ?(?P<scale>nghìn|ngàn|vạn)\b)? ?")
"""A number that may be an amount, with its scale; `INSIDE` says where it is the end of something else."""
INSIDE = _key(r"(?:[\d.,-]|\d/)\Z")
NO_FIGURE_AFTER = _key(
    r"(?:năm|tháng|ngày|thứ|khóa|điều|khoản|lúc|hồi|ngõ|ngách|hẻm|kiệt|số nhà|nhà số|đường số|quốc lộ|tỉnh lộ"
    r"|đường tỉnh|ql|km) \Z"
)
"""Words whose number is none."""
ABOUT = _key(
    r"(?<![^\W\d_])(?P<about>trên dưới|gần|hơn|trên|khoảng|xấp xỉ|ước(?: tính| đạt| khoảng)?|chừng|tầm|dưới|ngót"
    r"|non|cỡ|độ|quá) \Z"
)
"""Words of approximation before a number."""
CHANGE = _key(
    r"(?<![^\W\d_])(?:tăng|giảm|thêm|bớt|thiếu|vượt|hụt|kết nạp|phân công|điều động|huy động"
    r"|cử)(?: (?:thêm|được|khoảng|gần|hơn|trên|tới|đến|ròng"
    r"|mới))* \Z"
)
"""Words before a number of those who come, go or are sent; it is no level (`tăng lên` is one)."""
SPREAD_OVER = _key(r"(?:trải|phân bố|rải|nằm|sống|sinh sống|cư trú|dài|rộng|\d (?:dân|người|nhân khẩu|khẩu|hộ)) \Z")
"""Words after which `trên` means on, not over."""

_DATE = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}|tháng \d{1,2}[/.-]\d{4}"
    r"|(?:tháng \d{1,2} )?năm \d{4})"
)
_AS_OF = (
    r"(?:,? ?\(?(?:(?:được )?(?:tính|cập nhật|thống kê|số liệu|vào|ước tính) )?(?:đến|tới|vào|tại|là)?"
    rf" ?(?:hết |cuối |ngày |thời điểm |thời gian )*{_DATE}\)?)"
)
_CELL = r"(?:chi bộ|chi|đảng bộ|đảng bộ bộ phận)"
HAMLET = rf"(?:{HAMLET_WORDS}|{'|'.join(ABBREVIATIONS)})"
_END = (
    r"(?= ?(?:[,.;:()/\n]|\Z|-|và |với |cùng |thuộc |của |trực thuộc|trên địa|sinh|đang|cư|chia|phân|ở |sống|gồm"
    r"|tại|là |trong|hiện"
    r"|theo|bao gồm|tương|đạt chuẩn quy mô))"
)
NOUN = _key(
    r"(?P<area_km2>(?P<large>km2|km vuông|cây số vuông|ki-?lô-?mét vuông|kilomet vuông)|ha\b|héc-?ta\b|hecta\b"
    r"|hec-ta\b|hécta\b)(?! ?/)"
    rf"|(?P<people>nhân khẩu|cư dân|người dân|dân số|dân|khẩu)\b|(?P<persons>người)\b{_END}"
    r"|(?P<party_members>(?:đồng chí )?đảng viên|đv)\b|(?P<comrades>đồng chí|người)\b|(?P<households>hộ)\b"
    r"|(?P<party_organizations>tổ chức cơ sở(?: của)? đảng|tổ chức cơ sở|tổ chức đảng(?: cơ sở)?|cơ sở đảng"
    r"|tccs(?: ?đảng|đ)?|tcđ|chi đảng bộ"
    rf"|{_CELL}(?: cơ sở)?(?:,| và| -|/) ?{_CELL}(?: cơ sở)?)\b"
    r"|(?P<cells>đảng bộ(?: cơ sở| bộ phận| trực thuộc)*|chi bộ(?: cơ sở| trực thuộc)*)\b"
    rf"|(?P<residential_groups>{HAMLET}(?:(?:,| và| -|/|,? ?\() ?{HAMLET}\)?){{0,4}}"
    r"|khu vực(?=,? (?:với |và |gồm )?[\d.]+ (?:hộ|nhân|người|khẩu)|,? ?(?:dân cư)?[.,;)\n]|\Z))\b"
)
"""The noun after a figure; the name of the group is the attribute, or what leads to it."""


@value(frozen=True, slots=True)
class Lead:
    """A noun before a figure."""

    pattern: re.Pattern[str]
    """Ends where the figure begins; the words between noun and figure in the group `what`."""
    not_before: re.Pattern[str]
    not_what: re.Pattern[str]


@value(frozen=True, slots=True)
class Bounds:
    """Words around a figure that show it to count something else."""

    not_before: re.Pattern[str]
    """In the words that lead to it."""
    not_after: re.Pattern[str]
    """Right behind its noun."""


_NOT_THE_AREA = _key(
    r"trồng|gieo|lúa|rừng|nuôi|canh tác|cây|nông nghiệp|đất ở|sàn|nhà|mặt nước|quy hoạch|sử dụng|xây dựng|phủ|che"
    r"|sản xuất"
    r"|khai thác|thu hồi|tưới|tiêu|vườn|công viên|khu công|cụm công|dự án|mặt bằng|tăng|giảm|còn lại|bình quân"
    r"|chuyển|nhỏ nhất"
    r"|đô thị|bị |đảo|hồ |đầm|thả|cà phê|chè|cao su|lâm nghiệp|đồng muối|phần|của tỉnh|của huyện|của thành phố"
    r"|toàn tỉnh|toàn thành phố"
)
_NOT_THE_PEOPLE = _key(
    r"mật độ|tỷ lệ|tăng|lao động|độ tuổi|tham gia|chiếm|có việc|dân tộc|đồng bào|trong đó|được|già|cao tuổi|thành thị"
    r"|nông thôn|tôn giáo|theo đạo|phật giáo|công giáo|quy đổi|đạt chuẩn|tiêu chuẩn|tiêu chí|trên \d|toàn tỉnh"
    r"|toàn thành phố|bình quân|thường trú|tạm trú|%"
)
_NOT_PEOPLE_AFTER = _key(
    r" ?(?:/(?! ?\d)|%|được|tham gia|nghèo|lao động|có công|cao tuổi|khuyết|dân tộc|theo|mỗi|một|trong độ|đi |bị|nhiễm"
    r"|mắc|chết|thương"
    r"|nước|kinh|mông|thái|tày|nùng|dao|đồng bào|hưởng|đến tham|dự|tập|là (?:đồng|người|dân)|trở lên|tuổi"
    r"|thuộc hộ|việc|xuất|nghiện|tình"
    r"|bán|hoạt động|làm|tốt nghiệp|ưu tú|tiêu biểu|học|có (?:đất|trình|việc)|tiếp cận|cư trú không|/km|trên một"
    r"|/năm|trúng)"
)
_NOT_PEOPLE_BEFORE = _key(
    r"đồng bào|dân tộc|ban chấp hành|ban thường vụ|ủy ban|cấp ủy|đoàn|tổ công tác|số lượng|biên chế|hộ nghèo"
    r"|thu nhập|mật độ"
    r"|đào tạo|tạo việc làm|giải quyết|hỗ trợ|trao|tặng|khám|lao động|tỷ lệ|học sinh|bình quân|công giáo"
    r"|phật giáo|phục vụ|thu hút"
    r"|đảng viên|đại biểu|cán bộ|công chức|tham dự|tham gia|du khách|khách|nhân lực|đội ngũ|quần chúng|trúng cử"
    r"|vận động|huy động|(?:mỗi|một) (?:km|cây số)"
)
_NOT_HOUSEHOLDS = _key(
    r" ?(?:nghèo|cận|kinh doanh|chính sách|sản xuất|chăn|trồng|thoát|vay|tham gia|được|có (?!\d)|đạt|nông|đăng"
    r"|chưa|thiếu|khó|đồng bào"
    r"|tiểu|mới|di dời|bị|tái|hiến|khá|giàu|văn hóa|sử dụng|làm|nuôi|gia đình (?:chính|văn|có|đạt|nghèo|được)"
    r"|dân (?:được|có|tham|đạt|tộc|sử|bị|hiến|tái)|không|thuộc diện|buôn|liên"
    r"|(?:dân |gia đình )?(?:tổ|thôn|xóm|ấp|bản|khóm|khu phố|khu dân cư|ngõ|hẻm)\b)"
)
_NOT_HOUSEHOLDS_BEFORE = _key(
    r"giảm|còn (?!lại)|hỗ trợ|cho (?!biết|thấy|hay|rằng)|xóa|nghèo|vận động|phấn đấu"
    r"|tăng|thoát|bình quân|mỗi|di dời|đền bù|tỷ lệ|ít nhất|tối thiểu|thêm"
)
_NOT_MEMBERS_BEFORE = _key(
    r"kết nạp|phát triển(?! kinh)|bồi dưỡng|công nhận|kỷ luật|khai trừ|tặng|trao|thêm|ít nhất|tối thiểu|phấn đấu"
    r"|mỗi năm|hằng năm"
    r"|giới thiệu|xóa tên|chuyển|kiểm tra|giám sát|vi phạm|đề nghị|xét|chi bộ (?:thôn|tổ|khu|trường|công an|quân"
    r"|cơ quan|số|đầu|ấp|bản)"
    r"|đảng bộ (?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|cũ)|ban đầu|chỉ có|ra đời với|cả nước|toàn tỉnh"
    r"|toàn thành phố|triệu (?!tập)|nữ"
    r"|bình quân|tiêu biểu|ý kiến|lượt|huy hiệu|cử|vinh danh|khen|biểu dương|thi hành"
)
_NOT_MEMBERS_AFTER = _key(
    r" ?(?:mới|được|dự bị|hoàn thành|vi phạm|trẻ|nữ|là (?!lực lượng|nòng cốt|hạt nhân)|cao tuổi|miễn|hưu|đi"
    r"|ưu tú|tiêu biểu"
    r"|có|bị|nhận|xuất sắc|/(?! ?\d)"
    r"|%|trở lên|mỗi|lâu năm|đủ|tuổi|tham gia học|tốt|trong diện|chính thức và dự bị)"
)
_NOT_ORGANISATIONS_AFTER = _key(
    r" ?(?:(?:trực thuộc |cơ sở )?(?:các |những )?đảng bộ (?:cơ sở|bộ phận)|[^,.;]{0,40}mới (?:được )?thành lập"
    r"|được|hoàn thành|đạt|tiêu biểu|trong sạch|vững|doanh|ngoài|có|bị|xuất sắc|trong doanh"
    r"|thuộc đảng bộ (?:thành|tỉnh|huyện))"
)
_NOT_ORGANISATIONS_BEFORE = _key(
    r"thành lập mới|kết nạp|kiểm tra|giám sát|kỷ luật|phấn đấu|trong đó|đảng bộ (?:thành phố|tỉnh|huyện|quận"
    r"|thị xã)|khen|toàn thành phố|toàn tỉnh|ít nhất|xếp loại|tặng|hằng năm|mỗi năm|biểu dương|vi phạm"
)
_NOT_HAMLETS_AFTER = _key(
    r" ?(?:đạt|văn|nông thôn|kiểu mẫu|đặc biệt|khó khăn|của (?:xã|phường|thị)|thuộc (?:xã|phường|thị)|nghèo|có"
    r"|được|xa|mới|tiêu biểu|vùng|giáp|chưa|biên|/|%|an toàn|không|thông minh|bị|ven|trên \d|điểm|tham gia|thương"
    r"|trung tâm|thí điểm|người|đồng bào|hoàn thành|thực hiện|trưởng|số \d|văn hóa|nằm|còn|trung bình|dân tộc"
    r"|nghề|du lịch|cổ\b"
    r"|mua sắm|thương mại|đô thị|công nghiệp|nhà ở|tái định|sinh thái|nghỉ dưỡng|hạnh phúc|bích họa|ẩm thực|chợ)"
)
_NOT_HAMLETS_BEFORE = _key(
    r"đạt|xây dựng|công nhận|hỗ trợ|phấn đấu|(?:ở các|trưởng) \Z"
    r"|(?<!sống )(?<!cư trú )(?<!phân bố )tại \Z|nhà văn hóa|ít nhất|giảm"
    r"|(?<!sau )(?<!khi )(?:sáp nhập|hợp nhất)|ghép|(?<!sáp )nhập|một phần"
    r"|(?:sáp nhập|hợp nhất|sắp xếp|nhập|tách|giải thể|xóa|dồn|kiện toàn)(?: (?:các|toàn bộ|nguyên trạng|lại|thêm|từ"
    rf"|của|khoảng|\d+ {HAMLET}(?:,| và| với)?))* \Z"
    r"|(?:sáp nhập|hợp nhất|sắp xếp|nhập|ghép|dồn|tách|từ) [^.;,]{0,10}\d[^.;,]{0,40} (?:thành|còn|lại)"
    r"(?: (?:lại|chỉ|khoảng))* \Z"
    r"|cho (?!biết|thấy|hay|rằng)|mô hình|thí điểm|ra mắt|cụm|trong đó|đầu tư|thành lập mới"
    r"|chi bộ|kiểu mẫu|phủ|còn|mỗi|tuyến"
)

AREA_LEAD = Lead(
    _key(rf"(?<!\w)(?:diện tích|dttn|dt)(?!\w)(?P<what>(?:{_AS_OF})?[^.;,:\d\n(]{{0,70}}?)(?:[:,] ?| ?\((?:là )?|)\Z"),
    not_before=_key(r"(?:phần(?: lớn| nhỏ)?|bình quân|mở rộng|thu hồi|mật độ) \Z|trồng|gieo|cây "),
    not_what=_NOT_THE_AREA,
)
AREA_TAIL = _key(r" (?:diện tích|đất) tự nhiên")
"""After the unit of measure."""
AREA_TAIL_NOT_BEFORE = _key(r"(?:phần|toàn bộ) \Z")
AREA_PAIR = _key(r",? (?:và |với )?(?:quy mô )?dân số\b")
"""Behind square kilometres without the noun: `68,24 km2, dân số …`."""
AREA_BARE = _key(r"(?<![^\W\d_])(?:rộng|trải(?: dài| rộng)?(?: trên| khắp)?|quy mô:?|nằm trên|với|có|gồm|trên) \Z")
"""Words before an area without the noun; such a figure is weak."""
SPREADS = ("rộng", "trải", "nằm")
"""Those of them that do not tell what grows there."""
AREA_BARE_BOUNDS = Bounds(
    _key(
        r"mật độ|bình quân|dự án|khu (?:công|đô|du|dân|vực|tái|sinh|nhà)|cụm|công viên|hồ |đầm|rừng|vườn"
        r"|cánh đồng|vùng trồng|bãi"
        r"|đảo|trồng|nuôi|trang trại"
        r"|chợ|trường|nghĩa|di tích|đền|chùa|mỗi|biển|vịnh|sông|mỏ|cảng|sân|nhà máy|hợp tác|hộ |mô hình"
    ),
    _key(
        r" ?(?:đất (?!tự)|rừng|lúa|mặt|biển|diện tích (?:trồng|lúa|rừng|mặt|nuôi|cây|sản|gieo|đất)|cây|vùng biển"
        r"|nuôi|chè|cà phê|rau)"
    ),
)
NATURAL_LAND = _key(r"(?<!\w)tự nhiên(?!\w)")
"""Of an area that only a unit has."""
HECTARES_WHAT = _key(
    r" ?(?:\(|\Z|(?:đất|tự|của|toàn|là|khoảng|hơn|gần|trên|xấp|rộng|phường|xã|đặc|lên|đạt|hiện|đơn|địa|tổng|tính"
    r"|sau|được"
    r"|chỉ|vào|có|với)\b)"
)
"""What may follow `diện tích` before hectares; anything else is a crop or a use of land."""
HECTARES_NOT_BEFORE = _key(
    r"(?<!chăn )nuôi|canh tác|thâm canh|sản xuất|gieo cấy|thả|tưới|sạ|thu hoạch|san lấp|dự án|khu công nghiệp"
)
"""Words before `diện tích` by which hectares are those of a crop or a project."""
HECTARES_END = _key(
    r" ?(?:[,.;:()\n]|\Z|-|(?:và|với|gồm|trong đó|chia|đất tự|tự nhiên|diện tích (?:đất )?tự|nằm|trải|thuộc"
    r"|bao gồm|cùng|là|sau|được|trên)\b)"
)
"""What may follow hectares; anything else grows on them."""
PEOPLE_LEAD = Lead(
    _key(
        rf"(?:dân số|số dân|nhân khẩu"
        rf"|số khẩu|(?<!\w)ds)(?!\w)(?P<what>(?:{_AS_OF})?[^.;\d\n(]{{0,60}}?(?:{_AS_OF})?[^.;\d\n(]{{0,30}}?)(?:[:,] ?"
        rf"| ?\((?:là )?|)\Z"
    ),
    not_before=_key(r"mật độ|tỷ lệ|% |chất lượng|già hóa|cơ cấu|quy mô hộ|tăng (?:quy mô )?\Z|đồng bào|dân tộc"),
    not_what=_NOT_THE_PEOPLE,
)
PEOPLE_LEAD_NOT_AFTER = _key(
    r"(?:%|km|/|ha\b|hộ|tỷ|triệu|năm|tuổi|tháng|lần|thôn|tổ|ấp|khu|xã|phường|đơn vị|dân tộc|đảng|chi bộ|đồng chí)"
)
"""Right behind the number: another noun, whose count it is."""
PEOPLE_BOUNDS = Bounds(_NOT_PEOPLE_BEFORE, _NOT_PEOPLE_AFTER)
_NOT_POOR = _key(r"nghèo|tỷ lệ|đạt chuẩn|mới")
COUNT_LEADS = {
    "households": Lead(
        _key(r"số hộ(?P<what>(?: dân| gia đình| toàn xã| toàn phường)?(?: là| có|:| đạt)?) \Z"), _NOT_POOR, _NOT_POOR
    ),
    "party_members": Lead(
        _key(r"số(?: lượng)? đảng viên(?P<what>[^.;,\d\n(]{0,40}?)(?:: ?| (?:là|có|đạt) )\Z"),
        _NOT_MEMBERS_BEFORE,
        _key(r"mới|kết nạp|được|trẻ|nữ|chi bộ|dự bị"),
    ),
    "party_organizations": Lead(
        _key(
            rf"số (?:lượng )?(?:{_CELL}(?:,| và| -|/) ?{_CELL}|tổ chức (?:cơ sở )?đảng|tccs(?: ?đảng|đ)|tcđ)"
            r"(?P<what>(?: cơ sở| trực thuộc)*)(?:: ?| (?:là|có) )\Z"
        ),
        _NOT_ORGANISATIONS_BEFORE,
        _key(r"mới"),
    ),
    "residential_groups": Lead(_key(rf"số {HAMLET}(?P<what>(?: là| có|:))? \Z"), _NOT_POOR, _NOT_POOR),
}
"""`Số hộ: 9.870`: counts whose noun stands before the number only."""
HOUSEHOLDS_BOUNDS = Bounds(_NOT_HOUSEHOLDS_BEFORE, _NOT_HOUSEHOLDS)
MEMBERS_LEAD = Lead(
    _key(r"đảng viên(?P<what>[^.;,\d\n(]{0,40}?)(?:: ?| )\Z"),
    not_before=_NOT_MEMBERS_BEFORE,
    not_what=_key(r"mới|kết nạp|được|tặng|chi bộ|trẻ|nữ|và|gồm có|tham|trong đó|đại biểu|đại diện|dự|bầu|thêm|tuổi"),
)
MEMBERS_BOUNDS = Bounds(_NOT_MEMBERS_BEFORE, _NOT_MEMBERS_AFTER)
OF_THE_PARTY = _key(r"(?<!\w)(?:đảng|đb|tcđ|tccs|tccsđ|chi bộ|bch)(?!\w)")
"""Words beside `ĐV` which show that it counts members, not pupils or units."""
FEWEST_QUARTERS = 10
"""So many `khu vực` at least are hamlets, as in Cần Thơ; fewer may be parts of a plan."""
REPRESENTED = _key(r"(?:đại diện|thay mặt)(?: cho)?(?: (?:toàn thể|toàn bộ|tổng số|tất cả|tiếng nói của))* \Z")
"""Words before the members for whom delegates stand; whatever comes before them is about the delegates."""
ORGANISATIONS_BOUNDS = Bounds(_NOT_ORGANISATIONS_BEFORE, _NOT_ORGANISATIONS_AFTER)
HAMLETS_BOUNDS = Bounds(_NOT_HAMLETS_BEFORE, _NOT_HAMLETS_AFTER)
CELLS_NOT_AFTER = _key(
    rf" ?(?:(?:các |những )?đảng bộ (?:cơ sở|bộ phận)|mới|được|hoàn thành|đạt|trong sạch|xuất sắc|{HAMLET}|có|xã"
    rf"|phường|trường|doanh|tiêu|vững"
    r"|thuộc đảng bộ (?:thành|tỉnh|huyện|cơ))"
)
CELLS_OWN = _key(
    r"(?:đảng bộ|đảng ủy)(?: (?:xã|phường|đặc khu))?[^.;]{0,30} (?:có|gồm|với|là|lãnh đạo|quản lý)[^.;]{0,30}\Z"
)
"""Words which show that the cells are all those of the unit's committee."""
DIRECT = _key(
    r"(?:phường|xã|đặc khu|địa bàn|đơn vị(?: mới)?|địa phương|nơi đây)(?: [^.;,:()]{0,30}"
    r"|(?: [^.;,:()]{0,30})? ?\([^()]{0,30}\))?"
    r"(?: hiện(?: nay)?| đang| mới| được)* (?:(?:có|gồm|bao gồm|chia (?:thành|ra)|với|là)(?: tổng(?: số| cộng)?"
    r"| tất cả| toàn bộ)? ?|)\Z"
)
"""Words before a weak figure which show that the unit itself is the subject: `Phường … được chia thành`."""
