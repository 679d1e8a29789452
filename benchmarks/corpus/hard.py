"""Sentences that were found hard: more ways to say who is who, and what a figure is about."""

from __future__ import annotations

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.goals import Outlook
from benchmarks.corpus.indicator import figure
from benchmarks.corpus.numbers import integer, number
from benchmarks.corpus.people import COMMITTEE, COUNCIL, DEPUTY, SECRETARY, held
from benchmarks.corpus.sheet import Fact, Said, post
from benchmarks.corpus.world import Ward


def rise(rng: Dice, ward: Ward) -> Said:
    """A former post and the new one in one sentence."""
    who = ward.people[2]
    old = rng.choice((DEPUTY, COMMITTEE))
    form = rng.choice(
        (
            "{T} {n}, nguyên {o} {u}, được chỉ định giữ chức {p} {u}.",
            "{T} {n} thôi giữ chức {o} {u} và được điều động giữ chức {p} {u}.",
        )
    )
    text = form.format(T=who.title.capitalize(), n=who.name, o=old.words, p=SECRETARY.words, u=ward.full)
    facts = (
        post(who.name, old.words, old.key, ward.full, former=True),
        post(who.name, SECRETARY.words, SECRETARY.key, ward.full),
    )
    return Said(text, facts, ("former and new post",))


def after_him(rng: Dice, ward: Ward) -> Said:
    """Somebody takes the place of somebody else."""
    new, old = ward.people[0], ward.people[11]
    text = rng.choice(
        (
            "Đồng chí {n} giữ chức {p} {u} thay đồng chí {o} nghỉ hưu theo chế độ.",
            "{T} {n} được bầu làm {p} {u}, thay {t} {o} chuyển công tác.",
        )
    ).format(n=new.name, o=old.name, T=new.title.capitalize(), t=old.title, p=COUNCIL.words, u=ward.full)
    facts = (*held(ward, 0, (COUNCIL,)), post(old.name, COUNCIL.words, COUNCIL.key, ward.full, former=True))
    return Said(text, facts, ("one for another",))


def pair(rng: Dice, ward: Ward) -> Said:
    """Two leaders in one breath, each with posts of their own."""
    first, second = ward.people[0], ward.people[2]
    text = rng.choice(
        (
            "Bí thư Đảng ủy {a} và Chủ tịch UBND {u} {b} cùng chủ trì hội nghị.",
            "Hội nghị do các đồng chí {a} - Bí thư Đảng ủy, {b} - Chủ tịch UBND {u} đồng chủ trì.",
            "Chủ trì hội nghị có đồng chí {a} (Bí thư Đảng ủy {k}) và đồng chí {b} (Chủ tịch UBND {k}).",
        )
    ).format(a=first.name, b=second.name, u=ward.full, k=ward.type)
    return Said(text, (*held(ward, 0, (SECRETARY,)), *held(ward, 2, (COMMITTEE,))), ("two leaders in one breath",))


def without_office(rng: Dice, ward: Ward) -> Said:
    """People who hold none: a retired teacher, a head of a hamlet's club, the author of a book."""
    name = ward.people[12].name
    text = rng.choice(
        (
            f"Cụ {name}, giáo viên nghỉ hưu, góp ý rằng cần giữ lại tên làng.",
            f"Anh {name}, hộ kinh doanh ở chợ trung tâm, mong thủ tục được rút gọn hơn nữa.",
            f"Theo nhà nghiên cứu {name}, tên gọi {ward.full} gắn với lịch sử khai hoang của vùng.",
        )
    )
    return Said(text, (), ("trap: people without office",))


def income(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Income without `một năm`, and how far it exceeds another."""
    value, share = rng.randint(60, 130), rng.randint(5, 45)
    fact = figure(
        ward.full,
        "thu nhập bình quân đầu người",
        value,
        "vnd_million_per_person_year",
        kind=look.kind,
        period=look.period,
    )
    text = f"thu nhập bình quân đầu người đạt {value} triệu đồng"
    facts: tuple[Fact, ...] = (fact,)
    if look.is_past:
        label = "thu nhập bình quân đầu người tăng so với năm 2020"
        facts += (figure(ward.full, label, share, "percent", kind="actual", period=look.period),)
        text += f", tăng {share}% so với năm 2020"
    return Said(text, facts, ("income without its year",))


def two_levels(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Two kinds of crime, each with its rate."""
    low, high = rng.randint(75, 88), rng.randint(90, 99)
    text = (
        f"tỷ lệ điều tra, khám phá các loại tội phạm đạt từ {low}% trở lên; tội phạm rất nghiêm trọng, "
        f"đặc biệt nghiêm trọng đạt trên {high}%"
    )
    facts = tuple(
        figure(ward.full, label, value, "percent", comparator=sign, kind=look.kind, period=look.period)
        for label, value, sign in (
            ("tỷ lệ điều tra, khám phá các loại tội phạm", low, ">="),
            ("tội phạm rất nghiêm trọng, đặc biệt nghiêm trọng", high, ">"),
        )
    )
    return Said(text, facts, ("label carried on",))


def sales(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Large money: thousands of billions."""
    value = round(rng.uniform(1.2, 9.8), 1)
    label = "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ"
    fact = figure(ward.full, label, round(value * 1000), "vnd_billion", kind=look.kind, period=look.period)
    return Said(f"{label} đạt {number(value)} nghìn tỷ đồng", (fact,), ("thousands of billions",))


def trees(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A count of things with thousands, at least so many."""
    value = rng.randint(2, 60) * 500
    fact = figure(ward.full, "trồng mới cây xanh", value, "count", comparator=">=", kind=look.kind, period=look.period)
    return Said(f"trồng mới ít nhất {integer(value)} cây xanh", (fact,), ("large count",))


GOALS = (income, two_levels, trees)
RESULTS = (income, sales)
