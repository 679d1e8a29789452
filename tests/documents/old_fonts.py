"""Text as it was written in the fonts before Unicode."""

from __future__ import annotations

from etl.text.legacy import FONTS, TCVN3, surface_of, to_unicode

_BYTES = {font: {to_unicode(surface_of(bytes([byte])), font): bytes([byte]) for byte in range(256)} for font in FONTS}
_VNI = {
    to_unicode(surface_of(pair), "VNI"): pair
    for vowel in "aeiouyAEIOUYôöÔÖ".encode("latin-1")
    for mark in range(0xC0, 0x100)
    for pair in [bytes([vowel, mark])]
    if len(to_unicode(surface_of(pair), "VNI")) == 1
}
"""Letters of two bytes. TCVN3 and VPS have one byte for each."""


def in_font(text: str, font: str) -> bytes:
    """The bytes of a text in an old font; capitals with tone marks, which TCVN3 lacks, as small letters."""
    table = {**_BYTES[font], **(_VNI if font == "VNI" else {}), **{chr(code): bytes([code]) for code in range(128)}}
    return b"".join(table[letter] if letter in table or font != TCVN3 else table[letter.lower()] for letter in text)
