"""Feeds each reader damaged papers and counts what becomes of them: `python -m benchmarks.fuzz [COUNT] [READER...]`.

Each paper is read by a process of the pool that runs use, and may take ten seconds of a processor, OCR included, and
one gigabyte of memory. A paper that takes more, or ends its process, is kept in fuzz-failures/ and makes the command
fail. Time is that of the processor: by the clock it grows with whatever else the machine does.
"""

from __future__ import annotations

import io
import os
import resource
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from etl.documents import read_document
from etl.model.document import DocumentStatus
from etl.run.pool import Paper, read_all
from etl.run.worker import Answer
from tests.documents.build import pdf, pdf_with_table
from tests.documents.forms import forms
from tests.documents.make_examples import DOCUMENTS, SCAN
from tests.documents.mutations import mutated

COUNT = 10_000
SECONDS = 10.0
HANGS_AFTER = 120.0
MEMORY_LIMIT = 1 << 30
BATCH = 500
FAILURES = Path(__file__).with_name("fuzz-failures")
WITHOUT_OCR = "resolution.pdf"
"""Its pages have a text layer; OCR of those whose text layer was destroyed takes three quarters of the time, and is
given pictures that PDFium has drawn, as it is with the scans."""
PATH = os.environ.get("PATH", "")
PROCESSES = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


@dataclass(frozen=True, slots=True)
class Measured(Answer):
    """What became of a paper, and what it took."""

    seconds: float = 0.0
    memory: int = 0


@dataclass(slots=True)
class Outcome:
    """Of all damaged papers of one kind."""

    read: int = 0
    unreadable: int = 0
    lost: int = 0
    slowest: float = 0.0
    largest: int = 0

    def add(self, answer: Answer) -> None:
        """Count one paper."""
        if answer.document is None:
            self.lost += 1
        elif answer.document.status is DocumentStatus.READ:
            self.read += 1
        else:
            self.unreadable += 1
        if isinstance(answer, Measured):
            self.slowest = max(self.slowest, answer.seconds)
            self.largest = max(self.largest, answer.memory)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    papers = sources()
    failed = 0
    print("| paper | damaged papers | read | unreadable | lost | slowest, s | largest process, MB |")
    print("|---|---|---|---|---|---|---|", flush=True)
    for name in sys.argv[2:] or papers:
        found = fuzz(name, papers[name], count)
        failed += found.lost
        measured = f"{found.slowest:.2f} | {found.largest / 1e6:.0f}"
        print(f"| {name} | {count:,} | {found.read:,} | {found.unreadable:,} | {found.lost} | {measured} |", flush=True)
    sys.exit(failed > 0)


def sources() -> dict[str, bytes]:
    """A paper of each kind, small ones where reading takes long; last of all a whole scan, which takes longest."""
    resolution = forms()
    table = part_of_a_scan()
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
        "picture.png": saved(table, "png"),
        "picture.jpeg": saved(table, "jpeg"),
        "picture.tiff": saved(table, "tiff", compression="tiff_lzw", save_all=True, append_images=[table]),
        "fax.tiff": saved(table.convert("1"), "tiff", compression="group4"),
        "small-scan.pdf": small_scan(table),
        "scan.pdf": (DOCUMENTS / SCAN).read_bytes(),
    }


def part_of_a_scan() -> Image.Image:
    """A cell of a table and its edges: OCR hardly takes longer than its programs take to start."""
    page = pdfium.PdfDocument(forms()["resolution-scan.pdf"])[1]
    return page.render(scale=200 / 72, grayscale=True).to_pil().crop((470, 190, 640, 290))


def small_scan(picture: Image.Image) -> bytes:
    """A PDF of one small page, which is a picture in the two ways in which scanners pack them."""
    file = io.BytesIO()
    width, height = (side * 72 / 200 for side in picture.size)
    canvas = Canvas(file, pagesize=(width, 2 * height), invariant=True)
    canvas.drawImage(ImageReader(picture), 0, height, width, height)
    canvas.drawImage(ImageReader(io.BytesIO(saved(picture, "jpeg"))), 0, 0, width, height)
    canvas.save()
    return file.getvalue()


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def fuzz(name: str, data: bytes, count: int) -> Outcome:
    outcome = Outcome()
    random = Random(name)
    while count > 0:
        with tempfile.TemporaryDirectory() as folder:
            papers = []
            for number in range(min(BATCH, count)):
                path = Path(folder, f"{number}-{name}")
                path.write_bytes(mutated(data, random))
                papers.append(Paper(path, path.name))
            for paper, answer in read_all(papers, measured, jobs=2, time_limit=HANGS_AFTER):
                outcome.add(answer)
                if answer.document is None:
                    keep(paper, answer)
        count -= BATCH
    return outcome


def measured(path: Path, file_name: str) -> Answer:
    os.environ["PATH"] = "" if file_name.endswith(WITHOUT_OCR) else PATH
    before = worked()
    document = read_document(path, file_name)
    seconds, used = worked() - before, 1024 * max(resource.getrusage(who).ru_maxrss for who in PROCESSES)
    if seconds > SECONDS or used > MEMORY_LIMIT:
        return Measured(lost=f"It took {seconds:.1f} s and {used / 1e6:,.0f} MB.", seconds=seconds, memory=used)
    return Measured(document, seconds=seconds, memory=used)


def worked() -> float:
    """Processor seconds of this process and of those that it has started and that have ended."""
    return sum(usage.ru_utime + usage.ru_stime for usage in map(resource.getrusage, PROCESSES))


def keep(paper: Paper, answer: Answer) -> None:
    FAILURES.mkdir(exist_ok=True)
    kept = FAILURES / f"{len(list(FAILURES.iterdir()))}-{paper.path.name}"
    kept.write_bytes(paper.path.read_bytes())
    print(f"  {answer.lost} Kept as {kept}.", flush=True)


if __name__ == "__main__":
    main()
