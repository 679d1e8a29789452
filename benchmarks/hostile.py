"""Times extraction on 1 MB of hostile repetition, by dataset: no input of 1 MB may take over 5 seconds of one core.

    python -m benchmarks.hostile [--kilobytes N] [--only WORDS] [DOCUMENTS...]

Each input repeats one thing until it is long enough: unit names, figures, persons, commas, capitals, one sentence
without an end, brackets, tables; with DOCUMENTS also every sentence of those papers a hundred times. The seconds are
those of the processor. What takes longer than its share is marked.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from etl.documents import read_document
from etl.extract.context import paper_context
from etl.extract.indicators import indicator_claims
from etl.extract.leadership import leadership_claims
from etl.extract.mergers import merger_claims, prose_edges
from etl.extract.wards import ward_claims
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer

LIMIT = 5.0
"""Seconds for 1 MB."""
REPEATS = 100

REPEATED = {
    "unit names": "phường Thiên Hương, xã Hải An, ",
    "unit names without types": "các xã Thiên Hương, Hoa Động, Lưu Kiếm, ",
    "communes under a topic": "Nay có 3 xã: Hoa Động, Lưu Kiếm và Nam Triệu. Hộ nghèo: Hoa Động 4%; Lưu Kiếm 3%. ",
    "communes together": "Nam Triệu và Hoa Động lần lượt có 3 ha và 4 ha, ông Lê Văn An nói. Hai xã cam kết đạt 95%. ",
    "merged units": "sáp nhập phường Thiên Hương và xã Hoa Động thành phường Thiên Hương, ",
    "merged units, a sentence each": "Sáp nhập xã Hoa Động và xã Lưu Kiếm thành xã Thiên Hương. ",
    "units in cells that tell of merging": "| Nhập | xã Hòa Bình | xã Tân Phú | xã Vĩnh Lộc ",
    "units below one another": "Xã Thiên Hương\nXã Hoa Động, xã Lưu Kiếm\n",
    "clauses of an act": "1. Sắp xếp toàn bộ diện tích của xã Hoa Động, xã Lưu Kiếm thành xã mới có tên gọi là xã A.\n",
    "acts that make units": "Nghị quyết số 1669/NQ-UBTVQH15 sáp nhập xã Hoa Động và xã Lưu Kiếm thành xã Hoa Động. ",
    "old districts": "thành phố Thủy Nguyên cũ, gồm phường Hoa Động, ",
    "words of merging": "sáp nhập và hợp nhất ",
    "districts": "xã Hoa Động (huyện Thủy Nguyên), ",
    "provinces": "tỉnh Hải Dương, thành phố Hải Phòng, ",
    "percentages": "12,5%, ",
    "percentages with labels": "tỷ lệ hộ nghèo giảm 1,5%, thu ngân sách đạt 12 tỷ đồng, ",
    "figures of a province": "Tỉnh Thái Nguyên thu ngân sách đạt 12,5 tỷ đồng.\n\n",
    "figures": "1.234 ",
    "years": "năm 2025, ",
    "dates": "ngày 16/6/2025, ",
    "periods": "giai đoạn 2025-2030, ",
    "measures": "diện tích 12,5 km2, dân số 12.345 người, ",
    "party members": "1.234 đảng viên, ",
    "party members at a time": "hiện nay đảng bộ có 1.234 đảng viên; ",
    "hamlets": "12 thôn và 5 tổ dân phố, ",
    "subjects and colons": ": đoàn bác sĩ tình nguyện của tỉnh bạn có 5 dự án ",
    "old units": ", thị trấn Di Linh và xã Hòa Ninh cũ thu 5 tỷ đồng",
    "sentences on hamlets": "Xã có 5 thôn. ",
    "sentences on delegates": "Có 12 đại biểu dự. ",
    "persons": "Nguyễn Văn An, ",
    "persons with posts": "đồng chí Nguyễn Văn An, Bí thư Đảng ủy; ",
    "posts": "Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND, ",
    "posts without an end": "Chủ tịch Ủy ban nhân dân ",
    "commas": ",",
    "commas and spaces": ", ",
    "full stops": ". ",
    "line breaks": "\n",
    "lines of one letter": "a\n",
    "spaces": " ",
    "no-break spaces": "\u00a0 ",
    "capitals": "THIÊN HƯƠNG ",
    "capitals without spaces": "Ă",
    "small letters without spaces": "ă",
    "words": "mọi ",
    "syllables glued": "dânsố ",
    "digits": "1",
    "open brackets": "(",
    "closed brackets": ")",
    "nested brackets": "((xã Hoa Động) (",
    "asterisks": "* ",
    "underscores": "_a",
    "quotes": '"',
    "slashes": "1/",
    "dashes": "- ",
    "bars": "|",
    "rows of figures": "| Tỷ lệ hộ nghèo | % | 1,5 | 2,5 |\n",
    "rows of units": "| xã Hoa Động | 12,5 | 12.345 |\n",
    "rows of persons": "| 1 | Nguyễn Văn An | Bí thư Đảng ủy |\n",
    "headings": "I. ĐẢNG BỘ XÃ HOA ĐỘNG\n",
    "articles": "Điều 1. Xã Hoa Động\n",
    "list items": "- Thu nhập bình quân đầu người đạt 75 triệu đồng\n",
    "announced lists": "Gồm các xã:\n- Hoa Động\n- Lưu Kiếm\n",
    "heads of tables of persons": "TT\nHọ và tên\nChức vụ\n1\nNguyễn Văn An\nBí thư\n",
    "posts above names": "Bí thư Đảng ủy\nNguyễn Văn An\n",
    "titles of columns": "Tên xã mới\nDiện tích (km2)\nDân số\n",
    "labels and values": "Diện tích\n57,67 km2\nDân số\n31.902 người\n",
    "numbers of rows": "1\n",
    "amounts of several units": "xã Hoa Động rộng 23 km2, xã Lưu Kiếm rộng 31 km2, ",
    "units with amounts in brackets": "Hoa Động (52 km2, 9.300 người), ",
    "amounts in turn": "Các xã Hoa Động, Lưu Kiếm rộng lần lượt 1,2 km2; 3,4 km2. ",
    "units of before": "trụ sở UBND xã Hoa Động cũ, ",
    "parts of a count": "đảng bộ cơ sở 3, chi bộ cơ sở 9, ",
}
HEADED = {
    "copied table of persons": ("TT\nHọ và tên\nChức vụ\n", "{}\nNguyễn Văn An\nPhó Chủ tịch UBND xã Hoa Động\n"),
    "copied table of units": ("STT\nTên xã mới\nDiện tích\nDân số\n", "{}\nXã Hoa Động\n52,7\n47.514\n"),
    "copied table of targets": ("STT\nChỉ tiêu\nĐVT\nKH 2026\n", "{}\nTỷ lệ hộ nghèo\n%\n1,5\n"),
}
"""Rows below a head, each with its number."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("documents", nargs="*", type=Path)
    parser.add_argument("--kilobytes", type=int, default=1000)
    parser.add_argument("--only", default="", help="only inputs whose name holds these words")
    options = parser.parse_args()
    size = options.kilobytes * 1000
    limit = LIMIT * options.kilobytes / 1000
    seconds_of("phường Thiên Hương")  # so that the gazetteer is loaded
    print(f"{'input':60} {'all':>6}  {'  '.join(f'{stage.__name__:>6.6}' for stage in STAGES)}")
    for name, text in (*repeated(size), *sentences(options.documents, size)):
        if options.only in name:
            report(name, seconds_of(text), limit)


def repeated(size: int) -> Iterator[tuple[str, str]]:
    """Each thing until it is `size` bytes long."""
    for name, words in REPEATED.items():
        yield name, words * (size // len(words.encode()))
    for name, (head, row) in HEADED.items():
        rows = size // len(row.format(1000).encode())
        yield name, head + "".join(map(row.format, range(1, rows + 1)))


def sentences(paths: Iterable[Path], size: int) -> Iterator[tuple[str, str]]:
    """Every sentence of the papers a hundred times, cut into texts of `size` bytes."""
    papers = [read_document(path, path.name) for folder in paths for path in sorted(folder.rglob("*.*"))]
    text, part = "", 0
    for paper in papers:
        reading = paper_context(paper, load_gazetteer()).reading
        for start, end in reading.sentences(0, len(reading.text)):
            text += f"{reading.text[start:end]} " * REPEATS + "\n"
            if len(text.encode()) > size:
                part += 1
                yield f"sentences of the papers, part {part}, to {paper.file_name}", text
                text = ""


def document(text: str) -> Document:
    digest = sha256(text.encode()).hexdigest()
    return Document(digest[:16], "hostile.txt", digest, "text/plain", text, TextOrigin.TEXT)


@dataclass
class Stages:
    """What extraction does with one paper, one after the other, each using what those before have found."""

    paper: Document

    def read(self) -> None:
        self.context = paper_context(self.paper, load_gazetteer())
        self.context.reading.sentences(0, len(self.context.text))

    def about(self) -> object:
        return self.context.province, self.context.main

    def mergers(self) -> None:
        self.passages = tuple(prose_edges(self.context))
        list(merger_claims(self.context, self.passages))

    def wards(self) -> None:
        list(ward_claims(self.context, self.passages))

    def leadership(self) -> None:
        list(leadership_claims(self.context))

    def indicators(self) -> None:
        list(indicator_claims(self.context))


STAGES = (Stages.read, Stages.about, Stages.mergers, Stages.wards, Stages.leadership, Stages.indicators)


def seconds_of(text: str) -> list[float]:
    """The seconds of each stage."""
    paper, seconds = Stages(document(text)), []
    for stage in STAGES:
        before = time.process_time()
        stage(paper)
        seconds.append(time.process_time() - before)
    return seconds


def report(name: str, seconds: list[float], limit: float) -> None:
    """One line: the seconds of the whole, and of each stage."""
    mark = "" if sum(seconds) <= limit else f"  over {limit:g} s"
    print(f"{name:60.60} {sum(seconds):6.2f}  {'  '.join(f'{each:6.2f}' for each in seconds)}{mark}", flush=True)


if __name__ == "__main__":
    main()
