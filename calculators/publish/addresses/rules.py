"""Checks that published addresses still work; each fault says what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calculators.publish.addresses.inventory import Published
from calculators.publish.addresses.register import Circle, Entry, Register

SAME = "If it is the same thing, run `make register`; else give it a new id."


def faults(register: Register, found: Published) -> list[str]:
    """Return everything that is wrong, in the order of the register."""
    return [*found.faults, *_gone(register, found), *_unlike(register, found)]


def brought_up_to_date(
    register: Register, found: Published, version: str
) -> tuple[Register, list[str]]:
    """Return the register with new addresses and new titles, and a line on each change.

    It removes nothing and writes no redirect, because only a person knows where a thing went.
    """
    entries, news = dict(register.entries), []
    for address, thing in found.things.items():
        known = entries.get(address)
        to = _kept(thing.to)
        if known is None:
            entries[address] = Entry(thing.title, version, to)
            news.append(f"new: {address} “{thing.title}”")
        elif known.moved or not _same_way(known.to, to, register):
            continue  # already reported as a fault
        elif (known.title, known.to) != (thing.title, to):
            entries[address] = replace(known, title=thing.title, to=to)
            news.append(f"reworded: {address} “{known.title}” is now “{thing.title}”")
    return Register(dict(sorted(entries.items()))), sorted(news)


def _gone(register: Register, found: Published) -> Iterator[str]:
    """Return what vanished without a redirect, and redirects that lead nowhere or in a circle."""
    for address, entry in register.entries.items():
        place = register.place(address)
        if found.has(address) and not entry.moved:
            continue
        if entry.moved and found.has(address):
            source = found.things[address].source if address in found.things else place
            yield (
                f"{source}: {address} has moved to {entry.moved} ({place}), and its id is back. "
                "Give the new thing a new id."
            )
            continue
        try:
            end = register.arrives(address)
        except Circle:
            yield f"{place}: the redirects from {address} lead in a circle."
            continue
        if end == address:
            yield (
                f"{place}: {address} “{entry.title}” has vanished. Bring it back, or say where it "
                'went: add "moved": "<its new address>" to this line.'
            )
        elif not found.has(end):
            yield (
                f"{place}: the redirect from {address} leads to {end}, which is not there. "
                'Say where it went: "moved": "<its new address>".'
            )


def _unlike(register: Register, found: Published) -> Iterator[str]:
    """Return what isn't registered yet, or is registered as something else."""
    for address, thing in found.things.items():
        entry = register.entries.get(address)
        if entry is None:
            yield f"{thing.source}: {address} is not in the register yet: run `make register`."
        elif entry.moved:
            continue  # reported above
        elif not _same_way(entry.to, _kept(thing.to), register):
            yield (
                f"{thing.source}: {address} now leads to {_kept(thing.to)}, and was published for "
                f"{entry.to} “{entry.title}”. Give the new thing a new id."
            )
        elif entry.title != thing.title:
            yield (
                f"{thing.source}: {address} was published as “{entry.title}” and is now "
                f"“{thing.title}”. {SAME}"
            )
        elif entry.to != _kept(thing.to):
            yield f"{thing.source}: {address} leads to {thing.to} now: run `make register`."


def _same_way(before: str, now: str, register: Register) -> bool:
    """Tell whether a short address still leads to what it was published for, even if that moved."""
    try:
        return before == now or register.arrives(before) == now
    except Circle:
        return False


def _kept(to: str) -> str:
    """Return where a short address leads without the figures, which may be corrected."""
    return to.partition("?")[0]
