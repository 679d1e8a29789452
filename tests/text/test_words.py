"""Words with the places where they stand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from etl.text.words import split_words, syllables_of, unify_seats, word_key


def words_of(text):
    return [word.text for word in split_words(text, word_key(text), 0, len(text))]


def test_marks_are_words_of_their_own():
    assert words_of("ông A (SN 1980), TP.HCM") == ["ông", "A", "(", "SN", "1980", ")", ",", "TP", ".", "HCM"]


def test_an_apostrophe_belongs_to_a_highland_name():
    assert words_of("K'Brếp và H' Yim ở Ea H'Leo") == ["K'Brếp", "và", "H' Yim", "ở", "Ea", "H'Leo"]


def test_a_quotation_mark_is_no_apostrophe():
    assert words_of("'Tự do'") == ["'", "Tự", "do", "'"]


def test_both_seats_of_a_tone_mark_get_one_key():
    assert word_key("Uỷ viên, Hoà") == word_key("Ủy viên, Hòa")
    assert unify_seats("uỷ") == "ủy"


@given(st.text())
def test_a_key_is_as_long_as_its_text(text):
    assert len(word_key(text)) == len(text)


@given(st.text(st.sampled_from("aâ \n.,-/12_|́")))
def test_the_syllables_of_a_key_are_its_runs_of_letters(text):
    assert syllables_of(text) == {syllable for syllable in re.split(r"[\W\d_]+", text) if syllable}
