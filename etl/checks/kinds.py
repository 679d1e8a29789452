"""What is asked of the files of a package, kind by kind; the names follow Frictionless where it has one."""

from __future__ import annotations

from etl.model.findings import Rule, Severity

_BYTES = ("The files are those that the descriptor means", "Tệp đúng là tệp mà mô tả nói tới")
_TWIN = ("The Parquet twin is there and unchanged", "Bản Parquet có đủ và nguyên vẹn")
_BYTES_WHY = (
    "Somebody changed or cut a file after it was described; fetch the package again.",
    "Tệp bị sửa hoặc bị cắt sau khi mô tả; hãy tải lại gói dữ liệu.",
)
_KINDS: dict[str, tuple[Severity, tuple[str, str], tuple[str, str]]] = {
    "cells": (
        Severity.ERROR,
        ("Header, types and values are what the descriptor says", "Tiêu đề, kiểu và giá trị đúng như mô tả"),
        ("Programs rely on the descriptor.", "Các chương trình đọc dữ liệu dựa vào mô tả."),
    ),
    "descriptor": (
        Severity.ERROR,
        ("The descriptor promises what this software publishes", "Bản mô tả đúng với bảng mà phần mềm công bố"),
        (
            "A descriptor with other columns or weaker rules would let wrong data pass as right.",
            "Bản mô tả thiếu cột hoặc nới quy tắc sẽ cho dữ liệu sai đi qua.",
        ),
    ),
    "file-missing": (Severity.ERROR, _BYTES, _BYTES_WHY),
    "byte-count": (Severity.ERROR, _BYTES, _BYTES_WHY),
    "hash-count": (Severity.ERROR, _BYTES, _BYTES_WHY),
    "parquet": (Severity.ERROR, _TWIN, _BYTES_WHY),
    "text-form": (
        Severity.ERROR,
        ("UTF-8, one byte order mark at the beginning, LF", "UTF-8, một dấu BOM ở đầu tệp, xuống dòng LF"),
        (
            "Without the mark, or with two, spreadsheets break the diacritics or the first column's name.",
            "Thiếu hoặc thừa dấu BOM thì bảng tính hiện sai dấu hoặc sai tên cột đầu.",
        ),
    ),
    "primary-key": (
        Severity.ERROR,
        ("Each key stands once", "Mỗi khóa chỉ có một lần"),
        ("A row that stands twice is added up twice.", "Dòng lặp lại sẽ bị cộng hai lần."),
    ),
    "unique-error": (
        Severity.ERROR,
        ("What must be unique is", "Giá trị phải duy nhất thì duy nhất"),
        ("A row that stands twice is added up twice.", "Dòng lặp lại sẽ bị cộng hai lần."),
    ),
    "foreign-key": (
        Severity.ERROR,
        ("What a row refers to exists", "Dòng được dẫn chiếu có tồn tại"),
        ("Without its claim and paper a value can be checked by nobody.", "Thiếu văn bản thì không ai kiểm được."),
    ),
    "formula": (
        Severity.ERROR,
        ("No text runs as a formula", "Không ô chữ nào chạy như công thức"),
        (
            "A spreadsheet runs cells that begin with = + - @; an apostrophe stands before them.",
            "Bảng tính chạy ô bắt đầu bằng = + - @; trước ô phải có dấu nháy đơn.",
        ),
    ),
    "nfc": (
        Severity.ERROR,
        ("All text is in NFC", "Mọi ô chữ theo chuẩn NFC"),
        ("The same letter encoded in two ways is not found by a search.", "Cùng một chữ mã hóa hai cách thì khó tìm."),
    ),
    "line-break": (
        Severity.ERROR,
        ("No cell breaks its line", "Không ô nào xuống dòng"),
        ("Many programs take a line for a row.", "Nhiều chương trình coi mỗi dòng là một bản ghi."),
    ),
}  # fmt: skip


def rule_of(source: str, kind: str, package: str, resource: str | None = None) -> Rule:
    """The rule of a kind for a package or one of its tables.

    Args:
        source: Who asks.
        kind: One of the kinds above, or an error type of Frictionless, which counts as `cells`.
        package: The name of the package.
        resource: The name of the table, where the rule is about one.
    """
    severity, titles, whys = _KINDS.get(kind, _KINDS["cells"])
    check = ".".join(("packages", package, *([resource] if resource else []), kind))
    return Rule(source, check, resource, severity, *titles, *whys)
