"""Maps former field names, which links, scenarios, files and commands may still hold."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.declare.basis import EXAMPLE
from calculators.declare.fields import Field
from calculators.declare.provenance import BEFORE, SOURCES


def earlier_names(fields: Mapping[str, Field]) -> dict[str, str]:
    """Return today's name for each former one."""
    return {old: name for name, one in fields.items() for old in one.formerly}


def renamed(fields: Mapping[str, Field], texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return texts by today's names, including in the lists of sources and former texts.

    If both a former name and today's are there, today's counts.
    """
    old = earlier_names(fields)
    if not old:
        return texts

    def today(name: str) -> str:
        was = BEFORE if name.startswith(BEFORE) else ""
        own = name.removeprefix(was)
        return was + old.get(own, own)

    found = {today(name): text for name, text in texts.items() if today(name) != name}
    found |= {name: text for name, text in texts.items() if today(name) == name}
    for kind in (*SOURCES, EXAMPLE):
        if kind in found:
            names = (old.get(name.strip(), name) for name in found[kind].split(","))
            found[kind] = ",".join(names)
    return found
