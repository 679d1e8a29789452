"""What is kept is told from what other software would have made."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import requires, version
from pathlib import Path

import pytest

from etl.run.fingerprint import READING, WEIGHING, Stage, libraries

ROOT = Path(__file__).parents[2]
READ = """
import sys
from pathlib import Path
from etl.documents.papers import list_papers
from etl.run.batch import Batch, read_batch
from etl.run.hashes import Hashes
from etl.run.keys import keyed_papers
from etl.run.worker import read_and_extract

folder = Path(sys.argv[1])
papers = keyed_papers(list_papers([Path("documents")]), Hashes())
read_batch(Batch.at("one", tuple(papers), folder, folder), work=read_and_extract, time_limit=100)
"""
WEIGH = "import etl.run.desk, etl.run.shards, etl.run.whois"
TELL = "\nimport sys\nprint(*(module for module in sys.modules if module.partition('.')[0] == 'etl'))"

MOVING = {
    "etl",
    "etl.machine",
    "etl.objects",
    "etl.run",
    *(
        f"etl.run.{name}"
        for name in ("athand", "engine", "fingerprint", "hashes", "keeping", "keys", "serving", "trail")
    ),
}
"""They bring papers and lots to where the work is done, and what came of it to its place; they change nothing in it."""


def modules(code: str, folder: Path) -> set[str]:
    """The modules of diaba that a piece of code needs."""
    command = [sys.executable, "-c", code + TELL, str(folder)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.split())


def is_of(stage: Stage, module: str) -> bool:
    path = module.replace(".", "/")
    return any(f"{path}/".startswith(f"etl/{name}/") or f"{path}.py" == f"etl/{name}" for name in stage.code)


@pytest.mark.parametrize(
    ("stage", "code", "others"),
    # The table of documents comes with those of claims, and with it the readers of papers; weighing reads none.
    [(READING, READ, ()), (WEIGHING, WEIGH, ("etl.documents", "etl.disk"))],
    ids=["reading", "weighing"],
)
def test_all_code_that_a_stage_needs_is_part_of_its_fingerprint(
    stage: Stage, code: str, others: tuple[str, ...], tmp_path: Path
) -> None:
    needed = {each for each in modules(code, tmp_path) - MOVING if not each.startswith(others)}
    assert {each for each in needed if not is_of(stage, each)} == set()


def test_every_library_that_is_required_counts_and_so_do_those_that_it_requires() -> None:
    direct = [each for each in requires("diaba") or () if "extra ==" not in each]
    assert len(libraries()) > len(direct)
    for name in ("rapidfuzz", "jsonschema", "XlsxWriter", "rdflib", "MarkupSafe", "lxml", "pdfminer.six"):
        found = {each.lower(): number for each, number in libraries().items()}
        assert found[name.lower()] == version(name)
    assert "distributed" not in libraries()
