"""Small letters that keep their places, for grammar that needs one spelling of each word and offsets that stay true."""

from __future__ import annotations

import re
from unicodedata import normalize

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NEW_SEAT = {
    f"{first}{normalize('NFC', second + tone)}": f"{normalize('NFC', first + tone)}{second}"
    for first, second in ("oa", "oe", "uy")
    for tone in _TONES
}
_I_TO_Y = {"tỉ": "tỷ", "kì": "kỳ", "kĩ": "kỹ"}
_IN_PLACE = re.compile(
    rf"[{''.join(sorted({pair[0] for pair in (*_NEW_SEAT, *_I_TO_Y)}))}]"
    rf"[{''.join(sorted({pair[1] for pair in (*_NEW_SEAT, *_I_TO_Y)}))}]"
    rf"(?:(?<={'|'.join(_NEW_SEAT)})(?<!q..)(?![^\W\d_])|(?<={'|'.join(_I_TO_Y)})(?<!\w..)(?!\w))"
)
"""Two plain sets of letters come first, for which `re` looks several times as fast as for the alternatives."""


def lowered(text: str) -> str:
    """The text in small letters, tone marks in their usual seat, character for character: positions stay.

    `Thuỷ` becomes `thủy`, `HOÁ` `hóa`, and the common words `tỉ`, `kì`, `kĩ` are written with y, so that word lists
    need one spelling only. The text must be NFC.
    """
    lower = text.lower()
    if len(lower) != len(text):  # a letter such as İ, whose small form is two characters
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return _IN_PLACE.sub(lambda match: _NEW_SEAT.get(match.group()) or _I_TO_Y[match.group()], lower)
