"""Makes options from a calculator's declaration, and words for messages about them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NoReturn

from calculators.answer.evaluate import AnyCalculator
from calculators.cli.program import program
from calculators.declare.fields import Choice, Party
from calculators.declare.links import FOR_ANSWERS, NAMES, option
from calculators.declare.numbers import Remark
from calculators.declare.ranges import SEED, TOGETHER

BAD_USAGE = 2


def say(sentences: Iterable[str]) -> None:
    """Print one line each on standard error, after everything printed before."""
    sys.stdout.flush()
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def complain(sentences: Iterable[str]) -> int:
    """Print problems to fix first; return the exit status."""
    say(sentences)
    return BAD_USAGE


def beside(remarks: Mapping[str, tuple[Remark, ...]]) -> Iterator[str]:
    """Return notes about the options that were read."""
    return (f"{option(name)}: {one.text}" for name, said in remarks.items() for one in said)


def parsed(calculator: AnyCalculator, given: Sequence[str]) -> argparse.Namespace:
    """Return the given options; exit with status 2 if one isn't known."""
    return _parser(calculator).parse_args(_joined(calculator, given))


class _Parser(argparse.ArgumentParser):
    """A parser that says what's wrong with an option, and which one was probably meant."""

    calculator: AnyCalculator

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_USAGE, f"{self.prog}: {message}\n")

    def parse_args(self, args: Sequence[str]) -> argparse.Namespace:  # type: ignore[override]
        known, unknown = self.parse_known_args(args)
        if unknown:
            fields = self.calculator.fields
            others = [
                name.lstrip("-").replace("-", "_")
                for one in self._actions
                for name in one.option_strings
                if one.dest not in fields
            ]
            said: list[str] = []
            for one in unknown:
                if said and not one.startswith("-"):
                    continue  # belongs to the option before
                typed = one.partition("=")[0].lstrip("-").replace("-", "_")
                near = self.calculator.nearest(typed, *others)
                meant = f"; did you mean {option(near)}?" if near else ""
                said.append(f"{one}: not known here{meant}")
            self.exit(BAD_USAGE, "\n".join(said) + "\n")
        return known


def _parser(calculator: AnyCalculator) -> _Parser:
    parser = _Parser(
        prog=f"{program()} {calculator.slug}",
        description=f"{calculator.title}. {calculator.question}",
        epilog="Amounts: 450000, 45k, 1.2m. Shares in percent: 85. "
        "1,234 can be read in two ways and is refused.",
        allow_abbrev=False,
    )
    parser.calculator = calculator
    parser.add_argument(
        "--json",
        action="store_true",
        help="print inputs and result as JSON; what isn't known is null",
    )
    parser.add_argument(
        "--own",
        action="store_true",
        help="your own numbers: what isn't given isn't the example's. What can be said so far is "
        "said, with the next question; secondary amounts count as 0",
    )
    files = parser.add_argument_group("A whole book of accounts")
    files.add_argument(
        "--csv",
        metavar="FILE",
        help="answer every row of a CSV file, or of standard input (-). Its columns are named as "
        "the options, with _ for -; an option beside it holds for every account",
    )
    files.add_argument(
        "--keep", metavar="NAMES", help="columns to copy to the results, with commas between"
    )
    files.add_argument("--ranges", action="store_true", help="add P10, P50 and P90 of every figure")
    parties: tuple[Party, ...] = ("both", "seller", "buyer")
    groups = {
        party: parser.add_argument_group(calculator.sides.heading(party, "For both"))
        for party in parties
    }
    for name, asked in calculator.fields.items():
        if isinstance(asked, Choice):
            kind, stands = "{" + ",".join(asked.options) + "}", asked.default
        else:
            kind, stands = asked.unit.name.upper(), asked.shown(asked.default)
        text = f"{asked.label}. {asked.hint} [{stands}]"
        groups[asked.party].add_argument(
            option(name),
            *map(option, asked.formerly),
            dest=name,
            metavar=kind,
            help=text.replace("%", "%%"),
        )
    drawn = parser.add_argument_group(
        "Ranges", "Any number but a whole one may be 80k..100k..130k: low, likely and high"
    )
    for drawing in (SEED, TOGETHER):
        kind = drawing.unit.name.upper()
        text = f"{drawing.label}. {drawing.hint}"
        drawn.add_argument(option(drawing.name), metavar=kind, help=text.replace("%", "%%"))
    if calculator.questions:
        listed = "; ".join(
            f"{one.id}{',NUMBER' if one.asks else ''}: {one.sentence}"
            for one in calculator.questions
        )
        text = f"ask backwards. {listed}"
        parser.add_argument("--find", metavar="QUESTION", help=text.replace("%", "%%"))
    words = parser.add_argument_group("Words")
    for name, spoken in zip(NAMES, calculator.sides.named, strict=True):
        words.add_argument(f"--{name}", metavar="NAME", help=f"name of {spoken}")
    words.add_argument("--currency", metavar="SIGN", help="shown beside amounts, never converted")
    return parser


def _joined(calculator: AnyCalculator, given: Sequence[str]) -> list[str]:
    """Join a value that begins with a minus to its option; argparse takes it for another."""
    takes_text = {option(name) for name in (*calculator.fields, *FOR_ANSWERS, "csv", "keep")}
    joined: list[str] = []
    for one in given:
        if joined and joined[-1] in takes_text and not one.startswith("--"):
            joined[-1] = f"{joined[-1]}={one}"
        else:
            joined.append(one)
    return joined
