"""What is known only as low, likely and high: the cases of the topic uncertainty."""

from collections.abc import Callable, Iterable
from math import fsum
from statistics import fmean

from calculators.model.annuities import Calendar
from calculators.model.relationship import Stake, futures
from calculators.model.sobol import draws
from calculators.model.uncertainty import Scale, metalog, quantile
from tests.oracles.figures import Answers, Given

ENDS = (0.1, 0.5, 0.9)
MANY = 8192


def three_terms(given: Given) -> dict[str, float | list[float]]:
    bounded = given["lower"] is not None
    scale = Scale(given["lower"], given["upper"]) if bounded else Scale()
    curve = metalog(given["p10"], given["p50"], given["p90"], scale)
    at = {f"q{chance:02}": curve.quantile(chance / 100) for chance in (5, 25, 75, 95)}
    return {"a": [curve.middle, curve.spread, curve.skew], **at}


def drawn(
    ranges: Iterable[tuple[float, float, float]], result: Callable[..., float]
) -> list[float]:
    curves = [metalog(*one) for one in ranges]
    chances = draws(len(curves), MANY, 1)
    return sorted(
        result(*(curve.quantile(one) for curve, one in zip(curves, some, strict=True)))
        for some in chances
    )


def through_a_line(given: Given) -> dict[str, list[float]]:
    found = drawn([given["x"]], lambda x: 3 * x - 2)
    return {"p": [quantile(found, chance) for chance in ENDS]}


def apart(given: Given) -> dict[str, float]:
    """Two spreads partly cancel: the good case less the bad one is too wide."""
    found = drawn([given["x"], given["y"]], lambda x, y: x - y)
    low, middle, high = (quantile(found, chance) for chance in ENDS)
    naive = given["x"][0] - given["y"][2]
    return {"p10": low, "p50": middle, "p90": high, "naive_p10_minus_p90": naive}


def seven_uncertain_numbers(_: Given) -> dict[str, float]:
    """Against eight million draws of another kind; the ranges stand in the case's source."""
    low = Scale(0)
    curves = {
        "gain": metalog(200_000, 230_000, 255_000),
        "alternative": metalog(90_000, 150_000, 185_000, low),
        "gap_months": metalog(5, 9, 16, low),
        "replacement_cost": metalog(30_000, 60_000, 120_000, low),
        "fallout": metalog(10_000, 40_000, 120_000, low),
        "retention": metalog(0.82, 0.9, 0.95, Scale(0, 1)),
        "rate": metalog(0.08, 0.10, 0.13, low),
    }
    found = []
    for chances in draws(len(curves), MANY, 1):
        values = {
            name: curve.quantile(chance)
            for (name, curve), chance in zip(curves.items(), chances, strict=True)
        }
        calendar = Calendar(
            years=10, retention=values.pop("retention"), growth=0, timing=0.5, replaced=True
        )
        found.append(futures(Stake(**values), calendar).colr)
    found.sort()
    p10, p50, p90 = (quantile(found, chance) for chance in ENDS)
    # Two in a thousand lie below zero; that few draws cannot be held to a hundredth of it.
    below = fsum(one < 0 for one in found) / MANY
    assert abs(below - 0.0023) < 0.001
    return {"p10": p10, "p50": p50, "p90": p90, "mean": fmean(found)}


ANSWERED: Answers = {
    "spt-unbounded": three_terms,
    "spt-bounded": three_terms,
    "uq-linear-passthrough": through_a_line,
    "uq-difference": apart,
    "mc-colr-p10-50-90": seven_uncertain_numbers,
}
