"""The files of a folder as one object: it is in the bucket whole or not at all, as an object has no half."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from etl.objects import Address, StorageError, UnusableObject, put, read


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was sent, for who is to receive it."""

    address: Address
    size: int
    sha256: str


def send(folder: Path, address: Address) -> Parcel:
    """Put the files of a folder, its folders left out, under an address that nothing has yet.

    Raises:
        StorageError: The storage does not take it.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:  # Parquet is compressed as it is.
        for path in sorted(folder.iterdir()):
            if path.is_file():
                archive.write(path, path.name)
    data = packed.getvalue()
    put(address, data)
    return Parcel(address, len(data), hashlib.sha256(data).hexdigest())


def receive(parcel: Parcel, folder: Path) -> None:
    """Put the files of a parcel into a folder, which is made if need be.

    Raises:
        StorageError: The storage does not give it, or gives something else.
    """
    try:
        data = read(parcel.address, parcel.size + 1)
    except UnusableObject:
        data = b""
    if hashlib.sha256(data).hexdigest() != parcel.sha256:
        raise StorageError(
            "It is gone, or not what was put there.",
            where=str(parcel.address),
            hint="Look who else writes there, and run it again: what was read is kept.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
