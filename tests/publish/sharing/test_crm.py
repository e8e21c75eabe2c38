"""Links that a CRM fills in: built in each syntax, and read whatever comes back."""

from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import pytest
from mkdocs.exceptions import PluginError

from calculators import find, slugs
from calculators.answer.evaluate import answer
from calculators.answer.reading import read, read_texts
from calculators.publish.sharing.crm import SYNTAXES, _about, _inputs, _shorts, template

SHORT = "https://example.org/team/go/colr/"
BY_ID = {one.id: one for one in SYNTAXES}
NAMES = {"yearly_price": " Amount ", "years": "10", "retention": "Chance__c", "growth": ""}


@pytest.mark.parametrize(
    ("syntax", "made"),
    [
        (
            "salesforce-formula",
            'HYPERLINK("https://example.org/team/go/colr/#colr?yearly_price=" & TEXT(Amount) & '
            '"&years=10&retention=" & TEXT(Chance__c * 100) & "&v=2", '
            '"The cost of losing the relationship")',
        ),
        (
            "salesforce-merge",
            f"{SHORT}#colr?yearly_price={{!Amount}}&years=10&retention={{!Chance__c}}&v=2",
        ),
        (
            "hubspot",
            f"{SHORT}#colr?yearly_price={{{{ Amount }}}}&years=10"
            "&retention={{ Chance__c }}&v=2",
        ),
        ("braces", f"{SHORT}#colr?yearly_price={{Amount}}&years=10&retention={{Chance__c}}&v=2"),
    ],
)
def test_a_link_in_each_syntax(syntax: str, made: str) -> None:
    assert template(BY_ID[syntax], find("colr"), SHORT, NAMES) == made


def test_what_has_a_brace_in_it_already_is_taken_as_it_is() -> None:
    made = template(BY_ID["hubspot"], find("colr"), SHORT, {"years": "{{ deal.years }}"})
    assert made == f"{SHORT}#colr?years={{{{ deal.years }}}}&v=2"


@pytest.mark.parametrize("slug", slugs())
def test_every_input_has_a_box_with_its_name(slug: str) -> None:
    calculator = find(slug)
    html = _inputs(calculator, SHORT)
    for name, asked in calculator.fields.items():
        assert f'<input name="{name}"' in html
        folded = html.find(f'name="{name}"') > html.find("<details") > 0
        assert folded != asked.essential, name


def test_a_calculator_without_a_page_is_said_in_a_sentence() -> None:
    """And not with a KeyError of its slug."""
    empty: Any = SimpleNamespace(nav=SimpleNamespace(pages=[]), config=None)
    with pytest.raises(PluginError) as caught:
        _shorts(empty)
    assert f"{slugs()[0]} has no page. Write docs/calculators/" in str(caught.value)


def filled(texts: str) -> dict[str, str]:
    """Return what a link holds, as the page reads it."""
    return dict(parse_qsl(texts, keep_blank_values=True))


@pytest.mark.parametrize(
    "written",
    [
        "1200000.00", "1,200,000.00", "1.200.000,00", "1+200+000", "1%C2%A0200%C2%A0000",
        "%241%2C200%2C000.00", "$1,200,000.00", "EUR+1.200.000,00", "%E2%82%AC+1.200.000",
        "1200000.00++", "1,200,000.00+USD", "1%27200%27000",
    ],
)  # fmt: skip
def test_an_amount_is_read_however_a_crm_writes_it(written: str) -> None:
    texts = filled(f"yearly_price={written}")
    assert read(find("colr"), texts, strict=True).inputs.yearly_price == 1_200_000


REFUSED = {
    "": "This needs an amount of money, like 500,000",
    "null": "This asks for an amount of money, like 500,000.",
    "N/A": "This asks for an amount of money, like 500,000.",
    "{!Opportunity.Amount}": "This asks for an amount of money, like 500,000.",
    "1.2E%2B6": "This asks for an amount of money, like 500,000.",
    "1,234": "can be read in two ways: write 1234 or 1.2340.",
    "$1.234": "can be read in two ways: write 1234 or 1.2340.",
    "90%25": "Got a share? Multiply it by the price.",
}


@pytest.mark.parametrize("written", REFUSED)
def test_what_could_mean_two_things_or_nothing_is_refused_in_words(written: str) -> None:
    """Only beside its own field; the rest of the link is read."""
    texts = filled(f"yearly_price={written}&years=7")
    found = read_texts(find("colr"), texts, strict=True)
    assert list(found.problems) == ["yearly_price"]
    assert REFUSED[written] in found.problems["yearly_price"]
    assert found.values == {"years": 7}


@pytest.mark.parametrize(
    ("written", "share", "said"),
    [
        ("90", 0.9, ""),
        ("90%25", 0.9, ""),
        ("90.0+%25", 0.9, ""),
        ("0.9", 0.009, "Read as 0.9%. Did you mean 90%?"),
    ],
)
def test_a_percentage_is_read_and_a_fraction_is_asked_about(
    written: str, share: float, said: str
) -> None:
    case = read(find("colr"), filled(f"retention={written}"), strict=True)
    assert case.inputs.retention == share
    remarks = " ".join(one.text for one in case.notes.get("retention", ()))
    assert remarks.replace("\N{NO-BREAK SPACE}", " ") == said


def test_a_fraction_that_can_only_be_a_share_is_read_as_one() -> None:
    """And the page says so."""
    case = read(find("x100"), filled("learning_rate=0.9"), strict=True)
    assert case.inputs.learning_rate == 0.9
    assert case.notes["learning_rate"]


@pytest.mark.parametrize("slug", slugs())
def test_an_empty_field_of_a_crm_never_passes_for_a_number(slug: str) -> None:
    """Refused where it's needed; unused where it's optional."""
    calculator = find(slug)
    for name, asked in calculator.fields.items():
        found = read_texts(calculator, {name: ""}, strict=True)
        if asked.optional:
            assert found.values == {name: None}
        else:
            assert found.problems[name].endswith(".")


def test_a_link_with_nothing_in_it_answers_with_the_example() -> None:
    case = read(find("colr"), {}, strict=True)
    assert answer(find("colr"), case).value("seller_colr") == pytest.approx(500500.120595)


def test_a_number_of_points_is_no_share() -> None:
    """A CRM's 0.005 is half a point: it's never sent as 50% or asked for as 90."""
    link = template(BY_ID["salesforce-formula"], find("x100"), SHORT, {"ratchet_step": "Step__c"})
    assert "TEXT(Step__c)" in link
    assert ", ".join(_about(find("x100"), find("x100").fields["ratchet_step"])).endswith(
        "for example 0.5"
    )
