"""The nouns of what a ward or commune is divided into: hamlets in the country, quarters and groups in towns."""

from __future__ import annotations

VILLAGES = ("plei", "phum", "thôn", "buôn", "làng", "khóm", "xóm", "bản", "bon", "sóc", "ấp")
"""Of one syllable."""
QUARTERS = ("tổ nhân dân", "tổ dân phố", "tổ dân cư", "khu dân cư", "khối phố", "khu phố", "tiểu khu")
HAMLETS = (*QUARTERS, *VILLAGES)
"""All of them; `tổ`, `khu` and `khu vực` alone mean much else and are added where nothing else can be meant."""
ABBREVIATIONS = ("tdp", "kdc")
HAMLET_WORDS = "|".join(HAMLETS)
"""The nouns as alternatives of a pattern, the longer ones first."""
SORTS = rf"(?:{HAMLET_WORDS})(?:(?:, ?| ?/ ?| - | và |, và )(?:{HAMLET_WORDS}))*+"
"""One noun or several, of which a commune has some each: `xóm, tổ dân phố`."""
