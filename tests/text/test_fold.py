"""Comparison keys: what they unify, and what they keep apart."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text.fold import ascii_fold, fold, fold_each

TONES = "\u0300\u0301\u0303\u0309\u0323"
RHYMES = (
    *("oa", "oe", "uy", "ua", "ưa", "ia", "ai", "ao", "au", "ay", "eo", "êu", "iu", "oi", "ôi", "ơi", "ui", "ưi", "ưu"),
    *("oan", "oăn", "oen", "uân", "uyn", "uyên", "uyêt", "iên", "yên", "yêu", "iêu", "uôn", "uôi", "ươn", "ươi", "ươu"),
    *("oai", "oay", "oao", "uây", "uyu", "uê", "uơ", "oang", "uynh", "oanh", "uêch", "uyp", "oong"),
)
ONSETS = ("", "b", "đ", "gi", "h", "kh", "ng", "ngh", "qu", "th", "tr", "x")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thuỷ Nguyên", "Thủy Nguyên"),
        ("Hoà Bình", "Hòa Bình"),
        ("Xoè", "Xòe"),
        ("Tuý", "Túy"),
        ("Khuỷu", "Khủyu"),
        ("Qúy", "Quý"),
        ("gìa", "già"),
        ("của", "cuả"),
        ("Nguyễn", "Nguỹên"),
        ("Tòan", "Toàn"),
        ("  HẢI\u00a0 PHÒNG ", "hải phòng"),
        ("THỦY NGUYÊN", "Thuỷ Nguyên"),
    ],
)
def test_spellings_of_one_name_get_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mỹ Quý", "Mỹ Quí"), ("Cẩm Giang", "Cẩm Giàng"), ("Đông", "Dông"), ("Tân", "Tấn"), ("Thạnh", "Thành")],
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Hoà", "hòa"),
        ("Thuỷ", "thủy"),
        ("Qúy", "quý"),
        ("Gìa", "già"),
        ("Hòang", "hoàng"),
        ("Rựơu", "rượu"),
        ("Thúê", "thuế"),
    ],
)
def test_the_key_is_readable_vietnamese(word: str, key: str) -> None:
    assert fold(word) == key


@pytest.mark.parametrize("rhyme", RHYMES)
def test_the_seat_of_the_tone_mark_does_not_matter(rhyme: str) -> None:
    vowels = [index for index, letter in enumerate(rhyme) if letter in "aăâeêioôơuưy"]
    for onset in ONSETS:
        for tone in TONES:
            keys = {fold(onset + rhyme[: seat + 1] + tone + rhyme[seat + 1 :]) for seat in vowels}
            assert len(keys) == 1


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from([onset + rhyme for onset in ONSETS for rhyme in RHYMES]), min_size=1), st.data())
def test_normal_forms_and_case_do_not_matter(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    form = data.draw(st.sampled_from(["NFC", "NFD"]))
    assert fold(normalize(form, text.upper())) == fold(text)


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="|"))))
def test_folding_many_is_folding_each(strings: list[str]) -> None:
    assert fold_each(strings) == [fold(string) for string in strings]


def test_the_plain_key_has_no_marks() -> None:
    assert ascii_fold("Đắk  LẮK") == "dak lak"
    assert ascii_fold("Ngã Bảy – Ữ") == "nga bay – u"
