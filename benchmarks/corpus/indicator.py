"""One figure: what it measures, how it is compared, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.numbers import number
from benchmarks.corpus.sheet import Fact, Row

MEASURES = {
    "percent": "%",
    "percent_per_year": "%/năm",
    "vnd_billion": " tỷ đồng",
    "vnd_million_per_person_year": " triệu đồng/người/năm",
    "per_1000_people": " doanh nghiệp/1.000 dân",
    "hectare": " ha",
    "vnd_million_per_hectare": " triệu đồng/ha",
    "people_per_km2": " người/km2",
    "tonne": " tấn",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured and between which bounds it lies."""

    label: str
    unit: str
    low: float
    high: float
    decimals: int = 0
    noun: str = ""
    """Of a count: what is counted."""

    def draw(self, rng: Dice) -> float:
        value = round(rng.uniform(self.low, self.high), self.decimals)
        return int(value) if self.decimals == 0 else value

    def words(self, value: float) -> str:
        """`95%`, `150 tỷ đồng`, `12 doanh nghiệp`."""
        return number(value) + (f" {self.noun}" if self.unit == "count" else MEASURES[self.unit])


def figure(
    unit: str,
    label: str,
    value: float,
    measure: str,
    *,
    comparator: str = "=",
    kind: str = "actual",
    period: str | None = None,
    upper: float | None = None,
    **more: object,
) -> Fact:
    """A row of the gold; `more` holds other right answers (`alt_…`)."""
    row: Row = {
        "unit": unit,
        "label": label,
        "value": value,
        "unit_of_measure": measure,
        "comparator": comparator,
        "kind": kind,
        "period": period,
    }
    if upper is not None:
        row["value_max"] = upper
    return Fact("indicators", row | more)


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure in words with its comparator."""

    words: str
    comparator: str
    value: float
    upper: float | None = None
    phenomena: tuple[str, ...] = ()


_FORMS: dict[str, tuple[tuple[str, str], ...]] = {
    "goal": (
        ("đạt {}", "="),
        ("đạt {}", "="),
        ("đạt {}", "="),
        ("đạt từ {} trở lên", ">="),
        ("đạt {} trở lên", ">="),
        ("đạt trên {}", ">"),
        ("đạt ít nhất {}", ">="),
        ("đạt tối thiểu {}", ">="),
        ("đạt không dưới {}", ">="),
        ("đạt hơn {}", ">"),
    ),
    "result": (("đạt {}", "="), ("đạt {}", "="), ("đạt {}", "="), ("đạt trên {}", ">"), ("đạt hơn {}", ">"), ("là {}", "=")),
    "limit": (("dưới {}", "<"), ("không quá {}", "<="), ("còn dưới {}", "<"), ("tối đa {}", "<="), ("còn {}", "=")),
    "growth": (
        ("tăng bình quân {}", "="),
        ("tăng bình quân {}", "="),
        ("tăng bình quân trên {}", ">"),
        ("tăng bình quân {} trở lên", ">="),
        ("tăng bình quân từ {} trở lên", ">="),
    ),
    "growth so far": (("tăng bình quân {}", "="), ("tăng bình quân {}", "="), ("tăng bình quân hơn {}", ">")),
}  # fmt: skip


def compared(rng: Dice, measure: Measure, manner: str) -> Compared:
    """A value in words: `đạt từ 95% trở lên`, `dưới 1%`, `đạt 10 - 12%`."""
    value = measure.draw(rng)
    if manner == "goal" and measure.unit != "count" and value < 90 and rng.random() < 0.08:
        upper = round(value + rng.choice((1, 2, 5)), measure.decimals)
        upper = int(upper) if measure.decimals == 0 else upper
        tail = MEASURES[measure.unit]
        words = rng.choice(("đạt {}-{}{}", "đạt từ {} - {}{}", "đạt từ {} đến {}{}"))
        return Compared(words.format(number(value), number(upper), tail), "range", value, upper, ("range",))
    if manner == "table":
        sign, comparator = rng.choice((("", "="), ("", "="), ("", "="), ("≥ ", ">="), ("Trên ", ">")))
        if value >= 100 and measure.unit == "percent":
            sign, comparator = "", "="
        return Compared(f"{sign}{number(value)}", comparator, value)
    forms = _FORMS[manner]
    form, comparator = rng.choice(forms)
    if value >= 100 and measure.unit == "percent" and comparator != "=":
        form, comparator = forms[0]
    how = () if comparator == "=" else ("comparator after",) if "trở lên" in form else ("comparator before",)
    return Compared(form.format(measure.words(value)), comparator, value, None, how)
