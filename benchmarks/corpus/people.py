"""Who holds which post, and the ways in which papers say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.corpus.dice import Dice
from benchmarks.corpus.indicator import figure
from benchmarks.corpus.names import PEOPLES
from benchmarks.corpus.sheet import Fact, Said, post
from benchmarks.corpus.world import Person, Province, Ward


@dataclass(frozen=True, slots=True)
class Post:
    key: str
    words: str
    short: str
    """With abbreviations."""


SECRETARY = Post("party_secretary", "Bí thư Đảng ủy", "Bí thư Đảng ủy")
STANDING_DEPUTY = Post("standing_deputy_party_secretary", "Phó Bí thư Thường trực Đảng ủy", "PBT Thường trực Đảng ủy")
DEPUTY = Post("deputy_party_secretary", "Phó Bí thư Đảng ủy", "PBT Đảng ủy")
STANDING_MEMBER = Post("party_standing_member", "Ủy viên Ban Thường vụ Đảng ủy", "UVBTV Đảng ủy")
COUNCIL = Post("council_chair", "Chủ tịch Hội đồng nhân dân", "Chủ tịch HĐND")
COUNCIL_DEPUTY = Post("council_vice_chair", "Phó Chủ tịch Hội đồng nhân dân", "Phó Chủ tịch HĐND")
COMMITTEE = Post("committee_chair", "Chủ tịch Ủy ban nhân dân", "Chủ tịch UBND")
COMMITTEE_DEPUTY = Post("committee_vice_chair", "Phó Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch UBND")
FRONT = Post("front_chair", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam", "Chủ tịch Ủy ban MTTQ Việt Nam")
INSPECTION = Post("other", "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "Chủ nhiệm UBKT Đảng ủy")
POLICE = Post("other", "Trưởng Công an", "Trưởng Công an")
MILITARY = Post("other", "Chỉ huy trưởng Ban Chỉ huy Quân sự", "Chỉ huy trưởng Ban CHQS")

# The ward's leaders in the order of its list of people, each with the posts that one person holds.
ROSTER: tuple[tuple[Post, ...], ...] = (
    (SECRETARY, COUNCIL),
    (STANDING_DEPUTY,),
    (DEPUTY, COMMITTEE),
    (STANDING_MEMBER, COUNCIL_DEPUTY),
    (STANDING_MEMBER, COMMITTEE_DEPUTY),
    (COMMITTEE_DEPUTY,),
    (STANDING_MEMBER, FRONT),
    (STANDING_MEMBER, INSPECTION),
    (STANDING_MEMBER, POLICE),
    (STANDING_MEMBER, MILITARY),
)


def held(ward: Ward, place: int, posts: Sequence[Post], *, former: bool = False) -> tuple[Fact, ...]:
    """The facts of one person of the roster."""
    return tuple(post(ward.people[place].name, p.words, p.key, ward.full, former=former) for p in posts)


def seat(rng: Dice, ward: Ward) -> tuple[str, tuple[str, ...]]:
    """The ward after a post: in full, by its type alone, or abbreviated."""
    how = rng.random()
    if how < 0.12 and ward.type == "phường":
        return rng.choice((f"P.{ward.name}", f"P. {ward.name}")), ("abbreviated",)
    return ward.full, ()


def stack(rng: Dice, posts: Sequence[Post]) -> tuple[str, tuple[str, ...]]:
    """Posts in a row before their common seat."""
    short = rng.random() < 0.65
    words = [p.short if short else p.words for p in posts]
    phenomena = (("stacked posts",) if len(words) > 1 else ()) + (("abbreviated",) if "PBT" in words[0] else ())
    if len(words) == 2 and rng.random() < 0.2:
        return f"{words[0]} kiêm {words[1]}", phenomena
    return rng.choice((", ", ", ", " - ")).join(words) if len(words) == 2 else ", ".join(words), phenomena


def leader(rng: Dice, ward: Ward, place: int) -> Said:
    """One leader as a phrase: title, name and posts in one of their orders."""
    posts = ROSTER[place]
    where, abbreviated = seat(rng, ward)
    words, phenomena = stack(rng, posts)
    who = ward.people[place]
    name, title = who.name, rng.choice(("đồng chí", "đồng chí", who.title))
    text = rng.choice(_PHRASES).format(t=title, n=name, p=words, w=where)
    return Said(text, held(ward, place, posts), ("post", *phenomena, *abbreviated, *_minority(ward, name)))


_PHRASES = (
    "{t} {n}, {p} {w}",
    "{t} {n} - {p} {w}",
    "{t} {n}, {p} {w}",
    "{p} {w} {n}",
    "{t} {n} ({p} {w})",
    "{t} {n} – {p} {w}",
)


def _minority(ward: Ward, name: str) -> tuple[str, ...]:
    people = PEOPLES.get(ward.province.code)
    if people and any(name.startswith(family) for group in people[::2] for family in group):
        return ("minority name",)
    return ()


def speech(rng: Dice, ward: Ward, place: int, filler: str) -> Said:
    """A leader says something that states nothing."""
    said = leader(rng, ward, place)
    verb = rng.choice(("cho biết", "nhấn mạnh", "khẳng định", "đề nghị", "phát biểu"))
    text = f"{said.text[0].upper()}{said.text[1:]} {verb}: {filler}"
    return said._replace(text=text)


def caption(rng: Dice, ward: Ward, place: int) -> Said:
    """The caption of a picture; the photographer holds no office."""
    said = leader(rng, ward, place)
    doing = rng.choice(("phát biểu tại hội nghị", "trao đổi với người dân", "kiểm tra thực tế", "tặng hoa chúc mừng"))
    text = f"{said.text[0].upper()}{said.text[1:]} {doing}."
    return said._replace(text=text, phenomena=(*said.phenomena, "caption"))


# key, words with {c} for Tỉnh ủy or Thành ủy and {p} for the province's full name
GUESTS: tuple[tuple[str, str], ...] = (
    ("party_secretary", "Bí thư {c} {n}"),
    ("standing_deputy_party_secretary", "Phó Bí thư Thường trực {c} {n}"),
    ("deputy_party_secretary", "Phó Bí thư {c} {n}"),
    ("committee_chair", "Chủ tịch UBND {p}"),
    ("committee_vice_chair", "Phó Chủ tịch UBND {p}"),
    ("council_vice_chair", "Phó Chủ tịch HĐND {p}"),
    ("other", "Trưởng Ban Tổ chức {c} {n}"),
    ("other", "Giám đốc Sở Nội vụ {p}"),
    ("other", "Giám đốc Sở Tài chính {p}"),
    ("other", "Chánh Văn phòng {c} {n}"),
    ("other", "Trưởng Ban Tuyên giáo và Dân vận {c} {n}"),
    ("front_chair", "Chủ tịch Ủy ban MTTQ Việt Nam {p}"),
)


def guest(rng: Dice, province: Province, *, standing: bool | None = None) -> Said:
    """An official of the province, who may sit in its standing committee too."""
    place = rng.randrange(len(GUESTS))
    key, form = GUESTS[place]
    who: Person = province.officials[place]
    words = form.format(c=province.committee, n=province.name, p=province.full)
    facts = [post(who.name, words, key, province.full, "province")]
    phenomena: tuple[str, ...] = ("guest from above",)
    if place > 4 if standing is None else standing:
        member = f"Ủy viên Ban Thường vụ {province.committee}"
        facts.insert(0, post(who.name, member, "party_standing_member", province.full, "province"))
        words = f"{member}, {words}"
        phenomena += ("stacked posts",)
    title = rng.choice(("đồng chí", who.title))
    text = rng.choice(("{t} {n}, {p}", "{t} {n} - {p}", "{t} {n}, {p}")).format(t=title, n=who.name, p=words)
    return Said(text, tuple(facts), phenomena)


_ALL_FOR = ", với 100% đại biểu có mặt tán thành"


def elected(rng: Dice, ward: Ward, place: int) -> Said:
    """The council elects somebody; not everybody takes the share of votes for a figure of the ward."""
    who, held_post = ward.people[place], ROSTER[place][-1]
    votes = rng.choice(("", _ALL_FOR, " với số phiếu tập trung cao"))
    form = rng.choice(
        (
            "Kỳ họp đã bầu {t} {n} giữ chức {p} {u}{v}.",
            "Với sự thống nhất cao, các đại biểu bầu {t} {n} giữ chức vụ {p} {u}{v}.",
            "{T} {n} được bầu giữ chức {p} {u}{v}.",
        )
    )
    title = rng.choice(("đồng chí", who.title))
    text = form.format(
        t=title,
        T=title[0].upper() + title[1:],
        n=who.name,
        p=rng.choice((held_post.words, held_post.short)),
        u=ward.full,
        v=votes,
    )
    facts = held(ward, place, (held_post,))
    if votes == _ALL_FOR:
        facts += (figure(ward.full, "đại biểu có mặt tán thành", 100, "percent", optional=True),)
    return Said(text, facts, ("elected",))


def dismissed(rng: Dice, ward: Ward, place: int, who: Person) -> Said:
    """The council releases somebody."""
    held_post = ROSTER[place][-1]
    form = rng.choice(
        (
            "Kỳ họp cũng miễn nhiệm chức vụ {p} {u} đối với {t} {n} do chuyển công tác.",
            "HĐND {u} thông qua nghị quyết cho thôi giữ chức {p} đối với {t} {n}.",
        )
    )
    text = form.format(p=f"{held_post.words}", u=ward.full, t=who.title, n=who.name)
    fact = post(who.name, held_post.words, held_post.key, ward.full, former=True)
    return Said(text, (fact,), ("released",))


def officer(rng: Dice, ward: Ward) -> Said:
    """The head of the police or of the garrison, with a rank before the name."""
    place, held_post = rng.choice(((8, POLICE), (9, MILITARY)))
    rank = rng.choice(("Thượng tá", "Trung tá", "Thiếu tá"))
    text = f"{rank} {ward.people[place].name}, {held_post.words} {ward.full}"
    return Said(text, held(ward, place, (held_post,)), ("rank before a name",))


def of_one_post(rng: Dice, ward: Ward) -> Said:
    """Two people who hold one post."""
    first, second = ward.people[4], ward.people[5]
    form = rng.choice(
        (
            "Các Phó Chủ tịch UBND {u}: {a}, {b}",
            "các đồng chí {a}, {b} - Phó Chủ tịch UBND {u}",
            "hai Phó Chủ tịch UBND {u} là {a} và {b}",
        )
    )
    facts = (*held(ward, 4, (COMMITTEE_DEPUTY,)), *held(ward, 5, (COMMITTEE_DEPUTY,)))
    return Said(form.format(u=ward.full, a=first.name, b=second.name), facts, ("several people in one post",))
