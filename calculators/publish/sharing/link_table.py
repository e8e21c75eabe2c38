"""Lists everything that can be linked to in one table, filtered by moment, role and time."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import Linkable
from calculators.publish.pages.front_matter import EXEMPT, ROLES
from calculators.publish.pages.subject import subject
from calculators.publish.sharing.cards import CALLED
from calculators.publish.site.build import Build
from calculators.render.messages import templates

TIMES = ((2, "2 minutes or less"), (5, "5 minutes or less"), (10, "10 minutes or less"))
WORDS = {
    "all": "All {all} pages.",
    "some": "{shown} of {all} pages.",
    "none": "No page is like this. Choose less.",
}
BEGIN = "Start here"  # the section of a page at the top level


def part(page: Page, build: Build) -> str:
    """Return what the fence `linkables` becomes."""
    return table([subject(one, build.config) for one in build.nav.pages if listed(one)], page.url)


def listed(page: Page) -> bool:
    """Tell whether a page is listed; records of decisions have their own list."""
    return not page.file.src_uri.startswith(EXEMPT)


def table(found: Iterable[Linkable], here: str) -> str:
    """Return the table and its filters, which need a script."""
    rows = list(found)
    every = "".join(_row(one, here) for one in rows)
    heads = ("Page", "Moment", "For", "Minutes", "Link")
    return (
        f"<link-table data-search-exclude>{_choices(rows)}<p data-count hidden></p>"
        f'{templates(WORDS)}<table class="links" role="table"><thead role="rowgroup">'
        f'<tr role="row">{"".join(map(_head, heads))}</tr></thead>'
        f'<tbody role="rowgroup">{every}</tbody></table></link-table>'
    )


def _head(text: str) -> str:
    return f'<th scope="col" role="columnheader">{text}</th>'


def _choices(rows: list[Linkable]) -> str:
    moments = dict.fromkeys(map(_moment, rows))
    asked = (
        ("moment", "Moment", [(one, one) for one in moments]),
        ("role", "Role", list(ROLES.items())),
        ("time", "Time", [(str(most), said) for most, said in TIMES]),
    )
    return f'<form class="choices" hidden>{"".join(_choice(*one) for one in asked)}</form>'


def _choice(name: str, label: str, options: list[tuple[str, str]]) -> str:
    each = "".join(
        f'<option value="{escape(key)}">{escape(said[:1].upper() + said[1:])}</option>'
        for key, said in options
    )
    return (
        f'<label>{label} <select name="{name}"><option value="">All</option>{each}</select></label>'
    )


def _row(one: Linkable, here: str) -> str:
    address = one.short or one.address
    roles = [str(role) for role in one.meta.get("roles", ())]
    minutes = one.meta.get("minutes", "")
    cells = (
        ("Moment", escape(_moment(one))),
        ("For", escape(", ".join(ROLES[role] for role in roles))),
        ("Minutes", str(minutes)),
    )
    plain = "".join(f'<td role="cell" data-head="{head}">{said}</td>' for head, said in cells)
    return (
        f'<tr role="row" data-moment="{escape(_moment(one))}" data-role="{" ".join(roles)}" '
        f'data-time="{minutes}"><th scope="row" role="rowheader">{_link(one, here)}'
        f"<small>{escape(_called(one))}</small></th>{plain}"
        f'<td role="cell" data-head="Link"><code>{escape(address)}</code> '
        f'<button type="button" class="copy-link" aria-expanded="false" hidden '
        f'data-title="{escape(one.title)}" data-address="{escape(address)}">Copy'
        f'<span class="hidden"> {escape(one.title)}</span></button></td></tr>'
    )


def _link(one: Linkable, here: str) -> str:
    way = "../" * here.count("/") + one.url or "./"
    return f'<a href="{escape(way)}">{escape(one.title)}</a>'


def _called(one: Linkable) -> str:
    return CALLED.get(one.kind, "")


def _moment(one: Linkable) -> str:
    return BEGIN if one.moment == "Home" or not one.url else one.moment
