"""The command line: the same answers, in a terminal and for other programs."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from calculators import answer, find, slugs
from calculators.declare.fields import Choice
from calculators.render.text import as_text
from tests.cli.running import Run

COLR = find("colr")


def test_it_prints_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    """It's of the example without options, and says so; there are no complaints."""
    run = Run(capsys, "colr")
    assert (run.status, run.err) == (
        0,
        "Example numbers, all invented. Give your own with --own.\n",
    )
    assert run.out.startswith(as_text(answer(COLR, COLR.inputs())))


def test_the_ways_on_are_commands_that_run_as_they_stand(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = Run(capsys, "colr", "--yearly-price", "450000", "--seller", "Ann Lee").out
    commands = [line.split() for line in out.splitlines() if line.startswith("  python -m")]
    assert [command[3] for command in commands] == ["x100", "odds"]
    assert "--seller='Ann Lee'" in out
    onward = Run(capsys, *["x100", "--price", "112500", "--json"])
    assert "--price=112500" in out
    assert onward.status == 0


def test_a_range_gives_low_middle_and_high_of_every_figure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = ["colr", "--yearly-price", "450k..500k..550k"]
    found = json.loads(Run(capsys, *options, "--json").out)
    figures = found["ranges"]["seller_colr"]
    assert figures["p10"] < figures["p50"] < figures["p90"]
    assert 0.9 < found["result"]["chance_seller_gains"] <= 1
    other = json.loads(Run(capsys, *options, "--json", "--seed", "2").out)["ranges"]
    assert other != found["ranges"]
    text = Run(capsys, *options).out
    assert "With these ranges" in text
    assert "low, middle, high (seller): " in text
    assert "find" not in found


def test_a_question_is_asked_backwards(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "colr", "--find", "retention_for_seller,300k", "--json")
    found = json.loads(run.out)["find"]
    assert found["vary"] == "retention"
    assert found["asked"] == 300_000
    (solution,) = found["solutions"]
    assert 0.5 < solution < 0.9
    assert "COLR is 300,000" in Run(capsys, "colr", "--find", "retention_for_seller,300k").out
    wrong = Run(capsys, "colr", "--find", "equal_los")
    assert (wrong.status, wrong.out) == (2, "")
    assert "Did you mean equal_loss?" in wrong.err


def test_options_are_read_as_a_form_reads_them(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "colr", "--yearly-price", "€ 1.2m", "--retention=85", "--json")
    assert json.loads(run.out)["inputs"]["yearly_price"] == 1_200_000
    assert json.loads(run.out)["inputs"]["retention"] == 0.85


def test_json_has_one_shape(capsys: pytest.CaptureFixture[str]) -> None:
    """Public names, natural units, unrounded; nothing but JSON on standard output."""
    run = Run(capsys, "colr", "--yearly-price", "450000", "--json")
    inputs = COLR.inputs(yearly_price=450_000)
    assert json.loads(run.out) == {
        "calculator": "colr",
        "version": 2,
        "basis": "example",
        "missing": [],
        "unknown": [],
        "inputs": asdict(inputs),
        "result": asdict(COLR.compute(inputs)),
    }


def test_undefined_figures_are_null(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "colr", "--yearly-price", "620000", "--json")
    assert json.loads(run.out)["result"]["seller_balance"] is None
    assert '"seller_balance": null' in run.out


def test_help_comes_from_the_declaration(capsys: pytest.CaptureFixture[str]) -> None:
    """Every field with its label, its hint and its default."""
    run = Run(capsys, "colr", "--help")
    assert run.status == 0
    told = " ".join(run.out.split())
    for name, asked in COLR.fields.items():
        assert f"--{name.replace('_', '-')} " in told
        assert asked.label in told
        stands = asked.default if isinstance(asked, Choice) else asked.shown(asked.default)
        assert f"{' '.join(asked.hint.split())} [{stands}]".replace("\xa0", " ") in told.replace(
            "\xa0", " "
        )


def test_every_problem_is_said_beside_its_option(capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each on standard error, nothing on standard output."""
    run = Run(capsys, "colr", "--years", "0", "--yearly-price", "lots", "--timing", "noon")
    assert (run.status, run.out) == (2, "")
    assert sorted(line.split(":")[0] for line in run.complaints) == [
        "--timing", "--yearly-price", "--years",
    ]  # fmt: skip


def test_two_readings_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "colr", "--yearly-price", "450,000")
    assert (run.status, run.out) == (2, "")
    assert run.complaints == [
        "--yearly-price: 450,000 can be read in two ways: write 450000 or 450.0000."
    ]


def test_fields_that_need_another_say_which(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "colr", "--seller-arms-length-benefit", "190000")
    assert run.status == 2
    assert run.complaints[0].startswith("--arms-length-retention: ")


@pytest.mark.parametrize("minus", ["-12000", "−12000", "-12 000", "(12000)", "-12k"])
@pytest.mark.parametrize("joined", [True, False])
def test_a_value_may_begin_with_a_minus(
    capsys: pytest.CaptureFixture[str], minus: str, joined: bool
) -> None:
    name = "--seller-other-benefit"
    run = Run(capsys, "colr", "--json", *([f"{name}={minus}"] if joined else [name, minus]))
    assert json.loads(run.out)["inputs"]["seller_other_benefit"] == -12_000


def test_an_unknown_option_comes_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """All of them at once, without the values that belong to them."""
    run = Run(capsys, "colr", "--yearly-prise", "5", "--yeears=3")
    assert (run.status, run.out) == (2, "")
    assert run.complaints == [
        "--yearly-prise: not known here; did you mean --yearly-price?",
        "--yeears=3: not known here; did you mean --years?",
    ]


def test_options_are_never_guessed_from_their_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    """Or a new field would change what an old script means."""
    assert Run(capsys, "colr", "--yearly", "5").status == 2


@pytest.mark.parametrize("arguments", [("--years",), ("--json", "--years"), ("stray",)])
def test_half_an_option_is_a_problem(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    run = Run(capsys, "colr", *arguments)
    assert (run.status, run.out) == (2, "")
    assert len(run.complaints) == 1


def test_remarks_never_stand_between_the_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """They go to standard error, and don't fail the call."""
    run = Run(capsys, "colr", "--retention", "0.9", "--json")
    assert run.status == 0
    assert json.loads(run.out)["inputs"]["retention"] == pytest.approx(0.009)
    assert run.complaints[1] == "--retention: Read as 0.9%. Did you mean 90%?"


def test_names_and_currency_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "colr", "--seller", "Aldermere", "--currency", "EUR")
    assert "Aldermere would lose about EUR\xa0500,000" in " ".join(run.out.split("\n"))
    assert "Amounts in EUR." in run.out


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_without_a_calculator_it_lists_them(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    run = Run(capsys, *arguments)
    assert run.status == 0
    assert all(f"  {slug} " in run.out and find(slug).question in run.out for slug in slugs())


def test_an_unknown_calculator_comes_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(capsys, "clor", "--years", "5")
    assert (run.status, run.out) == (2, "")
    assert "there's no calculator 'clor'; did you mean colr?" in run.err
    assert all(slug in run.err for slug in slugs())


def test_it_runs_as_a_module() -> None:
    """As the documentation says."""
    command = [sys.executable, "-m", "calculators", "colr", "--yearly-price", "450000", "--json"]
    ran = subprocess.run(
        command, cwd=Path(__file__).parents[2], capture_output=True, check=True, timeout=60
    )
    result = json.loads(ran.stdout)["result"]
    assert [round(result[name]) for name in ("seller_colr", "buyer_colr")] == [273_546, 613_545]
