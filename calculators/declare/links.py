"""Writes links, commands and calls, and holds every reserved name in them.

Names that people type come with an answer; scripts in the page get these names from it as data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from shlex import quote
from typing import Any
from urllib.parse import quote_plus

from calculators.declare.basis import EXAMPLE, OWN, is_own
from calculators.declare.provenance import BEFORE, SOURCES

VERSION = "v"  # which version of the calculator the texts were written for
PANEL = "id"  # which panel, where a page has several of one calculator
NAMES = ("seller", "buyer")  # what the two are called
CURRENCY = "currency"
FIND = "find"  # a question asked backwards
DRAWS = ("seed", "together")  # how draws from ranges are taken

PROGRAM = "python -m calculators"  # works wherever the package is

# What a command line and a fence take beside the fields, and which of it decides the figures.
FOR_FIGURES = (*DRAWS, FIND)
FOR_ANSWERS = (*NAMES, CURRENCY, *FOR_FIGURES)

# All of them, in link order. No calculator may have a field with such a name.
IN_ORDER = (*NAMES, PANEL, CURRENCY, *FOR_FIGURES, *SOURCES)
# What a page reads and doesn't write back: whose numbers they are, whose book it is (`seller` or
# `buyer`), and how the page is looked at.
READ = (OWN, EXAMPLE, "from", "view")
RESERVED = frozenset({VERSION, *IN_ORDER, *READ})


# The same for scripts, which get it with each panel.
FOR_SCRIPTS = json.dumps(
    {"reserved": IN_ORDER, "read": READ, "lists": [*SOURCES], "before": BEFORE},
    separators=(",", ":"),
)


def reserved(name: str) -> bool:
    """Tell whether a name in a link is reserved rather than a field's."""
    return name in RESERVED or name.startswith(BEFORE)


def fragment(slug: str, version: int, texts: Mapping[str, str]) -> str:
    """Return `colr?yearly_price=450000&v=2`: spaces as +; comma, point and colon stay."""
    pairs = [*texts.items(), (VERSION, str(version))]
    # Half a character, as a page may send it, has no bytes.
    query = "&".join(
        f"{name}={quote_plus(text, safe=',.:', errors='replace')}" for name, text in pairs
    )
    return f"{slug}?{query}"


def option(name: str) -> str:
    """Return the option of a field: `--yearly-price`."""
    return "--" + name.replace("_", "-")


def command(
    slug: str, texts: Mapping[str, str], fields: Iterable[str], program: str = PROGRAM
) -> str:
    """Return the command that gives the same answer; it doesn't say who supplied what.

    A value is joined to its option, because one that begins with a minus would pass for another.
    """
    taken = {*fields, *FOR_ANSWERS}
    options = [f"{option(name)}={quote(text)}" for name, text in texts.items() if name in taken]
    return " ".join([program, slug, *[option(OWN)] * is_own(texts), *options])


def call(slug: str, inputs: Mapping[str, object]) -> str:
    """Return a program that computes these inputs and runs as it is."""
    given = [f"    {name}={_literal(value)}," for name, value in inputs.items()]
    filled = "\n".join(["calculator.inputs(", *given, ")"]) if given else "calculator.inputs()"
    return (
        "from calculators import find\n\n"
        f'calculator = find("{slug}")\n'
        f"inputs = {filled}\n"
        "result = calculator.compute(inputs)\n"
        "print(result)\n"
    )


def call_with_texts(slug: str, texts: Mapping[str, str]) -> str:
    """Return the same for ranges and questions asked backward: texts in link format."""
    lines = "\n".join(f"    {name!r}: {text!r}," for name, text in texts.items())
    return (
        "from calculators import answer, find, read\n"
        "from calculators.render.data import as_data\n\n"
        f'calculator = find("{slug}")\n'
        f"texts = {{\n{lines}\n}}\n"
        "print(as_data(answer(calculator, read(calculator, texts))))\n"
    )


def _literal(value: Any) -> str:
    """Return a value as people write it in a program: 450_000, 0.85, "start"."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return f"{value:_}" if isinstance(value, int) else repr(value).replace("'", '"')
