"""The gates: bounds, differences, the day, and what may pass once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.checks.gates import Bounds, Freshness, Gate, Measure, State, changes, check_day, check_gates, load_bounds
from etl.checks.waivers import load_waivers, waived
from etl.model.errors import ConfigurationError
from etl.model.findings import CheckResult, Rule, Severity, gate_is_open

TODAY = date(2026, 11, 22)
WAIVER = """\
- check: gates.coverage_stays
  count: 1
  reason: Two districts sent no papers this year, and said so.
  by: Lan
  on: 2026-11-22
"""


def gate(measure: str, **limits: float) -> Bounds:
    rule = Rule("gates", "gates.sample", None, Severity.ERROR, "It keeps", "Giữ nguyên")
    return Bounds((Gate(rule, measure, 10, limits),), ())


def state(value: float, among: int = 100, measure: str = "rows", subject: str = "wards") -> State:
    return State((Measure(measure, subject, value, among),), {})


def holds(bounds: Bounds, now: State, before: State | None = None) -> bool:
    (result,) = check_gates(now, before, bounds, None)
    return result.passed


def test_rows_may_fall_a_little_and_not_much():
    bounds = gate("rows", fall=0.3)
    assert holds(bounds, state(71), state(100))
    assert not holds(bounds, state(69), state(100))


def test_a_share_falls_by_its_difference():
    bounds = gate("linked_share", fall=0.1)
    assert holds(bounds, state(0.85, measure="linked_share"), state(0.94, measure="linked_share"))
    assert not holds(bounds, state(0.83, measure="linked_share"), state(0.94, measure="linked_share"))


def test_what_vanished_altogether_fell():
    assert not holds(gate("rows", fall=0.5), State((), {}), state(100))


def test_what_was_never_there_is_compared_with_nothing():
    assert holds(gate("rows", rise=1), state(500), state(100, subject="mergers"))


def test_small_numbers_are_not_asked():
    assert holds(gate("rows", fall=0.1), state(2, among=2), state(9, among=9))


def test_a_bound_is_asked_without_an_earlier_release():
    assert not holds(gate("linked_share", at_least=0.5), state(0.4, measure="linked_share"))
    assert not holds(gate("pending_share", at_most=0.5), state(0.6, measure="pending_share"))


def test_a_finding_says_what_was_and_is():
    (result,) = check_gates(state(50), state(100), gate("rows", fall=0.3), None)
    assert result.finding is not None
    assert result.finding.rows == ({"subject": "wards", "before": 100, "now": 50, "fall": 0.3},)


def test_a_source_that_falls_silent_is_told_of():
    bounds = Bounds((), (Freshness("Cổng A", 31, Severity.WARNING), Freshness("Cổng B", 31, Severity.WARNING)))
    now = State((), {"Cổng A": date(2026, 11, 1), "Cổng B": date(2026, 9, 1)})
    failing = [result.check for result in check_day(now, bounds, TODAY) if not result.passed]
    assert failing == ["gates.source_is_fresh.Cổng B"]


def test_a_paper_of_the_future_is_told_of():
    (result,) = check_day(State((), {"Cổng A": date(2027, 1, 1)}), Bounds((), ()), TODAY)
    assert not result.passed


def test_without_a_day_nothing_about_days_is_asked():
    assert check_gates(State((), {"A": date(2030, 1, 1)}), None, Bounds((), ()), None) == []


def test_the_shipped_bounds_can_be_read_and_have_names_of_their_own():
    names = [each.rule.check for each in load_bounds().gates]
    assert len(names) == len(set(names)) >= 10


def test_bounds_that_cannot_be_read_name_the_file(tmp_path):
    (tmp_path / "gates").mkdir()
    (tmp_path / "gates" / "bounds.yaml").write_text("gates: [{check: a, measure: rows}]", "utf-8")
    with pytest.raises(ConfigurationError, match=r"bounds\.yaml"):
        load_bounds(tmp_path)


def test_changes_are_told_in_amounts():
    (change,) = changes(state(120), state(100))
    assert (change["subject"], change["before"], change["now"]) == ("wards", 100, 120)
    assert changes(state(120), None) == []


def closed(count: int = 1) -> CheckResult:
    return Rule("gates", "gates.coverage_stays", None, Severity.ERROR, "It stays", "Giữ").broken(9, count)


def waivers(tmp_path: Path, text: str = WAIVER) -> Path:
    (tmp_path / "gates").mkdir()
    (tmp_path / "gates" / "waivers.yaml").write_text(text, "utf-8")
    return tmp_path


def test_a_waiver_opens_the_gate_and_says_who_and_why(tmp_path):
    results, used = waived([closed()], load_waivers(waivers(tmp_path)), ())
    assert gate_is_open(results)
    assert len(used) == 1
    assert results[0].finding is not None
    assert str(results[0].finding.waiver).startswith("Lan, 2026-11-22: Two districts")


def test_a_waiver_that_was_used_opens_nothing_and_asks_to_be_deleted(tmp_path):
    known = load_waivers(waivers(tmp_path))
    results, used = waived([closed()], known, [known[0].waiver_id])
    assert not gate_is_open(results)
    assert used == ()
    assert results[-1].check == "gates.waivers_are_used_once"


def test_a_waiver_lets_no_more_rows_pass_than_it_names(tmp_path):
    results, _ = waived([closed(count=2)], load_waivers(waivers(tmp_path)), ())
    assert not gate_is_open(results)


@pytest.mark.parametrize(
    "text",
    [
        WAIVER.replace("gates.coverage_stays", "ward_claims.quote_is_the_text"),
        WAIVER.replace("  reason: Two districts sent no papers this year, and said so.\n", ""),
        WAIVER.replace("2026-11-22", "soon"),
        "just words",
    ],
)
def test_a_waiver_without_a_reason_or_for_what_nobody_may_waive_is_refused(text, tmp_path):
    with pytest.raises(ConfigurationError, match=r"waivers\.yaml"):
        load_waivers(waivers(tmp_path, text))


def test_without_a_file_nothing_is_waived(tmp_path):
    assert load_waivers(tmp_path) == load_waivers(None) == ()
