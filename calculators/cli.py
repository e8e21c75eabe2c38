"""The command line of every calculator, made from what it declares."""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Sequence
from typing import NoReturn

from calculators.catalog import UnknownCalculator, find, slugs
from calculators.declare.fields import Choice, Invalid
from calculators.evaluate import (
    Answer,
    AnyCalculator,
    answer,
    example_amounts,
    own_numbers,
    read,
    speaking,
)
from calculators.render.data import as_data
from calculators.render.html import named
from calculators.render.text import as_text, wrapped

BAD_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one calculator, or list them all; exit status 2 where something must be mended."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in ("-h", "--help"):
        print(_catalogue())
        return 0
    try:
        calculator = find(given[0])
    except UnknownCalculator as unknown:
        print(f"python -m calculators: {unknown}", file=sys.stderr)
        return BAD_USAGE
    return _run(calculator, given[1:])


def _catalogue() -> str:
    listed = "\n".join(f"  {slug:<10} {find(slug).question}" for slug in slugs())
    return (
        f"usage: python -m calculators CALCULATOR [options]\n\n{listed}\n\n"
        "python -m calculators CALCULATOR --help lists what it asks."
    )


def _run(calculator: AnyCalculator, given: Sequence[str]) -> int:
    options = vars(_parser(calculator).parse_args(_joined(calculator, given)))
    as_json, own = options.pop("json"), options.pop("own")
    texts = {name: text for name, text in options.items() if text is not None}
    if own:
        texts = {**own_numbers(calculator), **texts}
    try:
        case = read(calculator, texts)
    except Invalid as invalid:
        for name, problem in invalid.problems.items():
            print(f"{_option(name)}: {problem}", file=sys.stderr)
        return BAD_USAGE
    found = answer(calculator, case, speaking(texts))
    if as_json:
        print(json.dumps(as_data(found), indent=2))
    else:
        print(_example_amounts(found) + as_text(found), end="")
    for name, remarks in found.remarks.items():
        for remark in remarks:
            print(f"{_option(name)}: {remark.text}", file=sys.stderr)
    return 0


def _example_amounts(found: Answer) -> str:
    names = example_amounts(found.calculator, found.inputs)
    if not names:
        return ""
    amounts = "; ".join(
        f"{named(found, name)} {found.calculator.fields[name].shown(getattr(found.inputs, name))}"
        for name in names
    )
    secondary = any(not found.calculator.fields[name].essential for name in names)
    way_out = " (--own sets the secondary ones to 0)" if secondary else ""
    return wrapped(f"Still example amounts: {amounts}{way_out}.") + "\n\n"


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with an option, and which one may have been meant."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_USAGE, f"{self.prog}: {message}\n")

    def parse_args(self, args: Sequence[str]) -> argparse.Namespace:  # type: ignore[override]
        known, unknown = self.parse_known_args(args)
        if unknown:
            options = [name for action in self._actions for name in action.option_strings]
            said: list[str] = []
            for one in unknown:
                if said and not one.startswith("-"):
                    continue  # what was to go with the option before
                near = difflib.get_close_matches(one.partition("=")[0], options, n=1)
                said.append(
                    f"{one}: not known here" + (f"; did you mean {near[0]}?" if near else "")
                )
            self.exit(BAD_USAGE, "\n".join(said) + "\n")
        return known


def _parser(calculator: AnyCalculator) -> _Parser:
    parser = _Parser(
        prog=f"python -m calculators {calculator.slug}",
        description=f"{calculator.title}. {calculator.question}",
        epilog="Amounts: 450000, 45k, 1.2m. Shares in per cent: 85. "
        "1,234 can be read in two ways and is refused.",
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="print inputs and result as JSON")
    parser.add_argument(
        "--own", action="store_true", help="set every secondary amount that is not given to 0"
    )
    titles = {"both": "For both", "seller": "Seller", "buyer": "Buyer"}
    groups = {party: parser.add_argument_group(title) for party, title in titles.items()}
    for name, asked in calculator.fields.items():
        if isinstance(asked, Choice):
            kind, stands = "{" + ",".join(asked.options) + "}", asked.default
        else:
            kind, stands = asked.unit.name.upper(), asked.shown(asked.default)
        text = f"{asked.label}. {asked.hint} [{stands}]"
        groups[asked.party].add_argument(
            _option(name), dest=name, metavar=kind, help=text.replace("%", "%%")
        )
    words = parser.add_argument_group("Words")
    words.add_argument("--seller", metavar="NAME", help="name of the seller")
    words.add_argument("--buyer", metavar="NAME", help="name of the buyer")
    words.add_argument("--currency", metavar="SIGN", help="shown beside amounts, never converted")
    return parser


def _joined(calculator: AnyCalculator, given: Sequence[str]) -> list[str]:
    """Tie a value that begins with a minus to its option, since argparse takes it for another."""
    takes_text = {_option(name) for name in (*calculator.fields, "seller", "buyer", "currency")}
    joined: list[str] = []
    for one in given:
        if joined and joined[-1] in takes_text and not one.startswith("--"):
            joined[-1] = f"{joined[-1]}={one}"
        else:
            joined.append(one)
    return joined
