"""Lists every rule of the contract: what to write and where, and the message if it's missing.

`python -m tests.contract.rules` prints the table of docs/reference/adding-a-calculator.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

import pytest


class Rule(NamedTuple):
    """What a contributor has to write, and a failing test's message; slots are in braces."""

    write: str
    says: str


RULES = {
    # What it asks.
    "untouched": Rule(
        "A default within its limits for every field, in `inputs.py`; defaults must go together",
        "{slug}: the untouched form can't be used: {why}. Change the defaults in inputs.py.",
    ),
    "slug": Rule(
        "The slug is the folder's name with hyphens, in `__init__.py`",
        "{slug}: the folder is called {folder}. Give both the same name.",
    ),
    "label": Rule(
        "A label for every field and figure, in `inputs.py` and `result.py`",
        "{slug}: {name} has no label. Write what's asked or computed, in a few words.",
    ),
    "hint": Rule(
        "A hint for every number, in `inputs.py`: one line that answers “what do I type?”",
        "{slug}: {name} has no hint. Add hint=\"…\": what do I type?",
    ),
    "input-name": Rule(
        "Names in small letters with underscores, and none that links or the terminal use",
        "{slug}: an input can't be called {name}. Links or the command line use that name, or it "
        "isn't in small letters with underscores.",
    ),
    "neutral": Rule(
        "Labels and hints without we, they or you (a quoted question may have them)",
        "{slug}: {name} says “{word}”. Both sides read it, so name neither as we or they.",
    ),
    "secondary": Rule(
        "`example=True` only on amounts of money that aren't essential and may be 0",
        "{slug}: {name} has example=True, so it must be money, allow 0 and not be essential.",
    ),
    # What it computes.
    "figures": Rule(
        "At least one `figure(…)` in `result.py`, and `compute` sets everything declared there",
        "{slug}: compute must return exactly what Result declares: {why}.",
    ),
    "whole-answer": Rule(
        "An answer to every form that's allowed: each figure finite, or None where it's undefined",
        "{slug}: with {inputs}, {why}. Return None where a figure is undefined, and say so in a "
        "row.",
    ),
    "crash": Rule(
        "Code that doesn't raise for any form that's allowed",
        "{slug}: {why}. Change that line, or rule the form out with a limit or conflicts().",
    ),
    "needs": Rule(
        "`needs` in `__init__.py`: the asked fields that each figure depends on, and no others",
        "{slug}: {name} depends on {found}, and needs {declared} as it stands (a figure that isn't "
        "named in needs={{…}} needs all that is asked). Write this row there: {row}",
    ),
    # What it says.
    "said-so-far": Rule(
        "Rows of `so_far` whose `needs` are the asked fields that they depend on",
        "{slug}: while something is missing, {name} depends on {found}, and declares {declared}.",
    ),
    "slot": Rule(
        "Slots in sentences name a field, figure, side, value or phrase that's there; `Facts` name "
        "figures",
        "{slug}: {why} Correct the name there.",
    ),
    "once": Rule(
        "Every figure once in the report: in one `Facts`, or as the `figure` of a `Step`",
        "{slug}, example {example}: {name} stands {times} times in the report. Put it into one "
        "Facts(…) of the BLOCKS.",
    ),
    "renderers": Rule(
        "A block of a new kind has a function in `render/html.py`, `render/text.py` and "
        "`publish/markdown/copies.py`",
        "{kind}: no {format} for this block. Register a function for it in {file}.",
    ),
    "first-sentence": Rule(
        "A first sentence of 30 words at most, with a capital letter and a full stop",
        "{slug}, example {example}: the first sentence has {words} words: “{sentence}”. At most "
        "30, a capital at the start, a full stop or question mark at the end.",
    ),
    "chairs": Rule(
        "Headlines that differ in we and they alone, whoever reads: use `{{seller}}`, `{{buyer}}`",
        "{slug}, example {example}: from the buyer's chair it should say “{wanted}”, and it says "
        "“{found}”. Use {{seller}} and {{buyer}} in every sentence, and no we or they.",
    ),
    "names": Rule(
        "Headlines in which typed names take the place of we and they",
        "{slug}, example {example}: with names typed it still says “{word}”: “{sentence}”. Use "
        "{{seller}} and {{buyer}}.",
    ),
    "same-again": Rule(
        "The same words for the same form: no clock, no chance",
        "{slug}, example {example}: two answers to one form differ. Take out what changes.",
    ),
    "plain-text": Rule(
        "No markup and no “None” in anything that's said",
        "{slug}, example {example}: the text holds “{found}”. Say it in words.",
    ),
    "json": Rule(
        "Results that go into JSON and come back the same",
        "{slug}, example {example}: {why}. A Result holds numbers, texts, None and tuples of them.",
    ),
    "well-formed": Rule(
        "A panel a strict parser accepts",
        "{slug}, example {example}: {why}. Blocks hold text, never HTML.",
    ),
    "weighed": Rule(
        "`weighed` in `__init__.py`: the figures whose swing is drawn where inputs are ranges",
        "{slug}: with a range in {name} there's no picture of what matters most. Name the main "
        "figures: weighed=((\"…\",),).",
    ),
    "ranges": Rule(
        "Figures that move with their inputs, so that ranges give quantiles",
        "{slug}: {name} has no quantiles where inputs are ranges: {why}.",
    ),
    # What proves it.
    "examples": Rule(
        "Six examples or more in `examples.py`",
        "{slug}: there are {found} examples, and it takes six. Add some at the edges.",
    ),
    "example": Rule(
        "Each example has an id of its own (`a-month-sooner`), a title, a story and figures",
        "{slug}: example {example} {why}.",
    ),
    "figure": Rule(
        "Examples promise figures to the digits they're written with: 247 or 246.58",
        "{slug}, example {example}: it promises {name} = {written}, and compute gives {found}. "
        "Correct whichever is wrong, the example or compute.",
    ),
    "link": Rule(
        "Examples whose numbers survive a link: nothing finer than people type",
        "{slug}, example {example}: {why}. Use numbers that can be typed.",
    ),
    "question": Rule(
        "A `Question` that runs it backwards, with an answer in at least one example",
        "{slug}: {why}. Add Question(…) to `questions`, with a field to vary and an aim that's 0 "
        "where it is met.",
    ),
    "carry": Rule(
        "Carries lead to a calculator that's there, with values its form takes",
        "{slug}, example {example}: the way on to {to} doesn't work: {why}.",
    ),
    # What's public.
    "version": Rule(
        "Defaults of each earlier version, in `earlier_defaults`",
        "{slug}: version {version} has no defaults. Links of that version need them: add "
        "earlier_defaults={{{version}: {{…}}}}.",
    ),
    "record": Rule(
        "A record of its public names, which `make new` and `make register` write",
        "{slug}: no record of its names for version {version}. Run make register.",
    ),
    "draft": Rule(
        "Names that are settled by the time the site's version moves on",
        "{slug}: it was a draft in version {since}. Run make register, and its names are public.",
    ),
    "renamed": Rule(
        "Published names stay: a new one keeps the old as `formerly=(\"old\",)`",
        "{slug}: {name} is gone, and links and scripts out there use it. Bring it back, or give "
        "the field that took its place formerly=(\"{name}\",).",
    ),
    "then": Rule(
        "A figure that a version gave otherwise then, in its record, and a change that says so",
        "{slug}: version {version} keeps what {name} was then. It has to differ from today's, and "
        "a later version to say what changed, in changes={{…}}.",
    ),
    "old-link": Rule(
        "Old links show what they showed",
        "{slug}: the link of version {version} gave {name} = {before}, and now gives {now}. If "
        "that's meant, raise `version` and keep the old defaults.",
    ),
    # Where it's found.
    "page": Rule(
        "A page, `docs/calculators/<slug>.md`, with the panel and the reference in fences",
        "{slug}: {page} {why}. See any other calculator's page.",
    ),
    "row": Rule(
        "A row in README's table: `<slug>`, the question as declared, the page",
        "{slug}: README.md needs this row: {row}",
    ),
    "navigation": Rule(
        "An entry in `nav` of `mkdocs.yml`, as `Title: calculators/<slug>.md`",
        "{slug}: mkdocs.yml needs this line under nav, Calculators: {line}",
    ),
}  # fmt: skip


def rule(name: str, holds: object, /, **slots: object) -> None:
    """Fail with the rule's sentence, and nothing else, unless it holds."""
    if not holds:
        pytest.fail(f"[{name}] {RULES[name].says.format(**slots)}", pytrace=False)


def table() -> str:
    """Return the table of all rules as the page shows it, a row each."""
    rows = ["| Rule | Write | If it's missing, you'll see |", "|---|---|---|"]
    for name, one in RULES.items():
        says = one.says.format_map(defaultdict(lambda: "…"))
        write = one.write.replace("{{", "{").replace("}}", "}")
        rows.append(f"| `{name}` | {write} | {_plain(says)} |")
    return "\n".join(rows)


def _plain(text: str) -> str:
    """Return text that Markdown shows unchanged, within one cell."""
    return re.sub(r"([<>|_*`])", r"\\\1", text)


if __name__ == "__main__":
    print(table())
