"""Numbers without a unit of measure and without a noun that can be counts: `Ban Thường vụ: 11;`, `nộp trực tuyến 812,`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.fields import field_before, rating_behind

_TIED = re.compile(
    r"(?:\bgồm|\bđược|thực tế|kết quả|\blà|\bcó|:|\bđạt|\bcòn|\bvụ|\bhành|\btra|\bvới|\blên|\bxuống"
    r"|khiển trách|cảnh cáo|cách chức|khai trừ"
    r"|(?:giải quyết|xử lý|trả|hoàn thành)(?: xong| được)?|còn lại|(?:trước|đúng|quá|trễ|sớm) hạn"
    r"|\bchết|bị thương|tử vong|mất tích"
    r"|đại biểu(?: (?:chính thức|được|đã|triệu tập|tham|dự|có mặt)){1,4}"
    r"|ban (?:chấp hành|thường vụ)(?: đảng (?:bộ|ủy))?|\b(?:bch|btv|ubkt)|ủy ban kiểm tra"
    r"|\((?:chỉ tiêu|mục tiêu|kế hoạch|kh|nghị quyết|nq|dự toán)(?: (?:giao|đề ra|được giao|là|năm|cả năm))*)\s*\Z"
)
_GRANTED = re.compile(r"biên chế(?:[^.;\d]{0,60} (?:được )?giao|[^.;]{0,60}(?<!không) thiếu)\s*\Z")
"""Before the staff that was granted, or is wanting: `biên chế: được giao 78, hiện có 69, thiếu 9`."""
_CLOSED = re.compile(r"\s*(?:[,;()]|\.(?!\d)|$|\s(?:và|trong đó|với|nhưng|còn)\b)")


def is_free_standing(text: str, start: int, low: int, position: int, stop: int) -> bool:
    """Whether a number without unit and noun can be a count: `Ban Thường vụ: 11;`, `số doanh nghiệp là 450`."""
    if rating_behind(text, position, stop) is not None:
        return True
    if _CLOSED.match(text, position, stop) is None:
        return False
    if field_before(text, start, low) is not None:
        return True
    is_tied = _TIED.search(text, max(start, low - 20), low) is not None
    return is_tied or _GRANTED.search(text, max(start, low - 80), low) is not None
