"""Object storage that speaks S3: what lies below an address, and the bytes of an object. The extra `s3`.

Credentials, region and endpoint are found where boto3 finds them (environment, `~/.aws`), and told nowhere. A name is
whatever somebody gave an object: it says nothing of where on this machine its bytes may be put.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from typing import Any

from etl.model.errors import DiabaError, InputError, UsageError

SCHEME = "s3://"
_BUCKET = re.compile(r"[a-zA-Z0-9][\w.-]{1,254}", re.ASCII)
_FULL = (errno.ENOSPC, errno.EDQUOT)


class StorageError(InputError):
    """An object storage that cannot be used: it refuses, is not there, or does not answer."""


class UnusableObject(DiabaError):
    """A single object that is not what it was when it was listed, or cannot be taken."""


@dataclass(frozen=True, slots=True)
class Address:
    """A bucket, what lies below a prefix in it, or an object. It answers what a run asks of a path it is given."""

    bucket: str
    key: str
    """Without slashes at its end; empty for the bucket."""

    @classmethod
    def of(cls, text: str) -> Address:
        """The address that is written so.

        Raises:
            UsageError: It is none.
        """
        bucket, _, key = text.removeprefix(SCHEME).partition("/")
        leads_up = not {".", ".."}.isdisjoint(key.split("/"))
        if not text.startswith(SCHEME) or not _BUCKET.fullmatch(bucket) or leads_up:
            # The text is not repeated: somebody may have put a password into it.
            raise UsageError("An address in object storage is written s3://BUCKET or s3://BUCKET/FOLDER.")
        return cls(bucket, key.rstrip("/"))

    @property
    def name(self) -> str:
        """The last part."""
        return self.key.rpartition("/")[2] or self.bucket

    def is_within(self, other: Address) -> bool:
        """Whether all that lies below it also lies below another."""
        return self.bucket == other.bucket and (not other.key or f"{self.key}/".startswith(f"{other.key}/"))

    def absolute(self) -> Address:
        """The same, as an address depends on no working directory."""
        return self

    def as_posix(self) -> str:
        """As it is written."""
        return str(self)

    def __truediv__(self, name: str) -> Address:
        return Address(self.bucket, f"{self.key}/{name}" if self.key else name)

    def __str__(self) -> str:
        return f"{SCHEME}{self.bucket}/{self.key}"


@dataclass(frozen=True, slots=True)
class Stored:
    """An object as a listing met it."""

    bucket: str
    key: str
    size: int
    """In bytes."""
    etag: str
    """Another one as soon as the bytes are others."""
    modified: str
    """When it was put there."""

    @property
    def address(self) -> str:
        """As it is written."""
        return f"{SCHEME}{self.bucket}/{self.key}"

    @property
    def version(self) -> str:
        """What tells it from what lay or will lie under the same address."""
        return f"{self.size} {self.etag} {self.modified}"


def find(address: Address) -> list[Stored]:
    """All objects below an address, or the one that has it.

    Raises:
        StorageError: There is no such bucket, or it cannot be listed.
        UsageError: The extra is not installed.
    """
    with _told(str(address)):
        found = _storage().find(f"{address.bucket}/{address.key}".rstrip("/"), detail=True)
        return [_stored(address.bucket, each) for each in found.values()]


def look(address: Address) -> Stored | None:
    """The object of an address, if there is one.

    Raises:
        StorageError: The storage does not tell.
    """
    with _told(str(address)):
        try:
            found = _storage().info(f"{address.bucket}/{address.key}")
        except FileNotFoundError:
            return None
        return _stored(address.bucket, found) if found["type"] == "file" else None


def read(address: Address, size: int) -> bytes:
    """The first bytes of an object.

    Args:
        address: The object.
        size: How many at most.

    Raises:
        UnusableObject: It is not there.
        StorageError: The storage does not give it.
    """
    if size == 0:
        return b""
    with _told(str(address)):
        try:
            data: bytes = _storage().cat_file(f"{address.bucket}/{address.key}", start=0, end=size)
        except FileNotFoundError:
            raise UnusableObject("It is no longer there.", where=str(address)) from None
        except OSError as error:
            if _code(error) == "InvalidRange":  # HTTP has no name for the first bytes of what is empty.
                return b""
            raise
        return data


def fetch(stored: Stored, most: int | None = None) -> bytes:
    """The bytes of an object, which are those that were listed.

    Args:
        stored: The object.
        most: How many bytes are wanted at most; by default all.

    Raises:
        UnusableObject: It is another one now, or not there.
        StorageError: The storage does not give it.
    """
    address = Address(stored.bucket, stored.key)
    size = stored.size if most is None else min(stored.size, most)
    data = read(address, size)
    now = look(address)  # asked afterwards, so that it holds for the bytes that came
    if now is None or (now.size, now.etag) != (stored.size, stored.etag) or len(data) != size:
        raise UnusableObject("It has changed since it was listed.", where=stored.address)
    return data


def put(address: Address, data: bytes) -> None:
    """Make an object; it is there whole or not at all.

    Raises:
        StorageError: The storage does not take it.
    """
    with _told(str(address)):
        _storage().pipe_file(f"{address.bucket}/{address.key}", data)


def remove(address: Address) -> None:
    """Delete an object, if it is there.

    Raises:
        StorageError: The storage does not do it.
    """
    with _told(str(address)):
        _storage().rm_file(f"{address.bucket}/{address.key}")


@cache
def _storage() -> Any:
    try:
        from s3fs import S3FileSystem
    except ImportError:
        raise UsageError(
            "Object storage needs s3fs, which is not installed.", hint='Install it with: pip install "diaba[s3]"'
        ) from None
    return S3FileSystem(use_listings_cache=False, skip_instance_cache=True)


def _stored(bucket: str, found: dict[str, Any]) -> Stored:
    name = found["name"].removeprefix(f"{bucket}/")
    return Stored(
        bucket, name, found["size"], found["ETag"].strip('"'), found["LastModified"].astimezone(UTC).isoformat()
    )


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Errors of the client, of which many are none of the system, as what they mean for the user."""
    try:
        yield
    except DiabaError:
        raise
    except FileNotFoundError:
        raise StorageError("There is no such bucket.", where=address, hint="Look at its name.") from None
    except PermissionError as error:
        raise StorageError(
            f"The storage refuses it ({_words(error)}).",
            where=address,
            hint="Give credentials that may do it, as for boto3 (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY or ~/.aws).",
        ) from None
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            raise
        raise StorageError(
            f"The storage cannot be used ({_words(error)}).",
            where=address,
            hint="Look at network, credentials and AWS_ENDPOINT_URL, and run it again: what was read is kept.",
        ) from None


def _code(error: OSError) -> str | None:
    """What S3 calls an error that the client has made one of the system."""
    answer: dict[str, Any] = getattr(error.__cause__, "response", {})
    code: str | None = answer.get("Error", {}).get("Code")
    return code


def _words(error: Exception) -> str:
    said = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    return said.splitlines()[0].rstrip(".")[:300]
