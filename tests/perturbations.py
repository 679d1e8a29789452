"""The same paper written, wrapped, copied and scanned in other ways; each keeps every fact.

A perturbation is a function of a text and a seeded `Random`, so that a test is the same every time.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from statistics import median

from etl.text.fold import fold
from etl.text.lines import split_lines
from etl.text.widths import paper_width

Perturbation = Callable[[str, Random], str]

_OLD_TONES = {
    old: new
    for pairs in ("òa:oà óa:oá ỏa:oả õa:oã ọa:oạ", "òe:oè óe:oé ỏe:oẻ õe:oẽ ọe:oẹ", "ùy:uỳ úy:uý ủy:uỷ ũy:uỹ ụy:uỵ")
    for old, new in (pair.split(":") for pair in pairs.split())
}
_OPEN_SYLLABLE = re.compile(rf"(?<![qQ])(?:{'|'.join(_OLD_TONES)})(?![^\W\d_])", re.IGNORECASE)
_SLIPS = {
    "ô": "o",
    "ố": "ó",
    "ơ": "ở",
    "ư": "u",
    "ứ": "ú",
    "ă": "à",
    "ấ": "á",
    "ề": "ê",
    "l": "i",
    "i": "l",
    "m": "rn",
    "n": "u",
    "h": "b",
    "c": "e",
    "e": "c",
    "á": "à",
    "à": "á",
    "ạ": "a",
    "ệ": "ê",
    "ộ": "ô",
    "t": "f",
    "o": "0",
    "g": "q",
    "u": "n",
}


_PARAGRAPH_END = re.compile(r"\n\n|\\?\n(?=[-+*] |\d{1,3}[.)] )")
"""In a wrapped paper: a blank line, or a list item on the next line."""
_CELL_END = re.compile(r"[|\t]|(?:^|\S) {3,}\S")
"""What a table or a column of a signature has, which is never wrapped."""
_UNIT = re.compile(r"(?P<type>phường|xã|thị trấn|đặc khu) (?P<name>.+)", re.IGNORECASE)


def decomposed(text: str, random: Random) -> str:
    """Every letter with its marks apart (NFD)."""
    return unicodedata.normalize("NFD", text)


def wrapped_at(width: int) -> Perturbation:
    """Paragraphs broken into lines of a width, with a blank line between them, as a PDF gives them.

    A paper that is wrapped already is unwrapped first where blank lines show its paragraphs, and else left as it is.
    """

    def wrap(text: str, random: Random) -> str:
        paragraphs = text.split("\n")
        if paper_width(split_lines(text)) is not None:
            if text.count("\n\n") * 4 < text.count("\n") or len(text.split("\n\n")) > text.count("\n") / 2.5:
                return text
            paragraphs = [
                part if _CELL_END.search(part) else " ".join(part.split()) for part in _PARAGRAPH_END.split(text)
            ]
        lines = []
        for paragraph in paragraphs:
            is_table = _CELL_END.search(paragraph) is not None
            lines += (
                [paragraph]
                if is_table
                else textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
            )
            lines.append("")
        return "\n".join(lines)

    return wrap


def with_page_breaks(text: str, random: Random) -> str:
    """Wrapped at 80, with a form feed and the number of the page every 20 lines, often inside a sentence."""
    lines = wrapped_at(80)(text, random).split("\n")
    pages = [lines[start : start + 20] for start in range(0, len(lines), 20)]
    return "\n".join(line for number, page in enumerate(pages, 1) for line in [*page, f"\f{number}"])


def glued(text: str, random: Random) -> str:
    """One space in a hundred lost where a small-letter word meets a capital, a comma or a function word."""
    join = re.compile(
        r"(?<=[a-zà-ỹ]{2}) (?=[A-ZĐ][a-zà-ỹ])|(?<=,) (?=[^\W\d_])"
        r"|(?<=\bcủa) (?=phường|xã|các)|(?<=\bthành) (?=phường|xã)"
    )
    return join.sub(lambda match: "" if random.random() < 0.02 else match.group(), text)


def upper_headings(text: str, random: Random) -> str:
    """Short lines without a full stop in capitals; in a paper with short lines only those that stand alone.

    A paper that is wrapped stays as it is: any of its lines may be short.
    """
    if paper_width(split_lines(text)) is not None:
        return text
    lines = ["", *text.split("\n"), ""]
    has_long_lines = median([len(line) for line in lines if line] or [0]) > 100
    is_heading = re.compile(r"[^\d-]\D{1,88}[^\d.,;:|]")
    for index in range(1, len(lines) - 1):
        stands_alone = not lines[index - 1] and not lines[index + 1]
        if (has_long_lines or stands_alone) and is_heading.fullmatch(lines[index]):
            lines[index] = lines[index].upper()
    return "\n".join(lines[1:-1])


def other_tones(text: str, random: Random) -> str:
    """Tone marks in the other seat: `hoà` for `hòa`."""
    return _OPEN_SYLLABLE.sub(lambda match: _in_case(_OLD_TONES[match.group().lower()], match.group()), text)


def _in_case(new: str, old: str) -> str:
    return "".join(letter.upper() if model.isupper() else letter for letter, model in zip(new, old, strict=True))


def typographic(text: str, random: Random) -> str:
    """Dashes and quotes as typesetters write them, and no-break spaces before units."""
    text = re.sub(r" - ", " – ", text)
    text = re.sub(r"(?<=\d)-(?=\d)", "–", text)
    text = re.sub(r'"([^"\n]*)"', "“\\1”", text)
    return re.sub(r"(?<=\d) (?=km|ha\b|người|%)", "\u00a0", text)


def escaped(text: str, random: Random) -> str:
    """As pandoc writes Markdown: escaped dots and dashes, bold unit names, backslashes at line ends."""
    text = re.sub(r"(?m)^(\d{1,3})\. ", r"\1\\. ", text)
    text = re.sub(r"(?m)^- ", r"\\- ", text)
    name = re.compile(r"\b((?:phường|xã) [A-ZĐ][^\W\d_]+ [A-ZĐ][^\W\d_]+)(?=[ .,;])")
    return name.sub(lambda match: f"**{match[1]}**" if random.random() < 0.3 else match[1], text)


def scanned(text: str, random: Random) -> str:
    """One letter in two hundred read wrong, as by OCR."""
    return "".join(
        _SLIPS.get(letter, letter) if letter.isalpha() and random.random() < 0.005 / 0.7 else letter for letter in text
    )


PERTURBATIONS: dict[str, Perturbation] = {
    "decomposed letters": decomposed,
    "lines of 60": wrapped_at(60),
    "lines of 80": wrapped_at(80),
    "page breaks": with_page_breaks,
    "lost spaces": glued,
    "upper-case headings": upper_headings,
    "other tone seats": other_tones,
    "typographic marks": typographic,
    "pandoc escapes": escaped,
    "scanning slips": scanned,
}


def renamed(text: str, names: dict[str, str]) -> str:
    """The text with every name replaced, the longest first, in whatever case it stands."""
    table = {fold(old): new for old, new in names.items()}
    longest_first = sorted(names, key=len, reverse=True)
    words = "|".join(re.escape(name).replace("\\ ", r"\s+") for name in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)

    def put(match: re.Match[str]) -> str:
        new = table.get(fold(" ".join(match.group().split())), match.group())
        return new.upper() if match.group().isupper() else new

    return pattern.sub(put, text)


def names_for(units: Iterable[str], pool: Mapping[str, Sequence[str]], random: Random) -> dict[str, str]:
    """A name of the pool of its type for the name of each unit that is given with its type word, numbers left out."""
    names: dict[str, str] = {}
    for unit in units:
        match = _UNIT.fullmatch(unit)
        drawn = pool.get(match["type"].lower()) if match else None
        free = [name for name in drawn or () if name not in names.values()]
        if match and free and match["name"] not in names and not match["name"].isdigit():
            names[match["name"]] = random.choice(free)
    return names
