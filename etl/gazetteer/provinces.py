"""The provinces of today and of the day before the reform, found by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from etl.gazetteer.names import joined_key, split_province
from etl.model.units import Province
from etl.text.fold import ascii_fold

ALIASES: Mapping[str, str] = {
    "bắccạn": "Bắc Kạn",
    "brvt": "Bà Rịa - Vũng Tàu",
    "đaklak": "Đắk Lắk",
    "đaknông": "Đắk Nông",
    "đăklăk": "Đắk Lắk",
    "đăknông": "Đắk Nông",
    "đắclắc": "Đắk Lắk",
    "đắcnông": "Đắk Nông",
    "hcm": "Hồ Chí Minh",
    "sàigòn": "Hồ Chí Minh",
    "thừathiênhuế": "Huế",
    "tthuế": "Huế",
}
"""Names that papers give provinces beside the official ones, by their joined key."""


class ProvinceIndex:
    """Finds a province, or the one of today that holds its area, by any of its names."""

    def __init__(self, provinces: Sequence[Province]) -> None:
        before = [province for province in provinces if province.valid_from is None]
        self.by_code = today = {p.code: p for p in provinces if p.valid_from is not None and p.valid_to is None}
        self.successor_codes = {p.code: p.successor_code for p in before if p.successor_code}
        self._before = {joined_key(province.name): province for province in before}
        # A name of today wins over the same name of the day before, and an official spelling over one without marks.
        exact = {joined_key(p.name): today[self.successor_codes[p.code]] for p in before}
        exact |= {joined_key(province.name): province for province in today.values()}
        self._today = {ascii_fold(key): province for key, province in exact.items()} | exact

    def today(self, words: str) -> Province | None:
        """The province of today with this name, or that holds the former province of this name.

        A name that lost some of its marks counts only where it lost them all or a type word stands in front.
        """
        has_type, name = split_province(words)
        province = self._today.get(_key(name))
        if province is None and (has_type or name.isascii()):
            province = self._today.get(ascii_fold(_key(name)))
        return province

    def before(self, words: str) -> Province | None:
        """The province that had this name on 30 June 2025."""
        return self._before.get(_key(split_province(words)[1]))


@lru_cache(maxsize=1 << 12)
def _key(name: str) -> str:
    key = joined_key(name)
    return joined_key(ALIASES[key]) if key in ALIASES else key
