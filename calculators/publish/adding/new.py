"""`make new NAME=price_increase`: writes a calculator to begin from, and what leads to it."""

from __future__ import annotations

import datetime
import keyword
import re
import sys
from pathlib import Path

from calculators.catalog import slugs

TEMPLATE = Path("calculators/catalog/_template.py")
PAGE = Path(__file__).with_name("page.md")
README, SETTINGS, CHANGES = Path("README.md"), Path("mkdocs.yml"), Path("CHANGELOG.md")
ROW = re.compile(r"\| `[a-z0-9-]+` \| .*\.md\) \|")
LONGEST = 40  # characters of a name, which stands in addresses


class Refused(Exception):
    """Why a name can't be used, or what's in the way, in a sentence."""


def main() -> int:
    """Write everything, or nothing where something is in the way."""
    try:
        written = new(sys.argv[1] if len(sys.argv) > 1 else "", Path.cwd())
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    for path in written:
        print(f"wrote {path}")
    slug = written[0].parent.name.replace("_", "-")
    print(f"Now make it yours: docs/reference/adding-a-calculator.md. Then: make check SLUG={slug}")
    return 0


def new(name: str, root: Path) -> list[Path]:
    """Write the calculator, its page and what tells of it; raises Refused before any of that."""
    check(name, root)
    slug, title = name.replace("_", "-"), name.replace("_", " ").capitalize()
    module, page = Path(f"calculators/catalog/{name}/__init__.py"), page_of(slug)
    code = begun((root / TEMPLATE).read_text("utf-8"), slug, title)
    question = quoted(code, "question")
    today = datetime.datetime.now(tz=datetime.UTC).date()
    texts = {
        module: code,
        page: PAGE.read_text("utf-8").format(slug=slug, title=title, today=today),
        README: with_row((root / README).read_text("utf-8"), row(slug, question)),
        SETTINGS: with_entry((root / SETTINGS).read_text("utf-8"), entry(slug, title)),
        CHANGES: with_line((root / CHANGES).read_text("utf-8"), line(slug, question)),
    }
    for path, text in texts.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return list(texts)


def check(name: str, root: Path) -> None:
    """Raise Refused unless the name is well-formed and free."""
    usage = "For example: make new NAME=price_increase"
    if not name:
        raise Refused(f"A name is missing. {usage}")
    if not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", name):
        near = re.sub("[^a-z0-9]+", "_", name.lower()).strip("_0123456789")
        raise Refused(
            f"{name}: small letters, digits and single underscores make a name, and a letter comes "
            f"first. " + (f"Try NAME={near}." if near else usage)
        )
    if len(name) > LONGEST:
        raise Refused(f"{name}: at most {LONGEST} characters, because it stands in addresses.")
    slug = name.replace("_", "-")
    if keyword.iskeyword(name) or name == TEMPLATE.stem.strip("_"):
        raise Refused(f"{name}: that word is taken. Choose another name.")
    if slug in slugs() or (root / f"calculators/catalog/{name}").exists():
        raise Refused(f"{name}: there's a calculator of that name. Choose another.")
    if (root / page_of(slug)).exists():
        raise Refused(f"{name}: {page_of(slug)} is a page already. Choose another name.")


def page_of(slug: str) -> Path:
    """Return where the page of a calculator lies."""
    return Path(f"docs/calculators/{slug}.md")


def begun(template: str, slug: str, title: str) -> str:
    """Return the template's text with a slug and a title of its own."""
    changes = {
        '"""Template:': f'"""{title}:',
        'slug="template"': f'slug="{slug}"',
        'title="Template"': f'title="{title}"',
    }
    for old, own in changes.items():
        if template.count(old) != 1:
            raise Refused(f"{TEMPLATE} must have {old} once.")
        template = template.replace(old, own)
    return template


def quoted(code: str, name: str) -> str:
    """Return the text that a declaration gives this name."""
    found = re.search(rf'\b{name}="([^"]*)"', code)
    if not found:
        raise Refused(f'{TEMPLATE} must have {name}="…".')
    return found[1]


def row(slug: str, question: str) -> str:
    """Return a calculator's row in README's table."""
    return f"| `{slug}` | {question} | [{page_of(slug)}]({page_of(slug)}) |"


def entry(slug: str, title: str) -> str:
    """Return a calculator's entry in the navigation."""
    return f"          - {title}: calculators/{slug}.md"


def line(slug: str, question: str) -> str:
    """Return what the changelog says of a new calculator."""
    return f"- You can now answer “{question}” ({slug}, version 1)."


def with_row(readme: str, wanted: str) -> str:
    """Return README with a row where its slug belongs."""
    lines = readme.splitlines()
    known = [
        at for at, line in enumerate(lines) if re.match(r"\| `[a-z0-9-]+` \| .*\.md\) \|", line)
    ]
    if not known:
        raise Refused(f"{README} has no table of calculators.")
    after = [at for at in known if lines[at] < wanted]
    lines.insert(after[-1] + 1 if after else known[0], wanted)
    return "\n".join(lines) + "\n"


def with_entry(settings: str, wanted: str) -> str:
    """Return mkdocs.yml with an entry after those of the other calculators."""
    lines = settings.splitlines()
    pages = tuple(f": calculators/{slug}.md" for slug in slugs())
    known = [at for at, line in enumerate(lines) if line.endswith(pages)]
    if not known:
        raise Refused(f"{SETTINGS} has no calculators under nav.")
    lines.insert(known[-1] + 1, wanted)
    return "\n".join(lines) + "\n"


def with_line(changelog: str, wanted: str) -> str:
    """Return the changelog with a line at the end of what the next release adds."""
    before, heading, rest = changelog.partition("\n### Added")
    if not heading:
        raise Refused(f"{CHANGES} has no “### Added”.")
    added, *others = re.split(r"\n(?=#)", rest, maxsplit=1)
    text = f"{before}{heading}{added.rstrip()}\n{wanted}\n"
    return "\n".join([text, *others])


if __name__ == "__main__":
    sys.exit(main())
