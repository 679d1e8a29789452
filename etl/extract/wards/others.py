"""Words around a figure that show it to count something else than what a ward has: crops, guests, the poor."""

from __future__ import annotations

import re

from etl.extract.wards.amounts import BLOT
from etl.text.hamlets import ABBREVIATIONS, HAMLET_WORDS
from etl.text.letters import UPPER
from etl.text.words import unify_seats

HAMLET = rf"(?:{HAMLET_WORDS}|{'|'.join(ABBREVIATIONS)})"
"""The noun of what a ward is divided into."""
BLOCK = "(?:khối|khu|phố|nóc)"
"""Nouns of the same in some provinces, which elsewhere mean streets, sites or groups: they count beside the others."""


def key_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern for keys (`etl.text.words.word_key`)."""
    return re.compile(unify_seats(pattern))


_HAMLET_NAMED = rf"(?:(?<!số )|(?<=dân số ))(?<!các )(?<!, )(?<!cơ )(?<!văn )(?<!\w){HAMLET}(?!\w)"
"""One, where it is not told how many there are."""
_GREATEST = (
    r"nhất(?! (?:tỉnh|huyện|thành phố|cả nước|vùng|khu vực|trong|toàn|của (?:tỉnh|huyện|thành phố|cả nước|vùng))(?!\w))"
)
OF_ONE_HAMLET = (
    rf"{_HAMLET_NAMED}(?: [^\W\d_]+){{0,4}}? {_GREATEST}[^.;,:\d]{{0,40}}\Z"
    rf"|{_GREATEST} (?:(?:là|có|thuộc|thuộc về|ở|phải kể đến|thì) )*{HAMLET}(?: (?:số )?\d{{1,2}})?(?!\w)"
    r"[^.;:\d]{0,50}\Z"
)
"""Up to a figure of the largest hamlet or the smallest: `bản đông nhất có`, `đông nhất là thôn Plei Lao với`."""
NOT_THE_AREA = key_pattern(
    rf"{_HAMLET_NAMED}|"
    r"trồng|gieo|lúa|rừng|nuôi|canh tác|cây|nông nghiệp|đất ở|sàn|nhà|mặt nước|quy hoạch|sử dụng|xây dựng|phủ|che"
    r"|sản xuất"
    r"|khai thác|thu hồi|tưới|tiêu|vườn|công viên|khu công|cụm công|dự án|mặt bằng|tăng|giảm|còn lại|bình quân"
    r"|chuyển|nhỏ nhất"
    r"|đô thị|bị |đảo|hồ |đầm|thả|cà phê|chè|cao su|lâm nghiệp|đồng muối|phần|của tỉnh|của huyện|của thành phố"
    r"|toàn tỉnh|toàn thành phố"
)
NOT_THE_AREA_BEFORE = key_pattern(
    rf"{OF_ONE_HAMLET}|(?:phần(?: lớn| nhỏ)?|bình quân|mở rộng|thu hồi|mật độ) \Z|trồng|gieo|cây "
)
NOT_THE_PEOPLE_BEFORE = key_pattern(
    rf"{OF_ONE_HAMLET}|mật độ|tỷ lệ|% |chất lượng|già hóa|cơ cấu|quy mô hộ|tăng (?:quy mô )?\Z|đồng bào|dân tộc"
)
"""Before the noun of the land or the people: of a part, of a crop, of one hamlet."""
NOT_THE_PEOPLE = key_pattern(
    rf"{_HAMLET_NAMED}|"
    r"mật độ|tỷ lệ|tăng|lao động|độ tuổi|tham gia|chiếm|có việc|dân tộc|đồng bào|trong đó|được|già|cao tuổi|thành thị"
    r"|nông thôn|tôn giáo|theo đạo|phật giáo|công giáo|quy đổi|đạt chuẩn|tiêu chuẩn|tiêu chí|trên \d|toàn tỉnh"
    r"|toàn thành phố|bình quân|thường trú|tạm trú|%"
)
MADE = (
    r"(?:(?:chính thức|mới) )*(?:thành lập|hình thành|lập|sáp nhập|hợp nhất|nhập|sắp xếp|tổ chức lại|gộp|ghép)"
    r"(?= (?:từ|trên|bởi|ngày|theo|sau|vào|các|toàn bộ|nguyên|xã|phường|đặc khu|hai|ba|bốn|năm|\d)| ?(?:[,.;)]|\Z))"
)
"""What happens to a unit, not to people: `được thành lập từ`, and not `được tổ chức lại thành ba đội`."""
_OF_SOME = r"là (?!lợi|nguồn|con số|một |thế mạnh|điều kiện|thị trường|động lực|tiềm năng|kết quả|xã|phường|đặc)"
"""Behind people who are not all of a unit's: `130 người là đại biểu`; but `27.000 người là lợi thế`."""
NOT_PEOPLE_AFTER = key_pattern(
    rf" ?(?:/(?! ?\d)|%|được(?! {MADE})|tham gia|nghèo|lao động|có công|cao tuổi|khuyết|dân tộc|theo"
    r"|mỗi|một|trong độ|đi |bị|phải|sơ tán|di dời|đến nơi|nhiễm|mắc|chết|thương"
    rf"|nước|kinh|mông|thái|tày|nùng|dao|đồng bào|hưởng|đến tham|dự|tập|{_OF_SOME}|trở lên|tuổi"
    r"|thuộc hộ|việc|xuất|nghiện|tình"
    r"|bán|hoạt động|làm|tốt nghiệp|ưu tú|tiêu biểu|học|có (?:đất|trình|việc)|tiếp cận|cư trú không|/km|trên một"
    r"|/năm|trúng)"
)
MOVED_TOGETHER = key_pattern(
    r" ?(?:dân |gia đình )?(?:với|,|và|gồm|cùng|\() ?(?:khoảng |hơn |gần |trên )?\d[\d.]* (?:nhân khẩu|khẩu|người|dân)"
    r"\)?(?: [^\W\d_]+){0,3}? (?:sơ tán|di dời|đến nơi|đi tránh|bị)(?!\w)"
)
"""Behind households of which the people beside them tell that they had to go: `64 hộ với 251 khẩu phải di dời`."""
NOT_PEOPLE_BEFORE = key_pattern(
    rf"{OF_ONE_HAMLET}|"
    r"đồng bào|dân tộc|ban chấp hành|ban thường vụ|ủy ban|cấp ủy|đoàn|tổ công tác|số lượng|biên chế|hộ nghèo"
    r"|thu nhập|mật độ"
    r"|đào tạo|tạo việc làm|giải quyết|hỗ trợ|trao|tặng|khám|lao động|tỷ lệ|học sinh|bình quân|công giáo"
    r"|phật giáo|phục vụ|thu hút"
    r"|đảng viên|đại biểu|cán bộ|công chức|tham dự|tham gia|du khách|khách|nhân lực|đội ngũ|quần chúng|trúng cử"
    r"|vận động|huy động|di dời|sơ tán|di chuyển|tái định cư|bố trí|cứu|giúp|(?:mỗi|một) (?:km|cây số)"
)
_THERE = (
    r"(?: (?:hiện|hiện có|nay|đang|sinh sống|cư trú|sống|định cư|thường trú|ở|tại|trên|trong|thuộc|của|toàn|cả|địa bàn"
    rf"|xã|phường|đặc khu|địa phương|này|mới|đây|{BLOT}+)(?!\w))*+"
)
NOT_HOUSEHOLDS = key_pattern(
    rf"(?!(?: (?:dân|gia đình|nhân dân|dân cư)(?!\w))*+{_THERE} ?(?:\Z|[^\w %]|(?:có |là )?\d|(?:với|và|gồm|bao gồm"
    r"|cùng|hơn|gần|khoảng|trên|có (?:khoảng|hơn|gần|trên|tổng|số)|tương (?:đương|ứng)"
    r"|(?:được )?(?:chia|phân bố|bố trí)|nhân khẩu|khẩu|trong đó|sau (?:khi )?(?:sáp|sắp|hợp))(?!\w)))"
)
"""All but what may follow the households of a whole unit: those of whom anything else is told are some."""
NOT_HOUSEHOLDS_BEFORE = key_pattern(
    rf"{OF_ONE_HAMLET}|"
    r"giảm|còn (?!lại)|hỗ trợ|cho (?!biết|thấy|hay|rằng)|xóa|nghèo|vận động|phấn đấu"
    r"|tăng|thoát|bình quân|mỗi|di dời|đền bù|tỷ lệ|ít nhất|tối thiểu|thêm"
    rf"|(?:\d|nhiều|một số|mấy) {HAMLET}(?: chỉ| mới| hiện| còn)* có \Z"
    rf"|số hộ(?: (?:dân|gia đình)(?!\w))*+(?!{_THERE}(?: ?:| (?:là|có|đạt|tổng cộng))* ?\Z)[^.;:,()\d]{{0,60}}\Z"
)
OF_A_GROUP = key_pattern(
    r"(?<!\w)(?:(?<!vùng )(?<!các )đồng bào|(?<!\d )(?<!nhiều )(?<!các )(?<!đồng bào )dân tộc|giáo dân"
    r"|(?<!\d )người(?! (?:dân|ở|trong)(?!\w))"
    r"|(?:hộ|gia đình|đối tượng|diện) (?:kinh doanh|chính sách|có công|văn hóa|sản xuất|làm|nông|phi|tạm|theo))"
    r"(?: [^\W\d_]+){0,5}? (?:(?:là|có|gồm|với|chiếm) )?\Z"
)
"""Before households of one kind, as it is told how many of a unit's are its: `đồng bào dân tộc Dao có 185 hộ`."""
PEOPLES = re.compile(
    rf"(?:(?:Còn|Riêng|Trong đó,?) )?(?i:người|đồng bào|cộng đồng|giáo dân)(?: (?:dân tộc|người|các|anh em))* [{UPPER}]"
    r"(?!(?i:[^.;\n]{0,80}(?<!\w)(?:trong|trên) (?:tổng|tất cả|toàn|số)(?!\w)))"
)
"""What a sentence begins with that tells of one people: `Người Cơ Tu có 187 hộ`; not `… chiếm 9% trong tổng số`."""
NOT_MEMBERS_BEFORE = key_pattern(
    r"kết nạp|phát triển(?! kinh)|bồi dưỡng|công nhận|kỷ luật|khai trừ|tặng|trao|thêm|ít nhất|tối thiểu|phấn đấu"
    r"|mỗi năm|hằng năm"
    r"|giới thiệu|xóa tên|chuyển|kiểm tra|giám sát|vi phạm|đề nghị|xét|chi bộ (?:thôn|tổ|khu|trường|công an|quân"
    r"|cơ quan|số|đầu|ấp|bản|sinh hoạt|họp|học|dự|tham|tổ chức (?!đảng|cơ sở))"
    r"|đảng bộ (?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|cũ)(?!\w)|ban đầu|chỉ có|ra đời với|cả nước|toàn tỉnh"
    r"|toàn thành phố|triệu (?!tập)|nữ"
    r"|bình quân|tiêu biểu|ý kiến|lượt|(?:buổi|cuộc|lớp|hội nghị)(?: [^\W\d_]+){0,4} có|huy hiệu"
    r"|cử|vinh danh|khen|biểu dương|thi hành"
    r"|(?:dân quân|tự vệ|giáo viên|cán bộ|công chức|viên chức|hội viên|đoàn viên|già làng|người có uy tín"
    r"|cựu chiến binh|thành viên|tổ viên|đại biểu)(?!\w)[^.;:]{0,80}(?<!\w)trong đó (?:có )?\Z"
    r"|trong (?:tổng )?số (?:\d+ )?(?:cán bộ|công chức|viên chức|dân quân|giáo viên|hội viên|đoàn viên)(?!\w)"
    r"[^.;:]{0,80}(?<!\w)có (?:tới |đến )?\Z"
)
SOME_MEMBERS = (
    r"(?:(?:là )?người (?!dân(?! tộc))|đồng bào|(?:thuộc )?(?:các )?dân tộc|gốc|(?:là |có )?(?:tôn giáo|đạo(?!\w))|nữ"
    r"|dự bị)"
)
"""Behind members or before their figure: those of one kind."""
NOT_MEMBERS_AFTER = key_pattern(
    rf" ?(?:{SOME_MEMBERS}|"
    r"mới|được|hoàn thành|vi phạm|trẻ|nữ|là (?!lực lượng|nòng cốt|hạt nhân)|cao tuổi|miễn|hưu|đi"
    r"|ưu tú|tiêu biểu"
    r"|có|bị|nhận|xuất sắc|/(?! ?\d)|lưu động|(?:đang )?sinh hoạt (?:lưu động|tạm thời|đơn tuyến|hai chiều|nơi cư trú"
    r"|tại (?:nơi|địa bàn|chi bộ))|làm ăn|ở xa|xa (?:quê|nhà)|không (?:còn|đủ|tham|sinh)|tạm (?:trú|thời|vắng)"
    r"|%|trở lên|mỗi|lâu năm|đủ|tuổi|tốt|trong diện|chính thức và dự bị"
    r"|tham gia(?! sinh hoạt)|(?:tham )?dự(?! đại hội)(?!\w)|về nguồn|tham quan)"
)
NOT_ORGANISATIONS_AFTER = key_pattern(
    r" ?(?:(?:trực thuộc |cơ sở )?(?:các |những )?đảng bộ (?:cơ sở|bộ phận)|[^,.;]{0,40}mới (?:được )?thành lập"
    r"|được|hoàn thành|đạt|tiêu biểu|trong sạch|vững|doanh|ngoài|có|bị|xuất sắc|trong doanh"
    r"|thuộc đảng bộ (?:thành|tỉnh|huyện))"
)
NOT_ORGANISATIONS_BEFORE = key_pattern(
    r"thành lập mới|kết nạp|kiểm tra|giám sát|kỷ luật|phấn đấu|trong đó|đảng bộ (?:thành phố|tỉnh|huyện|quận"
    r"|thị xã)|khen|toàn thành phố|toàn tỉnh|ít nhất|xếp loại|tặng|hằng năm|mỗi năm|biểu dương|vi phạm"
)
NOT_HAMLETS_AFTER = key_pattern(
    r" ?(?:đạt|văn|nông thôn|kiểu mẫu|đặc biệt|khó khăn|của (?:xã|phường|thị)|thuộc (?:xã|phường|thị)|nghèo|có"
    r"|được|xa|mới|tiêu biểu|vùng|giáp|chưa|biên|/|%|an toàn|không|thông minh|bị|ven|trên \d|điểm|tham gia|thương"
    r"|trung tâm|thí điểm|người|đồng bào|hoàn thành|thực hiện|trưởng|số \d|văn hóa|nằm|còn|trung bình|dân tộc"
    r"|nghề|du lịch|cổ\b"
    r"|mua sắm|thương mại|đô thị|công nghiệp|nhà ở|tái định|sinh thái|nghỉ dưỡng|hạnh phúc|bích họa|ẩm thực|chợ)"
)
_THEN_OF_ALL = (
    r"[^.;:\d]{0,60}, (?:[^.;:,\d]{0,30} )?(?:xã|phường|đặc khu|địa phương)(?! cũ)(?: [^.;:,\d]{0,40})?"
    r" (?:rộng|có|gồm|chia|với)(?!\w)"
    r"|[^.;:\d]{0,60} (?:thành|lập|mang tên) (?:xã|phường|đặc khu)(?! cũ)[^.;:,\d]{0,40},? (?:rộng|có|gồm|với|quy mô)"
    r"(?!\w)"
    r"| (?:lại|chung|với nhau|làm một|mà thành|thành một)(?: nhà)?, (?:nay |hiện )?(?:rộng|có|gồm|với|diện tích)(?!\w)"
)
"""Behind a word of merging, that a sentence then tells of the new unit: `ba xã nhập lại, nhờ vậy xã có`."""
NOT_HAMLETS_BEFORE = key_pattern(
    r"đạt|xây dựng|công nhận|hỗ trợ|phấn đấu|(?:ở các|trưởng) \Z"
    r"|(?<!sống )(?<!cư trú )(?<!phân bố )tại \Z|nhà văn hóa|ít nhất|giảm"
    rf"|(?:(?<!sau )(?<!khi )(?:sáp nhập|hợp nhất)|ghép|(?<!sáp )(?<!thu )nhập)(?!(?:{_THEN_OF_ALL}))|một phần"
    r"|(?:sáp nhập|hợp nhất|sắp xếp|nhập|tách|giải thể|xóa|dồn|kiện toàn)(?: (?:các|toàn bộ|nguyên trạng|lại|thêm|từ"
    rf"|của|khoảng|\d+ {HAMLET}(?:,| và| với)?))* \Z"
    r"|(?:sáp nhập|hợp nhất|sắp xếp|nhập|ghép|dồn|tách|từ) [^.;,]{0,10}\d[^.;,]{0,40} (?:thành|còn|lại)"
    r"(?: (?:lại|chỉ|khoảng))* \Z"
    r"|cho (?!biết|thấy|hay|rằng)|mô hình|thí điểm|ra mắt|cụm|trong đó|đầu tư|thành lập mới"
    r"|chi bộ|kiểu mẫu|phủ|còn|mỗi(?! (?:năm|tháng|ngày|vụ|người|hộ)(?!\w))|tuyến"
)
