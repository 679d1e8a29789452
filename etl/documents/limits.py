"""How much of a paper is read. Each bound stands well above every official paper, and below what could stop a run."""

from __future__ import annotations

MAX_FILE_BYTES = 200_000_000
"""A signed scan of a few hundred pages at 300 dpi stays below; the bytes are held in memory once."""

MAX_MARKUP_BYTES = 10_000_000
"""Of a web page, pictures inside it not counted: parsing turns it into a tree some ten times its size."""

MAX_JSON_LD_BYTES = 200_000
"""Of one block of machine-readable data in a web page: a title, a date and some names."""

MAX_TAGS = 300_000
"""Of a web page: reading one takes some 20 microseconds, and a table of 3,321 units with ten columns has 80,000."""

MAX_ATTRIBUTES = 10_000
"""Of one element: parsers need quadratic time for more (1.6 seconds for so many)."""

MAX_CHARACTERS = 5_000_000
"""A hundred times the longest of the national resolutions of 16 June 2025 that we have read (44,188 characters)."""

MAX_LINE_CHARACTERS = 1_000_000
"""No paragraph is that long; a line that is comes from a data dump or was made to stop the reader."""

MAX_NESTING = 500
"""Of elements in a web page. Browsers stop at 512, and parsers need quadratic time for more."""

MAX_CELLS_PER_ROW = 200
"""Of a table; a `colspan` may claim any number."""

MAX_PDF_PAGES = 2_000
"""A provincial budget with all its annexes stays below."""

MAX_STREAM_BYTES = 200_000_000
"""Of one stream of a PDF, unpacked: a page of A4 in colour at 600 dpi has 104,000,000."""

MAX_LAYOUT_PAGES = 200
"""Of a PDF that are read a second time by where their characters stand, at up to 0.1 seconds a page."""

MAX_PAGE_CHARACTERS = 100_000
"""Of a page that is read a second time: each takes a kilobyte. A page of A4 in small print has 10,000."""

MAX_OCR_PAGES = 100
"""Of a paper that are read by OCR, at one to two seconds each; the time limit for a paper is 300 seconds."""

MAX_OCR_SECONDS = 60
"""For one page; noise without letters takes longest."""

MAX_PIXELS = 16_000_000
"""Of a page that is read by OCR: A4 at 200 dpi has 3,900,000, a larger page is drawn at a lower resolution."""

MAX_PICTURE_PIXELS = 60_000_000
"""Of a picture file: A4 at 600 dpi has 35,000,000. Each takes up to four bytes."""

MAX_PATH_PIECES = 15_000
"""Drawn on a page of a PDF that is looked at for tables, five for a rectangle; a page with more is a map."""

MAX_CROSSINGS = 5_000
"""Of level and upright lines of a page: looking for cells takes the square of their number, a second for so many, and a
page of 60 rows and 20 columns has 1,281."""

MAX_ARCHIVE_ENTRIES = 5_000
"""A .docx has some twenty parts, and one for each picture."""

MAX_ARCHIVE_BYTES = 400_000_000
"""Of all parts of a .docx, unpacked; python-docx holds them in memory."""

MAX_ARCHIVE_RATIO = 200
"""Unpacked to packed, of parts over one megabyte together: the XML of papers packs to about 1:10, a bomb to 1:1000."""

MAX_XML_BYTES = 20_000_000
"""Of the XML parts of a .docx, unpacked: they become trees some ten times their size."""

MAX_RTF_BYTES = 50_000_000
"""Pictures stand in it as digits; they are gone through, but not kept."""

MAX_GROUPS = 2_000
"""Of an RTF file, one in the other. Word writes some twenty."""

MAX_SIDECAR_BYTES = 64_000
"""A sidecar is a handful of lines."""

MAX_SOURCES_BYTES = 1_000_000
"""Of a `sources.yaml`: an entry has some 250, and YAML is read at some 130,000 a second."""
