"""What papers count: the nouns that stand after a number, in three classes by how much context they need.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from etl.text.hamlets import HAMLET_WORDS
from etl.text.phrases import phrases


class Countable(StrEnum):
    """How much a counted noun says by itself."""

    PROGRAMME = "programme"
    """Parts of a congress's programme: targets, tasks, breakthroughs. Counting them is always an indicator."""
    THING = "thing"
    """What a unit builds, makes, handles or has: its number is an indicator."""
    PERSON = "person"
    """People and households: an indicator only with what they did, got or are."""
    SEAT = "seat"
    """Members and delegates: read by the frames of committees and congresses."""
    PARTY = "party"
    """Party organizations: read by the frame of breakdowns."""
    VOTE = "vote"
    """Votes: read by their own frame."""


class Noun(NamedTuple):
    """A counted noun after a number: its class, and its range."""

    kind: Countable
    start: int
    end: int


_PROGRAMME = phrases(
    "nhóm chỉ tiêu|chỉ tiêu|nhóm mục tiêu|mục tiêu cụ thể|nhóm nhiệm vụ|nhiệm vụ|nhóm giải pháp|giải pháp|"
    "khâu đột phá|mũi đột phá|lĩnh vực đột phá|nội dung đột phá|nhóm đột phá|đột phá|khâu|đề án|"
    "quan điểm|chương trình|trụ cột|phương hướng|nghị quyết chuyên đề|bài học|công trình trọng điểm|"
    "công trình, dự án trọng điểm|dự án trọng điểm|phần việc|định hướng"
)
_THING = phrases(
    "doanh nghiệp|công ty|hợp tác xã|htx|tổ hợp tác|hộ kinh doanh|hộ sản xuất|hộ nghèo|hộ cận nghèo|"
    "hộ thoát nghèo|hộ mới thoát nghèo|hộ gia đình văn hóa|gia đình văn hóa|trang trại|gia trại|mô hình|"
    "sản phẩm|nhãn hiệu|thương hiệu|làng nghề|làng du lịch|làng văn hóa|cụm công nghiệp|khu công nghiệp|khu dân cư|"
    "khu đô thị|khu tái định cư|khu nhà ở|chợ|siêu thị|trung tâm thương mại|cửa hàng|cơ sở|trường|"
    "trường học|phòng học|lớp học|phòng nghỉ|phòng|buồng|buổi|lớp|nhà văn hóa|nhà đa năng|"
    "nhà sinh hoạt|nhà tạm|nhà tình nghĩa|nhà đại đoàn kết|nhà ở|nhà|căn nhà|ngôi nhà|căn|thiết chế|"
    "trạm|phòng khám|bệnh viện|giường bệnh|tuyến đường|tuyến phố|tuyến|cây cầu|cầu|công trình|dự án|"
    "hạng mục|khu vui chơi|sân chơi|sân bóng|sân vận động|công viên|di tích|di sản|lễ hội|câu lạc bộ|"
    "điểm du lịch|điểm đến|điểm|cây xanh|cây|camera|mắt camera|trạm bts|hồ sơ|thủ tục|"
    "thủ tục hành chính|dịch vụ công|giấy chứng nhận|giấy phép|sổ đỏ|bộ dữ liệu|tập dữ liệu|"
    "bộ cơ sở dữ liệu|cơ sở dữ liệu|kịch bản|nền tảng|ứng dụng|phần mềm|tài khoản|tổ công nghệ số|"
    "tổ tự quản|tổ hòa giải|việc làm|lượt khách|lượt du khách|lượt người|lượt hộ|lượt|du khách|"
    "khách du lịch|khách|lao động|vụ việc|đối tượng|trường hợp|vụ án|vụ|đơn thư|sáng kiến|đề tài|"
    "danh hiệu|huân chương|bằng khen|giải thưởng|tiêu chí|con gia súc|con gia cầm|con trâu|con bò|"
    "con lợn|con|tàu cá|tàu|phương tiện|suất học bổng|học bổng|quần chúng|đảng viên mới|nghị quyết|"
    "tổ liên gia|bác sĩ|bác sỹ|dược sĩ|giáo viên|dịch vụ|văn bản|khu phố văn hóa|thôn văn hóa|tổ dân phố văn hóa|"
    "phòng học thông minh|bộ hồ sơ|điểm cầu|ngày công|ngày công lao động|hòn đảo|nhóm trẻ|cuộc kiểm tra|"
    "cuộc giám sát|chuyên đề giám sát"
    "|cuộc|phong trào|hội nghị|vườn hoa|kiến nghị|ý kiến cử tri|phiếu khảo sát|đơn vị máu|homestay"
    "|nhà nghỉ|khách sạn|cơ sở lưu trú|tuyến hẻm|hẻm|ngõ|ngách|hồ nước|tuyến kênh|ổ dịch|điểm trường|điểm trạm"
    "|lồng bè|lồng nuôi|lồng cá|lồng|hồ chứa|hệ thống điện mặt trời|hệ thống điện|nghiệp đoàn|tổ đoàn kết"
    "|vườn ươm|tổ hợp|khu vườn mẫu|vườn mẫu|ấp thông minh|thôn thông minh|ấp văn hóa|thôn kiểu mẫu|khu dân cư kiểu mẫu"
    "|mã số vùng trồng|mã vùng trồng|mã số|mã số cơ sở đóng gói|cơ sở đóng gói|vùng trồng|vùng sản xuất|chuỗi liên kết"
    "|thửa đất|thửa|lô đất|phiên giải trình|phiên chất vấn|đợt|khu vực bỏ phiếu|điểm bỏ phiếu|đơn vị bầu cử"
    "|tổ bầu cử|tin bài|tin, bài|bài viết|trạm biến áp|máy tính|tàu thuyền|thuyền|ghe|chiếc|bè|trạm bơm|giếng|nhà máy"
    "|nhà xưởng|xưởng|gian hàng|ki ốt|sạp|tiểu thương|hộ tiểu thương|thương binh|bệnh binh|liệt sĩ|liệt sỹ"
    "|bà mẹ việt nam anh hùng|mẹ việt nam anh hùng|bà mẹ vnah|mẹ vnah|mẹ|người có công|gia đình chính sách"
    "|đối tượng chính sách|nghệ nhân|y bác sĩ|y, bác sĩ|y bác sỹ|y, bác sỹ|y sĩ|điều dưỡng|nhân viên y tế|cán bộ y tế"
    "|cán bộ, nhân viên y tế|cán bộ, viên chức y tế|cán bộ, y bác sĩ|cán bộ, y sĩ|hộ vay vốn|hộ vay"
    "|biên chế|cơ sở tôn giáo|cơ sở thờ tự|cơ sở tín ngưỡng|ngôi chùa|ngôi đình|nhà thờ|giáo xứ|họ đạo|thư viện"
    "|tủ sách|bể bơi|khu du lịch|điểm tham quan|bến xe|bến cảng|cảng|hang động|gói thầu|khu đất|thẻ căn cước|chi đoàn"
    "|tài khoản định danh|chữ ký số|ca mắc|ca bệnh|vụ cháy|đám cháy|tổ hội|tổ vay vốn|tổ đội|thông tin phản ánh"
    "|phản ánh|phản ánh, kiến nghị|đội bóng|con nuôi|nhà giáo|giảng viên|dân tộc|dân tộc anh em"
    "|tổ an ninh|tổ tàu thuyền|đội văn nghệ|cơ sở sản xuất|gcnqsdđ|gcn qsdđ|gcn"
    "|giường|khu nghỉ dưỡng|danh mục"
    "|trụ sở|khối nhà|tòa nhà|dãy nhà|đơn vị trường|giấy cnqsdđ|sổ hồng|dn|tht|cặp|căn hộ|bộ bàn ghế|tỷ lượt|phụ nữ"
    "|tổ phản ứng nhanh|tổ phản ứng|tổ lưu động|tổ xung kích|tổ y tế|tổ truyền thông|tổ tuyên truyền|tổ bảo vệ"
    "|tổ thu gom|tổ dân vận|tổ giám sát|tổ vận động|tổ hỗ trợ|đội phản ứng nhanh|đội xung kích|đội tình nguyện"
    "|đội cồng chiêng|đoàn nghệ nhân|thẻ bảo hiểm y tế|thẻ bhyt|kỳ họp|phiên họp|đơn|ca|vùng lõm sóng|vùng lõm"
    "|điểm lõm sóng|máy"
    "|kế hoạch|quyết định|thông báo|công văn|kết luận|chỉ thị|quy chế|tờ trình"
    "|quầy|quầy giao dịch|bếp ăn|suất cơm|suất ăn|chùa|tổ công tác|tổ cơ động|tổ tuần tra|tổ tư vấn|tổ cứu hộ"
    "|tổ ứng cứu|tổ tình nguyện|đội cơ động|đội cứu hộ|đội tuyên truyền|liều|liều vắc xin|viên"
    "|thùng rác|thùng đựng rác|thùng phân loại|xe ép rác|xe chở rác|xe cuốn ép rác|xe thu gom|xe đẩy tay"
    "|xe chuyên dùng|xe cứu thương|xe chữa cháy|cồng chiêng|chiêng|suối khoáng nóng|suối khoáng|suối nước nóng"
    "|thác nước|khu, điểm du lịch|khu, điểm tham quan|điểm, khu du lịch|khu và điểm du lịch|vận động viên"
    "|cánh đồng lớn|cánh đồng mẫu lớn|cánh đồng mẫu|trung tâm y tế|trung tâm văn hóa|trung tâm thể thao"
    "|trung tâm học tập cộng đồng|trung tâm giáo dục nghề nghiệp"
)
_PERSON = phrases(
    "người|cử tri|hộ|hộ dân|hộ gia đình|đảng viên|học sinh|học viên|sinh viên|thanh niên|công dân|tân binh|đoàn viên|"
    "hội viên|công nhân|tín đồ|giáo dân|phật tử|trẻ em|cháu|em|cán bộ|công chức|viên chức|gia đình|khu|khu vực|"
    f"phường|xã|đơn vị|tổ chức|cá nhân|tập thể|thí sinh|quân|nhân khẩu|khẩu|{HAMLET_WORDS}"
)
_SEAT = phrases(
    "nữ|gương mặt|chính thức|dự khuyết|đương nhiên|đại biểu|đồng chí|ủy viên|thành viên|vị|đ/c|cấp ủy viên|nhân sự"
    "|huy hiệu|ban|cơ quan chuyên môn|cơ quan tham mưu|cơ quan|phòng chuyên môn"
)
_PARTY = phrases(
    "tổ chức cơ sở đảng|tổ chức đảng|tổ chức cơ sở|cơ sở đảng|đảng bộ|chi bộ|chi đảng bộ|chi, đảng bộ|"
    "đảng bộ bộ phận|chi ủy|tccsđ|tcđ"
)
_VOTE = phrases("phiếu")
_CLASSES = (
    (Countable.PROGRAMME, _PROGRAMME),
    (Countable.THING, _THING),
    (Countable.PERSON, _PERSON),
    (Countable.SEAT, _SEAT),
    (Countable.PARTY, _PARTY),
    (Countable.VOTE, _VOTE),
)
_OTHER_SENSE = (
    r"viên mãn|máy (?:bay|móc)|nữ (?:công|sinh|giới)|mẹ (?:con|tròn|hiền)|đợt (?:này|vừa|đó)"
    r"|phiên (?:bản|dịch)"
    r"|mã (?:số thuế|qr)|bè (?:phái|bạn)|nhà (?:khoa|báo|nước|văn(?! hóa)|thơ|thầu|lãnh|tài|hảo|sử|vua|trường|giáo|đầu)"
    r"|con (?:đường|số|người|sông|em|cháu)|cây số|cuộc (?:sống|đời|cách|họp)"
    r"|khu vực(?! (?:bỏ phiếu|có|đạt|được công nhận))|lớp người|lượt ý kiến"
    r"|ban,? (?:ngành|chỉ|quản|giám|tổ chức|bí|cán|đầu|bầu|biên|liên|công tác|đêm|ngày|sáng|chiều|trưa)"
    r"|phòng\s*,?\s*(?:ban|chuyên(?! môn)|trào|chống|ngừa|không|ngủ|khách|tắm|bếp|vệ sinh)|buổi (?:sáng|chiều|tối|lễ)"
    r"|quân (?:số|đội|sự|y|khu|nhân|hàm|dân)|khẩu hiệu|bản (?:đồ|sắc|tin|án)|đơn vị (?:hành|cấp|bầu(?! cử(?! số)))"
    r"|xã hội|em bé"
    r"|khách (?:mời|hàng)|điểm (?:mới|nghẽn|sáng|nhấn)"
    r"|dự án luật|vụ (?:mùa|đông|xuân|hè)|cầu (?:thị|nối)|căn (?:cứ|bản)|chợ đêm|cơ sở dữ(?! liệu)"
    r"|việc làm (?:đến nơi|cụ thể|thiết thực|ý nghĩa|hay|tốt|trọng tâm|cấp bách|nổi bật|nghĩa tình)"
    r"|cặp (?:lá|sách|da|mắt|đấu|bến|kèo|phạm trù)|cặp nhiệt"
    r"|đơn (?:hàng|giá|xin|nguyên|thân|côi|sơ|cử|thuần|giản|ca|điệu|tuyến)"
    r"|ca (?!(?:so|tăng|giảm|mắc|bệnh|tử|nhiễm|dương|nặng|sốt|tay|được)(?![^\W\d_]))[^\W\d_]+"
    r"|nghị quyết (?:số )?\d|chương trình (?:mục tiêu quốc gia|mtqg)"
)
_CLASS_OF = {word: kind for kind, words in _CLASSES for word in words}
_ALL = "|".join(re.escape(word) for word in sorted(_CLASS_OF, key=lambda w: (-len(w), w)))
_CLASSIFIER = r"(?:(?:cái|chiếc|bộ|loại|suất|số|các|những|gương mặt|cơ bản) )?"
_NOUN = re.compile(rf"[^\S\n]*{_CLASSIFIER}(?!(?:{_OTHER_SENSE})(?![^\W\d_]))(?P<noun>{_ALL})(?![^\W\d_])")

_RATED_HAMLETS = re.compile(
    rf"[^\S\n]*(?P<noun>(?:{HAMLET_WORDS})(?:(?:,| và) (?:{HAMLET_WORDS})){{1,4}}"
    r" (?:văn hóa|kiểu mẫu|thông minh)(?![^\W\d_])(?! -| xã hội))"
)
"""Hamlets of several kinds by what they have been found to be: `thôn, bản văn hóa`; all of them are the unit's own."""

_ANY = re.compile(rf"(?<![^\W\d_])(?:{_ALL})(?![^\W\d_])")

NOUN_AHEAD = rf"(?= {_CLASSIFIER}(?:{_ALL})(?![^\W\d_]))"
"""Pattern that looks ahead for a counted noun, for numbers in words."""


def names_a_noun(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a lowered text names something that is counted."""
    return _ANY.search(text, start, end) is not None


def noun_at(text: str, position: int) -> Noun | None:
    """The counted noun that stands at a position of a lowered text, right after a number; None if none does."""
    hamlets = _RATED_HAMLETS.match(text, position)
    if hamlets is not None:
        return Noun(Countable.THING, *hamlets.span("noun"))
    match = _NOUN.match(text, position)
    if match is None:
        return None
    words = " ".join(match["noun"].split())
    return Noun(_CLASS_OF[words], match.start("noun"), match.end())
