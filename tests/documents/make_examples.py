"""Builds the example papers that are no text files into documents/: `python -m tests.documents.make_examples`.

The facts are those of the real papers, the words are ours. The bytes depend on nothing but this file and the versions
of python-docx and reportlab; the built files are committed, since reportlab and its fonts are no part of the software.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.table import Table
from PIL import Image, ImageDraw, ImageFont
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from etl.text.legacy import TCVN3
from tests.documents.old_fonts import in_font

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
"""Debian's package fonts-dejavu-core; a licence that allows embedding."""

CONGRESS = "thien-huong-dai-hoi.txt"
RESOLUTION = "thien-huong-nghi-quyet-23.docx"
BULLETIN = "thuy-nguyen-ket-qua-dai-hoi.pdf"
SCAN = "tien-minh-gioi-thieu.pdf"
OLD_FONT = "long-bien-gioi-thieu.txt"

LEFT_HEAD = "HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG THIÊN HƯƠNG\nSố: 23/NQ-HĐND"
RIGHT_HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThiên Hương, ngày 19 tháng 12 năm 2025"
TARGETS = (
    ("TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu", "Thời gian"),
    ("I. KINH TẾ",),
    ("1", "Thu ngân sách nhà nước trên địa bàn tăng bình quân", "%/năm", "từ 14 trở lên", "2026-2030"),
    ("2", "Tổng giá trị sản phẩm trên địa bàn tăng bình quân", "%/năm", "từ 14 trở lên", "2026-2030"),
    ("3", "Vốn đầu tư từ ngân sách phường", "tỷ đồng", "150", "2026-2030"),
    ("4", "Tỷ lệ giải ngân vốn đầu tư công", "%", "trên 95", "hằng năm"),
    ("5", "Thu nhập bình quân đầu người tăng bình quân", "%/năm", "10,5", "2026-2030"),
    ("II. XÃ HỘI, MÔI TRƯỜNG",),
    ("6", "Tỷ lệ gia đình văn hóa", "%", "trên 98", "hằng năm"),
    ("7", "Tỷ lệ dân số tham gia bảo hiểm y tế", "%", "98", "đến năm 2030"),
    ("8", "Tỷ lệ trạm y tế đạt chuẩn quốc gia", "%", "100", "đến năm 2030"),
    ("9", "Tỷ lệ thu gom chất thải rắn sinh hoạt", "%", "100", "hằng năm"),
)

BEFORE = (
    "NGHỊ QUYẾT",
    "Về kế hoạch phát triển kinh tế - xã hội 5 năm 2026-2030 của phường Thiên Hương",
    "HỘI ĐỒNG NHÂN DÂN PHƯỜNG THIÊN HƯƠNG",
    "KHÓA I - KỲ HỌP THỨ 6",
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Xét Tờ trình số 51/TTr-UBND ngày 19/12/2025 của Ủy ban nhân dân phường,",
    "QUYẾT NGHỊ:",
    "Điều 1. Đánh giá chung",
    "Năm 2025, trên địa bàn phường Thiên Hương có 250 doanh nghiệp đang hoạt động. Bộ máy của phường đi vào nền "
    "nếp sau khi sắp xếp; thu ngân sách, quản lý đất đai và trật tự xây dựng có chuyển biến, song dịch chuyển cơ "
    "cấu kinh tế còn chậm.",
    "Điều 2. Mục tiêu và nhiệm vụ 5 năm 2026-2030",
    "1. Các chỉ tiêu chủ yếu:",
)
AFTER = (
    "2. Đến năm 2030, số doanh nghiệp đang hoạt động đạt 20 doanh nghiệp/1.000 dân. Giữ vững kết quả không còn hộ "
    "nghèo.",
    "3. Đến năm 2027, chính quyền phường được công nhận đạt chuẩn “Chính quyền thân thiện”.",
    "Điều 3. Tổ chức thực hiện",
    "Giao Ủy ban nhân dân phường cụ thể hóa Nghị quyết thành kế hoạch từng năm. Thường trực Hội đồng nhân dân "
    "phường giám sát việc thực hiện.",
    "Nghị quyết này được Hội đồng nhân dân phường Thiên Hương khóa I, kỳ họp thứ 6 thông qua ngày 19/12/2025.",
)
SIGNATURE = ("Nơi nhận:\n- Ủy ban nhân dân phường;\n- Lưu: VT.", "CHỦ TỊCH\n\n\nVương Toàn Thu Thủy")

BULLETIN_PAGES = (
    (
        "THÔNG TIN NHANH",
        "Kết quả Đại hội đại biểu Đảng bộ phường Thủy Nguyên lần thứ I,",
        "nhiệm kỳ 2025 - 2030",
        "",
        "1. Về đơn vị hành chính",
        "Phường Thủy Nguyên (thành phố Hải Phòng) ra đời theo Nghị quyết số 1669/NQ-",
        "UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội. Địa bàn phường nằm ở",
        "trung tâm thành phố Thủy Nguyên trước đây, gồm toàn bộ diện tích tự nhiên, dân số",
        "của các phường Dương Quan, Thủy Đường, cơ bản toàn bộ phường Hoa Động và một",
        "phần diện tích tự nhiên, dân số của các phường An Lư, Thủy Hà. Khi thành lập,",
        "phường có diện tích 45,34 km², dân số 71.731 người.",
        "",
        "2. Về tổ chức đảng",
        "Đảng bộ phường Thủy Nguyên có 102 tổ chức đảng trực thuộc, gồm 05 đảng bộ cơ sở,",
        "23 chi bộ cơ sở và 74 chi bộ trực thuộc, với tổng số 2.846 đảng viên.",
        "",
        "3. Về Đại hội",
        "Tổng số đại biểu chính thức được triệu tập là 250 đại biểu, trong đó có 27 đại biểu",
        "đương nhiên và 223 đại biểu chỉ định. Đồng chí Lê Tiến Châu, Ủy viên Ban Chấp hành",
        "Trung ương Đảng, Bí thư Thành ủy, Trưởng Đoàn đại biểu Quốc hội thành phố Hải Phòng",
        "đã đến dự và có bài phát biểu chỉ đạo tại phiên chính thức. Ban Thường vụ Thành ủy",
    ),
    (
        "quyết định chỉ định 27 đồng chí tham gia Ban Chấp hành Đảng bộ phường nhiệm kỳ",
        "2025 - 2030, trong đó 09 đồng chí là Ủy viên Ban Thường vụ. Đồng chí Phạm Hưng",
        "Hùng, Thành ủy viên, là Bí thư Đảng ủy, Chủ tịch HĐND phường Thủy Nguyên. Đoàn",
        "đại biểu dự Đại hội Đảng bộ thành phố có 03 đại biểu chính thức và 01 đại biểu dự",
        "khuyết.",
        "",
        "4. Mục tiêu",
        "Đến năm 2030, chính quyền phường đạt chuẩn “Chính quyền thân thiện”; phường trở",
        "thành đô thị xanh, thông minh của thành phố.",
    ),
)


_SCANNED = (
    "GIỚI THIỆU XÃ TIÊN MINH",
    "",
    "Xã Tiên Minh thuộc thành phố Hải Phòng. Xã hình thành từ toàn bộ diện tích",
    "tự nhiên và dân số của bốn xã cũ: Quang Phục, Toàn Thắng, Tiên Minh,",
    "Tiên Thắng. Chính quyền xã hoạt động từ ngày 01/7/2025.",
    "",
    "Xã có diện tích gần 36,5 km2, dân số hơn 36.000 người, gồm 38 thôn. Đảng bộ",
    "xã có 1.606 đảng viên.",
)

_IN_AN_OLD_FONT = (
    "Giới thiệu phường Long Biên",
    "",
    "Phường Long Biên thuộc thành phố Hà Nội, hoạt động từ ngày 01/7/2025. Địa bàn phường gồm phần lớn diện tích tự "
    "nhiên, dân số của các phường Thạch Bàn, Cự Khối và phường Long Biên cũ; một phần diện tích tự nhiên, dân số của "
    "các phường Phúc Đồng, Gia Thuỵ, Bồ Đề và một phần diện tích tự nhiên, dân số của xã Bát Tràng.",
    "",
    "Phường có diện tích 19,15 km2, dân số 65.885 người, chia thành 37 tổ dân phố. Đảng bộ phường có 70 tổ chức đảng "
    "trực thuộc với 2.716 đảng viên.",
    "",
)


def resolution() -> bytes:
    """The council's resolution as .docx: a header table of two columns, Điều 1-3, targets in a table, a signature."""
    paper = docx.Document()
    _fill(paper.add_table(1, 2), ((LEFT_HEAD, RIGHT_HEAD),))
    for text in BEFORE:
        paper.add_paragraph(text)
    _targets(paper)
    for text in AFTER:
        paper.add_paragraph(text)
    _fill(
        paper.add_table(1, 2),
        (SIGNATURE,),
    )
    return _without_clock(paper)


def _targets(paper: WordDocument) -> None:
    table = paper.add_table(len(TARGETS), len(TARGETS[0]))
    table.style = "Table Grid"
    _fill(table, TARGETS)
    for index, row in enumerate(TARGETS):
        if len(row) == 1:
            table.cell(index, 0).merge(table.cell(index, len(TARGETS[0]) - 1))


def _fill(table: Table, rows: tuple[tuple[str, ...], ...]) -> None:
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(index, column).text = text


def _without_clock(paper: WordDocument) -> bytes:
    """The file with fixed dates: python-docx stamps each part of the archive with the time of day."""
    paper.core_properties.created = paper.core_properties.modified = datetime(2026, 1, 1, tzinfo=UTC)
    stamped, fixed = io.BytesIO(), io.BytesIO()
    paper.save(stamped)
    with zipfile.ZipFile(stamped) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def bulletin() -> bytes:
    """The congress bulletin as .pdf: a text layer with a line break in the middle of a name, and of a number."""
    pdfmetrics.registerFont(TTFont("Serif", str(FONTS / "DejaVuSerif.ttf")))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=True)
    canvas.setTitle("Thông tin nhanh")
    for lines in BULLETIN_PAGES:
        canvas.setFont("Serif", 10.5)
        for number, line in enumerate(lines):
            canvas.drawString(64, 770 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scan() -> bytes:
    """A printed page, laid a little askew on the glass: a picture at 200 dpi in 16 shades of grey."""
    width, height = 1654, 2339
    page = Image.new("L", (width, height), "white")
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(str(FONTS / "DejaVuSerif.ttf"), 34)
    for number, line in enumerate(_SCANNED):
        draw.text((170, 220 + 62 * number), line, "black", font)
    askew = page.rotate(0.4, Image.Resampling.BICUBIC, fillcolor="white").point(lambda grey: grey // 17 * 17)
    rl_config.useA85 = 0
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=True, pageCompression=1)
    canvas.drawImage(ImageReader(askew), 0, 0, 595, 842)
    canvas.save()
    return file.getvalue()


def old_font() -> bytes:
    """A text as word processors saved it before Unicode, in a font of the standard TCVN3."""
    return in_font("\r\n".join(_IN_AN_OLD_FONT), TCVN3)


if __name__ == "__main__":
    (DOCUMENTS / RESOLUTION).write_bytes(resolution())
    (DOCUMENTS / BULLETIN).write_bytes(bulletin())
    (DOCUMENTS / SCAN).write_bytes(scan())
    (DOCUMENTS / OLD_FONT).write_bytes(old_font())
