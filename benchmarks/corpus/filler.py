"""Ordinary prose: sentences that state nothing, and sentences whose figures and people are no facts of a unit."""

from __future__ import annotations

from functools import cached_property

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.filler_words import DISTRACTORS, OPENERS, TOPICS
from benchmarks.corpus.names import person

POOL = 6000
"""Sentences that are composed once for a corpus; a paper draws from them."""


class Filler:
    """Draws sentences; the pool depends on the seed only."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    @cached_property
    def pool(self) -> list[str]:
        rng = Dice(f"{self._seed}/filler")
        topics = list(TOPICS.values())
        found: dict[str, None] = {}
        while len(found) < POOL:
            found.setdefault(_sentence(rng, topics[len(found) % len(topics)]))
        return list(found)

    def prose(self, rng: Dice, sentences: int, full: str, kind: str) -> str:
        """One paragraph about the unit."""
        drawn = " ".join(rng.draw(self.pool, sentences))
        return drawn.replace("{u}", full).replace("{k}", kind)

    def distractor(self, rng: Dice) -> tuple[str, str]:
        """A sentence that a hasty reader takes for a fact, and what kind of trap it is."""
        kind = rng.choice(_KINDS)
        sentence = rng.choice(DISTRACTORS[kind])
        if "{p}" in sentence:
            name, is_woman = person(rng)
            sentence = (
                sentence.replace("{p}", name)
                .replace("{P}", "Bà" if is_woman else "Ông")
                .replace("{m}", "bà" if is_woman else "ông")
            )
        return sentence.replace("{d}", f"{rng.randint(2, 28)}/{rng.randint(8, 12)}"), kind


_KINDS = tuple(DISTRACTORS)


def _sentence(rng: Dice, topic: tuple[tuple[str, ...], ...]) -> str:
    who, does, what, tail = topic
    opener = rng.choice(OPENERS)
    subject = rng.choice(who)
    if opener and not _is_name(subject):
        subject = subject[0].lower() + subject[1:]
    end = f" {rng.choice(tail)}" if rng.random() < 0.85 else ""
    if rng.random() < 0.25:
        end += f"; {rng.choice(does)} {rng.choice(what)}"
    return f"{opener}{subject} {rng.choice(does)} {rng.choice(what)}{end}."


def _is_name(subject: str) -> bool:
    """Names of bodies keep their capital within a sentence."""
    second = subject.split(" ")[1]
    return second[0].isupper() or subject.startswith(
        ("Hội ", "Phòng ", "Trung tâm ", "Ban ", "Mặt trận", "Đảng ủy", "Tổ ", "Trạm ")
    )
