"""The review page of a build: its cases with passages, pictures of pages, and what decisions about them would say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from etl.disk import hash_of
from etl.documents import find_papers
from etl.documents.page_image import page_image
from etl.fuse import Policy
from etl.fuse.reasons import GENRES
from etl.fuse.wording import stated
from etl.model.document import Genre
from etl.model.errors import InputError
from etl.model.message import Message, same
from etl.publish.review import CaseView, ClaimView, Passage, render_page
from etl.publish.site.words import ATTRIBUTE_NAMES
from etl.run.history import read_history, read_record
from etl.run.review import Case
from etl.run.rulings import Stored, claim_draft, people_draft, stored_claims, telling_word
from etl.text.fold import ascii_fold
from etl.text.wording import day
from etl.warehouse.connect import open_warehouse
from etl.warehouse.explain import Explained, explained_claims

MAX_IMAGES = 40
"""Pictures of pages in one page; some 100 kB each."""

MAX_CLAIMS = 20
"""Claims of one case in the page; a name that no unit has can stand in hundreds."""

_PDF = "application/pdf"

_REPLACED = {"wards": "value", "mergers": "extent", "leadership": "person_name", "indicators": "value"}
"""The column of each dataset that the page offers to correct."""

_SAME = Message("Are these one person?", "Đây có phải là cùng một người?")
_BOTH = Message("Do both hold a post for one?", "Cả hai cùng giữ một chức vụ chỉ dành cho một người?")


def review_page(build: Path, cases: Sequence[Case], papers: Sequence[Path], policy: Policy, *, limit: int) -> str:
    """The page for the first of the cases of a build.

    Args:
        build: The build folder.
        cases: What waits, as `open_cases` lists it.
        papers: Where the papers are, for pictures of the pages of PDFs; a paper that has changed since gives none.
        policy: Says which claims are rivals.
        limit: How many cases the page holds.

    Raises:
        InputError: There is no build.
    """
    shown = [_cut(case) for case in cases[:limit]]
    ids = sorted({str(claim["claim_id"]) for case in shown for claim in case.claims})
    if not ids:
        return render_page([_bare(case) for case in shown], {}, left_out=len(cases) - len(shown))
    explained = explained_claims(build / "warehouse.duckdb", ids)
    with open_warehouse(build / "warehouse.duckdb") as duck:
        stored = stored_claims(duck, ids)
        drafts = {claim_id: claim_draft(duck, each, policy) for claim_id, each in stored.items()}
        people = [people_draft(duck, _one_a_record(case, stored)) if case.kind == "person" else None for case in shown]
    views = [
        CaseView(
            kind=case.kind,
            dataset=case.dataset,
            title=_title(case),
            would_change=case.would_change,
            claims_left_out=len(whole.claims) - len(case.claims),
            claims=[
                _claim(
                    explained[row["claim_id"]], stored[row["claim_id"]], drafts, is_one_subject=_is_one_subject(case)
                )
                for row in case.claims
            ],
            people_draft=draft,
        )
        for whole, case, draft in zip(cases, shown, people, strict=False)
    ]
    images = _images(views, explained.values(), stored, papers)
    return render_page(views, images, left_out=len(cases) - len(shown))


def papers_of_last_run(build: Path) -> tuple[Path, ...]:
    """The files and folders that the last run was given, as far as they are still there."""
    history = read_history(build)
    record = read_record(build, history[-1]["run_id"]) if history else None
    return tuple(path for path in map(Path, (record or {}).get("documents", ())) if path.exists())


def _bare(case: Case) -> CaseView:
    return CaseView(
        kind=case.kind,
        dataset=case.dataset,
        title=same(case.title),
        would_change=0,
        claims=(),
        claims_left_out=0,
        people_draft=None,
    )


def _cut(case: Case) -> Case:
    """The case with as many claims as the page holds; of people one of each record goes first."""
    seen: set[object] = set()
    rest: list[Mapping[str, Any]] = []
    firsts: list[Mapping[str, Any]] = []
    for claim in case.claims:
        (rest if claim["subject"] in seen else firsts).append(claim)
        seen.add(claim["subject"])
    claims = [*firsts, *rest] if case.kind == "person" else case.claims
    return replace(case, claims=tuple(claims[:MAX_CLAIMS]))


def _title(case: Case) -> Message:
    if case.kind == "person":
        subjects = sorted({str(claim["subject"]) for claim in case.claims})
        question = _SAME if len({ascii_fold(each.partition(",")[0]) for each in subjects}) == 1 else _BOTH
        return Message(f"{question.en} {'; '.join(subjects)}", f"{question.vi} {'; '.join(subjects)}")
    first = case.claims[0] if case.claims else {}
    if case.dataset == "wards" and first:
        attribute = str(first["attribute"])
        names = ATTRIBUTE_NAMES.get(attribute, (attribute, attribute))
        vietnamese, english = (name[:1].lower() + name[1:] for name in names)
        return Message(f"{first['subject']}: {english}", f"{first['subject']}: {vietnamese}")
    return same(case.title)


def _one_a_record(case: Case, stored: Mapping[str, Stored]) -> list[Stored]:
    """The first claim of each record of the case."""
    firsts: dict[str | None, Stored] = {}
    for row in case.claims:
        claim = stored[row["claim_id"]]
        firsts.setdefault(claim.record_id, claim)
    return list(firsts.values())


def _is_one_subject(case: Case) -> bool:
    """Whether all claims say something of one thing, which the title names."""
    return len({claim["subject"] for claim in case.claims}) == 1


def _claim(
    explained: Explained, stored: Stored, drafts: Mapping[str, Mapping[str, Any]], *, is_one_subject: bool
) -> ClaimView:
    row, claim = explained.claim, stored.claim
    passage = explained.passage
    value = stated(claim)
    if not is_one_subject:
        value = Message(f"{row['subject']}: {value.en}", f"{row['subject']}: {value.vi}")
    english = claim.status_reason
    return ClaimView(
        claim_id=claim.claim_id,
        value=value,
        paper=row["title"] or row["file_name"],
        about_paper=_about_paper(row),
        page=claim.page,
        section=claim.section,
        passage=Passage(passage.before, passage.quote, passage.after) if passage else Passage("", claim.quote, ""),
        reason=Message(english, claim.status_reason_vi or english) if english else None,
        image=f"{claim.document_id}/{claim.page}" if claim.page else None,
        draft=drafts[claim.claim_id],
        fact=_REPLACED[stored.dataset],
        has_side=stored.dataset == "mergers",
    )


def _about_paper(row: Mapping[str, Any]) -> Message:
    genre = GENRES[Genre(row["genre"])]
    issued = day(row["issued_on"]) if row["issued_on"] else None
    more = [str(row[name]) for name in ("number", "issuer") if row[name]]
    return Message(
        ", ".join([genre.en, *more, *([issued.en] if issued else []), row["file_name"]]),
        ", ".join([genre.vi, *more, *([issued.vi] if issued else []), row["file_name"]]),
    )


def _images(
    cases: Iterable[CaseView], explained: Iterable[Explained], stored: Mapping[str, Stored], papers: Sequence[Path]
) -> dict[str, bytes]:
    """The pages of PDFs that claims stand on, as far as the files are there and still the same."""
    sources = {each.claim["document_id"]: each.claim for each in explained if each.claim["media_type"] == _PDF}
    files = _files(papers, sources.values())
    images: dict[str, bytes] = {}
    for claim in (claim for case in cases for claim in case.claims):
        key, own = claim.image, stored[claim.claim_id].claim
        path = files.get(own.document_id)
        if key is None or key in images or path is None or own.page is None or len(images) >= MAX_IMAGES:
            continue
        picture = page_image(path, own.page, telling_word(own))
        if picture is not None:
            images[key] = picture
    return images


def _files(papers: Sequence[Path], sources: Iterable[Mapping[str, Any]]) -> dict[str, Path]:
    """By document_id the file, if its bytes are those that were read."""
    wanted = {source["file_name"]: source for source in sources}
    if not wanted or not papers:
        return {}
    try:
        found = find_papers(papers)
    except InputError:
        return {}
    files = {}
    for path, name in found:
        source = wanted.get(name)
        if source is not None and hash_of(path) == source["sha256"]:
            files[str(source["document_id"])] = path
    return files
