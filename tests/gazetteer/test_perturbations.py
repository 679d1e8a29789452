"""Names drawn at random and damaged as papers damage them: most are still linked, and hardly any to another unit."""

from __future__ import annotations

import random
from collections.abc import Callable
from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.gazetteer import Context, Gazetteer, Mention
from etl.gazetteer.mention import Era
from etl.model.units import Unit

LETTERS = "abcdeghiklmnopqrstuvxyàáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ"
OLD_STYLE = {"oà": "òa", "oá": "óa", "oạ": "ọa", "uý": "úy", "uỷ": "ủy", "uỵ": "ụy", "oè": "òe"}
SIZE = 600


def slip(name: str, draw: random.Random) -> str:
    """One letter lost, added or read as another, as OCR does."""
    places = [index for index, letter in enumerate(name) if letter.isalpha()]
    if not places:
        return name
    place = draw.choice(places)
    kind = draw.choice(("lost", "added", "other", "mark"))
    letter = {"lost": "", "added": draw.choice(LETTERS) + name[place], "other": draw.choice(LETTERS)}.get(
        kind, normalize("NFD", name[place])[0]
    )
    return name[:place] + letter + name[place + 1 :]


def other_tone_style(name: str, draw: random.Random) -> str:
    for one, other in OLD_STYLE.items():
        name = name.replace(other, one) if other in name else name.replace(one, other)
    return name


def without_marks(name: str, draw: random.Random) -> str:
    letters = normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not combining(letter))


def decomposed(name: str, draw: random.Random) -> str:
    return normalize("NFD", name)


def upper(name: str, draw: random.Random) -> str:
    return name.upper()


def without_spaces(name: str, draw: random.Random) -> str:
    return name.replace(" ", "")


def y_for_i(name: str, draw: random.Random) -> str:
    return name.replace("y", "i") if "y" in name else name.replace("i", "y")


Perturbation = Callable[[str, random.Random], str]


def share_linked(
    gazetteer: Gazetteer, units: list[Unit], era: Era, perturb: Perturbation, with_companions: bool
) -> tuple[float, list[tuple[str, str, str]]]:
    """The share that was linked to the right unit, and the wrong ones."""
    draw = random.Random(20250701)
    wrong, right = [], 0
    for unit in units:
        companions: tuple[str, ...] = ()
        if with_companions:
            successor = draw.choice(gazetteer.successors(unit.unit_id))
            siblings = gazetteer.predecessors(successor.unit_id)
            companions = tuple(f"{u.type or 'huyện'} {u.name}" for u in (*siblings, successor) if u != unit)
        name = perturb(unit.name, draw)
        district = unit.district_name if not with_companions else None
        context = Context((gazetteer.province_code_today(unit),), companions=companions)
        linked = gazetteer.link(Mention(name, unit.type or "huyện", district, era), context)
        if linked.unit is None:
            continue
        if linked.unit.code == unit.code:
            right += 1
        else:
            wrong.append((unit.name, name, linked.unit.name))
    return right / len(units), wrong


@pytest.fixture(scope="module")
def today(gazetteer: Gazetteer) -> list[Unit]:
    units = [unit for unit in gazetteer.units if unit.valid_to is None]
    return random.Random(1).sample(units, SIZE)


@pytest.fixture(scope="module")
def before(gazetteer: Gazetteer) -> list[Unit]:
    units = [unit for unit in gazetteer.units if not unit.is_today]
    return random.Random(2).sample(units, SIZE)


@pytest.mark.parametrize("perturb", [decomposed, upper, other_tone_style, without_spaces, y_for_i, without_marks])
def test_another_writing_of_a_name_of_today_is_linked(
    gazetteer: Gazetteer, today: list[Unit], perturb: Perturbation
) -> None:
    share, wrong = share_linked(gazetteer, today, "today", perturb, with_companions=False)
    assert not wrong
    assert share >= 0.995


@pytest.mark.parametrize("perturb", [decomposed, upper, other_tone_style, without_spaces, y_for_i, without_marks])
def test_another_writing_of_a_former_name_is_linked_within_its_clause(
    gazetteer: Gazetteer, before: list[Unit], perturb: Perturbation
) -> None:
    share, wrong = share_linked(gazetteer, before, "before", perturb, with_companions=True)
    assert not wrong
    assert share >= 0.995


@pytest.mark.parametrize("perturb", [decomposed, upper, other_tone_style, without_spaces, y_for_i])
def test_another_writing_of_a_former_name_is_linked_with_its_district(
    gazetteer: Gazetteer, before: list[Unit], perturb: Perturbation
) -> None:
    share, wrong = share_linked(gazetteer, before, "before", perturb, with_companions=False)
    assert not wrong
    assert share >= 0.99


def test_a_slip_in_a_name_of_today_is_mended_or_left(gazetteer: Gazetteer, today: list[Unit]) -> None:
    share, wrong = share_linked(gazetteer, today, "today", slip, with_companions=False)
    assert not wrong
    assert share >= 0.75


def test_a_slip_in_a_former_name_is_mended_by_its_clause(gazetteer: Gazetteer, before: list[Unit]) -> None:
    share, wrong = share_linked(gazetteer, before, "before", slip, with_companions=True)
    assert len(wrong) <= 1
    assert share >= 0.98


def test_a_name_of_another_province_is_hardly_ever_linked(gazetteer: Gazetteer, before: list[Unit]) -> None:
    draw = random.Random(3)
    codes = sorted({unit.province_code for unit in gazetteer.units if unit.is_today})
    linked = 0
    for unit in before:
        code = draw.choice([code for code in codes if code != gazetteer.province_code_today(unit)])
        if not gazetteer.find(unit.name, province_code=code, era="before"):
            linked += gazetteer.link(Mention(unit.name, unit.type, era="before"), Context((code,))).unit is not None
    assert linked <= 3


@given(
    name=st.text(max_size=30),
    kind=st.none() | st.sampled_from(["phường", "xã", "thị trấn", "đặc khu", "huyện", "?"]),
    district=st.none() | st.text(max_size=12),
    era=st.sampled_from(["today", "before"]),
    province=st.sampled_from(["31", "92", "01", "99"]),
    companions=st.lists(st.text(max_size=15), max_size=3),
)
def test_whatever_is_asked_the_answer_lies_in_the_province_and_time(
    gazetteer: Gazetteer,
    name: str,
    kind: str | None,
    district: str | None,
    era: Era,
    province: str,
    companions: list[str],
) -> None:
    linked = gazetteer.link(Mention(name, kind, district, era), Context((province,), companions=tuple(companions)))
    assert linked.reason
    if linked.unit is not None:
        assert linked.unit.is_today == (era == "today")
        assert gazetteer.province_code_today(linked.unit) == province
