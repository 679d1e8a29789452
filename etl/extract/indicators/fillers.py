"""Words that stand around the name of an indicator and are no part of it, as phrases of one to four words.

They are written as `etl.text.lower.lowered` leaves them.
"""

from __future__ import annotations

from etl.text.phrases import phrases

LONGEST = 4
"""No phrase of these lists has more words."""


LINKS = phrases(
    "chiếm tới|chiếm đến|chiếm khoảng|chiếm gần"
    "|đạt|đạt được|đạt mức|đạt tỷ lệ|đều đạt|cùng đạt|cùng ở mức|cùng là|cùng còn|ước đạt"
    "|ước|là|bằng|chiếm|chiếm tỷ lệ|chiếm tỷ trọng|giảm còn"
    "|giảm xuống|giảm xuống còn|còn|còn lại|chỉ còn"
    "|xuống còn|xuống|lên|lên tới|lên đến|lên mức|tăng lên|tăng lên mức|nâng lên|tới|đến|ở mức|mức|vào|rơi vào"
    "|dừng ở|dừng ở mức|đứng ở|đứng ở mức|tương đương|tương ứng"
    "|làm ra|mang về|mang lại|thu về|thu được|đủ|gấp|gồm|bao gồm|gồm có|duy trì|duy trì ở mức|giữ|giữ ở mức"
    "|giữ ổn định"
    "|duy trì ổn định|giữ vững|ổn định|giữ vững ở mức|chạm"
    "|cán mốc|vươn lên|vươn tới|dao động|dao động từ|nằm ở mức|ổn định ở mức|về|kéo về"
    "|hạ xuống|hạ xuống còn|rút xuống|rút xuống còn|kéo xuống còn"
    "|giảm về|đưa về|hạ còn|rút còn|kéo xuống|kéo giảm còn|hạ về|tiến tới|không còn|ghi nhận"
    "|hướng tới|hướng đến"
    "|đạt khoảng|bằng khoảng|tụt xuống|thu hẹp còn|khoảng|gấp đôi|gấp rưỡi|gấp ba|trung bình đạt|bình quân đạt"
    "|nâng từ|nâng|hạ từ|rút từ|điều chỉnh|điều chỉnh từ|điều chỉnh lên"
    "|đáp ứng|đáp ứng được|đáp ứng trên|đáp ứng khoảng"
    "|tương ứng tỷ lệ|tương ứng với|tương ứng giảm|tính ra|:|(|=|≥|≤|>|<"
)
"""Verbs and marks that tie what stands before them to the figure after them."""

FILLERS = phrases(
    "được|đều đặn|mạnh mẽ"
    "|thông qua|đang có|cho|ở|nữa|cả|chỉ|đều|cũng|hơn|vẫn|luôn|cơ bản|phải|cần|sẽ|đã|đang|hiện|phấn đấu|với"
    "|từ|trong|tại|có|theo|ước tính|của|để|và|nhưng|không|do|qua|đối với"
    "|nghĩa là|tức là|hiện có|trong đó|khi|thì|tổng cộng|cỡ|trong năm|trong kỳ|-|,|;|.|+|\"|'|)|như|hoặc|đã có"
    "|cao nhất|thấp nhất|nhiều nhất|lớn nhất|nhỏ nhất|kế đến|tiếp đến|lần lượt"
    "|được phê chuẩn|ngay|cứ|tiếp tục|những"
    "|còn chậm|còn thấp|đạt thấp|đến nay|tới nay|từ đầu năm|có khoảng|quanh|quanh mức|xung quanh|sẽ là|phải đạt"
    "|quyết tâm|xếp"
)
"""Words before a figure that tie nothing."""

GROWTH = {
    "tăng": " tăng",
    "đi lên": " tăng",
    "tăng trưởng": " tăng trưởng",
    "tăng thêm": " tăng",
    "tăng được": " tăng",
    "giảm": " giảm",
    "giảm được": " giảm",
    "giảm thêm": " giảm",
    "giảm đi": " giảm",
    "cao hơn": " tăng",
    "nhiều hơn": " tăng",
    "lớn hơn": " tăng",
    "thấp hơn": " giảm",
    "ít hơn": " giảm",
    "thêm": " tăng",
    "nhích": " tăng",
    "nhích thêm": " tăng",
    "nhích nhẹ": " tăng",
    "tăng nhẹ": " tăng",
    "tăng mạnh": " tăng",
    "tăng vọt": " tăng",
    "giảm mạnh": " giảm",
    "giảm sâu": " giảm",
    "giảm nhẹ": " giảm",
    "giảm nhanh": " giảm",
    "tăng nhanh": " tăng",
    "bớt": " giảm",
    "bớt đi": " giảm",
    "giảm bớt": " giảm",
    "cắt giảm": " giảm",
    "kéo giảm": " giảm",
    "tăng trưởng đạt": " tăng trưởng",
    "vượt": " vượt",
    "vượt mức": " vượt",
}
"""Verbs of change before a figure, and what they add to its label."""

RESTRAINTS = phrases("kiềm chế|kìm chế|kìm giữ|hạn chế|kiểm soát|ngăn chặn|đẩy lùi|phòng ngừa|từng bước")
"""Verbs before a verb of change, which only say the same again: `kiềm chế, giảm 5% số vụ cháy`."""

MEAN = phrases("bình quân|trung bình|đều|bq|b/q")

LEADS = phrases(
    "vậy|tuy vậy|như vậy|sơ bộ|rà soát sơ bộ|qua rà soát|kết quả rà soát"
    "|tháng đầu|tháng đầu tiên|tháng đầu năm|tháng cuối năm|liền|năm liền|nhiều năm liền"
    "|trong đó|trong số đó|trong số này|riêng|cụ thể|cụ thể là|cụ thể như sau|như sau|như|bao gồm|kể cả|tính cả"
    "|gồm|và|còn|song"
    "|với|để|nhằm|theo đó|ngoài ra|bên cạnh đó|đồng thời|nhất là|đặc biệt"
    "|đặc biệt là|đáng chú ý|đáng chú ý là|nổi bật|nổi bật là|qua đó|nhờ đó|nhờ vậy|từ đó|nghĩa là|tức|tức là"
    "|tiếp tục|phấn đấu|phấn đấu đến|quyết tâm|nỗ lực|phải|cần|sẽ|đã|đang|cũng|vẫn|đều|luôn"
    "|hiện nay|hiện có|hiện|đến nay|tới nay|nay|cơ bản|duy trì|duy trì ổn định|giữ vững|giữ|nâng|nâng mức|nâng cao|đưa"
    "|bảo đảm|đảm bảo|kéo giảm|kéo|hạ|rút|đẩy|làm cho|cùng với|cùng đó|có|mức|con số|khoảng|hơn|trên"
    "|đạt|đạt được|ước|mục tiêu|các mục tiêu|chỉ tiêu|các chỉ tiêu|chỉ tiêu về|một số chỉ tiêu"
    "|các chỉ tiêu chủ yếu|chỉ tiêu cụ thể|về|của|các|những|mỗi|từng|là|vào|tại|ở|trong|toàn phường|toàn xã"
    "|toàn đặc khu|toàn đảng bộ|toàn địa bàn"
    "|tỉnh giao|thành phố giao|cấp trên giao|được tỉnh giao|được thành phố giao|được cấp trên giao|được giao"
    "|chúng tôi|chúng ta"
    "|cả phường|cả xã|trên địa bàn|trên địa bàn phường|trên địa bàn xã|trên toàn địa bàn|trên toàn phường"
    "|địa phương|phường|xã|đặc khu|đảng bộ|đảng bộ phường|đảng bộ xã|đảng bộ đặc khu|đại hội|đại hội phường"
    "|đại hội xã|đại hội đảng bộ phường|đại hội đảng bộ xã|đại biểu tán thành|các đại biểu|đại biểu"
    "|đại hội thống nhất|đại hội xác định"
    "|chính quyền|chính quyền phường|chính quyền xã|nhân dân|muốn|mong muốn|chốt|chốt mức|chốt chỉ tiêu|đặt"
    "|đặt ra|đặt mục tiêu|đặt chỉ tiêu|đề ra|đề ra mục tiêu|xác định|hướng tới|hướng đến|thống nhất|thông qua"
    "|nhiệm kỳ|nhiệm kỳ qua|nhiệm kỳ tới|nhiệm kỳ mới|nhiệm kỳ này"
    "|nhiệm kỳ vừa qua|nhiệm kỳ vừa rồi|giai đoạn|năm|thì|nếu|cả|tổng cộng|chỉ tính riêng|tính riêng|chỉ|khi|ngay"
    "|tổng kết|theo báo cáo|theo thống kê|ước tính|kết quả|kết quả là|cho biết|nơi đây|ở đây|tại đây"
    "|cũng ở mốc này|ở mốc này|mốc này|thời điểm này"
    "|cùng thời điểm|đến thời điểm này|đối với|so với|đó|này|thu được|phần|hiện tại|đến|tới|bình quân mỗi"
    "|đề nghị|đề nghị xã|đề nghị phường|đề nghị địa phương|dự kiến|dự kiến cả năm|ước cả năm|cả năm|trong năm"
    "|hết năm|từ đầu năm|từ đầu năm đến nay|từ đầu năm tới nay|từ đầu nhiệm kỳ"
    "|cuối năm|đầu năm|trong kỳ|lũy kế|quyết nghị|kỳ họp|kỳ họp quyết nghị|kỳ họp thống nhất|hội nghị thống nhất"
    "|hội nghị xác định|nghị quyết ghi|nghị quyết xác định|toàn tỉnh|toàn thành phố|yêu cầu|đã có|✅|✔|☑|▪|►|→|⇒"
    "|kéo theo|giao|được|phát huy|tập trung|rằng|việc|khẳng định|cho thấy|nhờ|-|+|,|;|:|.|(|)|\"|'|*|•|–|/|>|<|="
    "|≥|≤|1|2|3|4|5|6|7|8|9|từ chỗ|giữ nguyên|trong vòng|vòng|đích|đích đến|mốc|từ mức|xuất phát từ"
    "|ủy ban nhân dân phường|ủy ban nhân dân xã|ubnd phường|ubnd xã|hđnd phường|hđnd xã"
    "|hội đồng nhân dân phường|hội đồng nhân dân xã|cấp ủy"
    "|dù|tuy|mặc dù|dẫu|tuy nhiên|nhưng|thế nhưng|đáng lẽ|đáng ra|lẽ ra|thực tế|trên thực tế"
)
"""Words before the name of an indicator."""

COMPOUNDS = phrases(
    "liền kề|liền thửa|liền vùng|hạ tầng|mặt bằng|nâng cấp|rút ngắn|giao thông|giao dịch|giao quân|phần mềm"
    "|chỉ số|mức sống|mức độ|đạt chuẩn"
    "|về đích|giữ gìn|đưa đón|đẩy mạnh|trong sạch|trên biển|tại chức|mới nổi|năm học|một cửa"
    "|thực hiện|phát hiện|thể hiện|xuất hiện|đầy đủ|định mức|công bằng|cân bằng|bắt giữ|tạm giữ|lưu giữ"
    "|hàng không|địa chỉ|tín chỉ|chứng chỉ|đồng đều|tồn tại|tự do|nhà ở|trở lên|trở xuống|trở về"
    "|và vừa|đăng ký|lao động|đào tạo|bằng cấp|khách đến|đất ở|chỗ ở|nơi ở|tái định cư|thành đạt|giải quyết"
    "|cầm cố|trung bình|có việc làm|đời sống|có việc|có chồng|tập trung|tập thể|xã hội|xã viên"
)
"""Two words of which one looks like a filler; they stay together."""

DEGREES = phrases("đặc biệt nghiêm|đặc biệt khó|đặc biệt hiếm|đặc biệt lớn")
"""Where `đặc biệt` says how much and does not open a thought."""

EMPTY_WORDS = phrases(
    "tỷ|lệ|mức|số|tổng|con|phường|xã|đặc|khu|địa|phương|đơn|vị|chỉ|tiêu|đạt|có|là|của|các|và|được|cả|toàn|trên|bàn"
    "|trong"
    "|năm|nay|đó|này|ra|đến|từ|với|cho|về|ở|tăng|giảm|thêm|vượt|bình|quân|khoảng|hơn|gần|cao|thấp|so|kỳ|lên|xuống"
    "|còn|mới"
    "|cũng|đều|theo|tới|thì|giai|đoạn|nhiệm|hằng|hàng|mỗi|tính|mục|kế|hoạch|dự|toán|như|sau|cụ|thể|kết|quả|báo|cáo"
    "|tốc|độ"
    "|nhịp|trưởng|ấy|hiện|nơi|đây|chúng|tôi|ta|mình"
)
"""Words that alone name no indicator."""
