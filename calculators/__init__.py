"""What trust is worth, computed: the calculators of the trust-based negotiation playbook.

>>> from calculators import find
>>> colr = find("colr")
>>> result = colr.compute(colr.inputs(yearly_price=450_000))
>>> round(result.seller_colr), round(result.buyer_colr)
(273546, 613545)
"""

from calculators.answer.evaluate import answer
from calculators.answer.reading import read
from calculators.catalog import UnknownCalculator, find, slugs
from calculators.declare.calculator import Calculator
from calculators.declare.fields import Invalid

__all__ = ["Calculator", "Invalid", "UnknownCalculator", "answer", "find", "read", "slugs"]
