"""The units that paragraphs turn to."""

from __future__ import annotations

import pytest

from etl.extract.context import paper_context
from etl.extract.indicators.scenes import Scenes
from etl.packages.gazetteer import load_gazetteer
from tests.extract.indicators.build import paper

HEAD = "Tin xã Di Linh, tỉnh Lâm Đồng\n\n"


def scene_at(text: str, words: str) -> str | None:
    """The unit to which the paragraph has turned where some words stand."""
    context = paper_context(paper(HEAD + text), load_gazetteer())
    scenes = Scenes(context)
    places = [scenes.at(position) for position in (context.text.rindex(words), context.text.rindex(words))]
    assert places[0] == places[1]
    return places[0].name if places[0] is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "Tại xã Hòa Ninh, bà con trồng 40 ha.",
        "Trong khi đó, ở xã Hòa Ninh, bà con trồng 40 ha.",
        "Cách đó 4 km, không khí làm việc ở xã Hòa Ninh cũng rộn ràng. Bà con trồng 40 ha.",
        "Riêng xã Hòa Ninh, ông Lê An, Chủ tịch UBND xã, cho hay bà con trồng 40 ha.",
        "UBND xã Hòa Ninh vận động bà con trồng 40 ha.",
        "Đến năm 2030, xã Hòa Ninh phấn đấu trồng 40 ha.",
        "Bí thư Đảng ủy xã Hòa Ninh cho biết, bà con trồng 40 ha.",
        "Bà Lê Bình, Bí thư Đảng ủy xã Hòa Ninh, thì nói bà con trồng 40 ha.",
        "Tân Bí thư Đảng ủy xã Hòa Ninh hứa cùng bà con trồng 40 ha.",
        "Nhận nhiệm vụ, tân Chủ tịch UBND xã Hòa Ninh cam kết giúp bà con trồng 40 ha.",
        f"Tại xã Hòa Ninh, bà con {'rất chăm và ' * 30}trồng 40 ha.",
        f"Tại xã Hòa Ninh, bà con {'sang xã Di Linh chơi, ' * 30}trồng 40 ha.",
    ],
)
def test_a_paragraph_turns_to_the_unit_of_its_place_its_body_or_its_officer(text):
    assert scene_at(text, "40 ha") == "Hòa Ninh"


@pytest.mark.parametrize("text", ["Bà con đi qua xã Hòa Ninh trồng 40 ha.", "Tại xã Hòa Ninh.\n\nBà con trồng 40 ha."])
def test_a_unit_named_in_passing_or_in_another_paragraph_turns_nothing(text):
    assert scene_at(text, "40 ha") is None
