"""Links, calls and command lines that give the very same answer again."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from calculators.answer.evaluate import Answer, plain_texts
from calculators.declare.ranges import likely
from calculators.render.link import fragment

LINE = 88


def texts_of(answer: Answer) -> dict[str, str]:
    """All that a link holds: what differs from the defaults, names, and who supplied what."""
    voice = answer.voice
    named = {"seller": voice.seller_name, "buyer": voice.buyer_name, "currency": voice.currency}
    return {
        **plain_texts(answer.calculator, answer.case),
        **{name: text for name, text in named.items() if text},
    }


def link(answer: Answer, page: str, texts: Mapping[str, str] | None = None) -> str:
    """The address that fills the form; `page` is that of the calculator's own page."""
    filled = texts_of(answer) if texts is None else texts
    return f"{page}#{fragment(answer.calculator, filled)}"


def link_alone(answer: Answer, page: str) -> str:
    """The address of the calculator, without a number."""
    return f"{page}#{answer.calculator.slug}"


def lasting(answer: Answer, page: str) -> str:
    """The short address that leads to `page` and never changes: paper outlives names of pages."""
    own = f"{answer.calculator.slug}/"
    site = page.removesuffix(f"calculators/{own}")
    return page if site == page else f"{site}go/{own}"


def command(answer: Answer) -> str:
    """The same sum for a terminal. Who supplied what has no place there."""
    named = texts_of(answer)
    asked = answer.calculator.fields
    options = [
        f"--{name.replace('_', '-')}={shlex.quote(text)}"
        for name, text in named.items()
        if name in asked or name in ("seller", "buyer", "currency", "seed", "together", "find")
    ]
    return " ".join(["python -m calculators", answer.calculator.slug, *options])


def call(answer: Answer) -> str:
    """The same sum in Python, with every input that is not the default; it runs as it stands."""
    calculator, case = answer.calculator, answer.case
    if case.ranges or case.sought:
        return _reading(answer)
    given = [
        f"    {name}={_literal(getattr(answer.inputs, name))},"
        for name, asked in calculator.fields.items()
        if getattr(answer.inputs, name) != asked.default
    ]
    inputs = "\n".join(["calculator.inputs(", *given, ")"]) if given else "calculator.inputs()"
    return (
        "from calculators import find\n\n"
        f'calculator = find("{calculator.slug}")\n'
        f"inputs = {inputs}\n"
        "result = calculator.compute(inputs)\n"
        "print(result)\n"
    )


def _reading(answer: Answer) -> str:
    """Ranges, and questions asked backwards, are texts as links hold them."""
    lines = [f"    {name!r}: {text!r}," for name, text in plain_texts_of(answer).items()]
    return (
        "from calculators import find\n"
        "from calculators.answer.evaluate import answer\n"
        "from calculators.answer.reading import read\n"
        "from calculators.render.data import as_data\n\n"
        f'calculator = find("{answer.calculator.slug}")\n'
        "texts = {\n" + "\n".join(lines) + "\n}\n"
        "print(as_data(answer(calculator, read(calculator, texts))))\n"
    )


def plain_texts_of(answer: Answer) -> dict[str, str]:
    """What the sum depends on, and nothing that is only shown."""
    more = ("seed", "together", "find")
    return {
        name: text
        for name, text in plain_texts(answer.calculator, answer.case).items()
        if name in answer.calculator.fields or name in more
    }


def _literal(value: object) -> str:
    """A value as a person would write it in a program: 450_000, 0.85, "start"."""
    value = likely(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return f"{value:_}" if isinstance(value, int) else repr(value).replace("'", '"')
