from __future__ import annotations

from pathlib import Path

from etl.run.pool import Paper, read_all
from etl.run.worker import Answer
from tests.run.misbehaving import work


def answers(names: list[str], *, jobs: int = 2, time_limit: float = 60) -> dict[str, Answer]:
    papers = [Paper(Path(name), name) for name in names]
    return {paper.file_name: answer for paper, answer in read_all(papers, work, jobs=jobs, time_limit=time_limit)}


def lost(names: list[str], **options: int) -> dict[str, str | None]:
    return {name: answer.lost for name, answer in answers(names, **options).items()}


def test_every_paper_is_answered_once() -> None:
    names = [f"paper-{number}" for number in range(20)]
    assert lost(names) == dict.fromkeys(names)


def test_no_papers_need_no_process() -> None:
    assert answers([]) == {}


def test_a_process_reads_paper_after_paper() -> None:
    readers = {answer.document and answer.document.text for answer in answers(["a", "b", "c"], jobs=1).values()}
    assert len(readers) == 1


def test_a_paper_that_kills_its_process_is_lost_alone() -> None:
    assert lost(["a", "dies", "b", "c"], jobs=1) == {
        "a": None,
        "dies": "Reading it ended its process (SIGSEGV).",
        "b": None,
        "c": None,
    }


def test_a_paper_that_ends_its_process_is_lost_alone() -> None:
    assert lost(["leaves", "b"]) == {"leaves": "Reading it ended its process (exit code 7).", "b": None}


def test_a_paper_that_hangs_is_given_up_at_the_time_limit() -> None:
    assert lost(["hangs", "b", "c"], time_limit=3) == {
        "hangs": "Reading it took longer than 3 seconds.",
        "b": None,
        "c": None,
    }


def test_a_paper_that_takes_all_memory_is_lost_alone() -> None:
    assert lost(["eats", "b"]) == {"eats": "Reading it takes more than 4 GB of memory.", "b": None}


def test_a_defect_costs_one_paper() -> None:
    assert lost(["raises", "b"]) == {
        "raises": "Reading it met a defect of diaba (ValueError: no such clause).",
        "b": None,
    }


def test_the_rest_is_left_when_nobody_waits_for_it() -> None:
    reading = read_all([Paper(Path(name), name) for name in ("a", "hangs")], work, jobs=2, time_limit=60)
    paper, _ = next(reading)
    reading.close()
    assert paper.file_name == "a"
