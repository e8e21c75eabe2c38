"""How long accounts stay that differ: the cases of topic sbg."""

from math import fsum

from calculators.model.discounting import discount
from calculators.model.retention import Renewals, calibrated, fitted, log_likelihood
from tests.oracles.figures import Answers, Given


def likeliest(given: Given) -> dict[str, float]:
    found = fitted(given["survival"])
    return {
        "alpha": found.alpha,
        "beta": found.beta,
        "loglik_per_customer": log_likelihood(found, given["survival"]),
    }


def likelihood(given: Given) -> dict[str, float]:
    one = log_likelihood(Renewals(given["alpha"], given["beta"]), given["survival"])
    return {"loglik": given["customers"] * one}


def surviving(given: Given) -> dict[str, tuple[float, ...]]:
    alive = Renewals(given["alpha"], given["beta"]).survival(13)
    return {"S_1_7": alive[1:8], "S_8_12_rounded": alive[8:13]}


def residual(given: Given) -> dict[str, float]:
    """Customers for n periods have renewed once less."""
    account = Renewals(given["alpha"], given["beta"], given["n"] - 1)
    return {"DERL": account.residual(given["d"])}


def cut_short(given: Given) -> dict[str, float]:
    """The published sums end with the year that is named; what comes later adds a little."""
    last, rate, made = given["truncate"], given["d"], given["renewals"]
    new = Renewals(given["alpha"], given["beta"])
    alive = new.survival(last + 1)
    found = {
        "DEL": fsum(one * discount(rate, year) for year, one in enumerate(alive)),
        "DERL": fsum(
            one / alive[made] * discount(rate, year) for year, one in enumerate(alive[made + 1 :])
        ),
    }
    old = Renewals(given["alpha"], given["beta"], made)
    for whole, part in ((new.lifetime(rate), "DEL"), (old.residual(rate), "DERL")):
        assert 0.001 < whole - found[part] < 0.005
    return found


def two_points(given: Given) -> dict[str, float | tuple[float, ...]]:
    found = calibrated(given["r1"], given["rk"], given["k"])
    assert found is not None
    return {
        "alpha": found.alpha,
        "beta": found.beta,
        "r5_check": found.rate(5),
        "S5": found.survival(6)[1:],
    }


ANSWERED: Answers = {
    "sbg-mle-highend": likeliest,
    "sbg-mle-regular": likeliest,
    "sbg-ll-at-1-1": likelihood,
    "sbg-survival-668-3806": surviving,
    "sbg-derl-regular-n5": residual,
    "sbg-del-truncated70": cut_short,
    "sbg-two-point": two_points,
}
