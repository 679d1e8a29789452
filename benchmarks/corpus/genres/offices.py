"""Papers of councils and committees: resolutions with targets, plans, lists of leaders, appointments."""

from __future__ import annotations

from datetime import date

from benchmarks.corpus import goals, hard, people, turns
from benchmarks.corpus.catalogue import AMOUNTS, GROWTH, RATES
from benchmarks.corpus.desk import Desk
from benchmarks.corpus.goals import Outlook, capital
from benchmarks.corpus.indicator import compared
from benchmarks.corpus.numbers import long_date, short_date
from benchmarks.corpus.sheet import Fact, Said, Sheet, post

YEARS = Outlook("target", "đến năm 2030", "2030", "2026-2030")
FIVE_YEARS = (*goals.GOALS, *goals.GOALS, goals.standard, goals.nought, *turns.GOALS, *hard.GOALS)


def _head(sheet: Sheet, desk: Desk, body: str, number: str, day: date) -> None:
    ward = desk.ward
    sheet.block(
        f"{body} {ward.full.upper()}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: {number}\n{ward.name}, {long_date(day)}"
    )


def council_resolution(desk: Desk) -> Sheet:
    """A resolution of a ward's council with its targets for five years."""
    sheet, ward, rng = desk.sheet("council_resolution"), desk.ward, desk.rng
    _head(sheet, desk, "HỘI ĐỒNG NHÂN DÂN", f"{rng.randint(3, 60)}/NQ-HĐND", date(2025, 12, rng.randint(5, 28)))
    sheet.block("NGHỊ QUYẾT\nVề kế hoạch phát triển kinh tế - xã hội, quốc phòng - an ninh 5 năm 2026-2030")
    sheet.block(
        f"HỘI ĐỒNG NHÂN DÂN {ward.full.upper()}\nKHÓA I, KỲ HỌP THỨ {rng.randint(2, 7)}\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        f"Căn cứ Nghị quyết số {rng.randint(10, 90)}/NQ-HĐND của Hội đồng nhân dân {ward.province.full};\n"
        f"Xét Tờ trình số {rng.randint(20, 300)}/TTr-UBND của Ủy ban nhân dân {ward.full}."
    )
    sheet.block("QUYẾT NGHỊ:")
    sheet.block("Điều 1. Mục tiêu tổng quát")
    desk.fill(sheet, rng.randint(1, 2), 0.1)
    sheet.block(f"Điều 2. Các chỉ tiêu chủ yếu {ward.type} giai đoạn 2026-2030")
    if rng.random() < 0.3:
        sheet.block(target_table(desk, rng.randint(8, 14)))
    else:
        sheet.lines(_targets(desk, rng.randint(10, 20)))
    sheet.block("Điều 3. Nhiệm vụ, giải pháp")
    desk.fill(sheet, rng.randint(5, 10), 0.15)
    sheet.block("Điều 4. Tổ chức thực hiện")
    desk.fill(sheet, 1, 0)
    sheet.block(f"Nghị quyết này được Hội đồng nhân dân {ward.full} khóa I thông qua và có hiệu lực kể từ ngày ký./.")
    _signed(sheet, desk, "CHỦ TỊCH", 0, people.COUNCIL)
    return sheet


def _signed(sheet: Sheet, desk: Desk, title: str, place: int, held: people.Post) -> None:
    ward = desk.ward
    facts = people.held(ward, place, (held,))
    sheet.block("Nơi nhận:\n- Các phòng, cơ quan, đơn vị;\n- Lưu: VT.")
    sheet.block(Said(f"{title}\n\n{ward.people[place].name}", facts, ("signature",)))


def _targets(desk: Desk, count: int) -> list[Said]:
    rng, ward = desk.rng, desk.ward
    used: set[str] = set()
    form = rng.choice(("({})", "{}.", "({})"))
    lines: list[Said] = []
    while len(lines) < count:
        one = goals.sentence(rng, ward, YEARS, FIVE_YEARS, used)
        lines.append(Said(f"{form.format(len(lines) + 1)} {one.text}", one.facts, (*one.phenomena, "numbered target")))
    return lines


def target_table(desk: Desk, count: int) -> Said:
    """A table of targets with a column for the unit of measure."""
    rng, ward = desk.rng, desk.ward
    measures = rng.sample((*RATES, *GROWTH, *AMOUNTS[:2]), count)
    lines = ["| STT | Chỉ tiêu | Đơn vị tính | Mục tiêu đến năm 2030 |", "|---|---|---|---|"]
    facts = []
    for place, measure in enumerate(measures, 1):
        said = compared(rng, measure, "table")
        label = capital(measure.label.replace("{k}", ward.type))
        is_growth = measure.unit == "percent_per_year"
        shown = f"Tốc độ tăng {measure.label}" if is_growth else label
        lines.append(f"| {place} | {shown} | {_UNITS[measure.unit]} | {said.words} |")
        facts.append(goals.table_fact(ward, YEARS, shown, measure.unit, said))
    return Said("\n".join(lines), tuple(facts), ("table of targets",))


_UNITS = {
    "percent": "%", "percent_per_year": "%/năm", "vnd_billion": "Tỷ đồng", "hectare": "Ha", "tonne": "Tấn",
    "vnd_million_per_person_year": "Triệu đồng/người/năm", "vnd_million_per_hectare": "Triệu đồng/ha",
}  # fmt: skip


def plan(desk: Desk) -> Sheet:
    """A plan of a ward's committee for one year."""
    sheet, ward, rng = desk.sheet("plan"), desk.ward, desk.rng
    year = rng.choice((2026, 2026, 2027))
    look = Outlook("plan", f"năm {year}", str(year), str(year))
    _head(sheet, desk, "ỦY BAN NHÂN DÂN", f"{rng.randint(10, 400)}/KH-UBND", date(year - 1, 12, rng.randint(8, 30)))
    sheet.block(f"KẾ HOẠCH\nPhát triển kinh tế - xã hội {ward.full} năm {year}")
    sheet.block(
        f"Căn cứ Quyết định số {rng.randint(1000, 4000)}/QĐ-UBND của Ủy ban nhân dân {ward.province.full}, Ủy ban nhân dân "
        f"{ward.full} ban hành Kế hoạch với các nội dung sau:"
    )
    sheet.block("I. MỤC ĐÍCH, YÊU CẦU")
    desk.fill(sheet, rng.randint(2, 3))
    sheet.block(f"II. CÁC CHỈ TIÊU CHỦ YẾU NĂM {year}")
    used: set[str] = set()
    lines: list[Said] = []
    forms = (goals.rate, goals.rate, goals.share, goals.amount, goals.amount, goals.limit)
    while len(lines) < rng.randint(6, 11):
        one = rng.choice(forms)(rng, ward, look)
        if one.facts[0].row["label"] not in used:
            used.add(one.facts[0].row["label"])
            lines.append(Said(f"- {capital(one.text)}.", one.facts, (*one.phenomena, "period from a heading")))
    sheet.lines(lines)
    sheet.block("III. NHIỆM VỤ TRỌNG TÂM")
    desk.fill(sheet, rng.randint(5, 10))
    sheet.block("IV. TỔ CHỨC THỰC HIỆN")
    desk.fill(sheet, rng.randint(1, 3), 0)
    _signed(sheet, desk, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", 2, people.COMMITTEE)
    return sheet


def leaders(desk: Desk) -> Sheet:
    """A list or a table of a ward's leaders."""
    sheet, ward, rng = desk.sheet("leaders"), desk.ward, desk.rng
    sheet.block(f"DANH SÁCH LÃNH ĐẠO {ward.full.upper()}")
    desk.fill(sheet, 1, 0)
    places = range(len(people.ROSTER))
    if rng.random() < 0.5:
        lines = ["| STT | Họ và tên | Chức vụ |", "|---|---|---|"]
        facts: list[Fact] = []
        for place in places:
            held = people.ROSTER[place]
            words = ", ".join(p.short for p in held)
            lines.append(f"| {place + 1} | {ward.people[place].name} | {words} {ward.type} |")
            facts += people.held(ward, place, held)
        sheet.block(Said("\n".join(lines), tuple(facts), ("table of leaders",)))
    else:
        said = []
        for place in places:
            held = people.ROSTER[place]
            who, words = ward.people[place], ", ".join(p.words for p in held)
            form = rng.choice(("{i}. {t} {n} - {w} {u}", "{i}. {T} {n}: {w} {u}"))
            text = form.format(i=place + 1, t="Đồng chí", T=who.title.capitalize(), n=who.name, w=words, u=ward.full)
            said.append(Said(text, people.held(ward, place, held), ("list of leaders",)))
        sheet.lines(said)
    desk.fill(sheet, rng.randint(1, 4))
    return sheet


def appointment(desk: Desk) -> Sheet:
    """News of a decision on a post: somebody comes, somebody goes."""
    sheet, ward, rng = desk.sheet("appointment"), desk.ward, desk.rng
    place = rng.choice((0, 1, 2, 5))
    posts = people.ROSTER[place]
    who, before = ward.people[place], ward.people[10 + rng.randrange(4)]
    title = rng.choice(("đồng chí", who.title))
    day = short_date(desk.any_day())
    sheet.block(f"{ward.title} có tân {posts[-1].words}")
    sheet.block(
        f"Ngày {day}, {ward.province.committee} {ward.province.name} tổ chức hội nghị công bố quyết định về công tác cán bộ tại {ward.full}.",
        "Chủ trì hội nghị có",
        people.guest(rng, ward.province),
        ".",
    )
    former_words, former_key = rng.choice(_FORMER)
    former_seat = ward.province.full if "{p}" in former_words else None
    text = f"Theo quyết định, {title} {who.name}, "
    facts = list(people.held(ward, place, posts[-1:]))
    if former_seat and rng.random() < 0.7:
        words = former_words.format(p=ward.province.full)
        text += f"nguyên {words}, "
        facts.append(post(who.name, words, former_key, former_seat, "province", former=True))
    verb = rng.choice(("được điều động, bổ nhiệm giữ chức", "được chỉ định giữ chức", "được bầu giữ chức"))
    sheet.block(Said(f"{text}{verb} {posts[-1].words} {ward.full}.", tuple(facts), ("appointed", "former post")))
    if rng.random() < 0.6:
        gone = post(before.name, posts[-1].words, posts[-1].key, ward.full, former=True)
        text = rng.choice(
            (
                "{T} {n} thôi giữ chức {p} {u} để nghỉ hưu theo chế độ.",
                "Hội nghị cũng công bố quyết định để {t} {n} thôi giữ chức {p} {u}.",
            )
        ).format(T=before.title.capitalize(), t=before.title, n=before.name, p=posts[-1].words, u=ward.full)
        sheet.block(Said(text, (gone,), ("released",)))
    desk.fill(sheet, rng.randint(2, 5))
    if place != 2 and rng.random() < 0.4:
        sheet.block(hard.after_him(rng, ward) if place else hard.rise(rng, ward))
    sheet.block(people.speech(rng, ward, place, desk.prose(1)))
    desk.fill(sheet, rng.randint(2, 5))
    return sheet


_FORMER = (
    ("Phó Giám đốc Sở Nội vụ {p}", "other"),
    ("Phó Giám đốc Sở Tài chính {p}", "other"),
    ("Phó Chánh Văn phòng UBND {p}", "other"),
)
