"""What is known of posts as such: which are held by one person alone, and which nobody holds together."""

from __future__ import annotations

SINGLE = frozenset(
    {"party_secretary", "standing_deputy_party_secretary", "council_chair", "committee_chair", "front_chair"}
)
"""Posts that one person at a time holds in a body, so that who holds them now followed who held them before."""

_RIVALS = (
    frozenset({"party_secretary", "standing_deputy_party_secretary"}),
    frozenset({"party_secretary", "deputy_party_secretary"}),
    frozenset({"council_chair", "council_vice_chair"}),
    frozenset({"committee_chair", "committee_vice_chair"}),
    frozenset({"council_chair", "committee_chair"}),
    frozenset({"council_chair", "committee_vice_chair"}),
    frozenset({"committee_chair", "council_vice_chair"}),
    frozenset({"committee_chair", "front_chair"}),
)
"""Posts of one unit that nobody holds at once: two rungs of one ladder; the head of a council and of the committee that
it oversees (Law on the Organization of Local Government 72/2025/QH15); the chair of the committee and of the Front."""

_LEADING = SINGLE | {"deputy_party_secretary", "council_vice_chair", "committee_vice_chair"}


def clash(one: str, other: str) -> bool:
    """Whether nobody holds two posts in one unit at once."""
    return frozenset({one, other}) in _RIVALS


def is_leading(post: str) -> bool:
    """Whether a post binds a person to one unit of its level: nobody leads two communes at once."""
    return post in _LEADING
