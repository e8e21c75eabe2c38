"""Says on standard error whose numbers an answer is based on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from calculators.answer.evaluate import Answer
from calculators.declare.basis import zeros_of
from calculators.declare.links import option
from calculators.declare.units import SPACE
from calculators.render.remarks import named


def stands_in(found: Answer, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield the values used for missing options, and which option to give next."""
    fields = found.calculator.fields
    if found.case.own:
        zeros = [name for name in found.case.assumed if name in zeros_of(fields)]
        if zeros:
            yield f"Counted as 0, since not given: {_names(found, zeros)}."
        others = [name for name in found.case.assumed if name not in zeros]
        if others:
            yield f"As usual, since not given: {_values(found, others)}."
        if found.missing:
            asked = fields[found.missing[0]]
            yield f"Next: {option(asked.name)}. {asked.hint}".rstrip()
    elif not any(name in texts for name in fields):
        yield "Example numbers, all invented. Give your own with --own."
    else:
        kept = {*found.calculator.asked, *(name for name in zeros_of(fields))}
        names = [
            name
            for name in fields
            if name in kept and name not in texts and getattr(found.inputs, name)
        ]
        if names:
            yield (
                f"From the example, since not given: {_values(found, names)}. With --own, they "
                "aren't used."
            )


def _names(found: Answer, names: Iterable[str]) -> str:
    return ", ".join(named(found, name) for name in names)


def _values(found: Answer, names: Iterable[str]) -> str:
    fields = found.calculator.fields
    return "; ".join(
        f"{named(found, name)} {fields[name].shown(getattr(found.inputs, name))}" for name in names
    ).replace(SPACE, " ")
