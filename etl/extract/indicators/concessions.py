"""A goal and what came of it in one sentence: `phải thu 40 tỷ đồng nhưng chỉ thu 36`, `dù phấn đấu 95%, mới đạt 91%`.

All patterns read text that went through `etl.text.lower.lowered`.
"""

from __future__ import annotations

import re

from etl.extract.indicators.cues import Kind
from etl.extract.indicators.fillers import FILLERS, LEADS, LINKS
from etl.extract.indicators.goals import opens_goal
from etl.extract.indicators.sentence import Cut, Sentence
from etl.extract.indicators.spans import Span
from etl.text.periods import Cadence

_ASKED = re.compile(
    r"(?<![^\W\d_])(?:(?<!đã\s)(?<!từng\s)(?<!không\s)phải|(?<!không\s)cần|phấn đấu|quyết tâm|cam kết|đăng ký|dự kiến"
    r"|kỳ vọng|yêu cầu|đáng lẽ|lẽ ra|đáng ra|(?<!bàn\s)giao|đề ra|đặt ra"
    r"|(?<!thành\s)(?<!vượt\s)(?<!với\s)(?<!so\s)(?<!bằng\s)(?<!đạt\s)(?<!hiện\s)(?<!các\s)"
    r"(?:mục tiêu|kế hoạch|chỉ tiêu|dự toán|nghị quyết)"
    r"(?!(?: [^\W\d_]+){0,9}? (?:hoàn thành|vượt|đã|được thực hiện)(?![^\W\d_])))(?![^\W\d_])"
)
"""Before a figure that was asked for."""
_TURNS = re.compile(
    r"(?<![^\W\d_])(?:nhưng|thế nhưng|song(?! song)|tuy nhiên|thế mà|(?P<beside>thì|trong khi|còn))(?![^\W\d_]),?"
)
_THOUGH = re.compile(r"(?<![^\W\d_])(?:dù|mặc dù|dẫu|tuy)(?! nhiên)(?![^\W\d_])")
"""How the words behind a goal begin that was not reached, or those before it; some of them also begin another goal."""
_CAME = re.compile(
    r"(?<![^\W\d_])(?:chỉ|mới|vẫn|kết quả|thực tế|đến nay|thực hiện|ước đạt)(?![^\W\d_])"
    r"(?! (?:đặt|phấn đấu|giao|yêu cầu|đề ra|cần|phải))"
)
"""What tells of a result among the words before it."""
_ONLY = "chỉ"
"""Of a small result and of a small goal: `phấn đấu hộ nghèo còn 3%, còn hộ cận nghèo chỉ 2%`."""
_PROMISES = re.compile(
    r"(?<![^\W\d_])(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|đặt ra|đề ra|sẽ|dự kiến|giao|quyết tâm|tới đây|từ nay|phải"
    r"|cần)(?![^\W\d_])"
)
_PARTS = re.compile(r"[;:()]|\.(?=\s)")
_WORD = re.compile(r"[^\W\d_]+")
_GRANTED = "biên chế"
"""What is granted is there, and no goal."""
_REACH = 160
_TIES = frozenset(
    word
    for words in (*LINKS, *FILLERS, *LEADS, "nhưng mới tuy nhiên song khi thực tế thế mà đồng triệu tỷ người")
    for word in words.split()
)
"""Words that say nothing of what is measured."""


def goal_of_result(sentence: Sentence, item: Cut) -> Cut | None:
    """The figure of which the one told now is what came; None where it is not told so."""
    previous = sentence.previous(item)
    if previous is None or previous.figure.unit != item.figure.unit or previous.figure.is_from:
        return None
    text, low, high = sentence.text, previous.figure.end, item.figure.start
    if text.startswith(_GRANTED, previous.figure.noun.start if previous.figure.noun is not None else low):
        return None
    if high - low > _REACH or _PARTS.search(text, low, high) or _PROMISES.search(text, low, high):
        return None
    begin = max(sentence.start, text.rfind(";", sentence.start, previous.figure.start) + 1)
    comma = text.rfind(", ", begin, previous.figure.start) + 1
    if _ASKED.search(text, max(begin, comma), previous.figure.start) is None:
        return None
    turn = _TURNS.search(text, low, high)
    is_though = _THOUGH.search(text, begin, previous.figure.start) is not None and text.find(",", low, high) >= 0
    came = [found.group() for found in _CAME.finditer(text, turn.end() if turn else low, high)]
    if (turn is None and not is_though) or not came:
        return None
    is_sure = turn is None or turn["beside"] is None or any(word != _ONLY for word in came)
    return previous if is_sure or is_same_thing(sentence, previous, item) else None


def result_of_goal(sentence: Sentence, item: Cut) -> Cut | None:
    """The figure that tells what came of the one that was asked for; None where none does."""
    follower = sentence.follower(item)
    return follower if follower is not None and goal_of_result(sentence, follower) is item else None


def is_same_thing(sentence: Sentence, goal: Cut, item: Cut) -> bool:
    """Whether the words around a result name nothing that those around its goal do not."""
    text = sentence.text
    turn = _TURNS.search(text, goal.figure.end, item.figure.start)
    begin = turn.start() if turn else goal.figure.end
    known = set(_WORD.findall(text, sentence.start, begin)) | _TIES
    right = sentence.right(item)
    own = [*_WORD.findall(text, begin, item.figure.start), *_WORD.findall(text, right.start, right.end)]
    return all(word in known for word in own)


def is_result(sentence: Sentence, item: Cut, goal: Cut) -> bool:
    """Whether a figure is what came of another and measures the same."""
    return goal_of_result(sentence, item) is goal and is_same_thing(sentence, goal, item)


def tells_result(sentence: Sentence, item: Cut, before: Cut) -> bool:
    """Whether a figure tells what came of the goal right before it, in whichever way."""
    return opens_goal(sentence, before) or is_result(sentence, item, before)


def settled(sentence: Sentence, item: Cut, kind: Kind, span: Span) -> tuple[Kind, Span]:
    """Kind and period of a figure that is a goal or what came of it; those of others are left as they are."""
    year = sentence.scope.clock.year
    is_over = span.last is not None and span.last <= year
    if goal_of_result(sentence, item) is not None:
        return Kind.ACTUAL, span if is_over else Span()
    if result_of_goal(sentence, item) is None:
        return kind, span
    if is_over and span.cadence is Cadence.AT_POINT:
        return Kind.PLAN, span
    return (Kind.TARGET if kind is Kind.ACTUAL else kind), span
