"""An answer as JSON: public names, natural units, undefined figures as null."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from calculators.evaluate import Answer


def as_data(answer: Answer) -> dict[str, Any]:
    """`{"calculator", "version", "inputs", "result"}`, ready for json.dumps."""
    return {
        "calculator": answer.calculator.slug,
        "version": answer.calculator.version,
        "inputs": asdict(answer.inputs),
        "result": asdict(answer.result),
    }


def unrounded(value: float | None) -> str:
    """A figure for machines: twelve significant digits, empty where it is undefined."""
    return "" if value is None else format(value, ".12g")
