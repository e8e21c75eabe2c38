"""Runs every calculator on the command line, from its declaration."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Sequence

from calculators.answer.evaluate import (
    AnyCalculator,
    answer,
    speaking,
)
from calculators.answer.reading import read
from calculators.catalog import UnknownCalculator, find, slugs
from calculators.cli.accounts import answer_book
from calculators.cli.basis import stands_in
from calculators.cli.carries import ways_on
from calculators.cli.console import columns, readable
from calculators.cli.options import BAD_USAGE, beside, complain, parsed, say
from calculators.cli.program import program
from calculators.declare.basis import OWN
from calculators.declare.fields import Invalid
from calculators.declare.links import CURRENCY, FIND, NAMES, option
from calculators.render.data import as_data
from calculators.render.text import as_text


def run() -> int:
    """Run the command line as a program of its own; return its exit status."""
    # The reader may have seen enough: `| head` ends it silently.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    readable()
    return main()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one calculator, or list them all; exit status 2 if something needs fixing."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in ("-h", "--help"):
        print(_catalogue())
        return 0
    try:
        calculator = find(given[0])
    except UnknownCalculator as unknown:
        print(f"{program()}: {unknown}", file=sys.stderr)
        return BAD_USAGE
    return _run(calculator, given[1:])


def _catalogue() -> str:
    listed = "\n".join(f"  {slug:<10} {find(slug).question}" for slug in slugs())
    return (
        f"usage: {program()} CALCULATOR [options]\n\n{listed}\n\n"
        f"{program()} CALCULATOR --help lists what it asks."
    )


def _run(calculator: AnyCalculator, given: Sequence[str]) -> int:
    options = vars(parsed(calculator, given))
    as_json, own = options.pop("json"), options.pop("own")
    path, keep, ranges = options.pop("csv"), options.pop("keep"), options.pop("ranges")
    texts = {name: text for name, text in options.items() if text is not None}
    if path is not None:
        no_place = [name for name in (*NAMES, CURRENCY, FIND) if name in texts] + ["json"] * as_json
        if no_place:
            return complain(f"{option(one)}: --csv has no place for it." for one in no_place)
        return answer_book(calculator, path, keep or "", texts, ranges=ranges)
    if keep is not None:
        return complain(["--keep: it names columns of a file, and goes with --csv."])
    if ranges:
        return complain(["--ranges: it adds columns to a file, and goes with --csv."])
    if own:
        texts[OWN] = "1"
    try:
        case = read(calculator, texts)
    except Invalid as invalid:
        return complain(f"{option(name)}: {said}" for name, said in invalid.problems.items())
    found = answer(calculator, case, speaking(texts))
    if as_json:
        print(json.dumps(as_data(found), indent=2))
    else:
        print(as_text(found, columns()) + ways_on(found), end="")
    say([*stands_in(found, texts), *beside(found.remarks)])
    return 0
