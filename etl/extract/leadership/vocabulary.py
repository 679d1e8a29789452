"""The words of positions: heads, their deputies, the bodies in which they are held, and where the words end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from etl.text.hamlets import VILLAGES
from etl.text.words import Word, unify_seats, word_key

Keys = tuple[str, ...]


class Head(StrEnum):
    """The kinds of position that the grammar tells apart."""

    SECRETARY = "secretary"
    CHAIR = "chair"
    MEMBER = "member"
    DELEGATE = "delegate"
    OTHER = "other"


def keys(words: str) -> Keys:
    """The keys of some words that single spaces part."""
    return tuple(word_key(words).split())


def _phrases(words: str) -> list[Keys]:
    return [keys(phrase) for phrase in words.split("|")]


def by_first(phrases: Iterable[Keys]) -> dict[str, tuple[Keys, ...]]:
    """Phrases by their first word, the longest first."""
    table: dict[str, list[Keys]] = {}
    for phrase in phrases:
        table.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(group, key=lambda p: (-len(p), p))) for first, group in table.items()}


def match_phrase(table: Mapping[str, tuple[Keys, ...]], words: Sequence[Word], index: int) -> Keys | None:
    """The longest phrase of a table that begins at a word."""
    for phrase in table.get(words[index].key, ()):
        length = len(phrase)
        if length == 1 or (
            index + length <= len(words)
            and words[index + 1].key == phrase[1]
            and (length == 2 or all(words[index + k].key == phrase[k] for k in range(2, length)))
        ):
            return phrase
    return None


_HEADS: Mapping[Head, str] = {
    Head.SECRETARY: "bí thư|bí thư thứ nhất|tổng bí thư|bt|b . t|pbt|người đứng đầu cấp ủy|người đứng đầu đảng ủy|"
    "người đứng đầu đảng bộ|đứng đầu cấp ủy|đứng đầu đảng ủy|đứng đầu đảng bộ",
    Head.CHAIR: "chủ tịch|ct|pct|đứng đầu|người đứng đầu",
    Head.MEMBER: (
        "ủy viên|uv|thành ủy viên|tỉnh ủy viên|đảng ủy viên|huyện ủy viên|quận ủy viên|thị ủy viên|tuv|thuv|đuv|"
        "huv|quv|"
        "uvbtv|uvtv|uvbch|uvtw|uvtwđ|ubtv|ubvt|uvbct"
    ),
    Head.DELEGATE: "đại biểu quốc hội|đại biểu hđnd|đại biểu hội đồng nhân dân|đbqh",
    Head.OTHER: (
        "giám đốc|tổng giám đốc|gđ|pgđ|hiệu trưởng|hiệu phó|viện trưởng|viện phó|phân viện trưởng|bộ trưởng|"
        "thứ trưởng|"
        "cục trưởng|cục phó|chi cục trưởng|chi cục phó|tổng cục trưởng|vụ trưởng|vụ phó|tổ trưởng|tổ phó|đội trưởng|"
        "đội phó|đồn trưởng|trạm trưởng|hạt trưởng|khoa trưởng|chỉ huy trưởng|chỉ huy phó|tham mưu trưởng|"
        "tổng tham mưu trưởng|kế toán trưởng|kiểm toán trưởng|trung đoàn trưởng|sư đoàn trưởng|lữ đoàn trưởng|"
        "tiểu đoàn trưởng|hải đoàn trưởng|đoàn trưởng|ban trưởng|thôn trưởng|xã đội trưởng|phường đội trưởng|"
        "đại đội trưởng|hội trưởng|chi hội trưởng|"
        "trưởng ban|trưởng phòng|trưởng đoàn|trưởng tiểu ban|trưởng công an|trưởng khoa|trưởng trạm|trưởng thôn|"
        "trưởng ấp|trưởng bản|trưởng buôn|trưởng làng|trưởng khu|trưởng khu phố|trưởng bộ môn|trưởng văn phòng|"
        "trưởng đại diện|trưởng cơ quan|trưởng nhóm|trưởng khối|trưởng xóm|trưởng chi nhánh|trưởng ca|trưởng đài|"
        "chánh văn phòng|chánh án|chánh thanh tra|chánh tòa|chánh vp|chủ nhiệm|tổng biên tập|tổng thư ký|"
        "tổng thanh tra|tổng kiểm toán|tổng kiểm toán nhà nước|thống đốc|thủ tướng|chính ủy|chính trị viên|tư lệnh|"
        "thường trực ban bí thư|thường trực thành ủy|thường trực tỉnh ủy|thường trực đảng ủy|thường trực huyện ủy|"
        "đại sứ|tổng lãnh sự|tỉnh đội trưởng|thành đội trưởng"
    ),
}
HEADS = by_first(phrase for words in _HEADS.values() for phrase in _phrases(words))
"""The heads of positions by their first word; `phó` and what else may stand before is not part of them."""
CHAIRED = by_first(
    _phrases("ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|ủy ban mttq|ubmttq|mttq|ủy ban mặt trận|mặt trận tổ quốc")
)
"""The bodies that have a chair; whoever stands at the head of one is that: `đứng đầu UBND xã là bà A`."""
KIND_OF_HEAD: Mapping[Keys, Head] = {phrase: head for head, words in _HEADS.items() for phrase in _phrases(words)}
BARE_DEPUTIES = by_first(_phrases("ban|phòng|đoàn|tiểu ban|văn phòng|khoa|trạm|công an|vp|trưởng|chánh"))
"""What may follow `phó` where the head itself is left out: `Phó Ban`, `Phó Văn phòng`, `Phó trưởng`."""
ABBREVIATIONS = frozenset(
    keys("bt pbt ct pct uv tuv thuv đuv huv quv uvbtv uvtv uvbch uvtw uvtwđ ubtv uvbct gđ pgđ đbqh")
)
"""Heads that count only in capitals."""
DEPUTY_HEADS = frozenset(
    (*_phrases("pbt|pct|pgđ|hiệu phó|viện phó|cục phó|chi cục phó|vụ phó|tổ phó|đội phó|chỉ huy phó|thứ trưởng"),)
)
"""Heads that mean a deputy without the word `phó`."""

# What may stand before a head. `Đồng chí` and ranks are no part of a position.
FORMER_WORDS = frozenset(keys("nguyên cựu"))
DEAD_WORD = "cố"
ACTING_WORDS = frozenset(keys("quyền tân"))
BEFORE_HEADS = FORMER_WORDS | ACTING_WORDS | {DEAD_WORD}

# Modifiers directly after a head.
MODIFIERS = by_first(_phrases("thường trực|tt|chuyên trách|phụ trách|danh dự|lâm thời|kiêm nhiệm|điều hành|thứ nhất"))
STANDING = frozenset((keys("thường trực"), keys("tt")))

WARD_TYPES: Mapping[Keys, str] = {
    keys("phường"): "phường",
    keys("p ."): "phường",
    keys("xã"): "xã",
    keys("x ."): "xã",
    keys("thị trấn"): "thị trấn",
    keys("tt ."): "thị trấn",
    keys("đặc khu"): "đặc khu",
    keys("đặc khu ủy"): "đặc khu",
    keys("đk ."): "đặc khu",
}
DISTRICT_TYPES: Mapping[Keys, str] = {
    keys("huyện"): "huyện",
    keys("h ."): "huyện",
    keys("quận"): "quận",
    keys("q ."): "quận",
    keys("thị xã"): "thị xã",
    keys("tx"): "thị xã",
    keys("tx ."): "thị xã",
    keys("huyện ủy"): "huyện",
    keys("quận ủy"): "quận",
    keys("thị ủy"): "thị xã",
    keys("huyện đoàn"): "huyện",
    keys("quận đoàn"): "quận",
    keys("thị đoàn"): "thị xã",
}
PROVINCE_TYPES: Mapping[Keys, str] = {
    keys("tỉnh"): "tỉnh",
    keys("tỉnh ủy"): "tỉnh",
    keys("tỉnh đoàn"): "tỉnh",
    keys("tỉnh hội"): "tỉnh",
    keys("thành phố"): "thành phố",
    keys("thành ủy"): "thành phố",
    keys("thành đoàn"): "thành phố",
    keys("thành hội"): "thành phố",
    keys("tp"): "thành phố",
    keys("tp ."): "thành phố",
    keys("t . p"): "thành phố",
}
COMMUNITY_TYPES = frozenset(map(word_key, VILLAGES))
OLD_REGIONS = by_first(_phrases("khu ủy|liên khu ủy|liên khu|xứ ủy|kỳ bộ"))
"""The party's committees of regions between the province and the centre, gone by 1976."""
OLD_REGION_NAMES = by_first(
    _phrases(
        "tả ngạn|hữu ngạn|tả ngạn sông hồng|việt bắc|tây bắc|đông bắc|bắc kỳ|trung kỳ|nam kỳ|bắc bộ|trung bộ|nam bộ|"
        "tây nam bộ|đông nam bộ|miền đông|miền tây|tây nguyên|sài gòn|trị thiên|trị - thiên"
    )
)
UNIT_TYPES = by_first((*WARD_TYPES, *DISTRICT_TYPES, *PROVINCE_TYPES))
"""The words that open a unit inside a position, by their first word."""
NOT_UNITS = frozenset((*_phrases("xã hội|xã đội|phường đội|tỉnh đội|xã viên|thành viên|thành tích|thành lập|tỉnh lộ"),))
"""Compounds that only begin like a type word."""

ORGAN_PAIRS = frozenset(
    _phrases(
        "an ninh|an toàn|báo chí|bản quyền|bảo hiểm|bảo trợ|bảo vệ|bệnh viện|biên phòng|bí thư|bộ đội|cao đẳng|"
        "cao tuổi|cảnh sát|cấp ủy|chăn nuôi|chấp hành|chất độc|chất lượng|chỉ đạo|chỉ huy|chi bộ|chi cục|chi nhánh|"
        "chiến binh|chiến sĩ|chiến lược|chính phủ|chính quyền|chính sách|chính trị|chuyên gia|chuyển đổi|chữ thập|"
        "công an|công chức|công cộng|công chứng|công đoàn|công nghệ|công nghiệp|công tác|công thương|công trình|"
        "công ty|"
        "công vụ|cộng đồng|cộng sản|cơ quan|cơ sở|cơ yếu|cựu chiến|cựu thanh|dân cư|dân chính|dân nguyện|dân quân|"
        "dân dụng|dân số|dân tộc|"
        "dân vận|dân phố|dịch vụ|di tích|doanh nghiệp|doanh nhân|du lịch|dự án|dự khuyết|dự toán|dược liệu|"
        "đài phát|đại biểu|đại học|"
        "đào tạo|đảng bộ|đảng đoàn|đảng ủy|đảng viên|đất đai|đầu tư|đấu giá|điều hành|điều tra|điện lực|đoàn kết|"
        "đoàn thể|"
        "đô thị|đối ngoại|đơn vị|đường bộ|đường sắt|gia đình|giám sát|giảm nghèo|"
        "giao thông|giáo dục|giải phóng|hạ tầng|"
        "hải quan|hàng hải|"
        "hàng không|hành chính|hiệp hội|hòa bình|hòa giải|hóa học|học sinh|học viện|hội chợ|hội đồng|hội nghị|"
        "hợp tác|hữu nghị|"
        "huấn luyện|kế hoạch|kế toán|khám bệnh|khen thưởng|khoa học|khoáng sản|khu vực|khuyến học|khuyến nông|"
        "khuyết tật|kiểm lâm|kiểm sát|kiểm soát|kiểm toán|kiểm tra|kiến trúc|kinh doanh|kinh tế|kỹ thuật|kho bạc|"
        "lao động|lâm nghiệp|"
        "lâm thời|liên đoàn|liên hiệp|liên hợp|liên minh|lịch sử|lĩnh vực|lý luận|lực lượng|luật gia|mặt bằng|"
        "mặt trận|mầm non|"
        "mỹ thuật|môi trường|nạn nhân|năng lượng|ngân hàng|ngân sách|nghề nghiệp|nghiên cứu|nghiệp vụ|ngoại giao|"
        "ngoại vụ|"
        "ngôn ngữ|người cao|người mù|người khuyết|nhân dân|nhân sự|nhà báo|nhà nước|nhà thiếu|nhà văn|nội chính|"
        "nội dung|nội vụ|nông dân|"
        "nông nghiệp|nông thôn|nông trường|nước ngoài|nữ công|pháp chế|pháp luật|pháp y|phát thanh|phát triển|"
        "phòng cháy|phòng chống|"
        "phong trào|phổ biến|phổ thông|phụ nữ|phục vụ|quản lý|quản trị|quảng trường|quân chủng|quân chính|"
        "quân đoàn|quân khu|"
        "quân nhân|quân nhu|quân sự|quân y|quê hương|quốc gia|quốc hội|quốc phòng|quốc tế|quy hoạch|quyền lợi|"
        "sản xuất|sáng tạo|sân bay|"
        "sinh viên|sự nghiệp|sở hữu|sư phạm|tài chính|tài nguyên|tài sản|tập đoàn|tham mưu|thanh niên|thanh tra|"
        "thành viên|thẩm phán|thẩm tra|thể dục|thể thao|thi đua|thi hành|thị trường|thiếu nhi|thiếu niên|thống kê|"
        "thông tấn|"
        "thông tin|thông tư|thu thuế|thú y|thủ đô|thủy lợi|thủy sản|thuế vụ|thư ký|thư viện|thương binh|thương mại|"
        "thường trực|thường vụ|"
        "tối cao|tiếp dân|tiếp công|tiểu học|tiểu ban|tín dụng|tình nguyện|tòa án|toàn dân|toàn quốc|tôn giáo|tổ chức|"
        "tổ quốc|"
        "tổng công|tổng cục|tổng hợp|trật tự|trách nhiệm|tri thức|trí thức|trồng trọt|trung học|trung tâm|"
        "trung ương|trung cấp|truyền hình|truyền thanh|"
        "truyền thông|tuyên giáo|tuyên huấn|tuyên truyền|tuyển sinh|tư pháp|tư tưởng|tư vấn|từ thiện|ủy ban|"
        "vận tải|vận động|văn hóa|văn học|"
        "văn nghệ|văn phòng|văn thư|vật tư|vệ sinh|viễn thông|việc làm|việt nam|vũ trang|xã hội|xây dựng|xúc tiến|"
        "xuất bản|xung phong|y tế|y dược|ý tưởng|"
        "yêu nước|ứng dụng|bưu chính|bưu điện|cải cách|cứu hộ|đường thủy|hậu cần|chính ủy|tác chiến|tôn tạo|"
        "bảo tồn|bảo tàng|nhà hát"
    )
)
"""Two syllables of one word, in whatever case a paper writes them, that go on the name of a body."""
ORGAN_WORDS = frozenset(
    keys(
        "ban bộ sở phòng viện cục vụ khối tổ khu hội đoàn đảng án đỏ cao các khu số của thuộc cấp công tổ đội đồn "
        "trạm đài báo trường quỹ nữ "
        "nước da cam thuế trẻ mù thpt thcs hđnd ubnd ubmttq mttq mttqvn ubmttqvn mttqvn ubkt btv bch bct bcđ bchqs "
        "chqs bchtw lhpn ccb tncs "
        "lđlđ tw ksnd vksnd tand ubtwmttq qh đbqh đu tu hu bql ubtvqh pccc gd gpmb tc tt nn tn mt ktxh htx bhxh "
        "nhnn nhcsxh tdp "
        "tandtc vksndtc xdđ vpđu vp cđ cnvc xd tg dv vhxh kt nv hc th lltv pctn qlda qlđt csgt đảng"
    )
)
"""Words that go on the name of a body, in any case."""
LIST_FIELDS = frozenset(
    _phrases(
        "thể thao|hạ tầng|khoa học|đô thị|du lịch|thương binh|thanh niên|thiếu niên|tài chính|gia đình|an toàn|"
        "ngân sách|xã hội|kế hoạch|truyền hình|thông tin|hành chính|kỹ thuật|môi trường|thống kê|dân tộc|pháp chế|"
        "công nghệ|công thương|đối ngoại|quốc phòng|nghệ thuật|dịch vụ|thủy sản|nông thôn|tôn giáo|đầu tư|phát triển|"
        "giáo dục|công nghiệp|thương mại|việc làm|lao động|nhân quyền|chiến lược"
    )
)
"""Fields that go on the name of a body after a comma or a hyphen: `Văn hóa, Thể thao và Du lịch`."""
AFTER_NAMES = frozenset(
    keys(
        "cùng dự là được đã sẽ cho trao tặng tại đến về với tham phát chủ trình thăm nói nhấn khẳng ký kiểm cũng vừa "
        "giữ"
    )
)
"""Words behind the last word of a name that do not go on it: `Sân bay Phú Bài cùng dự`."""
NAMED_AFTER = by_first(
    _phrases(
        "trường|học viện|bệnh viện|công ty|tncs|cộng sản|nhà máy|quỹ|tập đoàn|ngân hàng|hợp tác|htx|nhà hát|bảo tàng|"
        "doanh nghiệp|tiểu học|trung học|thpt|thcs|mầm non|tnhh|thiếu nhi|thiếu niên|nhà thiếu"
    )
)
"""Bodies that are named after people: a name that follows is theirs."""
MEMBER_HEADS: Mapping[Keys, tuple[str, str | None]] = {
    keys("thành ủy viên"): ("province", "thành phố"),
    keys("tỉnh ủy viên"): ("province", "tỉnh"),
    keys("thường trực tỉnh ủy"): ("province", "tỉnh"),
    keys("thường trực thành ủy"): ("province", "thành phố"),
    keys("thường trực huyện ủy"): ("district", "huyện"),
    keys("tuv"): ("province", None),
    keys("thuv"): ("province", "thành phố"),
    keys("huyện ủy viên"): ("district", "huyện"),
    keys("quận ủy viên"): ("district", "quận"),
    keys("thị ủy viên"): ("district", "thị xã"),
    keys("huv"): ("district", "huyện"),
    keys("quv"): ("district", "quận"),
    keys("uvtw"): ("central", None),
    keys("uvtwđ"): ("central", None),
    keys("uvbct"): ("central", None),
}
"""Heads that name the level themselves, with its type word."""
ANCHORS = re.compile(
    r"bí thư|chủ tịch|đứng đầu|ủy viên|giám đốc|trưởng(?<!tăng trưởng)(?! thành)|ban thường vụ|ban chấp hành|chánh |"
    r"chủ nhiệm|thủ tướng|tổng biên|tổng thư|tổng thanh|tổng kiểm|thống đốc|chính ủy|chính trị viên|tư lệnh|pbt|pct|uv|"
    r"tuv|thuv|ct (?<!\wct )|bt (?<!\wbt )|phó |đại sứ|đại biểu quốc hội"
)
"""What every sentence about a post holds; asked before anything else, of keys."""
ADDRESS = re.compile(r"(?<!\w)(?:ông|bà|đồng chí|đ/c|anh|chị)(?!\w)")
"""What may name a person of whom the next sentence speaks; asked of keys."""
APPOINTS = r"chỉ\s+định|bổ\s+nhiệm|phân\s+công|điều\s+động|luân\s+chuyển"
MOVES = r"điều\s+động|luân\s+chuyển|thuyên\s+chuyển|điều\s+chuyển|biệt\s+phái"
CONFIRMS = r"phê\s+chuẩn|chuẩn\s+y|công\s+nhận"
RELEASES = r"miễn\s+nhiệm|bãi\s+nhiệm|cách\s+chức|cho\s+thôi"
"""The verbs by which an authority gives a post, moves somebody, approves, and takes a post, as alternatives."""
OFFICE = r"(?:chức(?:\s+(?:vụ|danh))?|cương\s+vị|vị\s+trí|trọng\s+trách|vai\s+trò)"
TO_HOLD = r"(?:(?:nắm\s+)?giữ|làm|đảm\s+(?:nhiệm|nhận|đương|trách))"
"""Words for an office, and verbs by which somebody holds one, of which authors choose freely: `đảm nhận vị trí`."""
VACANT = re.compile(
    unify_seats(
        r"(?<!\w)(?:(?:hiện|đang|còn|tạm|vẫn|bỏ|để)\s+){0,3}(?:(?:khuyết|trống|thiếu)(?=\s*(?:[),.;|]|từ\b|do\b|\d|\Z))"
        r"|chưa\s+(?:bố\s+trí|có|phân\s+công|kiện\s+toàn|bầu)(?!\w))"
    )
)
"""What says that nobody holds a post: `(đang khuyết)`; asked of keys."""
