"""Records what's public of each calculator in `published/<slug>.json`: names, and past links.

`python -m tests.contract.published` writes what's missing, as `make register` does. Until the
site's version moves on, a new calculator is a draft: its names may still change.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from calculators import find, slugs
from calculators.answer.links import fragment_of
from calculators.declare.calculator import Calculator
from calculators.publish.addresses.register import version

FOLDER = Path(__file__).with_name("published")

AnyCalculator = Calculator[Any, Any]


def read(slug: str) -> dict[str, Any]:
    """Return the record of a calculator, or an empty one."""
    path = FOLDER / f"{slug}.json"
    record: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return record


def brought_up_to_date(record: dict[str, Any], found: AnyCalculator, site: str) -> dict[str, Any]:
    """Return the record with what's new, without removing anything. The first time it's a draft."""
    if not record or record.get("draft") == site:
        return {"draft": site}
    versions = {str(found.version): _shown(found), **record.get("versions", {})}
    return {
        "inputs": sorted({*record.get("inputs", ()), *found.fields}),
        "figures": sorted({*record.get("figures", ()), *found.figures}),
        "versions": dict(sorted(versions.items(), key=lambda one: int(one[0]))),
    }


def _shown(found: AnyCalculator) -> dict[str, Any]:
    """A link that fills the form, with what it shows, and what the untouched form shows.

    Where formulas change later, `then` keeps what a figure was, under the same two names.
    """
    example = found.examples[1]
    return {
        "link": fragment_of(found, example.inputs),
        "shows": _rounded(found, example.inputs),
        "untouched": _rounded(found, found.inputs()),
    }


def _rounded(found: AnyCalculator, inputs: Any) -> dict[str, int]:
    values = {name: getattr(found.compute(inputs), name) for name in found.figures}
    return {name: round(value) for name, value in values.items() if value is not None}


def main() -> None:
    """Bring every record up to date, and name those that changed."""
    for slug in slugs():
        record = read(slug)
        new = brought_up_to_date(record, find(slug), version())
        if new != record:
            FOLDER.mkdir(exist_ok=True)
            path = FOLDER / f"{slug}.json"
            path.write_text(json.dumps(new, indent=1) + "\n", "utf-8")
            print(f"{path.relative_to(Path.cwd())}: what's public of {slug}")


if __name__ == "__main__":
    main()
