"""Dataclasses for the small objects that reading makes by the ten thousand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

__all__ = ["value"]

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, frozen, slots, eq=True):
        """A frozen dataclass, as far as the checker of types is asked: it refuses to let a field be set anew.

        Python's own frozen dataclasses also refuse it at run time, and so take four times as long to make: each field
        is set through `object.__setattr__`. In reading dense papers that was one part in twelve of all the time.
        """
        assert frozen, "use dataclass for what may change"
        return dataclass(slots=slots, eq=eq, unsafe_hash=eq)
