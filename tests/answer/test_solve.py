"""Asked backwards: several answers, one, none or any, each said plainly."""

from dataclasses import dataclass
from typing import Any

import pytest

from calculators import Invalid, answer, find, read
from calculators.answer.links import plain_texts
from calculators.answer.solve import Found, how, plain_question, sentence
from calculators.declare.calculator import Calculator, figure
from calculators.declare.fields import Form, any_money, choice
from calculators.declare.question import Question
from calculators.declare.report import Headline, Report
from calculators.declare.units import MONEY

COLR, ODDS = find("colr"), find("odds")


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    x: float = any_money(1, "X")
    kind: str = choice("square", "Kind", {"square": "Square", "flat": "Flat"})


@dataclass(frozen=True)
class Result:
    value: float = figure(MONEY, "Value")


def compute(inputs: Inputs) -> Result:
    return Result(inputs.x**2 - 9.01 if inputs.kind == "square" else 0.0)


SQUARE = Calculator(
    slug="square", version=1, title="Square", question="How much?", inputs=Inputs, result=Result,
    compute=compute, present=lambda *_: Report(Headline("So much."), ()), examples=(),
    questions=(
        Question(
            "zero", "Where is it nil?", "x", lambda _, __: lambda _, result: result.value,
            "At {value}.", "Nowhere from {low} to {high}.", between=lambda _: (-10.0, 10.0),
        ),
    ),
)  # fmt: skip


def asked(calculator: Calculator[Any, Any], **texts: str) -> Found:
    found = answer(calculator, read(calculator, texts)).found
    assert found is not None
    return found


def said(calculator: Calculator[Any, Any], **texts: str) -> str:
    return sentence(calculator, asked(calculator, **texts)).replace("\N{NO-BREAK SPACE}", " ")


def test_several_answers_are_all_said() -> None:
    assert asked(SQUARE, find="zero").solutions == pytest.approx((-(9.01**0.5), 9.01**0.5))
    assert said(SQUARE, find="zero") == "At −3 and again at 3."


def test_any_value_may_do() -> None:
    found = asked(SQUARE, find="zero", kind="flat")
    assert found.always
    assert said(SQUARE, find="zero", kind="flat") == "Any value from −10 to 10 will do."


def test_the_price_both_would_miss_equally_is_the_one_that_colr_names() -> None:
    (found,) = asked(COLR, find="equal_loss").solutions
    assert found == pytest.approx(COLR.compute(COLR.inputs()).fair_price)
    assert asked(COLR, find="equal_loss", yearly_price="1").solutions == pytest.approx((found,))
    assert said(COLR, find="equal_loss") == "At 487,452 a year, both would lose the same."


def test_a_question_without_an_answer_says_none() -> None:
    """A seller who gains whatever the price cannot be brought to lose nothing."""
    texts = {"seller_cost": "0", "seller_alternative": "0", "find": "seller_indifferent"}
    assert asked(COLR, **texts).solutions == ()
    assert said(COLR, **texts).startswith("From 0 to 6,400,000 there's no such price")


def test_a_question_may_need_a_number() -> None:
    """Which retention brings COLR to a given stake?"""
    (found,) = asked(COLR, find="retention_for_seller,300k").solutions
    stake = COLR.compute(COLR.inputs(retention=found)).seller_colr
    assert stake == pytest.approx(300_000)
    assert "300,000" in said(COLR, find="retention_for_seller,300k")
    assert "400,000" in said(COLR, find="retention_for_seller"), "its own default"


def test_no_retention_brings_a_stake_that_is_too_high() -> None:
    assert said(COLR, find="retention_for_buyer,9m").startswith(
        "No chance from 0% to 100% gets there."
    )


def test_the_risk_that_breaks_even_is_the_line_whatever_was_guessed() -> None:
    for risk in ("", "50"):
        (found,) = asked(ODDS, find="risk_even", risk=risk).solutions
        assert found == pytest.approx(ODDS.compute(ODDS.inputs()).break_even)
    assert said(ODDS, find="risk_even").startswith("At 2.91%. Below that, it pays.")


def test_where_it_looked_and_how_exact_it_is_are_said() -> None:
    text = how(COLR, asked(COLR, find="equal_loss")).replace("\N{NO-BREAK SPACE}", " ")
    assert text.startswith("We looked from 0 to 6,400,000 in 200 steps, exact to 0.01.")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("equal_los", "Did you mean equal_loss?"),
        ("<b>", "colr can be asked backwards for: equal_loss,"),
        ("equal_loss,5", "equal_loss needs no number."),
        ("retention_for_seller,much", "This asks for an amount of money"),
    ],
)
def test_what_is_no_question_is_a_problem(text: str, problem: str) -> None:
    with pytest.raises(Invalid) as refused:
        read(COLR, {"find": text})
    assert problem in refused.value.problems["find"]


def test_a_link_holds_the_question() -> None:
    case = read(COLR, {"find": "retention_for_seller, 300k"})
    assert case.sought is not None
    assert plain_question(case.sought) == "retention_for_seller,300000"
    assert plain_texts(COLR, case) == {"find": "retention_for_seller,300000"}
