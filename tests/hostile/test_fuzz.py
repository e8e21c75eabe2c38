"""A hundred thousand requests, most of them hostile: each has a reply that a page can show."""

import pytest

from tests.hostile.fuzzing import ask

SOME, MANY = 200, 100_000
PARTS = 20  # so that a share of the tests may hold some of them


def test_some_hundred_requests_have_replies_that_can_be_shown() -> None:
    """No exception, no figure that is none, no markup, no time without bound."""
    found = ask(0, SOME)
    assert found.faults == []
    assert found.states["live"] > SOME / 5
    assert found.states["problem"] > SOME / 5


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_a_hundred_thousand_requests_have_replies_that_can_be_shown(part: int) -> None:
    """The same by far more; a fault names the request, which `request(number)` makes again."""
    each = MANY // PARTS
    found = ask(SOME + part * each, SOME + (part + 1) * each)
    assert found.faults == []
    assert sum(found.states.values()) == each
    assert all(found.states[one] > each / 1000 for one in ("live", "problem", "failed", "book"))
