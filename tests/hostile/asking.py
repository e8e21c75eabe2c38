"""Makes requests as they might come, each from a seed, so failures can be repeated."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from calculators.declare.fields import Choice, Field, Number
from calculators.declare.links import RESERVED
from tests.contract.forms import CALCULATORS, AnyCalculator
from tests.hostile.texts import ANY, LONG, MARKUP, NAMES, RANGES, SAID

WORDS = ("seller", "buyer", "currency")
LISTS = ("told", "guess", "unknown")


@dataclass(frozen=True)
class Asked:
    """A request as text; `sent` if a page of ours can send its kind."""

    text: str
    calculator: AnyCalculator
    sent: bool
    ranged: bool = False


def requests(start: int, stop: int) -> list[Asked]:
    """Yield the requests of these numbers; the same in every run."""
    return [request(number) for number in range(start, stop)]


def request(number: int) -> Asked:
    """Return the request of this number."""
    chance = random.Random(number)
    calculator = chance.choice(CALCULATORS)
    kind = chance.random()
    if kind < 0.02:
        body = _compared(chance, calculator)
    elif kind < 0.04:
        body = _book(chance, calculator)
    elif kind < 0.05:
        body = _stepped(chance)
    else:
        body = _form(chance, calculator)
    sent = kind <= 0.93
    text = json.dumps(body) if sent else _spoilt(chance, body)
    return Asked(text, calculator, sent, ranged=".." in text or "\\u2026" in text)


def _form(chance: random.Random, calculator: AnyCalculator) -> dict[str, Any]:
    texts = _texts(chance, calculator)
    onward = {
        one.to_slug: {chance.choice(["deals_per_year", "x", "swap"]): chance.choice(ANY)}
        for one in calculator.carries
        if chance.random() < 0.2
    }
    body = {
        "kind": "answer",
        "calculator": calculator.slug,
        "texts": texts,
        "example": {} if chance.random() < 0.5 else dict(calculator.defaults()),
        "strict": [name for name in texts if chance.random() < 0.5],
        "view": {"chair": chance.choice(["seller", "buyer", "seller", "buyer", *MARKUP])},
        "small": chance.random() < 0.1,
        "onward": onward,
    }
    if chance.random() < 0.1:
        site = "https://example.org/calculators/"
        body["take"] = {"page": f"{site}{calculator.slug}/", "today": "1 May 2026"}
    if chance.random() < 0.1:
        body["steps"] = chance.choice(["colr", "two", *NAMES])
    if chance.random() < 0.02:
        body["printed"] = True
    return body


def _stepped(chance: random.Random) -> dict[str, Any]:
    """Return a step of an answer to ranges: from few panels and few ranges, so they cross."""
    calculator = chance.choice(CALCULATORS)
    first = next(one for one in calculator.fields.values() if one.essential)
    assert isinstance(first, Number)
    assert first.default
    ranges = "..".join(first.plain(first.default * share) for share in (0.8, 1, 1.1))
    return {
        "kind": "answer",
        "calculator": calculator.slug,
        "texts": chance.choice([{first.name: ranges}, {}]),
        "example": {},
        "strict": [],
        "view": {"chair": chance.choice(["seller", "buyer"])},
        "steps": chance.choice(["first", "second"]),
    }


def _texts(chance: random.Random, calculator: AnyCalculator) -> dict[str, str]:
    """Return texts mostly at the limits, so an answer comes; some beyond them."""
    wild = chance.choice((0.0, 0.0, 0.0, 0.03, 0.3, 1.0))
    drawn = 0.1 if chance.random() < 0.004 else 0.0
    texts = {}
    for name, asked in calculator.fields.items():
        if chance.random() < 0.6:
            texts[name] = _text(chance, asked, wild, drawn)
    for name in (*WORDS, *LISTS, "find", "seed", "together", "id", "v"):
        if chance.random() < 0.15:
            texts[name] = _reserved(chance, name, calculator, wild)
    for name in calculator.fields:
        if chance.random() < 0.03:
            texts[f"was.{name}"] = chance.choice(SAID)
    if wild and chance.random() < 0.1:
        texts[chance.choice(NAMES)] = chance.choice(ANY)
    return texts


def _text(chance: random.Random, asked: Field, wild: float, drawn: float) -> str:
    if chance.random() < wild:
        return chance.choice(ANY)
    if isinstance(asked, Choice):
        return chance.choice(sorted(asked.options))
    low, high = max(asked.minimum, -1e12), min(asked.maximum, 1e12)
    if chance.random() < drawn and not asked.whole:
        return "..".join(asked.plain(low + (high - low) * part) for part in (0, 0.5, 1))
    ends = (low, low + 1e-12, low + 5e-324, high, high - 1e-12, 1e-9, 0.0)
    usual = asked.default if asked.default is not None else low
    between = low + (high - low) * chance.random()
    value = min(high, max(low, chance.choice((usual, usual, usual * 1.1, between, *ends))))
    return asked.plain(round(value) if asked.whole else value)


def _reserved(chance: random.Random, name: str, calculator: AnyCalculator, wild: float) -> str:
    if name in WORDS:
        return chance.choice(SAID)
    if chance.random() < wild:
        return chance.choice(ANY)
    if name in LISTS:
        return ",".join(chance.choices([*calculator.fields, "x", "<b>"], k=4))
    if name == "find":
        ids = [one.id for one in calculator.questions]
        return chance.choice([*ids, "", "x"]) + chance.choice(["", ",400000", ",5", ",<b>", ",1e9"])
    return chance.choice(["1", "9999", "0", "50", "99", ""])


def _compared(chance: random.Random, calculator: AnyCalculator) -> dict[str, Any]:
    some = [
        {
            "name": chance.choice(SAID),
            "version": chance.choice(["1", "2", "99", "0", "999999"]),
            "texts": _texts(chance, calculator),
            "strict": [],
        }
        for _ in range(chance.randint(0, 3))
    ]
    compared = {"kind": "compare", "calculator": calculator.slug, "compare": some}
    return {**compared, "view": {"chair": "seller"}}


def _book(chance: random.Random, calculator: AnyCalculator) -> dict[str, Any]:
    names = [name for name in calculator.fields if chance.random() < 0.9]
    names += [one for one in ("account", chance.choice(SAID)) if chance.random() < 0.5]
    mark = chance.choice(",;\t")
    lines = [mark.join(names)]
    for _ in range(chance.randint(0, 4)):
        cells = [
            _text(chance, calculator.fields[name], 0.05, 0.0)
            if name in calculator.fields
            else chance.choice(SAID)
            for name in names
        ]
        lines.append(mark.join(cells))
    text = chance.choice(["", "\ufeff"]) + chance.choice(["\n", "\r\n", "\r"]).join(lines)
    book = {
        "text": text,
        "last": chance.random() < 0.9,
        "keep": names,
        "ranges": False,
        "sofar": None,
    }
    return {"kind": "accounts", "calculator": calculator.slug, "book": book}


def _spoilt(chance: random.Random, body: dict[str, Any]) -> str:
    """Return what no page of ours sends: parts missing, of another kind, cut off, or too deep."""
    if chance.random() < 0.2:
        text = json.dumps(body)
        return text[: chance.randrange(len(text))]
    if chance.random() < 0.1:
        return chance.choice(["[", '{"calculator":', '{"texts":{']) * chance.randint(1, 20_000)
    wrong: tuple[Any, ...] = (
        None, True, 0, -1, 1.5, "", "x", [], {}, [[]], {"": {}}, [None], {"a": [1]}, 10**400,
        *RANGES[:2], *LONG[:1],
    )  # fmt: skip
    for _ in range(chance.randint(1, 3)):
        place: Any = body
        name = chance.choice(sorted(body))
        if isinstance(body[name], dict) and body[name] and chance.random() < 0.6:
            place = body[name]
            name = chance.choice(sorted(place))
        if chance.random() < 0.3:
            del place[name]
        else:
            place[name] = deepcopy(chance.choice(wrong))  # never a part of itself
        if not body:
            break
    return json.dumps(body)


assert not RESERVED & set(NAMES) - {"id", "v"}
