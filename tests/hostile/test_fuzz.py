"""A hundred thousand requests, most of them hostile: a page can show every reply."""

import pytest

from tests.hostile.fuzzing import ask

SOME, MANY = 200, 100_000
PARTS = 20  # so a share of the tests may hold some of them


def test_some_hundred_requests_have_replies_that_can_be_shown() -> None:
    """No exception, only real numbers, no markup, no endless run."""
    found = ask(0, SOME)
    assert found.faults == []
    assert found.states["live"] > SOME / 5
    assert found.states["problem"] > SOME / 5


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_a_hundred_thousand_requests_have_replies_that_can_be_shown(part: int) -> None:
    """The same with far more; a failure names the request, which `request(number)` makes again."""
    each = MANY // PARTS
    found = ask(SOME + part * each, SOME + (part + 1) * each)
    assert found.faults == []
    assert sum(found.states.values()) == each
    assert all(found.states[one] > each / 1000 for one in ("live", "problem", "failed", "book"))
