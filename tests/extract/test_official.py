"""Units of claims bear their official names; a name that is another one but for a letter is in doubt."""

from __future__ import annotations

import pytest

from etl.extract import extract
from etl.model.claims import ClaimStatus
from etl.model.document import Document, TextOrigin
from etl.packages.gazetteer import load_gazetteer

HEAD = "Thành phố Hải Phòng. Phường Thiên Hương họp. "


def document(text: str) -> Document:
    return Document("1" * 16, "a.txt", "1" * 64, "text/plain", HEAD + text, TextOrigin.TEXT)


def statuses(text: str) -> set[tuple[str, ClaimStatus]]:
    claims = extract(document(text), load_gazetteer())
    return {(claim.predecessor_name, claim.status) for claim in claims.mergers}


def test_a_unit_that_is_like_another_but_for_a_letter_waits_for_review():
    assert ("Hoa Động", ClaimStatus.PENDING) in statuses(
        "Sáp nhập phường Hoa Độn, phường Lưu Kiếm và phường Hoàng Lâm thành phường Thiên Hương."
    )


@pytest.mark.parametrize("written", ["Hoa Động", "HOA ĐỘNG", "Hoa Độmg"])
def test_a_unit_of_the_very_name_or_of_a_malformed_one_is_certain(written):
    assert ("Hoa Động", ClaimStatus.ACCEPTED) in statuses(
        f"Sáp nhập phường {written}, phường Lưu Kiếm và phường Hoàng Lâm thành phường Thiên Hương."
    )


def test_a_unit_that_is_like_another_but_for_a_letter_is_certain_in_a_scan():
    assert ("Hoa Động", ClaimStatus.ACCEPTED) in statuses(
        "Sáp nhập phường Hoa Độn, phường Lưu Kiếm và phường Hoàng Lâm thành phường Thiên Hương. "
        "Đại hội tbành công, đẹp lòug người dân và đảug bộ."
    )
