"""Writes links that a CRM fills in: an address with placeholders, in each CRM's syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from calculators.answer.evaluate import AnyCalculator
from calculators.catalog import find, slugs
from calculators.declare.fields import Choice, Field
from calculators.declare.units import PERCENT
from calculators.publish.addresses.linkable import linkable
from calculators.publish.sharing.snippets import words
from calculators.publish.site.build import Build

NOSCRIPT = (
    "<noscript><p>This needs a script, which your browser does not run here. "
    "Below stand links to begin from.</p></noscript>"
)
SLOT = "{}"  # placeholder for the name of a CRM's own field


class Syntax(NamedTuple):
    """A CRM's placeholder syntax, and what goes around the whole address."""

    id: str
    name: str
    field: str
    share: str  # the same for a percentage, which some store as 0.9
    before: str = ""
    after: str = ""  # `{title}` is the calculator's
    money: str = "amount"  # names of fields, for the examples
    chance: str = "renewal_chance"


SYNTAXES = (
    Syntax(
        "salesforce-formula",
        "Salesforce: a formula field",
        '" & TEXT({}) & "',
        '" & TEXT({} * 100) & "',
        'HYPERLINK("',
        '", "{title}")',
        "Amount",
        "Renewal_Chance__c",
    ),
    Syntax(
        "salesforce-merge",
        "Salesforce: a custom button or link",
        "{!{}}",
        "{!{}}",
        money="Opportunity.Amount",
        chance="Opportunity.Renewal_Chance__c",
    ),
    Syntax(
        "hubspot",
        "HubSpot",
        "{{ {} }}",
        "{{ {} }}",
        money="deal.amount",
        chance="deal.renewal_chance",
    ),
    Syntax("braces", "Dynamics and others: {field}", "{{}}", "{{}}"),
)


def template(
    syntax: Syntax, calculator: AnyCalculator, short: str, names: Mapping[str, str]
) -> str:
    """Return the address with a placeholder for each input mapped to a CRM field.

    Numbers are copied, and text with a brace is used as is. The page's script builds the same
    address; a test compares the two.
    """
    filled = [
        f"{name}={_filled(syntax, calculator.fields[name], text.strip())}"
        for name, text in names.items()
        if text.strip()
    ]
    query = "&".join([*filled, f"v={calculator.version}"])
    title = syntax.after.replace("{title}", calculator.title.replace('"', '\\"'))
    return f"{syntax.before}{short}#{calculator.slug}?{query}{title}"


def _filled(syntax: Syntax, asked: Field, text: str) -> str:
    if re.fullmatch(r"[0-9]*\.?[0-9]+", text) or "{" in text:
        return text
    return (syntax.share if _share(asked) else syntax.field).replace(SLOT, text)


def _share(asked: Field) -> bool:
    """Tell whether a form asks for it in percent; percentage points don't count."""
    return not isinstance(asked, Choice) and asked.unit.beside == PERCENT.beside


def part(page: Page, build: Build) -> str:
    """Return what the fence `crm-builder` becomes: the form, which needs a script."""
    shorts = _shorts(build)
    choices = "".join(
        f'<option value="{one}">{escape(find(one).title)}</option>' for one in slugs()
    )
    return (
        f"<crm-builder data-search-exclude>{words()}{NOSCRIPT}<form hidden>"
        f'<label><span>Calculator</span> <select name="calculator">{choices}</select></label>'
        f'<label><span>Written for</span> <select name="syntax">'
        f"{''.join(map(_option, SYNTAXES))}</select></label>"
        f"{''.join(_inputs(find(one), shorts[one]) for one in slugs())}"
        '<div class="offered"><label><span>The link, with your fields</span>'
        '<textarea name="template" readonly rows="5" spellcheck="false"></textarea></label>'
        '<button type="button" data-offer>Copy<span class="hidden"> the link with your fields'
        "</span></button></div><p data-said hidden></p></form></crm-builder>"
    )


def examples(page: Page, build: Build) -> str:
    """Return what the fence `crm-examples` becomes: one link in every syntax, without a script."""
    colr, short = find("colr"), _shorts(build)["colr"]
    shown = []
    for one in SYNTAXES:
        names = {"yearly_price": one.money, "retention": one.chance}
        made = template(one, colr, short, names)
        shown.append(f"<p>{escape(one.name)}</p><pre><code>{escape(made)}</code></pre>")
    return f'<div class="crm-examples">{"".join(shown)}</div>'


def _shorts(build: Build) -> dict[str, str]:
    """Return each calculator's short address; stops the build where one has no page."""
    found = (linkable(page, build.config) for page in build.nav.pages)
    shorts = {one.name: one.short for one in found if one.kind == "calculator"}
    for slug in slugs():
        if slug not in shorts:
            raise PluginError(
                f"calculators/catalog: {slug} has no page. Write docs/calculators/{slug}.md, with "
                f"an entry under nav in mkdocs.yml; make new writes both."
            )
    return shorts


def _option(one: Syntax) -> str:
    data = {"field": one.field, "share": one.share, "before": one.before, "after": one.after}
    said = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
    return f'<option value="{one.id}"{said}>{escape(one.name)}</option>'


def _inputs(calculator: AnyCalculator, short: str) -> str:
    """Return a box for each input: the essential ones open, the others folded."""
    fields = calculator.fields.values()
    first = "".join(_box(calculator, one) for one in fields if one.essential)
    rest = "".join(_box(calculator, one) for one in fields if not one.essential)
    more = "<summary>Other inputs</summary>"
    folded = f'<details class="unfold">{more}{rest}</details>' if rest else ""
    return (
        f'<fieldset data-calculator="{calculator.slug}" data-address="{escape(short)}" '
        f'data-version="{calculator.version}" data-title="{escape(calculator.title)}" hidden>'
        "<legend>Which field of your CRM goes into which input?</legend>"
        f"{first}{folded}</fieldset>"
    )


def _box(calculator: AnyCalculator, asked: Field) -> str:
    share = " data-share" if _share(asked) else ""
    about = ", ".join(_about(calculator, asked))
    return (
        f"<label><span>{escape(asked.label)}</span><small>{about}</small>"
        f'<input name="{asked.name}" autocapitalize="off" autocomplete="off" '
        f'spellcheck="false"{share}></label>'
    )


def _about(calculator: AnyCalculator, asked: Field) -> Iterator[str]:
    """Describe an input: whose it is, its name in the link, and what to type."""
    if asked.party != "both":
        yield escape(calculator.sides.heading(asked.party))
    yield f"<code>{asked.name}</code>"
    if isinstance(asked, Choice):
        yield f"one of {escape(', '.join(asked.options))}"
    elif _share(asked):
        yield "percent, as 90"
    else:
        yield escape(
            f"for example {asked.unit.plain(asked.default)}" if asked.default else asked.unit.name
        )
