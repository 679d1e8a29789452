"""What `documents.status_reason` says, in Vietnamese.

The sentences stand where they are raised, in English; a test holds this list and those together. `{}` stands for what
differs from paper to paper: a number, a name, or a phrase of its own below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

REASONS = {
    # The file
    "The store's copy is damaged ({}); ingest the paper again.": "Bản trong kho đã hỏng ({}); hãy nạp lại văn bản.",
    "The file cannot be opened ({}).": "Không mở được tệp ({}).",
    "The file is empty.": "Tệp rỗng.",
    "The file has {} bytes; diaba reads papers of up to {}.": "Tệp có {} byte; diaba đọc văn bản đến {} byte.",
    "It is too large or too deep to read ({}).": "Quá lớn hoặc lồng quá sâu, không đọc được ({}).",
    "It holds more than {} characters, which no official paper does.": (
        "Có hơn {} ký tự, không văn bản hành chính nào dài như vậy."
    ),
    "It holds a line of more than {} characters, which is not the text of a paper.": (
        "Có một dòng dài hơn {} ký tự, không phải nội dung văn bản."
    ),
    "It holds no text.": "Không có nội dung chữ.",
    "It is named {} but does not begin as such a file does.": "Tên tệp là {} nhưng nội dung không phải loại tệp đó.",
    "{} is not a kind of paper diaba reads: {}.": "{} không phải loại tệp diaba đọc được: {}.",
    "It is a damaged .docx or ZIP archive: its directory is missing.": (
        "Tệp .docx hoặc ZIP bị hỏng: thiếu mục lục bên trong."
    ),
    "It is a ZIP archive or an office file, but no Word file (.docx).": (
        "Đây là tệp nén ZIP hoặc tệp văn phòng khác, không phải tệp Word (.docx)."
    ),
    # Text and web pages
    "It holds binary data, not text.": "Chứa dữ liệu nhị phân, không phải chữ.",
    "Its encoding is not known: neither UTF-8, UTF-16, Windows-1258 nor an old TCVN3, VNI or VPS font; "
    "save it as UTF-8.": (
        "Không rõ bảng mã: không phải UTF-8, UTF-16, Windows-1258, cũng không phải phông cũ TCVN3, VNI hay VPS; "
        "hãy lưu lại bằng UTF-8."
    ),
    "It is a web page of {} bytes; diaba reads up to {}.": "Trang web có {} byte; diaba đọc đến {} byte.",
    "Its elements are nested more than {} deep.": "Các phần tử lồng nhau hơn {} lớp.",
    "It has more than {} tags, or {} attributes in one.": "Có hơn {} thẻ, hoặc {} thuộc tính trong một thẻ.",
    # Word and RTF
    "It is damaged or no Word file ({}).": "Tệp hỏng hoặc không phải tệp Word ({}).",
    "It is a ZIP bomb: its parts unpack to {} times their size.": "Tệp nén độc hại: giải nén ra gấp {} lần.",
    "It is far too large: {} parts, {} bytes unpacked.": "Quá lớn: {} thành phần, {} byte sau khi giải nén.",
    "It is an RTF file of {} bytes; diaba reads up to {}.": "Tệp RTF có {} byte; diaba đọc đến {} byte.",
    "Its groups lie more than {} deep in each other.": "Các nhóm lồng nhau hơn {} lớp.",
    "It is encrypted and opens with a password only.": "Tệp có mật khẩu.",
    "It is an office file of the old kind, but no Word file (.doc).": (
        "Đây là tệp văn phòng loại cũ, không phải tệp Word (.doc)."
    ),
    "It is a damaged Word file ({}).": "Tệp Word bị hỏng ({}).",
    "It is a damaged Word file, or one older than Word 97; save it as .docx.": (
        "Tệp Word bị hỏng, hoặc cũ hơn Word 97; hãy lưu lại thành .docx."
    ),
    "It is a Word file older than Word 97; save it as .docx.": "Tệp Word cũ hơn Word 97; hãy lưu lại thành .docx.",
    "It is a damaged Word file: its lengths cannot be right.": "Tệp Word bị hỏng: độ dài ghi trong tệp không hợp lý.",
    "It is a damaged Word file: the list of its pieces is missing.": "Tệp Word bị hỏng: thiếu bảng các đoạn.",
    "It is a damaged Word file: its pieces cannot be right.": "Tệp Word bị hỏng: bảng các đoạn không hợp lý.",
    # PDF
    "It is a truncated PDF: the end of the file is missing.": "Tệp PDF bị cắt cụt: thiếu phần cuối.",
    "It is a damaged PDF that cannot be opened.": "Tệp PDF bị hỏng, không mở được.",
    "It has {} pages; diaba reads papers of up to {}.": "Có {} trang; diaba đọc văn bản đến {} trang.",
    "It is a PDF bomb: a stream in it is packed twice.": "Tệp PDF độc hại: có dữ liệu nén hai lần.",
    "It is a PDF bomb: a stream in it unpacks to over {} bytes.": (
        "Tệp PDF độc hại: có dữ liệu giải nén ra hơn {} byte."
    ),
    # Pictures and scans
    "It is a picture; {}.": "Đây là ảnh; {}.",
    "It is a damaged picture.": "Ảnh bị hỏng.",
    "It is a damaged picture ({}).": "Ảnh bị hỏng ({}).",
    "It holds {} pictures; OCR reads papers of up to {}.": "Có {} ảnh; phần mềm nhận dạng đọc văn bản đến {} ảnh.",
    "It has far more pixels than the {} that diaba reads.": "Có nhiều hơn hẳn {} điểm ảnh mà diaba đọc.",
    "It has {} pixels; diaba reads up to {}.": "Có {} điểm ảnh; diaba đọc đến {}.",
    "Its pages could not be read ({}).": "Không đọc được các trang ({}).",
    "Its pages are pictures without a text layer (a scan); {}.": "Các trang là ảnh quét, không có lớp chữ; {}.",
    "Its pages are pictures in which OCR finds no text.": "Các trang là ảnh, phần mềm nhận dạng không thấy chữ.",
    # What an editor should look at on a paper that was read
    "Its letters, of an old {} font, were turned into Unicode.": "Chữ theo phông cũ {} đã được đổi sang Unicode.",
    "Characters lost before the file came to us: {}.": "Số ký tự đã mất trước khi tệp đến đây: {}.",
    "Read by OCR ({}): page {}.": "Đọc bằng nhận dạng chữ ({}): trang {}.",
    "No text on page {}: perhaps a scan; {}.": "Trang {} không có chữ: có thể là ảnh quét; {}.",
    "No text on page {}.": "Trang {} không có chữ.",
    "Not read: page {} ({}).": "Không đọc được trang {} ({}).",
    "Words fell apart or letters are wrong on page {}.": "Chữ bị rời hoặc sai trên trang {}.",
    # Papers that were lost in a run
    "Reading it {}.": "Đọc văn bản không thành: {}.",
    "What editors say of it was not used: {}": "Không dùng được thông tin do biên tập viên ghi: {}",
    "It is {}.": "Đây là {}.",
}
"""English -> Vietnamese, the places in the same order. Of two sentences that fit, the first is taken."""

PHRASES = {
    "A name without an ending": "Tên không có đuôi",
    "a picture (GIF); save it as PNG": "ảnh GIF; hãy lưu lại thành PNG",
    "an archive (RAR); unpack it": "tệp nén RAR; hãy giải nén",
    "an archive (7z); unpack it": "tệp nén 7z; hãy giải nén",
    "an archive (gzip); unpack it": "tệp nén gzip; hãy giải nén",
    "to read it, install OCR: {}": "muốn đọc, hãy cài phần mềm nhận dạng chữ: {}",
    "damaged": "trang hỏng",
    "OCR failed": "nhận dạng không thành công",
    "OCR took longer than {} seconds": "nhận dạng quá {} giây",
    "OCR reads {} pages of a paper": "mỗi văn bản chỉ nhận dạng {} trang",
    "ended its process ({})": "tiến trình bị ngắt ({})",
    "took longer than {} seconds": "quá {} giây",
    "takes more than {} GB of memory": "cần hơn {} GB bộ nhớ",
    "met a defect of diaba ({}: {})": "gặp lỗi của diaba ({}: {})",
}
"""What may stand in the places of the sentences above, alone or several parted by semicolons."""

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def reason_in_vietnamese(reason: str | None) -> str | None:
    """The same reason in Vietnamese; a sentence that the list does not have stays as it is."""
    return " ".join(_sentences(reason)) if reason else None


def _sentences(reason: str) -> Iterator[str]:
    at = 0
    while at < len(reason):
        found = _sentence_at(reason, at)
        if found is None:
            yield reason[at:]
            return
        sentence, at = found
        yield sentence


def _sentence_at(reason: str, at: int) -> tuple[str, int] | None:
    """The sentence that begins at a place, in Vietnamese, and where the next one begins."""
    for pattern, vietnamese in _patterns():
        if found := pattern.match(reason, at):
            return vietnamese.format(*map(_phrases, found.groups())), found.end()
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    # What ends in a message of another part of the program reaches to the end.
    return tuple(
        (re.compile(_places(english) + (r"\Z" if english.endswith("{}") else r"(?:\s|\Z)")), vietnamese)
        for english, vietnamese in REASONS.items()
    )


def _places(english: str) -> str:
    return "(.+?)".join(map(re.escape, english.split("{}")))


def _phrases(words: str) -> str:
    """What stands in a place of a sentence: one phrase, several, a number, or a name."""
    whole = _phrase(words)
    return (
        "; ".join(_phrase(part) or _THOUSANDS.sub(".", part) for part in words.split("; ")) if whole is None else whole
    )


def _phrase(words: str) -> str | None:
    for english, vietnamese in PHRASES.items():
        if found := re.fullmatch(_places(english), words):
            return vietnamese.format(*found.groups())
    return None
