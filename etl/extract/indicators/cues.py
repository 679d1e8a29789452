"""Words that tell promises from results: cues in a sentence, and what a heading announces.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from etl.text.periods import Cadence, Period, Role, is_running, is_season
from etl.text.phrases import anchors, phrases


class Kind(StrEnum):
    """Promise, plan of one year, or result."""

    TARGET = "target"
    PLAN = "plan"
    ACTUAL = "actual"


class Cue(NamedTuple):
    """Words that speak for a kind."""

    start: int
    end: int
    kind: Kind
    is_weak: bool = False
    """It only counts where nothing else does: the paper's own year may be planned or past."""
    is_own: bool = False
    """It speaks of its own figure alone: `tỉnh giao 96 tỷ đồng, xã thu 48 tỷ đồng`."""
    is_share: bool = False
    """A share of a plan that nobody would promise (`đạt 64,3% dự toán`): a result, unless the clause promises."""


_GOAL = r"(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán|nghị quyết|nhiệm vụ)"
_MANY_GOALS = "(?:các |những |phần lớn |đa số |nhiều |hầu hết )"
_OF_GOALS = r"(?:(?!(?:phấn đấu|phải|cần|sẽ|để|nhằm)(?![^\W\d_]))[^;.:\d]){0,80}?\s"
_NOT_SET = (
    r"(?! (?:[^\W\d_]+ ){0,4}?(?:xác định|thông qua|thống nhất|biểu quyết|quyết nghị|tán thành|đề ra|đặt ra|nêu"
    r"|xây dựng|cụ thể|đưa ra|ban hành|phê duyệt)(?![^\W\d_]))"
)
"""Behind goals that were not met but set: `các chỉ tiêu đều đã được đại hội thông qua`."""
_NEUTRAL = (
    rf"(?:hoàn thành|đạt(?: và vượt)?|vượt(?: mức)?|so(?: với)?|bằng|thực hiện) "
    r"(?:(?:các|những|phần lớn|đa số|hầu hết|phần nhiều|toàn bộ|tất cả|cả|đầy đủ|cơ bản|tốt|xuất sắc|rất|khá|xa|cao"
    r"|hẳn|toàn diện|mức|tổng|nhiều|dưới|trên|hơn|gần|khoảng"
    r"|so|so với|[\d,./]+\s*%?) )*"
    rf"{_GOAL}"
    r"(?:[^,;.:]{0,40}đề ra)?"
    rf"|\d\s*%(?: so(?: với)?)?(?: tổng)? {_GOAL}(?:[^,;.:\d()]{{0,30}}?\s(?:đề ra|đặt ra|giao)(?![^\W\d_]))?"
    rf"|{_GOAL}[^,;.:\d]{{0,40}}\s(?:đề ra|giao)\b"
    r"(?!\s*:|(?: năm (?:20\d\d|nay)| cả năm)? (?:là )?\d[\d.,]* (?:tỷ|triệu|tr\.?đ)|(?: cả năm)? thu \d)"
    r"|mức đề ra|đã đề ra|đã được giao"
    r"|(?:giữ vững|duy trì|phát huy|củng cố)(?: (?:các|những|tốt))* (?:kết quả|thành quả|thành tích|thành tựu)"
    r"|so(?: với)? (?:số |mức )?(?:ước (?:thực hiện|đạt|tính)?|kết quả|thực hiện|dự toán)"
    r"|(?:lần|so với|hơn|bằng|gấp đôi|gấp rưỡi|gấp ba) hiện (?:nay|tại)"
    rf"|{_MANY_GOALS}{{0,3}}(?:chỉ tiêu|mục tiêu)(?:{_OF_GOALS}"
    rf"(?:(?:đều|đã|cơ bản|hầu hết|phần lớn|đa số|gần như|cũng) ){{1,3}}(?:đạt|hoàn|vượt|về|được{_NOT_SET})| vượt)"
    rf"|{_MANY_GOALS}{{1,3}}(?:chỉ tiêu|mục tiêu){_OF_GOALS}"
    rf"(?:(?:hoàn thành|đạt)(?:,| và) vượt|(?:về|cán) đích|được (?:hoàn thành|thực hiện)|(?:hoàn thành|đạt)(?=[.;]))"
    r"|chỉ tiêu (?:về|cán) đích"
    r"|hiện (?:nay|tại|có)(?= (?:lên|xuống|còn|thành|tăng|giảm))|hiện có(?=\s*[,;.)])|hiện hành"
    rf"|\d{{1,4}} chỉ tiêu[^,;.:\d]{{0,40}}\s(?:đề ra|đặt ra|giao)\b(?!\s*:)"
    rf"|(?:(?:thấp|cao|kém|tốt|nhiều|ít|lớn|nhỏ) hơn|kém|hụt) (?:mức |các |so với |hẳn |xa |nhiều )*{_GOAL}"
    r"(?: (?:đề ra|đặt ra|giao))*"
    r"|(?<=[/\d])\d{1,3} chỉ tiêu(?:(?!dự kiến|phấn đấu|sẽ |cần |phải )[^,;.:\d]){0,40}\s(?:đạt|hoàn thành|vượt"
    r"|về đích)(?![^\W\d_])"
    r"|(?<=/)\d{1,3} chỉ tiêu(?:(?!dự kiến|phấn đấu|sẽ |cần |phải )[^;.:]){0,90}?\s(?:đạt|hoàn thành|vượt|về đích)"
    r"(?![^\W\d_])"
    r"|chương trình mục tiêu|mục tiêu quốc gia|kết quả cao|đạt kết quả|ghi nhận đạt"
    r"|kết quả (?:giải quyết|xử lý|thủ tục|học tập|số hóa)|trả kết quả|hồ sơ(?: và|,)? kết quả"
    r"|hiện đại|thực hiện|thể hiện|biểu hiện|phát hiện|hiện tượng|hiện thực|xuất hiện|hiện vật"
    r"|không phải|phải chăng|bên phải|(?:(?<=đã\s)|(?<=từng\s))phải"
    r"|(?:(?<=hộ\s)|(?<=dân\s)|(?<=khẩu\s)|(?<=người\s)|(?<=sinh\s)|(?<=nhà\s)|(?<=hợp\s)|(?<=cháu\s)|(?<=trường\s))"
    r"phải (?:di dời|sơ tán|di chuyển|nhập viện|cấp cứu|nghỉ học|bỏ học|tạm (?:trú|dừng|ngừng|nghỉ)|đóng cửa|ở nhờ"
    r"|đi thuê|dừng|ngừng)"
    r"|(?:làm|xây|thi công|hoàn thành|giải quyết|xử lý|sửa|thực hiện) xong \d{1,4}/\d{1,4}(?![\d.,%])"
    r"(?=[^.;]{0,60} (?:đang|còn|chưa) )|đang (?:làm|thi công|triển khai|xây dựng|thực hiện) \d{1,4}(?![\d.,%])"
)
"""`612 nhà bị ngập, 47 hộ phải di dời` tells what happened; `phải di dời 47 hộ` promises it."""
_TARGET = (
    r"(?:đặt|lên) kế hoạch|phấn đấu|quyết tâm|hướng (?:tới|đến)|nhắm (?:tới|đến)|đặt (?:ra|mục tiêu|chỉ tiêu|mức|đích"
    r"|kỳ vọng)"
    r"|đề ra(?=\s*(?::|các\b|những\b|mục\b|chỉ\b|\d|nhiều\b|tăng trưởng\b|tỷ lệ\b|tốc độ\b|mức (?:tăng|giảm)\b))"
    r"|(?:xác định|thông qua|thống nhất|quyết nghị|quyết định)(?= (?:cả |các |toàn bộ )?\d{1,3} chỉ tiêu)"
    r"|mục tiêu|(?:các|những|một số|hệ thống|bộ) chỉ tiêu|chỉ tiêu(?=:)"
    r"|chỉ tiêu (?:đến|về|cụ thể|chủ yếu|phát triển|cơ bản|quan trọng|là|gồm|(?:khó|lớn|nặng|cao|đáng chú ý) nhất)"
    r"|(?<![/\d])(?<!trong\s)(?<!số\s)\d{1,4} chỉ tiêu"
    r"(?! (?:đạt|hoàn|đều|vượt|đã|về|cơ bản|của|do|không|chưa|còn|chậm|gần|xấp xỉ))"
    r"|\bsẽ\b|\bphải\b|kỳ vọng|dự kiến(?! (?:đặt tên|lấy tên|mang tên|tên|giữ tên))"
    r"|nhiệm kỳ (?:tới|mới|này)|giai đoạn (?:tới|mới|tiếp)|(?:thời gian|những năm"
    r"|\d{1,4} năm|năm năm|vài năm) (?:tới|nữa|sau(?=[:,;.]))"
    r"|chặng(?: đường)? (?:tới|mới|tiếp)|(?<!về\s)(?<!cán\s)\bđích\b|\bmuốn\b"
    r"|(?<!chủ\s)(?<!then\s)(?<!điểm\s)\bchốt\b(?! lại)|ấn định|tầm nhìn|cam kết"
    r"|tham vọng|khát vọng|lộ trình"
    r"|đề nghị (?:[^\W\d_]+ ){0,8}?(?:tập trung|phấn đấu|khẩn trương|quyết liệt|nỗ lực|ra sức|dồn sức|tăng tốc)"
    r"|(?:một vài|một số|những|các|mấy) mốc(?: (?:chính|lớn|cụ thể|quan trọng|chủ yếu|phấn đấu|cần đạt))?(?=:)"
    r"|nhu cầu (?:về )?(?:vốn|kinh phí|nguồn vốn)"
    r"(?: (?:đầu tư|thực hiện|(?:cả |của )?(?:giai đoạn|chương trình|kế hoạch|đề án)))*"
    r"(?=\s*:| (?:(?:là|khoảng|ước|dự kiến|hơn|trên|gần) ){0,2}\d[\d.,]* (?:tỷ|triệu|tr\.?đ))"
    r"|từ nay"
    r"|(?<!đáp ứng )(?<!theo )(?<!ngang )(?<!kịp )\byêu cầu|(?<!chuyên )cần đạt"
    r"|(?<!chuyên )cần (?:tập trung|phấn đấu|nỗ lực|quyết tâm|quyết liệt|đẩy mạnh|khẩn trương|tăng tốc)"
    r"(?=[^.:;]{0,120}[ ,](?:đưa|nâng|kéo) [^.:;\d]{0,60}(?:20\d\d [^.:;\d]{0,20})?(?:đạt|lên|xuống|còn) )"
    r"|nghị quyết[^,;.:\d]{0,60}(?:20\d\d ?[-–] ?20\d\d )?xác định"
    r"(?= (?:(?:mỗi|hằng|hàng) năm|bình quân|đến (?:cuối )?(?:năm|nhiệm kỳ)|giảm|tăng|thu nhập|tỷ lệ))"
    r"|hứa|vạch ra|hạ quyết tâm|giao chỉ tiêu|được giao chỉ tiêu|về phương hướng"
)
_PLAN = (
    r"dự toán (?:thu|chi|ngân sách)|(?<!với )tổng dự toán(?! (?:công trình|dự án|xây dựng|đầu tư))|giao dự toán"
    r"|biên chế(?: [^\W\d_]+){0,3}(?:, [^\W\d_]+ [^\W\d_]+)? được giao(?= năm 20\d\d (?:là )?\d)"
    r"|(?:(?:đặt|lên) )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?: giao)? cả năm"
    r"|kế hoạch (?:năm(?! năm| 20\d\d\s*-)|thu|chi|vốn)"
    r"|kh (?:cả )?năm(?: nay| 20\d\d)?(?=:| (?:là|giảm|tăng|trồng|thu|phải|kết nạp|xóa|\d))"
    r"|kế hoạch đầu tư công(?: năm 20\d\d)?(?: của (?:xã|phường|đặc khu))? (?:có|gồm)(?= \d)"
    r"|kế hoạch phát triển kinh tế[^,;.:]{0,60}(?<!\d )(?<!năm )năm(?= 20\d\d(?!\s*-))"
    r"|(?:kỳ họp|hđnd(?: (?:xã|phường|đặc khu))?|hội đồng nhân dân(?: (?:xã|phường))?) giao"
    r"(?= (?:đến )?(?:hết |cuối )?năm 20\d\d)"
    r"|(?:nguồn )?(?:vốn|kinh phí)(?: [^\W\d_]+){0,8}? giao(?: về)? (?:cho )?(?:xã|phường|đặc khu|địa phương)"
    r" (?:(?:trong )?năm (?:20\d\d|nay) )?(?:(?:là|khoảng|trên|hơn|gần) ){0,2}(?=\d[\d.,]* (?:tỷ|triệu|tr\.?đ))"
    r"|(?:tỉnh|thành phố|cấp trên|được) giao (?:cả năm|phải thu|(?:số |nhiệm vụ )?thu(?! (?:hút|gom|hồi|hoạch|nhập))"
    r"|(?:năm (?:20\d\d|nay) )?(?:là |khoảng |trên |hơn )?(?=\d[\d.,]* (?:tỷ|triệu|tr\.?đ)))"
)
_TO_MEND = (
    r"(?: (?:cần|phải|nên|sớm|được|đã|tập trung|quan tâm|khắc phục|tháo gỡ|giải quyết|chỉ ra|nêu ra|nhận diện|chủ yếu"
    r"|chính|nổi lên|kể đến|là|như sau)){1,6}"
)
"""What is said of shortcomings before they are told: `hạn chế cần tập trung khắc phục là:`."""
_ACTUAL = (
    r"\bđã\b|đạt được|kết quả|nhiệm kỳ (?:qua|vừa qua|vừa rồi|trước|cũ|đã qua)|(?:\d{1,4}|năm|những|mấy"
    r"|suốt|trong) (?:năm|tháng) (?:qua|vừa qua|gần đây)|(?:\d{1,4}|sáu|chín|những) tháng đầu năm"
    r"|từ đầu (?:năm|nhiệm kỳ)|(?:\d{1,2}|sáu|chín) tháng(?= (?:đạt|ước|đã|thu|được)(?![^\W\d_]))"
    r"|tổng kết|nhìn lại|điểm lại|khép lại nhiệm kỳ|thành (?:tựu|tích|quả)|(?:đến|tới) nay|hiện (?:nay|có|tại|đã)"
    r"|vẫn còn|còn những(?= \d)|(?:tồn tại|hạn chế|khó khăn|yếu kém|bất cập|nút thắt|vướng mắc)(?: [^\W\d_]+){0,2}?"
    rf"(?:(?=:)|{_TO_MEND}(?=:| là\b))|(?:tồn tại|hạn chế|khó khăn|yếu kém|bất cập|nút thắt|vướng mắc)(?: lớn nhất)?"
    r" (?:được (?:nêu|chỉ)|vẫn|còn|là)"
    r"|(?:(?:(?<=[,:;]\s)|(?<=\())mới(?= (?:(?:chỉ|có|đạt|được|khoảng|hơn|trên|gần) )*\d)"
    r"|(?<!thôn\s)(?<!viên\s)(?<!lập\s)(?<!dựng\s)(?<!xây\s)(?<!làm\s)(?<!mở\s)(?<!trồng\s)(?<!nạp\s)(?<!cấp\s)"
    r"(?<!ký\s)(?<!tuyển\s)(?<!kiểu\s)(?<!đổi\s)(?<!thêm\s)mới(?= (?:(?:hơn|gần|trên|khoảng) )?\d[\d.,]*\s?%)"
    r"|mới chỉ|chỉ mới|(?<!thôn\s)(?<!viên\s)(?<!lập\s)(?<!dựng\s)mới có(?= \d))"
    r"|(?<!năm\s)(?<!từ\s)\bnay (?:là|có|đã|đạt|còn|chỉ|mới|đang)|chưa đạt"
    r"|(?:vào )?lúc này|bây giờ|giờ đây|hiện giờ|vẫn (?:tựa|dựa|chiếm|chủ yếu|nặng|là(?= (?:nông|thuần)))"
    r"|\bhiện\b|tính đến(?! năm)"
    r"|(?:nhân |trong |vào )?dịp này|(?<!hội )(?<!họp )(?<!nghị )(?<!quyết )vừa qua"
    r"|vừa (?:mở|tổ chức|hoàn thành|khánh thành|khởi công|bàn giao|xây|làm xong|đưa|trao|cấp|kết nạp|đón|lập"
    r"|thành lập|xóa|trồng|đạt|thu|giải ngân|tiếp nhận|tuyển|được (?:công nhận|xây|cấp|trao|đưa|đầu tư))"
    r"(?![^.;\n]{0,60} vừa )"
    r"|(?<!so\s)(?<!với\s)(?<!hơn\s)(?:\d{1,2}|hai|ba|bốn|năm|mười|vài|mấy|ít) năm (?:trước|về trước)(?! (?:mắt|đó))"
    r"|cách đây (?:\d{1,2}|hai|ba|bốn|năm|mười|vài|mấy|ít) năm"
    r"|ước (?:đạt|thực|tính|cả)|thời gian qua|so(?: với)? (?:đầu nhiệm kỳ|cùng kỳ)|trước (?:đây|khi|sắp xếp"
    r"|sáp nhập|hợp nhất|nhập(?! (?:học|ngũ|viện)))"
    r"|ghi nhận|đã qua"
    r"|sau (?:5|năm|hơn|một) năm|thực hiện được|vươn lên|đáng mừng|điểm sáng|vừa rồi|được đánh giá|duy trì đà"
    r"|có nhiều (?:chuyển biến|khởi sắc|tiến bộ|đổi mới)|khởi sắc|chuyển dịch đúng|(?:phát triển|tăng trưởng|đạt"
    r"|đều) khá|(?:so sánh|đối chiếu)(?: (?:một số|các|những|hệ thống|tổng hợp|bộ)){0,2} (?:chỉ tiêu|chỉ số)"
    r"|ngày càng được|không ngừng (?:được|cải)|được giữ vững"
)
_MET = (
    r"(?:(?:các|những|nhiều|hầu hết|phần lớn|đa số|một số|\d{1,3}) ){0,3}(?:chỉ tiêu|mục tiêu)(?: [^\W\d_]+){0,6}?"
    r" (?:(?:đều|đã|cơ bản|được) ){1,3}(?:đạt|hoàn thành|vượt|về đích)(?: [^\W\d_]+){0,6}(?=:)"
)
"""Goals that are met, before the list of them: a result, where nothing of the sentence promises."""
_CUE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<met>{_MET})|(?P<neutral>{_NEUTRAL})|(?P<plan>{_PLAN})|(?P<target>{_TARGET})"
    rf"|(?P<actual>{_ACTUAL}))(?![^\W\d_])"
)

_FIRST_WORDS = (
    "một vài|xác định|thông qua|thống nhất|quyết nghị|quyết định|các mốc|mấy mốc|nhu|vào lúc|lúc này|bây|giờ"
    "|vẫn|kỳ họp|hđnd|hội đồng"
    "|hoàn|đạt|vượt|so|bằng|thực hiện|mục|chỉ|kế|dự|nghị|nhiệm kỳ|nhiệm vụ|mức|đã|giữ vững|duy trì|phát huy|phát hiện"
    "|phát triển|củng|thấp|cao|kém|hụt|tốt|ít|lớn|nhỏ"
    "|lần hiện|hơn|gấp|các chỉ|các mục|nhiều|hầu|phần|đa số|hiện|chương|kết quả|ghi|trả|hồ sơ|thể hiện|biểu hiện"
    "|xuất|không|phải|bên|phấn|quyết tâm|hướng đến|hướng tới|nhắm|đặt|đề|những|một số|hệ|bộ chỉ|sẽ|kỳ vọng|giai|thời"
    "|năm năm|năm tháng|vài|chặng|đích|muốn|chốt|ấn|tầm|cam|tham vọng|khát|lộ|từ|yêu|cần|hứa|vạch|hạ|giao|được giao"
    "|lên kế hoạch|biên chế|vốn|kinh phí|nguồn vốn|nguồn kinh phí|tỉnh giao|thành phố giao|cấp trên giao"
    "|được giữ|được đánh|về phương|tổng|mấy|suốt|trong năm|trong tháng|sáu|chín|nhìn|điểm|khép|thành tựu|thành tích"
    "|thành quả|mới|chỉ mới|đến|tới nay|nay|chưa|tính|ước|trước|sau|vươn|đáng|vừa|có nhiều|khởi|chuyển"
    "|đối chiếu|dịp|nhân|trong dịp|vào dịp|kh|hai năm|ba năm|bốn năm|mười năm|mấy năm|ít năm|cách"
    "|làm xong|xây xong|thi công|giải quyết|xử lý|sửa|đang|tăng trưởng|đều|ngày càng"
    "|vẫn còn|còn những|tồn tại|hạn chế|khó khăn|yếu kém|bất cập|nút thắt|vướng mắc"
)
_BEGINNING = re.compile(
    anchors(re.sub(r" (.*)", r"(?= \1)", words) for words in phrases(_FIRST_WORDS))
    + r"|\d(?=\d{0,3} (?:chỉ|năm|tháng)|\s*%)"
)
"""How a cue can begin; spares most of the looking.

Of two words only the first is taken, since a cue may begin at the second.
"""
_SHARE_OF_GOAL = re.compile(r"(?:đạt|bằng|vượt|thực hiện)(?: [^\W\d_]+){0,2}? (?P<share>\d+(?:,\d+)?)\s*%")
_UNDER_WAY = re.compile(r"đang |[^\d]* xong \d")
"""What is done or being done of several: `làm xong 3/7 dự án, đang làm 4 dự án`."""
_GIVERS = (
    *("kh ", "tỉnh", "thành phố", "cấp trên", "được", "kế hoạch vốn", "biên chế"),
    *("vốn", "nguồn vốn", "kinh phí", "nguồn kinh phí"),
)
OF_YEAR = " cả năm"
"""How the words for a plan end that is told beside what was reached of it, and holds for nothing after it."""
_AGENDA = re.compile(
    r"(?:sơ kết|tổng kết|đánh giá)[^.;:]{0,140}?(?:,|\bvà|\btriển khai|\bbàn) ?(?:[^\W\d_]+ ){0,3}?"
    r"(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)(?: (?:trọng tâm|nhiệm vụ|công tác|phát triển kinh tế))*"
    r"(?: (?:\d+|những) tháng| quý [ivx\d]+| năm)[^.;:]{0,24}"
)
"""What a meeting looks back at and what it plans: its figures are told by their own words."""

_AHEAD = re.compile(r"(?<![^\W\d_])(?:đến (?:cuối )?năm|để|nhằm|(?<!chuyên )cần)(?![^\W\d_])")


def find_cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """The cues of `text[start:end]`, without uses of the same words that say nothing (`vượt chỉ tiêu đề ra`)."""
    agenda = agenda_of(text, start, end)
    done, is_promised = start, False
    for place in _BEGINNING.finditer(text, start, end):
        match = _CUE.match(text, place.start(), end) if place.start() >= done else None
        if match is None:
            continue
        kind, done = match.lastgroup, match.end()
        if kind == "met":
            kind = "neutral" if is_promised or _AHEAD.search(text, start, match.start()) else "actual"
        is_promised |= kind in ("target", "plan")
        if agenda is not None and agenda[0] <= match.start() < agenda[1]:
            continue
        if kind != "neutral":
            words = match.group()
            is_own = (kind == "plan" and words.startswith(_GIVERS)) or words.startswith("nhu cầu")
            is_beside = words.endswith(OF_YEAR) and not words.startswith(("đặt", "lên"))
            is_own |= is_beside and text[match.end() : match.end() + 1] != ":"
            is_share = words.startswith("so ")
            yield Cue(match.start(), match.end(), Kind(kind or "actual"), is_own=is_own, is_share=is_share)
        elif _is_uneven(match.group()):
            yield Cue(match.start(), match.end(), Kind.ACTUAL, is_share=True)


def _is_uneven(words: str) -> bool:
    """Whether a plan is said to be met by a share that nobody would promise: `đạt 64,3% dự toán`; or work goes on."""
    if _UNDER_WAY.match(words):
        return True
    share = _SHARE_OF_GOAL.match(words)
    return share is not None and ("," in share["share"] or int(share["share"]) % 5 != 0)


def agenda_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a sentence says what a meeting looks back at and what it plans; None where it does not."""
    if text.find(" kết ", start, end) < 0 and text.find("đánh giá", start, end) < 0:
        return None
    match = _AGENDA.search(text, start, end)
    return match.span() if match else None


def period_cues(periods: Sequence[Period], year: int) -> Iterator[Cue]:
    """What the periods of a sentence say, seen from the paper's own year."""
    for period in periods:
        cue = period_cue(period, year)
        if cue is not None:
            yield cue


def period_cue(period: Period, year: int) -> Cue | None:
    """A past period speaks of results, a coming one of promises; of the paper's own year only weakly."""
    if period.is_this_year and period.cadence is Cadence.AT_POINT:
        return Cue(period.start, period.end, Kind.ACTUAL, is_weak=True)
    if period.is_this_year or period.is_end_of_term or (period.is_rest and (period.last or 0) >= year):
        return Cue(period.start, period.end, Kind.TARGET)
    if period.last is None or period.role in (Role.BASE, Role.STANDARD):
        return None
    if period.role is Role.BODY and period.last > year:
        return None
    if is_running(period.first, period.last, period.cadence, year):
        return None
    if period.last < year or (period.last == year and period.first not in (None, year)):
        return Cue(period.start, period.end, Kind.ACTUAL)
    if period.last > year:
        is_season_ahead = is_season(period.first, period.last, period.cadence)
        is_plan = period.cadence is Cadence.AT_POINT and period.last == year + 1 and not is_season_ahead
        return Cue(period.start, period.end, Kind.PLAN if is_plan else Kind.TARGET)
    return Cue(period.start, period.end, Kind.ACTUAL, is_weak=True)
