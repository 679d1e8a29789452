"""Object storage, as a server that speaks S3 gives it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from urllib.request import Request, urlopen

import pytest

from etl import objects
from etl.model.errors import UsageError
from etl.objects import Address, StorageError, UnusableObject, fetch, find, look, put, read, remove


@pytest.mark.parametrize(
    ("text", "bucket", "key", "name"),
    [
        ("s3://giay", "giay", "", "giay"),
        ("s3://giay/", "giay", "", "giay"),
        ("s3://giay/Hải Phòng/2026/", "giay", "Hải Phòng/2026", "2026"),
    ],
)
def test_an_address_is_a_bucket_and_what_lies_in_it(text: str, bucket: str, key: str, name: str) -> None:
    address = Address.of(text)
    assert (address, address.name) == (Address(bucket, key), name)
    assert str(address) == text.rstrip("/") + ("" if key else "/")
    assert address / "a" == Address.of(f"{text.rstrip('/')}/a")


@pytest.mark.parametrize(
    "text", ["s3://", "s3:///papers", "s3://me:secret@bucket/papers", "https://host/papers", "s3://bucket/../a"]
)
def test_what_is_no_address_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(UsageError, match="s3://BUCKET") as refused:
        Address.of(text)
    assert "secret" not in str(refused.value)


def test_what_was_put_is_found_and_read_until_it_is_removed(bucket: Address) -> None:
    put(bucket / "báo cáo/a.txt", b"12345")
    put(bucket / "empty.txt", b"")
    first, second = sorted(find(bucket), key=lambda each: each.key)
    assert [(each.key, each.size) for each in (first, second)] == [("báo cáo/a.txt", 5), ("empty.txt", 0)]
    assert (fetch(first), fetch(second), fetch(first, 2), read(bucket / first.key, 3)) == (b"12345", b"", b"12", b"123")
    assert find(bucket / "báo cáo") == find(bucket / "báo cáo/a.txt") == [first]
    remove(bucket / first.key)
    assert look(bucket / first.key) is None
    assert find(bucket / "báo cáo") == []


def test_an_object_that_is_another_one_now_is_not_taken(bucket: Address) -> None:
    put(bucket / "a.txt", b"as it was")
    (listed,) = find(bucket)
    for now in (b"otherwise", b"longer than it was", b"short", b""):
        put(bucket / "a.txt", now)
        with pytest.raises(UnusableObject, match=r"a.txt: It has changed"):
            fetch(listed)
    remove(bucket / "a.txt")
    with pytest.raises(UnusableObject, match="no longer there"):
        fetch(listed)


def test_a_bucket_that_is_not_there_is_named(storage: str) -> None:
    with pytest.raises(StorageError, match="s3://none-of-that-name/a: There is no such bucket"):
        find(Address.of("s3://none-of-that-name/a"))


def test_who_may_not_read_is_told_how_to_say_who_he_is(bucket: Address, storage: str) -> None:
    put(bucket / "a.txt", b"a")
    asked = Request(f"{storage}/moto-api/reset-auth", headers={"Content-Type": "text/plain"}, method="POST")
    urlopen(asked, b"0").close()  # from now on the server asks who one is
    try:
        with pytest.raises(StorageError, match=r"refuses it .*AWS_ACCESS_KEY_ID") as refused:
            find(bucket)
    finally:
        urlopen(asked, b"inf").close()
    assert "not-to-be-told" not in str(refused.value)


def test_a_storage_that_does_not_answer_is_an_error_without_credentials(
    bucket: Address, no_storage: Callable[[], None]
) -> None:
    no_storage()
    with pytest.raises(StorageError, match=r"cannot be used .*127.0.0.1:9.*AWS_ENDPOINT_URL") as away:
        read(bucket / "a.txt", 1)
    assert "not-to-be-told" not in str(away.value)


def test_without_the_extra_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    objects._storage.cache_clear()
    with pytest.raises(UsageError, match=r'pip install "diaba\[s3\]"'):
        find(Address("bucket", ""))
