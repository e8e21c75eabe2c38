"""Makes a chart stand alone as a picture, by writing the site's styles into the drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from calculators.publish.sharing.typesetting import SANS, colours

SHEET = Path("overrides/assets/calculators/answer/charts.css")

# What a drawing copies; the rest is the page's layout.
TAKEN = {
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin",
    "paint-order", "font-size", "font-weight", "text-anchor",
}  # fmt: skip
FOR_READERS = re.compile(r"class|tabindex|role|aria-.*|data-.*")  # only the page needs these

PART = re.compile(
    r'<div class="((?:ladder|lines)[^"]*)">(?:<p class="who">([^<]*)</p>)?(<svg.*?</svg>)', re.S
)
AT_RULE = re.compile(r"@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
IS = re.compile(r":is\(([^()]*)\)")
VAR = re.compile(r"var\(--([\w-]+)\)")
MIX = re.compile(r"color-mix\(in srgb, (#\w{6}) (\d+)%, transparent\)")


class Drawn(NamedTuple):
    """One drawing of a chart: whose it is, and its SVG without the outermost tag."""

    who: str
    width: float
    height: float
    svg: str


class One(NamedTuple):
    """What a selector can match in an element."""

    tag: str
    classes: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """A selector, from the outermost element inward, and its declarations."""

    path: tuple[One, ...]
    says: tuple[tuple[str, str], ...]

    @property
    def weight(self) -> tuple[int, int]:
        tags = [one.tag for one in self.path if one.tag]
        return len([name for one in self.path for name in one.classes]), len(tags)

    def fits(self, elements: Sequence[One]) -> bool:
        *above, own = self.path
        if not _fits(own, elements[-1]):
            return False
        rest = iter(elements[:-1])
        return all(any(_fits(wanted, one) for one in rest) for wanted in above)


def drawings(figure: str) -> Iterator[Drawn]:
    """Return every drawing of a chart's figure, as the page would print it."""
    for classes, who, svg in PART.findall(figure):
        root = ElementTree.fromstring(svg)
        *_, width, height = map(float, root.attrib["viewBox"].split())
        above = [
            _one("div", "md-typeset calculator"),
            _one("figure", "chart"),
            _one("div", classes),
        ]
        _style(root, above, dict(colours()))
        inner = "".join(ElementTree.tostring(child, "unicode") for child in root)
        group = f'<g font-family="{SANS.family}">{inner}</g>'
        yield Drawn(who, width, height, group)


def _style(element: ElementTree.Element, above: Sequence[One], known: Mapping[str, str]) -> None:
    """Write into an element, and all below it, what the style sheets declare for them."""
    here = [*above, _one(element.tag, element.get("class", ""))]
    for child in list(element):
        if child.tag == "circle" or child.get("class") == "reach":
            element.remove(child)  # shows only on hover
    own = dict(known)
    # The first of the path are elements too, so what they declare is inherited.
    for depth in range(1, len(here) + 1):
        for name, value in _said(here[:depth]):
            if name.startswith("--"):
                own[name[2:]] = _resolved(value, own)
    for name, value in _said(here):
        if name in TAKEN:
            element.set(name, _resolved(value, own).removesuffix("px"))
    for child in element:
        _style(child, here, own)
    for name in [name for name in element.attrib if FOR_READERS.fullmatch(name)]:
        del element.attrib[name]


def _said(elements: Sequence[One]) -> list[tuple[str, str]]:
    """Return what the rules declare for the last of these, by rising specificity."""
    found = [rule for rule in _rules() if rule.fits(elements)]
    return [said for rule in sorted(found, key=lambda rule: rule.weight) for said in rule.says]


def _resolved(value: str, known: Mapping[str, str]) -> str:
    value = VAR.sub(lambda found: known[found[1]], value)
    return MIX.sub(lambda found: _over_paper(found[1], int(found[2]) / 100), value)


def _over_paper(colour: str, share: float) -> str:
    """Return a translucent color as the color you see over paper."""
    pairs = zip(_channels(colour), _channels(colours()["paper"]), strict=True)
    return "#" + "".join(f"{round(own * share + under * (1 - share)):02x}" for own, under in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


@cache
def _rules() -> tuple[Rule, ...]:
    text = re.sub(r"/\*.*?\*/", "", SHEET.read_text("utf-8"), flags=re.S)
    found = []
    for selectors, body in RULE.findall(AT_RULE.sub("", text)):
        says = tuple(
            (name.strip(), value.strip())
            for name, _, value in (line.partition(":") for line in body.split(";") if line.strip())
        )
        found += [Rule(path, says) for selector in _listed(selectors) for path in _paths(selector)]
    return tuple(found)


def _paths(selector: str) -> Iterator[tuple[One, ...]]:
    """Return a selector as paths; none if it needs more than tags and classes, such as a state."""
    choices = [re.split(r",\s*", one) for one in IS.findall(selector)]
    for chosen in product(*choices):
        picked = iter(chosen)
        plain = IS.sub(lambda _, picked=picked: next(picked), selector)  # type: ignore[misc]
        if not re.search(r"[:\[>+~*]", plain):
            yield tuple(
                _one(tag, classes.replace(".", " "))
                for tag, classes in re.findall(r"([\w-]*)((?:\.[\w-]+)*)", plain)
                if tag or classes
            )


def _listed(selectors: str) -> list[str]:
    """Split the selectors of a rule at its commas, except those within brackets."""
    return [one.strip() for one in re.split(r",(?![^(]*\))", selectors)]


def _one(tag: str, classes: str) -> One:
    return One(tag, frozenset(classes.split()))


def _fits(wanted: One, one: One) -> bool:
    return wanted.tag in ("", one.tag) and wanted.classes <= one.classes
