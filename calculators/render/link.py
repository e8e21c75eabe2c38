"""The address of a filled-in calculator: names and texts in the fragment, never in the query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote_plus

from calculators.answer.evaluate import AnyCalculator, plain_texts
from calculators.declare.calculator import Case
from calculators.declare.fields import Form


def fragment(calculator: AnyCalculator, texts: Mapping[str, str]) -> str:
    """`colr?yearly_price=450000&v=1`: spaces as +; comma, point and colon stay as they are."""
    pairs = [*texts.items(), ("v", str(calculator.version))]
    # Half a sign, as a page may send it, has no bytes.
    query = "&".join(
        f"{name}={quote_plus(text, safe=',.:', errors='replace')}" for name, text in pairs
    )
    return f"{calculator.slug}?{query}"


def fragment_of(calculator: AnyCalculator, case: Case[Any] | Form) -> str:
    """The fragment that fills the form with these inputs."""
    return fragment(calculator, plain_texts(calculator, case))
