"""What the five lines say first: COLR's sentence, the ask, and when a push would pay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from calculators.catalog.colr import situations as colr
from calculators.catalog.colr.sayings import only_trust_would_go
from calculators.catalog.deal.conditions import Table, moved, one_year
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.lines import PUSHING
from calculators.catalog.deal.result import Result
from calculators.declare.rows import OneOf, Row, Say, Situation, Where, templates


def stays(_: Inputs, result: Result) -> bool:
    """Whether both sides would lose something if it ended."""
    return min(result.seller_colr, result.buyer_colr) > 0


def ends(inputs: Inputs, result: Result) -> bool:
    return not stays(inputs, result)


# COLR's first sentence alone; what follows it there only where one side would lose nothing.
OF_COLR: tuple[Situation[Any, Any], ...] = colr.SITUATIONS
TRUST_COULD_GO: Row[Any, Any] = colr.TRUST_COULD_GO
SHORT_VIEW: Row[Any, Any] = colr.SHORT_VIEW
FIRST: Table = (Where(ends, TRUST_COULD_GO),)
SITUATIONS: tuple[Situation[Any, Any], ...] = (
    Situation(lambda i, r: stays(i, r) and only_trust_would_go(i, r),
              next(templates((TRUST_COULD_GO,)))),
    *(replace(one, then=(Where(ends, *one.then),)) for one in OF_COLR),
)  # fmt: skip
# After it: what is asked, and when a push would pay.
THEN: Table = (
    Where(ends, SHORT_VIEW),
    Where(
        lambda i, _: moved(i),
        OneOf(
            Say("{concession:share} off would take {moved:price} from {seller.object}, this year "
                "alone.", one_year),
            "{concession:share} off would take {moved:price} a year from {seller.object}: "
            "{ask_today} over {years:span} in today's money.",
        ),
    ),
    Where(lambda i, _: i.gain, PUSHING),
)  # fmt: skip
