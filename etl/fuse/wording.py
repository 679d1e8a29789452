"""What a claim states, in words for people: `45.140 người`, `một phần`, `đương chức`."""

from __future__ import annotations

from datetime import date

from etl.model.claims import AnyClaim, IndicatorClaim, LeadershipClaim, MergerClaim, WardClaim
from etl.model.message import Message, same
from etl.text.wording import day, measured, number

EXTENTS = {
    "whole": Message("the whole", "toàn bộ"),
    "most": Message("most of it", "phần lớn"),
    "part": Message("a part", "một phần"),
    "rest": Message("the rest", "phần còn lại"),
}
"""How much of a predecessor went over."""

_OFFICES = {False: Message("in office", "đương chức"), True: Message("no longer in office", "đã thôi giữ chức")}
_ABOUT = Message("about {figure}", "khoảng {figure}")
_COMPARED = {
    ">=": Message("at least {figure}", "từ {figure} trở lên"),
    ">": Message("more than {figure}", "trên {figure}"),
    "<=": Message("at most {figure}", "không quá {figure}"),
    "<": Message("less than {figure}", "dưới {figure}"),
}
_RANGE = Message("{low} to {figure}", "{low} đến {figure}")


def stated(claim: AnyClaim) -> Message:
    """What a claim says of its thing."""
    if isinstance(claim, WardClaim):
        return _of_ward(claim)
    if isinstance(claim, MergerClaim):
        return EXTENTS.get(claim.extent, same(claim.extent))
    if isinstance(claim, LeadershipClaim):
        return _OFFICES[claim.is_former]
    return _of_indicator(claim)


def _of_ward(claim: WardClaim) -> Message:
    if claim.value_number is not None:
        figure = measured(claim.value_number, claim.unit_of_measure)
        return _ABOUT.filled(figure=figure) if claim.is_approximate else figure
    if claim.attribute.endswith("_date"):
        try:
            return day(date.fromisoformat(claim.value))
        except ValueError:
            return same(claim.value)
    return same(claim.value)


def _of_indicator(claim: IndicatorClaim) -> Message:
    if claim.value_max is not None:
        low = number(claim.value, is_year=claim.unit_of_measure == "year")
        return _RANGE.filled(low=low, figure=measured(claim.value_max, claim.unit_of_measure))
    figure = measured(claim.value, claim.unit_of_measure)
    compared = _COMPARED.get(claim.comparator)
    return compared.filled(figure=figure) if compared else figure
