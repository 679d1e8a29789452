"""How papers write the amounts of a unit: area, people, households, party members and organisations, hamlets.

A figure is known by the noun after it (`55 tổ dân phố`), by the noun before it (`dân số: 36.150`), or by both; a frame
says which noun stands where, and which words around show that the figure counts something else. All patterns read the
key of a text (`etl.text.words.word_key`): small letters, tone marks in one seat.
"""

from __future__ import annotations

import re

from etl.extract.wards.amounts import BLOT
from etl.extract.wards.others import (
    BLOCK,
    HAMLET,
    MADE,
    NOT_HAMLETS_AFTER,
    NOT_HAMLETS_BEFORE,
    NOT_HOUSEHOLDS,
    NOT_HOUSEHOLDS_BEFORE,
    NOT_MEMBERS_AFTER,
    NOT_MEMBERS_BEFORE,
    NOT_ORGANISATIONS_AFTER,
    NOT_ORGANISATIONS_BEFORE,
    NOT_PEOPLE_AFTER,
    NOT_PEOPLE_BEFORE,
    NOT_THE_AREA,
    NOT_THE_AREA_BEFORE,
    NOT_THE_PEOPLE,
    NOT_THE_PEOPLE_BEFORE,
    key_pattern,
)
from etl.model.values import value

_NUMBER = r"\d(?:\d{0,2}(?:[. ]\d{3}(?!\d))+(?:,\d+)?|\d*(?:,\d+)?(?:\.\d{1,2}(?!\d))?)"
"""Its first digit stands before the choice, for then `re` skips all that is no digit at the speed of C."""
FIGURE = key_pattern(rf"(?P<number>{_NUMBER})(?![\d/%]|[.,]\d)(?: ?(?P<scale>nghìn|ngàn|vạn)\b)? ?")
"""A number that may be an amount, with its scale; `INSIDE` says where it is the end of something else."""
INSIDE = key_pattern(r"(?:[\d.,-]|\d/)\Z")
NO_FIGURE_AFTER = key_pattern(
    r"(?:năm|tháng|ngày|thứ|khóa|điều|khoản|lúc|hồi|ngõ|ngách|hẻm|kiệt|số nhà|nhà số|đường số|quốc lộ|tỉnh lộ"
    r"|đường tỉnh|ql|km) \Z"
)
"""Words whose number is none."""
YEAR = re.compile(r"20[0-4]\d")
YEAR_ALONE = key_pattern(r" ?(?:[:)|]|[.;,]?\Z|là\b|đạt\b|ước\b|khoảng\b|có\b|dự (?:kiến|báo)\b)")
"""Behind a number without a noun that is a year: `Dân số (2024): 15.942`, `Dân số 2024 là`."""
YEAR_AFTER = key_pattern(r"(?<!\w)(?:đến|tới|từ|hết|cuối|đầu|trước|sau|giai đoạn) \Z")
"""Words whose number is a year, if it can be one: `đến 2030 dân số đạt`."""
ABOUT = key_pattern(
    r"(?<![^\W\d_])(?P<about>trên dưới|gần|hơn|trên|khoảng|xấp xỉ|ước(?: tính| đạt| khoảng)?|chừng|tầm|dưới|ngót"
    r"|non|cỡ|độ|quá|(?:chưa|không) (?:tới|đến|đầy)) \Z"
)
"""Words of approximation before a number."""
PASSES = key_pattern(
    r"(?:dân số|số dân|nhân khẩu|diện tích|số hộ|đảng viên|rộng)"
    rf"(?: (?:tự nhiên|toàn|của|cả|xã|phường|đặc khu|địa bàn|hiện|nay|đã|cũng|đều|này|mới|{BLOT}+))*"
    r" (?P<about>vượt(?: qua| quá)?(?: (?:mốc|ngưỡng|con số|mức))?) \Z"
)
"""The same behind what has grown so large: `dân số vượt 21.000 người`; elsewhere `vượt` tells a change."""
PASSES_A_GOAL = key_pattern(r" (?:so với|(?:theo )?(?:quy định|quy hoạch|kế hoạch|dự báo|chỉ tiêu|tiêu chuẩn))(?!\w)")
CHANGE = key_pattern(
    r"(?<![^\W\d_])(?:tăng|giảm|thêm|bớt|thiếu|vượt|hụt|kết nạp|phân công|điều động|huy động"
    r"|cử)(?: (?:thêm|được|khoảng|gần|hơn|trên|tới|đến|ròng"
    r"|mới))* \Z"
)
"""Words before a number of those who come, go or are sent; it is no level (`tăng lên` is one)."""
SPREAD_OVER = key_pattern(
    r"(?:trải|phân bố|rải|nằm|sống|cư trú|dài|(?:trải|kéo|vươn|dài) rộng|\d (?:dân|người|nhân khẩu|khẩu|hộ)) \Z"
)
"""Words after which `trên` means on, not over."""
WIDE = key_pattern(r"(?<!\w)rộng \Z")
"""The same before an exact figure: `rộng trên 19,15 km2`, but `rộng trên 210 km2`."""

GROWS_FROM = key_pattern(r"(?<!\w)từ \Z")
GROWS = key_pattern(
    r",? (?:đã )?(?:(?:tăng|nâng|mở rộng|giảm|thu hẹp)(?: lên| xuống| còn| tới| thành| đến)?|lên|xuống|thành)(?!\w)"
)
"""Around a figure that was before: `từ 8,1 km2 tăng lên 56,34 km2`."""

_DATE = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}|tháng \d{1,2}[/.-]\d{4}"
    r"|(?:tháng \d{1,2} )?năm \d{4}|20[12]\d(?= ?[):]))"
)
_AS_OF = (
    r"(?:,? ?\(?(?:(?:được )?(?:tính|cập nhật|thống kê|số liệu|vào|ước tính) )?(?:đến|tới|vào|tại|là)?"
    rf" ?(?:hết |cuối |ngày |thời điểm |thời gian )*{_DATE}\)?)"
)
CELL = r"(?:chi bộ|chi|đảng bộ|đảng bộ bộ phận)"
_END = (
    r"(?= ?(?:[,.;:()/\n•|]|\Z|-|(?:và|với|cùng|thuộc|của|trực thuộc|trên địa|sinh|đang|cư|chia|phân|ở|sống|gồm"
    r"|tại|là|trong|hiện"
    r"|theo|bao gồm|tương|đạt chuẩn quy mô|nên|mà|nhưng|song|do|vì|trải|phân bố|chung sống|đứng"
    rf"|được {MADE}"
    r"|trên (?:một |tổng )?diện tích|trên \d[\d.,]* ?(?:km2|km vuông|cây số|ha\b|héc))\b))"
)
NOUN = key_pattern(
    r"(?P<area_km2>(?P<large>km2|km vuông|cây số vuông|ki-?lô-?mét vuông|kilomet vuông)|ha\b|héc-?ta\b|hecta\b"
    r"|hec-ta\b|hécta\b)(?! ?/)"
    rf"|(?P<people>nhân khẩu|cư dân|người dân|dân số|dân|khẩu)\b|(?P<persons>(?:con )?người)\b{_END}"
    r"|(?P<party_members>(?:đồng chí )?đảng viên|đv)\b|(?P<comrades>đồng chí|đ/c|người)\b|(?P<households>hộ)\b"
    r"|(?P<party_organizations>tổ chức cơ sở(?: của)? đảng|tổ chức cơ sở|tổ chức đảng(?: cơ sở)?|cơ sở đảng"
    r"|tổ chức(?=(?:,| -)?(?: ?(?:(?:chia|phân) (?:ra|thành|làm)|gồm có|gồm|bao gồm|trong đó(?: có)?|cụ thể"
    r"|[:(])){1,2} ?(?:\d+ )?(?:đảng bộ|chi bộ)(?!\w))"
    r"|tccs(?: ?đảng|đ)?|tcđ|chi đảng bộ"
    rf"|{CELL}(?: cơ sở)?(?:,| và| -|/) ?{CELL}(?: cơ sở)?)\b"
    r"|(?P<cells>đảng bộ(?: cơ sở| bộ phận| trực thuộc)*|chi bộ(?: cơ sở| trực thuộc)*)\b"
    rf"|(?P<residential_groups>(?:(?:tổ|khu vực|{BLOCK})(?:,| và|/|(?<=khối)) ?\(?)?{HAMLET}"
    rf"(?:(?:,| và| -|/|,? ?\() ?(?:{HAMLET}|(?:khu vực|{BLOCK})(?= ?(?:[.,;)\n]|\Z)))\)?){{0,4}}"
    rf"|(?:khối|khu)(?=,? (?:với |và |gồm )?[\d.]+ (?:hộ|nhân|khẩu|{HAMLET})|, (?:dân số|diện tích))"
    r"|đơn vị dân cư"
    r"|tổ(?= ?(?:[.,;)\n]|\Z))"
    rf"|khu vực(?=,? (?:với |và |gồm )?[\d.]+ (?:hộ|nhân|người|khẩu|{HAMLET})|,? ?(?:dân cư)?[.,;)\n]|\Z))\b"
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


AREA_LEAD = Lead(
    key_pattern(
        rf"(?<!\w)(?:diện tích|đất tự nhiên|dttn|dt)(?!\w)(?P<what>(?:{_AS_OF})?[^.;,:\d\n(]{{0,70}}?)"
        r"(?:[:,] ?| ?\((?:là )?|)\Z"
    ),
    not_before=NOT_THE_AREA_BEFORE,
    not_what=NOT_THE_AREA,
)
AREA_TAIL = key_pattern(r" (?:diện tích(?: đất)?|đất) tự nhiên")
"""After the unit of measure."""
AREA_TAIL_NOT_BEFORE = key_pattern(r"(?:phần|toàn bộ) \Z")
AREA_PAIR = key_pattern(
    r"[,;]? (?:và |với |có )?(?:(?:quy mô )?dân số\b"
    r"|(?:(?:hơn|gần|trên|khoảng|xấp xỉ|ngót) )?\d[\d.,]* (?:(?:nghìn|ngàn|vạn) )?(?:người|dân|nhân khẩu|khẩu)\b)"
)
"""Behind square kilometres without the noun: `68,24 km2, dân số …`, `(68,24 km2; 9.300 người)`."""
BEHIND_PEOPLE = key_pattern(r"\d (?:(?:nghìn|ngàn|vạn) )?(?:người|dân|nhân khẩu|khẩu)(?:[,;]|,? và) \Z")
"""The same before them: `(9.300 người; 68,24 km2)`."""
AREA_BARE = key_pattern(
    r"(?<![^\W\d_])(?:rộng(?: lớn| nhất(?: [^\W\d_]+){0,3})?(?:[,:]| \()?"
    r"(?: (?:tới|đến|lên tới|lên đến|những|vỏn vẹn|chỉ))*"
    r"|(?:chỉ )?vỏn vẹn(?: có)?|chỉ(?: có| chừng| khoảng)?"
    r"|trải(?: dài| rộng)?(?: trên| khắp)?|quy mô:?|nằm trên|với|có(?: (?:tới|đến))?|gồm|trên"
    r"|km2 \((?:chính xác là|cụ thể là|là)?)"
    r"(?: |(?<=\())\Z"
)
"""Words before an area without the noun; such a figure is weak."""
AREA_OF_THIS = key_pattern(
    r", (?:đây|nơi này|nơi đây) (?:hiện |đang )?là (?:một )?(?:trong (?:những|các|số các|\w{2,4}) )?(?:xã|phường"
    r"|đặc khu|đơn vị|địa phương)(?!\w)|, (?:địa phương|xã|phường) này(?!\w)"
)
"""Behind an area that is that of the unit which the sentence then speaks of: `Với 361 km2, đây là xã rộng nhất`."""
AREA_HEADED = key_pattern(
    r"(?:\A\W*|(?<!\w)(?:nên|thành|lập|là|tên) )(?:xã|phường|đặc khu) [^,;.:\d()]{1,30}(?::| -| \() ?\Z"
)
"""What a line begins with that holds nothing but the figures of a unit: `Xã A: 36,5 km2; 8.200 người`."""
_ONLY_FIGURES = key_pattern(
    r"(?: ?(?:[,;():]|và|với|(?:tổng )?(?:diện tích|dân số|số dân|quy mô|số hộ)(?: tự nhiên)?|là|có|khoảng|hơn|gần"
    rf"|trên|\d[\d.,]*|km2|người|dân|nhân khẩu|khẩu|hộ|{HAMLET}|đảng viên|chi bộ)(?!\w))*+ ?(?:[.\n-]|\Z)"
)
"""All that stands behind such an area."""
SPREADS = ("rộng", "trải", "nằm")
"""Those of them that do not tell what grows there."""
AREA_BARE_BOUNDS = Bounds(
    key_pattern(
        r"mật độ|bình quân|dự án|khu (?:công|đô|du|dân|vực|tái|sinh|nhà)|cụm|công viên|hồ |đầm|rừng|vườn"
        r"|cánh đồng|vùng (?:trồng|nguyên liệu|chuyên canh|sản xuất|rau|lúa|cây|chè)|bãi|đảo|trồng|nuôi|trang trại|chợ"
        r"|trường|nghĩa (?:trang|địa)|di tích|đền|chùa|mỗi|biển|vịnh|sông|mỏ|cảng|sân|nhà máy|hợp tác|hộ |mô hình"
    ),
    key_pattern(
        r" ?(?:đất (?!tự)|rừng|lúa|mặt|biển|diện tích (?:trồng|lúa|rừng|mặt|nuôi|cây|sản|gieo|đất)|cây|vùng biển"
        r"|nuôi|chè|cà phê|rau)"
    ),
)
NATURAL_LAND = key_pattern(r"(?<!\w)tự nhiên(?!\w)")
"""Of an area that only a unit has."""
HECTARES_WHAT = key_pattern(
    r" ?(?:\(|\Z|(?:đất|tự|của|toàn|là|khoảng|hơn|gần|trên|xấp|rộng|phường|xã|đặc|lên|đạt|hiện|đơn|địa|tổng|tính"
    r"|sau|được"
    r"|chỉ|vào|có|với)\b)"
)
"""What may follow `diện tích` before hectares; anything else is a crop or a use of land."""
HECTARES_NOT_BEFORE = key_pattern(
    r"(?<!chăn )nuôi|canh tác|thâm canh|sản xuất|gieo cấy|thả|tưới|sạ|thu hoạch|san lấp|dự án|khu công nghiệp"
)
"""Words before `diện tích` by which hectares are those of a crop or a project."""
HECTARES_END = key_pattern(
    r" ?(?:[,.;:()\n]|\Z|-|(?:và|với|gồm|trong đó|chia|đất tự|tự nhiên|diện tích (?:đất )?tự|nằm|trải|thuộc"
    r"|bao gồm|cùng|là|sau|được|trên)\b)"
)
"""What may follow hectares; anything else grows on them."""
PEOPLE_LEAD = Lead(
    key_pattern(
        rf"(?:dân số|số dân|(?:(?<!\d )|(?<=năm 20\d\d ))(?<!nghìn )(?<!ngàn )(?<!vạn )nhân khẩu"
        rf"|số khẩu|(?<!\w)ds)(?!\w)(?P<what>(?:{_AS_OF})?[^.;\d\n(]{{0,60}}?(?:{_AS_OF})?[^.;\d\n(]{{0,30}}?)(?:[:,] ?"
        rf"| ?\((?:là )?|)\Z"
    ),
    not_before=NOT_THE_PEOPLE_BEFORE,
    not_what=NOT_THE_PEOPLE,
)
PEOPLE_LEAD_NOT_AFTER = key_pattern(
    r"(?:%|km|/|ha\b|hộ|tỷ|triệu|năm|tuổi|tháng|lần|thôn|tổ|ấp|khu|xã|phường|đơn vị|dân tộc|đảng|chi bộ|đồng chí)"
)
"""Right behind the number: another noun, whose count it is."""
PEOPLE_BOUNDS = Bounds(NOT_PEOPLE_BEFORE, NOT_PEOPLE_AFTER)
ALL_PEOPLE = (
    key_pattern(r"(?<!\w)tổng (?:số |cộng )?\Z"),
    key_pattern(
        r" (?:của |trên địa bàn |ở |tại )?(?:toàn |cả )?(?:xã|phường|đặc khu)(?! (?:cũ|[^\W\d_]{1,9} cũ)(?!\w))"
    ),
)
"""Around the people of a whole unit of whom some are told: `Trong tổng số 43.000 nhân khẩu của xã, …`."""
HOUSEHOLDS_BOUNDS = Bounds(NOT_HOUSEHOLDS_BEFORE, NOT_HOUSEHOLDS)
MEMBERS_BOUNDS = Bounds(NOT_MEMBERS_BEFORE, NOT_MEMBERS_AFTER)
LIVE_IN = key_pattern(
    r"(?:khẩu|người|dân|hộ),? (?:(?:hiện|đang|sinh sống|sống|cư trú|ở|tại|trong|thuộc|chia|thành|phân bố) )+\Z"
)
"""Between people and the figure of what is called `tổ` alone: `21.384 nhân khẩu, ở 41 tổ`."""
FEWEST_QUARTERS = 10
"""So many `khu vực` at least are hamlets, as in Cần Thơ; fewer may be parts of a plan."""
BEFORE_HAMLETS = key_pattern(rf",? (?:và|với|cùng) \d+ {HAMLET}(?!\w)")
BEHIND_HAMLETS = key_pattern(rf"\d {HAMLET}(?:,|,? (?:và|với|cùng)) \Z")
"""Around a number of `khu vực` that are counted together with hamlets: `9 khu vực và 5 ấp`."""
FEWEST_PEOPLE = 300
"""Fewer whom nothing but `người` tells are staff, guests or helpers: only special zones have so few inhabitants."""
ORGANISATIONS_BOUNDS = Bounds(NOT_ORGANISATIONS_BEFORE, NOT_ORGANISATIONS_AFTER)
HAMLETS_BOUNDS = Bounds(NOT_HAMLETS_BEFORE, NOT_HAMLETS_AFTER)
TELLS_HOW_MANY = key_pattern(
    r"(?:\A[\W_]*|[^\w ] *(?:(?:tại|ở|trong) )?"
    r"|(?<!\w)(?:(?<!kết )(?<!tác )(?<!nối )(?<!hợp )(?<!việc )(?<!xúc )(?<!gắn )(?<!đối )(?<!thoại )với"
    r"|có|gồm|là|và|cùng|của|thuộc|số|cộng|tổng|quy mô|(?:chia|phân) (?:thành|làm|ra)|thành|hiện|nay|nơi|nhưng|mà|chỉ"
    r"|(?:có|lên|đông) (?:tới|đến)|(?:sống|trú|bố|rải|rác|đều|ngụ|hoạt|người|dân|khẩu|hộ) (?:tại|ở|trong)|trú|sống"
    r"|xã|phường|đặc khu|địa bàn|toàn|mới|này|đây|km2|ha|khẩu|hộ|quản lý|khoảng|những|vỏn vẹn|tất cả|toàn bộ|cụ thể"
    rf"|số hộ (?:dân|gia đình)|chính xác|đúng|{HAMLET}|{BLOT}+) *)\Z"
)
"""What stands right before a weak figure that tells how many there are; others tell of deeds: `dọn sạch 310 hộ`."""
CELLS_NOT_AFTER = key_pattern(
    rf" ?(?:(?:các |những )?đảng bộ (?:cơ sở|bộ phận)|mới|được|hoàn thành|đạt|trong sạch|xuất sắc|{HAMLET}|có|xã"
    rf"|phường|trường|doanh|tiêu|vững"
    r"|thuộc đảng bộ (?:thành|tỉnh|huyện|cơ))"
)
CELLS_OWN = key_pattern(
    r"(?:(?:đảng bộ|đảng ủy)(?: (?:xã|phường|đặc khu))?[^.;]{0,30} (?:có|gồm|với|là|lãnh đạo|quản lý)[^.;]{0,30}"
    r"|(?:\A|, ?)đảng bộ )\Z"
)
"""Words which show that the cells are all those of the unit's committee."""
DIRECT = key_pattern(
    r"(?:đơn vị (?:hành chính )?trực thuộc|phân chia hành chính|trực thuộc) ?: ?(?:có |gồm )?\Z"
    r"|(?:phường|xã|đặc khu|địa bàn|đơn vị(?: mới)?|địa phương|nơi đây)(?: [^.;,:()]{0,30}"
    r"|(?: [^.;,:()]{0,30})? ?\([^()]{0,30}\))?"
    r"(?:,? nơi)?(?: hiện(?: nay)?| đang| mới| được)* (?:(?:có|gồm|bao gồm|chia (?:thành|ra)|với|là"
    r"(?: nơi(?: (?:sinh sống|cư trú|định cư|an cư|cư ngụ|ở))?(?: của)?)?)(?: tổng(?: số| cộng)?"
    r"| tất cả| toàn bộ| tới| đến| những)? ?|)\Z"
)
"""Words before a weak figure which show that the unit itself is the subject: `Phường … được chia thành`."""


def is_headed_area(before: str, after: str) -> bool:
    """Whether the words around an area are those of a line that holds nothing but the figures of a unit."""
    return AREA_HEADED.search(before) is not None and _ONLY_FIGURES.match(after) is not None
