"""The page on which editors decide: one HTML file that holds everything and asks nothing of any server."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from etl.model.message import Message

_FOLDER = Path(__file__).parent

_HIDDEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Signs that turn the direction of text around or cannot be seen: a paper could show other words than it has."""

KINDS = {
    "expired": Message("Expired decision", "Quyết định hết hiệu lực"),
    "disputed": Message("Papers disagree", "Các văn bản mâu thuẫn"),
    "implausible": Message("Implausible value", "Giá trị không hợp lý"),
    "pending": Message("Not certain", "Chưa chắc chắn"),
    "person": Message("Who is who", "Có phải cùng một người"),
    "unlinked": Message("Unit not linked", "Chưa gắn đơn vị"),
}
DATASETS = {
    "wards": Message("Units", "Đơn vị"),
    "mergers": Message("Mergers", "Sáp nhập"),
    "leadership": Message("Leaders", "Lãnh đạo"),
    "indicators": Message("Indicators", "Chỉ tiêu"),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in its paragraph."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One claim as the page shows it."""

    claim_id: str
    value: Message
    paper: str
    """Its title, or the name of its file."""
    about_paper: Message
    """What kind of paper it is, by whom and of when."""
    page: int | None
    section: str | None
    passage: Passage
    reason: Message | None
    image: str | None
    """The key of the picture of its page."""
    draft: Mapping[str, Any]
    """What a decision about it says of it."""
    fact: str | None
    """The column that `replace` sets."""
    has_side: bool
    """Whether a link must say which unit of the edge is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """One case as the page shows it."""

    kind: str
    dataset: str | None
    title: Message
    would_change: int
    claims: Sequence[ClaimView]
    claims_left_out: int
    """How many more take part."""
    people_draft: Mapping[str, Any] | None
    """For cases about people what a decision says of them."""


def render_page(cases: Sequence[CaseView], images: Mapping[str, bytes], *, left_out: int) -> str:
    """The page as HTML.

    Everything that comes from papers is escaped, and a Content-Security-Policy lets nothing run or load that the page
    does not hold itself.

    Args:
        cases: What waits, in its order.
        images: JPEG pictures of pages by key.
        left_out: How many more cases there are.
    """
    script, style = ((_FOLDER / name).read_text("utf-8") for name in ("page.js", "page.css"))
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["visible"] = visible
    return environment.from_string((_FOLDER / "page.html").read_text("utf-8")).render(
        cases=cases,
        images={key: f"data:image/jpeg;base64,{base64.b64encode(data).decode()}" for key, data in images.items()},
        left_out=left_out,
        kinds=KINDS,
        datasets=DATASETS,
        counts={kind: sum(case.kind == kind for case in cases) for kind in KINDS},
        script=Markup(script),  # noqa: S704 - our own file
        style=Markup(style),  # noqa: S704 - our own file
        script_hash=_hash(script),
        style_hash=_hash(style),
        drafts=Markup(_json([_draft(case) for case in cases])),  # noqa: S704 - escaped by _json
    )


def visible(text: str) -> str:
    """The text with hidden signs shown by their numbers."""
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def _draft(case: CaseView) -> dict[str, Any]:
    """What the script needs to write the decision."""
    return {
        "people": case.people_draft,
        "claims": [{"draft": claim.draft, "fact": claim.fact, "value": claim.value.vi} for claim in case.claims],
    }


def _json(value: Any) -> str:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[<>&\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", text)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
