"""What every genre needs at hand: the paper's number, its ward, its random numbers, the country and the filler."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.filler import Filler
from benchmarks.corpus.sheet import Said, Sheet
from benchmarks.corpus.world import Predecessor, Ward, World

CONGRESSES = date(2025, 7, 18)
LAST_DAY = date(2026, 12, 20)


@dataclass(frozen=True, slots=True)
class Desk:
    world: World
    filler: Filler
    rng: Dice
    ward: Ward

    @property
    def predecessors(self) -> tuple[Predecessor, ...]:
        return self.world.predecessors(self.ward.unit)

    def sheet(self, genre: str) -> Sheet:
        return Sheet(genre)

    def prose(self, sentences: int) -> str:
        return self.filler.prose(self.rng, sentences, self.ward.full, self.ward.type)

    def fill(self, sheet: Sheet, paragraphs: int, traps: float = 0.35) -> None:
        """Paragraphs that state nothing, with a trap in some of them."""
        rng = self.rng
        for _ in range(paragraphs):
            prose = self.prose(rng.randint(2, 5))
            if rng.random() < traps:
                trap, kind = self.filler.distractor(rng)
                sheet.block(prose, Said(trap, (), (f"trap: {kind}",)))
            else:
                sheet.block(prose)

    def congress_day(self) -> date:
        return CONGRESSES + timedelta(days=self.rng.randint(0, 40))

    def any_day(self) -> date:
        return date(2025, 9, 1) + timedelta(days=self.rng.randint(0, (LAST_DAY - date(2025, 9, 1)).days))
