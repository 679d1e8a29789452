"""The news text of `portals` as the portals of provinces have it: boxes without class names, sidebars inside `<main>`,
lists of other news under every heading in use, comments, tables of telephone numbers, clouds of tags.
"""

from __future__ import annotations

from tests.documents.portals import AREA, BODY, CHAIR, DECOYS, MERGER, ROWS, SECRETARY, TARGET, TITLE

_UNITS = ("Phường Hải An", "Phường Kiến An", "Xã An Lão", "Xã Việt Khê", "Phường Kinh Môn", "Xã Tiên Minh")
_P = "".join(f"<p>{line}</p>" for line in BODY)
_LINES = "<br><br>".join(BODY)
_ROWS = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
_TABLE = f'<table border="1"><tbody>{_ROWS}</tbody></table>'
_TELEPHONES = "".join(
    f"<tr><td>{number}</td><td>Ông Hoàng Văn Bình</td><td>Chủ tịch UBND {unit}</td><td>0225.3.{number}00.102</td></tr>"
    for number, unit in enumerate(_UNITS, 1)
)
_CLOUD = " ".join(f'<a href="/the/{n}" style="font-size:{10 + n}px">{unit}</a>' for n, unit in enumerate(_UNITS))


def _links(separator: str = "", before: str = "", after: str = "") -> str:
    return separator.join(f'{before}<a href="/bai/{n}">{line}</a>{after}' for n, line in enumerate(DECOYS))


MAIN_WITH_SIDEBAR = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>{TITLE} - Cổng TTĐT</title></head>
<body><header><div>CỔNG THÔNG TIN ĐIỆN TỬ</div></header><main><div><div>
<div><a href="/">Trang chủ</a> » <a href="/tin">Tin tức</a> » <a href="/xa">Phường Kiến An</a></div>
<h1>{TITLE}</h1><div>Ngày đăng: 14/08/2025 09:15 | Lượt xem: 1.203</div>
<div><div>{_LINES}</div>{_TABLE}</div>
<div><a>Quay lại</a> <a>In bài viết</a> <a>Chia sẻ</a></div>
<div><div>Tin cũ hơn</div><div>{_links("<br>", "• ", " (12/08/2025)")}</div></div></div>
<div><div><div>Thông báo</div><div>{_links(before="<div>", after="</div>")}</div></div>
<div><div>Số điện thoại cần biết</div><table>{_TELEPHONES}</table></div>
<div><div>Thống kê truy cập</div><div>Hôm nay: 102.648</div></div></div></div></main>
<footer><p>Cơ quan chủ quản: UBND phường Hồng Bàng. Chịu trách nhiệm: {CHAIR}</p></footer></body></html>"""
"""Sidebar inside `<main>`, its boxes without class names."""

COMMENTS_AND_TAGS = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}</title></head><body>
<table width="100%"><tr><td><a>Giới thiệu</a> | <a>Tin tức</a> | <a>Phường Hải An</a></td></tr></table>
<div id="wrap"><div id="left"><h2>{TITLE}</h2><span>Thứ năm, 14/08/2025</span>
<div id="noidung">{_P}{_TABLE}</div>
<p><b>Các tin khác:</b></p><p>{_links("<br>")}</p>
<p><b>Các tin mới hơn</b></p><ul>{_links(before="<li>", after=" <i>(15/08)</i></li>")}</ul>
<div><b>Thẻ:</b> {_CLOUD}</div>
<div><h4>Ý kiến bạn đọc (3)</h4><div><b>Trần Bạn Đọc</b> <small>15/08/2025 08:01</small><div>{AREA}.</div></div>
<div><b>Hoàng Văn Bình</b> <small>15/08/2025 09:44</small><div>{SECRETARY}.</div></div>
<div><b>Trần Bạn Đọc</b> <small>16/08/2025 10:00</small><div>{TARGET}.</div></div></div></div>
<div id="right"><h3>Đường dây nóng</h3><table>{_TELEPHONES}</table><h3>Chuyên mục</h3><p>{_CLOUD}</p></div></div>
<div>© Cổng thông tin điện tử. {CHAIR}.</div></body></html>"""
"""Comments and a cloud of tags below the text, with ids that say nothing."""

OLD_TABLES = f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8">
<TITLE>Chi tiet tin</TITLE></HEAD>
<BODY><CENTER><TABLE width=980 cellSpacing=0>
<TR><TD colSpan=2><A href=/>Trang chủ</A> &gt; <A href=/t>Xã An Lão</A></TD></TR>
<TR><TD width=700 vAlign=top><TABLE><TR><TD><FONT size=4><B>{TITLE}</B></FONT></TD></TR>
<TR><TD><I>(14/08/2025)</I></TD></TR><TR><TD align=justify>{_LINES}<BR><BR>{_TABLE}</TD></TR></TABLE>
<TABLE><TR><TD><B>Tin liên quan</B></TD></TR>
{"".join(f"<TR><TD>- <A href=/x{n}>{line}</A> (1{n}/08/2025)</TD></TR>" for n, line in enumerate(DECOYS))}</TABLE>
<TABLE><TR><TD><B>Các tin đã đăng:</B></TD></TR><TR><TD>{_links("<BR>", "+ ")}</TD></TR></TABLE></TD>
<TD width=280 vAlign=top><TABLE><TR><TD bgcolor=red>DANH BẠ ĐIỆN THOẠI</TD></TR>{_TELEPHONES}</TABLE>
<TABLE><TR><TD>TIN NỔI BẬT</TD></TR><TR><TD><A>{MERGER}</A></TD></TR><TR><TD><A>{TARGET}</A></TD></TR></TABLE></TD></TR>
<TR><TD colSpan=2 align=middle>Giấy phép thiết lập số 12/GP-STTTT. {CHAIR}</TD></TR></TABLE></CENTER></BODY></HTML>"""
"""Everything in tables of tables; related news in rows."""

CARDS = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta property="og:title" content="{TITLE}">
<title>{TITLE}</title></head><body><div><nav><a>Phường Hải An</a></nav></div>
<div><section><h1>{TITLE}</h1><p>14/08/2025</p>{"".join(f"<div><span>{line}</span></div>" for line in BODY)}{_TABLE}
<p>Theo Cổng thông tin</p></section>
<section><h3><span>Tin cùng chuyên mục</span></h3>{
    "".join(
        f"<div><a href='/c{n}'><h4>Tin {n}</h4></a><p>{line}.</p><span>1{n}/08</span></div>"
        for n, line in enumerate(DECOYS)
    )
}</section>
<section><h3>Tin xem nhiều</h3><ol>{_links(before="<li>", after="</li>")}</ol></section>
<section><h3>Video</h3><div><a>{AREA}</a></div><div><a>{MERGER}</a></div></section>
<section><h3>Tin tức - Sự kiện</h3><div><a>{SECRETARY}</a></div><div><a>{TARGET}</a></div></section>
<section><h3>Liên hệ</h3><table>{_TELEPHONES}</table></section></div>
<div><p>Bản quyền thuộc UBND phường Hồng Bàng</p><p>{CHAIR}</p></div></body></html>"""
"""Cards of other news with their summaries, in sections without names."""

PROVINCIAL_PORTALS = {
    "sidebar inside main": MAIN_WITH_SIDEBAR,
    "comments and tags": COMMENTS_AND_TAGS,
    "tables of tables": OLD_TABLES,
    "cards": CARDS,
}
