"""The bodies that a clause may speak of besides the unit: those above it, those in it, those who only come to it.

The one table of their words, each line the alternatives of a pattern in the spelling of `etl.text.lower.lowered`; for
keys (`etl.text.words`) they go through `unify_seats`. What a rule does with a body is the rule's own.
"""

from __future__ import annotations

import re

from etl.text.hamlets import HAMLET_WORDS
from etl.text.phrases import phrases

PROVINCES = r"tỉnh|thành phố|tp\.?|thủ đô"
DISTRICTS = "huyện|quận|thị xã"
"""Units of old between province and commune."""
ABOVE = rf"{PROVINCES}|{DISTRICTS}|trung ương"
"""Areas with an authority above the unit."""
NATION = "cả nước|toàn quốc|việt nam|nước ta"
AUTHORITIES = "ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|thường trực|ban thường vụ"
"""Before the word for an area: `UBND tỉnh`, `Thường trực HĐND tỉnh`."""
OFFICES = "tổng cục|chi cục|cục|sở|bộ"
"""Departments, which are told by a name: `Sở Nội vụ`, `Bộ Y tế`; `bộ phận` is none."""
INSTITUTIONS = (
    "bệnh viện|nghĩa trang|trung tâm|trường|thư viện|bảo tàng|kho bạc|công an|viện kiểm sát|tòa án|hội|liên đoàn"
    "|ngân hàng|đài|quỹ|chi nhánh|bảo hiểm xã hội|thi hành án|hạt kiểm lâm|ban quản lý"
)
"""What a province has as well as a unit: whose it is, the words behind it tell."""
COMPANIES = (
    "công ty|tập đoàn|doanh nghiệp|xí nghiệp|nhà máy|hợp tác xã|htx|tổ hợp tác|ngân hàng(?! chính sách)|nông trường"
    "|lâm trường|bưu điện|chi nhánh|hội quán"
)
FIRMS = (
    "công ty|tập đoàn|xí nghiệp|nhà máy(?! nước)|ngân hàng(?! chính sách)|bệnh viện|trung tâm y tế|siêu thị|khách sạn"
    "|trang trại"
)
"""Those of which a paper that names none means one; `doanh nghiệp`, `hợp tác xã` alone are all of a unit's."""
SCHOOLS = "trường|bệnh viện"
"""Houses that lie in a unit and have figures of their own."""
FAMILIES = "gia đình|vợ chồng|trang trại"
PEOPLE = "ông|bà|anh|chị"
"""The words before a person's name."""
HAMLETS = rf"{HAMLET_WORDS}|tổ"
"""The parts of a unit; `tổ` alone only where a number or a verb follows."""
ZONES = "khu công nghiệp|cụm công nghiệp|khu kinh tế|khu chế xuất|khu du lịch"
SITES = (
    "khu du lịch|khu di tích|khu danh thắng|khu bảo tồn|khu sinh thái|khu nghỉ dưỡng|điểm du lịch|làng du lịch|chùa|đền"
    "|đình|miếu|nhà thờ|thiền viện|thác|suối|hồ|biển|bãi biển|bãi tắm|vịnh|hang|động|núi|đèo|vườn quốc gia|vườn hoa"
    "|di tích|danh thắng|quần thể|bảo tàng|công viên|lễ hội|phố đi bộ|chợ|phiên chợ|homestay"
)
"""Places that guests come to, whose guests are not all of a unit's."""
PARTS = "khu vực|khu|phần|mảng|lõi|nửa|trung tâm|cánh đồng|rừng|đầm|hồ|núi|mỏ|cảng|chợ"
"""What lies in a unit and is not the whole of it."""
BRANCHES = "chi bộ|chi hội|chi đoàn"
UNDERTAKINGS = (
    "mô hình|dự án|giáo xứ|chùa|dòng họ|họ(?! (?:nói (?:tiếng|lên|thay)|đại diện|thay mặt|mang|thay lời))|trưởng thôn"
)
"""What else in a unit has land, members or a history of its own."""
VISITORS = (
    "(?:phái )?đoàn(?= )(?! (?:thanh niên|viên|thể|kết|xã|phường|đặc khu|tncs|phí|trường|cơ sở|bộ|khối|chủ tịch|thư ký"
    "|đại biểu))"
    "|nhóm (?:thiện nguyện|từ thiện|bạn trẻ|nghiên cứu|du khách)|nhà hảo tâm|mạnh thường quân"
    "|tổ chức (?:phi chính phủ|từ thiện|thiện nguyện|quốc tế)"
)
"""Those who come from elsewhere; the unit's own youth union is a `đoàn` too."""
GARRISONS = (
    "hạt kiểm lâm|ban quản lý(?= (?:rừng|khu|vườn|dự án))|đồn biên phòng|bộ đội|trung đoàn|lữ đoàn|sư đoàn|quân khu"
    "|binh đoàn|đoàn kinh tế|đội thuế|thuế cơ sở|điện lực|kho bạc|vườn quốc gia|khu bảo tồn|nông trường|lâm trường"
)
"""Troops and services that stand in a unit and are not its own, and land that goes beyond it."""
ACCUSED = "vụ án|bị cáo|bị can|đường dây (?:lừa|buôn|đánh|ma)|băng nhóm"
"""Whose deeds a court counts."""
ABROAD = "(?:nước|phía|chính phủ|đại sứ quán|thị trường)(?= )"
"""Before the name of a country that does something."""

UNIT = "(?:xã(?! hội)|phường|đặc khu|địa phương)"
"""The words with which a sentence comes back to the unit without its name."""
UNIT_AGAIN = (
    r"(?:(?<![^\W\d_])(?<!các )(?<!những )(?<!mỗi )(?<!cấp )(?<!địa bàn )(?<!số )(?<!\d )(?<!% )(?<!xã, )(?<!phường, )"
    rf"(?<!tác ){UNIT}(?![^\W\d_])|toàn địa bàn)"
)
"""The unit itself; not the units that are counted (`100% xã`) and not the ground that a firm stands on."""
UNIT_ACTS = (
    r"(?:(?<![^\W\d_])(?<!các )(?<!địa bàn )(?<!tại )(?<!ở )(?<!của )(?<!thuộc )(?<!trong )(?<!toàn )(?<!tác )"
    rf"{UNIT}(?![^\W\d_])|toàn địa bàn)"
)
"""The unit as the one who does something, and not as the place where a firm lies: `Công ty A tại phường đạt …`."""

_KINDS = (
    *(
        ABOVE,
        NATION,
        AUTHORITIES,
        OFFICES,
        INSTITUTIONS,
        COMPANIES,
        FIRMS,
        SCHOOLS,
        FAMILIES,
        PEOPLE,
        HAMLETS,
        ZONES,
        SITES,
        PARTS,
    ),
    *(BRANCHES, UNDERTAKINGS, VISITORS, GARRISONS, ACCUSED, ABROAD),
)
FIRST_WORDS = frozenset(
    word for kind in _KINDS for word in re.findall(r"(?:\A|[|(])(?:\?:)?([^\W\d_]+)", kind)
) | phrases(
    "hộ|toàn|cả|nhà|cơ|vườn|tiệm|quốc|giao|do|để|yêu|đề|xưởng|cửa|quán|trại|homestay|farmstay|xã|phường|các|hai|ba|bốn|một|mỗi|từng"
)
"""The words with which such a body can begin, `toàn trường` and `một doanh nghiệp` included: others need no look."""
