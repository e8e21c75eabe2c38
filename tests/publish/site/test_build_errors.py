"""What a failed build says: where something is wrong and what, whatever failed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from calculators import find
from calculators.publish.site.build_errors import said
from calculators.publish.site.proofs import broken, prove


def message(fails: Callable[[], object], page: str = "") -> str:
    with pytest.raises(Exception) as caught:  # noqa: PT011 (whatever it is, it is said)
        fails()
    return said(caught.value, page)


def test_a_file_that_is_missing_is_named_and_so_is_the_page_that_wants_it() -> None:
    wanted = Path("docs/includes/none.md")
    assert message(wanted.read_text, "docs/index.md") == (
        "docs/index.md: there is no file docs/includes/none.md"
    )


def test_bytes_that_are_no_text_are_named() -> None:
    assert message(b"\xff".decode, "docs/index.md") == (
        "docs/index.md: a text here, or in what it includes, isn't UTF-8 (byte 0xff)"
    )


def test_a_slip_in_code_is_named_with_its_line() -> None:
    slip = "one = 1\ndfe two\n"
    place = str(Path("calculators/catalog/odds/report.py").absolute())
    assert message(lambda: compile(slip, place, "exec")) == (
        "calculators/catalog/odds/report.py:2: invalid syntax"
    )


def test_what_fails_below_a_calculator_is_said_of_the_calculator() -> None:
    odds = find("odds")
    found = message(lambda: odds.compute(None))  # type: ignore[arg-type]  # that is the fault
    assert found.startswith("calculators/catalog/odds/result.py:")
    assert ": AttributeError: " in found


def test_a_template_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "main.html").write_text("\n{{ missing.at.all }}", "utf-8")
    monkeypatch.chdir(tmp_path)
    env = Environment(loader=FileSystemLoader(str(tmp_path / "overrides")))
    assert message(lambda: env.get_template("main.html").render()) == (
        "overrides/main.html:2: UndefinedError: 'missing' is undefined"
    )
    assert message(lambda: env.get_template("none.html")).endswith("no template none.html")


def test_every_calculator_is_as_its_examples_promise() -> None:
    prove()


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"one_in": 34.0}, "one_in is 34.0, and the example says 34.37"),
        ({"pusher_value": 0.0}, "pusher_value is 0.0, and the example says None"),
        ({"clean_uses_needed": float("nan")}, "clean_uses_needed is nan"),
        ({"break_even": float("inf")}, "OverflowError: cannot convert float infinity"),
    ],
)
def test_an_example_that_is_broken_says_what_it_gives(changed: dict[str, Any], fault: str) -> None:
    odds = find("odds")
    example = odds.examples[0]
    assert list(broken(odds, example)) == []
    wrong = replace(odds.compute(example.inputs), **changed)
    assert fault in "; ".join(broken(replace(odds, compute=lambda _: wrong), example))
