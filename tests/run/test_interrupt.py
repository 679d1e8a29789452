from __future__ import annotations

import os
import signal
from contextlib import suppress

import pytest

from etl.run.interrupt import heeding_ctrl_c


def ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_that_a_library_renamed_is_ctrl_c_again() -> None:
    with pytest.raises(KeyboardInterrupt), heeding_ctrl_c():
        try:
            ctrl_c()
        except KeyboardInterrupt:
            raise RuntimeError("Query interrupted") from None


def test_ctrl_c_that_was_swallowed_is_heeded_at_the_end() -> None:
    with pytest.raises(KeyboardInterrupt), heeding_ctrl_c(), suppress(KeyboardInterrupt):
        ctrl_c()


def test_other_errors_stay_what_they_are() -> None:
    with pytest.raises(ZeroDivisionError), heeding_ctrl_c():
        raise ZeroDivisionError


def test_the_usual_handler_comes_back() -> None:
    usual = signal.getsignal(signal.SIGINT)
    with heeding_ctrl_c():
        assert signal.getsignal(signal.SIGINT) is not usual
    assert signal.getsignal(signal.SIGINT) is usual
