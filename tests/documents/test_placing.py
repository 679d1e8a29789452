"""From words that stand on a page to its text."""

from __future__ import annotations

from etl.documents.page_breaks import join_broken_rows
from etl.documents.placing import Line, Word, in_columns, line_of, lines_of, placed
from etl.model.document import Box


def word(text: str, left: float, top: float) -> Word:
    return Word(text, Box(left, top, left + 8 * len(text), top + 10))


def texts(words: list[Word]) -> list[str]:
    return [line_of(line).text for line in in_columns(lines_of(words))]


HEADER = [
    *(word("HỘI", 0, 0), word("ĐỒNG", 30, 1), word("CỘNG", 200, 0), word("HÒA", 240, 0)),
    *(word("Số:", 0, 20), word("23", 30, 20), word("Độc", 200, 20), word("lập", 230, 20)),
    *(word("năm", 200, 40), word("2025", 230, 40)),
    word("NGHỊ", 0, 60),
]


def test_words_become_lines_whatever_their_order():
    assert [line_of(line).text for line in lines_of([word("hai", 40, 1), word("ba", 0, 20), word("một", 0, 0)])] == [
        "một hai",
        "ba",
    ]


def test_two_columns_side_by_side_are_read_one_after_the_other():
    assert texts(HEADER) == ["HỘI ĐỒNG", "Số: 23", "CỘNG HÒA", "Độc lập", "năm 2025", "NGHỊ"]


def test_a_line_across_ends_the_columns():
    across = [
        word(text, 32 * place, 30)
        for place, text in enumerate(["mot", "dong", "dai", "qua", "ca", "hai", "cot", "nay"])
    ]
    below = [word("Nơi", 0, 50), word("CHỦ", 200, 50), word("nhận", 0, 70), word("TỊCH", 200, 70)]
    above = HEADER[:4]
    assert texts([*above, *across, *below])[2:] == ["mot dong dai qua ca hai cot nay", "Nơi", "nhận", "CHỦ", "TỊCH"]


def test_each_word_knows_its_place_in_the_text():
    lines = [line_of([word("một", 0, 0), word("hai", 40, 0)]), Line("a | hai", (word("hai", 99, 20),))]
    text, stretches = placed(lines)
    assert text == "một hai\na | hai"
    assert [(text[s.char_start : s.char_end], s.box.left) for s in stretches] == [("một", 0), ("hai", 40), ("hai", 99)]


def joined(*pages: str) -> list[list[str]]:
    lines = [[Line(text) for text in page.split("\n")] for page in pages]
    return [[line.text for line in page] for page in join_broken_rows(lines)]


def test_a_row_cut_by_the_page_break_is_joined():
    assert joined("3 | Vốn đầu tư | 150", "- 2 -\n| của phường | \n4 | Tỷ lệ | 95") == [
        ["3 | Vốn đầu tư của phường | 150"],
        ["- 2 -", "4 | Tỷ lệ | 95"],
    ]


def test_rows_of_their_own_stay_on_their_page():
    for upper, lower in (
        ("3 | Vốn | 150", "| trong đó | 50"),
        ("3 | Vốn | 150", "4 | Tỷ lệ | 95"),
        ("Điều 1.", "| a | b"),
    ):
        assert joined(upper, lower) == [[upper], [lower]]
