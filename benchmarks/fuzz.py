"""Feeds each reader damaged papers and counts what becomes of them: `python -m benchmarks.fuzz [COUNT] [READER...]`.

Each paper is read by a process of the pool that runs use, and may take ten seconds of a processor, OCR included, and
one gigabyte of memory. A paper that takes more, or ends its process, is kept in fuzz-failures/ and makes the command
fail. Time is that of the processor: by the clock it grows with whatever else the machine does.
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
from tests.documents.forms import forms
from tests.documents.mutations import mutated

COUNT = 10_000
SECONDS = 10.0
HANGS_AFTER = 120.0
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
            for paper, answer in read_all(papers, within_bounds, jobs=2, time_limit=HANGS_AFTER):
                outcomes["lost" if answer.document is None else answer.document.status.value] += 1
                if answer.document is None:
                    keep(paper, answer)
        count -= BATCH
    return outcomes


def within_bounds(path: Path, file_name: str) -> Answer:
    before = worked()
    document = read_document(path, file_name)
    seconds, used = worked() - before, 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if seconds > SECONDS or used > MEMORY_LIMIT:
        return Answer(lost=f"It took {seconds:.1f} s and {used / 1e6:,.0f} MB.")
    return Answer(document)


def worked() -> float:
    """Processor seconds of this process and of those that it has started and that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def keep(paper: Paper, answer: Answer) -> None:
    FAILURES.mkdir(exist_ok=True)
    kept = FAILURES / f"{len(list(FAILURES.iterdir()))}-{paper.path.name}"
    kept.write_bytes(paper.path.read_bytes())
    print(f"  {answer.lost} Kept as {kept}.", flush=True)


if __name__ == "__main__":
    main()
