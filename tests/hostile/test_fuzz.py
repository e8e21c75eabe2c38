"""A hundred thousand requests, most of them hostile: each has a reply that a page can show."""

import pytest

from tests.hostile.fuzzing import ask, ask_all

SOME, MANY = 200, 100_000


def test_some_hundred_requests_have_replies_that_can_be_shown() -> None:
    """No exception, no figure that is none, no markup, no time without bound."""
    found = ask(0, SOME)
    assert found.faults == []
    assert found.states["live"] > SOME / 5
    assert found.states["problem"] > SOME / 5


@pytest.mark.soak
def test_a_hundred_thousand_requests_have_replies_that_can_be_shown() -> None:
    """The same by far more; a fault names the request, which `request(number)` makes again."""
    found = ask_all(SOME, SOME + MANY)
    assert found.faults == []
    assert sum(found.states.values()) == MANY
    assert all(found.states[state] > MANY / 200 for state in ("live", "problem", "failed", "book"))
