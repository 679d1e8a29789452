"""Papers of the party congresses: press pages and reports."""

from __future__ import annotations

from benchmarks.corpus import goals, hard, measures, people, turns
from benchmarks.corpus.desk import Desk
from benchmarks.corpus.goals import Outlook, capital
from benchmarks.corpus.indicator import figure
from benchmarks.corpus.merged import told
from benchmarks.corpus.numbers import day_and_month, integer, padded
from benchmarks.corpus.sheet import Said, Sheet, attribute

PAST = Outlook("actual", "nhiệm kỳ 2020-2025", "2020-2025", "2020-2025")
TERM = Outlook("target", "đến năm 2030", "2030", "2025-2030")
PAST_FORMS = goals.RESULTS + turns.RESULTS + hard.RESULTS
TERM_FORMS = goals.GOALS + goals.GOALS + turns.GOALS + hard.GOALS


def news(desk: Desk) -> Sheet:
    """A press page on a congress."""
    sheet, ward, rng = desk.sheet("congress"), desk.ward, desk.rng
    day = day_and_month(desk.congress_day())
    sheet.block(rng.choice(_HEADLINES).format(u=ward.full, U=ward.title))
    sheet.block(delegates(desk, day))
    sheet.block("Dự và chỉ đạo Đại hội có", people.guest(rng, ward.province), "; cùng đại diện các sở, ngành.")
    desk.fill(sheet, rng.randint(2, 4))
    sheet.block(told(rng, ward, desk.predecessors), measures.size(rng, ward), measures.groups(rng, ward))
    if rng.random() < 0.5:
        sheet.block(measures.party(rng, ward))
    desk.fill(sheet, rng.randint(1, 3))
    results(desk, sheet, rng.randint(2, 4), "Nhiệm kỳ 2020-2025, {k} đã đạt nhiều kết quả: ")
    sheet.block(people.caption(rng, ward, rng.choice((0, 1, 2))), f"Ảnh: {photographer(desk)}")
    desk.fill(sheet, rng.randint(1, 4))
    promises(desk, sheet, rng.randint(3, 6))
    if rng.random() < 0.6:
        sheet.block(resolved(desk))
    personnel(desk, sheet)
    desk.fill(sheet, rng.randint(1, 3))
    sheet.block(photographer(desk))
    return sheet


_HEADLINES = (
    "Đại hội đại biểu Đảng bộ {u} lần thứ I, nhiệm kỳ 2025-2030",
    "Đảng bộ {u} tổ chức thành công Đại hội đại biểu lần thứ nhất",
    "Xây dựng {u} phát triển nhanh và bền vững",
    "{U}: Đoàn kết, đổi mới, bứt phá",
)


def photographer(desk: Desk) -> str:
    return desk.rng.choice(("PV", "CTV", "Minh Hà", "Thu Trang", "Đức Nghĩa", "Hồng Nhung", "T. Sơn", "Lan Chi"))


def delegates(desk: Desk, day: str) -> Said:
    ward, rng = desk.ward, desk.rng
    form = rng.choice(
        (
            "Ngày {d}, Đảng bộ {u} tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025-2030 với sự tham dự của {n} đại biểu chính thức, đại diện cho {m} đảng viên.",
            "Sáng {d}, {n} đại biểu chính thức đại diện cho {m} đảng viên đã dự Đại hội đại biểu Đảng bộ {u} lần thứ I, nhiệm kỳ 2025-2030.",
            "Đại hội đại biểu Đảng bộ {u} lần thứ I, nhiệm kỳ 2025-2030 diễn ra ngày {d}. Dự Đại hội có {n} đại biểu chính thức, thay mặt {m} đảng viên trong toàn Đảng bộ.",
        )
    )  # fmt: skip
    facts = (
        figure(ward.full, "đại biểu chính thức", ward.delegates, "count", period="2025-2030"),
        attribute(ward.full, ward.province.full, "party_members", ward.party_members),
    )
    text = form.format(d=day, u=ward.full, n=ward.delegates, m=integer(ward.party_members))
    return Said(text, facts, ("delegates",))


def results(desk: Desk, sheet: Sheet, count: int, opening: str) -> None:
    """What the past term reached, in one sentence."""
    rng, ward = desk.rng, desk.ward
    used: set[str] = set()
    parts: list[Said | str] = [opening.format(k=ward.type).rstrip()]
    said: list[Said] = []
    if rng.random() < 0.3:
        said.append(goals.ratio(rng, ward, PAST))
    while len(said) < count:
        one = rng.choice(PAST_FORMS)(rng, ward, PAST)
        if one.facts[0].row["label"] not in used:
            used.update(fact.row["label"] for fact in one.facts)
            said.append(one)
    parts += [one._replace(text=one.text + ";") for one in said[:-1]]
    parts.append(said[-1]._replace(text=said[-1].text + "."))
    sheet.block(*parts)


def promises(desk: Desk, sheet: Sheet, count: int) -> None:
    """What the coming term shall reach, as sentences or as a list after a heading."""
    rng, ward = desk.rng, desk.ward
    used: set[str] = set()
    if rng.random() < 0.5:
        sheet.block("Đại hội xác định một số chỉ tiêu chủ yếu đến năm 2030:")
        lines: list[Said] = []
        while len(lines) < count:
            one = rng.choice(TERM_FORMS)(rng, ward, TERM)
            if one.facts[0].row["label"] not in used:
                used.add(one.facts[0].row["label"])
                lines.append(Said(f"- {capital(one.text)}.", one.facts, (*one.phenomena, "period from a heading")))
        sheet.lines(lines)
        return
    opening = rng.choice(
        ("Đại hội đề ra các mục tiêu đến năm 2030.", "Nhiệm kỳ 2025-2030, Đảng bộ phấn đấu đạt các chỉ tiêu sau.")
    )
    sheet.block(opening, *(goals.sentence(rng, ward, TERM, TERM_FORMS, used) for _ in range(count)))


def resolved(desk: Desk) -> Said:
    ward, rng = desk.ward, desk.rng
    text = rng.choice(
        (
            "Đại hội thông qua Nghị quyết với {a} chỉ tiêu chủ yếu, {b} nhiệm vụ trọng tâm và {c} khâu đột phá.",
            "Nghị quyết Đại hội đề ra {a} chỉ tiêu, {b} nhóm nhiệm vụ trọng tâm, {c} khâu đột phá.",
        )
    ).format(a=ward.targets, b=ward.tasks, c=padded(ward.breakthroughs))
    facts = tuple(
        figure(ward.full, label, value, "count", period="2025-2030", alt_kind=["target"])
        for label, value in (
            ("chỉ tiêu", ward.targets),
            ("nhiệm vụ trọng tâm", ward.tasks),
            ("khâu đột phá", ward.breakthroughs),
        )
    )
    return Said(text, facts, ("congress numbers",))


def committees(desk: Desk) -> Said:
    ward, rng = desk.ward, desk.rng
    noun = rng.choice(("đồng chí", "đồng chí", "người"))
    text = (
        f"Đại hội công bố quyết định của Ban Thường vụ {ward.province.committee} {ward.province.name} chỉ định Ban Chấp hành Đảng bộ "
        f"{ward.full} nhiệm kỳ 2025-2030 gồm {ward.committee} {noun}; Ban Thường vụ gồm {padded(ward.standing)} {noun}."
    )
    facts = (
        figure(ward.full, "ủy viên Ban Chấp hành", ward.committee, "count", period="2025-2030"),
        figure(ward.full, "ủy viên Ban Thường vụ", ward.standing, "count", period="2025-2030"),
    )
    return Said(text, facts, ("committees",))


def personnel(desk: Desk, sheet: Sheet) -> None:
    """Who was appointed to which post."""
    ward, rng = desk.ward, desk.rng
    said: list[Said] = [committees(desk)]
    for place, held in ((0, people.SECRETARY), (1, people.STANDING_DEPUTY), (2, people.DEPUTY)):
        who = ward.people[place]
        title = rng.choice(("Đồng chí", who.title.capitalize()))
        verb = rng.choice(("được chỉ định giữ chức", "được chỉ định giữ chức vụ", "được chỉ định làm"))
        term = rng.choice(("", ", nhiệm kỳ 2025-2030", " nhiệm kỳ 2025 - 2030"))
        text = f"{title} {who.name} {verb} {held.words} {ward.full}{term}."
        said.append(Said(text, people.held(ward, place, (held,)), ("appointed",)))
    sheet.block(*said[: rng.randint(2, 4)])


def report(desk: Desk) -> Sheet:
    """A political report: long, in sections, its periods in the headings."""
    sheet, ward, rng = desk.sheet("congress_report"), desk.ward, desk.rng
    sheet.block(f"ĐẢNG BỘ {ward.province.full.upper()}\nĐẢNG ỦY {ward.full.upper()}")
    sheet.block(f"BÁO CÁO CHÍNH TRỊ\ntrình Đại hội đại biểu Đảng bộ {ward.full} lần thứ I, nhiệm kỳ 2025-2030")
    sheet.block("I. ĐẶC ĐIỂM TÌNH HÌNH")
    sheet.block(told(rng, ward, desk.predecessors), measures.size(rng, ward), measures.groups(rng, ward))
    sheet.block(measures.party(rng, ward))
    desk.fill(sheet, rng.randint(2, 4))
    sheet.block("II. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2020-2025")
    used: set[str] = set()
    for heading in rng.sample(_SECTIONS, 4):
        sheet.block(f"- {heading}")
        desk.fill(sheet, rng.randint(1, 2))
        said = (goals.sentence(rng, ward, PAST, PAST_FORMS, used) for _ in range(rng.randint(1, 3)))
        sheet.block(*(one._replace(phenomena=(*one.phenomena, "period from a heading")) for one in said))
        desk.fill(sheet, rng.randint(1, 2), 0.2)
    sheet.block("III. MỤC TIÊU, CHỈ TIÊU ĐẾN NĂM 2030")
    desk.fill(sheet, 1)
    numbered(desk, sheet, rng.randint(8, 14))
    sheet.block("IV. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU")
    desk.fill(sheet, rng.randint(6, 12))
    return sheet


_SECTIONS = (
    "Về phát triển kinh tế", "Về văn hóa - xã hội", "Về xây dựng Đảng và hệ thống chính trị",
    "Về quốc phòng, an ninh",
    "Về quy hoạch, quản lý đô thị và môi trường", "Về cải cách hành chính, chuyển đổi số",
)  # fmt: skip


def numbered(desk: Desk, sheet: Sheet, count: int) -> None:
    rng, ward = desk.rng, desk.ward
    used: set[str] = set()
    form = rng.choice(("({})", "{}.", "{})", "-"))
    lines: list[Said] = []
    while len(lines) < count:
        one = rng.choice((*TERM_FORMS, goals.standard, goals.nought))(rng, ward, TERM)
        if one.facts[0].row["label"] in used:
            continue
        used.update(fact.row["label"] for fact in one.facts)
        text = f"{form.format(len(lines) + 1)} {capital(one.text)}."
        lines.append(Said(text, one.facts, (*one.phenomena, "numbered target", "period from a heading")))
    sheet.lines(lines)
