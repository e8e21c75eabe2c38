"""Writes a small site with five panels on one page."""

from pathlib import Path

from tests.pages import FRONT

ROOT = Path(__file__).parents[2]

# One in an admonition, one in a closed tab, one folded.
FIVE = """# Five on a page {#home}

```calculator
colr
```

```calculator
colr
yearly_price = 450000
```

!!! note "In an admonition"

    ```calculator
    odds
    ```

=== "Open"

    Nothing is asked here.

=== "Closed"

    ```calculator
    policy
    ```

??? note "Folded"

    ```calculator
    x100
    ```
"""
MORE = "  - pymdownx.details\n  - pymdownx.tabbed: {alternate_style: true}\n"


def write_five(folder: Path) -> None:
    """Write the page, and the calculators' own pages that its panels lead to."""
    for shared in ("calculators", "node_modules", "overrides"):
        (folder / shared).symlink_to(ROOT / shared)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    heading = "markdown_extensions:\n"
    assert settings.count(heading) == 1
    (folder / "mkdocs.yml").write_text(settings.replace(heading, heading + MORE), "utf-8")
    pages = {"index": FIVE}
    pages |= {
        f"calculators/{slug}": f"# One {{#one}}\n\n```calculator\n{slug}\n```\n"
        for slug in ("colr", "odds", "policy", "x100")
    }
    (folder / "docs" / "calculators").mkdir(parents=True)
    for name, text in pages.items():
        (folder / "docs" / f"{name}.md").write_text(FRONT + text, "utf-8")
