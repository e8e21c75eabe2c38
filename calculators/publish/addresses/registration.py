"""`make register`: brings the register of addresses up to date with the pages as they are."""

from __future__ import annotations

import sys

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation

from calculators.publish.addresses.inventory import published
from calculators.publish.addresses.register import FILE, read, text, version
from calculators.publish.addresses.rules import brought_up_to_date, faults


def main() -> int:
    """Write what is new or reworded, say it, and name what needs a decision of yours."""
    config = load_config("mkdocs.yml")
    config = config.plugins.on_config(config)
    found = published(rendered(config), config)
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


def rendered(config: MkDocsConfig) -> Files:
    """All pages with their content, as a build has them before it writes any."""
    files = get_files(config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    config.plugins.on_nav(nav, config=config, files=files)
    for page in (file.page for file in files.documentation_pages() if file.page):
        config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = config.plugins.on_page_content(
            page.content or "", page=page, config=config, files=files
        )
    return files


if __name__ == "__main__":
    sys.exit(main())
