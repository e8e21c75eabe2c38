"""Marks in a page: nothing that is wrong with one is passed over."""

import pytest

from calculators.publish.fences.checks import check, guard
from calculators.publish.fences.location import Fault

NAMES = ["calculator", "calculator-link"]


def fails(source: str, language: str) -> str:
    raise ZeroDivisionError("by nothing")


def test_a_mark_that_fails_is_never_printed_in_its_place() -> None:
    """The extensions catch what they do not know, and show the mark itself."""
    fence, inline = {"format": fails}, {"format": fails}
    guard(
        {
            "pymdownx.superfences": {"custom_fences": [fence]},
            "pymdownx.inlinehilite": {"custom_inline": [inline]},
        }
    )
    for one in (fence, inline):
        with pytest.raises(Fault, match=r"calculator: .*ZeroDivisionError: by nothing"):
            one["format"]("odds", "calculator")


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("```calculator\nodds\n", "calculator: this fence is never closed"),
        ("Some `words` and\n\n  ```calculator\n  odds\n", "never closed"),
        ("```calculatr\nodds\n```\n", "did you mean calculator?"),
        ("```calculator 4\nodds\n```\n", "nothing may stand behind it"),
        ("[x](odds.md#odds?gain=4)", "write filled-in links with a calculator-link"),
    ],
)
def test_a_faulty_mark_is_said(markdown: str, said: str) -> None:
    with pytest.raises(Fault, match=said.replace("?", r"\?")):
        check(markdown, NAMES)


@pytest.mark.parametrize(
    "markdown",
    [
        "```calculator\nodds\n```\n",
        "* a list\n\n    ```python\n    1\n    ```\n\nand `#!calculator-link odds gain=4 | x`\n",
        "````text\n```calculator\n````\n",
        "~~~\n```calculator\n~~~\n",
        "an address such as `odds.md](#odds?gain=4)` in code\n",
    ],
)
def test_what_is_well_formed_passes(markdown: str) -> None:
    check(markdown, NAMES)
