"""A sentence for people, in the two languages of the project."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The same words in English and Vietnamese."""

    en: str
    vi: str

    def filled(self, **parts: Message) -> Message:
        """The words with each `{name}` replaced, in either language by the part's own."""
        return Message(
            self.en.format_map({name: part.en for name, part in parts.items()}),
            self.vi.format_map({name: part.vi for name, part in parts.items()}),
        )

    def __add__(self, other: Message) -> Message:
        """Two sentences, one after the other."""
        return Message(f"{self.en} {other.en}", f"{self.vi} {other.vi}")


def same(text: str) -> Message:
    """What reads alike in both: a name, a number of a paper, the id of a claim."""
    return Message(text, text)
