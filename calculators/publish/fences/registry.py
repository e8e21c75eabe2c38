"""Register every fence and every mark within sentences: one table, one loop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from calculators.publish.addresses import short_links
from calculators.publish.fences import calculator, fan, formula, placeholders, push_record
from calculators.publish.fences.call import Call
from calculators.publish.pages.record import Fault
from calculators.publish.site.build_errors import said

if TYPE_CHECKING:
    from calculators.publish.site.build import Build

Writer = Callable[[Call], str]

FENCES: Mapping[str, Writer] = {
    "calculator": calculator.calculator,
    "calculator-small": calculator.small_panel,
    "calculator-reference": calculator.reference,
    "calculator-book": calculator.book,
    "calculator-record": push_record.record,
    "calculator-columns": calculator.columns,
    "calculator-headline": calculator.headline,
    "calculator-chart": calculator.chart,
    "calculator-link": calculator.link,
    "short-addresses": short_links.table,
    "x100-fan": fan.fan,
    **dict.fromkeys(placeholders.PARTS, placeholders.placeholder),
}
INLINE: Mapping[str, Writer] = {
    "calculator-link": calculator.inline_link,
    "calculator-figure": calculator.figure,
    "formula": formula.formula,
}
EXTENSIONS = (
    ("pymdownx.superfences", "custom_fences", FENCES),
    ("pymdownx.inlinehilite", "custom_inline", INLINE),
)


def register(extensions: dict[str, Any], build: Build) -> None:
    """Tell Markdown's extensions what renders each fence; `extensions` are their settings."""
    for extension, option, writers in EXTENSIONS:
        inline = writers is INLINE
        extensions.setdefault(extension, {})[option] = [
            {"name": name, "class": name, "format": partial(written, write, build, inline)}
            for name, write in writers.items()
        ]


def written(
    write: Writer, build: Build, inline: bool, source: str, language: str, *_: Any, **__: Any
) -> str:
    """Return what a fence renders to, and add it to its page's record.

    Every fault stops the build; otherwise the extension would print the mark itself.
    """
    call = Call(source, language, build.page, inline)
    try:
        html = write(call)
    except Fault:
        raise
    except Exception as error:
        raise call.fault(said(error)) from error
    assert not inline or html in build.page.texts, f"{language} records what it says in words"
    build.page.html[language, source.strip()] = html
    return html
