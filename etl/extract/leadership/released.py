"""Lines below one that says which posts are given up: `Miễn nhiệm các chức danh:`, and a person with a post a line."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.leadership.gaps import Bond
from etl.extract.leadership.statements import HEADING, Statement
from etl.extract.leadership.vocabulary import ANCHORS, APPOINTS, CONFIRMS, OFFICE, RELEASES, TO_HOLD, Head
from etl.text.structure import Block
from etl.text.words import unify_seats

_RELEASES = re.compile(unify_seats(rf"(?<!\w)(?:{RELEASES}|thôi\s+(?:giữ|làm|đảm))(?!\w)(?![^:]{{0,40}}đại\s+biểu)"))
_GIVES = re.compile(unify_seats(rf"(?<!\w)(?:{APPOINTS}|{CONFIRMS}|bầu|(?<!thôi\s){TO_HOLD}\s+{OFFICE}|cử)(?!\w)"))
"""Beside the verb that takes a post: who below is released and who is put in is not said by the line alone."""
_OF_PARTY = (Head.SECRETARY, Head.MEMBER)
_SAYS_WHY = re.compile(
    unify_seats(
        r"[^\w(]*(?:\Z|[|(]|(?:khóa|nhiệm\s+kỳ|do|vì|để|theo|từ|kể\s+từ|đã|được|nghỉ|chuyển|nhận|thôi|xin|đến|sau|lý\s+do|và|với)(?!\w))"
    )
)
"""What may stand behind who gives up a post; any other verb tells of who holds one."""
_LONGEST = 120
"""Characters of a line of a list; a longer one is prose."""
UNCLEAR = "The paper does not say which of the posts are given up."


def released(statement: Statement, block: Block, caption: str, key: str) -> Statement:
    """A statement of a line as a former one, where the line that heads it says that posts are given up.

    Posts of the party and of a council or committee are not given up in one vote.

    Args:
        statement: What the line states.
        block: The line.
        caption: The key of the line that heads it.
        key: The key of the whole text.
    """
    is_headed = statement.rule == HEADING
    caption = statement.before if is_headed else caption
    if _RELEASES.search(caption) is None or statement.tenure.is_present or statement.stack.bond is Bond.VERB:
        return statement
    is_listed = block.kind in ("item", "row") or (caption.endswith(":") and block.end - block.start <= _LONGEST)
    if not is_headed and (not is_listed or ANCHORS.search(caption)):
        return statement
    posts, persons = statement.stack.positions, statement.stack.persons
    low = min([post.begin for post in posts] + [person.start for person in persons])
    if not is_headed and ":" in key[block.body_start : low]:  # `Người ký: ông A, Chủ tịch HĐND`
        return statement
    told = max([post.end for post in posts] + [person.end for person in persons if block.start <= person.start])
    if told < block.end and _SAYS_WHY.match(key, told, block.end) is None:
        return statement
    if _GIVES.search(caption) or len({post.head in _OF_PARTY for post in posts}) > 1:
        return replace(statement, doubt=statement.doubt or UNCLEAR)
    return replace(statement, tenure=replace(statement.tenure, is_former=True))
