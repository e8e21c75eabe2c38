"""Records who supplied which number, and what it was before it was handed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# The names in links, and what people read.
SOURCES = {"told": "they told us", "guess": "our guess", "unknown": "don't know"}
BEFORE = "was."
LONGEST = 200  # characters of what stood in a field; a link may say anything


def read_sources(names: Iterable[str], texts: Mapping[str, str]) -> dict[str, str]:
    """Return who supplied each field, from the lists `told`, `guess` and `unknown`, in order.

    Ignores names that aren't fields'; if two lists claim a field, the later one counts, because the
    less certain one is right.
    """
    said = {
        name.strip(): source
        for source in SOURCES
        for name in texts.get(source, "").split(",")
        if name.strip()
    }
    return {name: said[name] for name in names if name in said}


def plain_sources(sources: Mapping[str, str]) -> dict[str, str]:
    """Return the same for a link: a list for each kind of source."""
    return {
        kind: ",".join(names)
        for kind in SOURCES
        if (names := [name for name, source in sources.items() if source == kind])
    }


def read_before(names: Iterable[str], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the fields' texts from before the last handover, in the form's order."""
    return {name: texts[BEFORE + name][:LONGEST] for name in names if BEFORE + name in texts}


def plain_before(before: Mapping[str, str]) -> dict[str, str]:
    """Return the same for a link."""
    return {BEFORE + name: text for name, text in before.items()}
