"""The same news inside the templates of the portals that publish such news, and what stands around it there."""

from __future__ import annotations

LEAD = "Đảng bộ phường Thiên Hương họp Đại hội lần thứ I, với 186 đại biểu chính thức có mặt tại hội trường."
FIGURES = (
    "Phường rộng 24,46 km2, có 47.140 người; trước đó là các phường Thiên Hương, Hoàng Lâm và một phần phường khác."
)
PEOPLE = "Đồng chí Vương Toàn Thu Thủy giữ chức Bí thư Đảng ủy phường; đồng chí Nguyễn Công Diễn giữ chức Phó Bí thư."
TEXT = (LEAD, FIGURES, PEOPLE)

OTHERS = (
    *("Hải An", "39,99", "102.648", "Nguyễn Thị Thu", "Kinh Môn", "An Lão", "31.000", "Tiên Minh", "Lê Chân"),
    *("Trần Thị Mẫu", "Hồng Bàng", "Kiến An", "Việt Khê"),
)
"""Names and figures of other units and people: none may be in the text of any page."""

_NEWS = (
    ("Phường Hải An rộng 39,99 km2, có 102.648 người", "Bà Nguyễn Thị Thu làm Bí thư Đảng ủy phường Hải An."),
    ("Phường Kinh Môn bế mạc Đại hội", "Xã An Lão có dân số 31.000 người và 12 thôn."),
)
_LINKS = "".join(f'<li><a href="#">{headline}</a></li>' for headline, _ in _NEWS)
_SUMMARIES = "".join(f'<div><a href="#">{headline}</a><p>{summary}</p></div>' for headline, summary in _NEWS)
_IMPRINT = "<p>Chịu trách nhiệm nội dung: Bà Trần Thị Mẫu</p><p>© Báo mẫu, phường Hồng Bàng</p>"

FIGURE_PORTAL = f"""<!doctype html><html><head><meta charset="utf-8"><title>Đại hội - Báo mẫu</title></head><body>
<div id="header"><ul class="menu"><li><a>Phường Kiến An</a></li><li><a>Xã Việt Khê</a></li></ul></div>
<div class="breadcrumb"><a>Trang chủ</a> » <a>Phường Lê Chân</a></div>
<div class="col-left"><h1>Đại hội phường Thiên Hương</h1><div class="sapo">Phường mở đại hội.</div>
<div class="detail"><div>{LEAD}</div><figure><img alt="Phường Hồng Bàng"><figcaption>Ảnh: PV</figcaption></figure>
<div>{FIGURES}</div><div class="box-related"><h3>Tin liên quan</h3><ul>{_LINKS}</ul></div><div>{PEOPLE}</div></div>
<div class="other"><div>Tin cùng chuyên mục</div>{_SUMMARIES}</div></div>
<div class="col-right"><h4>Đọc nhiều</h4><ul>{_LINKS}</ul></div>
<footer>{_IMPRINT}</footer></body></html>"""

TABLE_PORTAL = f"""<html><head><title>Cổng thông tin</title></head><body><table width="1000"><tr><td colspan="3">
<a>Trang chủ</a> | <a>Phường Kiến An</a> | <a>Liên hệ</a></td></tr>
<tr><td width="200"><table><tr><td><b>LIÊN KẾT</b></td></tr><tr><td><a>Xã Việt Khê</a></td></tr>
<tr><td><a>Phường Lê Chân</a></td></tr></table></td>
<td><table><tr><td><b>Đại hội phường Thiên Hương</b></td></tr><tr><td><i>(14/08/2025)</i></td></tr>
<tr><td>{LEAD}<br><br>{FIGURES}<br>{PEOPLE}<br></td></tr>
<tr><td><b>Các tin khác:</b><br>- <a>Phường Hải An rộng 39,99 km2</a> (13/08)<br>- <a>Phường Kinh Môn</a> (12/08)</td>
</tr></table></td>
<td width="180"><table><tr><td><b>TIN MỚI</b></td></tr><tr><td><a>Xã Tiên Minh</a></td></tr></table></td></tr>
<tr><td colspan="3">Cổng thông tin<br>Chịu trách nhiệm: Bà Trần Thị Mẫu<br>Phường Hồng Bàng</td></tr></table>
</body></html>"""

LAW_DATABASE = f"""<html><head><title>Nghị quyết 23/NQ-HĐND</title></head><body>
<div id="top"><a>Cơ sở dữ liệu</a><a>Phường Kiến An</a></div><div class="left"><ul><li><a>Lịch sử</a></li></ul></div>
<div class="fulltext"><table><tr><td><p><b>HỘI ĐỒNG NHÂN DÂN<br>PHƯỜNG THIÊN HƯƠNG</b></p><p>Số: 23/NQ-HĐND</p></td>
<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Thiên Hương, ngày 19 tháng 12 năm 2025</p></td></tr></table>
<p><b>NGHỊ QUYẾT</b></p><p>Về kế hoạch 5 năm 2026-2030</p><p>Điều 1. {LEAD}</p><p>{FIGURES}</p><p>{PEOPLE}</p>
<table><tr><td><p>TT</p></td><td><p>Chỉ tiêu</p></td></tr><tr><td><p>1</p></td><td><p>Thu</p></td></tr></table>
</div><div class="vb"><p>Văn bản liên quan</p><ul>{_LINKS}</ul></div>
<div id="footer">Người chịu trách nhiệm: Bà Trần Thị Mẫu</div></body></html>"""

NO_CLASSES = f"""<html><body><h1>Báo mẫu</h1><div><div><a>Trang chủ</a><a>Phường Kiến An</a></div></div>
<div><h2>Đại hội phường Thiên Hương</h2><p>{LEAD}</p><p>{FIGURES}</p>
<p>Xem thêm: <a>Phường Kinh Môn</a></p><p>{PEOPLE}</p><h3>Các bài viết khác</h3>{_SUMMARIES}</div>
<div><p>Xã Việt Khê: <a>bản đồ</a> <a>Lê Chân</a></p></div><div>{_IMPRINT}</div></body></html>"""

BLOG = f"""<html><head><meta property="og:title" content="Đại hội"></head><body class="has-sidebar">
<header><nav><a>Phường Kiến An</a></nav></header><main><article class="post"><header><h1>Đại hội phường Thiên Hương</h1>
<time datetime="2025-08-14">14/08/2025</time></header><p>{LEAD}</p><p>{FIGURES}</p><p>{PEOPLE}</p></article>
<section class="comments"><h3>Bình luận</h3><p>Ông Tiên Minh: phường Hải An rộng 39,99 km2.</p></section></main>
<aside><p>Bà Nguyễn Thị Thu, Bí thư Đảng ủy phường Hải An</p></aside>
<div role="contentinfo">Trần Thị Mẫu</div></body></html>"""

PAGES = {
    "figure portal": FIGURE_PORTAL,
    "table portal": TABLE_PORTAL,
    "law database": LAW_DATABASE,
    "no classes": NO_CLASSES,
    "blog": BLOG,
}
