"""How much of a paper is read. Each bound stands well above every official paper, and below what could stop a run."""

from __future__ import annotations

MAX_FILE_BYTES = 200_000_000
"""A signed scan of some hundred pages has 50-150 MB; more is not one paper. The bytes are held in memory once."""

MAX_MARKUP_BYTES = 20_000_000
"""Web pages are parsed into a tree some ten times their size; the largest resolution published as HTML has under 2 MB."""

MAX_CHARACTERS = 5_000_000
"""The longest national resolution has 60,000 characters and a list of all 10,035 former communes 1,000,000."""

MAX_LINE_CHARACTERS = 1_000_000
"""No paragraph is that long; a line that is comes from a data dump or was made to stop the reader."""

MAX_PDF_PAGES = 2_000
"""A budget with all its annexes has some 500 pages."""

MAX_ARCHIVE_ENTRIES = 2_000
"""A .docx has 10-30 parts and one for each picture."""

MAX_ARCHIVE_BYTES = 200_000_000
"""Of all parts of a .docx, unpacked."""

MAX_MARKUP_PART_BYTES = 50_000_000
"""Of one XML part of a .docx, unpacked: it becomes a tree some ten times its size."""

MAX_ARCHIVE_RATIO = 200
"""Unpacked to packed, of a part over one megabyte: XML of real papers packs to 1:10-1:40, a bomb to 1:1000."""

MAX_SIDECAR_BYTES = 64_000
"""A sidecar is a handful of lines."""
