"""Sentences in many words that tell of what a ward was made, and such that only seem to.

In the forms {u} is the ward, {a} `xã A, xã B`, {l} `xã A và xã B`, {g} the same with one `các xã` for all, {b} the bare names, {f} the
first unit and {o} the others, {w} and {n} how many they are, {d} their district; what a capital begins is meant to begin a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.lists.made import Made, upper
from benchmarks.corpus.merged import NUMERALS, listed, told, units_in_full
from benchmarks.corpus.numbers import padded
from benchmarks.corpus.sheet import Said, attribute
from benchmarks.corpus.world import REFORM_DAY

Forms = Mapping[str, Sequence[str]]
PLAIN_TOLD = 0.5
"""Share of the sentences that say it as papers mostly do."""


def reworded(rng: Dice, made: Made, *, is_own_page: bool = False) -> Said:
    """What the ward was made of, in common or in rarer words; a unit that was split is told of in the common ones."""
    if not made.is_plain or rng.random() < PLAIN_TOLD:
        return told(rng, made.ward, made.units)
    return worded(rng, made, rng.choice((*WORDINGS, *LABELS) if is_own_page else tuple(WORDINGS)))


def worded(rng: Dice, made: Made, family: str) -> Said:
    """A sentence of that family."""
    forms = [form for form in {**WORDINGS, **LABELS}[family] if made.district or "{d}" not in form]
    form = rng.choice(forms)
    facts = made.edges(with_district="{d}" in form)
    for field, (_, fact) in (("{area}", made.area), ("{people}", made.people)):
        facts += (fact,) if field in form else ()
    if "7/2025" in form:
        facts += (attribute(made.ward.full, made.ward.province.full, "effective_date", REFORM_DAY),)
    return Said(filled(rng, form, made, made), facts, (f"told: {family}",))


def seeming(rng: Dice, made: Made, other: Made) -> Said:
    """A sentence with the ward and the old units of another one, which did not become it."""
    family = rng.choice(tuple(SEEMING))
    return Said(filled(rng, rng.choice(SEEMING[family]), made, other), (), (f"no merger: {family}",))


def filled(rng: Dice, form: str, made: Made, old: Made) -> str:
    """The form with the ward of one and the units of another."""
    grouped, _ = units_in_full(rng, old.units)
    count = len(old.units)
    words = {
        "u": made.ward.full,
        "name": made.ward.name,
        "a": old.all,
        "l": old.spoken,
        "g": grouped,
        "b": listed(old.names),
        "names": ", ".join(old.names),
        "dashed": " - ".join(old.names),
        "f": old.fulls[0],
        "o": listed(old.fulls[1:]) if count > 1 else old.fulls[0],
        "w": NUMERALS[count] if count < len(NUMERALS) else str(count),
        "n": padded(count),
        "d": old.district or "",
        "area": made.area[0],
        "people": made.people[0],
    }
    return form.format(**words, **{key.upper(): upper(text) for key, text in words.items() if text})


WORDINGS: Forms = {
    "under one roof": (
        "Sau khi {g} về chung một nhà, {u} có nhiều dư địa phát triển.",
        "Khi {l} hòa vào nhau trong tên gọi {u}, nhiều người còn bỡ ngỡ.",
        "Bà con {g} cũ giờ cùng chung mái nhà {u}.",
        "{U} chính thức được thành lập khi {w} đơn vị {l} về một mối.",
    ),
    "forerunners": (
        "Tiền thân của {u} là {g} ({d} cũ).",
        "{U} trước kia vốn là {g}.",
        "Ít lâu trước còn là {l}, nay tất cả đã là {u}.",
        "Tiền thân của {u} là {l}.",
    ),
    "a name for all": (
        "{L} nhập lại, lấy tên là {u}.",
        "Thực hiện mô hình chính quyền địa phương 2 cấp, {l} sáp nhập và mang tên mới là {u}.",
        "Nhập {g} thành một đơn vị hành chính mới có tên gọi là {u}.",
        "Theo nghị quyết, {g} sẽ không còn, thay vào đó là {u}.",
    ),
    "put together": (
        "Từ 1/7/2025, {g} được gộp lại thành {u}.",
        "Nguyên trạng {g} được tổ chức lại thành {u}.",
        "{U} ra đời từ việc ghép {g} của {d} trước đây.",
        "Việc sáp nhập {g} để thành lập {u} mở ra không gian phát triển mới.",
        "Theo phương án được phê duyệt, {f} nhập với {o} để hình thành {u}.",
    ),
    "land and people": (
        "Trên cơ sở toàn bộ diện tích tự nhiên, quy mô dân số của {g}, {u} chính thức đi vào hoạt động từ ngày 1/7/2025.",
        "Địa bàn {u} bao gồm toàn bộ {g} cũ.",
        "{U} mới có địa giới của {w} đơn vị {b} cộng lại.",
        "{U} kế thừa địa giới, dân cư của {g}.",
    ),
    "in passing": (
        "Ngày 1/7/2025, {u} (sáp nhập từ {g}) chính thức vận hành.",
        "{U} – được thành lập trên nền tảng của {g} – có vị trí thuận lợi.",
        "Là đơn vị hành chính mới được hình thành sau khi hợp nhất {g}, {u} có nhiều lợi thế.",
        "Địa chỉ: Ủy ban nhân dân {u} ({names} cũ).",
        "Với việc nhập toàn bộ {l}, {u} trở thành địa phương có diện tích lớn.",
        "Sau sắp xếp, {d} cũ có các đơn vị mới, trong đó có {u} (gồm: {b}).",
    ),
    "counted": (
        "{U} hôm nay là sự hợp thành của {w} đơn vị cũ: {l}.",
        "Được thành lập từ {w} địa phương {b}, {u} có nhiều lợi thế.",
        "{U} có diện tích {area} km2, dân số {people} người; được thành lập từ {n} đơn vị hành chính: {l}.",
        "Từ {w} đơn vị {dashed}, {u} hình thành với diện mạo mới.",
        "Hợp nhất {w} địa bàn: {a}, {u} có quy mô lớn hơn trước.",
        "{U} hiện nay gồm {n} đơn vị hành chính cấp xã trước đây là {a}.",
    ),
    "belong now": (
        "Người dân {l} từ nay thuộc {u}.",
        "Cán bộ của {g} nay về làm việc tại {u}, đơn vị được lập từ chính {w} địa phương ấy.",
        "{F} sau sáp nhập thuộc đơn vị nào? Theo nghị quyết, {f} cùng với {o} được sắp xếp thành {u}.",
    ),
    "two sentences": (
        "Đảng bộ {u} được thành lập trên cơ sở hợp nhất Đảng bộ {g}. {U} được sáp nhập từ {n} đơn vị: {names}.",
        "“{U} được sáp nhập từ {w} đơn vị nên địa bàn rộng”, một cán bộ nói. Đó là {l}.",
        "Trụ sở {u} đặt tại {f} cũ. Địa phương được sáp nhập từ {l}.",
    ),
    "a result": (
        "{U} là kết quả của việc sắp xếp {l}.",
        "{U} được tạo thành bởi {g}.",
        "{U} được thành lập theo Nghị quyết của Ủy ban Thường vụ Quốc hội trên cơ sở nguyên trạng {g}.",
        "{U}: sáp nhập {a}.",
    ),
}  # fmt: skip
LABELS: Forms = {
    "labels": (
        "Đơn vị trước sáp nhập: {a}.",
        "Các đơn vị hợp thành: {a}.",
        "Hình thành: nhập {a}.",
        "Sáp nhập từ: {l}",
        "Nguồn gốc: {a}.",
    )
}
"""Lines that only a page on the ward makes clear."""
SEEMING: Forms = {
    "visits": (
        "Lãnh đạo {u} đã thăm các gia đình ở {g} và trao quà.",
        "Đoàn công tác của {u} học tập kinh nghiệm của {l}.",
    ),
    "schools, offices": (
        "Trường Tiểu học {name} được sáp nhập từ Trường Tiểu học {b}.",
        "Chi nhánh Agribank {name} hợp nhất từ các phòng giao dịch {b}.",
        "Công an {u} được thành lập trên cơ sở hợp nhất công an {g}.",
        "Hợp tác xã dịch vụ {name} gồm thành viên của {g}.",
    ),
    "plans refused": (
        "Theo phương án ban đầu, {g} dự kiến sáp nhập, lấy tên là {u}, song cử tri không đồng tình nên phương án không được thông qua.",
        "Đề xuất nhập {l} thành {u} đã bị bác bỏ.",
        "Từng có ý kiến nên nhập {l} vào {u}, nhưng không được chấp thuận.",
    ),
    "neighbours": (
        "{U} giáp {g}.",
        "Phía Bắc {u} tiếp giáp với {l}.",
        "{U} nằm giữa {l}.",
    ),
    "roads": (
        "Tuyến đường nối {g} với {u} được thành lập dự án từ năm 2024.",
        "Đường liên xã đi qua {l} rồi đến {u}.",
    ),
    "contests": (
        "Cụm thi đua số 3 gồm {u}, {g}.",
        "Hội thao có sự tham gia của {l} và {u}.",
    ),
    "work together": (
        "Sau sáp nhập, {u} phối hợp với {g} tổ chức tuần tra.",
        "{U} ký kết quy chế phối hợp với {l}.",
    ),
    "long ago": ("{U} được thành lập năm 1994 trên cơ sở tách một phần {f}.",),
}  # fmt: skip
