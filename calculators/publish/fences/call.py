"""Read a fence: which calculator it names, which texts it fills in, and the words of a link."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.answer.evaluate import AnyCalculator
from calculators.answer.links import plain_texts
from calculators.answer.reading import read
from calculators.catalog import UnknownCalculator, find
from calculators.declare.fields import Invalid
from calculators.declare.links import RESERVED
from calculators.publish.fences.example import Mark
from calculators.publish.pages.record import Fault, PageRecord

NAMES_IN_A_FENCE = {"seller", "buyer", "currency", "find", "seed", "together"}
EXAMPLE = "example"  # in place of all the texts of a worked example, by its id


@dataclass(frozen=True)
class Call:
    """A fence, or a mark within a sentence, on a page."""

    source: str
    name: str
    page: PageRecord
    inline: bool = False

    def fault(self, message: str, within: str = "") -> Fault:
        """Return a fault in this mark, with file and line."""
        text = self.source if self.inline else f"```{self.name}\n{self.source}"
        return self.page.fault(text, f"{self.name}: {message}", within)

    def empty(self) -> None:
        """Stop the build if a fence that takes nothing has content."""
        if self.source.strip():
            raise self.fault("nothing may stand in it")

    def mark(self) -> Mark:
        """Return what it says: `slug | words`, then `name = text` lines.

        Within a sentence: `slug name=text name="two words" | words`. Raises Fault, so that a
        misspelled name or a bad text stops the build with its line.
        """
        if not self.inline:
            first, *lines = self.source.strip().splitlines() or [""]
            slug, _, words = first.partition("|")
            return self._mark(slug.strip(), [one for one in lines if one.strip()], words.strip())
        head, _, words = self.source.partition("|")
        try:
            slug, *pairs = shlex.split(head) or [""]
        except ValueError as unclosed:
            raise self.fault(str(unclosed)) from None
        return self._mark(slug, pairs, words.strip())

    def _mark(self, slug: str, pairs: Sequence[str], words: str) -> Mark:
        try:
            found = find(slug)
        except UnknownCalculator as unknown:
            raise self.fault(str(unknown)) from None
        texts: dict[str, str] = {}
        said = set[str]()
        for pair in pairs:
            if "=" not in pair:
                raise self.fault(f"{pair.strip()!r} is not of the form name = text", pair)
            name, text = (part.strip() for part in pair.split("=", 1))
            if name == EXAMPLE:
                texts |= self._example(text, found, pair)
                continue
            if name not in found.fields and name not in NAMES_IN_A_FENCE:
                raise self.fault(_no_such_name(name, found), pair)
            if name in said:
                raise self.fault(f"{name!r} stands here twice", pair)
            said.add(name)
            texts[name] = text
        try:
            read(found, texts)
        except Invalid as invalid:
            name, problem = next(iter(invalid.problems.items()))
            raise self.fault(f"{name}: {problem}", _pair(name, pairs)) from None
        return Mark(found, texts, words, self.page)

    def _example(self, own: str, found: AnyCalculator, pair: str) -> Mapping[str, str]:
        """Return the texts of a worked example; lines below it override some of them."""
        known = {one.id: one for one in found.examples}
        if own not in known:
            raise self.fault(f"{own!r} is no example of {found.slug}{meant(own, known)}", pair)
        return plain_texts(found, known[own].inputs)


def meant(name: str, known: Mapping[str, object] | Sequence[str]) -> str:
    """Return "; did you mean …?" if a known name is close, or nothing."""
    near = difflib.get_close_matches(name, [*known], n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _pair(name: str, pairs: Sequence[str]) -> str:
    return next((pair for pair in pairs if pair.partition("=")[0].strip() == name), "")


def _no_such_name(name: str, found: AnyCalculator) -> str:
    why = "belongs to links alone" if name in RESERVED else f"is no field of {found.slug}"
    near = found.nearest(name, *NAMES_IN_A_FENCE)
    return f"{name!r} {why}" + (f"; did you mean {near}?" if near else "")
