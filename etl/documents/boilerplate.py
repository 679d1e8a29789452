"""What stands around the text of a web page: menus, lists of other news, footers. It names other units and people.

Class names tell much of it, but portals built from nested tables have none. The other rules work without them: lists
that are nothing but links, headings such as “Tin liên quan”, and imprints. No rule takes away a main part of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.documents.around import AROUND, COUNT, DIRECTORY, HEADER_BLOCK, IMPRINT, LEADS_AWAY, OTHER_NEWS, UNSEEN
from etl.text.fold import fold

MARK = "data-boilerplate"

_CONJUNCTION = re.compile(r"[,;]|\bvà\b")

_BLOCKS = frozenset({"p", "div", "li", "h2", "h3", "h4", "h5", "td"})
_CONTAINERS = frozenset({"ul", "ol", "dl", "table", "td", "div", "p", "section", "center"})
_LISTS = frozenset({"ul", "ol", "dl"})
_HEADINGS = frozenset({"h1", "h2", "h3"})

_LINKED_SHARE = 0.8
"""A list of links has hardly a word outside them; a paragraph with links has."""

_HEADING_LETTERS = 25
"""As many letters outside the links as its heading may have, however short the list is."""

_SUMMARY_LETTERS = 400
"""Below the headline of another page stand a sentence or two; what is longer is the text going on."""

_TITLE_LETTERS = 15
"""A shorter title (“Tin tức”) may stand anywhere on the page."""

_TITLES = 20
"""Of so many places that say the title the first in a heading is taken."""

_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]20\d\d")
_DATELINE_CHARACTERS = 60
"""The date of the page may stand above its title."""

_TICKER_CHARACTERS = 200
"""A longer line above the title is a paragraph that belongs to it."""

_BOX_SHARE = 0.3
"""What stands around holds less than this share of the words outside links on the page."""

_NAMED_SHARE = 0.5
"""The same where a class name, or the heading of a directory, says so: no part that holds the greater half is around
anything."""


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


def mark_boilerplate(tree: LexborHTMLParser, title: str | None = None) -> None:
    """Give the attribute `data-boilerplate` to what stands around the text.

    Args:
        tree: The page.
        title: The title of the page, as its metadata have it: what stands above its place in the page is no text.
    """
    unseen = tree.css(UNSEEN)
    for node in unseen:
        node.attrs[MARK] = ""
    if tree.body is not None:
        page = _Page(tree.body, {node.mem_id for node in unseen}, _data(tree))
        around = [*page.lists_of_links(), *page.named_parts(), *page.headed_lists_and_imprint(), *page.leading_away()]
        for node in [*around, *page.above(title)]:
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
                if AROUND.search(name):
                    yield node

    def headed_lists_and_imprint(self) -> list[LexborNode]:
        """The boxes of imprints and of headings such as “Tin liên quan”."""
        found: list[LexborNode] = []
        words_before = 0
        for node in self.nodes:
            if not node.is_text_node:
                continue
            text = COUNT.sub("", fold(node.text_content or "")).strip(" :»›>.…-–|")
            if OTHER_NEWS.fullmatch(text):
                box = self._box(node)
                found += [box] if self._holds_more(box, node) else [box, *self._news_after(box)]
            elif DIRECTORY.fullmatch(text):
                found.append(self._box(node, _NAMED_SHARE))
            elif IMPRINT.match(text) and words_before > self._words() / 2:
                found.append(self._box(node))
            words_before += self.measures[node.mem_id].words
        return [node for node in found if node.is_element_node]

    def leading_away(self) -> Iterator[LexborNode]:
        """Paragraphs that are a link to another page, such as “>>> Xem thêm: …”."""
        for node in self.nodes:
            measure = self.measures[node.mem_id]
            is_link = node.tag in _BLOCKS and measure.links and measure.words <= _HEADING_LETTERS
            if is_link and measure.letters <= _SUMMARY_LETTERS and LEADS_AWAY.match(fold(node.text(strip=True))):
                yield node

    def above(self, title: str | None) -> list[LexborNode]:
        """The texts above the title: tickers, greetings, news of the day. The date of the page may stand there too."""
        place = self._place_of(title)
        if not place:
            return []
        texts = [node for node in self.nodes[:place] if node.is_text_node and self.measures[node.mem_id].letters]
        words = [fold(node.text_content or "").strip() for node in texts]
        is_much = sum(self.measures[node.mem_id].words for node in texts) > _BOX_SHARE * self._words()
        if not texts or is_much or any(map(HEADER_BLOCK.match, words)):
            return []
        # What holds the title, or goes on below it, stays.
        staying = {node.mem_id for node in self._ancestors(self.nodes[place])}
        parents = [self.parents[node.mem_id] for node, line in zip(texts, words, strict=True) if _may_be_ticker(line)]
        return [parent for parent in parents if parent.mem_id not in staying]

    def _place_of(self, title: str | None) -> int:
        """Where the title stands in the page, best in a heading; 0 where it does not."""
        wanted = fold(title or "").strip()
        if sum(map(str.isalpha, wanted)) < _TITLE_LETTERS:
            return 0
        texts = ((place, node) for place, node in enumerate(self.nodes) if node.is_text_node)
        places = [place for place, node in texts if fold(node.text_content or "").strip() == wanted][:_TITLES]
        headed = (
            place for place in places if any(each.tag in _HEADINGS for each in self._ancestors(self.nodes[place]))
        )
        return next(headed, places[0] if places else 0)

    def _ancestors(self, node: LexborNode) -> Iterator[LexborNode]:
        while (parent := self.parents.get(node.mem_id)) is not None:
            yield parent
            node = parent

    def _words(self) -> int:
        return max(1, self.measures[self.body.mem_id].words)

    def _box(self, heading: LexborNode, share: float = _BOX_SHARE) -> LexborNode:
        """The largest element around the heading that holds no more than this share of the words of the page."""
        limit = share * self._words()
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
            if is_summary_due and (measure.letters > _SUMMARY_LETTERS or _holds_table(sibling)):
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


def _may_be_ticker(line: str) -> bool:
    """Whether a line is no paragraph, and not the date of the page."""
    is_dateline = len(line) <= _DATELINE_CHARACTERS and _DATE.search(line) is not None
    return len(line) <= _TICKER_CHARACTERS and not is_dateline


def _holds_table(node: LexborNode) -> bool:
    return node.tag == "table" or (node.is_element_node and node.css_first("table") is not None)


def _measure(node: LexborNode, *, is_linked: bool) -> _Measure:
    if not node.is_text_node:
        return _Measure(links=1 if node.tag == "a" else 0)
    text = node.text_content or ""
    letters = sum(map(str.isalpha, text))
    if is_linked:
        return _Measure(letters, linked_letters=letters)
    return _Measure(letters, conjunctions=len(_CONJUNCTION.findall(text)))
