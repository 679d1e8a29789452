"""What editors write about papers: beside the paper, or in the list of the folder."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from etl.documents import limits, metadata
from etl.model.document import Document, DocumentStatus, Genre, Identity
from tests.documents.build import read_bytes

NEWS = "Thiên Hương có chủ tịch mới\n\nÔng Nguyễn Công Diễn giữ chức Chủ tịch UBND phường Thiên Hương.\n".encode()


def read_beside(folder: Path, name: str, content: str, paper: str = "a.txt") -> Document:
    """The paper `paper` with a file of metadata beside it."""
    (folder / name).write_text(content, encoding="utf-8")
    return read_bytes(folder, paper, NEWS)


def test_a_sidecar_knows_better_than_the_paper(tmp_path):
    document = read_beside(
        tmp_path,
        "a.meta.yaml",
        "genre: unit_profile\ntitle: Hồ sơ\nnumber: '12'\nissuer: UBND phường\nissued_on: 2025-08-20\n"
        "signatory: Nguyễn Văn An\nterm_start_year: 2025\nterm_end_year: 2030\naccessed_on: 2026-11-22\n"
        "publisher: Báo mẫu\nsource_url: https://example.org/a\nlicence: CC0-1.0\nauthor:\n",
    )
    assert document.status_reason is None
    assert document.identity == Identity(
        genre=Genre.UNIT_PROFILE,
        title="Hồ sơ",
        issuer="UBND phường",
        number="12",
        issued_on=date(2025, 8, 20),
        signatory="Nguyễn Văn An",
        term_start_year=2025,
        term_end_year=2030,
        publisher="Báo mẫu",
        source_url="https://example.org/a",
        licence="CC0-1.0",
        accessed_on=date(2026, 11, 22),
    )


@pytest.mark.parametrize(
    ("sidecar", "why"),
    [
        ("genre: newspaper", "genre is 'newspaper', not one of national_resolution"),
        ("issued_on: gestern", "issued_on is 'gestern', not a date like 2025-12-19"),
        ("issued_on: 2025-02-30", "not a date like 2025-12-19"),
        ("publisher: 12", "publisher is '12', not a text; put it in quotes"),
        ("publisher: ''", "publisher is '', which is"),
        ("term_start_year: bốn", "term_start_year is 'bốn', not a number"),
        ("license: CC0", "there is no field license; did you mean licence?"),
        ("colour: red", "there is no field colour; the fields are accessed_on, author"),
        ("source_url: ftp://example.org/a", "not an address that begins with http:// or https://"),
        ("file: a.txt", "file stands in sources.yaml only"),
        ("- a list", "must be a list of lines `field: value`"),
        ("title: 'open", "no valid YAML"),
        ("title: a\ntitle: b", "the key 'title' stands twice"),
        ("title: &a [x]\nissuer: *a", "aliases"),
        ("[" * 1_000, "nested too deep"),
        ("x" * (limits.MAX_SIDECAR_BYTES + 1), "larger than"),
    ],
)
def test_a_bad_sidecar_is_told_and_the_paper_still_read(tmp_path, sidecar, why):
    document = read_beside(tmp_path, "a.meta.yaml", sidecar)
    assert document.status is DocumentStatus.READ
    assert document.identity.publisher is None
    assert why in document.status_reason
    assert "a.meta.yaml" in document.status_reason


def test_a_list_of_sources_speaks_of_the_papers_beside_it(tmp_path):
    listed = (
        "defaults: {publisher: Báo mẫu, licence: CC0-1.0}\n"
        "sources:\n- {file: b.txt, title: Khác}\n"
        "- {file: a.txt, source_url: https://example.org/a, licence: CC-BY-4.0}\n"
    )
    identity = read_beside(tmp_path, "sources.yaml", listed).identity
    assert (identity.publisher, identity.licence) == ("Báo mẫu", "CC-BY-4.0")
    assert (identity.source_url, identity.title) == ("https://example.org/a", "Thiên Hương có chủ tịch mới")
    assert read_bytes(tmp_path, "c.txt", NEWS).identity.publisher is None


def test_the_sidecar_goes_before_the_list(tmp_path):
    (tmp_path / "a.meta.yaml").write_text("publisher: Báo mẫu\n", encoding="utf-8")
    listed = "sources: [{file: a.txt, publisher: Báo khác, licence: CC0-1.0}]\n"
    identity = read_beside(tmp_path, "sources.yaml", listed).identity
    assert (identity.publisher, identity.licence) == ("Báo mẫu", "CC0-1.0")


@pytest.mark.parametrize(
    ("sources", "why"),
    [
        ("sources: [{title: Một}]", "sources.yaml, line 1: it has neither source_url nor file"),
        ("sources: [{file: a.txt}, {file: ../a.txt}]", "not the bare name of a file"),
        ("sources:\n- file: a.txt\n- file: b.txt\n  colour: red", "line 3: there is no field colour"),
        ("sources:\n- file: a.txt\n- file: b.txt\n  genre: red", "line 4: genre is 'red'"),
        ("sources: [{file: a.txt}, {file: a.txt}]", "the file a.txt stands in two entries"),
        ("sources: a.txt", "sources is 'a.txt', not a list"),
        ("source: []", "there is no field source; did you mean sources?"),
        ("defaults: {}", "it has no sources"),
    ],
)
def test_a_bad_list_of_sources_is_told(tmp_path, sources, why):
    document = read_beside(tmp_path, "sources.yaml", sources)
    assert document.status is DocumentStatus.READ
    assert why in document.status_reason


def test_a_changed_list_is_read_anew(tmp_path):
    assert read_beside(tmp_path, "sources.yaml", "sources: [{file: a.txt, licence: CC0-1.0}]\n").identity.licence
    assert read_beside(tmp_path, "sources.yaml", "sources: []\n").identity.licence is None


def test_the_schema_names_the_fields_and_genres_of_the_model():
    schema = json.loads(Path(metadata.__file__).with_name("metadata.schema.json").read_text("utf-8"))
    fields = schema["$defs"]["paper"]["properties"]
    assert set(fields) - {"file"} == set(Identity.__dataclass_fields__)
    assert fields["genre"]["enum"] == [genre.value for genre in Genre]
