"""Claims of one paper against its gold: what was found, missed, and claimed falsely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from etl.evaluation.assign import assign
from etl.evaluation.compare import Comparison, claim_blocks, compare, period_of, row_blocks, sentence_at
from etl.evaluation.gold import GoldPaper, GoldRow, parse_gold
from etl.model.claims import DATASETS, AnyClaim, ClaimSet, ClaimStatus, IndicatorClaim
from etl.text.fold import fold

MEASURES = (*DATASETS, "indicators_strict")
"""What is scored: each dataset, and the indicators once more with comparator, kind and unit of measure."""

# Weights of a pair, far enough apart that no sum of the lesser outweighs one of the greater.
_MATCH, _EXACT = 10**10, 10**6


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one measure."""

    expected: int = 0
    found: int = 0
    false: int = 0

    def __add__(self, other: Tally) -> Tally:
        """The counts of both."""
        return Tally(self.expected + other.expected, self.found + other.found, self.false + other.false)

    @property
    def precision(self) -> float | None:
        """The share of the claims that are right; None where there is no claim."""
        return self.found / (self.found + self.false) if self.found + self.false else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None where the gold is empty."""
        return self.found / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where neither gold nor claim exists."""
        total = self.expected + self.found + self.false
        return 2 * self.found / total if total else None


@dataclass(frozen=True, slots=True)
class Mistake:
    """One gold row that was missed, one claim that is false, or one pair that agrees only in part."""

    kind: str
    """`missed`, `false` or `inexact`."""
    table: str
    stated: str
    """The gold row, or for a false claim the claim's facts."""
    detail: str | None = None
    """What the nearest claim says instead, or which details differ."""
    sentence: str | None = None
    """The sentence of the paper."""
    rule: str | None = None
    """The rule that made the claim."""


@dataclass(frozen=True, slots=True)
class PaperScore:
    """The score of one paper."""

    name: str
    genre: str
    tallies: Mapping[str, Tally]
    details: Mapping[str, Tally]
    """Per detail (`mergers.former_district`, `indicators.period`): rows asked, and right answers as `found`."""
    mistakes: tuple[Mistake, ...] = ()
    pending: int = 0
    """Claims that wait for review and are therefore not scored."""
    repeated: int = 0
    """Claims that state once more what another claim has found; neither rewarded nor punished."""
    unscored: int = 0
    """Claims that match an optional row; neither rewarded nor punished."""


@dataclass(slots=True)
class _Sheet:
    """What is being counted while one paper is scored."""

    tallies: dict[str, Tally] = field(default_factory=lambda: dict.fromkeys(MEASURES, Tally()))
    details: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    repeated: int = 0
    unscored: int = 0

    def add(self, measure: str, tally: Tally) -> None:
        self.tallies[measure] += tally

    def ask(self, detail: str, is_right: bool) -> None:
        self.details[detail] = self.details.get(detail, Tally()) + Tally(1, int(is_right), int(not is_right))


def score(gold: Mapping[str, Any], claims: ClaimSet, text: str = "", *, name: str | None = None) -> PaperScore:
    """Score the claims of one paper.

    Args:
        gold: The parsed gold file.
        claims: The claims that extraction made of the paper; pending ones are counted but not scored.
        text: The document's text; without it the mistakes carry no sentences and indicators are paired by label alone.
        name: What to call the paper; by default the gold's `id`.

    Raises:
        InputError: If the gold is not as its readme says.
    """
    paper = parse_gold(gold, name)
    sheet = _Sheet()
    pending = 0
    for table in DATASETS:
        everything = sorted(getattr(claims, table), key=lambda claim: (claim.char_start, repr(claim.facts())))
        published = [claim for claim in everything if claim.status is not ClaimStatus.PENDING]
        pending += len(everything) - len(published)
        _score_table(paper, table, _distinct(published), text, sheet)
    return PaperScore(
        paper.name,
        paper.genre,
        sheet.tallies,
        dict(sorted(sheet.details.items())),
        tuple(sheet.mistakes),
        pending,
        sheet.repeated,
        sheet.unscored,
    )


def _distinct(claims: Sequence[AnyClaim]) -> list[AnyClaim]:
    """Each fact once, at its first place: a caption printed twice states one thing."""
    seen: dict[tuple[tuple[str, object], ...], AnyClaim] = {}
    for claim in claims:
        seen.setdefault(tuple(claim.facts().items()), claim)
    return list(seen.values())


def _score_table(paper: GoldPaper, table: str, claims: list[AnyClaim], text: str, sheet: _Sheet) -> None:
    coarse = paper.genre == "national_resolution"
    required, optional = paper.of(table, optional=False), paper.of(table, optional=True)
    beside = _comparisons(required, claims, text, coarse)
    pairs = _pair(beside)
    for row, claim in sorted(pairs.items()):
        _count_pair(required[row], claims[claim], beside[row, claim], text, sheet)
    used = set(pairs.values())
    left = [index for index in range(len(claims)) if index not in used]
    false = _false(left, claims, pairs, beside, _comparisons(optional, claims, text, coarse), sheet)
    missed = [index for index in range(len(required)) if index not in pairs]
    for measure in (table, "indicators_strict") if table == "indicators" else (table,):
        sheet.add(measure, Tally(expected=len(required), false=len(false)))
    for index in missed:
        sheet.mistakes.append(_miss(required[index], index, false, claims, beside, text))
    for index in false:
        sheet.mistakes.append(_false_mistake(table, claims[index], text))


def _comparisons(
    rows: Sequence[GoldRow], claims: Sequence[AnyClaim], text: str, coarse: bool
) -> dict[tuple[int, int], Comparison]:
    """The rows beside the claims that may state them."""
    blocks: dict[object, list[int]] = {}
    for index, claim in enumerate(claims):
        for block in claim_blocks(claim):
            blocks.setdefault(block, []).append(index)
    return {
        (i, j): compare(row, claims[j], text, only_whole_and_part=coarse)
        for i, row in enumerate(rows)
        for block in row_blocks(row)
        for j in blocks.get(block, ())
    }


def _pair(beside: Mapping[tuple[int, int], Comparison]) -> dict[int, int]:
    """One claim for each row: as many matches as possible, then as many exact ones, then the likest words."""
    return assign(
        {
            pair: _MATCH + (_EXACT if comparison.is_exact else 0) + comparison.nearness + 1
            for pair, comparison in beside.items()
            if comparison.is_match
        }
    )


def _count_pair(row: GoldRow, claim: AnyClaim, comparison: Comparison, text: str, sheet: _Sheet) -> None:
    sheet.add(row.table, Tally(found=1))
    for name, is_right in comparison.details.items():
        sheet.ask(f"{row.table}.{name}", is_right)
    if isinstance(claim, IndicatorClaim):
        sheet.ask("indicators.period", any(period in row.answers("period") for period in period_of(claim)))
        sheet.add("indicators_strict", Tally(found=1) if comparison.is_exact else Tally(false=1))
    if comparison.differences:
        said = ", ".join(f"{name}={_said(claim, name)}" for name in comparison.differences)
        sentence = sentence_at(text, claim.char_start, claim.char_end) if text else claim.quote
        sheet.mistakes.append(Mistake("inexact", row.table, str(row), f"the claim says {said}", sentence, claim.rule))


def _said(claim: AnyClaim, name: str) -> object:
    column = {"former_district": "predecessor_district", "province": "province_name"}.get(name, name)
    return getattr(claim, column, None)


def _false(
    left: list[int],
    claims: Sequence[AnyClaim],
    pairs: Mapping[int, int],
    beside: Mapping[tuple[int, int], Comparison],
    optional: Mapping[tuple[int, int], Comparison],
    sheet: _Sheet,
) -> list[int]:
    """The claims left over that neither match an optional row nor repeat one that was found."""
    allowed = {index for (_, index), comparison in optional.items() if comparison.is_match}
    same: dict[int, list[AnyClaim]] = {}
    for (row, index), comparison in beside.items():
        if comparison.is_match and row in pairs:
            same.setdefault(index, []).append(claims[pairs[row]])
    false = []
    for index in left:
        if index in allowed:
            sheet.unscored += 1
        elif any(_repeats(claims[index], other) for other in same.get(index, ())):
            sheet.repeated += 1
        else:
            false.append(index)
    return false


def _repeats(claim: AnyClaim, other: AnyClaim) -> bool:
    """Whether a claim that matches the same row only says it again; labels must then be the same words."""
    if isinstance(claim, IndicatorClaim) and isinstance(other, IndicatorClaim):
        return _indicator_core(claim) == _indicator_core(other)
    codes = ("successor_code", "predecessor_code", "predecessor_district")
    known = [(getattr(claim, name, None), getattr(other, name, None)) for name in codes]
    return all(one is None or two is None or one == two for one, two in known)


def _indicator_core(claim: IndicatorClaim) -> tuple[object, ...]:
    return (fold(claim.label), claim.value, claim.value_max, claim.comparator, claim.kind, claim.unit_of_measure)


def _miss(
    row: GoldRow,
    index: int,
    false: Sequence[int],
    claims: Sequence[AnyClaim],
    beside: Mapping[tuple[int, int], Comparison],
    text: str,
) -> Mistake:
    """A missed row with the false claim that comes nearest, if one has most of the key right."""
    rivals = [j for j in false if (index, j) in beside]
    nearest = max(rivals, key=lambda j: (sum(beside[index, j].key.values()), beside[index, j].nearness), default=None)
    detail = None
    if nearest is not None:
        key = beside[index, nearest].key
        wrong = [name for name, agrees in key.items() if not agrees]
        if len(wrong) * 2 < len(key):
            detail = f"nearest claim differs in {', '.join(wrong)}: {_facts(claims[nearest])}"
    return Mistake("missed", row.table, str(row), detail, _place(row, text))


def _place(row: GoldRow, text: str) -> str | None:
    """The sentence that holds the row's evidence, where it can be found word for word."""
    written = row.fields.get("evidence") or row.fields.get("person") or row.fields.get("predecessor")
    start = text.find(str(written).split(" ... ")[0]) if written and text else -1
    return sentence_at(text, start, start + len(str(written))) if start >= 0 else None


def _false_mistake(table: str, claim: AnyClaim, text: str) -> Mistake:
    sentence = sentence_at(text, claim.char_start, claim.char_end) if text else claim.quote
    return Mistake("false", table, _facts(claim), None, sentence, claim.rule)


def _facts(claim: AnyClaim) -> str:
    """The facts of a claim on one line, without the empty ones and the ids."""
    shown = {k: v for k, v in claim.facts().items() if v not in (None, False) and not k.endswith("_id")}
    return ", ".join(f"{k}={v}" for k, v in shown.items())
