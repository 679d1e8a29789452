"""Sentences that promise, plan or report figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.corpus.catalogue import AMOUNTS, COUNTS, GROWTH, LIMITS, RATES, SHARES, STANDARDS
from benchmarks.corpus.dice import Dice
from benchmarks.corpus.indicator import Compared, Measure, compared, figure
from benchmarks.corpus.numbers import number
from benchmarks.corpus.sheet import Fact, Said
from benchmarks.corpus.world import Ward


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether figures are promised, planned or reported, and for when."""

    kind: str
    until: str
    """The words that open a sentence: `đến năm 2030`."""
    period: str
    """As the gold writes it."""
    spans: str
    """The period of what is reached over all years: `2025-2030`."""

    @property
    def is_past(self) -> bool:
        return self.kind == "actual"


def _fact(ward: Ward, look: Outlook, label: str, unit: str, said: Compared, **more: object) -> Fact:
    return figure(
        ward.full, label, said.value, unit,
        comparator=said.comparator, kind=look.kind, period=look.period, upper=said.upper, **more,
    )  # fmt: skip


def rate(rng: Dice, ward: Ward, look: Outlook) -> Said:
    measure = rng.choice(RATES)
    said = compared(rng, measure, "result" if look.is_past else "goal")
    text = f"{measure.label} {said.words}"
    return Said(text, (_fact(ward, look, measure.label, "percent", said),), ("rate", *said.phenomena))


def share(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """`95% trường học đạt chuẩn quốc gia`, `ít nhất 95% trường học …`."""
    measure = rng.choice(SHARES)
    value = measure.draw(rng)
    words, comparator = ("", "=") if look.is_past or value == 100 else rng.choice(_BEFORE_SHARES)
    fact = _fact(ward, look, measure.label, "percent", Compared("", comparator, value))
    verb = "có " if look.is_past or rng.random() < 0.5 else ""
    return Said(f"{verb}{words}{number(value)}% {measure.label}", (fact,), ("figure before its label",))


_BEFORE_SHARES = (("", "="), ("", "="), ("trên ", ">"), ("ít nhất ", ">="), ("tối thiểu ", ">="))


def growth(rng: Dice, ward: Ward, look: Outlook) -> Said:
    measure = rng.choice(GROWTH)
    said = compared(rng, measure, "growth so far" if look.is_past else "growth")
    label = f"{measure.label} tăng bình quân"
    return Said(
        f"{measure.label} {said.words}", (_fact(ward, look, label, measure.unit, said),), ("growth", *said.phenomena)
    )


def amount(rng: Dice, ward: Ward, look: Outlook) -> Said:
    measure = rng.choice(AMOUNTS)
    said = compared(rng, measure, "result" if look.is_past else "goal")
    label = measure.label.replace("{k}", ward.type)
    return Said(f"{label} {said.words}", (_fact(ward, look, label, measure.unit, said),), ("amount", *said.phenomena))


def limit(rng: Dice, ward: Ward, look: Outlook) -> Said:
    measure = rng.choice(LIMITS)
    if look.is_past:
        value = measure.draw(rng)
        said = Compared(f"giảm còn {number(value)}%", "=", value)
    else:
        said = compared(rng, measure, "limit")
    return Said(
        f"{measure.label} {said.words}",
        (_fact(ward, look, measure.label, "percent", said),),
        ("limit", *said.phenomena),
    )


def count(rng: Dice, ward: Ward, look: Outlook) -> Said:
    measure = rng.choice(COUNTS)
    value = measure.draw(rng)
    words, comparator = (
        ("", "=") if look.is_past else rng.choice((("", "="), ("ít nhất ", ">="), ("trên ", ">"), ("từ ", "")))
    )
    tail = ""
    if comparator == "":
        comparator, tail = (">=", " trở lên") if measure.label.endswith("{v}") else ("=", "")
        words = words if tail else ""
    text = measure.label.format(v=f"{words}{measure.words(value)}") + tail
    yearly = "" if look.is_past else rng.choice(("mỗi năm ", "hằng năm ", ""))
    label = measure.label.format(v=measure.noun)
    fact = _fact(ward, look, label, "count", Compared("", comparator, value), period_alt=["annual"])
    return Said(yearly + text, (fact,), ("count", *(("comparator after",) if tail else ())))


def standard(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A standard to be reached by a year."""
    year = rng.choice((2027, 2028, 2029, 2030))
    label = rng.choice(STANDARDS)
    text = rng.choice(("phấn đấu đến năm {y} {u} {s}", "đến năm {y}, {u} {s}")).format(y=year, u=ward.full, s=label)
    fact = figure(ward.full, label.strip("“”"), year, "year", kind="target", period=str(year))
    return Said(text, (fact,), ("standard by a year",))


def nought(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """Zero in words."""
    what = rng.choice(("hộ nghèo", "hộ nghèo", "nhà tạm, nhà dột nát"))
    text = f"không còn {what}"
    fact = figure(
        ward.full, what, 0, "count", kind=look.kind, period=look.period, alt_unit_of_measure=["percent"]
    )  # fmt: skip
    return Said(text, (fact,), ("zero in words",))


def delta(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """A change beside a level: two figures."""
    measure: Measure = rng.choice(LIMITS)
    level, change = measure.draw(rng), round(rng.uniform(0.3, 3), 1)
    change += 0.1 if change == level else 0
    text = f"{measure.label} giảm còn {number(level)}%, giảm {number(change)}% so với năm 2020"
    said = Compared("", "=", level), Compared("", "=", change)
    facts = (
        _fact(ward, look, measure.label, "percent", said[0]),
        _fact(
            ward,
            look,
            f"{measure.label} giảm so với năm 2020",
            "percent",
            said[1],
            alt_unit_of_measure=["percentage_point"],
        ),
    )
    return Said(text, facts, ("delta and level",))


def ratio(rng: Dice, ward: Ward, look: Outlook) -> Said:
    """`16/19 chỉ tiêu`."""
    total = rng.randint(12, 28)
    met = total - rng.choice((0, 0, 1, 2, 3))
    text = rng.choice(("đạt và vượt {a}/{b} chỉ tiêu", "hoàn thành {a}/{b} chỉ tiêu chủ yếu")).format(a=met, b=total)
    fact = figure(ward.full, "chỉ tiêu đạt và vượt", met, "count", kind="actual", period=look.period)
    return Said(text, (fact,), ("ratio",))


Form = Callable[[Dice, Ward, Outlook], Said]
"""What says a figure of a ward."""
GOALS: tuple[Form, ...] = (rate, rate, rate, share, share, growth, growth, amount, amount, limit, count, count)
RESULTS: tuple[Form, ...] = (rate, rate, share, growth, growth, amount, amount, limit, count, delta)


def table_fact(ward: Ward, look: Outlook, label: str, unit: str, said: Compared) -> Fact:
    """The figure of a row of a table."""
    return _fact(ward, look, label, unit, said)


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def sentence(rng: Dice, ward: Ward, look: Outlook, forms: Sequence[Form] = GOALS, used: set[str] | None = None) -> Said:
    """One figure as a sentence of its own, opened by its period now and then."""
    while True:
        said = rng.choice(forms)(rng, ward, look)
        label = said.facts[0].row["label"]
        if used is None or label not in used:
            break
    if used is not None:
        used.update(fact.row["label"] for fact in said.facts)
    opening = rng.random()
    if opening < 0.45 and not look.is_past:
        text = f"{capital(look.until)}, {said.text}"
    elif opening < 0.6 and not look.is_past:
        text = f"Phấn đấu {look.until}, {said.text}"
    else:
        text = capital(said.text)
    return Said(f"{text}.", said.facts, said.phenomena)
