"""From a label to the indicator of the vocabulary that it means, or to none, and to its category."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.indicators.labels import BEFORE, BEFORE_CHANGE
from etl.extract.indicators.nouns import names_a_noun
from etl.extract.indicators.partial import flows, is_of_part
from etl.extract.indicators.rules import RULES, WORDS
from etl.model.values import value
from etl.text.lower import lowered

_FAMILIES = {
    "percent": "share",
    "percent_per_year": "growth",
    "percentage_point": "growth",
    "vnd_billion": "money",
    "vnd_million": "money",
    "usd_million": "money",
    "vnd_million_per_person_year": "income",
    "vnd_million_per_person_month": "income",
    "usd_per_person_year": "usd_income",
    "per_1000_people": "per1000",
    "per_10000_people": "per10000",
    "people_per_km2": "density",
    "vnd_million_per_hectare": "per_hectare",
    "quintal_per_hectare": "yield",
    "tonne_per_hectare": "yield",
    "year_of_age": "age",
    "kilometre": "length",
    "square_metre_per_person": "floor",
}
"""The units in which one indicator can be stated; any other unit is a family by itself."""

_CHANGE = re.compile(r"\b(?:tăng|giảm|vượt)\b(?! dân số| tự nhiên| cường)")
_COUNT_CHANGE = re.compile(
    r"\A (?:giảm|tăng) (?!cường|hộ nghèo)|(?:giảm|tăng)(?: thêm| đi)? (?:\Z|so với|trong|mỗi|hằng|bình quân)"
    r"|(?<!đạt )(?<!đạt và )(?<!hoàn thành )(?<!hoàn thành và )vượt \Z"
)
"""By how many something grew, which is no number of it; what is met or exceeded (`đạt và vượt`) is one."""
_RECEIVERS = re.compile(r"(?<= )(?:cho|tặng) (?:các |những |số )?(?:hộ|gia đình|người|đối tượng|hội viên|đoàn viên) .*")
"""Those to whom the things counted go: `bàn giao căn nhà cho hộ cận nghèo` counts houses."""
_GOAL_WORDS = r"(?:mức |tổng )?(?:chỉ tiêu|kế hoạch|kh|dự toán|nghị quyết|nq|mục tiêu) "
_GOAL = re.compile(rf"so với {_GOAL_WORDS}")
_BEYOND = re.compile(rf" (?:vượt|tăng|giảm) (?:\S+ ){{0,4}}?so với {_GOAL_WORDS}| vượt (?:mức )?(?:{_GOAL_WORDS}|\Z)")
"""By how much a goal was exceeded, which is neither the share of it that was reached nor growth."""
_INDEX = re.compile(r"so với (?:cùng kỳ|năm|đầu|cuối|tháng|quý|trước)")
"""What a level is held against where nothing grows: an index, and no share."""
_LACKS = re.compile(
    r" (?:chưa|thiếu|chết|(?<!thiết )(?<!trang )(?<!chuẩn )bị|hư hỏng|ngập|vắng|trễ|quá hạn|tồn đọng"
    r"|tạm (?:ngừng|nghỉ|dừng)"
    r"|không(?! (?:dùng tiền mặt|có (?:tội phạm|ma túy|tệ nạn)|gian|khí|kể|tính|bao gồm|giấy))) "
)
"""Those that lack what the words name, or that suffered harm, are counted instead of those that have it."""
_LACKING = frozenset(("share", "completion", "count", "hectare", "tonne"))
_ANOTHER_HEAD = re.compile(
    r" (?:nông|tại|ở|cho|của|vào|thuộc|về|với|từ|theo|do|để|có|hỗ trợ|giúp|giúp đỡ|ưu tiên|tặng|trao|thăm|cấp|chi trả"
    r"|vận động|đào tạo|tuyên truyền) "
)
"""Words before a noun that make it the place, the owner or the receiver of what is counted."""
_NO_KIND = re.compile(
    r"(?:\Z|(?:được|đạt|đã|đang|hiện|trên|của|toàn|cả|còn|hoạt động(?! trong (?:lĩnh vực|ngành))"
    r"|trong|tại|theo|chuẩn|cuối|đầu|năm|đến|trở|nêu|chung"
    r"|xã|phường|đa chiều|cá thể|các cấp|chủ yếu|đề ra|giao)(?!\w))"
)
"""What may stand behind a noun that is not narrowed to a kind: `di tích được xếp hạng`, but not `di tích khảo cổ`."""
_PUNCTUATION = re.compile(r"[^\w%]+")
_WORD_LIST = re.compile(r"<([\w ]+)>")
_LINE = re.compile(r"(?P<key>\w+) \((?P<families>[\w ]+)\): (?P<any>[^+\-]+)(?:\+ (?P<all>[^\-]+))?(?:- (?P<none>.+))?")

_CATEGORIES: tuple[tuple[str, str], ...] = (
    ("congress", "đại biểu|đại hội|ban chấp hành|ban thường vụ|ủy ban kiểm tra|khâu đột phá|nhiệm vụ trọng tâm"),
    ("party", "đảng|chi bộ|cấp ủy|mặt trận|đoàn thể|đoàn viên|hội viên"),
    ("security", "tội phạm|hình sự|an ninh|trật tự|tai nạn|ma túy|quân|nhập ngũ|quốc phòng|cháy|nghĩa vụ|án"),
    ("budget", "ngân sách|dự toán|thu thuế|tiền sử dụng đất|đầu tư công|giải ngân|tổng thu|tổng chi"),
    ("health", "y tế|bhyt|bác sĩ|bệnh|sức khỏe|tiêm|dinh dưỡng|khám|sinh con|tuổi thọ"),
    ("education", "trường|học|giáo dục|giáo viên|phổ cập|mầm non|lớp|trẻ"),
    ("environment", "rác|chất thải|nước|môi_trường|rừng|cây xanh|vệ sinh|nước thải|nhà tiêu"),
    (
        "administration",
        "hành chính|hồ sơ|dịch vụ công|trực tuyến|hài lòng|số hóa|chữ ký|định danh|dữ liệu|công chức|cán bộ"
        "|chính quyền|đơn thư|khiếu nại"
        "|chuyển đổi số|kỹ năng số|nghị quyết|công nghệ số|nền tảng|mạng|kịch bản|tài khoản|tiền mặt",
    ),
    (
        "infrastructure",
        "đường|giao thông|điện|hạ tầng|nông thôn mới|ntm|đô thị|chiếu sáng|5g|băng rộng|công trình|nhà ở"
        "|xây dựng cơ bản",
    ),
    (
        "society",
        "nghèo|việc làm|lao động|văn hóa|thể thao|bảo hiểm|dân số|hộ|gia đình|người|trẻ em|di tích|nhà"
        "|thất nghiệp|đào tạo|an sinh|chính sách",
    ),
    (
        "economy",
        "kinh tế|giá trị|sản xuất|doanh nghiệp|thu nhập|công nghiệp|nông|dịch vụ|thương mại|du lịch|khách|vốn"
        "|đầu tư|sản lượng|sản phẩm|hợp tác xã"
        "|diện tích|đàn|grdp|tăng trưởng|doanh thu|ocop|bán lẻ|dự_án"
        "|thị_trường|nhà_đầu_tư|điện_tử|nhà_kính|nhà_lưới|trang trại|làng nghề|mô hình|chăn nuôi|thủy sản",
    ),
)

_COMPOUNDS = tuple(
    (f" {words} ", f" {words.replace(' ', '_')} ")
    for words in [
        *("bình quân", "dự án", "phương án", "đề án", "đáp án", "môi trường", "thị trường", "trường hợp", "khoa học"),
        *(
            "hóa học",
            "khám phá",
            "nước ngoài",
            "điện tử",
            "cách mạng",
            "nhà đầu tư",
            "nhà nước",
            "nhà kính",
            "nhà lưới",
        ),
        "đảng sâm",
        "ra quân",
    ]
)
"""Words of two syllables and more, one of which alone would speak for another category: `bình quân` is no army."""


@value(frozen=True, slots=True)
class Named:
    """A phrase that names what is measured."""

    phrase: str
    is_head: bool
    """It must be what is counted, not its place, owner or receiver."""
    is_plain: bool
    """It must not be narrowed to a kind."""

    def stands_in(self, words: str) -> bool:
        """Whether it stands in a label, lowered and without punctuation, in the part that it must have there."""
        start = words.find(self.phrase)
        if start < 0:
            return False
        if self.is_head and (_ANOTHER_HEAD.search(words, 0, start + 1) or names_a_noun(words, 0, start)):
            return False
        return not self.is_plain or _NO_KIND.match(words, start + len(self.phrase)) is not None


@value(frozen=True, slots=True)
class Rule:
    """One line of the rules."""

    key: str
    category: str
    families: frozenset[str]
    any_of: tuple[Named, ...]
    all_of: tuple[str, ...]
    none_of: tuple[str, ...]

    def fits(self, words: str) -> bool:
        """Whether a label, lowered and without punctuation, means this indicator."""
        return (
            any(named.stands_in(words) for named in self.any_of)
            and (not self.all_of or any(phrase in words for phrase in self.all_of))
            and not any(phrase in words for phrase in self.none_of)
        )


def _named(words: str) -> tuple[Named, ...]:
    pieces = [piece.strip() for piece in words.split("/")]
    return tuple(Named(_phrases(piece)[0], piece.startswith("^"), piece.endswith("$")) for piece in pieces)


def _phrases(words: str | None) -> tuple[str, ...]:
    phrases = (_PUNCTUATION.sub(" ", phrase).strip() for phrase in (words or "").split("/"))
    return tuple(f" {phrase} " for phrase in phrases if phrase)


def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules by family, in order."""
    found: dict[str, list[Rule]] = {}
    category = ""
    lines = _WORD_LIST.sub(lambda match: WORDS[match[1]], re.sub(r"\n +", " ", RULES))
    for line in lines.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            category = line.removeprefix("@")
            continue
        families = frozenset(match["families"].split())
        phrases = _phrases(match["all"]), _phrases(match["none"])
        rule = Rule(match["key"], category, families, _named(match["any"]), *phrases)
        for family in families:
            found.setdefault(family, []).append(rule)
    return {family: tuple(rules) for family, rules in found.items()}


_RULES = _rules()
_FALLS = re.compile(r" giảm (?!nghèo|phát thải|thiểu)")
_RISES = re.compile(r" tăng (?!cường|gia |trưởng)")
_LEVELS = ("natural_population_growth",)
"""Growth of which a unit has a level, which is brought down."""
_CATEGORY_WORDS = tuple((name, tuple(f" {word} " for word in words.split("|"))) for name, words in _CATEGORIES)

RULES_BY_KEY = {rule.key: rule for rules in _RULES.values() for rule in rules}
"""Every indicator that a rule can find; the same as in the vocabulary."""


@lru_cache(maxsize=4096)
def classify(label: str, unit: str) -> tuple[str | None, str | None]:
    """The key of the indicator that a label in a unit means, and its category; None where nothing fits.

    What has changed since has no key, nor what a part of the year brought: it is not the value of its indicator.
    """
    words = f" {_PUNCTUATION.sub(' ', lowered(label)).strip()} "
    things = _RECEIVERS.sub("", words) if unit == "count" else words
    is_past = label.endswith((BEFORE, BEFORE_CHANGE))
    is_partial = is_of_part(lowered(label))
    family = _family(words, unit)
    is_without = family in _LACKING and _LACKS.search(words) is not None
    for rule in () if is_without else _RULES.get(family, ()):
        if rule.fits(things):
            is_none = is_past or _turns(rule.key, words) or (is_partial and flows(rule.key))
            return (None if is_none else rule.key), rule.category
    for compound, joined in _COMPOUNDS:
        words = words.replace(compound, joined)
    return None, next((name for name, known in _CATEGORY_WORDS if any(word in words for word in known)), None)


def _turns(key: str, words: str) -> bool:
    """Whether a label tells of the opposite of what a key counts: `thu ngân sách giảm`, `tội phạm tăng`."""
    if key.endswith("_reduction"):
        return _RISES.search(words) is not None
    return key.endswith("_growth") and key not in _LEVELS and _FALLS.search(words) is not None


def _family(words: str, unit: str) -> str:
    family = _FAMILIES.get(unit, unit)
    if family in ("share", "growth") and _BEYOND.search(words):
        return "excess"
    if family == "share" and _GOAL.search(words):
        return "completion"
    if family == "share" and _INDEX.search(words) and not _CHANGE.search(words):
        return "index"
    if family not in ("share", "growth") and _COUNT_CHANGE.search(words):
        return "change"
    if _CHANGE.search(words) and family in ("share", "money", "income"):
        return "growth" if family == "share" else "change"  # by how much money something grew is no level of it
    return family
