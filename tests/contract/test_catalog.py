"""Finding a calculator: by its slug alone, with the nearest name for anything else."""

import pytest

from calculators import UnknownCalculator, find, slugs


def test_a_calculator_is_found_once() -> None:
    assert [find(slug).slug for slug in slugs()] == list(slugs())
    assert find("colr") is find("colr")


@pytest.mark.parametrize("slug", ["colour", "clor", "COLR", "color"])
def test_a_slip_comes_with_the_nearest_name(slug: str) -> None:
    with pytest.raises(UnknownCalculator) as caught:
        find(slug)
    if slug != "COLR":
        assert caught.value.nearest == "colr"
        assert "did you mean colr?" in str(caught.value)


@pytest.mark.parametrize("slug", ["", "_x", "os", "..", "colr.inputs", "__init__", "zzzz"])
def test_anything_else_lists_what_there_is(slug: str) -> None:
    """No slug reaches a module that isn't a calculator."""
    with pytest.raises(UnknownCalculator) as caught:
        find(slug)
    assert str(caught.value).endswith(f"There are: {', '.join(slugs())}.")
