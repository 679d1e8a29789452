"""One archive a package: everything in one file."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from etl.disk import hash_of

_THE_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP can name; with the clock in it no two archives would be equal."""
_READABLE = 0o100644 << 16
_PACKED = {".parquet"}
"""What is compressed already."""


def write_archive(package: Path, dictionary: Path, out: Path) -> None:
    """Write a ZIP of a package's folder, the dictionary of all tables, and the checksums of what is in it.

    The bytes depend on the files and on the zlib of the machine only.

    Args:
        package: The folder; it becomes a folder of the same name in the archive.
        dictionary: A file that is put beside the package's own.
        out: The archive.
    """
    files = {path.relative_to(package).as_posix(): path for path in package.rglob("*") if path.is_file()}
    files[dictionary.name] = dictionary
    sums = []
    with zipfile.ZipFile(out, "w") as archive:
        for name, path in sorted(files.items()):
            sums.append(f"{hash_of(path)}  {name}\n")
            with path.open("rb") as stream, archive.open(_entry(f"{package.name}/{name}"), "w", force_zip64=True) as to:
                shutil.copyfileobj(stream, to, 1 << 20)
        archive.writestr(_entry(f"{package.name}/SHA256SUMS"), "".join(sums))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _THE_SAME_DAY)
    entry.external_attr = _READABLE
    entry.create_system = 3
    entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in _PACKED else zipfile.ZIP_DEFLATED
    return entry
