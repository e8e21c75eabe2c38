"""The contract of a calculator, for each one that the catalog finds."""

import re
from dataclasses import fields
from typing import Any
from urllib.parse import parse_qsl

import pytest

from calculators import find, read, slugs
from calculators.answer.evaluate import answer
from calculators.answer.links import fragment_of, plain_texts
from calculators.answer.solve import how, sentence, solve
from calculators.carry import link_html, texts_onward
from calculators.declare.calculator import Calculator, Example
from calculators.declare.fields import Choice, Number
from calculators.declare.links import RESERVED
from calculators.declare.question import Sought
from tests.contract.forms import CALCULATORS, EXAMPLES, named

AnyCalculator = Calculator[Any, Any]

every_calculator = pytest.mark.parametrize("calculator", CALCULATORS, ids=named)
every_example = pytest.mark.parametrize(("calculator", "example"), EXAMPLES, ids=named)

QUOTED = re.compile("“[^”]*”")
A_SIDE = re.compile(r"\b(we|us|ours?|they|them|theirs?)\b", re.IGNORECASE)
THE_READER = re.compile(r"\b(you|yours?)\b", re.IGNORECASE)


def tolerance(written: float) -> float:
    """Half of the last digit that a figure is written with: 0.5 for 500_500, 0.005 for 2.73."""
    if isinstance(written, int):
        return 0.5
    return 0.5 * 10.0 ** -len(repr(written).partition(".")[2])


def test_the_catalog_is_not_empty() -> None:
    """Every other test here would pass over an empty one."""
    assert "colr" in slugs()


@every_calculator
def test_it_answers_before_anybody_types(calculator: AnyCalculator) -> None:
    """The defaults are valid, and the texts of an untouched form read back to them."""
    assert read(calculator, {}).inputs == calculator.inputs()
    assert read(calculator, calculator.defaults()).inputs == calculator.inputs()


@every_calculator
def test_its_slug_is_the_name_of_its_module(calculator: AnyCalculator) -> None:
    assert find(calculator.slug) is calculator
    assert calculator.inputs.__module__.startswith(
        f"calculators.catalog.{calculator.slug.replace('-', '_')}"
    )


@every_calculator
def test_it_has_six_examples_or_more(calculator: AnyCalculator) -> None:
    ids = [one.id for one in calculator.examples]
    assert len(ids) == len(set(ids)) >= 6
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", one) for one in ids)
    assert all(one.title and one.story and one.expect for one in calculator.examples)


@every_example
def test_an_example_gives_the_figures_it_promises(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    """Each to the digits that it is written with; undefined is undefined."""
    result = calculator.compute(example.inputs)
    for name, written in example.expect.items():
        found = getattr(result, name)
        if written is None:
            assert found is None, name
        else:
            assert found == pytest.approx(written, rel=0, abs=tolerance(written)), name


@every_calculator
def test_a_result_has_all_that_it_declares(calculator: AnyCalculator) -> None:
    result = calculator.compute(calculator.inputs())
    assert {*vars(result)} == {one.name for one in fields(calculator.result)}


@every_calculator
def test_every_field_says_what_to_type(calculator: AnyCalculator) -> None:
    """Each has a label; each number also a hint and a default within its limits."""
    for asked in calculator.fields.values():
        assert asked.label
        assert isinstance(asked, Choice) or asked.hint, asked.name
        assert asked.problem(asked.default) is None, asked.name


@every_calculator
def test_no_field_takes_a_reserved_name(calculator: AnyCalculator) -> None:
    """Those names mean something else in every link, and become options of the command line."""
    taken = {"json", "own", "help"} | RESERVED
    assert taken.isdisjoint(calculator.fields)
    assert all(re.fullmatch("[a-z][a-z0-9_]*", name) for name in calculator.fields)


@every_calculator
def test_labels_are_the_same_from_both_chairs(calculator: AnyCalculator) -> None:
    """No label says we, you or they; a hint may quote a question to put to the other side."""
    for asked in calculator.fields.values():
        hint = QUOTED.sub("", asked.hint)
        options = asked.options.values() if isinstance(asked, Choice) else ()
        for label in (asked.label, *options):
            assert not A_SIDE.search(label) and not THE_READER.search(label), asked.name  # noqa: PT018
        assert not A_SIDE.search(hint), asked.name


@every_calculator
def test_every_figure_has_a_label(calculator: AnyCalculator) -> None:
    assert calculator.figures
    assert all(one.label for one in calculator.figures.values())


@every_calculator
def test_only_example_amounts_that_may_be_nil_are_set_to_nil(calculator: AnyCalculator) -> None:
    """They are secondary: what is shown at once is for the reader to fill."""
    marked = [one for one in calculator.fields.values() if isinstance(one, Number) and one.example]
    assert all(one.minimum <= 0 <= one.maximum and not one.essential for one in marked)


@every_example
def test_a_link_fills_the_form(calculator: AnyCalculator, example: Example[Any]) -> None:
    """With just what differs from the defaults, in a form that only one reading fits."""
    texts = plain_texts(calculator, example.inputs)
    assert read(calculator, texts).inputs == example.inputs
    slug, _, query = fragment_of(calculator, example.inputs).partition("?")
    assert slug == calculator.slug
    assert dict(parse_qsl(query, strict_parsing=True)) == {
        **texts,
        "v": str(calculator.version),
    }


@every_calculator
@pytest.mark.parametrize("examples", ["first", pytest.param("all", marks=pytest.mark.soak)])
def test_a_question_run_backwards_ends_where_it_should(
    calculator: AnyCalculator, examples: str
) -> None:
    """In the examples that have an answer, and at least one has; in words with no slot left."""
    assert calculator.questions
    assert len({one.id for one in calculator.questions}) == len(calculator.questions)
    for question in calculator.questions:
        asked = Sought(question, question.asks.default or 0.0 if question.asks else 0.0)
        answered = 0
        for example in calculator.examples:
            if answered and examples == "first":
                break
            found = solve(calculator, asked, example.inputs)
            assert "{" not in sentence(calculator, found) + how(calculator, found)
            aim = question.aim(example.inputs, asked.number)
            answered += bool(found.solutions)
            for value in found.solutions:
                assert found.low <= value <= found.high
                varied = with_value(calculator, example, question.vary, value)
                likely = max(abs(float(one)) for one in figures(calculator, varied))
                left = aim(varied, calculator.compute(varied))
                assert left is not None
                assert abs(left) <= 1e-9 * likely, (question.id, example.id)
        assert answered, question.id


@every_example
def test_ways_on_lead_to_a_form_that_takes_them(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    """A carry names a calculator that exists, and values that its form takes."""
    found = answer(calculator, example.inputs)
    for carry in calculator.carries:
        assert carry.label
        texts = texts_onward(carry, found, {})
        read(find(carry.to_slug), texts)
        assert f"/{carry.to_slug}/#{carry.to_slug}?" in link_html(carry, found, {}, "/")


@every_calculator
def test_links_of_every_older_version_still_have_their_defaults(calculator: AnyCalculator) -> None:
    assert sorted(calculator.earlier_defaults) == list(range(1, calculator.version))
    for version in calculator.earlier_defaults:
        texts = calculator.defaults(version)
        assert set(texts) == set(calculator.fields)
        read(calculator, texts)


def with_value(calculator: AnyCalculator, example: Example[Any], name: str, value: float) -> Any:
    given = {one: getattr(example.inputs, one) for one in calculator.fields}
    return calculator.inputs(**(given | {name: value}))


def figures(calculator: AnyCalculator, inputs: Any) -> list[float]:
    result = calculator.compute(inputs)
    values = (getattr(result, name) for name in calculator.figures)
    return [1.0, *(value for value in values if value is not None)]
