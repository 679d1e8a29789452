"""Names that name nobody who holds an office: leaders of the past, and words of two syllables like `Liên hệ`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.text.surnames import COMMON_SURNAMES, phrase_set
from etl.text.words import Word

_OF_THE_PAST = phrase_set(
    "Hồ Chí Minh|Nguyễn Ái Quốc|Tôn Đức Thắng|Võ Nguyên Giáp|Trần Hưng Đạo|Lê Duẩn|Trường Chinh|Nguyễn Phú Trọng"
    "|Nguyễn Thị Minh Khai|Hà Huy Tập|Phan Đăng Lưu|Ngô Gia Tự|Võ Chí Công|Võ Văn Kiệt|Phan Văn Khải|Lê Khả Phiêu"
)
"""Leaders of the past whose names papers use for schools, movements and teachings, with their titles too."""
_WORDS = phrase_set(
    "an sinh|báo cáo|báo chí|bảo hiểm|bảo vệ|bế mạc|biện pháp|cao điểm|cao tốc|chúng ta|chúng tôi|chuyên mục|chuyên đề"
    "|chương trình|công báo|công chức|công dân|công khai|công tác|công việc|cung cấp|cư trú|danh bạ|danh mục|danh bộ"
    "|doanh nghiệp|đào tạo|đạo đức|đoàn thể|đoàn viên|đồng hồ|đường bộ|đường dây|giao diện|giao dịch|giao lưu"
    "|hàng hóa|hình ảnh|hình thức|hoa màu|hướng dẫn|hướng nghiệp|khả năng|kiều bào|kim ngạch|lãnh đạo|lao động"
    "|liên hệ|liên kết|linh hoạt|lịch sử|lương thực|lưu trữ|lưu ý|lý do|lý lịch|lý luận|minh bạch|minh chứng|mục lục"
    "|mục tiêu|ngân hàng|ngân sách|phạm vi|phản ánh|phản hồi|phương án|phương hướng|quan điểm|quan hệ|quản lý|quản trị"
    "|quảng bá|quảng cáo|quyền hạn|tải về|tải xuống|tăng trưởng|tất cả|thị trường|tiết kiệm|tiêu chí|tiêu chuẩn"
    "|tiêu điểm|tín dụng|trang bị|trang tin|trình bày|trình độ|trình tự|ứng dụng|văn nghệ|văn thư|viên chức|vi phạm"
)
"""Words of menus, headings and lists whose first syllable is a surname as well: `LIÊN HỆ`, `Hình Ảnh`."""
_OF_TWO = 2


def is_of_the_past(words: Sequence[Word], index: int, length: int) -> bool:
    """Whether the name is that of a leader of the past."""
    return _keys(words, index, length) in _OF_THE_PAST


def is_no_person(words: Sequence[Word], index: int, length: int) -> bool:
    """Whether what looks like a name is that of a leader of the past, or a word and what goes on with it.

    Behind a common surname more words are a name after all: `Phạm Vi`, but `Phạm Vi Anh`.
    """
    keys = _keys(words, index, length)
    if keys[:_OF_TWO] in _WORDS:
        return length == _OF_TWO or keys[0] not in COMMON_SURNAMES
    return keys in _OF_THE_PAST


def _keys(words: Sequence[Word], index: int, length: int) -> tuple[str, ...]:
    return tuple(word.key for word in words[index : index + length])
