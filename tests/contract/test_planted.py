"""Faults that somebody's first calculator may have, each said in its rule's sentence."""

from collections.abc import Callable
from dataclasses import dataclass, fields, make_dataclass, replace
from types import SimpleNamespace
from typing import Any

import pytest

from calculators import Invalid, read
from calculators.catalog import _template
from calculators.catalog._template import BLOCKS, CALCULATOR, SAYINGS, SITUATIONS, Inputs, Result
from calculators.declare.calculator import Calculator, figure
from calculators.declare.fields import Form, money, percent
from calculators.declare.report import Facts, Note
from calculators.declare.rows import Say, Situation, always
from calculators.declare.units import MONEY
from calculators.render.fields import field
from tests.contract import published, test_every_calculator, test_every_range, test_every_report
from tests.contract.conftest import pytest_pyfunc_call
from tests.contract.test_places import check_page
from tests.contract.test_published import check_links, check_names

Broken = Calculator[Any, Any]


def saying(first: str) -> Broken:
    """The template with one sentence for every situation."""
    situations = (Situation[Inputs, Result](always, first),)
    return replace(CALCULATOR, present=SAYINGS.report(situations, BLOCKS))


def showing(*blocks: Any) -> Broken:
    return replace(CALCULATOR, present=SAYINGS.report(SITUATIONS, blocks))


def asking(**changed: Any) -> Broken:
    """The template with one of its fields declared in another way."""
    kinds = [(one.name, float, changed.get(one.name, one)) for one in fields(Inputs)]
    form = make_dataclass("Inputs", kinds, bases=(Form,), frozen=True, kw_only=True)
    form.__module__ = _template.__name__
    return replace(CALCULATOR, inputs=form)


@dataclass(frozen=True, kw_only=True)
class Wider(Result):
    """A result with a figure that nobody computes or shows."""

    spare: float = figure(MONEY, "Spare", "", "")


def computed(inputs: Inputs) -> Result:
    raise KeyError("discount")


FIRST = CALCULATOR.examples[0]
promised = replace(FIRST, expect={"joint_gain": 248})
misnamed = replace(FIRST, expect={"gain": 247})

calculators, reports, ranges = test_every_calculator, test_every_report, test_every_range

# What is wrong, the test that finds it, the rule, and a part of what it says.
FAULTS: dict[str, tuple[Callable[[], object], str, str]] = {
    "five examples": (
        lambda: calculators.test_it_has_six_examples_or_more(
            replace(CALCULATOR, examples=CALCULATOR.examples[:5])
        ),
        "examples", "there are 5 examples, and it takes six",
    ),
    "no questions": (
        lambda: calculators.test_a_question_run_backwards_ends_where_it_should(
            replace(CALCULATOR, questions=()), "first"
        ),
        "question", "no question can be asked backwards. Add Question(…)",
    ),
    "a figure that an example does not give": (
        lambda: calculators.test_an_example_gives_the_figures_it_promises(CALCULATOR, promised),
        "figure", "promises joint_gain = 248, and compute gives 246.5",
    ),
    "a figure that is not there": (
        lambda: calculators.test_an_example_gives_the_figures_it_promises(CALCULATOR, misnamed),
        "example", "promises gain, and there's no such figure",
    ),
    "a figure that is not computed": (
        lambda: calculators.test_a_result_has_all_that_it_declares(
            replace(CALCULATOR, result=Wider)
        ),
        "figures", "they differ in spare",
    ),
    "no hint": (
        lambda: calculators.test_every_field_says_what_to_type(asking(amount=money(5, "Amount"))),
        "hint", "amount has no hint. Add hint=",
    ),
    "we in a label": (
        lambda: calculators.test_labels_are_the_same_from_both_chairs(
            asking(amount=money(5, "What we pay", "Whole."))
        ),
        "neutral", "amount says “we”",
    ),
    "a figure that is not shown": (
        lambda: reports.test_each_figure_stands_once_in_the_page(
            showing(Facts("Some", ("seller_gain", "buyer_gain"))), FIRST
        ),
        "once", "joint_gain stands 0 times",
    ),
    "no blocks at all": (
        lambda: reports.test_each_figure_stands_once_in_the_page(showing(), FIRST),
        "once", "seller_gain stands 0 times",
    ),
    "we in a sentence": (
        lambda: reports.test_names_stand_for_we_and_they(saying("We would gain."), FIRST),
        "names", "it still says “We”",
    ),
    "one chair only": (
        lambda: reports.test_changing_chairs_changes_we_and_they_alone(
            saying("We would gain."), FIRST
        ),
        "chairs", "should say “They would gain.”, and it says “We would gain.”",
    ),
    "thirty-one words": (
        lambda: reports.test_the_first_sentence_can_be_said_in_one_breath(
            saying("More " * 30 + "words."), FIRST
        ),
        "first-sentence", "has 31 words",
    ),
    "a slot that nothing fills": (
        lambda: reports.test_every_slot_is_known(showing(Say("{discount} off"))),
        "slot", "no side, phrase, value, figure or field is called 'discount'",
    ),
    "a figure that isn't there": (
        lambda: reports.test_every_slot_is_known(showing(Facts("Some", ("seller_gained",)))),
        "slot", "Facts names 'seller_gained', which is no figure; did you mean 'seller_gain'?",
    ),
    "None in a note": (
        lambda: reports.test_a_terminal_shows_words_and_no_markup(showing(Note("None.")), FIRST),
        "plain-text", "holds “None”",
    ),
    "nothing to weigh": (
        lambda: ranges.test_what_matters_most_is_drawn_and_stands_in_a_table_behind(
            replace(CALCULATOR, weighed=())
        ),
        "weighed", "weighed=((\"…\",),)",
    ),
    "another slug": (
        lambda: calculators.test_its_slug_is_the_name_of_its_module(
            replace(CALCULATOR, slug="discount")
        ),
        "slug", "the folder is called template",
    ),
    "no page": (lambda: check_page("discount", None), "page", "discount.md isn't there"),
    "a page without its panel": (
        lambda: check_page("discount", "# Discount\n"), "page", "lacks the fence calculator",
    ),
    "a renamed input": (
        lambda: check_names(CALCULATOR, {"inputs": ["amount", "late_days"]}),
        "renamed", "late_days is gone, and links and scripts out there use it",
    ),
    "a figure that was public": (
        lambda: check_names(CALCULATOR, {"figures": ["discount"]}), "renamed", "discount is gone",
    ),
    "a link with a name that is gone": (
        lambda: check_links(CALCULATOR, {"versions": {"1": {
            "link": "template?late_days=3&v=1", "shows": {}, "untouched": {}}}}),
        "old-link", "late_days: template asks nothing of this name",
    ),
    "a link that shows something else": (
        lambda: check_links(CALCULATOR, {"versions": {"1": {
            "link": "template?days=0&v=1", "shows": {"joint_gain": 1}, "untouched": {}}}}),
        "old-link", "gave joint_gain = 1, and now gives 0",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_said_in_a_sentence(fault: str) -> None:
    """With the rule's name before it, in a few lines, and no dump of a report."""
    check, name, says = FAULTS[fault]
    with pytest.raises(pytest.fail.Exception) as caught:
        check()
    said = str(caught.value)
    assert said.startswith(f"[{name}] ")
    assert says in said
    assert len(said) < 500
    assert not caught.value.pytrace


def test_whatever_a_calculator_raises_is_said_in_a_line() -> None:
    """`KeyError: 'discount'` comes with its place and with what to do, and without a traceback."""
    broken = replace(CALCULATOR, compute=computed)
    item = SimpleNamespace(callspec=SimpleNamespace(params={"calculator": broken}))
    running = pytest_pyfunc_call(item)  # type: ignore[arg-type]  # all that it looks at
    next(running)
    try:
        broken.compute(Inputs())
    except KeyError as fault:
        with pytest.raises(pytest.fail.Exception) as caught:
            running.throw(fault)
    said = str(caught.value)
    assert said.startswith("[crash] template: ")
    assert "KeyError: 'discount'. Change that line" in said
    assert not caught.value.pytrace


def test_a_unit_that_no_table_knows_stands_beside_its_field() -> None:
    """The template's days are a unit of its own."""
    shown = field(CALCULATOR.fields["days"], "30", "", "template")
    assert '<span class="unit" id="template-days-unit">days</span>' in shown
    assert "template-days-unit" in shown.partition('aria-describedby="')[2].partition('"')[0]


def test_a_renamed_input_never_becomes_the_other_partys() -> None:
    """A name that's gone is refused, unless it's said which field took its place."""
    with pytest.raises(Invalid) as caught:
        read(CALCULATOR, {"seller_cost_rate": "5"})
    assert "buyer_rate" not in str(caught.value)
    renamed = asking(seller_rate=percent(0.1, "Rate", "A year.", formerly=("seller_cost_rate",)))
    assert read(renamed, {"seller_cost_rate": "5"}).inputs.seller_rate == 0.05
    check_names(renamed, {"inputs": ["seller_cost_rate"]})


def test_names_are_public_once_the_version_moves_on() -> None:
    """A draft stays one within its version; then its names are kept, and none is taken out."""
    draft = published.brought_up_to_date({}, CALCULATOR, "0.1.0")
    assert draft == published.brought_up_to_date(draft, CALCULATOR, "0.1.0") == {"draft": "0.1.0"}
    record = published.brought_up_to_date(draft, CALCULATOR, "0.2.0")
    assert record["inputs"] == sorted(CALCULATOR.fields)
    check_names(CALCULATOR, record)
    check_links(CALCULATOR, record)
    older = {**record, "inputs": [*record["inputs"], "late_days"]}
    again = published.brought_up_to_date(older, CALCULATOR, "0.2.0")
    assert "late_days" in again["inputs"]
