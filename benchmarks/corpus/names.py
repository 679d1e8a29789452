"""Names of people who do not exist: surnames, middle names and given names, and those of the highlands and the delta."""

from __future__ import annotations

from benchmarks.corpus.dice import Dice

SURNAMES = (
    *("Nguyễn",) * 12, *("Trần",) * 6, *("Lê",) * 5, *("Phạm",) * 4, *("Hoàng",) * 3, *("Vũ",) * 3, *("Phan",) * 2,
    *("Bùi",) * 2, *("Đặng",) * 2, *("Đỗ",) * 2, "Võ", "Huỳnh", "Hồ", "Ngô", "Dương", "Lý", "Đoàn", "Trịnh", "Đinh",
    "Mai", "Cao", "Lương", "Lưu", "Tạ", "Thái", "Hà", "Quách", "Trương", "Phùng", "Vương", "Tô", "Kiều", "Chu",
    "Nghiêm",
    "Khuất", "Đào", "Tăng", "Châu", "Lâm", "Văn", "Tống", "Bạch", "Doãn", "Mạc", "La", "Từ", "Thân", "Giang",
)  # fmt: skip
MIDDLE_MEN = (
    "Văn", "Văn", "Văn", "Hữu", "Đức", "Quang", "Minh", "Xuân", "Đình", "Công", "Trọng", "Thành", "Ngọc", "Mạnh",
    "Duy",
    "Tiến", "Quốc", "Bá", "Viết", "Thanh", "Anh", "Hồng", "Đăng", "Thế", "Hoàng", "Khắc", "Huy", "Phúc", "Tuấn",
    "Trung",
)  # fmt: skip
MIDDLE_WOMEN = (
    "Thị", "Thị", "Thị", "Thị Thu", "Thị Thanh", "Thị Kim", "Thị Hồng", "Thị Bích", "Ngọc", "Thị Ngọc", "Thị Mai",
    "Thị Phương", "Thùy", "Minh", "Thị Lan", "Thị Tuyết", "Thị Mỹ", "Thị Xuân", "Diệu", "Thị Minh", "Thị Hải",
    "Thị Vân",
)  # fmt: skip
GIVEN_MEN = (
    "Hùng", "Dũng", "Tuấn", "Sơn", "Hải", "Nam", "Long", "Thắng", "Cường", "Hiếu", "Bình", "Thành", "Trung", "Kiên",
    "Toàn", "Khánh", "Phong", "Lâm", "Tùng", "Quân", "Đạt", "Vinh", "Hòa", "Thái", "Tiến", "Quyết", "Chiến", "Thịnh",
    "Hậu", "Lợi", "Phúc", "Nghĩa", "Tân", "Đông", "Hoan", "Hiển", "Thuận", "Khoa", "Luân", "Cảnh", "Việt", "Duy",
    "Trí",
    "Bảo", "Khải", "Lộc", "Mạnh", "Nhân", "Quý", "Sinh", "Tài", "Thạch", "Triều", "Trường", "Vượng", "Đính", "Hào",
)  # fmt: skip
GIVEN_WOMEN = (
    "Hoa", "Lan", "Hương", "Hạnh", "Nga", "Thủy", "Hà", "Linh", "Trang", "Mai", "Yến", "Phượng", "Nhung", "Hiền",
    "Thu",
    "Oanh", "Loan", "Dung", "Hằng", "Huệ", "Liên", "Thảo", "Vân", "Ngân", "Tâm", "Quỳnh", "Giang", "Thúy", "Tuyết",
    "Nguyệt", "Bích", "Châu", "Diệp", "Đào", "Duyên", "Hòa", "Khuyên", "Lý", "Mận", "My", "Phương", "Sáu", "Thơm",
    "Xuân",
)  # fmt: skip

# (family name, men's given names, women's given names): written as such names are.
HMONG = (
    ("Giàng A", "Sùng A", "Vàng A", "Thào A", "Lầu A", "Mùa A", "Hạng A", "Cứ A", "Tráng A", "Hờ A"),
    ("Páo", "Dế", "Chu", "Sử", "Lử", "Tủa", "Phình", "Sáy", "Vảng", "Dơ", "Chống", "Thào", "Súa", "Pó"),
    ("Giàng Thị", "Sùng Thị", "Vàng Thị", "Thào Thị", "Lầu Thị", "Mùa Thị"),
    ("Mỷ", "Dúa", "Sua", "Chư", "Ly", "Máy", "Mo", "Pà", "Sông", "Xua"),
)
TAI = (
    ("Lò Văn", "Cầm Văn", "Quàng Văn", "Tòng Văn", "Hà Văn", "Lường Văn", "Vì Văn", "Cà Văn", "Bàn Văn", "Triệu Văn"),
    ("Pánh", "Ơn", "Inh", "Hặc", "Thoan", "Phớ", "Tiện", "Ín", "Chướng", "Dịn", "Ỏn", "Tâng"),
    ("Lò Thị", "Quàng Thị", "Cầm Thị", "Lường Thị", "Bàn Thị", "Triệu Mùi", "Lý Mẩy"),
    ("Pỏm", "Ín", "Chài", "Yên", "Mùi", "Ban", "Pham", "Ngoan", "Ọi"),
)
HIGHLAND = (
    ("Y", "A", "Siu", "Ksor", "Rơ Châm", "Rah Lan", "Nay", "Kpă", "K'", "Đinh", "Hồ Văn", "Alăng", "Zơrâm", "Bríu"),
    ("Blêng", "Thuyn", "Tuân", "Brếp", "Hùng", "Niê", "Ngăi", "Tlang", "Hrin", "Dút", "Bốc", "Lơk", "Nhel", "Ksiêm"),
    ("H'", "Y", "Ka", "Siu H'", "Rơ Châm H'", "Hồ Thị", "Đinh Thị", "Zơrâm Thị", "Alăng Thị"),
    ("Yim", "Lan", "Ngọc", "Blơn", "Nhới", "Hồng", "Lem", "Bih", "Duyên"),
)
KHMER = (
    ("Thạch", "Danh", "Kim", "Sơn", "Kiên", "Châu", "Néang", "Tiên"),
    ("Sa Rây", "Hoàng Nam", "Sóc Kha", "Phước Minh", "Rươne", "Thành Tâm", "Chanh Đa", "Thươne"),
    ("Thạch Thị", "Danh Thị", "Kim Thị", "Sơn Thị", "Néang"),
    ("Sóc Thia", "Sa Rết", "Ngọc Mai", "Thu Hà", "Sâm Nang", "Kanha"),
)
PEOPLES = {
    "04": TAI, "08": HMONG, "11": HMONG, "12": HMONG, "14": TAI, "15": HMONG, "20": TAI, "48": HIGHLAND, "51": HIGHLAND,
    "52": HIGHLAND, "66": HIGHLAND, "68": HIGHLAND, "44": HIGHLAND, "86": KHMER, "91": KHMER, "92": KHMER, "96": KHMER,
}  # fmt: skip
"""Code of a province of today -> the people whose names are met beside the Kinh's."""


def person(rng: Dice, province_code: str | None = None, minority_share: float = 0.18) -> tuple[str, bool]:
    """A name, and whether it is a woman's."""
    is_woman = rng.random() < 0.32
    people = PEOPLES.get(province_code or "")
    if people and rng.random() < minority_share:
        family, given = (people[2], people[3]) if is_woman else (people[0], people[1])
        first = rng.choice(family)
        return first + ("" if first.endswith("'") else " ") + rng.choice(given), is_woman
    middle, given = (MIDDLE_WOMEN, GIVEN_WOMEN) if is_woman else (MIDDLE_MEN, GIVEN_MEN)
    return f"{rng.choice(SURNAMES)} {rng.choice(middle)} {rng.choice(given)}", is_woman


def persons(rng: Dice, count: int, province_code: str | None = None) -> list[tuple[str, bool]]:
    """Names that all differ, also in their last word: `ông Hùng` means one of them."""
    found: dict[str, tuple[str, bool]] = {}
    while len(found) < count:
        name, is_woman = person(rng, province_code)
        found.setdefault(name.rsplit(" ", 1)[-1], (name, is_woman))
    return list(found.values())
