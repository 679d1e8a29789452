"""The page on which editors decide: what it holds, and that papers cannot break out of it."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from etl.model.message import Message, same
from etl.publish.review import CaseView, ClaimView, Passage, render_page, visible

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


def claim(quote="diện tích 24,46 km2", **more):
    given = {
        "claim_id": "0123456789abcdef",
        "value": Message("24.46 km²", "24,46 km²"),
        "paper": "Đại hội",
        "about_paper": same("tin đại hội"),
        "page": 1,
        "section": None,
        "passage": Passage("Phường có ", quote, " và 47.140 người."),
        "reason": Message("Not settled.", "Chưa giải quyết."),
        "image": None,
        "draft": {"claim": {"dataset": "wards", "facts": {"unit_name": quote}}, "expect": {"quote": quote}},
        "fact": "value",
        "has_side": False,
    }
    return ClaimView(**{**given, **more})


def case(*claims, kind="disputed", people=None, title="phường Thiên Hương: diện tích", more=0):
    return CaseView(
        kind=kind,
        dataset="wards",
        title=same(title),
        would_change=1,
        claims=claims,
        claims_left_out=more,
        people_draft=people,
    )


def page(*cases, images=None, left_out=0):
    return render_page(cases, images or {}, left_out=left_out)


def test_a_case_shows_its_rivals_each_with_its_quote_marked_in_the_passage():
    tree = LexborHTMLParser(page(case(claim(), claim("diện tích 21,1 km2"))))
    assert [mark.text() for mark in tree.css("article mark")] == ["diện tích 24,46 km2", "diện tích 21,1 km2"]
    assert tree.css_first("blockquote").text() == "Phường có diện tích 24,46 km2 và 47.140 người."
    assert "Chưa giải quyết." in tree.css_first(".reason").text()


def test_words_of_papers_are_never_markup():
    text = page(case(claim(HOSTILE, paper=HOSTILE, section=HOSTILE), title=HOSTILE))
    tree = LexborHTMLParser(text)
    assert len(tree.css("script")) == 2
    assert tree.css("img") == []
    assert tree.css_first("mark").text() == HOSTILE


def test_the_drafts_come_back_as_they_went_in():
    tree = LexborHTMLParser(page(case(claim(HOSTILE))))
    (found,) = json.loads(tree.css_first("#drafts").text())
    assert found["claims"][0]["draft"]["expect"]["quote"] == HOSTILE


def test_only_the_script_and_style_of_the_page_itself_may_run():
    text = page(case(claim()))
    tree = LexborHTMLParser(text)
    policy = tree.css_first("meta[http-equiv]").attributes["content"]
    for tag, name in (("script:not([type])", "script-src"), ("style", "style-src")):
        own = base64.b64encode(hashlib.sha256(tree.css_first(tag).text().encode()).digest()).decode()
        assert f"{name} 'sha256-{own}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"\son\w+=|\sstyle=|https?://", text)


def test_the_picture_of_a_page_is_part_of_the_page():
    tree = LexborHTMLParser(page(case(claim(image="a/1")), images={"a/1": b"\xff\xd8picture"}))
    source = tree.css_first("details.page img").attributes["src"]
    assert base64.b64decode(source.removeprefix("data:image/jpeg;base64,")) == b"\xff\xd8picture"


def test_a_decision_that_expired_says_what_to_do():
    text = LexborHTMLParser(page(case(kind="expired", title="The decision areas.yaml #1 has expired."))).text()
    assert "Mở tệp trong thư mục curation" in text


def test_questions_about_people_offer_other_answers():
    buttons = LexborHTMLParser(page(case(claim(), kind="person", people={"claims": []}))).css("[data-do]")
    assert {"same-person", "not-the-same"} <= {button.attributes["data-do"] for button in buttons}
    assert "accept" not in {button.attributes["data-do"] for button in buttons}


def test_a_page_without_cases_says_so():
    assert "Không có gì chờ quyết định." in page()


def test_cases_that_do_not_fit_are_counted():
    assert "và 5 khẳng định khác" in page(case(claim(), more=5))
    assert "7 việc không có trong trang này" in LexborHTMLParser(page(case(claim()), left_out=7)).text()


@pytest.mark.parametrize(("text", "shown"), [("a\u202eb", "a⟨U+202E⟩b"), ("Thủy\nNguyên", "Thủy\nNguyên")])
def test_signs_that_turn_text_around_are_shown(text, shown):
    assert visible(text) == shown
