"""Answers a calculator for a page's own example, and links to it with the same texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from calculators.answer.evaluate import Answer, AnyCalculator, answer, own_numbers, speaking
from calculators.answer.links import fragment, plain_texts
from calculators.answer.reading import read
from calculators.catalog import find
from calculators.publish.pages.record import PageRecord

SAID = ("seller", "buyer", "currency")  # shown on the page, but not part of a case


@dataclass(frozen=True)
class Mark:
    """A mark's content: a calculator, the page's own texts, and words for a link."""

    calculator: AnyCalculator
    texts: dict[str, str]
    words: str
    page: PageRecord

    def answer(self) -> Answer:
        """Return the answer to the page's own example."""
        return _answer(self.calculator.slug, tuple(self.texts.items()))

    def address(self, *, own: bool = False) -> str:
        """Return the calculator's address with these texts; `own`: for the reader's own."""
        if own:
            way = self.page.to_calculator(self.calculator.slug)
            return f"{way}#{fragment(self.calculator, own_numbers(self.calculator))}"
        plain = plain_texts(self.calculator, read(self.calculator, self.texts))
        named = {name: self.texts[name] for name in SAID if name in self.texts}
        way = self.page.to_calculator(self.calculator.slug)
        return f"{way}#{fragment(self.calculator, {**plain, **named})}"


@cache
def _answer(slug: str, texts: tuple[tuple[str, str], ...]) -> Answer:
    """Return the answer, cached because a page may quote dozens of figures from it."""
    found, given = find(slug), dict(texts)
    return answer(found, read(found, given), speaking(given))
