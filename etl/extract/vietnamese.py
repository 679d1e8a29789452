"""Why a reading is not certain, in Vietnamese: the sentences of the rules, for the readers of the portal.

A test holds this list and the sentences in the rules together.
"""

from __future__ import annotations

import re

DOUBTS = {
    "no unit of today has this name": "Hiện không có đơn vị nào mang tên này.",
    "no unit of today in the province has this name": "Tỉnh hiện không có đơn vị nào mang tên này.",
    "the official mergers of the unit are all named, and this is none of them": (
        "Các đơn vị hợp thành chính thức đã được nêu đủ, và đơn vị này không nằm trong số đó."
    ),
    "No unit has this name; it is like that of the unit but for a letter.": (
        "Không có đơn vị nào mang tên này; tên chỉ khác tên đơn vị một chữ."
    ),
    "the paper does not say which unit the figure is about": "Văn bản không nói số liệu thuộc đơn vị nào.",
    "what somebody advises": "Đây là điều ai đó khuyên hoặc góp ý.",
    "what somebody wishes for": "Đây là điều ai đó mong ước.",
    "the officers of several units": "Số liệu nói về cán bộ của nhiều đơn vị.",
    "the committees of several units": "Số liệu nói về cấp ủy của nhiều đơn vị.",
    "what those above pay to each, and no result of the unit": (
        "Đây là mức cấp trên chi trả cho mỗi đối tượng, không phải kết quả của đơn vị."
    ),
    "what one piece brings in, and not all": "Đây là mức thu của một đơn vị sản xuất, không phải của cả xã, phường.",
    "The paper names several units, and which post is held in which is not clear.": (
        "Văn bản nêu nhiều đơn vị; không rõ chức vụ nào thuộc đơn vị nào."
    ),
    "the number can be read in two ways": "Con số có thể hiểu theo hai cách.",
    "harm that is only feared": "Thiệt hại mới chỉ được lo ngại, chưa xảy ra.",
    "harm by an event, which may have been done elsewhere too": "Thiệt hại do thiên tai, sự cố; có thể của nơi khác.",
    "a unit that ended with the reform has no figures of the time after it": (
        "Đơn vị đã kết thúc khi sắp xếp nên không có số liệu của thời gian sau đó."
    ),
    "the goal, or by how much it was exceeded": "Có thể là chỉ tiêu, cũng có thể là mức vượt chỉ tiêu.",
    "it may be a goal as before, or a result": "Có thể là mục tiêu như đoạn trước, cũng có thể là kết quả.",
    "the words do not say what is measured": "Câu văn không nói số liệu đo điều gì.",
    "told as a result, but of a year to come": "Kể như kết quả nhưng thuộc một năm chưa đến.",
    "there are not as many figures as things that they may be about": (
        "Số con số không khớp với số nội dung được liệt kê."
    ),
    "the figure is given for another unit by name": "Câu văn nêu số liệu cho đơn vị khác.",
    "the paragraph speaks of several units together": "Đoạn văn nói chung về nhiều đơn vị.",
    "the sentence speaks of another body than the unit": "Câu văn nói về tổ chức khác, không phải đơn vị này.",
    "“cơ bản” leaves open whether any are left": "“Cơ bản” không cho biết có còn hay không.",
    "the standard is approached, not promised": "Văn bản nói từng bước đạt chuẩn, không cam kết đạt.",
    "A deputy's mandate is not an office of the list.": "Tư cách đại biểu không phải chức vụ trong danh mục.",
    "The post is not held in a body of a commune, a province or the centre.": (
        "Chức vụ không thuộc cơ quan cấp xã, cấp tỉnh hay trung ương."
    ),
    "The paper does not say which body is headed.": "Văn bản không nói đứng đầu cơ quan nào.",
    "The party committee may be that of an agency.": "Có thể là đảng ủy của một cơ quan.",
    "The paper does not say in which unit the post is held.": "Văn bản không nói chức vụ thuộc đơn vị nào.",
    "The person is put forward for the post and not elected yet.": "Người được giới thiệu để bầu, chưa được bầu.",
    "Somebody else gets one of the posts and is put forward for another; which one is taken over is not clear.": (
        "Người khác nhận một chức vụ và được giới thiệu bầu chức vụ khác; chưa rõ chức vụ nào được thay thế."
    ),
    "The words may be no person's name.": "Có thể không phải tên người.",
    "The list does not say in which unit the post was held.": "Danh sách không nói chức vụ ấy giữ ở đơn vị nào.",
    "The list does not say whether the post is still held.": "Danh sách không nói chức vụ ấy có còn giữ hay không.",
    "The sentence names a body of the province, and no unit of which the chair may be.": (
        "Câu chỉ nêu cơ quan của tỉnh, không nêu đơn vị mà người này làm chủ tịch."
    ),
    "The paper does not say which body is chaired.": "Văn bản không nói chủ tịch cơ quan nào.",
    "The name of the unit holds letters that no Vietnamese syllable has.": (
        "Tên đơn vị có chữ không hợp âm tiết tiếng Việt."
    ),
    "The name holds letters that no Vietnamese syllable has.": "Tên người có chữ không hợp âm tiết tiếng Việt.",
    "The paper does not name the office of who signs for a national body.": (
        "Văn bản không nêu chức vụ của người ký thay cơ quan trung ương."
    ),
    "The title may be that of a guest who is not named.": "Chức danh có thể của khách mời không nêu tên.",
    "What looks like a person behind the post may be the name of its unit.": (
        "Tên đứng sau chức vụ có thể là tên đơn vị, không phải tên người."
    ),
    "The sentence tells of a time long ago.": "Câu văn kể chuyện thời xa trước.",
    "The post was held up to a year that the paper may not have reached.": (
        "Chức vụ được giữ đến một năm mà văn bản có thể chưa tới."
    ),
    "More than one person of the paper, or none, can be meant by the short name.": (
        "Tên gọi tắt có thể chỉ nhiều người trong văn bản, hoặc không ai."
    ),
    "the official mergers tell that only a part of the unit went there": (
        "Theo sáp nhập chính thức, chỉ một phần của đơn vị này được nhập vào đó."
    ),
    "the official mergers tell that another unit was made of these": (
        "Theo sáp nhập chính thức, các đơn vị này lập thành một đơn vị khác."
    ),
    "the sentence names no successor, and the paper's unit is not known": (
        "Câu văn không nêu đơn vị mới và không rõ văn bản nói về đơn vị nào."
    ),
    "the sentence breaks off before it names what the units became": "Câu văn bị cắt trước khi nêu đơn vị mới.",
    "The row speaks of a release, and which of its posts are given up by whom is not clear.": (
        "Dòng bảng nói về miễn nhiệm, thôi giữ chức; không rõ ai thôi chức vụ nào."
    ),
    "Only {} of 100 words of the page are Vietnamese syllables.": (
        "Trên trang này chỉ {} trong 100 từ là âm tiết tiếng Việt."
    ),
    "OCR is only {} % sure of a word of the quote.": "Phần mềm nhận dạng chỉ chắc {} % về một từ của trích dẫn.",
    "the paper counts {} units here, {} were read": "Văn bản đếm {} đơn vị ở đây, chỉ đọc được {}.",
}
_NUMBER = re.compile(r"\d+")


def doubt_in_vietnamese(doubt: str) -> str | None:
    """The same doubt in Vietnamese, or None where the list does not have it."""
    known = DOUBTS.get(doubt) or DOUBTS.get(_NUMBER.sub("{}", doubt))
    return None if known is None else known.format(*_NUMBER.findall(doubt))
