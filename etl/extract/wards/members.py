"""Words around a number of party members: whether it is that of all, or of some."""

from __future__ import annotations

from etl.extract.wards.others import HAMLET, key_pattern

OF_THE_PARTY = key_pattern(r"(?<!\w)(?:đảng|đb|tcđ|tccs|tccsđ|chi bộ|bch)(?!\w)")
"""Words beside `ĐV` which show that it counts members, not pupils or units."""
REPRESENTED = key_pattern(
    r"(?:(?:đại diện|thay mặt)(?: cho)?"
    r"|(?:trí tuệ|ý chí|nguyện vọng|niềm tin|tâm huyết|bản lĩnh)(?: [^\W\d_]+){0,2} của)"
    r"(?: (?:toàn thể|toàn bộ|tổng số|tất cả|tiếng nói của))* \Z"
)
"""Words before the members for whom delegates stand; whatever comes before them is about the delegates."""
MADE_UP = key_pattern(r"đảng bộ (?:xã|phường|đặc khu)(?: [^.;,:\d]{0,30})? (?:với|gồm) (?:tổng số )?\Z")
"""Words before the members of whom a committee consists."""
TOTAL = key_pattern(
    rf"\d (?:chi|đảng) bộ(?: cơ sở| trực thuộc)+(?: và|,) \d+ chi bộ {HAMLET}, (?:với )?tổng (?:số|cộng)(?: có| là)? \Z"
)
"""Before the members of all kinds of cells: `19 chi bộ cơ sở và 33 chi bộ khu phố, tổng số 1.967 đảng viên`."""
RISEN_TO = key_pattern(
    r"(?:nâng|đưa) (?:tổng )?số (?:lượng )?đảng viên(?! (?:mới|trẻ|nữ|là|người|dân)(?!\w))[^.;,:\d]{0,40} lên"
    r"(?: tới| đến| thành)? \Z"
)
"""Before all members, whoever came to them: `kết nạp 39 đảng viên, nâng tổng số đảng viên toàn xã lên 249 đồng chí`."""
ALL_DO = key_pattern(r" (?:hoàn thành|xuất sắc) (?!nhiệm vụ (?:năm|được)|xuất sắc)")
"""What members do together, which says nothing of how many there are where they are all of a committee."""
FEWEST_MEMBERS = 300
"""Fewer members that do something may be some of a committee's: even small communes have several hundred."""
OF_CELLS = key_pattern(r"(?<!\d)(?P<cells>\d{1,3}) (?:chi bộ|tổ đảng)(?: [^\W\d_]+){0,5} \Z")
"""Up to the members of so many cells."""
FEWEST_OF_A_CELL = 3
"""So many members a cell has at least (statutes of the party, article 21)."""
