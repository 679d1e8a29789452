"""Number of a paper -> the paper: its file and its gold, by the seed and the number alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from benchmarks.corpus import forms
from benchmarks.corpus.desk import Desk
from benchmarks.corpus.dice import Dice
from benchmarks.corpus.filler import Filler
from benchmarks.corpus.genres import acts, bulletins, congress, listings, offices, profiles, rounds
from benchmarks.corpus.sheet import Sheet
from benchmarks.corpus.world import Ward, World

GENRES: dict[str, tuple[float, Callable[[Desk], Sheet]]] = {
    "tin-dai-hoi": (14, congress.news),
    "bao-cao": (10, congress.report),
    "nghi-quyet": (12, offices.council_resolution),
    "ke-hoach": (10, offices.plan),
    "gioi-thieu": (12, profiles.profile),
    "lanh-dao": (5, offices.leaders),
    "bo-nhiem": (8, offices.appointment),
    "tin-tuc": (6.2, profiles.news),
    "thong-bao": (7, bulletins.bulletin),
    "ky-hop": (6, bulletins.session),
    "dinh-chinh": (2, bulletins.correction),
    "diem-tin": (5, rounds.round_trip),
    "lanh-dao-tinh": (2.5, rounds.leaders_of_many),
    "sap-xep": (0.3, acts.national_act),
    "danh-sach": (8, listings.listing),
    "bang-tin": (2, listings.other_lists),
}
"""Name in file names -> share of the papers, and who writes them."""
BLOCK = 15_000
"""Papers whose files share a folder for each province: the largest province has a twentieth of the wards."""
DUPLICATES, CONTRADICTIONS = 0.02, 0.04
SCANNED, DECOMPOSED, WRAPPED = 0.05, 0.04, 0.08


@dataclass(frozen=True, slots=True)
class Written:
    """One paper as it is stored."""

    name: str
    folder: str
    suffix: str
    data: bytes
    gold: bytes
    sheet: Sheet
    phenomena: tuple[str, ...]

    @property
    def genre(self) -> str:
        """As in `GENRES`."""
        return self.name.partition("-")[2]


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the papers, how many come as web pages and as Word files."""

    html: float = 0.0
    docx: float = 0.0


class Corpus:
    """Papers without end; each depends on the seed and its number only."""

    def __init__(self, seed: int, shares: Shares = Shares()) -> None:
        self.seed = seed
        self.shares = shares
        self.world = World(seed)
        self.filler = Filler(seed)

    @cached_property
    def _weights(self) -> list[float]:
        return list(accumulate(weight for weight, _ in GENRES.values()))

    def paper(self, number: int) -> Written:
        """The paper of that number."""
        original = self._original(number)
        rng = Dice(f"{self.seed}/paper/{original}")
        rng.random()
        ward = self.world.ward(rng.choice(self.world.subjects))
        kind = rng.choices(list(GENRES), cum_weights=self._weights)[0]
        phenomena: tuple[str, ...] = ()
        if rng.random() < CONTRADICTIONS:
            ward, phenomena = _otherwise(rng, ward), ("contradiction",)
        sheet = GENRES[kind][1](Desk(self.world, self.filler, rng, ward))
        suffix, data, noise = self._filed(rng, sheet)
        phenomena += noise
        if original != number:
            phenomena += ("duplicate",)
        name = f"{number:07d}-{kind}"
        gold = sheet.gold(name)
        gold["phenomena"] = [*gold["phenomena"], *phenomena]
        folder = f"{ward.province.code}/{number // BLOCK:03d}"
        return Written(name, folder, suffix, data, _encode(gold).encode(), sheet, tuple(gold["phenomena"]))

    def _original(self, number: int) -> int:
        """Of a paper that was filed twice, the number of the first; else its own."""
        twin = self._twin(number)
        return twin if twin is not None and self._twin(twin) is None else number

    def _twin(self, number: int) -> int | None:
        rng = Dice(f"{self.seed}/twin/{number}")
        if number and rng.random() < DUPLICATES:
            return max(0, number - rng.randint(1, 400))
        return None

    def _filed(self, rng: Dice, sheet: Sheet) -> tuple[str, bytes, tuple[str, ...]]:
        draw = rng.random()
        if draw < self.shares.docx:
            return "docx", forms.as_docx(sheet.blocks), ("form: docx",)
        if draw < self.shares.docx + self.shares.html:
            return "html", forms.as_html(sheet.blocks).encode(), ("form: html",)
        is_markdown = rng.random() < 0.5
        text = forms.as_markdown(sheet.blocks) if is_markdown else forms.as_text(sheet.blocks)
        noise: tuple[str, ...] = ()
        how = rng.random()
        if how < SCANNED:
            text, noise = forms.scanned(rng, text), ("noise: scanned",)
        elif how < SCANNED + WRAPPED:
            width = rng.choice((60, 72, 80, 100))
            text, noise = forms.wrapped(text, width), ("noise: hard wraps",)
        if rng.random() < DECOMPOSED:
            text, noise = forms.decomposed(text), (*noise, "noise: decomposed")
        return "md" if is_markdown else "txt", text.encode(), noise


def _otherwise(rng: Dice, ward: Ward) -> Ward:
    """The ward as a paper has it that contradicts the others: another area, another population, another leader."""
    people = list(ward.people)
    place = rng.randrange(3)
    people[place], people[13] = people[13], people[place]
    return replace(
        ward,
        area_km2=round(ward.area_km2 * rng.uniform(0.8, 1.2), 2),
        population=ward.population + rng.choice((-2000, -137, 90, 1800)),
        people=tuple(people),
    )


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
