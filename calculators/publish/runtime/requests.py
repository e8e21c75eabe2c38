"""Makes one request of every kind, for trimming and for tests."""

from __future__ import annotations

import json
from collections.abc import Iterator

from calculators.answer.evaluate import AnyCalculator
from calculators.answer.links import plain_texts
from calculators.catalog import find, slugs
from calculators.declare.fields import Choice, Number

# What people type that isn't a plain number: accepted, noted, or refused.
TEXTS = (
    "1.2m", "€ 45,000", "45 000,50", "1,234", "(12,000)", "60%", "0.9", "1 in 34", "9 months",
    "", "much", "1 2", "-1", "1e400", "9" * 80, "<b>", "½",
)  # fmt: skip


def every_kind() -> tuple[str, ...]:
    """Return every example and kind of problem of every calculator, as texts for the bridge."""
    kinds = [json.dumps(request) for slug in slugs() for request in _of(find(slug))]
    return (*kinds, "{", "[]", json.dumps({"calculator": "none"}))


def _of(calculator: AnyCalculator) -> Iterator[dict[str, object]]:
    for example in calculator.examples:
        texts = plain_texts(calculator, example.inputs)
        yield _request(calculator, dict(texts))
        yield _request(calculator, dict(texts), chair="buyer")
    names = {"seller": "Ann & Co", "buyer": "Bo <b>", "currency": "€", "nobody": "asks"}
    yield _request(calculator, names)
    yield {**_request(calculator, names), "small": True}
    yield from _taken(calculator)
    yield _compared(calculator)
    yield from _books(calculator)
    yield from _ranged(calculator)
    for question in calculator.questions:
        yield _request(calculator, {"find": question.id})
    yield _request(calculator, {"find": "how much?"})
    for text in TEXTS:
        everywhere = dict.fromkeys(calculator.fields, text)
        yield _request(calculator, everywhere)
        yield _request(calculator, everywhere, strict=tuple(calculator.fields))
        for name, asked in calculator.fields.items():
            if not isinstance(asked, Choice):
                yield _request(calculator, {name: text})


def _ranged(calculator: AnyCalculator) -> Iterator[dict[str, object]]:
    """Return ranges that work, alone and tied to another, and some that don't."""
    taken = [
        name
        for name, asked in calculator.fields.items()
        if isinstance(asked, Number) and not asked.whole
    ]
    first, second = taken[:2]
    brief = _brief(calculator)
    for text in ("1..2..3", "1..2..3k", "1..2", "3..2..1", "1..2..900", "0..1..2", "0.1..0.2..0.3"):
        yield _request(calculator, {**brief, first: text})
    tied = {**brief, first: "10..20..30", second: "2..3..4", "together": "50", "seed": "2"}
    yield _request(calculator, tied)
    yield _request(calculator, {**tied, "together": "all", "seed": "any"})


def _taken(calculator: AnyCalculator) -> Iterator[dict[str, object]]:
    """Return what's shared: plain numbers, ranges, and carried-over values."""
    take = {"page": "https://playbook.example/", "today": "today"}
    some, *others = calculator.fields
    number = next(one for one in calculator.fields.values() if isinstance(one, Number))
    handed = {"told": some, "unknown": ",".join(others), f"was.{number.name}": "1", "was.x": "?"}
    ranged = {**_brief(calculator), **handed, number.name: "10..20..30"}
    for texts in ({}, handed, ranged):
        yield {**_request(calculator, texts), "take": take}


def _compared(calculator: AnyCalculator) -> dict[str, object]:
    """Compare scenarios: plain, in ranges, of another version, and one without an answer."""
    first, *_ = (name for name, one in calculator.fields.items() if isinstance(one, Number))
    ranged = {**_brief(calculator), first: "10..20..30"}
    some: tuple[dict[str, str], ...] = ({}, ranged, {"x": "?"}, {first: "much"})
    scenarios = [
        {"name": "one", "version": str(number), "texts": texts, "strict": [first]}
        for number, texts in enumerate(some)
    ]
    return {"kind": "compare", "calculator": calculator.slug, "compare": scenarios, "view": {}}


def _books(calculator: AnyCalculator) -> Iterator[dict[str, object]]:
    """Return an accounts file that works except for one row, and one that can't be used."""
    names, cells = zip(*calculator.defaults().items(), strict=True)
    rows = [
        ("account", *names),
        ('"A ""1"""', *cells),
        ('"', *cells),
        ("B", *map(str.upper, cells)),
    ]
    text = "\n".join(map(",".join, rows))
    for keep, ranges in ((["account"], False), (["account"], True), ([], False)):
        book = {"text": text, "last": True, "keep": keep, "ranges": ranges, "sofar": None}
        yield {"kind": "accounts", "calculator": calculator.slug, "book": book}


def _brief(calculator: AnyCalculator) -> dict[str, str]:
    """Use the fewest years, deals and uses, because ranges run each calculation 2,000 times."""
    counted = [one for one in calculator.fields.values() if isinstance(one, Number) and one.whole]
    return {one.name: f"{one.minimum:g}" for one in counted if one.default is not None}


def _request(
    calculator: AnyCalculator,
    texts: dict[str, str],
    chair: str = "seller",
    strict: tuple[str, ...] = (),
) -> dict[str, object]:
    defaults = dict(calculator.defaults())
    return {
        "kind": "answer",
        "calculator": calculator.slug,
        "texts": defaults | texts,
        "example": defaults,
        "strict": strict,
        "view": {"chair": chair},
        "onward": {one.to_slug: {"nobody": "asks"} for one in calculator.carries},
    }
