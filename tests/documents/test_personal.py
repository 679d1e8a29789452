"""A paper's personal details never get into the house."""

from __future__ import annotations

from etl.documents import read_document
from etl.text.personal import BLOT

PAPER = "Bí thư Đảng ủy phường: đồng chí Trần Văn Bình, sinh ngày 12/3/1970, ĐT 0912.345.678, CCCD 031070001234."


def test_details_are_blotted_out_of_the_text_that_is_read(tmp_path):
    path = tmp_path / "danh-sach.txt"
    path.write_text(PAPER, "utf-8")
    document = read_document(path, path.name)
    assert len(document.text.strip()) == len(PAPER)
    assert "Trần Văn Bình" in document.text
    assert not any(detail in document.text for detail in ("12/3/1970", "0912", "031070001234"))
    assert BLOT * 4 in document.text


def test_details_are_blotted_out_of_the_title_too(tmp_path):
    path = tmp_path / "thong-bao.txt"
    words = "THÔNG BÁO\nVề việc tìm thân nhân của ông Lê Văn Tám, sinh năm 1968\n\nCăn cứ đơn của gia đình.\n"
    path.write_text(words, "utf-8")
    title = read_document(path, path.name).identity.title
    assert title is not None
    assert title.endswith(f"sinh năm {BLOT * 4}")
