"""What trust is worth, computed: the calculators of the trust-based negotiation playbook.

>>> from calculators import find
>>> colr = find("colr")
>>> result = colr.compute(colr.inputs(yearly_price=450_000))
>>> round(result.seller_colr), round(result.buyer_colr)
(273546, 613545)

What isn't given to `inputs` is the example's. With your own numbers, what isn't given isn't known:

>>> known = colr.own(yearly_price=120_000, seller_cost=72_000, seller_alternative=20_000)
>>> known.result.seller_deal_surplus is None, known.result.seller_colr is None
(False, True)
"""

from typing import TYPE_CHECKING, Any, Literal, overload

from calculators.answer.evaluate import answer
from calculators.answer.own import own
from calculators.answer.reading import read
from calculators.catalog import UnknownCalculator, slugs
from calculators.catalog import find as _find
from calculators.declare.calculator import Calculator
from calculators.declare.fields import Invalid
from calculators.declare.own import answer_with

if TYPE_CHECKING:  # finds a misspelled input or figure before anything runs
    from calculators.catalog.colr.inputs import Inputs as ColrInputs
    from calculators.catalog.colr.result import Result as ColrResult
    from calculators.catalog.deal.inputs import Inputs as DealInputs
    from calculators.catalog.deal.result import Result as DealResult
    from calculators.catalog.odds.inputs import Inputs as OddsInputs
    from calculators.catalog.odds.result import Result as OddsResult
    from calculators.catalog.policy.inputs import Inputs as PolicyInputs
    from calculators.catalog.policy.result import Result as PolicyResult
    from calculators.catalog.x100.inputs import Inputs as X100Inputs
    from calculators.catalog.x100.result import Result as X100Result

__all__ = ["Calculator", "Invalid", "UnknownCalculator", "answer", "find", "read", "slugs"]

answer_with(own)


@overload
def find(slug: Literal["colr"]) -> "Calculator[ColrInputs, ColrResult]": ...
@overload
def find(slug: Literal["deal"]) -> "Calculator[DealInputs, DealResult]": ...
@overload
def find(slug: Literal["odds"]) -> "Calculator[OddsInputs, OddsResult]": ...
@overload
def find(slug: Literal["policy"]) -> "Calculator[PolicyInputs, PolicyResult]": ...
@overload
def find(slug: Literal["x100"]) -> "Calculator[X100Inputs, X100Result]": ...
@overload
def find(slug: str) -> Calculator[Any, Any]: ...
def find(slug: str) -> Calculator[Any, Any]:
    """Return the calculator with this slug; raises UnknownCalculator for anything else."""
    return _find(slug)
