"""Updates the register of addresses from today's pages: `make register`."""

from __future__ import annotations

import sys

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation

from calculators.publish.addresses.inventory import published
from calculators.publish.addresses.register import FILE, read, text, version
from calculators.publish.addresses.rules import brought_up_to_date, faults
from calculators.publish.site.build import Build
from calculators.publish.site.events import Events


def main() -> int:
    """Write what is new or reworded, report it, and name what you need to decide."""
    try:
        found = published(rendered(load_config("mkdocs.yml")))
    except MkDocsException as fault:  # anything wrong with a page, in a sentence
        print(fault, file=sys.stderr)
        return 1
    register, news = brought_up_to_date(read(), found, version())
    FILE.write_text(text(register), "utf-8")
    wrong = faults(register, found)
    for line in news:
        print(line)
    print(f"{FILE}: {len(register.entries)} addresses, {len(news)} of them new or reworded.")
    if any(line.startswith("reworded") for line in news):
        print("Reworded is right where it is the same thing. Else take it back, with a new id.")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def rendered(config: MkDocsConfig) -> Build:
    """Return a build with all pages rendered but nothing written."""
    events = Events(config)
    build = events.build
    build.files = get_files(config)
    set_exclusions(build.files, config)
    events.on_nav(get_navigation(build.files, config))
    for page in build.pages:
        events.on_pre_page(page)
        page.read_source(config)
        page.markdown = events.on_page_markdown(page.markdown or "", page)
        page.render(config, build.files)
    return build


if __name__ == "__main__":
    sys.exit(main())
