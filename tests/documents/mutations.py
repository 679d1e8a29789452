"""Papers damaged at random, as bad disks, bad software and bad people damage them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from random import Random

_PNG = b"\x89PNG\r\n\x1a\n"

_SIGNIFICANT = (
    *(
        b"\0",
        b"\xff",
        b"\xff\xff\xff\xff",
        b"\x7f\xff\xff\xff",
        b"\x80\0\0\0",
        b"-1",
        b"999999999",
        b"{",
        b"}",
        b"\\u-1 ",
        b"<",
    ),
    *(
        b"<table>",
        b"</td>",
        b'colspan="99999"',
        b"<w:tbl>",
        b"endobj",
        b"stream",
        b"/Kids[",
        b"<<",
        b"\\trowd",
        b"\\cell",
        b"\r",
    ),
)


def mutated(data: bytes, random: Random) -> bytes:
    """The bytes after one to eight changes; of an archive, those of one of its parts, its checksums put right."""
    if data.startswith(b"PK") and random.random() < 0.8:
        return _with_mutated_part(data, random)
    if data.startswith(_PNG) and random.random() < 0.8:
        return _with_mutated_chunk(data, random)
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if changed:
            random.choice(_CHANGES)(changed, random)
    return bytes(changed)


def _with_mutated_part(data: bytes, random: Random) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as target:
        names = source.namelist()
        victim = random.choice([*names, *["word/document.xml"] * len(names)])
        for name in names:
            part = source.read(name)
            target.writestr(zipfile.ZipInfo(name), mutated(part, random) if name == victim else part)
    return buffer.getvalue()


def _with_mutated_chunk(data: bytes, random: Random) -> bytes:
    chunks, at = [], len(_PNG)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + length]))
        at += 12 + length
    victim = random.randrange(len(chunks))
    changed = [
        (kind, _changed_chunk(kind, body, random) if n == victim else body) for n, (kind, body) in enumerate(chunks)
    ]
    return _PNG + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in changed
    )


def _changed_chunk(kind: bytes, body: bytes, random: Random) -> bytes:
    # Pixels are packed; half of the time what they unpack to is changed, and packed again.
    if kind == b"IDAT" and random.random() < 0.5:
        return zlib.compress(mutated(zlib.decompress(body), random))
    return mutated(body, random)


def _flip(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 1, 4, 64))):
        data[random.randrange(len(data))] = random.randrange(256)


def _cut(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data)) :]


def _delete(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data))
    del data[start : start + random.choice((1, 2, 16, 512))]


def _repeat(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data))
    data[start:start] = data[start : start + random.choice((1, 16, 512))] * random.choice((1, 2, 40))


def _insert(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data))
    data[start:start] = random.choice(_SIGNIFICANT) * random.choice((1, 1, 100))


def _overwrite(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data))
    significant = random.choice(_SIGNIFICANT)
    data[start : start + len(significant)] = significant


_CHANGES: tuple[Callable[[bytearray, Random], None], ...] = (_flip, _flip, _cut, _delete, _repeat, _insert, _overwrite)
