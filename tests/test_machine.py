"""What there is of the machine."""

from __future__ import annotations

import gc

from etl.machine import uncollected


def test_rubbish_is_looked_for_again_after_a_large_list():
    with uncollected():
        was_enabled = gc.isenabled()
    assert not was_enabled
    assert gc.isenabled()
