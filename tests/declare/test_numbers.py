"""How text is read: every way in which people write a number, and what is refused with a reason."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.declare.numbers import LONGEST, Unreadable, read_number
from calculators.declare.units import COUNT, MONEY, MONTHS, PERCENT, RISK, YEARS, Unit

MONEY_ASKED = "This asks for an amount of money, like 300,000."
UNITS = st.sampled_from([MONEY, PERCENT, RISK, MONTHS, YEARS, COUNT])


def read(text: str, unit: Unit = MONEY, *, strict: bool = False) -> float:
    return read_number(text, unit, "300,000", strict=strict).value


def remark(text: str, unit: Unit = MONEY) -> tuple[str, str]:
    """What the form says beside a text, and the text that one tap puts there."""
    found = read_number(text, unit, "300,000", strict=False).remark
    return (found.text, found.instead) if found else ("", "")


def problem(text: str, unit: Unit = MONEY, *, strict: bool = False) -> str:
    with pytest.raises(Unreadable) as caught:
        read_number(text, unit, "300,000", strict=strict)
    return str(caught.value)


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("450000", 450_000), ("450000.5", 450_000.5), ("450000,5", 450_000.5), ("0", 0),
        ("1.2m", 1_200_000), ("1.2 m", 1_200_000), ("1,2M", 1_200_000), ("45k", 45_000),
        ("45 K", 45_000), ("1.5 million", 1_500_000), ("5 MIO", 5_000_000), ("5 Mio.", 5_000_000),
        ("3bn", 3e9), ("12 thousand", 12_000),
        ("€ 45k", 45_000), ("45k €", 45_000), ("$1.2m", 1_200_000), ("US$ 20", 20), ("£20", 20),
        ("EUR 45k", 45_000), ("45k EUR", 45_000), ("CHF 1'200'000", 1_200_000), ("500 kr.", 500),
        ("5 MIO EUR", 5_000_000), ("EUR 5 MIO", 5_000_000), ("5 MIO CHF", 5_000_000),
        ("45 000", 45_000), ("1 234 567", 1_234_567), ("45\u00a0000,50", 45_000.5),
        ("45\u202f000", 45_000), ("  450000  ", 450_000),
        ("1'234'567", 1_234_567), ("1’234’567.50", 1_234_567.5),
        ("1,234.56", 1_234.56), ("1.234,56", 1_234.56), ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567), ("1.234.567,8", 1_234_567.8), ("12,345,678.9", 12_345_678.9),
        ("(12000)", -12_000), ("(€ 12 000)", -12_000), ("−12 000", -12_000), ("-12 000", -12_000),
        ("–12000", -12_000), ("-€ 20", -20), ("EUR -20", -20), ("(-5)", -5), ("+5", 5),
        ("1.2340", 1.234), ("0.123", 0.123), ("0,123", 0.123), ("01,234", 1.234),
        ("1,2345", 1.2345), ("1234.567", 1_234.567), (".5", 0.5), (",5", 0.5), ("5.", 5),
        ("１２３", 123), ("450000.000", 450_000),
    ],
)  # fmt: skip
def test_money_is_read_as_it_is_written(text: str, value: float, strict: bool) -> None:
    """With one reading only: the same in a form and in a link."""
    assert read(text, strict=strict) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "value", "plain", "decimal"),
    [
        ("1,234", 1_234, "1234", "1.2340"),
        ("1.234", 1_234, "1234", "1.2340"),
        ("450,000", 450_000, "450000", "450.0000"),
        ("(12,000)", -12_000, "-12000", "-12.0000"),
        ("−1.234", -1_234, "-1234", "-1.2340"),
        ("€ 1.234", 1_234, "1234", "1.2340"),
        ("1,234k", 1_234_000, "1234k", "1.2340k"),
        ("1.234 million", 1_234e6, "1234 million", "1.2340 million"),
    ],
)
def test_one_mark_before_three_digits_has_two_readings(
    text: str, value: float, plain: str, decimal: str
) -> None:
    """A form takes it for thousands and says so; anything else refuses it with both spellings."""
    assert read(text) == value
    said, instead = remark(text)
    assert said.replace(",", "").startswith(f"Read as {plain}. For ")
    assert said.endswith(f" and decimals, type {decimal}.")
    assert instead == decimal
    assert problem(text, strict=True).endswith(
        f" can be read in two ways: write {plain} or {decimal}."
    )
    assert read(plain, strict=True) == value
    assert read(decimal, strict=True) == pytest.approx(value / 1000)


def test_an_ambiguous_per_cent_is_refused_too() -> None:
    assert read("12.3450", PERCENT, strict=True) == pytest.approx(0.12345)
    assert "write 12345 or 12.3450." in problem("12.345%", PERCENT, strict=True)


@pytest.mark.parametrize(
    "text",
    [
        "12,34,567", "1,00,000", "1.2.3", "0,123,456", "012.345.678", "1234,567,890", "1,2,3,4",
        "1 23", "12 34", "1 234 56", "1'23", "5 5", "1,234.567,8", "1 234,567 8",
    ],
)  # fmt: skip
def test_groups_that_are_none_are_refused(text: str) -> None:
    """The first has one to three digits, not beginning with 0, and every other exactly three."""
    for strict in (False, True):
        assert problem(text, strict=strict).endswith("Write groups of three digits: 12,345,678.")


@pytest.mark.parametrize(
    "text",
    [
        "abc", "-", "€", "EUR", "1e5", "1_000", "NaN", "inf", "--5", "+-5", "12,000)", "١٢٣", "½",
        "1/2", "XYZ 5", "5 apples", "9m months", "<b>5</b>", "5<script>", "9" * (LONGEST + 1),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_answered_with_an_example(text: str) -> None:
    for strict in (False, True):
        assert problem(text, strict=strict) == MONEY_ASKED


@pytest.mark.parametrize("text", ["60%", "60 %", "60 per cent", "60 percent"])
def test_a_share_in_a_money_field_shows_the_way_out(text: str) -> None:
    assert problem(text) == f"{MONEY_ASKED} Got a share? Multiply it by the price."


@pytest.mark.parametrize(
    ("text", "months"),
    [("9", 9), ("9m", 9), ("9 m", 9), ("9 mo", 9), ("9 months", 9), ("1 month", 1), ("9M", 9),
     ("3y", 36), ("3 years", 36), ("1 year", 12), ("0.5y", 6), ("1.5", 1.5)],
)  # fmt: skip
def test_in_a_months_field_m_means_months(text: str, months: float) -> None:
    """Never millions."""
    assert read(text, MONTHS, strict=True) == months


@pytest.mark.parametrize(("text", "years"), [("3", 3), ("3y", 3), ("3 years", 3), ("1 year", 1)])
def test_years_are_read_with_their_word_or_without(text: str, years: float) -> None:
    assert read(text, YEARS, strict=True) == years


def test_the_kind_of_field_decides() -> None:
    """The same letters are months in one field, millions in another, and nothing in a third."""
    assert read("9m", MONTHS) == 9
    assert read("9m", MONEY) == 9_000_000
    assert problem("9m", PERCENT).startswith("This asks for a share in percent")
    assert problem("9 mio", MONTHS).startswith("This asks for a number of months")
    assert problem("€ 9", MONTHS).startswith("This asks for a number of months")
    assert problem("(9)", PERCENT).startswith("This asks for a share in percent")


@pytest.mark.parametrize(
    ("text", "share"),
    [("85", 0.85), ("85%", 0.85), ("85 %", 0.85), ("85 per cent", 0.85), ("97,5", 0.975),
     ("0", 0), ("1", 0.01), ("100", 1), ("−2", -0.02)],
)  # fmt: skip
def test_shares_are_typed_as_per_cent(text: str, share: float) -> None:
    assert read(text, PERCENT, strict=True) == pytest.approx(share)
    assert remark(text, PERCENT) == ("", "")


@pytest.mark.parametrize("text", ["0.9", "0,9", "0.9%", ".9"])
def test_a_per_cent_below_one_is_doubted(text: str) -> None:
    """It is read as it stands, and one tap makes it the likelier one."""
    assert read(text, PERCENT) == read(text, PERCENT, strict=True) == pytest.approx(0.009)
    said = "Read as 0.9%. Did you mean 90%?"
    assert remark(text, PERCENT) == (said, "90")


@pytest.mark.parametrize(
    ("text", "risk"),
    [("1 in 34", 1 / 34), ("1/34", 1 / 34), ("1 / 34", 1 / 34), ("3 in 100", 0.03),
     ("1 out of 34", 1 / 34), ("2.94", 0.0294), ("2.94%", 0.0294), ("1 in 1 234", 1 / 1234)],
)  # fmt: skip
def test_a_risk_may_be_one_in_so_many(text: str, risk: float) -> None:
    assert read(text, RISK, strict=True) == pytest.approx(risk)


def test_one_in_none_is_no_risk() -> None:
    assert problem("1 in 0", RISK) == "There's no 1 in 0. Write 1 in 34, or 2.9%."


def test_a_risk_with_two_readings_says_which_it_took() -> None:
    assert read("1 in 1,234", RISK) == pytest.approx(1 / 1234)
    assert remark("1 in 1,234", RISK) == ("Read as 1 in 1234.", "")
    assert "can be read in two ways" in problem("1 in 1,234", RISK, strict=True)


@pytest.mark.parametrize("word", ["m", "k", "MIO", "mio", "BN", "thousand", "tsd"])
@given(number=st.integers(1, 999))
def test_a_currency_never_swallows_a_multiplier(word: str, number: int) -> None:
    """MIO and the like are three letters too."""
    plain = read(f"{number} {word}")
    assert plain >= 1000 * number
    for priced in (f"EUR {number} {word}", f"{number} {word} EUR", f"$ {number} {word}"):
        assert read(priced) == plain


@given(st.text(max_size=80) | st.text("0123456789.,' -+()kmiobn%€EUR/<>&\"", max_size=40), UNITS)
def test_any_text_is_a_number_or_a_reason(text: str, unit: Unit) -> None:
    """Whatever somebody pastes: nothing else leaves, and no markup comes back."""
    for strict in (False, True):
        try:
            found = read_number(text, unit, "100", strict=strict)
        except Unreadable as unreadable:
            said = str(unreadable)
        else:
            assert math.isfinite(found.value)
            said = found.remark.text + found.remark.instead if found.remark else ""
            assert not (strict and "two ways" in said)
        assert not set("<>&\"'\n") & set(said)
        assert len(said) < 250


@given(st.text("0123456789.,' -+()kmio%€EUR", max_size=20), UNITS)
def test_what_a_link_takes_a_form_takes_too(text: str, unit: Unit) -> None:
    """And reads it as the same number."""
    try:
        strict = read(text, unit, strict=True)
    except Unreadable:
        return
    assert read(text, unit) == strict


@given(st.from_regex(r"-?[0-9]{1,16}(\.[0-9]{0,16})?", fullmatch=True), UNITS, st.booleans())
def test_plain_digits_are_read_as_they_are_among_blanks(
    text: str, unit: Unit, strict: bool
) -> None:
    """Plain digits take a shorter way; it ends where the longer one does."""

    def outcome(typed: str) -> object:
        try:
            return read_number(typed, unit, "300,000", strict=strict)
        except Unreadable as unreadable:
            return str(unreadable)

    assert outcome(text) == outcome(f" {text} ")
