"""The contract of a calculator, for each one that the catalog finds."""

import re
from dataclasses import fields
from typing import Any
from urllib.parse import parse_qsl

import pytest

from calculators import Invalid, UnknownCalculator, find, read, slugs
from calculators.answer.evaluate import answer
from calculators.answer.links import fragment_of, plain_texts
from calculators.answer.solve import how, sentence, solve
from calculators.carry import link_html, texts_onward
from calculators.declare.calculator import Calculator, Example
from calculators.declare.fields import Choice
from calculators.declare.links import RESERVED
from calculators.declare.question import Sought
from tests.contract.forms import CONTRACTED, ITS_EXAMPLES, named, numbers_of
from tests.contract.rules import rule

AnyCalculator = Calculator[Any, Any]

every_calculator = pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
every_example = pytest.mark.parametrize(("calculator", "example"), ITS_EXAMPLES, ids=named)

QUOTED = re.compile("“[^”]*”")
A_SIDE = re.compile(r"\b(we|us|ours?|they|them|theirs?)\b", re.IGNORECASE)
PRONOUNS = (A_SIDE, re.compile(r"\b(you|yours?)\b", re.IGNORECASE))
ID = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


def near(found: float | None, written: float) -> bool:
    """Whether they differ by half of the last digit at most: 0.5 for 500_500, 0.005 for 2.73."""
    digits = 0 if isinstance(written, int) else len(repr(written).partition(".")[2])
    return found is not None and abs(found - written) <= 0.5 * 10.0**-digits


def test_the_catalog_is_not_empty() -> None:
    """Every other test here would pass on an empty one."""
    assert "colr" in slugs()


@every_calculator
def test_it_answers_before_anybody_types(calculator: AnyCalculator) -> None:
    """The defaults are valid, and the texts of an untouched form read back to them."""
    try:
        same = read(calculator, {}).inputs == calculator.inputs()
        same &= read(calculator, calculator.defaults()).inputs == calculator.inputs()
    except Invalid as invalid:
        rule("untouched", False, slug=calculator.slug, why=invalid)
    else:
        rule("untouched", same, slug=calculator.slug, why="its texts read back to other numbers")


@every_calculator
def test_its_slug_is_the_name_of_its_module(calculator: AnyCalculator) -> None:
    folder = calculator.inputs.__module__.split(".")[2].removeprefix("_")
    same = folder.replace("_", "-") == calculator.slug
    rule("slug", same, slug=calculator.slug, folder=folder)


@every_calculator
def test_it_has_six_examples_or_more(calculator: AnyCalculator) -> None:
    ids = [one.id for one in calculator.examples]
    rule("examples", len(ids) >= 6, slug=calculator.slug, found=len(ids))
    for one in calculator.examples:
        faults = {
            "shares its id with another": ids.count(one.id) > 1,
            "needs an id of small letters, digits and hyphens": not ID.fullmatch(one.id),
            "has no title": not one.title,
            "has no story: say in a sentence what it shows": not one.story,
            "promises no figure": not one.expect,
        }
        why = next((said for said, wrong in faults.items() if wrong), "")
        rule("example", not why, slug=calculator.slug, example=one.id, why=why)


@every_example
def test_an_example_gives_the_figures_it_promises(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    """Each to the digits it's written with; undefined is undefined."""
    result = calculator.compute(example.inputs)
    for name, written in example.expect.items():
        why = f"promises {name}, and there's no such figure in result.py"
        known = hasattr(result, name)
        rule("example", known, slug=calculator.slug, example=example.id, why=why)
        found = getattr(result, name)
        same = found is None if written is None else near(found, written)
        slots = {"name": name, "written": written, "found": found}
        rule("figure", same, slug=calculator.slug, example=example.id, **slots)


@every_calculator
def test_a_result_has_all_that_it_declares(calculator: AnyCalculator) -> None:
    result = calculator.compute(calculator.inputs())
    declared = {one.name for one in fields(calculator.result)}
    why = f"they differ in {', '.join(sorted(declared ^ {*vars(result)}))}"
    rule("figures", {*vars(result)} == declared, slug=calculator.slug, why=why)
    rule("figures", calculator.figures, slug=calculator.slug, why="it declares no figure(…)")


@every_calculator
def test_every_field_says_what_to_type(calculator: AnyCalculator) -> None:
    """Each has a label; each number also a hint and a default within its limits."""
    for asked in calculator.fields.values():
        rule("label", asked.label, slug=calculator.slug, name=asked.name)
        hinted = isinstance(asked, Choice) or asked.hint
        rule("hint", hinted, slug=calculator.slug, name=asked.name)
        problem = asked.problem(asked.default)
        rule("untouched", not problem, slug=calculator.slug, why=f"{asked.name}: {problem}")
    for figure in calculator.figures.values():
        rule("label", figure.label, slug=calculator.slug, name=figure.name)


@every_calculator
def test_no_field_takes_a_reserved_name(calculator: AnyCalculator) -> None:
    """Those names mean something else in every link, and become options of the command line."""
    taken = {"json", "own", "help"} | RESERVED
    for name in calculator.fields:
        free = name not in taken and re.fullmatch("[a-z][a-z0-9_]*", name)
        rule("input-name", free, slug=calculator.slug, name=name)


@every_calculator
def test_labels_are_the_same_from_both_chairs(calculator: AnyCalculator) -> None:
    """No label says we, you or they; a hint may quote a question to ask the other side."""
    for asked in calculator.fields.values():
        options = asked.options.values() if isinstance(asked, Choice) else ()
        found = [A_SIDE.search(QUOTED.sub("", asked.hint))]
        found += [one.search(label) for label in (asked.label, *options) for one in PRONOUNS]
        word = next((one[0] for one in found if one), "")
        rule("neutral", not word, slug=calculator.slug, name=asked.name, word=word)


@every_calculator
def test_only_example_amounts_that_may_be_nil_are_set_to_nil(calculator: AnyCalculator) -> None:
    """They're optional, because the reader should fill in what's shown at once."""
    for one in numbers_of(calculator):
        may_be_nil = one.unit.currency and one.minimum <= 0 <= one.maximum
        fits = not one.example or (may_be_nil and not one.essential)
        rule("secondary", fits, slug=calculator.slug, name=one.name)


@every_example
def test_a_link_fills_the_form(calculator: AnyCalculator, example: Example[Any]) -> None:
    """With only what differs from the defaults, in a form that has one reading."""
    texts = plain_texts(calculator, example.inputs)
    whole = {**texts, "v": str(calculator.version)}
    slug, _, query = fragment_of(calculator, example.inputs).partition("?")
    same = slug == calculator.slug and dict(parse_qsl(query, strict_parsing=True)) == whole
    try:
        same &= read(calculator, texts).inputs == example.inputs
        why = "its link brings other numbers back"
    except Invalid as invalid:
        same, why = False, f"its link can't be read: {invalid}"
    rule("link", same, slug=calculator.slug, example=example.id, why=why)


@every_calculator
@pytest.mark.parametrize("examples", ["first", pytest.param("all", marks=pytest.mark.soak)])
def test_a_question_run_backwards_ends_where_it_should(
    calculator: AnyCalculator, examples: str
) -> None:
    """In the examples that have an answer, and at least one has; in words with no slot left."""
    slug = calculator.slug
    rule("question", calculator.questions, slug=slug, why="no question can be asked backwards")
    ids = [one.id for one in calculator.questions]
    rule("question", len({*ids}) == len(ids), slug=slug, why=f"of {ids}, two are the same")
    for question in calculator.questions:
        known = question.vary in calculator.fields
        rule("question", known, slug=slug, why=f"{question.id} varies no field of the form")
        asked = Sought(question, question.asks.default or 0.0 if question.asks else 0.0)
        answered = 0
        for example in calculator.examples:
            if answered and examples == "first":
                break
            found = solve(calculator, asked, example.inputs)
            said = sentence(calculator, found) + how(calculator, found)
            rule("question", "{" not in said, slug=slug, why=f"{question.id} leaves a slot: {said}")
            aim = question.aim(example.inputs, asked.number)
            answered += bool(found.solutions)
            for value in found.solutions:
                varied = with_value(calculator, example, question.vary, value)
                likely = max(abs(float(one)) for one in figures(calculator, varied))
                left = aim(varied, calculator.compute(varied))
                met = left is not None and abs(left) <= 1e-9 * likely
                why = (
                    f"in example {example.id}, {question.id} ends at {value}, where {left} is left"
                )
                rule("question", met and found.low <= value <= found.high, slug=slug, why=why)
        rule("question", answered, slug=slug, why=f"{question.id} has no answer in any example")


@every_example
def test_ways_on_lead_to_a_form_that_takes_them(
    calculator: AnyCalculator, example: Example[Any]
) -> None:
    """A carry names a calculator that exists, and values that its form takes."""
    found = answer(calculator, example.inputs)
    for carry in calculator.carries:
        why = "" if carry.label else "it has no label"
        try:
            texts = texts_onward(carry, found, {})
            read(find(carry.to_slug), texts)
            if f"/{carry.to_slug}/#{carry.to_slug}?" not in link_html(carry, found, {}, "/"):
                why = "its link leads elsewhere"
        except (Invalid, UnknownCalculator) as fault:
            why = str(fault)
        slots = {"example": example.id, "to": carry.to_slug, "why": why}
        rule("carry", not why, slug=calculator.slug, **slots)


def with_value(calculator: AnyCalculator, example: Example[Any], name: str, value: float) -> Any:
    given = {one: getattr(example.inputs, one) for one in calculator.fields}
    return calculator.inputs(**(given | {name: value}))


def figures(calculator: AnyCalculator, inputs: Any) -> list[float]:
    result = calculator.compute(inputs)
    values = (getattr(result, name) for name in calculator.figures)
    return [1.0, *(value for value in values if value is not None)]
