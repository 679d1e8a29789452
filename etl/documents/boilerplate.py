"""What stands around the text of a web page: menus, lists of other news, footers. It names other units and people.

Class names tell much of it, but portals built from nested tables have none. The other rules work without them: lists
that are nothing but links, headings such as “Tin liên quan”, and imprints. No rule takes away a main part of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.text.fold import fold

MARK = "data-boilerplate"

_UNSEEN = (
    "head, script, style, noscript, template, svg, iframe, object, button, select, textarea, nav, footer, aside,"
    "dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog],"
    "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'],"
    # MediaWiki: edit links, navigation boxes, footnote marks, table of contents, categories.
    ".mw-editsection, .navbox, sup.reference, #toc, .toc, .catlinks, .printfooter"
)
"""Elements that no reader takes for the text of the page."""

_AROUND = re.compile(
    r"(?:^|[\s_-])(?:main|top|left|right|box|block|list|detail|news|c|b)?[_-]?"
    r"(?:menu|nav|navbar|navigation|sidebar|breadcrumbs?|footer|copyright|banner|ads?|advert\w*|sponsor\w*|popup|modal"
    r"|pagination|search|login|related?|relate|recommend\w*|trending|most[_-]?(?:read|viewed?)|comments?|social|share"
    r"|tags?|widget[_-]?area|newsletter|lien[_-]?quan|tin[_-]?khac|doc[_-]?nhieu|xem[_-]?nhieu|binh[_-]?luan|quang[_-]?cao)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Class names and ids of what stands around."""

_OTHER_NEWS = re.compile(
    r"(các |những )?(tin|bài|tin tức|tin bài|tin, bài|bài viết|bài báo|văn bản)"
    r"( (liên quan|khác|mới|mới nhất|mới hơn|cũ hơn|nổi bật|đã đưa|đã đăng|đọc nhiều|xem nhiều|đọc nhiều nhất"
    r"|xem nhiều nhất|cùng chuyên mục|cùng chủ đề|cùng loại|trong ngày|tiêu điểm))"
    r"|(được )?(đọc|xem|quan tâm) nhiều( nhất)?|xem thêm|đọc thêm|cùng chuyên mục|cùng chủ đề|mới nhất"
    r"|có thể bạn (quan tâm|thích)|ý kiến (bạn đọc|của bạn)|bình luận|từ khóa|tags?"
)
_IMPRINT = re.compile(
    r"©|copyright|bản quyền (thuộc|của|©)|giấy phép (thiết lập|hoạt động|xuất bản)"
    r"|(người )?chịu trách nhiệm( (chính|nội dung|xuất bản|về nội dung|quản lý))?:|(trưởng ban|tổng|thư ký) biên tập:"
)

_CONJUNCTION = re.compile(r"[,;]|\bvà\b")

_CONTAINERS = frozenset({"ul", "ol", "dl", "table", "td", "div", "p", "section", "center"})
_LISTS = frozenset({"ul", "ol", "dl"})

_LINKED_SHARE = 0.8
"""A list of links has hardly a word outside them; a paragraph with links has."""

_HEADING_LETTERS = 25
"""As many letters outside the links as its heading may have, however short the list is."""

_BOX_SHARE = 0.3
"""What stands around holds less than this share of the words outside links on the page."""

_NAMED_SHARE = 0.5
"""The same where a class name says so: no part that holds the greater half stands around anything."""


@dataclass(slots=True)
class _Measure:
    """Of one element and all below it."""

    letters: int = 0
    linked_letters: int = 0
    links: int = 0
    conjunctions: int = 0
    """Commas, semicolons and “và” outside links: what makes a sentence of an enumeration."""

    def add(self, other: _Measure) -> None:
        self.letters += other.letters
        self.linked_letters += other.linked_letters
        self.links += other.links
        self.conjunctions += other.conjunctions

    @property
    def words(self) -> int:
        """Letters outside links."""
        return self.letters - self.linked_letters

    def is_list_of_links(self, tag: str | None) -> bool:
        # “các phường <a>A</a>, <a>B</a> và <a>C</a>” is a sentence, however much of it is linked; so is one link.
        return (
            self.links >= (1 if tag in _LISTS else 2)
            and self.words <= max((1 - _LINKED_SHARE) * self.letters, min(_HEADING_LETTERS, self.linked_letters))
            and self.conjunctions < self.links / 2
        )


def mark_boilerplate(tree: LexborHTMLParser) -> None:
    """Give the attribute `data-boilerplate` to what stands around the text."""
    unseen = tree.css(_UNSEEN)
    for node in unseen:
        node.attrs[MARK] = ""
    if tree.body is not None:
        page = _Page(tree.body, {node.mem_id for node in unseen}, _data(tree))
        for node in [*page.lists_of_links(), *page.named_parts(), *page.headed_lists_and_imprint()]:
            node.attrs[MARK] = ""


class _Page:
    """The elements of a page in document order, with what they hold; every pass over them takes linear time."""

    def __init__(self, body: LexborNode, unseen: set[int], data: set[int]) -> None:
        """Leaves out the elements of `unseen`; never takes a part of `data` for a list of links."""
        self.body = body
        self.nodes: list[LexborNode] = []
        self.parents: dict[int, LexborNode] = {}
        self.measures = {body.mem_id: _Measure()}
        self.data = data
        self._read(unseen)

    def _read(self, unseen: set[int]) -> None:
        linked: set[int] = set()
        for node in self.body.traverse(include_text=True):
            parent = node.parent
            if parent is None or node.mem_id == self.body.mem_id or not (node.is_element_node or node.is_text_node):
                continue
            if node.mem_id in unseen or parent.mem_id in unseen:
                unseen.add(node.mem_id)
                continue
            if node.tag == "a" or parent.mem_id in linked:
                linked.add(node.mem_id)
            if parent.mem_id in self.data:
                self.data.add(node.mem_id)
            self.nodes.append(node)
            self.parents[node.mem_id] = parent
            self.measures[node.mem_id] = _measure(node, is_linked=node.mem_id in linked)

    def lists_of_links(self) -> list[LexborNode]:
        """Elements that hold nothing but links; their words no longer count for what is around them."""
        lists = []
        for node in reversed(self.nodes):
            measure = self.measures[node.mem_id]
            is_candidate = node.tag in _CONTAINERS and node.mem_id not in self.data
            if is_candidate and measure.is_list_of_links(node.tag):
                lists.append(node)
                measure = _Measure(links=measure.links)
            self.measures[self.parents[node.mem_id].mem_id].add(measure)
        return lists

    def named_parts(self) -> Iterator[LexborNode]:
        """Elements whose class or id says that they stand around the text."""
        for node in self.nodes:
            if node.is_element_node and self.measures[node.mem_id].words <= _NAMED_SHARE * self._words():
                name = f"{node.attrs.get('class') or ''} {node.attrs.get('id') or ''}"
                if _AROUND.search(name):
                    yield node

    def headed_lists_and_imprint(self) -> list[LexborNode]:
        """The boxes of imprints and of headings such as “Tin liên quan”."""
        found: list[LexborNode] = []
        words_before = 0
        for node in self.nodes:
            if not node.is_text_node:
                continue
            text = fold(node.text_content or "").strip(" :»›>.…-–|")
            if _OTHER_NEWS.fullmatch(text):
                box = self._box(node)
                found += [box] if self._holds_more(box, node) else [box, *self._news_after(box)]
            elif _IMPRINT.match(text) and words_before > self._words() / 2:
                found.append(self._box(node))
            words_before += self.measures[node.mem_id].words
        return [node for node in found if node.is_element_node]

    def _words(self) -> int:
        return max(1, self.measures[self.body.mem_id].words)

    def _box(self, heading: LexborNode) -> LexborNode:
        """The largest element around the heading that is no main part of the page."""
        limit = _BOX_SHARE * self._words()
        box = heading
        parent = self.parents[box.mem_id]
        while parent.mem_id != self.body.mem_id and (box is heading or self.measures[parent.mem_id].words <= limit):
            box, parent = parent, self.parents[parent.mem_id]
        return box

    def _holds_more(self, box: LexborNode, heading: LexborNode) -> bool:
        measure = self.measures[box.mem_id]
        return measure.links > 0 or measure.letters > self.measures[heading.mem_id].letters

    def _news_after(self, heading: LexborNode) -> list[LexborNode]:
        """The links that follow a heading among the paragraphs, each with the summary below it."""
        news: list[LexborNode] = []
        is_summary_due = False
        sibling = heading.next
        while sibling is not None:
            measure = self.measures.get(sibling.mem_id, _Measure())
            if measure.letters and not measure.links and not is_summary_due:
                break
            if measure.letters or measure.links:
                is_summary_due = measure.links == 1 and measure.words == 0
                news.append(sibling)
            sibling = sibling.next
        return news


def _data(tree: LexborHTMLParser) -> set[int]:
    """Elements whose links are data: tables with head cells, a caption or lines, and the text of a MediaWiki page."""
    found = [table for table in tree.css("table") if (table.attrs.get("border") or "0") != "0"]
    found += tree.css(".mw-parser-output")
    for part in tree.css("th, caption"):
        table = part.parent
        while table is not None and table.tag != "table":
            table = table.parent
        found += [table] if table is not None else []
    return {node.mem_id for node in found}


def _measure(node: LexborNode, *, is_linked: bool) -> _Measure:
    if not node.is_text_node:
        return _Measure(links=1 if node.tag == "a" else 0)
    text = node.text_content or ""
    letters = sum(map(str.isalpha, text))
    if is_linked:
        return _Measure(letters, linked_letters=letters)
    return _Measure(letters, conjunctions=len(_CONJUNCTION.findall(text)))
