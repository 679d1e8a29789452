"""Turns of phrase in which one sentence states several figures, or one that is easily misread."""

from __future__ import annotations

from typing import Any

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.goals import Outlook
from benchmarks.corpus.indicator import figure
from benchmarks.corpus.numbers import integer, number
from benchmarks.corpus.sheet import Fact, Said
from benchmarks.corpus.world import Ward


def _row(ward: Ward, look: Outlook, label: str, value: float, unit: str = "percent", **more: Any) -> Fact:
    return figure(ward.full, label, value, unit, kind=look.kind, period=look.period, **more)


def shared(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Two figures that share what follows: `100% chi bộ và 92% đảng viên hoàn thành tốt nhiệm vụ`."""
    a, b = rng.choice((100, 98, 96)), rng.randint(85, 95)
    end = rng.choice(("hoàn thành tốt nhiệm vụ", "được xếp loại hoàn thành tốt nhiệm vụ trở lên"))
    facts = (_row(ward, look, f"chi bộ {end}", a), _row(ward, look, f"đảng viên {end}", b))
    return Said(f"{a}% chi bộ và {b}% đảng viên {end}", facts, ("figures that share a label",))


def structure(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """The shares of the economy, now and then `lần lượt`."""
    farming, industry = rng.randint(8, 35), rng.randint(25, 50)
    names = ("nông nghiệp", "công nghiệp - xây dựng", "thương mại - dịch vụ")
    values = (farming, industry, 100 - farming - industry)
    facts = tuple(_row(ward, look, f"tỷ trọng {name}", value) for name, value in zip(names, values, strict=True))
    if rng.random() < 0.4:
        listed = "{}%, {}% và {}%".format(*values)
        text = f"tỷ trọng {names[0]}, {names[1]} và {names[2]} lần lượt đạt {listed}"
        return Said(text, facts, ("figures in the order of their labels",))
    pairs = ", ".join(f"{name} chiếm {value}%" for name, value in zip(names, values, strict=True))
    return Said(f"cơ cấu kinh tế chuyển dịch đúng hướng, trong đó {pairs}", facts, ("structure",))


def from_to(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A change from one level to another: two figures."""
    if rng.random() < 0.5:
        before, after = round(rng.uniform(3, 9), 1), round(rng.uniform(0.4, 2.8), 1)
        text = f"tỷ lệ hộ nghèo giảm từ {number(before)}% xuống còn {number(after)}%"
        levels = tuple(_row(ward, look, "tỷ lệ hộ nghèo", value) for value in (before, after))
        return Said(text, levels, ("from one level to another",))
    before, after = rng.randint(35, 60), rng.randint(62, 110)
    text = f"thu nhập bình quân đầu người tăng từ {before} triệu đồng lên {after} triệu đồng/người/năm"
    unit = "vnd_million_per_person_year"
    facts = tuple(_row(ward, look, "thu nhập bình quân đầu người", value, unit) for value in (before, after))
    return Said(text, facts, ("from one level to another",))


def against(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A result beside what was planned."""
    money, share = round(rng.uniform(30, 500), 1), rng.randint(101, 160)
    goal = rng.choice(("dự toán", "kế hoạch", "chỉ tiêu"))
    label = "tổng thu ngân sách nhà nước trên địa bàn"
    facts = (_row(ward, look, label, money, "vnd_billion"), _row(ward, look, f"{label} so với {goal}", share))
    text = f"{label} đạt {number(money)} tỷ đồng, {rng.choice(('bằng', 'đạt'))} {share}% {goal}"
    return Said(text, facts, ("result against a plan",))


def part_of(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """`15/18 trường đạt chuẩn quốc gia, đạt 83,3%`."""
    total = rng.randint(6, 24)
    met = rng.randint(total // 2, total - 1)
    share = round(100 * met / total, 1)
    label = "trường học đạt chuẩn quốc gia"
    facts = (_row(ward, look, label, met, "count"), _row(ward, look, label, share))
    return Said(f"có {met}/{total} {label}, đạt tỷ lệ {number(share)}%", facts, ("ratio", "ratio with its share"))


def admitted(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A count and how far it fulfils the goal."""
    count, share = rng.randint(20, 140), rng.randint(101, 140)
    facts = (
        _row(ward, look, "kết nạp đảng viên", count, "count"),
        _row(ward, look, "kết nạp đảng viên so với chỉ tiêu", share),
    )
    return Said(f"kết nạp {count} đảng viên, đạt {share}% chỉ tiêu", facts, ("result against a plan",))


def multiple(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """So many times what it was."""
    times = round(rng.uniform(1.2, 2.4), 1)
    year = 2020 if look.is_past else 2025
    label = "thu nhập bình quân đầu người"
    text = f"{label} gấp {number(times)} lần so với năm {year}"
    return Said(text, (_row(ward, look, label, times, "times"),), ("multiple",))


def parameter(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """An age or a size in the label that is no figure of its own."""
    label = rng.choice(
        (
            "tỷ lệ dân số từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng",
            "tỷ lệ người dân từ 18 tuổi trở lên có chữ ký số cá nhân",
            "tỷ lệ trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế",
        )
    )
    value = rng.randint(60, 99)
    return Said(f"{label} đạt {value}%", (_row(ward, look, label, value),), ("parameter in a label",))


def own_period(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A standard with a period of its own."""
    value = round(rng.uniform(0.2, 1.5), 1)
    standard = rng.choice(("chuẩn nghèo đa chiều giai đoạn 2021-2025", "chuẩn nghèo giai đoạn 2026-2030"))
    label = f"tỷ lệ hộ nghèo ({standard}) giảm bình quân"
    fact = _row(ward, look, label, value, "percent_per_year")
    return Said(f"{label} {number(value)}%/năm", (fact,), ("standard with its own period",))


def density(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A rate by people."""
    value = rng.randint(6, 25)
    label = "số doanh nghiệp đang hoạt động"
    fact = _row(ward, look, label, value, "per_1000_people")
    return Said(f"{label} đạt {value} doanh nghiệp/1.000 dân", (fact,), ("rate by people",))


def conditional(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A promise that hangs on something."""
    value = rng.randint(40, 300)
    label = f"vốn đầu tư từ ngân sách {ward.type}"
    above = "thành phố" if ward.province.is_city else "tỉnh"
    text = f"{label} đạt {value} tỷ đồng (nếu {above} có phân cấp nguồn thu từ đấu giá quyền sử dụng đất)"
    return Said(text, (_row(ward, look, label, value, "vnd_billion"),), ("condition",))


def branches(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Growth with that of its branches."""
    whole = round(rng.uniform(9, 15), 1)
    rates = [round(rng.uniform(low, low + 6), 1) for low in (2, 10, 11)]
    names = ("nông, lâm, thủy sản", "công nghiệp - xây dựng", "thương mại - dịch vụ")
    label = "tổng giá trị sản phẩm trên địa bàn tăng bình quân"
    facts = [_row(ward, look, label, whole, "percent_per_year")]
    facts += [
        _row(ward, look, f"{name} tăng", rate, "percent_per_year", alt_unit_of_measure=["percent"])
        for name, rate in zip(names, rates, strict=True)
    ]
    parts = ", ".join(f"{name} tăng {number(rate)}%" for name, rate in zip(names, rates, strict=True))
    return Said(f"{label} {number(whole)}%/năm, trong đó {parts}", tuple(facts), ("growth with branches",))


def members_of(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Members of a mass organization: a count with thousands."""
    count = rng.randint(1, 9) * 1000 + rng.randint(11, 980)
    label = rng.choice(("lượt người được khám, chữa bệnh", "lượt khách du lịch", "hồ sơ được giải quyết"))
    verb = {"l": "đón và phục vụ" if "khách" in label else "có", "h": "có"}[label[0]]
    return Said(f"{verb} {integer(count)} {label}", (_row(ward, look, label, count, "count"),), ("large count",))


RESULTS = (shared, structure, from_to, against, part_of, admitted, multiple, members_of)
GOALS = (parameter, own_period, density, conditional, multiple, branches)
