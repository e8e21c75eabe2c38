"""A link keeps its numbers: for every version of every calculator, one that somebody may hold."""

from urllib.parse import parse_qsl

import pytest

from calculators import find, read, slugs

# The fragment as it was copied, and what it showed then.
LINKS: dict[tuple[str, int], tuple[str, dict[str, int]]] = {
    ("colr", 1): (
        "colr?yearly_price=180000&seller_cost=36000&seller_other_benefit=6000&seller_alternative=0"
        "&seller_gap_months=0&seller_replacement_cost=8000&seller_fallout=25000&buyer_value=420000"
        "&buyer_other_benefit=0&buyer_alternative=215000&buyer_gap_months=4"
        "&buyer_replacement_cost=90000&buyer_fallout=10000&retention=88&years=8&timing=start&v=1",
        {"seller_colr": 653_722, "buyer_colr": 206_006, "fair_price": 126_203},
    ),
    ("deal", 1): (
        "deal?deals_per_year=1&yearly_price=180000&seller_cost=36000&seller_other_benefit=6000"
        "&seller_alternative=0&seller_gap_months=0&seller_replacement_cost=8000"
        "&seller_fallout=25000&buyer_value=420000&buyer_other_benefit=0&buyer_alternative=215000"
        "&buyer_gap_months=4&buyer_replacement_cost=90000&buyer_fallout=10000&retention=88&years=8"
        "&timing=start&concession=20&gain=30000&risk=5&v=1",
        {"seller_colr": 653_722, "x100_seller_total": 11_400_000, "odds_pusher_value": -4_186},
    ),
    ("odds", 1): (
        "odds?gain=40000&stake=386590&other_stake=500500&risk=10&past_uses=20&past_losses=1&v=1",
        {"one_in": 11, "pusher_value": -2_659, "other_value": -86_050, "clean_uses_needed": 30},
    ),
    ("policy", 1): (
        "policy?customers=40&price=180000&fixed_cost=4800000&concession=20&v=1",
        {"profit_before": 1_200_000, "profit_after": -240_000},
    ),
    ("x100", 1): (
        "x100?price=200000&concession=3&pattern=ratchet&seller_cost=162500"
        "&seller_alternative=27500&seller_other_benefit=5000&buyer_value=235000"
        "&buyer_alternative=26666.67&buyer_other_benefit=3333.33&ratchet_step=0.1&ratchet_limit=10"
        "&deals_per_year=12&continuation=99.4&v=1",
        {"seller_total": -3_000, "buyer_total": 2_669_666, "seller_first_losing_deal": 47},
    ),
}
BARE = {
    ("colr", 1): {"seller_colr": 500_500, "buyer_colr": 386_590},
    ("deal", 1): {"seller_colr": 500_500, "x100_seller_total": 1_000_000, "odds_one_in": 34},
    ("odds", 1): {"one_in": 34, "clean_uses_needed": 101},
    ("policy", 1): {"profit_before": 800_000, "profit_after": 200_000},
    ("x100", 1): {"seller_total": 1_000_000, "buyer_pv": 532_887, "fair_price": 123_125},
}


def test_every_version_has_its_link() -> None:
    versions = {(slug, 1 + older) for slug in slugs() for older in range(find(slug).version)}
    assert versions == set(LINKS) == set(BARE)


@pytest.mark.parametrize(("slug", "version"), LINKS)
def test_an_old_link_shows_what_it_showed(slug: str, version: int) -> None:
    """What it does not name stands at the defaults of its own version."""
    link, figures = LINKS[slug, version]
    named = dict(parse_qsl(link.partition("?")[2], strict_parsing=True))
    assert named["v"] == str(version)
    for texts, shown in ((named, figures), ({}, BARE[slug, version])):
        inputs = read(find(slug), {**find(slug).defaults(version), **texts}).inputs
        result = find(slug).compute(inputs)
        assert {name: round(getattr(result, name)) for name in shown} == shown
