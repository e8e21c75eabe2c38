"""Publishes short addresses: a page for each, lists for scripts, and a table for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from calculators.catalog import find, slugs
from calculators.publish.addresses.inventory import Published
from calculators.publish.addresses.linkable import KINDS
from calculators.publish.addresses.register import Entry, Register, read
from calculators.publish.fences.call import Call

GO = "go/"
# Groups in the order of the page for people: heading id, heading.
GROUPS = {
    "play": ("plays", "Plays"),
    "framework": ("idea", "The idea"),
    "pattern": ("moments", "Moments of pressure"),
    "case": ("cases", "Cases"),
    "calculator": ("calculators", "Calculators"),
    "filled": ("filled-in", "Calculators filled in with a case"),
}


def index(register: Register, found: Published, site: str) -> list[dict[str, Any]]:
    """Return every short address for scripts, moved or not, with absolute targets."""
    return [
        {
            "id": name(address),
            "title": entry.title,
            "target": site + target(address, register, found),
            "since": entry.since,
            "version": version(target(address, register, found)),
        }
        for address, entry in known(register, found)
        if address.startswith(GO) and address != GO and "#" not in address
    ]


def known(register: Register, found: Published) -> Iterator[tuple[str, Entry]]:
    """Return every address with its entry, including those about to be registered."""
    for address in sorted({*register.entries, *found.things}):
        thing = found.things.get(address)
        title = thing.title if thing else register.entries[address].title
        entry = register.entries.get(address)
        yield address, Entry(title, register.since(address), moved=entry.moved if entry else "")


def target(address: str, register: Register, found: Published) -> str:
    """Return where a short address leads today, filled in for a case's calculator."""
    end = register.ends(address)
    thing = found.things.get(end)
    return thing.to if thing and thing.to else end


def addresses(
    register: Register, found: Published, more: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Return every address for checking links; `more` holds what else is known of a page."""
    every = {}
    for address, entry in known(register, found):
        said: dict[str, Any] = {"title": entry.title, "since": entry.since}
        end = register.ends(address)
        if end != address:
            said["moved"] = end
        if found.things.get(end) and found.things[end].to:
            said["to"] = found.things[end].to
        every[address] = said | dict(more.get(address, {}))
    return every


def as_json(content: Any) -> str:
    """Return JSON with one entry a line."""
    separators = ",\n".join(
        json.dumps(one, ensure_ascii=False)
        if isinstance(content, list)
        else f"{json.dumps(one)}: {json.dumps(content[one], ensure_ascii=False)}"
        for one in content
    )
    return f"[\n{separators}\n]\n" if isinstance(content, list) else f"{{\n{separators}\n}}\n"


def version(target: str) -> int | None:
    """Return the model's version where a short address leads to a calculator."""
    folder, _, rest = target.partition("/")
    slug = rest.partition("/")[0]
    return find(slug).version if folder == "calculators" and slug in slugs() else None


def name(address: str) -> str:
    return address.removeprefix(GO).removesuffix("/")


def table(call: Call) -> str:
    """Return the table of the page for people: the register, group by group."""
    call.empty()
    groups: dict[str, list[str]] = {kind: [] for kind in GROUPS}
    for address, entry in read().entries.items():
        if entry.to and not entry.moved:
            kind = "filled" if "#" in entry.to else KINDS[entry.to.partition("/")[0]]
            link = f'<a href="{escape(call.page.link(address))}"><code>{escape(address)}</code></a>'
            groups[kind].append(f"<tr><td>{link}</td><td>{escape(entry.title)}</td></tr>")
    shown = {GROUPS[kind]: rows for kind, rows in groups.items() if rows}
    call.page.headings |= dict(shown.keys())
    return "".join(
        f'<h3 id="{own}">{title}</h3><table><thead><tr><th>Short address</th><th>Leads to</th>'
        f"</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        for (own, title), rows in shown.items()
    )
