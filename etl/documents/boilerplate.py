"""What stands around the text of a web page: menus, lists of other news, footers. It names other units and people.

resiliparse knows the tags and class names that mark such parts. The rules here work without them, since portals built
from nested tables have neither: lists that are nothing but links, headings such as “Tin liên quan”, and imprints.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.text.fold import fold

UNSEEN = (
    "script, style, noscript, template, svg, iframe, object, button, select, textarea, nav, footer, aside, dialog,"
    "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog],"
    "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'],"
    # Vietnamese class names, which resiliparse does not know, and those that it takes for text.
    "[class*=lien-quan], [class*=lienquan], [class*=tin-khac], [class*=tinkhac], [class*=doc-nhieu], [class*=docnhieu],"
    "[class*=binh-luan], [class*=binhluan], [class*=most-read], .comments, #comments, .tags, .social, .share,"
    # MediaWiki: edit links, navigation boxes, footnote marks, table of contents, categories.
    ".mw-editsection, .navbox, sup.reference, #toc, .toc, .catlinks, .printfooter"
)
"""Elements that no reader takes for the text of the page."""

MARK = "data-boilerplate"

_TEXT = "-text"

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

_LIST_CONTAINERS = frozenset({"ul", "ol", "dl", "table", "td", "div", "p", "section", "center"})
_LISTS = frozenset({"ul", "ol", "dl"})
_LINKED_SHARE = 0.8
"""A list of links has hardly a word outside them; a paragraph with links has."""

_HEADING_LETTERS = 25
"""As many letters outside the links as its heading may have, however short the list is."""

_BOX_SHARE = 0.3
"""What stands around holds less than this share of the words outside links on the page."""


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
    if tree.body is not None:
        unseen = {node.mem_id for node in tree.css(UNSEEN)}
        page = _Page(tree.body, unseen, _data_tables(tree))
        for node in (*page.lists_of_links(), *page.headed_lists_and_imprint()):
            if node.tag != _TEXT:
                node.attrs[MARK] = ""


class _Page:
    """The elements of a page in document order, with what they hold; every pass over them takes linear time."""

    def __init__(self, body: LexborNode, unseen: set[int], data_tables: set[int]) -> None:
        """Leaves out the elements of `unseen`; never takes parts of `data_tables` for lists of links."""
        self.body = body
        self.nodes: list[LexborNode] = []
        self.parents: dict[int, LexborNode] = {}
        self.measures = {body.mem_id: _Measure()}
        self.protected = data_tables
        self._read(unseen)

    def _read(self, unseen: set[int]) -> None:
        linked: set[int] = set()
        for node in self.body.traverse(include_text=True):
            parent = node.parent
            if parent is None or node.mem_id == self.body.mem_id:
                continue
            if node.mem_id in unseen or parent.mem_id in unseen:
                unseen.add(node.mem_id)
                continue
            if node.tag == "a" or parent.mem_id in linked:
                linked.add(node.mem_id)
            if parent.mem_id in self.protected:
                self.protected.add(node.mem_id)
            self.nodes.append(node)
            self.parents[node.mem_id] = parent
            self.measures[node.mem_id] = _measure(node, is_linked=node.mem_id in linked)

    def lists_of_links(self) -> list[LexborNode]:
        """Elements that hold nothing but links; their words no longer count for what is around them."""
        lists = []
        for node in reversed(self.nodes):
            measure = self.measures[node.mem_id]
            is_candidate = node.tag in _LIST_CONTAINERS and node.mem_id not in self.protected
            if is_candidate and measure.is_list_of_links(node.tag):
                lists.append(node)
                measure = _Measure(links=measure.links)
            self.measures[self.parents[node.mem_id].mem_id].add(measure)
        return lists

    def headed_lists_and_imprint(self) -> list[LexborNode]:
        """The boxes of imprints and of headings such as “Tin liên quan”."""
        total = max(1, self.measures[self.body.mem_id].words)
        found: list[LexborNode] = []
        words_before = 0
        for node in self.nodes:
            if node.tag != _TEXT:
                continue
            text = fold(node.text_content or "").strip(" :»›>.…-–|")
            if _OTHER_NEWS.fullmatch(text):
                box = self._box(node, _BOX_SHARE * total)
                found += [box] if self._holds_more(box, node) else [box, *self._news_after(box)]
            elif _IMPRINT.match(text) and words_before > total / 2:
                found.append(self._box(node, _BOX_SHARE * total))
            words_before += self.measures[node.mem_id].words
        return found

    def _box(self, heading: LexborNode, limit: float) -> LexborNode:
        """The largest element around the heading that is no main part of the page."""
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
        return [node for node in news if node.tag != _TEXT]


def _data_tables(tree: LexborHTMLParser) -> set[int]:
    """The tables that say of themselves that they hold data: head cells, a caption, lines between the cells.

    The text of a MediaWiki page counts as one: its lists of links are content, and its menus have names of their own.
    """
    tables = [table for table in tree.css("table") if (table.attrs.get("border") or "0") != "0"]
    tables += tree.css(".mw-parser-output")
    for part in tree.css("th, caption"):
        table = part.parent
        while table is not None and table.tag != "table":
            table = table.parent
        tables += [table] if table is not None else []
    return {table.mem_id for table in tables}


def _measure(node: LexborNode, *, is_linked: bool) -> _Measure:
    if node.tag != _TEXT:
        return _Measure(links=1 if node.tag == "a" else 0)
    text = node.text_content or ""
    letters = sum(map(str.isalpha, text))
    if is_linked:
        return _Measure(letters, linked_letters=letters)
    return _Measure(letters, conjunctions=len(_CONJUNCTION.findall(text)))
