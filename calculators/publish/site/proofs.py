"""Checks every calculator before any page uses it: its examples give what they promise."""

from __future__ import annotations

import math
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from calculators import catalog
from calculators.answer.evaluate import AnyCalculator, answer
from calculators.declare.calculator import Calculator, Example
from calculators.publish.site.build_errors import said

MOST = 3  # faults in one message


def prove() -> None:
    """Stop the build at the first calculator with faults, and name some of them."""
    for slug in catalog.slugs():
        try:
            found = catalog.find(slug)
        except Exception as fault:  # anything a calculator's module may raise
            raise PluginError(said(fault)) from fault
        if faults := list(_faults(slug, found)):
            more = f"; and {len(faults) - MOST} more" if len(faults) > MOST else ""
            raise PluginError(f"{_file(slug)}: {'; '.join(faults[:MOST])}{more}")


def _faults(slug: str, found: object) -> Iterator[str]:
    if not isinstance(found, Calculator):
        yield "what it calls CALCULATOR is none"
        return
    if found.slug != slug:
        yield f"its slug is {found.slug!r}, and its name asks for {slug!r}"
    yield from _wordless(found)
    if not found.examples:
        yield "it has no examples"
    for example in found.examples:
        yield from (f"example {example.id}: {fault}" for fault in broken(found, example))


def broken(calculator: AnyCalculator, example: Example[Any]) -> Iterator[str]:
    """Return what an example gets wrong, comparing each figure to the digits it's written in."""
    try:
        found = answer(calculator, example.inputs)
    except Exception as fault:  # anything a calculation may raise
        yield said(fault)
        return
    values = {name: found.value(name) for name in calculator.figures}
    for name, value in values.items():
        if value is not None and not math.isfinite(value):
            yield f"{name} is {value}"
    for name, written in example.expect.items():
        if name not in values:
            yield f"there is no figure {name}"
        elif not _same(values[name], written):
            yield f"{name} is {values[name]}, and the example says {written}"


def _same(value: float | None, written: float | None) -> bool:
    if value is None or written is None:
        return value is written
    digits = 0 if isinstance(written, int) else len(repr(written).partition(".")[2])
    return abs(value - written) <= 0.5 * 10.0**-digits * (1 + 1e-9)


def _wordless(calculator: AnyCalculator) -> Iterator[str]:
    """Return what a page would show without words."""
    if not calculator.title or not calculator.question:
        yield "it has no title or no question"
    for name, asked in {**calculator.fields, **calculator.figures}.items():
        if not asked.label:
            yield f"{name} has no label"


def _file(slug: str) -> str:
    spec = find_spec(f"{catalog.__name__}.{slug.replace('-', '_')}")
    path = Path(spec.origin) if spec and spec.origin else Path(slug)
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()
