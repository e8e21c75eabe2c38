"""Two calculators that answer the same question give the same figure."""

from math import fsum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import find

COLR, X100 = find("colr"), find("x100")
AMOUNTS = st.integers(0, 10_000_000).map(float)


@st.composite
def years_alike(draw: st.DrawFn) -> dict[str, Any]:
    """Return a year that COLR and x100 share: one side's value of a deal and of its alternative."""
    names = (
        "seller_cost", "seller_other_benefit", "seller_alternative", "buyer_value",
        "buyer_other_benefit", "buyer_alternative",
    )  # fmt: skip
    return {name: draw(AMOUNTS) for name in names}


def colr_alike(year: dict[str, Any], price: float, **more: Any) -> Any:
    """Return COLR inputs where ending it brings no wait, no switching and no harm."""
    none: dict[str, Any] = {
        f"{party}_{name}": 0.0
        for party in ("seller", "buyer")
        for name in ("gap_months", "replacement_cost", "fallout")
    }
    return COLR.compute(COLR.inputs(**year, **none, yearly_price=price, **more))


@given(
    years_alike(),
    AMOUNTS,
    st.integers(0, 100).map(lambda percent: percent / 100),
    st.integers(1, 50),
    st.sampled_from(["replace", "need_ends"]),
)
def test_with_nothing_elsewhere_colr_is_what_the_customer_is_worth(
    year: dict[str, Any], price: float, retention: float, years: int, end: str
) -> None:
    """Value over so many years: Σ margin × chance of being together × discount, mid-year."""
    alone = {**year, "seller_alternative": 0.0, "buyer_alternative": 0.0}
    found = colr_alike(alone, price, retention=retention, years=years, natural_end=end)
    together = fsum((retention / 1.1) ** at / 1.1**0.5 for at in range(years))
    seller = price - year["seller_cost"] + year["seller_other_benefit"]
    buyer = year["buyer_value"] - price + year["buyer_other_benefit"]
    assert found.seller_colr == pytest.approx(seller * together, rel=1e-9, abs=1e-4)
    assert found.buyer_colr == pytest.approx(buyer * together, rel=1e-9, abs=1e-4)


@given(
    years_alike(),
    AMOUNTS,
    st.sampled_from([1, 2, 4, 12]),
    st.integers(1, 99).map(lambda percent: percent / 100),
    st.integers(1, 40),
    st.sampled_from(["replace", "need_ends"]),
)
def test_a_price_that_could_stay_is_the_lasting_limit(
    year: dict[str, Any], price: float, often: int, retention: float, years: int, end: str
) -> None:
    """Floor and ceiling of x100 are COLR's long-term limits if ending it costs nothing.

    Then COLR is a year's gain over the alternative × the annuity, and the annuity cancels out of
    the limit: however far either looks ahead, the seller's is cost − other gains + alternative.
    """
    lasting = colr_alike(year, price, retention=retention, years=years, natural_end=end)
    deal = {name: amount / often for name, amount in year.items()}
    found = X100.compute(
        X100.inputs(
            **deal, price=price / often, deals_per_year=often, continuation=retention ** (1 / often)
        )
    )
    size = 1e-9 * (1 + price + max(year.values())) / min(1, retention)
    assert found.seller_price_floor * often == pytest.approx(
        lasting.seller_walkaway_lasting, abs=size
    )
    assert found.buyer_price_ceiling * often == pytest.approx(
        lasting.buyer_walkaway_lasting, abs=size
    )


@given(
    years_alike(),
    AMOUNTS,
    st.integers(1, 100).map(lambda percent: percent / 100),
    st.integers(1, 50),
)
def test_what_the_deals_are_worth_today_is_colr(
    year: dict[str, Any], price: float, retention: float, years: int
) -> None:
    """One deal a year, paid ahead, as many as COLR looks ahead: its loss is what they would bring.

    Only if ending it costs nothing else.
    """
    lost = colr_alike(year, price, retention=retention, years=years, timing="start")
    found = X100.compute(
        X100.inputs(
            **year,
            price=price,
            concession=0,
            deals=years,
            deals_per_year=1,
            continuation=retention,
        )
    )
    size = 1e-9 * (1 + price + max(year.values())) * years
    assert found.seller_pv == pytest.approx(lost.seller_colr, abs=size)
    assert found.buyer_pv == pytest.approx(lost.buyer_colr, abs=size)


def test_the_shared_example_is_the_same_account_in_both() -> None:
    """A year of COLR is four deals of x100, and a year's chance four deals' chances."""
    colr, x100 = COLR.inputs(), X100.inputs()
    assert colr.yearly_price == x100.deals_per_year * x100.price
    shared = [
        "seller_cost", "seller_other_benefit", "seller_alternative", "buyer_value",
        "buyer_other_benefit", "buyer_alternative",
    ]  # fmt: skip
    for name in shared:
        assert getattr(colr, name) == 4 * getattr(x100, name), name
    assert (colr.seller_rate, colr.buyer_rate) == (x100.seller_rate, x100.buyer_rate)
    assert round(colr.retention**0.25, 3) == x100.continuation
