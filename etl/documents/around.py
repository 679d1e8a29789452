"""By which words and class names what stands around the text of a web page is known."""

from __future__ import annotations

import re

UNSEEN = (
    "head, script, style, noscript, template, svg, iframe, object, button, select, textarea, marquee, nav, footer,"
    "aside, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
    "[role=dialog], [hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'],"
    # MediaWiki: edit links, navigation boxes, footnotes and their marks, table of contents, categories, notices.
    ".mw-editsection, .navbox, sup.reference, .references, .reflist, .refbegin, #toc, .toc, .catlinks, .printfooter,"
    ".hatnote, .metadata, .ambox, .sistersitebox"
)
"""Elements that no reader takes for the text of the page."""

AROUND = re.compile(
    r"(?:^|[\s_-])(?:main|top|left|right|box|block|list|detail|news|c|b)?[_-]?"
    r"(?:menu|nav|navbar|navigation|sidebar|breadcrumbs?|footer|copyright|banner|ads?|advert\w*|sponsor\w*|popup|modal"
    r"|pagination|search|login|related?|relate|recommend\w*|trending|most[_-]?(?:read|viewed?)|comments?|social|share"
    r"|author[_-]?(?:box|bio|info)|poll|tags?|widget[_-]?area|newsletter"
    r"|lien[_-]?quan|tin[_-]?khac|doc[_-]?nhieu|xem[_-]?nhieu|binh[_-]?luan|quang[_-]?cao)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class names and ids of what stands around."""

OTHER_NEWS = re.compile(
    r"(các |những )?(tin|bài|tin tức|tin bài|tin, bài|bài viết|bài báo|văn bản)"
    r"( (liên quan|khác|mới|mới nhất|mới hơn|cũ hơn|nổi bật|đã đưa|đã đăng|đọc nhiều|xem nhiều|đọc nhiều nhất"
    r"|xem nhiều nhất|cùng chuyên mục|cùng chủ đề|cùng loại|trong ngày|tiêu điểm))"
    r"|(được )?(đọc|xem|quan tâm) nhiều( nhất)?|xem thêm|đọc thêm|cùng chuyên mục|cùng chủ đề|mới nhất"
    r"|có thể bạn (quan tâm|thích)|ý kiến (bạn đọc|của bạn)|bình luận|từ khóa|tags?"
    r"|(thống kê|lượt|số lượt|thống kê lượt|đang) truy cập"
    r"|thăm dò( ý kiến| dư luận)?|bình chọn|liên kết (ngoài|website|trang|các trang)"
)
"""Headings of lists of other pages, and of boxes that belong to the site."""

DIRECTORY = re.compile(
    r"(các )?(số )?điện thoại (cần biết|cần thiết|hữu ích|khẩn cấp|thường trực|nóng|liên hệ)|danh bạ( điện thoại)?"
    r"|(số )?đường dây nóng|hotline|liên hệ"
)
"""Headings of lists of telephone numbers, which name the heads of other units."""

COUNT = re.compile(r"\s*\(\d{1,6}\)\s*$")
"""Behind such a heading: “Bình luận (12)”."""

LEADS_AWAY = re.compile(r"(>+|»|›|→|(xem|đọc) thêm\b|(tin|bài) liên quan\b|(tin|bài)( viết)? (trước|sau|tiếp theo)\b)")
"""How a paragraph begins that is a link to another page and nothing more."""

IMPRINT = re.compile(
    r"©|copyright|bản quyền( (thuộc|của|©)|\s*:)|giấy phép (thiết lập|hoạt động|xuất bản)"
    r"|(người )?chịu trách nhiệm( (chính|nội dung|xuất bản|về nội dung|quản lý))?:|(trưởng ban|tổng|thư ký) biên tập:"
)
"""How the lines begin that say who answers for a site."""

HEADER_BLOCK = re.compile(r"cộng (hòa|hoà) xã hội chủ nghĩa|đảng cộng sản việt nam|số\s*:")
"""What stands above the title of an official paper, and belongs to it."""
