"""Where a clause begins, and what may stand there before its subject: `Hiện nay, …`, `Trong khi đó, …`.

The patterns are for text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

_LEADS = (
    r"hiện nay|hiện tại|hiện|đến nay|tới nay|nay|còn|riêng|trong đó|trong khi đó|trong khi|bên cạnh đó|ngoài ra"
    r"|đồng thời|tương tự|cũng|theo đó|theo|vừa qua|mới đây|được biết|trước đây|trước đó|trước kia|khi đó|bấy giờ"
    r"|cùng kỳ|cùng ngày|cùng thời gian(?: này)?|tiếp đó|sau đó|vì vậy|do đó|năm \d{4}"
    r"|(?:điển hình|tiêu biểu|nổi bật)(?: như| là)?|như|mục tiêu (?:chung )?của"
)
LEADS = rf"(?:(?:{_LEADS})(?![^\W\d_]),? )*+"
"""The words that lead a clause in; taken whole or not at all, so that no row of them is looked at twice."""
AT_PLACE = r"(?:(?:tại|ở) )?"


def opening(marks: str = ",;:(") -> str:
    """A pattern of where a clause begins, its leading words included.

    Args:
        marks: The marks behind which it may begin, besides the beginning of what is looked at and that of a line.
    """
    return rf"(?:\A\W*(?:\d{{1,2}}[.)]\W*)?|(?:[{marks}] |\n)\W*){LEADS}"
