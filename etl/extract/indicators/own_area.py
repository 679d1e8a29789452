"""The size of the unit itself, which is told among its attributes and no result of it.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.sentence import Cut, Sentence

_AREA = re.compile(
    r"(?:diện tích|\brộng|\btrải|\bphủ)(?:[ :(]+(?:đất|tự nhiên|toàn|của|phường|xã|đặc khu|khoảng|là|hơn|gần|trên|đạt"
    r"|có|cộng lại|lên tới))*[\s\W]*\Z"
)
_SAME_AREA = re.compile(
    r"km2\s*(?:\(|,|-)?\s*(?:tương đương|tương ứng|tức|hay|bằng)?(?: (?:với|là|khoảng|gần|hơn))*\s*\Z"
)
"""Before the unit's area in a second measure: `406,09 km2 (40.609 ha)`."""
_NATURAL = r"(?:diện tích(?: đất)?|đất) tự nhiên"
_OF_ALL_LAND = re.compile(rf"{_NATURAL}[^,;.:()\d]{{0,30}}[:(]? ?\Z")
_ALL_LAND = re.compile(rf"\s*{_NATURAL}")
"""Around hectares: all the land of a unit."""
_PLACE_AREA = re.compile(
    r"(?<![^\W\d_])(?:cụm công nghiệp|khu (?:công nghiệp|đô thị|du lịch|dân cư|tái định cư|kinh tế|di tích|sinh thái"
    r"|bảo tồn|nghỉ dưỡng|chăn nuôi|sản xuất)|hồ|đầm|cánh đồng|rừng|vườn quốc gia|công viên|quảng trường|dự án|sân golf"
    r"|bãi biển|trung tâm|vùng (?:chuyên canh|sản xuất|nguyên liệu|trồng))(?: [^\W\d_]+){0,6}?"
    r" (?:rộng|có (?:tổng )?diện tích|với (?:tổng )?diện tích|diện tích|(?:có |với )?quy mô|trải rộng)"
    r"(?: (?:là|khoảng|hơn|gần|trên|đạt|tới|lên tới))*\s*\Z"
)
"""Before the area of a place within the unit: `Cụm công nghiệp Quán Lát rộng 19,8 ha`."""
_CROP_AREA = re.compile(
    r"(?<![^\W\d_])(?:cây (?!số)|lúa|chè|cà phê|sầu riêng|hồ tiêu|cao su|điều|mía|sắn|ngô|rau|hoa|dừa|xoài|nhãn|vải"
    r"|bưởi|cam|chuối|thanh long|mắc ca|quế|keo|tôm|cá tra|thủy sản|lạc|đậu|khoai|dược liệu|cây trồng|mô hình"
    r"|vùng(?! (?:đất|quê|cao|sâu|xa|trũng|ven|núi|đồng|giáp|biên|lõi|đệm|kinh))|rừng|ruộng|đồi|nuôi trồng|chuyên canh"
    r"|vụ (?:đông|mùa|xuân|hè))(?: (?!xã|phường|đặc khu)[^\W\d_]+){0,12}? (?:với|trên|đạt) (?:tổng )?diện tích"
    r"(?: (?:là|khoảng|hơn|gần|trên|đạt|tới|lên tới))*\s*\Z"
)
"""Before the area of a crop or of what is grown: `Vùng rau màu được duy trì với diện tích khoảng 592 ha`."""


def is_size(before: str) -> bool:
    """Whether the words before a figure say that it is the size of the unit: `diện tích tự nhiên khoảng`."""
    return _AREA.search(before) is not None


def is_own_area(sentence: Sentence, item: Cut) -> bool:
    """Whether hectares are all the land of the unit, of whatever time, and not what a place in it or a crop takes."""
    before, near = sentence.text[item.low : item.figure.start], sentence.before(item, 90)
    if _OF_ALL_LAND.search(before) or _ALL_LAND.match(sentence.text, item.figure.end):
        return True
    if is_size(before) and not _PLACE_AREA.search(near) and not _CROP_AREA.search(near):
        return True
    return _SAME_AREA.search(sentence.before(item, 30)) is not None
