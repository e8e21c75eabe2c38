"""An open-book link, passed back and forth: who supplied what, what changed, what to ask next."""

import re
from urllib.parse import parse_qsl

import pytest

from calculators import find, slugs
from calculators.answer.evaluate import Answer, answer, speaking
from calculators.answer.links import plain_texts
from calculators.answer.reading import read
from calculators.declare.report import Chair
from calculators.share.card import card
from calculators.share.handover import changes, handed_over
from calculators.share.links import lasting, link
from calculators.share.questions import as_list, questions

PAGE = "https://playbook.example/calculators/colr/"
COLR = find("colr")
SELLER: Chair = "seller"
BUYER: Chair = "buyer"


def answered(chair: str = "seller", **texts: str) -> Answer:
    return answer(
        COLR, read(COLR, texts), speaking(texts, "buyer" if chair == "buyer" else "seller")
    )


def opened(address: str) -> dict[str, str]:
    return dict(parse_qsl(address.partition("?")[2], keep_blank_values=True))


def test_paper_names_the_short_address_where_there_is_one() -> None:
    found = answered()
    assert lasting(found, PAGE) == "https://playbook.example/go/colr/"
    for elsewhere in ("https://course.example/pack/index.html", ""):
        assert lasting(found, elsewhere) == elsewhere


def test_marks_and_what_was_before_survive_a_link() -> None:
    case = read(
        COLR, {"told": "years, seller_cost,nobody", "unknown": "retention", "was.years": "8"}
    )
    assert case.sources == {"seller_cost": "told", "retention": "unknown", "years": "told"}
    assert plain_texts(COLR, case) == {
        "told": "seller_cost,years",
        "unknown": "retention",
        "was.years": "8",
    }
    assert read(COLR, plain_texts(COLR, case)) == case


def test_of_two_lists_the_less_sure_one_counts() -> None:
    assert read(COLR, {"told": "years", "unknown": "years"}).sources == {"years": "unknown"}


def test_who_hands_over_tells_their_own_and_estimates_the_rest() -> None:
    texts = {"yearly_price": "450000", "seller_cost": "280000", "buyer_value": "600000"}
    theirs = opened(link(handed_over(answered(**texts)), PAGE))
    assert theirs["told"] == "yearly_price,seller_cost"
    assert theirs["guess"] == "buyer_value"
    ours = opened(link(handed_over(answered("buyer", **texts)), PAGE))
    assert ours["told"] == "yearly_price,buyer_value"
    assert ours["guess"] == "seller_cost"


def test_an_example_that_nobody_confirmed_stays_unmarked() -> None:
    assert handed_over(answered()).case.sources == {}


def test_what_has_changed_is_said_and_what_changed_back_is_not() -> None:
    found = answered(
        **{"yearly_price": "450000", "was.yearly_price": "500000", "was.years": "10",
           "was.retention": "much"}
    )  # fmt: skip
    assert [(one.label, one.before, one.now) for one in changes(found)] == [
        ("Price per year", "500,000", "450,000"),
        ("Chance it lasts another year", "much", "90%"),
    ]


def test_an_open_book_stays_below_a_thousand_letters() -> None:
    """Every essential number and name is filled in, and most of what's behind a summary."""
    texts = {name: "123456" for name, asked in COLR.fields.items() if asked.essential}
    texts |= {"retention": "87.5", "years": "12", "seller_gap_months": "4", "buyer_rate": "8"}
    found = answered(**texts, seller="Aldermere Advisory", buyer="Norvik", currency="€")
    assert len(link(handed_over(found), PAGE)) < 1000


def test_the_weightiest_unknown_is_asked_first_with_what_to_tell() -> None:
    asked = questions(answered(unknown="buyer_fallout,buyer_value,retention"))
    assert [one.name for one in asked] == ["buyer_value", "retention", "buyer_fallout"]
    listed = as_list(answered(unknown="buyer_value"))
    assert listed.startswith("1. What it's worth to the buyer (Buyer)\n   Tell first: What it")
    assert "“What would a year without this cost you" in listed


def test_a_range_says_how_far_an_unknown_moves() -> None:
    narrow = answered(unknown="buyer_value,buyer_fallout", buyer_value="639k..640k..641k")
    assert [one.name for one in questions(narrow)] == ["buyer_fallout", "buyer_value"]


def test_what_we_do_not_know_of_ourselves_is_no_question_for_them() -> None:
    [own] = questions(answered(unknown="seller_cost"))
    assert "who of us knows" in own.ask
    [theirs] = questions(answered("buyer", unknown="seller_cost"))
    assert "what would you put here" in theirs.ask


def essential() -> str:
    return ",".join(name for name, asked in COLR.fields.items() if asked.essential)


def printed(texts: dict[str, str], chair: str = "seller", *, approval: bool = False) -> str:
    found = answered(chair, **texts)
    return card(found, date="24 November 2026", address="x/colr/", approval=approval)


def test_a_card_is_read_together_only_where_every_essential_number_is_confirmed() -> None:
    assert "Read together on ____" not in printed({})
    assert "Read together on ____" in printed({"told": essential()})
    assert "example, not confirmed" in printed({"told": essential()})  # what's behind a summary


def test_what_is_marked_unknown_is_not_confirmed_by_that() -> None:
    """Neither at the example's value nor at another one: nobody vouches for it."""
    text = printed({"told": essential(), "unknown": "buyer_value"})
    assert "not known; example, not confirmed" in text
    assert "Not ready to read together" in text
    typed = {"told": essential(), "unknown": "buyer_value", "buyer_value": "600000"}
    assert "Read together on ____" not in printed(typed)
    assert "some key numbers are still unknown" in printed({}, approval=True).lower()
    assert "read together" not in printed({}, approval=True)


@pytest.mark.parametrize("slug", slugs())
def test_both_sides_print_the_same_card(slug: str) -> None:
    """Whichever side prints it: no we and they, but names or roles."""
    calculator = find(slug)
    unknown = ",".join(calculator.fields)
    for texts in ({"unknown": unknown}, {"unknown": unknown, "buyer": "Norvik", "currency": "€"}):
        cards = {
            card(
                answer(calculator, read(calculator, texts), speaking(texts, chair)),
                date="24 November 2026",
                address="x/",
            )
            for chair in (SELLER, BUYER)
        }
        assert len(cards) == 1
        lines = cards.pop().partition("</header>")[2].partition("<table>")[0]
        assert not re.search(r"\b(we|they|us|them|our|their)\b", lines.lower())


def test_a_note_for_approval_speaks_for_its_own_side() -> None:
    assert "we&#x27;d lose about $500,000" in printed({}, approval=True)
    assert "they&#x27;d lose about $500,000" in printed({}, "buyer", approval=True)


def test_a_card_of_ranges_says_what_the_three_numbers_are() -> None:
    text = printed({"yearly_price": "400k..450k..520k"})
    assert "In small print under a figure: low, middle and high." in text


def test_a_card_has_both_columns_who_said_so_version_and_date() -> None:
    text = printed(
        {"told": "yearly_price", "guess": "buyer_value", "seller": "A<b>", "was.years": "8"}
    )
    for part in ("A&lt;b&gt;", "Buyer", "500,500", "386,590", "as told", "a guess", "was 8",
                 "24 November 2026", "version 2", "x/colr/"):  # fmt: skip
        assert part in text


def test_a_note_for_approval_has_room_for_the_decision_and_asks_for_no_reading() -> None:
    text = printed({"told": essential()}, approval=True)
    assert "For approval" in text
    assert "Approved, approved with a change, or declined" in text
    assert "Read together" not in text
