"""Feeds each reader damaged papers and counts what becomes of them: `python -m benchmarks.fuzz [COUNT] [READER...]`.

Each paper is read by a process of the pool that runs use, with ten seconds and one gigabyte of memory. A paper that
ends its process, takes longer or takes more is kept in fuzz-failures/ and makes the command fail.
"""

from __future__ import annotations

import io
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from PIL import Image

from etl.documents import read_document
from etl.run.pool import Paper, read_all
from etl.run.worker import Answer
from tests.documents.build import pdf, pdf_with_table
from tests.documents.forms import FILES, forms
from tests.documents.mutations import mutated

COUNT = 10_000
TIME_LIMIT = 10.0
MEMORY_LIMIT = 1 << 30
BATCH = 500
FAILURES = Path(__file__).with_name("fuzz-failures")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    papers = sources()
    failed = 0
    for name in sys.argv[2:] or papers:
        started = time.perf_counter()
        outcomes = fuzz(name, papers[name], count)
        failed += outcomes["lost"]
        print(f"{name:28} {dict(sorted(outcomes.items()))} in {time.perf_counter() - started:.0f} s", flush=True)
    sys.exit(failed > 0)


def sources() -> dict[str, bytes]:
    """A paper of each kind, small ones where reading takes long."""
    resolution = forms()
    picture = Image.new("L", (500, 200), "white")
    pictures = {}
    for kind in ("png", "jpeg", "tiff"):
        file = io.BytesIO()
        picture.save(file, kind)
        pictures[f"picture.{kind}"] = file.getvalue()
    return {
        "text.txt": resolution["text.txt"],
        "old-font.txt": resolution["old-font.txt"],
        "markdown.md": resolution["markdown.md"],
        "page.html": resolution["law-database.html"],
        "word.docx": resolution["word.docx"],
        "word.doc": resolution["resolution.doc"],
        "word.rtf": resolution["resolution.rtf"],
        "short.pdf": pdf(("Phuong Thien Huong", "co 250 doanh nghiep."), ("Trang hai",)),
        "table.pdf": pdf_with_table("Dieu 2.", (("TT", "Chi tieu"), ("1", "Thu ngan sach")), "Dieu 3."),
        "resolution.pdf": resolution["resolution.pdf"],
        **pictures,
    }


def fuzz(name: str, data: bytes, count: int) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    random = Random(name)
    while count > 0:
        with tempfile.TemporaryDirectory() as folder:
            papers = []
            for number in range(min(BATCH, count)):
                path = Path(folder, f"{number}-{name}")
                path.write_bytes(mutated(data, random))
                papers.append(Paper(path, path.name))
            for paper, answer in read_all(papers, within_a_gigabyte, jobs=2, time_limit=TIME_LIMIT):
                # The first paper of a process waits for it to load the software, so a late one is tried once more.
                final = again(answer, paper) if answer.document is None else answer
                outcomes["lost" if final.document is None else final.document.status.value] += 1
                if final.document is None:
                    keep(paper, final)
        count -= BATCH
    return outcomes


def again(first: Answer, paper: Paper) -> Answer:
    """The answer of a process that has read another paper before."""
    good = Paper(FILES / "one-line.doc", "one-line.doc")
    answers = dict(read_all([good, paper], within_a_gigabyte, jobs=1, time_limit=TIME_LIMIT))
    return answers.get(paper, first)


def within_a_gigabyte(path: Path, file_name: str) -> Answer:
    document = read_document(path, file_name)
    used = 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if used > MEMORY_LIMIT:
        return Answer(lost=f"It took {used / 1e6:,.0f} MB.")
    return Answer(document)


def keep(paper: Paper, answer: Answer) -> None:
    FAILURES.mkdir(exist_ok=True)
    kept = FAILURES / f"{len(list(FAILURES.iterdir()))}-{paper.path.name}"
    kept.write_bytes(paper.path.read_bytes())
    print(f"  {answer.lost} Kept as {kept}.", flush=True)


if __name__ == "__main__":
    main()
