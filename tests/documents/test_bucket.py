"""Which objects are papers."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from etl.documents.papers import list_papers
from etl.model.errors import InputError
from etl.objects import Address, put

NAMES = [
    "a.txt",
    "a.meta.yaml",
    "xã/b.pdf",
    "xã/sources.yaml",
    "xã/sâu/c.txt",
    ".hidden.txt",
    ".git/d.txt",
    "xã/~$e.docx",
]


def listed(address: Address) -> list[tuple[str, str]]:
    return [(found.file_name, found.path) for found in list_papers([address]).papers]


def test_a_bucket_has_the_papers_that_a_folder_would_have(bucket: Address, tmp_path: Path) -> None:
    for name in random.Random(1).sample(NAMES, len(NAMES)):
        put(bucket / "in" / name, b"text")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"text")
    there, here = list_papers([bucket / "in"]), list_papers([tmp_path])
    assert [each.file_name for each in there.papers] == [each.file_name for each in here.papers]
    assert [path.removeprefix(f"{bucket / 'in'}/") for path in there.beside] == [
        Path(path).relative_to(tmp_path).as_posix() for path in here.beside
    ]


def test_no_name_of_an_object_leads_out_of_its_folder(bucket: Address) -> None:
    for name in ("../up.txt", "xã/../../up.txt", "/etc/passwd.txt", "a//b.txt", "folder/", "./c.txt", ".."):
        put(bucket / f"in/{name}", b"text")
    assert [name for name, _ in listed(bucket / "in")] == ["a/b.txt", "etc/passwd.txt"]


def test_names_are_listed_as_one_writes_them(bucket: Address) -> None:
    put(bucket / "in" / "xa\u0303.txt", b"text")
    assert [name for name, _ in listed(bucket / "in")] == ["x\u00e3.txt"]


def test_an_object_comes_once_whatever_leads_to_it(bucket: Address) -> None:
    put(bucket / "in/a.txt", b"text")
    put(bucket / "in/a.meta.yaml", b"title: A")
    listing = list_papers([bucket / "in", bucket / "in/a.txt"])
    assert [each.path for each in listing.papers] == [f"{bucket}in/a.txt"]
    assert list(list_papers([bucket / "in/a.txt"]).beside) == list(listing.beside) == [f"{bucket}in/a.meta.yaml"]


def test_where_nothing_lies_there_is_nothing_to_read(bucket: Address) -> None:
    with pytest.raises(InputError, match="no such object, nor any below it"):
        list_papers([bucket / "in"])


def test_a_store_is_refused(bucket: Address) -> None:
    put(bucket / "store/diaba-store.json", b"{}")
    put(bucket / "store/papers/x/paper.txt", b"text")
    with pytest.raises(InputError, match="Copy it to a folder"):
        list_papers([bucket])
