"""Acts of the National Assembly's Standing Committee: all communes of a province, clause by clause."""

from __future__ import annotations

from benchmarks.corpus.desk import Desk
from benchmarks.corpus.merged import clause, listed
from benchmarks.corpus.sheet import Said, Sheet, edge
from benchmarks.corpus.world import Ward

KINDS = ("phường", "xã", "đặc khu")


def national_act(desk: Desk) -> Sheet:
    """The act of the ward's province."""
    sheet, rng, province, world = desk.sheet("act"), desk.rng, desk.ward.province, desk.world
    # Five island districts without communes became special zones; they are left out.
    wards = [world.ward(unit) for unit in world.by_province[province.code] if world.predecessors(unit)]
    sheet.block(
        "ỦY BAN THƯỜNG VỤ QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Nghị quyết số: {province.act}\nHà Nội, ngày 16 tháng 6 năm 2025"
    )
    sheet.block(f"NGHỊ QUYẾT\nVỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ CỦA {province.full.upper()} NĂM 2025")
    sheet.block(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        "Căn cứ Nghị quyết số 76/2025/UBTVQH15 ngày 14 tháng 4 năm 2025 về việc sắp xếp đơn vị hành chính năm 2025;"
    )
    sheet.block("QUYẾT NGHỊ:")
    sheet.block(f"Điều 1. Sắp xếp các đơn vị hành chính cấp xã của {province.full}")
    kept, number = [], 0
    for ward in wards:
        units = world.predecessors(ward.unit)
        if len(units) == 1 and units[0].full == ward.full and units[0].extent == "whole":
            kept.append(ward)
            continue
        number += 1
        sheet.block(clause(rng, ward, units, number))
    sheet.block(_closing(wards, kept, province.full, number + 1))
    sheet.block("Điều 2. Hiệu lực thi hành")
    sheet.block("1. Nghị quyết này có hiệu lực thi hành kể từ ngày được thông qua.")
    sheet.block(
        "2. Chính quyền địa phương ở đơn vị hành chính cấp xã hình thành sau sắp xếp hoạt động từ ngày 01 tháng 7 năm 2025."
    )
    return sheet


def _counted(wards: list[Ward]) -> str:
    counts = ((kind, sum(ward.type == kind for ward in wards)) for kind in KINDS)
    return listed([f"{count:02d} {kind}" for kind, count in counts if count])


def _closing(wards: list[Ward], kept: list[Ward], province: str, number: int) -> Said:
    """How many units there are, and which of them are as they were."""
    text = f"{number}. Sau khi sắp xếp, {province} có {len(wards)} đơn vị hành chính cấp xã, gồm {_counted(wards)}"
    if not kept:
        return Said(f"{text}.", (), ("counts of an act",))
    made = [ward for ward in wards if ward not in kept]
    text += f"; trong đó có {_counted(made)} hình thành sau sắp xếp quy định tại Điều này và {_counted(kept)} không thực hiện sắp xếp là "
    groups = [(kind, [ward.name for ward in kept if ward.type == kind]) for kind in KINDS]
    parts = [f"{'các ' if len(names) > 1 else ''}{kind} {', '.join(names)}" for kind, names in groups if names]
    facts = tuple(edge(ward.full, ward.full, "whole", None) for ward in kept)
    return Said(f"{text}{', '.join(parts)}.", facts, ("counts of an act", "unchanged"))
