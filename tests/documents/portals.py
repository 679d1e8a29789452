"""One news text inside eight templates as portals have them, among statements about other wards.

Everything in `DECOYS` is a full statement, such as extraction would take if it stood in the text: in menus, tickers,
lists of other news, tag lists, polls, comments and imprints. The text itself is `BODY`.
"""

from __future__ import annotations

TITLE = "Phường Thiên Hương tổ chức Đại hội Đảng bộ lần thứ I"
BODY = (
    "Đại hội đại biểu Đảng bộ phường Thiên Hương (thành phố Hải Phòng) lần thứ I, nhiệm kỳ 2025-2030 có 186 đại biểu.",
    "Phường Thiên Hương có diện tích 24,46 km2, dân số 47.140 người, được thành lập trên cơ sở toàn bộ phường Thiên"
    " Hương, phường Hoàng Lâm và một phần phường Hoa Động.",
    "Đồng chí Vương Toàn Thu Thủy, Bí thư Đảng ủy phường Thiên Hương khai mạc Đại hội. Đồng chí Nguyễn Công Diễn, Chủ"
    " tịch UBND phường Thiên Hương trình bày báo cáo.",
    "Đến năm 2030, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 95%; thu ngân sách tăng 14%/năm trở lên.",
)
ROWS = (("TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu"), ("1", "Tỷ lệ giải ngân vốn đầu tư công", "%", "trên 95"))

AREA = "Phường Hải An có diện tích 39,99 km2, dân số 102.648 người"
SECRETARY = "Bà Nguyễn Thị Thu làm Bí thư Đảng ủy phường Hải An"
MERGER = "Xã An Lão được thành lập từ thị trấn An Lão và xã An Thắng, có dân số 31.000 người"
TARGET = "Phường Kinh Môn phấn đấu đến năm 2030 tỷ lệ bao phủ bảo hiểm y tế đạt 97%"
CHAIR = "Ông Lê Văn Mẫu, Chủ tịch UBND phường Hồng Bàng"
DECOYS = (AREA, SECRETARY, MERGER, TARGET, CHAIR)

FOREIGN = (
    "Hải An",
    "39,99",
    "102.648",
    "Nguyễn Thị Thu",
    "An Lão",
    "An Thắng",
    "31.000",
    "Kinh Môn",
    "97%",
    "Lê Văn Mẫu",
)
FOREIGN += ("Hồng Bàng", "Kiến An", "Việt Khê", "Trần Bạn Đọc", "Tiên Minh", "Hoàng Văn Bình")

_P = "\n".join(f"<p>{line}</p>" for line in BODY)
_BR = "<br />\n<br />\n".join(BODY)
_DIVS = "\n".join(f'<div style="text-align: justify">{line}</div>' for line in BODY)
_ROWS = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
_TABLE = f'<table border="1" cellpadding="3">{_ROWS}</table>'
_LINKS = "".join(f'<li><a href="/tin/{n}.html" title="{line}">{line}</a></li>' for n, line in enumerate(DECOYS))
_DATED = "".join(
    f'<li><a href="/tin/{n}.html">{line}</a> <span>(14/08/2025)</span></li>' for n, line in enumerate(DECOYS)
)
_CARDS = "".join(
    f'<div class="item"><a href="/t/{n}"><img src="{n}.jpg" alt="{AREA}"></a><h3><a href="/t/{n}">Tin số {n}</a></h3>'
    f"<p>{line}.</p></div>"
    for n, line in enumerate(DECOYS)
)
_UNITS = ("Phường Hải An", "Phường Kiến An", "Xã An Lão", "Xã Việt Khê", "Phường Kinh Môn")
_MENU = "".join(f'<li><a href="/dv/{n}">{unit}</a></li>' for n, unit in enumerate(_UNITS))
_OPTIONS = "".join(f"<option>{unit}</option>" for unit in _UNITS)
_TAGS = ", ".join(f'<a href="/tag/{n}">{unit}</a>' for n, unit in enumerate(_UNITS))

NEWSPAPER = f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo mẫu</title>
<meta name="description" content="{AREA}"><meta name="keywords" content="Hải An, Kinh Môn">
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo mẫu">
<script>var related = "{MERGER}";</script></head><body>
<header class="site-header"><nav class="main-nav"><ul>{_MENU}</ul></nav><div class="hot-ticker"><b>Tin nóng:</b>
<marquee><a href="/n">{AREA}</a> • <a href="/m">{SECRETARY}</a></marquee></div></header>
<main><div class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/ka">Phường Kiến An</a></div>
<article class="detail"><h1>{TITLE}</h1><div class="meta"><span class="date">Thứ Năm, 14/08/2025 09:15</span></div>
<div class="detail-content">{_P}
<div class="inner-related"><p><strong>Tin liên quan</strong></p><ul>{_LINKS}</ul></div>{_TABLE}
<p class="author"><strong>PV</strong></p></div>
<div class="tags"><strong>Từ khóa:</strong> {_TAGS}</div>
<div class="social">Chia sẻ: <a>Facebook</a> <a>Zalo</a></div>
<section class="comment-box"><h3>Bình luận (2)</h3><div class="comment"><b>Trần Bạn Đọc</b><p>{AREA}. Tuyệt vời!</p>
</div>
<div class="comment"><b>Hoàng Văn Bình</b><p>{SECRETARY}, chúc mừng!</p></div></section></article>
<section class="more"><h2>Cùng chuyên mục</h2>{_CARDS}</section></main>
<aside class="sidebar"><h2>Đọc nhiều nhất</h2><ol>{_LINKS}</ol></aside>
<footer><p>Tổng Biên tập: {CHAIR}</p><p>Trụ sở: số 1, phường Hồng Bàng</p></footer></body></html>"""

GOVERNMENT_TABLES = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>CTTĐT</title>
</head><body><form name="aspnetForm"><table width="1000" align="center" cellpadding="0">
<tr><td colspan="3"><table><tr><td><a>Trang chủ</a></td><td><a>Phường Kiến An</a></td><td><a>Liên hệ</a></td></tr>
</table>
</td></tr><tr><td colspan="3"><marquee><font color="red">{AREA}. {SECRETARY}.</font></marquee></td></tr>
<tr><td width="200" valign="top"><table><tr><td class="t"><b>ĐƠN VỊ HÀNH CHÍNH</b></td></tr>
<tr><td><a>Phường Hải An</a></td></tr><tr><td><a>Xã Việt Khê</a></td></tr><tr><td><a>Xã An Lão</a></td></tr></table>
<table><tr><td><b>THĂM DÒ Ý KIẾN</b></td></tr><tr><td><input type="radio"> {TARGET}</td></tr>
<tr><td><select>{_OPTIONS}</select></td></tr></table></td>
<td valign="top"><table width="100%"><tr><td><span class="d">14/08/2025 09:15</span></td></tr>
<tr><td><b><font size="4">{TITLE}</font></b></td></tr><tr><td>{_BR}<br>{_TABLE}<br><i>Ban Biên tập</i></td></tr>
<tr><td><b>Các tin đã đưa:</b></td></tr><tr><td><ul>{_DATED}</ul></td></tr></table></td>
<td width="180" valign="top"><table><tr><td><b>THÔNG BÁO</b></td></tr><tr><td><a href="/tb">{MERGER}</a></td></tr>
<tr><td><a href="/tb2">{TARGET}</a></td></tr></table></td></tr>
<tr><td colspan="3" align="center">Bản quyền thuộc về UBND phường Hồng Bàng<br>Chịu trách nhiệm chính: {CHAIR}<br>
Lượt truy cập: 102.648</td></tr></table></form></body></html>"""

PORTAL_CMS = f"""<!doctype html><html><head><title>{TITLE}</title></head><body class="html not-front sidebar-first">
<div id="page"><div id="header"><div id="block-menu" class="block-menu"><ul>{_MENU}</ul></div></div>
<div id="main"><div id="sidebar-first" class="column sidebar"><div class="portlet"><h2>Thông tin phường, xã</h2>
<p>{AREA}.</p><p>{MERGER}.</p></div></div>
<div id="content" class="column"><div class="section"><h1 class="title" id="page-title">{TITLE}</h1>
<div class="node node-article"><div class="field-name-body"><div class="field-item">{_DIVS}{_TABLE}</div></div>
<div class="field-name-field-tags"><div class="field-label">Thẻ: </div><a>Phường Hải An</a><a>Xã Việt Khê</a></div>
<ul class="links inline"><li><a>In trang</a></li></ul></div>
<div class="view-tin-khac"><h3>Bài viết khác</h3><div class="views-row"><span>14/08/2025</span> <a>{AREA}</a></div>
<div class="views-row"><span>13/08/2025</span> <a>{SECRETARY}</a></div>
<div class="views-row"><span>12/08/2025</span> <a>{MERGER}</a></div></div></div></div></div>
<div id="footer"><div class="region-footer"><p><b>CỔNG THÔNG TIN ĐIỆN TỬ PHƯỜNG HỒNG BÀNG</b></p>
<p>Trưởng Ban Biên tập:
{CHAIR}</p></div></div></div></body></html>"""

WIKI = f"""<!doctype html><html class="client-nojs"><head><title>Thiên Hương (phường) – Bách khoa mẫu</title></head>
<body class="mediawiki ltr sitedir-ltr"><div id="mw-page-base"></div><div id="content" class="mw-body" role="main">
<h1 id="firstHeading" class="firstHeading">Thiên Hương</h1><div id="bodyContent"><div id="mw-content-text">
<div class="mw-content-ltr mw-parser-output" lang="vi"><div class="hatnote navigation-not-searchable">Đối với các định
nghĩa khác, xem <a href="/HA">Phường Hải An</a>.</div>
<table class="infobox"><tbody><tr><th colspan="2">Thiên Hương</th></tr><tr><th>Quốc gia</th><td>Việt Nam</td></tr>
</tbody></table>{_P}<div class="thumb"><div class="thumbcaption">Trụ sở phường Thiên Hương</div></div>
<table class="wikitable"><tbody>{_ROWS}</tbody></table>
<h2><span class="mw-headline">Xem thêm</span></h2><ul><li><a>Phường Hải An</a></li><li><a>Xã An Lão</a></li></ul>
<h2><span class="mw-headline">Chú thích</span></h2><div class="reflist"><ol class="references"><li>
<cite>{AREA}</cite></li>
<li><cite>{SECRETARY}</cite></li></ol></div>
<h2><span class="mw-headline">Liên kết ngoài</span></h2><ul><li><a>Trang của phường Kinh Môn</a></li></ul>
<div role="navigation" class="navbox"><table><tr><th>Phường</th><td>{_TAGS}</td></tr></table></div>
<table class="metadata plainlinks stub"><tr><td>Bài viết về xã An Lão này còn sơ khai.</td></tr></table></div></div>
<div id="catlinks" class="catlinks">Thể loại: {_TAGS}</div></div></div>
<div id="mw-navigation"><div id="mw-panel"><ul>{_MENU}</ul></div></div>
<div id="footer" role="contentinfo"><p>Trang này được sửa bởi Hoàng Văn Bình. {AREA}.</p></div></body></html>"""

PAGE_BUILDER = f"""<!doctype html><html><head><title>{TITLE}</title></head><body class="post-template-default single">
<div class="elementor elementor-location-header"><section class="elementor-section">
<div class="elementor-widget-nav-menu">
<ul>{_MENU}</ul></div></section></div>
<div class="elementor elementor-location-single"><section class="elementor-section">
<div class="elementor-widget-wrap">
<div class="elementor-widget elementor-widget-theme-post-title"><h1>{TITLE}</h1></div>
<div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">{_P}{_TABLE}
</div></div>
<div class="elementor-widget elementor-widget-post-navigation"><a rel="prev">Bài trước: {AREA}</a>
<a rel="next">Bài sau: {SECRETARY}</a></div>
<div class="elementor-widget elementor-widget-heading"><h4>Có thể bạn quan tâm</h4></div>
<div class="elementor-widget elementor-widget-posts"><div class="elementor-posts">{_CARDS}</div></div>
<div class="elementor-widget elementor-widget-author-box"><p>Hoàng Văn Bình, phóng viên tại phường Kiến An</p></div>
</div></section></div>
<div class="elementor elementor-location-footer"><section class="elementor-section"><p>UBND phường Hồng Bàng</p>
<p>Người chịu trách nhiệm nội dung: {CHAIR}</p></section></div></body></html>"""

PLAIN_DIVS = f"""<html><head><title>{TITLE}</title></head><body>
<div><div><a>Trang chủ</a> <a>Phường Kiến An</a> <a>Xã Việt Khê</a></div><div>{AREA}</div></div>
<div><div><div>{TITLE}</div><div>14/08/2025</div>{_DIVS}{_TABLE}<div>Nguồn: CTV</div></div>
<div><div>Tin mới nhất</div><div><a>{SECRETARY}</a></div><div><a>{MERGER}</a></div></div>
<div><div>Tin cùng chuyên mục</div><div>{AREA}</div><div>{TARGET}</div></div></div>
<div><div>Chịu trách nhiệm: {CHAIR}</div><div>Điện thoại: 0225 000 000</div></div></body></html>"""

MOBILE = f"""<!doctype html><html amp><head><title>{TITLE}</title><script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{TITLE}", "articleBody": "{AREA}"}}
</script></head>
<body><amp-sidebar id="sb"><ul>{_MENU}</ul></amp-sidebar><div class="top-bar"><a>☰</a> Báo mẫu</div>
<article><h1>{TITLE}</h1><time>14/08/2025</time>{_P}
<p><em>&gt;&gt; Xem thêm: <a>{SECRETARY}</a></em></p><p><strong>Đọc thêm</strong></p><p><a>{AREA}</a></p>
{_TABLE}<p><a href="/x">&gt;&gt;&gt; {MERGER}</a></p></article>
<div class="box-news"><div class="box-title">Tin nổi bật</div>{_CARDS}</div>
<details><summary>Ý kiến bạn đọc</summary><p>Trần Bạn Đọc: {AREA}.</p></details>
<div id="cookie-notice" class="popup">{TARGET}. <button>Đồng ý</button></div>
<div class="foot">© 2025 Báo mẫu. {CHAIR}</div></body></html>"""

DOCUMENT_VIEWER = f"""<html><head><title>Văn bản</title></head><body><div class="container"><div class="row">
<div class="col-md-12">
<ul class="nav navbar-nav">{_MENU}</ul></div></div><div class="row"><div class="col-md-3 left-col">
<h4>Cơ quan ban hành</h4>
<p><a>HĐND phường Hải An</a></p><p><a>HĐND xã An Lão</a></p><h4>Văn bản mới</h4><p><a>{TARGET}</a> <em>Hiệu lực:
01/01/2026</em></p><p><a>{AREA}</a> <em>Hiệu lực: 01/07/2025</em></p></div>
<div class="col-md-9"><ul class="nav nav-tabs"><li><a>Toàn văn</a></li><li><a>Lược đồ</a></li></ul>
<div class="tab-content"><div id="toanvancontent"><table><tr><td><p><b>HỘI ĐỒNG NHÂN DÂN<br>PHƯỜNG THIÊN HƯƠNG</b></p>
<p>Số: 23/NQ-HĐND</p></td><td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p>
<p><i>Thiên Hương, ngày 19 tháng 12 năm 2025</i></p></td></tr></table><p><b>NGHỊ QUYẾT</b></p><p><b>Về kế hoạch phát
triển</b></p>{_P}{_TABLE}<table><tr><td><p><b>Nơi nhận:</b><br>- Như trên;<br>- Lưu: VT.</p></td><td><p>
<b>CHỦ TỊCH</b></p>
<p>(Đã ký)</p></td></tr></table></div></div><h4>Văn bản cùng loại</h4><ul>{_DATED}</ul></div></div>
<div class="row footer-row"><p>Bản quyền: UBND phường Hồng Bàng. Chịu trách nhiệm nội dung: {CHAIR}</p></div></div>
</body>
</html>"""

PORTALS = {
    "newspaper": NEWSPAPER,
    "government portal of tables": GOVERNMENT_TABLES,
    "portal CMS": PORTAL_CMS,
    "wiki": WIKI,
    "page builder": PAGE_BUILDER,
    "plain divs": PLAIN_DIVS,
    "mobile page": MOBILE,
    "document viewer": DOCUMENT_VIEWER,
}
