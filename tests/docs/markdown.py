"""What the tests need to know of a Markdown page: its links, its headings, its blocks of code.

A block that follows the line `<!-- run -->` is run by the tests, in a folder that holds `documents/`, `tests/gold/` and
the build of `make run`; `<!-- run: exit 3 -->` says with which code it ends, and
`<!-- run: with papers in a bucket -->` that it finds `s3://papers/2026`. A block that follows `<!-- shows -->` is
what the last command printed, or a part of it: the same words with any white space between them, `…` for anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parents[2]

_FENCED = re.compile(
    r"^(?:<!-- (?P<mark>[^>]+?) -->\n)?```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"^```.*?^```$|^ {4}.*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_COMMAND = re.compile(r"^(?: {4}|\$ )?(?:\.venv/bin/)?(diaba(?: .*)?)$")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of code with the comment before it."""

    mark: str | None
    language: str
    text: str

    def is_run(self) -> bool:
        return self.mark is not None and self.mark.startswith("run")

    def needs_bucket(self) -> bool:
        return self.is_run() and "bucket" in (self.mark or "")

    def exit_code(self) -> int:
        code = re.search(r"exit (\d+)", self.mark or "")
        return int(code[1]) if code else 0


def pages() -> list[Path]:
    """Every page of the project, the papers in `documents/` left out, which are data."""
    folders = (ROOT / name for name in ("docs", "benchmarks", "curation", "datapackages", "expectations", "sql"))
    return sorted([*ROOT.glob("*.md"), *(page for folder in folders for page in folder.rglob("*.md"))])


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> list[Block]:
    return [
        Block(match["mark"], match["language"], match["text"]) for match in _FENCED.finditer(page.read_text("utf-8"))
    ]


def links(page: Path) -> list[str]:
    """The targets of all links and pictures outside of code, those to other sites left out."""
    prose = _CODE.sub("", page.read_text("utf-8"))
    targets = (unquote(match[1] or match[2]) for match in _LINK.finditer(prose))
    return [target for target in targets if not target.startswith(("https://", "http://", "mailto:"))]


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    headings = _HEADING.findall(re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands(page: Path) -> Iterator[str]:
    """Every line of code that calls diaba, run or not."""
    text = page.read_text("utf-8")
    fenced = [line for block in blocks(page) for line in block.text.splitlines()]
    indented = [line for line in _FENCED.sub("", text).splitlines() if line.startswith("    ")]
    inline = re.findall(r"`(diaba [^`\n]+)`", _FENCED.sub("", text))
    for line in (*fenced, *indented, *inline):
        match = _COMMAND.match(line)
        if match:
            yield match[1]
