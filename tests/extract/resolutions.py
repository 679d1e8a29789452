"""Resolutions for every province of the country, written from the gazetteer, with the edges that they state."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from hashlib import sha256

from etl.gazetteer import Gazetteer
from etl.model.document import Document, TextOrigin
from etl.model.units import REFORM_DATE, Province, Unit
from etl.text.identity import identify

Edge = tuple[str, str, str]
"""Successor, predecessor, `whole` or `part`."""


@dataclass(frozen=True)
class Resolution:
    """A paper and what a reader finds in it."""

    province: Province
    document: Document
    edges: frozenset[Edge]


def whole_country(gazetteer: Gazetteer) -> list[Resolution]:
    """One resolution for each province of today, in the manner of those of 16 June 2025."""
    return [
        _Writer(gazetteer, province).write()
        for province in sorted(gazetteer.provinces, key=lambda province: province.code)
        if province.valid_to is None
    ]


class _Writer:
    def __init__(self, gazetteer: Gazetteer, province: Province) -> None:
        self.units = {unit.unit_id: unit for unit in gazetteer.units}
        self.province = province
        self.sources: dict[str, list[str]] = defaultdict(list)
        self.targets: dict[str, list[str]] = defaultdict(list)
        for link in gazetteer.links:
            successor = self.units[link.successor_id]
            if successor.valid_from == REFORM_DATE and "@pre" in link.predecessor_id:
                self.targets[link.predecessor_id].append(link.successor_id)
                if successor.province_code == province.code:
                    self.sources[link.successor_id].append(link.predecessor_id)
        old = {unit_id for sources in self.sources.values() for unit_id in sources}
        self.namesakes = Counter((self.units[unit_id].type, self.units[unit_id].name) for unit_id in old)
        self.clause_of: dict[str, int] = {}

    def write(self) -> Resolution:
        """The clauses in the order of the codes, the units left as they are in the closing one."""
        kept = [unit_id for unit_id in sorted(self.sources) if self._is_kept(unit_id)]
        made = [unit_id for unit_id in sorted(self.sources) if unit_id not in kept]
        clauses = [self._clause(number, unit_id) for number, unit_id in enumerate(made, 1)]
        clauses.append(self._closing(len(made) + 1, kept))
        place = f"{self.province.type} {self.province.name}"
        text = (
            "ỦY BAN THƯỜNG VỤ QUỐC HỘI\n\n"
            f"Số: 16{self.province.code}/NQ-UBTVQH15\nHà Nội, ngày 16 tháng 6 năm 2025\n\nNGHỊ QUYẾT\n"
            f"VỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ CỦA {place.upper()} NĂM 2025\n\nQUYẾT NGHỊ:\n\n"
            f"Điều 1. Sắp xếp các đơn vị hành chính cấp xã của {place}\n\n" + "\n\n".join(clauses) + "\n\n"
            "Điều 2. Hiệu lực thi hành\n\n1. Nghị quyết này có hiệu lực thi hành từ ngày được thông qua.\n"
        )
        digest = sha256(text.encode()).hexdigest()
        name = f"{self.province.code}.txt"
        document = Document(digest[:16], name, digest, "text/plain", text, TextOrigin.TEXT, identify(text))
        return Resolution(self.province, document, frozenset(self._edges()))

    def _edges(self) -> list[Edge]:
        return [
            (successor, source, "whole" if len(self.targets[source]) == 1 else "part")
            for successor, sources in self.sources.items()
            for source in sources
        ]

    def _is_kept(self, unit_id: str) -> bool:
        unit, sources = self.units[unit_id], [self.units[source] for source in self.sources[unit_id]]
        is_alone = len(sources) == 1 and len(self.targets[sources[0].unit_id]) == 1
        return is_alone and (sources[0].type, sources[0].name) == (unit.type, unit.name)

    def _clause(self, number: int, unit_id: str) -> str:
        unit, sources = self.units[unit_id], self.sources[unit_id]
        whole = [source for source in sources if len(self.targets[source]) == 1]
        rest = [source for source in sources if source not in whole and self.targets[source][-1] == unit_id]
        part = [source for source in sources if source not in whole and source not in rest]
        pieces = []
        if whole:
            pieces.append(f"toàn bộ diện tích tự nhiên, quy mô dân số của {self._list(whole)}")
        if part:
            pieces.append(f"một phần diện tích tự nhiên, quy mô dân số của {self._list(part)}")
            self.clause_of |= dict.fromkeys(part, number)
        for source in rest:
            clause = self.clause_of.get(source, 1)
            pieces.append(
                f"phần còn lại của {self._list([source])} sau khi sắp xếp theo quy định tại khoản {clause} Điều này"
            )
        return f"{number}. Sắp xếp {_joined(pieces)} thành {unit.type} mới có tên gọi là {unit.type} {unit.name}."

    def _list(self, unit_ids: list[str]) -> str:
        by_type: dict[str | None, list[Unit]] = defaultdict(list)
        for unit_id in unit_ids:
            by_type[self.units[unit_id].type].append(self.units[unit_id])
        return _joined([self._group(kind, units) for kind, units in by_type.items()])

    def _group(self, kind: str | None, units: list[Unit]) -> str:
        if kind is None:  # an island district without communes
            return units[0].district_name or f"huyện {units[0].name}"
        names = [self._name(unit) for unit in units]
        return f"{kind} {names[0]}" if len(names) == 1 else f"các {kind} {_joined(names)}"

    def _name(self, unit: Unit) -> str:
        has_namesake = self.namesakes[unit.type, unit.name] > 1 and unit.district_name
        return f"{unit.name} ({unit.district_name})" if has_namesake else unit.name

    def _closing(self, number: int, kept: list[str]) -> str:
        kinds = Counter(str(self.units[unit_id].type) for unit_id in self.sources)
        counts = ", ".join(f"{kinds[kind]:02d} {kind}" for kind in ("xã", "phường", "đặc khu") if kinds[kind])
        place = f"{self.province.type} {self.province.name}"
        text = f"{number}. Sau khi sắp xếp, {place} có {len(self.sources)} đơn vị hành chính cấp xã, gồm {counts}"
        if not kept:
            return f"{text}."
        names = ", ".join(f"{self.units[unit_id].type} {self.units[unit_id].name}" for unit_id in kept)
        made = len(self.sources) - len(kept)
        return (
            f"{text}; trong đó có {made} đơn vị hành chính hình thành sau sắp xếp quy định tại Điều này và "
            f"{len(kept)} đơn vị hành chính không thực hiện sắp xếp là {names}."
        )


def _joined(pieces: list[str]) -> str:
    return pieces[0] if len(pieces) == 1 else f"{', '.join(pieces[:-1])} và {pieces[-1]}"
