"""How the heads of tables and the labels of records call units: those that a reform made, and what it made them of."""

from __future__ import annotations

_KIND = r"(?:xã|phường|thị trấn|đặc khu)"
UNITS = rf"(?:đơn vị(?: hành chính)?|đvhc|{_KIND}(?:(?:,|/| -|, và| và|(?= )) ?{_KIND})*)(?: (?:cấp xã|cơ sở))?"
"""Pattern of units of which nothing is said."""
NAMES = r"(?:tên )?(?:gọi )?(?:của )?(?:các )?"
"""What may stand before them: `Tên gọi của các`."""
MADE = r"(?:sáp nhập|hợp nhất|sắp xếp|nhập|thành lập|hình thành)"
"""Pattern of the words for how a unit came to be."""
MADE_FROM = rf"(?:(?:{MADE}|lập|lập nên|ghép|gộp|gom|hợp thành|ra đời|tổ chức lại) (?:từ|bởi|trên cơ sở))"
"""Pattern of what leads to the units that one was made of."""
NEW = (
    rf"(?:{NAMES}{UNITS} (?:mới(?: (?:thành lập|hình thành))?|sau (?:khi )?{MADE}|(?:được )?(?:thành lập|hình thành))"
    r"|tên (?:gọi )?mới)"
)
"""Pattern of what names new units: `Tên đơn vị mới`."""
OLD = (
    rf"(?:(?:tên |(?:được )?(?:bao )?gồm |từ |nhập từ )?(?:các )?{UNITS}"
    rf" (?:cũ|trước (?:khi )?{MADE}|(?:được |thực hiện |bị )?(?:sáp nhập|nhập|hợp nhất)"
    rf"|hợp thành|cấu thành|tiền thân)|tên (?:gọi )?cũ|(?:được )?(?:{MADE_FROM}|sáp nhập|hợp nhất)|tiền thân|nguồn gốc)"
)
"""Pattern of what names those they were made of: `Đơn vị cũ`, `Sáp nhập từ`."""
OLD_PERHAPS = (
    rf"(?:(?:các )?{UNITS} (?:được |thực hiện |bị )?sắp xếp|(?:được )?(?:sắp xếp|nhập|thành lập|hình thành)"
    rf"|(?:bao )?gồm(?: (?:các )?{UNITS})?)"
)
"""The same where the words may as well name something else: `Sắp xếp` may be what was done, `Gồm` what a unit has."""
