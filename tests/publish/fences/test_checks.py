"""Marks in a page: no fault in one is overlooked."""

from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from calculators.publish.fences.call import Call
from calculators.publish.fences.checks import check
from calculators.publish.fences.registry import EXTENSIONS, register, written
from calculators.publish.pages.record import Fault, PageRecord
from calculators.publish.site.build import Build
from tests.publish.rendering import rendered

NAMES = ["calculator", "calculator-link"]


def fails(call: Call) -> str:
    raise ZeroDivisionError("by nothing")


def test_a_mark_that_fails_is_never_printed_in_its_place() -> None:
    """The extensions catch what they don't know, and show the mark itself."""
    build = Build(MkDocsConfig())
    for inline in (False, True):
        with pytest.raises(Fault, match=r"calculator: .*ZeroDivisionError: by nothing"):
            written(fails, build, inline, "odds", "calculator")


@pytest.mark.parametrize("text", ["```calculator\noods\n```\n", "`#!calculator-link oods | x`"])
def test_a_faulty_mark_stops_whatever_renders_it(text: str) -> None:
    with pytest.raises(Fault, match=r"page\.md.*did you mean odds"):
        rendered(text)


def test_every_fence_and_every_mark_within_sentences_is_registered() -> None:
    settings: dict[str, Any] = {}
    register(settings, Build(MkDocsConfig()))
    for extension, option, writers in EXTENSIONS:
        assert [one["name"] for one in settings[extension][option]] == list(writers)


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
        check(markdown, NAMES, PageRecord())


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
    check(markdown, NAMES, PageRecord())
