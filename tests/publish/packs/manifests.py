"""Checks a manifest against SCORM 1.2 (IMS Content Packaging 1.1.2 with ADL's additions)."""

import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

IMS = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
NAME = re.compile(r"[A-Za-z_][\w.-]*")  # an xs:ID

# For each element: required attributes, optional ones, and its children in order, each with its
# minimum and maximum count.
MANY = 10_000
RULES: dict[str, tuple[set[str], set[str], dict[str, tuple[int, int]]]] = {
    "manifest": (
        {"identifier"},
        {"version"},
        {"metadata": (1, 1), "organizations": (1, 1), "resources": (1, 1), "manifest": (0, MANY)},
    ),
    "metadata": (set(), set(), {"schema": (1, 1), "schemaversion": (1, 1)}),
    "organizations": ({"default"}, set(), {"organization": (1, MANY)}),
    "organization": ({"identifier"}, {"structure"}, {"title": (1, 1), "item": (1, MANY)}),
    "item": (
        {"identifier"},
        {"identifierref", "isvisible", "parameters"},
        {"title": (1, 1), "item": (0, MANY)},
    ),
    "resources": (set(), set(), {"resource": (1, MANY)}),
    "resource": (
        {"identifier", "type", f"{ADL}scormtype"},
        {"href"},
        {"file": (1, MANY), "dependency": (0, MANY)},
    ),
    "file": ({"href"}, set(), {}),
    "schema": (set(), set(), {}),
    "schemaversion": (set(), set(), {}),
    "title": (set(), set(), {}),
}


def problems(manifest: str, packed: Collection[str]) -> list[str]:
    """Return what's wrong with a manifest for these files."""
    root = ElementTree.fromstring(manifest)
    return [*_structure(root, "manifest"), *_references(root), *_files(root, packed)]


def _structure(element: ElementTree.Element, name: str) -> Iterator[str]:
    if element.tag != IMS + name:
        yield f"{element.tag} is not {name} of the namespace of IMS"
        return
    must, may, children = RULES[name]
    yield from (f"{name} lacks {one}" for one in must - set(element.keys()))
    yield from (f"{name} may not have {one}" for one in set(element.keys()) - must - may)
    order = list(children)
    places = [order.index(tag) if (tag := _tag(child)) in order else -1 for child in element]
    if -1 in places:
        yield f"{name} holds what it may not"
        return
    if places != sorted(places):
        yield f"{name}: its parts are not in order"
    for child, (least, most) in children.items():
        count = len(element.findall(IMS + child))
        if not least <= count <= most:
            yield f"{name} has {count} of {child}"
    if not children and name != "file" and not (element.text or "").strip():
        yield f"{name} is empty"
    for part in element:
        yield from _structure(part, _tag(part))


def _references(root: ElementTree.Element) -> Iterator[str]:
    said = {
        f"{IMS}schema": "ADL SCORM",
        f"{IMS}schemaversion": "1.2",
    }
    for tag, text in said.items():
        yield from (f"{one.tag}: {one.text}" for one in root.iter(tag) if one.text != text)
    ids = [one.attrib["identifier"] for one in root.iter() if "identifier" in one.attrib]
    yield from (f"{one} stands twice" for one in set(ids) if ids.count(one) > 1)
    yield from (f"{one} is no identifier" for one in ids if not NAME.fullmatch(one))
    organizations = {one.get("identifier") for one in root.iter(f"{IMS}organization")}
    for one in root.iter(f"{IMS}organizations"):
        if one.get("default") not in organizations:
            yield f"default is {one.get('default')}, which is no organization"
    resources = {one.get("identifier"): one for one in root.iter(f"{IMS}resource")}
    for item in root.iter(f"{IMS}item"):
        if item.get("identifierref") not in resources:
            yield f"item leads to {item.get('identifierref')}, which is no resource"
    for resource in resources.values():
        if resource.get("type") != "webcontent":
            yield f"type is {resource.get('type')}"
        if resource.get(f"{ADL}scormtype") not in ("sco", "asset"):
            yield f"scormtype is {resource.get(f'{ADL}scormtype')}"
        hrefs = [one.get("href") for one in resource.iter(f"{IMS}file")]
        if resource.get("href") not in hrefs:
            yield f"{resource.get('href')} is not among the files of its resource"


def _files(root: ElementTree.Element, packed: Collection[str]) -> Iterator[str]:
    listed = [unquote(one.get("href", "")) for one in root.iter(f"{IMS}file")]
    yield from (f"{one} is listed twice" for one in set(listed) if listed.count(one) > 1)
    yield from (f"{one} is listed and missing" for one in set(listed) - set(packed))
    yield from (f"{one} is not listed" for one in set(packed) - {*listed, "imsmanifest.xml"})
    yield from (f"{one} leads out" for one in listed if one.startswith("/") or ".." in one)


def _tag(element: ElementTree.Element) -> str:
    return element.tag.removeprefix(IMS)
