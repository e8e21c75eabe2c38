"""Judges what no reply may hold, whatever was asked: for the fuzzer and all tests beside it."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

from calculators.bridge import reply
from calculators.declare.links import RESERVED
from calculators.render.data import FORMULA, NUMBER
from tests.contract.forms import CALCULATORS, AnyCalculator, ranged

STATES = {"live", "problem", "failed", "book"}
# Words of a machine for what is no number. "None" as Python writes it: a sentence may begin so.
NO_NUMBER = re.compile(r"(?<![\w’'])(?:(?i:nan|inf|infinity)|None(?= *(?:[,;:.)]|$)))(?!\w)")
# Characters that move a terminal, break a line, or reverse what follows; half a character too.
APART = re.compile("\u2068[^\u2066-\u2069]*\u2069")  # an isolate, from begin to end
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}

Markup = set[tuple[str, str]]


# A text between two tags, or the value of an attribute: these differ between answers.
PIECE = re.compile(r'(?:^|(?<=>))([^<>]+)|(?<=\s)([\w-]+)="([^"<>]*)"')
WITHIN = re.compile(r'(?:^|(?<=>))[^<>]+|(?<==")[^"<>]*')


class Shape(HTMLParser):
    """HTML without texts and values, parsed: elements and attributes."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.markup: Markup = set()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == [], f"not closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        self.handle_startendtag(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert all((value or "0").isalnum() for _, value in attrs), f"not quoted: {attrs}"
        self.markup |= {(tag, ""), *((tag, name) for name, _ in attrs)}

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"closed and never opened: {tag}"
        assert self.open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        raise AssertionError(f"half a tag: {data}")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)


@lru_cache(maxsize=4000)
def markup(shape: str) -> Markup:
    """Return its elements and attributes, cached because shapes repeat."""
    return Shape(shape).markup


def judge(text: str, asked: Any, calculator: AnyCalculator) -> dict[str, Any]:
    """Read a reply, and raise AssertionError for anything it may not hold."""
    found: dict[str, Any] = json.loads(text, parse_constant=_refuse)
    assert found["state"] in STATES
    if found["state"] == "failed":
        assert set(found) == {"state", "reason"}
        assert found["reason"].isidentifier()
        return found
    for html in pieces(found):
        judge_html(html)
    if found["state"] == "problem" and "problems" in found:
        _judge_problems(found["problems"], asked, calculator)
    if "csv" in found:
        judge_cells(found["csv"])
    return found


def pieces(found: dict[str, Any]) -> Iterator[str]:
    """Yield everything that a page takes as HTML."""
    yield from found.get("zones", {}).values()
    yield from found.get("remarks", {}).values()
    yield from filter(None, (found.get("html"), found.get("found")))
    yield from found.get("ranking", {}).values()


def judge_html(html: str) -> None:
    """Expect only our elements and attributes, only real numbers, and no reversed text."""
    strange = markup(WITHIN.sub("", html)) - known()
    assert not strange, f"not of our making: {sorted(strange)}"
    for text, name, value in set(PIECE.findall(html)):
        said = unescape(text or value)
        if name in ("href", "src"):
            _judge_way(said)
            continue
        assert not NO_NUMBER.search(said), f"no number: {said!r}"
        if name not in ("value", "data-p10", "data-p50", "data-p90"):  # of figures, for machines
            assert not UNSEEN.search(APART.sub("", said)), f"signs that nobody sees: {said!r}"


def _judge_way(way: str) -> None:
    """Judge where a link leads, or what it holds."""
    if way.startswith("data:"):
        head, _, content = way.partition(",")
        assert head == "data:text/csv;charset=utf-8"
        judge_cells(unquote(content))
    else:
        assert way.startswith("../"), way
        assert not UNSEEN.search(way)


def judge_cells(text: str) -> None:
    """Expect no cell that a spreadsheet would run, and only real numbers as figures."""
    mark = text[len("line")] if text.startswith("line") else ","
    for row in csv.reader(text.splitlines(keepends=True), delimiter=mark):
        for cell in row:
            assert NUMBER.fullmatch(cell) or not FORMULA.match(cell), f"a formula: {cell!r}"


def _judge_problems(problems: dict[str, str], asked: Any, calculator: AnyCalculator) -> None:
    assert problems
    known_names = {*calculator.fields, *RESERVED, *asked["texts"]}
    assert set(problems) <= known_names
    for said in problems.values():
        assert said.rstrip()[-1:] in tuple(".?"), said
        assert not set("<>&") & set(said), said
        assert not UNSEEN.search(said), repr(said)
        assert len(said) < 500, said
        assert not NO_NUMBER.search(said), said


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


@cache
def known() -> Markup:
    """Return the elements and attributes of harmless answers, of every calculator and kind."""
    found: Markup = set()
    for calculator in CALCULATORS:
        for asked in harmless(calculator):
            answer = json.loads(reply(json.dumps(asked)))
            assert answer["state"] != "failed", asked
            for html in pieces(answer):
                found |= markup(WITHIN.sub("", html))
    assert not {name for _, name in found if name.startswith("on")} | {
        tag for tag, _ in found if tag in ("script", "style", "img", "iframe", "object", "form")
    }
    return found


def harmless(calculator: AnyCalculator) -> Iterator[dict[str, Any]]:
    """Yield requests without anything strange, which together show all that a panel can show."""
    page = f"https://example.org/calculators/{calculator.slug}/"
    usual: dict[str, Any] = {
        "kind": "answer", "calculator": calculator.slug, "texts": {}, "example": {}, "strict": [],
        "view": {"chair": "seller"}, "take": {"page": page, "today": "1 May 2026"},
    }  # fmt: skip
    named = {"seller": "Aldermere", "buyer": "Norrvik", "currency": "€"}
    for example in calculator.examples[:3]:
        texts = {
            name: one.plain(getattr(example.inputs, name))
            for name, one in calculator.fields.items()
        }
        yield usual | {"texts": texts}
    some = ",".join(calculator.fields)
    yield usual | {"texts": {"unknown": some, "was.years": "3", **named}, "small": True}
    yield usual | {"texts": {"unknown": some, "was.years": "3", **named}}
    essential = [name for name, one in calculator.fields.items() if one.essential]
    # Ranges look the same everywhere, and compute fastest with few questions.
    shortest = min(CALCULATORS, key=lambda one: len(one.fields))
    name, text = next(iter(ranged(calculator).items()))
    spread = {name: text} if calculator is shortest else {}
    yield usual | {"texts": spread}
    yield usual | {"texts": dict.fromkeys(essential, "1000..2000..3000"), "steps": "harmless"}
    yield usual | {"texts": dict.fromkeys(essential, "450,000")}
    yield usual | {"texts": dict.fromkeys(essential, "0.9")}
    for question in calculator.questions[:1]:
        number = ",1000" if question.asks else ""
        yield usual | {"texts": {"find": question.id + number}}
    yield usual | {"onward": {one.to_slug: {"deals_per_year": "x"} for one in calculator.carries}}
    first = {"name": "A", "version": "1", "texts": {}, "strict": []}
    other = {"name": "B", "version": "99", "texts": spread | {"x": "1"} | named, "strict": []}
    yield usual | {"kind": "compare", "compare": [first, first]}
    yield usual | {
        "kind": "compare",
        "compare": [first, other, {**first, "texts": {"years": "x", "deals": "x"}}],
    }
    lines = [",".join([*calculator.fields, "account"])]
    defaults = [one.plain(one.default) for one in calculator.fields.values()]  # type: ignore[arg-type]
    lines += [",".join([*defaults, "Ann"]), "1,2"]
    for text in ("\n".join(lines), "x,y\n1,2\n"):
        book = {"text": text, "last": True, "keep": ["account"], "sofar": None}
        yield {"kind": "accounts", "calculator": calculator.slug, "book": book}
