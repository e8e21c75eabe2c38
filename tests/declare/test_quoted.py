"""Lines to be said, and sentences of another calculator: rows whose texts come from elsewhere."""

from calculators.declare.quotes import Quotes
from calculators.declare.report import Voice
from calculators.declare.rows import Borrowed, Quoted, Row, Say, Where
from tests.declare.test_sayings import RESULT, SAYINGS, Inputs, Result


def test_a_line_to_say_is_the_sentences_of_its_rows() -> None:
    """Joined, and a line of which nothing is said isn't there."""
    never: Say[Inputs, Result] = Say("Never.", lambda *_: False)
    lines = (
        ("{seller} deal {often}.", "they know.", never),
        (never,),
        ("{buyer.determiner} turn.",),
    )
    spoken: Quoted[Inputs, Result] = Quoted("lines", "Lines", *lines, says="Aloud.", numbered=True)
    across: Quoted[Inputs, Result] = Quoted("across", "Across", *lines, addressed=True)
    report = SAYINGS.report((), (spoken, across))
    told = SAYINGS.told(Inputs(), RESULT, Voice(seller_name="Aldermere"))
    assert tuple(told.blocks(report.blocks)) == (
        Quotes("lines", "Lines", ("Aldermere deal again and again. They know.", "Their turn."),
               "Aloud.", numbered=True),
        Quotes("across", "Across", ("We deal again and again. They know.", "Your turn.")),
    )  # fmt: skip
    assert "{buyer.determiner} turn." in report.templates()


def test_sentences_of_another_calculator_are_about_its_own_inputs() -> None:
    """In the same voice; what is missing there is for whoever borrows to know."""
    there = Inputs(price=100, deals=1)
    rows: Row[Inputs, Result] = Borrowed(
        SAYINGS, lambda _, r: (there, r), "{seller} deal {often}.", Say("{price} once.")
    )
    told = SAYINGS.told(Inputs(), RESULT, Voice("buyer"))
    said = told.lines("{price}.", Where(lambda i, _: i.price > 100, rows))
    assert [*said] == ["450,000.", "they deal rarely.", "100 once."]


def test_a_name_that_is_a_pronoun_has_its_own_possessive_before_a_noun() -> None:
    told = SAYINGS.told(Inputs(), RESULT, Voice(seller_name="we"))
    assert told.fill("{seller.determiner} price, {buyer.determiner} price") == (
        "we's price, their price"
    )
