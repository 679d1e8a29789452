"""Sentences that give a ward's area, people, households, party members, organizations and residential groups."""

from __future__ import annotations

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.indicator import figure
from benchmarks.corpus.numbers import integer, number
from benchmarks.corpus.sheet import Fact, Said, attribute
from benchmarks.corpus.world import Ward


def _fact(ward: Ward, name: str, value: float, *, approximate: bool = False) -> Fact:
    return attribute(ward.full, ward.province.full, name, value, approximate=approximate)


def area_words(rng: Dice, ward: Ward) -> tuple[str, Fact, tuple[str, ...]]:
    """An area in km2, rarely in hectares or rounded, with its unit of measure."""
    value, how = ward.area_km2, rng.random()
    if how < 0.1:
        return f"{number(round(value * 100))} ha", _fact(ward, "area_km2", value), ("hectares",)
    if how < 0.18:
        rounded = round(value, 1)
        words = rng.choice(("khoảng", "gần", "hơn", "xấp xỉ"))
        fact = _fact(ward, "area_km2", rounded, approximate=True)
        return f"{words} {number(rounded)} km2", fact, ("approximate",)
    unit = rng.choice((" km2", " km²", "km2", " km2", " km vuông"))
    return f"{number(value)}{unit}", _fact(ward, "area_km2", value), ()


def people_words(rng: Dice, ward: Ward) -> tuple[str, Fact, tuple[str, ...]]:
    """The population with its noun."""
    noun = rng.choice(("người", "người", "người", "nhân khẩu"))
    if rng.random() < 0.12:
        rounded = round(ward.population, -2)
        words = rng.choice(("khoảng", "gần", "hơn", "trên"))
        fact = _fact(ward, "population", rounded, approximate=True)
        return f"{words} {integer(rounded)} {noun}", fact, ("approximate",)
    return f"{integer(ward.population)} {noun}", _fact(ward, "population", ward.population), ()


def size(rng: Dice, ward: Ward) -> Said:
    """Area and population, now and then the households."""
    area, area_fact, how = area_words(rng, ward)
    people, people_fact, how_many = people_words(rng, ward)
    facts = [area_fact, people_fact]
    text = rng.choice(_SIZES).format(U=ward.title, u=ward.full, k=ward.type, a=area, p=people)
    if rng.random() < 0.4 and text.endswith(f"{people}."):
        text = text[:-1] + rng.choice((" với {} hộ.", ", {} hộ.", " của {} hộ gia đình.")).format(
            integer(ward.households)
        )
        facts.append(_fact(ward, "households", ward.households))
    return Said(text, tuple(facts), ("size", *how, *how_many))


_SIZES = (
    "{U} có diện tích tự nhiên {a}, quy mô dân số {p}.",
    "Sau sắp xếp, {k} có diện tích {a}, dân số {p}.",
    "{U} có tổng diện tích tự nhiên là {a}; dân số {p}.",
    "Toàn {k} rộng {a}, dân số {p}.",
    "Diện tích tự nhiên của {k} là {a}, dân số là {p}.",
    "Hiện {u} có diện tích {a} và dân số {p}.",
    "{U} rộng {a}, là nơi sinh sống của {p}.",
    "Với diện tích {a}, dân số {p}, {u} có nhiều dư địa để phát triển.",
)


def groups(rng: Dice, ward: Ward) -> Said:
    """The residential groups, now and then as a sum of two kinds."""
    count, word = ward.residential_groups, ward.group_word
    fact = _fact(ward, "residential_groups", count)
    if rng.random() < 0.2 and count > 8:
        part = rng.randint(2, count // 3)
        other = "thôn" if word != "thôn" else "tổ dân phố"
        text = f"{ward.title} được chia thành {count - part} {word} và {part} {other}."
        return Said(text, (fact,), ("residential groups", "sum"))
    form = rng.choice(
        (
            "{U} có {n} {w}.",
            "Toàn {k} có {n} {w}.",
            "{U} được chia thành {n} {w}.",
            "Địa bàn {k} gồm {n} {w}.",
            "Hiện nay {u} gồm {n} {w}.",
        )
    )
    text = form.format(U=ward.title, u=ward.full, k=ward.type, n=rng.choice((f"{count:02d}", count)), w=word)
    return Said(text, (fact,), ("residential groups",))


def party(rng: Dice, ward: Ward) -> Said:
    """The party committee's organizations and members."""
    members, organizations = integer(ward.party_members), ward.party_organizations
    form = rng.choice(_PARTY)
    facts = [_fact(ward, "party_members", ward.party_members)]
    if "{o}" in form:
        facts.append(_fact(ward, "party_organizations", organizations))
    return Said(form.format(U=ward.title, u=ward.full, m=members, o=organizations), tuple(facts), ("party",))


_PARTY = (
    "Đảng bộ {u} có {o} tổ chức đảng trực thuộc với {m} đảng viên.",
    "Đảng bộ {u} hiện có {o} chi bộ, đảng bộ trực thuộc, tổng số {m} đảng viên.",
    "Toàn Đảng bộ {u} có {m} đảng viên sinh hoạt tại {o} chi, đảng bộ trực thuộc.",
    "Đảng bộ {u} được thành lập với {o} tổ chức cơ sở đảng, {m} đảng viên.",
    "Đảng bộ {u} có {m} đảng viên.",
)


def table(rng: Dice, ward: Ward) -> Said:
    """A table of the ward's figures, as profiles have it."""
    rows: list[tuple[str, str, str, float]] = [
        ("Diện tích tự nhiên (km2)", number(ward.area_km2), "area_km2", ward.area_km2),
        ("Dân số (người)", integer(ward.population), "population", ward.population),
        ("Số hộ", integer(ward.households), "households", ward.households),
        ("Số đảng viên", integer(ward.party_members), "party_members", ward.party_members),
        (f"Số {ward.group_word}", str(ward.residential_groups), "residential_groups", ward.residential_groups),
    ]
    shown = [row for row in rows if rng.random() < 0.8] or rows
    lines = ["| Chỉ tiêu | Số liệu |", "|---|---|", *(f"| {label} | {value} |" for label, value, _, _ in shown)]
    facts = tuple(_fact(ward, name, value) for _, _, name, value in shown)
    return Said("\n".join(lines), facts, ("table of a unit",))


def provincial(rng: Dice, ward: Ward) -> Said:
    """Figures of the province: no facts of the ward."""
    area, people = rng.randint(1500, 15000), rng.randint(900, 9000) * 1000
    full = ward.province.full
    text = f"{full[0].upper()}{full[1:]} có diện tích {integer(area)} km2, dân số {integer(people)} người."
    return Said(text, (), ("trap: province",))


def before(rng: Dice, old: str) -> Said:
    """What an old unit had: no fact of the new one."""
    area, people = rng.randint(400, 4000) / 100, rng.randint(2500, 15000)
    text = f"Trước khi sắp xếp, {old} có diện tích {number(area)} km2, dân số {integer(people)} người."
    return Said(text, (), ("trap: an old unit",))


def minority(rng: Dice, ward: Ward) -> Said:
    """A part of the people: not the people, and a figure that not everybody takes for one of the ward."""
    part = max(20, ward.population // rng.randint(6, 40))
    facts = (
        _fact(ward, "population", ward.population),
        figure(ward.full, "đồng bào dân tộc thiểu số", part, "count", optional=True),
    )
    text = f"{ward.title} có {integer(ward.population)} người, trong đó đồng bào dân tộc thiểu số là {integer(part)} người."
    return Said(text, facts, ("part of the people",))
