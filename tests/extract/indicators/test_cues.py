import pytest

from etl.extract.indicators.cues import find_cues

SENTENCES = [
    ("các mục tiêu", [("mục tiêu", "target")]),
    ("các chỉ tiêu đến năm 2030", [("các chỉ tiêu", "target")]),
    ("lần hiện có", [("hiện có", "actual")]),
    ("giao 15 chỉ tiêu chủ yếu", [("15 chỉ tiêu", "target")]),
    ("trong 5 năm qua", [("5 năm qua", "actual")]),
    ("xã có nhiều khởi sắc", [("có nhiều khởi sắc", "actual")]),
    ("bộ máy được giao quản lý 12 thôn trong tháng", []),
]


@pytest.mark.parametrize(("text", "cues"), SENTENCES)
def test_every_cue_is_found_whatever_word_it_begins_with(text, cues):
    assert [(text[cue.start : cue.end], str(cue.kind)) for cue in find_cues(text, 0, len(text))] == cues
