"""How many times as much, as people say it: "nearly three", "three and a half"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.declare.manners import counted
from calculators.declare.manners import multiple as times


@pytest.mark.parametrize(
    ("multiple", "said"),
    [
        (2.73, "nearly three"), (3.69, "nearly four"), (3.2, "more than three"),
        (3.02, "about three"), (2.98, "about three"), (1.4, "1.4"), (1.98, "about two"),
        (3.504, "three and a half"), (12.4, "more than twelve"), (25.7, "about 26"),
    ],
)  # fmt: skip
def test_multiples_are_said_in_words(multiple: float, said: str) -> None:
    assert times(multiple) == said


@given(st.integers(150, 1300).map(lambda hundredths: hundredths / 100))
def test_nearly_and_more_than_are_true(multiple: float) -> None:
    said = times(multiple)
    if said[0].isdigit():
        assert float(said) == pytest.approx(multiple, abs=0.05)
        return
    how, number = next((one, said.removeprefix(one)) for one in HOW if said.startswith(one))
    exact = number.strip().removesuffix(" and a half")
    value = float(exact) if exact.isdigit() else float([counted(n) for n in range(14)].index(exact))
    value += 0.5 * number.endswith(" and a half")
    assert {"nearly ": multiple < value, "more than ": multiple > value}.get(how, True)
    assert abs(multiple - value) <= {"nearly ": 0.35, "more than ": 0.4}.get(how, 0.5)


HOW = ("nearly ", "more than ", "about ", "")
