"""Every kind of block has a function in every format: a missing one is reported, not skipped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, get_args

import pytest

from calculators.catalog._template import CALCULATOR
from calculators.declare.report import Block, Headline
from calculators.publish.markdown import copies
from calculators.render import html, text
from tests.contract.rules import RULES, rule

FORMS: dict[str, tuple[Callable[..., str], str]] = {
    "HTML": (html.block, "calculators/render/html.py"),
    "text": (text.block, "calculators/render/text.py"),
    "Markdown": (copies.block, "calculators/publish/markdown/copies.py"),
}
BLOCKS = [one for one in get_args(Block) if one is not Headline]


@dataclass(frozen=True)
class Sketch:
    """A made-up block."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", BLOCKS, ids=lambda one: one.__name__)
def test_every_block_has_a_function_in_every_form(kind: type, form: str) -> None:
    render: Any = FORMS[form][0]
    known = render.dispatch(kind) is not render.dispatch(object)
    rule("renderers", known, kind=kind.__name__, format=form, file=FORMS[form][1])


@pytest.mark.parametrize("form", FORMS)
def test_a_block_without_one_is_said_in_a_sentence(form: str) -> None:
    render, path = FORMS[form]
    with pytest.raises(TypeError) as caught:
        render(Sketch(), CALCULATOR)
    wanted = RULES["renderers"].says.format(kind="Sketch", format=form, file=path)
    assert str(caught.value) == wanted
