"""PDF files made to take the memory of the machine: a few kilobytes that PDFium would unpack to gigabytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import islice

from etl.documents.limits import MAX_STREAM_BYTES
from etl.model.errors import UnreadableDocument

_FILTER = rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)"
_PACKED_TWICE = re.compile(_FILTER + rb"\s{0,9}" + _FILTER)
"""No software packs a stream twice, but each time makes it a thousand times smaller."""

_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"

_SMALLEST_PACKED = MAX_STREAM_BYTES // 1100
"""Deflate packs at most 1:1032; what is shorter cannot unpack to too much."""

_MAX_STARTS = 20
"""In one stretch of a file that are taken for the beginning of a stream; there should be one."""

_STEP = 1 << 20


def refuse_bomb(data: bytes) -> None:
    """Look at the large packed streams of a PDF.

    What is hidden from this look by other means still meets the limit of memory of the process.

    Raises:
        UnreadableDocument: One unpacks to more than a page can need.
    """
    if _PACKED_TWICE.search(data):
        raise UnreadableDocument("It is a PDF bomb: a stream in it is packed twice.")
    if any(_unpacks_to_too_much(packed) for packed in _large_streams(data)):
        raise UnreadableDocument(f"It is a PDF bomb: a stream in it unpacks to over {MAX_STREAM_BYTES:,} bytes.")


def _large_streams(data: bytes) -> Iterator[memoryview]:
    start = 0
    while start < len(data):
        found = data.find(_END, start)
        end = found if found >= 0 else len(data)
        if end - start > _SMALLEST_PACKED:
            for begin in islice(_STREAM.finditer(data, start, end), _MAX_STARTS):
                yield memoryview(data)[begin.end() : end]
        start = end + len(_END)


def _unpacks_to_too_much(packed: memoryview) -> bool:
    """Whether it is packed by deflate, and to what size."""
    unpacker, total = zlib.decompressobj(), 0
    try:
        for place in range(0, len(packed), _STEP):
            rest: bytes | memoryview = packed[place : place + _STEP]
            while rest and not unpacker.eof and total <= MAX_STREAM_BYTES:
                total += len(unpacker.decompress(rest, _STEP))
                rest = unpacker.unconsumed_tail
    except zlib.error:
        return False  # Another filter, or damage, which PDFium meets in its own way.
    return total > MAX_STREAM_BYTES
