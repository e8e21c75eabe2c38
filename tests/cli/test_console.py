"""Every calculator prints on every console, in characters it can show."""

import codecs
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from calculators import answer, find, slugs
from calculators.cli.console import NAME, columns, plain
from calculators.declare.report import Lines, Table
from calculators.render.text import as_text

# All calculators, with numbers, names, ranges and a question, in one process, since starting is
# slow.
SCRIPT = r"""
import sys
from calculators import find, slugs
from calculators.cli import run
NAMES = ["--seller", "J\N{LATIN SMALL LETTER O WITH DIAERESIS}rg", "--currency", "\N{EURO SIGN}"]
for slug in slugs():
    question = find(slug).questions[:1]
    first = find(slug).asked[0]
    for given in (
        ["--help"], NAMES, ["--own"], ["--own", f"--{first.replace('_', '-')}=7"],
        *(["--find", one.id] for one in question if not one.asks), ["--json"], ["--nothing"],
    ):
        sys.argv = ["calculators", slug, *given]
        try:
            run()
        except SystemExit as stopped:
            assert stopped.code in (0, 2), stopped.code
        print("----", slug, len(given))
"""
CONSOLES = {
    "windows": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "narrow": {"COLUMNS": "40", "PYTHONIOENCODING": "utf-8"},
}


def printed(console: str) -> str:
    """Return everything printed through a pipe, as that console shows it."""
    settings = CONSOLES[console]
    inherited = {
        name: text
        for name, text in os.environ.items()
        if not name.startswith(("LC_", "LANG", "PYTHONIO", "PYTHONUTF8", "COLUMNS"))
    }
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=inherited | settings, capture_output=True, check=False
    )
    encoding = settings.get("PYTHONIOENCODING", "ascii")
    told = ran.stderr.decode(encoding)
    assert ran.returncode == 0, told
    assert "Traceback" not in told
    return ran.stdout.decode(encoding) + told


@pytest.fixture(scope="module")
def whole() -> str:
    return printed("narrow")


@pytest.mark.parametrize("console", [name for name in CONSOLES if name != "narrow"])
def test_every_calculator_prints_on_every_console(console: str, whole: str) -> None:
    """Characters with a readable substitute aren't lost, and none is an escape."""
    shown = printed(console)
    assert "\\u" not in shown
    assert "\\x" not in shown
    assert shown.count("?") == whole.count("?")
    assert shown.count("\n----") == whole.count("\n----") > 30
    assert "“more assumptions”" in shown or '"more assumptions"' in shown


def test_forty_columns_are_enough_for_help(whole: str) -> None:
    assert "usage: " in whole
    assert "--yearly-price" in whole


@pytest.mark.parametrize("slug", slugs())
def test_a_report_fits_forty_columns(slug: str) -> None:
    """Except tables of many columns, which are as wide as their figures."""
    calculator = find(slug)
    found = answer(calculator, calculator.inputs())
    prose = replace(found.report, blocks=tuple(filter(narrow, found.report.blocks)))
    shown = as_text(replace(found, report=prose), 40)
    assert max(map(len, shown.splitlines())) <= 40
    assert as_text(found, 88) == as_text(found)


def narrow(block: object) -> bool:
    return not isinstance(block, Table | Lines)


def test_a_terminal_is_asked_how_wide_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert columns() == 88
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert columns() == 40
    monkeypatch.setenv("COLUMNS", "200")
    assert columns() == 88


@pytest.mark.parametrize(
    ("text", "said"),
    [("−5 000", "-5 000"), ("“so”", '"so"'), ("½", "1/2"), ("…", "..."), ("→", "->"), ("日", "?")],
)
def test_a_sign_is_replaced_by_what_reads_the_same(text: str, said: str) -> None:
    codecs.register_error(NAME, plain)
    assert text.encode("ascii", NAME).decode() == said


def test_nothing_but_printing_is_mended() -> None:
    with pytest.raises(UnicodeDecodeError):
        plain(UnicodeDecodeError("ascii", b"\xff", 0, 1, "no"))
