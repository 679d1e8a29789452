"""Official notices: what a congress decided, and corrections of what was published before."""

from __future__ import annotations

from benchmarks.corpus import goals, measures, people
from benchmarks.corpus.desk import Desk
from benchmarks.corpus.genres.congress import committees, numbered, resolved
from benchmarks.corpus.goals import Outlook
from benchmarks.corpus.indicator import figure
from benchmarks.corpus.merged import told
from benchmarks.corpus.numbers import day_and_month, integer, padded
from benchmarks.corpus.sheet import Said, Sheet, attribute


def bulletin(desk: Desk) -> Sheet:
    """A notice on the outcome of a congress: delegates, committees, posts."""
    sheet, ward, rng = desk.sheet("bulletin"), desk.ward, desk.rng
    day = day_and_month(desk.congress_day())
    sheet.block(f"ĐẢNG BỘ {ward.province.full.upper()}\nĐẢNG ỦY {ward.full.upper()}")
    sheet.block(f"THÔNG BÁO\nKết quả Đại hội đại biểu Đảng bộ {ward.full} lần thứ I, nhiệm kỳ 2025-2030")
    desk.fill(sheet, rng.randint(1, 2), 1)
    sheet.block("I. CÔNG TÁC CHUẨN BỊ ĐẠI HỘI")
    desk.fill(sheet, rng.randint(3, 6))
    sheet.block("II. DIỄN BIẾN VÀ KẾT QUẢ ĐẠI HỘI")
    sheet.block(f"1. Đại hội diễn ra ngày {day} tại hội trường Đảng ủy {ward.full}.", _delegates(desk))
    sheet.block("Đến dự Đại hội có", people.guest(rng, ward.province), ";", people.guest(rng, ward.province), ".")
    if rng.random() < 0.5:
        sheet.block("2. Đặc điểm tình hình.", told(rng, ward, desk.predecessors), measures.size(rng, ward))
    sheet.block(_presidium(desk))
    desk.fill(sheet, rng.randint(1, 3))
    sheet.block(resolved(desk))
    sheet.block("Một số chỉ tiêu chủ yếu đến năm 2030:")
    numbered(desk, sheet, rng.randint(4, 8))
    sheet.block("III. CÔNG TÁC NHÂN SỰ")
    sheet.block(committees(desk))
    sheet.lines(_chosen(desk))
    if rng.random() < 0.6:
        sheet.block(_to_the_congress_above(desk))
    desk.fill(sheet, rng.randint(2, 4), 0.2)
    sheet.block("Nơi nhận:\n- Các chi bộ, đảng bộ trực thuộc;\n- Lưu: VPĐU.")
    signer = "T/M BAN THƯỜNG VỤ\nBÍ THƯ"
    sheet.block(Said(f"{signer}\n\n{ward.people[0].name}", people.held(ward, 0, (people.SECRETARY,)), ("signature",)))
    return sheet


def _delegates(desk: Desk) -> Said:
    ward = desk.ward
    ex_officio = ward.committee
    appointed = ward.delegates - ex_officio
    text = (
        f"Tổng số đại biểu chính thức được triệu tập là {ward.delegates} đồng chí, trong đó: đại biểu đương nhiên: "
        f"{ex_officio} đồng chí; đại biểu chỉ định: {appointed} đồng chí, đại diện cho {integer(ward.party_members)} đảng viên."
    )
    facts = (
        figure(ward.full, "đại biểu chính thức", ward.delegates, "count", period="2025-2030"),
        figure(ward.full, "đại biểu đương nhiên", ex_officio, "count", period="2025-2030"),
        figure(ward.full, "đại biểu chỉ định", appointed, "count", period="2025-2030"),
        attribute(ward.full, ward.province.full, "party_members", ward.party_members),
    )
    return Said(text, facts, ("delegates by kind",))


def _presidium(desk: Desk) -> Said:
    rng = desk.rng
    text = (
        f"Đại hội đã bầu Đoàn Chủ tịch gồm {padded(rng.choice((5, 7)))} đồng chí, Đoàn Thư ký {padded(2)} đồng chí, "
        f"Ban Thẩm tra tư cách đại biểu {padded(rng.choice((3, 5)))} đồng chí."
    )
    return Said(text, (), ("trap: bodies that serve the congress",))


def _chosen(desk: Desk) -> list[Said]:
    ward, rng = desk.ward, desk.rng
    said = []
    for place, held in (
        (0, people.SECRETARY),
        (1, people.STANDING_DEPUTY),
        (2, people.DEPUTY),
        (7, people.INSPECTION),
    ):
        form = rng.choice(("- Đồng chí {n} giữ chức {p}.", "- Đồng chí {n}: {p}.", "- {p}: Đồng chí {n}."))
        text = form.format(
            n=ward.people[place].name, p=f"{held.words} {ward.full}" if rng.random() < 0.5 else held.words
        )
        said.append(Said(text, people.held(ward, place, (held,)), ("list of the chosen",)))
    return said


def _to_the_congress_above(desk: Desk) -> Said:
    ward, rng = desk.ward, desk.rng
    count = rng.randint(3, 9)
    above = f"Đại hội đại biểu Đảng bộ {ward.province.full}"
    text = f"Đoàn đại biểu dự {above} gồm {padded(count)} đại biểu chính thức và 01 đại biểu dự khuyết."
    facts = (
        figure(ward.full, f"đại biểu chính thức dự {above}", count, "count", period="2025-2030"),
        figure(ward.full, f"đại biểu dự khuyết dự {above}", 1, "count", period="2025-2030"),
    )
    return Said(text, facts, ("delegates to the congress above",))


def correction(desk: Desk) -> Sheet:
    """A notice that puts right what a paper before had wrong; it states the right figure only."""
    sheet, ward, rng = desk.sheet("correction"), desk.ward, desk.rng
    sheet.block(f"ĐÍNH CHÍNH\nThông tin về {ward.full}")
    sheet.block(
        f"Trong bài viết đăng ngày {rng.randint(1, 28)}/{rng.randint(8, 12)} trên Cổng thông tin điện tử, do sơ suất trong khâu biên tập, "
        f"một số thông tin về {ward.full} chưa chính xác. Ban Biên tập xin đính chính như sau:"
    )
    said = [
        measures.size(rng, ward),
        measures.groups(rng, ward),
        measures.party(rng, ward),
        people.leader(rng, ward, 2),
    ]
    picked = rng.sample(said, rng.randint(1, 2))
    sheet.lines(
        one._replace(text=f"- {one.text[0].upper()}{one.text[1:]}", phenomena=(*one.phenomena, "correction"))
        for one in picked
    )
    sheet.block("Ban Biên tập thành thật xin lỗi bạn đọc và các cơ quan liên quan.")
    desk.fill(sheet, rng.randint(0, 2), 0.5)
    return sheet


def session(desk: Desk) -> Sheet:
    """News of a session of the ward's council: who was elected, who was released, what was decided."""
    sheet, ward, rng = desk.sheet("session"), desk.ward, desk.rng
    number = rng.randint(2, 7)
    sheet.block(f"Kỳ họp thứ {number} Hội đồng nhân dân {ward.full} khóa I, nhiệm kỳ 2021-2026")
    sheet.block(
        f"Sáng {day_and_month(desk.any_day())}, Hội đồng nhân dân {ward.full} ({ward.province.full}) tổ chức kỳ họp thứ {number}.",
        people.speech(rng, ward, 0, desk.prose(1)),
    )
    desk.fill(sheet, rng.randint(1, 3))
    place = rng.choice((2, 4, 5))
    sheet.block(people.elected(rng, ward, place), people.dismissed(rng, ward, place, ward.people[10]))
    sheet.block("Dự kỳ họp còn có", people.of_one_post(rng, ward), ";", people.officer(rng, ward), ".")
    desk.fill(sheet, rng.randint(1, 3))
    look = Outlook("plan", "năm 2026", "2026", "2026")
    sheet.block("Các đại biểu quyết nghị một số chỉ tiêu năm 2026:")
    used: set[str] = set()
    lines = (goals.sentence(rng, ward, look, (goals.rate, goals.amount, goals.share), used) for _ in range(4))
    sheet.lines(one._replace(text=f"- {one.text}") for one in lines)
    desk.fill(sheet, rng.randint(2, 4))
    return sheet
