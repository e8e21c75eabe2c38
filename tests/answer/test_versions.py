"""An old link is answered by today's formulas, and told what they changed, if it shows."""

from dataclasses import replace
from typing import Any

import pytest

from calculators import answer, find, read
from calculators.declare.report import Note
from calculators.declare.versions import DRAWN, Change, read_version
from calculators.render.text import as_text
from tests.contract.test_published import check_then

COLR = find("colr")
LATER: Any = replace(
    COLR, version=3, changes={2: DRAWN, 3: Change("Nothing is rounded on the way.")},
    earlier_defaults={1: {"years": "8"}, 2: {}},
)  # fmt: skip
RANGED = {"yearly_price": "450k..500k..560k"}


def said(texts: dict[str, str]) -> list[str]:
    found = answer(LATER, read(LATER, texts), draws=256)
    says = {change.says for change in LATER.changes.values()}
    return [one.text for one in found.report.blocks if isinstance(one, Note) and one.text in says]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({}, []),
        ({"v": "3"}, []),
        ({"v": "2"}, ["Nothing is rounded on the way."]),
        ({"v": "1"}, ["Nothing is rounded on the way."]),
        ({"v": "1", **RANGED}, [DRAWN.says, "Nothing is rounded on the way."]),
        ({"v": "3", **RANGED}, []),
        ({"v": "a lot"}, []),
    ],
)
def test_a_change_is_said_to_older_links_whose_figures_it_changed(
    texts: dict[str, str], expected: list[str]
) -> None:
    assert said(texts) == expected


def test_it_is_said_in_words_too() -> None:
    assert DRAWN.says in as_text(answer(LATER, read(LATER, {"v": "1", **RANGED}), draws=256))


def test_an_old_version_has_its_defaults_and_todays_for_all_else() -> None:
    assert LATER.defaults(1)["years"] == "8"
    assert LATER.defaults(1)["retention"] == LATER.defaults()["retention"]
    assert LATER.defaults(2) == LATER.defaults()


def test_a_version_is_a_small_whole_number() -> None:
    assert [read_version(text) for text in ("1", "12", "", "-1", "1.0", "²", "9999")] == [
        1, 12, None, None, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("today", "calculator"),
    [({"seller_colr": 2}, replace(COLR, version=1, changes={})), ({"seller_colr": 1}, LATER)],
)
def test_what_was_given_then_needs_a_change_and_a_difference(
    today: dict[str, int], calculator: Any
) -> None:
    kept = {"shows": today, "untouched": {}, "then": {"shows": {"seller_colr": 1}}}
    with pytest.raises(pytest.fail.Exception, match="then"):
        check_then(calculator, {"versions": {"1": kept}})
    check_then(LATER, {"versions": {"1": {**kept, "shows": {"seller_colr": 2}}}})
