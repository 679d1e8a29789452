r"""Character classes for the standard `re`, which is faster than `regex` in hot loops but knows no `\p{Lu}`.

Code-point ranges such as `[à-ỹ]` hold capitals as well (Đ, Ư and half of the Vietnamese block), so the classes are
spelled out.
"""

from __future__ import annotations

_LATIN = [chr(code) for code in range(0x41, 0x1F00)]

UPPER = "".join(letter for letter in _LATIN if letter.isupper())
"""Capital letters of every Latin, Greek and Cyrillic block up to the Vietnamese one, to stand inside `[...]`."""

LOWER = "".join(letter for letter in _LATIN if letter.islower())
"""Small letters, to stand inside `[...]`."""

LETTER = UPPER + LOWER
"""Letters of either case, to stand inside `[...]`."""
