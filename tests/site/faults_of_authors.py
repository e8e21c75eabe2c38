"""Lists mistakes an author or a developer may make, with the build's message for each.

Each has the edit to the small site, the start of the message (file, and line if known), and its
text.
"""

from __future__ import annotations

from tests.pages import FRONT
from tests.site.edits import Edit, add, both, change, put

HOME, COLR = "docs/index.md", "docs/calculators/colr.md"
LINE = FRONT.count("\n") + 5  # of what `add(HOME, "\n…")` adds
Fault = tuple[Edit, str, str]


def case(text: str) -> Edit:
    return put("docs/cases/spot.md", f"{FRONT}# Spot {{#spot}}\n\n{text}\n")


def entry(address: str, title: str, moved: str = "") -> str:
    more = f', "moved": "{moved}"' if moved else ""
    return f'"{address}": {{"title": "{title}", "since": "0.1.0"{more}}}'


def register(*more: str) -> Edit:
    """Return the register of the small site, with more in it."""
    addresses = {"": "Home", "#home": "Home", "calculators/colr/": "Losing"}
    colr = {"#losing": "Losing", "#colr": "The cost of losing the relationship"}
    known = [entry(*one) for one in addresses.items()]
    known += [entry(f"calculators/colr/{own}", title) for own, title in colr.items()]
    known.append('"go/losing/": {"title": "Losing", "since": "0.1.0", "to": "calculators/colr/"}')
    return put("docs/register.json", "{\n" + ",\n".join([*known, *more]) + "\n}\n")


PAGES: dict[str, Fault] = {
    "no front matter": (put(HOME, "# Home {#home}\n"), HOME, "front matter: there is none"),
    "front matter that is no YAML": (
        put(HOME, "---\nminutes: [1\n---\n# Home {#home}\n"),
        HOME,
        "front matter: line 2 cannot be read",
    ),
    "a key too few": (change(HOME, "minutes: 1\n", ""), HOME, "minutes says how long it takes"),
    "a role that nobody has": (
        change(HOME, "[engineer]", "[enginer]"),
        HOME,
        "roles is a list of some of seller",
    ),
    "roles within roles": (change(HOME, "[engineer]", "[[engineer]]"), HOME, "roles is a list"),
    "a way on to a number": (
        change(HOME, "page: calculators/colr.md", "page: 4"),
        HOME,
        "page and why of each entry of next are texts",
    ),
    "a way on to nowhere": (
        change(HOME, "page: calculators/colr.md", "page: clor.md"),
        HOME,
        "there is no page clor.md",
    ),
    "a template that is not there": (
        change(HOME, "minutes: 1\n", "minutes: 1\ntemplate: none.html\n"),
        HOME,
        "there is no template none.html",
    ),
    "a link to nowhere": (add(HOME, "\n[x](none.md)\n"), "Doc file 'index.md'", "'none.md'"),
    "a link to no heading": (
        add(HOME, "\n[x](calculators/colr.md#none)\n"),
        "Doc file 'index.md'",
        "does not contain an anchor '#none'",
    ),
    "a picture that is not there": (
        add(HOME, "\n![x](none.png)\n"),
        "Doc file 'index.md'",
        "'none.png'",
    ),
    "an inclusion of nothing": (
        add(HOME, "\n{!includes/none.md!}\n"),
        HOME,
        "there is no file docs/includes/none.md",
    ),
    "bytes that are no text": (
        put(HOME, FRONT.encode() + b"# Home {#home}\n\n\xff\n"),
        HOME,
        "UTF-8",
    ),
    "a formula that nobody can read": (
        add(HOME, "\nat `#!formula a \\left( b`\n"),
        f"{HOME}:{LINE}",
        "formula: ",
    ),
    "a formula with a command that is not known": (
        add(HOME, "\nat `#!formula \\nosuch{1}`\n"),
        f"{HOME}:{LINE}",
        r"there is no \nosuch",
    ),
    "a formula without its last brace": (
        add(HOME, "\nat `#!formula \\frac{1}{2`\n"),
        f"{HOME}:{LINE}",
        "formula: ",
    ),
    "a page that navigation does not find": (
        add("mkdocs.yml", f"nav: [{HOME[5:]}, {COLR[5:]}, none.md]\n"),
        "A reference to 'none.md'",
        "is included in the 'nav' configuration",
    ),
    "settings that are no YAML": (add("mkdocs.yml", "nav: [\n"), "MkDocs", 'mkdocs.yml", line '),
}

FENCES: dict[str, Fault] = {
    "a calculator that is not there": (
        add(HOME, "\n```calculator\noods\n```\n"),
        f"{HOME}:{LINE}",
        "did you mean odds?",
    ),
    "a field that is not asked": (
        add(HOME, "\n```calculator\nodds\ngian = 4\n```\n"),
        f"{HOME}:{LINE + 2}",
        "did you mean gain?",
    ),
    "a text that is no number": (
        add(HOME, "\n```calculator\nodds\ngain = lots\n```\n"),
        f"{HOME}:{LINE + 2}",
        "gain: ",
    ),
    "an option that is none": (
        add(HOME, "\n```calculator\nodds\ndeparture = soon\n```\n"),
        f"{HOME}:{LINE + 2}",
        "departure: ",
    ),
    "a misspelt fence": (
        add(HOME, "\n```calculatr\nodds\n```\n"),
        f"{HOME}:{LINE}",
        "did you mean calculator?",
    ),
    "a fence that is never closed": (
        add(HOME, "\n```calculator\nodds\n"),
        f"{HOME}:{LINE}",
        "never closed",
    ),
    "something in a fence that takes nothing": (
        add(HOME, "\n```linkables\nall\n```\n"),
        HOME,
        "nothing may stand in it",
    ),
    "a figure that is not computed": (
        add(HOME, "\n1 in `#!calculator-figure odds | one_on`\n"),
        f"{HOME}:{LINE}",
        "did you mean one_in?",
    ),
    "a link that is not closed": (
        add(HOME, "\n`#!calculator-link odds gain='4 | x`\n"),
        f"{HOME}:{LINE}",
        "No closing quotation",
    ),
    "a chart of patterns that a calculator has not": (
        add(HOME, "\n```x100-fan\nodds\n```\n"),
        f"{HOME}:{LINE}",
        "only x100",
    ),
    "a mark in what a page includes": (
        both(
            put("docs/includes/more.md", "Some\n\n```calculator\noods\n```\n"),
            add(HOME, "\n{!includes/more.md!}\n"),
        ),
        "docs/includes/more.md:3",
        "did you mean odds?",
    ),
}

CASES: dict[str, Fault] = {
    "figures that conflict": (
        case("`#!calculator-link odds past_uses=1 past_losses=2 | x`"),
        f"docs/cases/spot.md:{LINE - 2}",
        "That's more losses than pushes",
    ),
    "a link with a number that is none": (
        case("`#!calculator-link odds gain=4,000,0 | x`"),
        f"docs/cases/spot.md:{LINE - 2}",
        "gain: ",
    ),
    "a worked example that is not there": (
        case("`#!calculator-link odds example=push-bakc | x`"),
        f"docs/cases/spot.md:{LINE - 2}",
        "did you mean push-back?",
    ),
}

REGISTERS: dict[str, Fault] = {
    "no JSON": (put("docs/register.json", '{\n"a": {},,\n}'), "docs/register.json:2", "not JSON"),
    "a list": (put("docs/register.json", "[]"), "docs/register.json", "one entry for each"),
    "an entry with a word too many": (
        register('"old/": {"title": "O", "since": "0.1.0", "mowed": "#home"}'),
        "docs/register.json",
        "old/: an entry has title and since",
    ),
    "an address that vanished": (
        register(entry("old/", "Old")),
        "Addresses that others may have linked to:",
        "docs/register.json:8: old/ “Old” has vanished",
    ),
    "an address that is used again": (
        register(entry("#home", "Home", moved="calculators/colr/")),
        "Addresses that others may have linked to:",
        "#home has moved to calculators/colr/ (docs/register.json:3), and its id is back",
    ),
    "redirects in a circle": (
        register(entry("one/", "1", moved="two/"), entry("two/", "2", moved="one/")),
        "Addresses that others may have linked to:",
        "docs/register.json:8: the redirects from one/ lead in a circle",
    ),
    "two headings with one id": (
        both(register(), add(HOME, "\n## Again {#home}\n")),
        "Addresses that others may have linked to:",
        f"{HOME}",
    ),
    "a heading without an id": (
        both(register(), add(HOME, "\n## More\n")),
        "Addresses that others may have linked to:",
        f"{HOME}:{LINE}: the heading “More” has no id of its own",
    ),
}
