"""Lists of units that tell of no merger: who borders on whom, how far it is, where a bus goes, who competes with whom.

The old units beside a ward are another ward's, so that whoever takes the list for one of mergers is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.lists.made import Layouts, Made, upper
from benchmarks.corpus.sheet import Said


def _beside_others(wards: Sequence[Made]) -> list[tuple[Made, Made]]:
    """Each ward beside the next one."""
    return list(zip(wards, [*wards[1:], wards[0]], strict=True))


def _said(heading: str, lines: Sequence[str]) -> list[Said]:
    return [Said(heading), Said("\n".join(lines))]


def neighbours(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """A table of what borders on what."""
    head = rng.choice((("Xã", "Xã giáp ranh"), ("Đơn vị", "Tiếp giáp"), ("Xã, phường", "Giáp với")))
    rows = [f"| {made.ward.title} | {other.all} |" for made, other in _beside_others(wards)]
    return _said("Các đơn vị giáp ranh", [f"| {' | '.join(head)} |", "|---|---|", *rows])


def clusters(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Groups that compete with each other, vote together or share a judge."""
    word, heading = rng.choice(
        (
            ("Cụm", "Danh sách các cụm thi đua năm 2026"),
            ("Bảng", "Kết quả chia bảng giải bóng đá nam"),
            ("Khu vực", "Phân công trực phòng, chống thiên tai theo khu vực"),
        )
    )
    lines = [
        f"{word} {place}: {made.ward.full}, {other.all}" for place, (made, other) in enumerate(_beside_others(wards), 1)
    ]
    return _said(heading, lines)


def distances(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Kilometres from places to a ward, with the arrows of mergers."""
    sign = rng.choice(("→", "->", "–"))
    lines = [
        f"{upper(other.all)} {sign} {made.ward.full}: {rng.randint(3, 40)} km" for made, other in _beside_others(wards)
    ]
    return _said(rng.choice(("Bảng khoảng cách", "Cự ly vận chuyển giữa các điểm")), lines)


def routes(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Where buses and roads lead."""
    heading, form = rng.choice(
        (
            ("Lộ trình các tuyến xe buýt", "Tuyến {i}: {r}"),
            ("Các tuyến đường sẽ nâng cấp năm 2026", "{i}. Đường {r} dài {d} km"),
        )
    )
    lines = [
        form.format(i=place, r=" – ".join((*other.fulls, made.ward.full)), d=rng.randint(2, 19))
        for place, (made, other) in enumerate(_beside_others(wards), 1)
    ]
    return _said(heading, lines)


def deliveries(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Where shops deliver, and on which day the dust cart comes."""
    if rng.random() < 0.5:
        lines = [
            f"Cửa hàng {place} giao tới: {other.all}, {made.ward.full}"
            for place, (made, other) in enumerate(_beside_others(wards), 1)
        ]
        return _said("Phí vận chuyển", lines)
    rows = [f"| {made.ward.title} | {other.all} | Thứ {rng.randint(2, 7)} |" for made, other in _beside_others(wards)]
    return _said("Lịch thu gom rác", ["| Điểm tập kết | Phục vụ | Ngày |", "|---|---|---|", *rows])


def outages(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Where there will be no power, as cells on lines."""
    lines = ["STT", "Trạm", "Khu vực mất điện", "Thời gian"]
    for place, (made, other) in enumerate(_beside_others(wards), 1):
        lines += [
            str(place),
            f"Trạm {made.ward.name}",
            f"Một phần {other.all}",
            f"{rng.randint(5, 8)}h00 - {rng.randint(10, 17)}h00",
        ]
    return _said("Lịch ngừng cung cấp điện", lines)


def scores(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Who came first and second."""
    form = rng.choice(("{u}: giải Nhất; {o}: giải Nhì", "{o} thua {u} {a}-{b}", "{u} + {o}: đồng giải Ba"))
    lines = [
        f"- {upper(form.format(u=made.ward.full, o=other.fulls[0], a=rng.randint(0, 2), b=rng.randint(3, 5)))}"
        for made, other in _beside_others(wards)
    ]
    return _said("Kết quả hội thao", lines)


def counters(rng: Dice, wards: Sequence[Made]) -> list[Said]:
    """Whom an office serves."""
    form = rng.choice(
        (
            "{U}\nTiếp công dân của: {o}\nĐiện thoại: 0{n}",
            "Điểm thi {U}\nDành cho thí sinh của {o}\nThời gian có mặt: {r}h30",
        )
    )
    said = [
        Said(form.format(U=made.ward.title, o=other.all, n=rng.randint(210_000_000, 299_999_999), r=rng.randint(6, 13)))
        for made, other in _beside_others(wards)
    ]
    return [Said("Thông tin liên hệ các điểm"), *said]


NOTHING: Layouts = {
    "no merger: neighbours listed": neighbours,
    "no merger: clusters": clusters,
    "no merger: distances": distances,
    "no merger: routes": routes,
    "no merger: deliveries": deliveries,
    "no merger: outages": outages,
    "no merger: scores": scores,
    "no merger: counters": counters,
}
