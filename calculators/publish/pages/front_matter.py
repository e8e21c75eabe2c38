"""Checks what every page says about itself: for whom, how long, when last reviewed, what next."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml
from jinja2 import Environment, TemplateNotFound
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

EXEMPT = ("decisions/0",)  # records give when and why in their own form
LONGEST = 160  # characters of a description: link previews cut off more

# Whom a page can be for, to filter the table of all pages.
ROLES = {
    "seller": "sellers",
    "buyer": "buyers",
    "manager": "managers",
    "trainer": "trainers",
    "consultant": "consultants",
    "enablement": "enablement",
    "engineer": "engineers",
}


class Way(NamedTuple):
    """A suggested next page: its address, its title, and why."""

    page: str
    title: str
    why: str


def check(page: Page) -> None:
    """Stop the build at a page with incomplete front matter; names every fault at once."""
    if page.file.src_uri.startswith(EXEMPT):
        return
    faults = [_unread(page.markdown or "")] if not page.meta else list(_faults(page.meta))
    if faults:
        raise PluginError(f"docs/{page.file.src_uri}: front matter: {'; '.join(faults)}.")


def _unread(text: str) -> str:
    """Explain why a page has none: MkDocs takes front matter it can't read for page text."""
    if not text.startswith("---\n"):
        return "there is none; see any other page"
    try:
        yaml.safe_load(text.partition("---\n")[2].partition("\n---\n")[0])
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 2 if fault.problem_mark else 1
        return f"line {line} cannot be read: {fault.problem}"
    return "it is a list of names and what they say, between two lines of three hyphens"


def _faults(meta: Mapping[str, Any]) -> Iterator[str]:
    description = meta.get("description")
    if not isinstance(description, str) or not 0 < len(description) <= LONGEST:
        yield f"description is a sentence of at most {LONGEST} characters"
    if not isinstance(meta.get("audience"), str):
        yield "audience says who the page is for"
    roles = meta.get("roles")
    if not isinstance(roles, list) or not roles or any(one not in [*ROLES] for one in roles):
        yield f"roles is a list of some of {', '.join(ROLES)}"
    minutes = meta.get("minutes")
    if not isinstance(minutes, int) or minutes < 1:
        yield "minutes says how long it takes"
    if not isinstance(meta.get("reviewed"), datetime.date):
        yield "reviewed says when it was last read over, as 2026-11-23"
    ways = meta.get("next")
    if not isinstance(ways, list) or not ways:
        yield "next says where to go on, a list of page and why"
    elif any(not isinstance(one, dict) or set(one) != {"page", "why"} for one in ways):
        yield "each entry of next has page and why"
    elif any(not isinstance(text, str) for one in ways for text in one.values()):
        yield "page and why of each entry of next are texts"


def ways(page: Page, files: Files) -> tuple[Way, ...]:
    """Return the next pages, once all are read; stops the build where one doesn't exist."""
    found = []
    for one in page.meta.get("next", ()):
        target = files.get_file_from_path(one["page"])
        if target is None or target.page is None:
            raise PluginError(f"docs/{page.file.src_uri}: next: there is no page {one['page']}.")
        found.append(Way(target.url, str(target.page.title), one["why"]))
    return tuple(found)


def find_template(page: Page, env: Environment) -> None:
    """Stop the build at a page whose template doesn't exist."""
    name = page.meta.get("template", "main.html")
    try:
        env.get_template(str(name))
    except TemplateNotFound:
        said = f"docs/{page.file.src_uri}: front matter: there is no template {name}."
        raise PluginError(said) from None


def spoken(date: datetime.date) -> str:
    """Return a date as people say it: 23 November 2026."""
    return f"{date.day} {date:%B %Y}"
