"""Bare names in a list of units: those that begin like its other words (`Phường Đúc`), and those of provinces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.extract.frames.listed import ListedUnit
from etl.extract.mentions import NAME
from etl.gazetteer import Gazetteer
from etl.text.fold import fold
from etl.text.letters import LOWER, UPPER

_IN_TITLE_CASE = re.compile(rf"[{UPPER}][{LOWER}]* [{UPPER}][{LOWER}]")
_NAME = re.compile(rf"(?P<name>{NAME})")


def in_title_case(text: str, position: int) -> bool:
    """Whether both words at a place have a capital, as in a name: no act writes `Toàn Bộ diện tích`."""
    return _IN_TITLE_CASE.match(text, position) is not None


def name_of(text: str, found: re.Match[str], gazetteer: Gazetteer) -> re.Match[str]:
    """A token that begins with a capital, as the bare name that it is in a list of names.

    It stays what it seems to be where another case, a number or a unit that is called so shows it: `các xã A, Xã B`.
    """
    if found.lastgroup not in ("unit", "head", "district") or not in_title_case(text, found.start()):
        return found
    name = found["unit_name"]
    if name is not None and any(fold(unit.name) == fold(name) for unit in gazetteer.find(name)):
        return found
    return _NAME.match(text, found.start(), found.endpos) or found


def means_province(units: Sequence[ListedUnit], name: str, gazetteer: Gazetteer) -> bool:
    """Whether a bare name is a province's, and no unit of the district of those before: `từ Bình Trị và Bình Định`."""
    if gazetteer.province(name) is None:
        return False
    beside = gazetteer.find(units[-1].name, era="before") if units else ()
    districts = (unit.district_name for unit in beside if unit.district_name)
    return not any(gazetteer.find(name, district=district, era="before") for district in districts)
