"""Sentences as templates: which row is said, and how each kind of slot is filled."""

from dataclasses import dataclass
from typing import Any

import pytest

from calculators.declare.calculator import Formula, figure, figures_of, pair
from calculators.declare.fields import Form, any_money, choice, money, number, percent
from calculators.declare.manners import CLOSING, counted, multiple, nil, part, share, span, times
from calculators.declare.report import Facts, Note, Step, Voice, Working
from calculators.declare.rows import OneOf, Row, Say, Situation, Sums, Value, Where, always
from calculators.declare.sayings import Sayings, Telling
from calculators.declare.sides import Sides
from calculators.declare.slots import UnknownSlot
from calculators.declare.units import COUNT, MONEY, PERCENT, SPACE


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """A small form, with a field of every kind."""

    price: float = money(450_000, "Price")
    alternative: float = any_money(-2_000, "Alternative")
    discount: float = percent(0.08, "Discount")
    deals: int = number(3, "Deals", COUNT, minimum=0, maximum=200, whole=True)
    target: float | None = money(None, "Target")
    way: str = choice("now", "Way", {"now": "At once", "then": "Next year"})


_LOSS = pair(MONEY, "Lost", "L", formula="= p·d")


@dataclass(frozen=True, kw_only=True)
class Result:
    """Two figures of a pair, and one of both."""

    seller_loss: float = _LOSS()
    buyer_loss: float = _LOSS()
    share: float | None = figure(PERCENT, "Share", formula={"Half": "L ÷ 2", "Whole": "L"})


RESULT = Result(seller_loss=123_456, buyer_loss=-1_000, share=None)
SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    sides=Sides(prefixes=("seller", "buyer")),
    values={"off": Value(lambda i, _: i.price * i.discount, MONEY)},
    phrases={
        "often": (Say("again and again", lambda i, _: i.deals > 2), "rarely"),
        "nothing": (Say("never said", lambda *_: False),),
    },
    manners={"shouted": lambda value: f"{value:.0f}!"},
    between={"limits": ("buyer_loss", "price")},
    roles={"loser": lambda _, r: "seller" if r.seller_loss > r.buyer_loss else "buyer"},
)


def told(voice: Voice | None = None, **inputs: Any) -> Telling[Inputs, Result]:
    return SAYINGS.told(Inputs(**inputs), RESULT, voice or Voice())


SLOTS = [
    ("{seller} and {buyer.object}, {buyer.possessive}", "we and them, theirs"),
    ("{seller.would} {seller.be} {buyer.have} {buyer.will}", "we'd we're they've they'll"),
    ("{buyer.determiner} price", "their price"),
    ("{buyer:needs|need}, need{seller:s|}", "need, need"),
    ("{price}, {discount}, {deals}, {alternative}", "450,000, 8%, 3, −2,000"),
    ("{target}, {way}, {share}", "not used, At once, not defined"),
    ("{price:about}, {price:worth}", "about $450,000, $450,000"),
    ("{seller_loss:up}, {seller_loss:down}, {seller_loss:price}", "$124,000, $123,000, $123,000"),
    ("{off}, {off:shouted}", "36,000, 36000!"),
    ("{deals:counted} {deals:deal|deals}", "three deals"),
    ("said {often}{nothing}.", "said again and again."),
    ("{limits.low} to {limits.high}", "−$1,000 to $450,000"),
    ("{loser}: {loser_loss:about}", "we: about $120,000"),
    ("100% in {{braces}}", "100% in {braces}"),
]


@pytest.mark.parametrize(("template", "filled"), SLOTS)
def test_each_slot_is_filled(template: str, filled: str) -> None:
    assert told().fill(template).replace(SPACE, " ") == filled


def test_a_name_that_was_typed_takes_the_verbs_of_one() -> None:
    voice = Voice("buyer", "Norrvik", currency="EUR")
    said = told(voice).fill("{seller.would} {seller:needs|need} {seller.determiner} {price:exact}")
    assert said.replace(SPACE, " ") == "Norrvik would needs Norrvik's EUR 450,000"
    assert told(voice).fill("{buyer.would} {buyer:needs|need}") == "we'd need"


def test_a_slot_of_an_unknown_name_or_manner_is_an_error() -> None:
    with pytest.raises(UnknownSlot) as caught:
        told().fill("At {prize}.")
    assert str(caught.value) == (
        "“At {prize}.”: no side, phrase, value, figure or field is called 'prize'; did you mean "
        "'price'?"
    )
    with pytest.raises(UnknownSlot, match="no manner of writing is called 'loudly': counted, "):
        told().fill("{price:loudly}")


SITUATIONS: tuple[Situation[Inputs, Result], ...] = (
    Situation(lambda i, _: not i.price, "nothing is paid.", ("{buyer} pay nothing.",)),
    Situation(
        lambda i, _: i.deals > 2,
        "{seller} deal {often}.",
        (
            Say("{seller} never say this.", lambda *_: False),
            Where(lambda i, _: i.discount, "{discount} off.", "{off} in all."),
            OneOf(Say("No.", lambda *_: False), "{buyer} know.", "This comes too late."),
            Say("Only here.", chair="buyer"),
        ),
    ),
    Situation(always, "{buyer} wait."),
)


def test_the_first_situation_that_holds_is_said_and_what_follows_it() -> None:
    headline = told().headline(SITUATIONS, ("{seller} said so.",))
    assert headline.first == "We deal again and again."
    assert [one.replace(SPACE, " ") for one in headline.then] == [
        "8% off.", "36,000 in all.", "They know.", "We said so.",
    ]  # fmt: skip
    assert "Only here." in told(Voice("buyer")).headline(SITUATIONS).then
    assert told(price=0).headline(SITUATIONS).first == "Nothing is paid."
    assert told(deals=0).headline(SITUATIONS).first == "They wait."


def test_what_leads_is_said_before_any_situation() -> None:
    leading: Say[Inputs, Result] = Say("{buyer} begin.", lambda i, _: i.price)
    present = SAYINGS.report(SITUATIONS, (), then=("{seller} end.",), first=(leading,))
    headline = present(Inputs(price=0), RESULT, Voice()).headline
    assert (headline.first, headline.then[-1]) == ("Nothing is paid.", "We end.")
    headline = present(Inputs(), RESULT, Voice()).headline
    assert (headline.first, headline.then[0]) == ("They begin.", "We deal again and again.")
    assert "{buyer} begin." in present.templates()


def test_a_note_begins_as_it_stands_and_a_sentence_with_a_capital() -> None:
    rows: tuple[Row[Inputs, Result], ...] = (Note("{seller.heading}."), "{seller.heading}.")
    report = SAYINGS.report(SITUATIONS, rows)(Inputs(), RESULT, Voice("seller", "acme"))
    assert report.blocks == (Note("acme."), Note("Acme."))


BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts("What {seller} lose", ("seller_loss",), says="{price}."),
    Say("Never.", lambda *_: False),
    "{buyer} pay {price:about}.",
    lambda _inputs, _result, _voice: None,
    lambda inputs, _, voice: Note(f"{voice.chair}: {inputs.deals}"),
    Sums(
        "Sums of {own.object}",
        "buyer",
        (
            Step("Lost by {own}", "{own_loss} − {price} = {alternative}", "{own}_x"),
            Where(lambda i, _: i.deals > 9, Step("Many", "{deals}")),
            Step("Without brackets", "{own_loss:plain} = {own_loss}"),
        ),
    ),
)


def test_a_report_is_a_table_of_rows() -> None:
    present = SAYINGS.report(SITUATIONS, BLOCKS)
    report = present(Inputs(), RESULT, Voice())
    assert report.headline.first == "We deal again and again."
    assert report.blocks == (
        Facts("What we lose", ("seller_loss",), says="450,000."),
        Note("They pay about $450,000."),
        Note("seller: 3"),
        Working(
            "Sums of them",
            "buyer",
            (
                Step("Lost by they", "(−1,000) − 450,000 = −2,000", "they_x"),
                Step("Without brackets", "−1,000 = −1,000"),
            ),
        ),
    )


def test_a_figure_brings_its_formulas_and_a_pair_is_declared_once() -> None:
    figures = figures_of(Result)
    assert figures["seller_loss"].formulas == (Formula("Lost", "L = p·d"),)
    assert figures["share"].formulas == (Formula("Half", "L ÷ 2"), Formula("Whole", "L"))
    assert figures["buyer_loss"].formulas == figures["seller_loss"].formulas
    assert [figures[name].party for name in ("seller_loss", "buyer_loss")] == ["seller", "buyer"]


def test_numbers_are_said_as_a_person_says_them() -> None:
    assert [counted(one) for one in (0, 12, 20, 21, 100, 1_200)] == [
        "no", "twelve", "twenty", "21", "a hundred", "1,200",
    ]  # fmt: skip
    assert [counted(one, 99) for one in (21, 40, 99)] == ["twenty-one", "forty", "ninety-nine"]
    assert counted(20, 12) == "20"
    assert [times(one) for one in (1, 2, 3, 100)] == ["once", "twice", "three times",
                                                      "a hundred times"]  # fmt: skip
    assert [multiple(one) for one in (1.44, 2.73, 3.5, 4.2, 3.01, 12.6, 400)] == [
        "1.4", "nearly three", "three and a half", "more than four", "about three", "about 13",
        "more than a hundred",
    ]  # fmt: skip
    assert [span(one) for one in (1, 8, 7.7, 15, 0.7, 0.1, 0.01)] == [
        "one year", "eight years", "about eight years", "15 years", "eight months", "one month",
        "less than a month",
    ]  # fmt: skip


def test_shares_are_never_rounded_to_none_or_to_all() -> None:
    said = [part(0.001), part(0.4), part(0.999), share(0.12), share(1e-6)]
    assert [one.replace(SPACE, " ") for one in said] == [
        "less than 1%", "40%", "more than 99%", "12%", "less than 0.01%",
    ]  # fmt: skip


def test_the_last_bits_of_a_float_are_nil() -> None:
    assert nil(0.1 + 0.2 - 0.3, 0.1, -0.2, 0.3)
    assert not nil(1e-6, 0.1, 0.2)


def test_the_closing_note_is_one_for_all() -> None:
    assert CLOSING.startswith("An estimate from the numbers above.")


def test_a_slip_in_a_row_that_is_never_said_is_found() -> None:
    rows: tuple[Row[Inputs, Result], ...] = (Where(lambda *_: False, Say("{price} of {prize}")),)
    template, *_ = SAYINGS.report((), rows).templates()
    with pytest.raises(UnknownSlot, match="prize"):
        told().check(template)
    with pytest.raises(UnknownSlot, match="objects"):
        told().check("{seller.objects}")
    with pytest.raises(UnknownSlot, match="loudly"):
        told().check("{price:loudly}")


def test_the_slots_of_sums_are_checked_as_those_of_their_party() -> None:
    for template in SAYINGS.report((), BLOCKS).templates():
        told().check(template)
    with pytest.raises(UnknownSlot, match="seller_lost"):
        told().check("{own_lost} − {price} = {alternative}")
