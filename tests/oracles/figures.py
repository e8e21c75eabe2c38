"""The figures to check against, as the files hold them, and how closely they must be met."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((FOLDER / "calculators.json").read_text(encoding="utf-8"))
BY_TOPIC: list[dict[str, Any]] = json.loads((FOLDER / "topics.json").read_text(encoding="utf-8"))

Given = Mapping[str, Any]
Found = Mapping[str, Any]
Answers = dict[str, Callable[[Given], Found]]  # of the cases of a topic, by id


def agree(found: Found, case: Mapping[str, Any]) -> None:
    """Each figure that was found is the expected one, and undefined where that is."""
    limits = {"rel": 0.0, "abs": 0.0} | case["tolerance"]
    for name, value in found.items():
        expected = case["expected"][name]
        if expected is None:
            assert value is None, name
        else:
            assert value == pytest.approx(expected, **limits), name
