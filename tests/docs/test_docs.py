"""What the pages say is true, complete and in our own words."""

import doctest
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators import find, read
from calculators.answer.links import plain_texts
from calculators.publish.pages.decisions import Decision, decisions

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = sorted((ROOT / "docs").rglob("*.md"))
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
PROSE = [
    README,
    *(ROOT / f"{name}.md" for name in ("CHANGELOG", "CONTRIBUTING", "SECURITY")),
    *PAGES,
]

FENCE = re.compile(r"^```(?P<kind>[\w-]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"`#!calculator-link (?P<head>[^`|]+)\|(?P<words>[^`|]+)`")

# The article the playbook is based on isn't ours to publish. We only keep hashes of its runs of
# nine words (`hashes`), to find a page that shares one.
ARTICLE = Path(__file__).with_name("article_runs.txt")
RUN = 9
# Names aren't anybody's sentence: each of these counts as one word.
TITLES = (
    "best alternative to a negotiated agreement",
    "best alternative to a relationship",
    "cost of losing the relationship",
    "trust based negotiation",
)

# Prints each command before it runs, and passes on the exit status of the one before.
SHELL = """
python() {{ '{python}' "$@"; }}
shown() {{ status=$?; printf '$ %s\\n' "$1"; return $status; }}
"""


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fences(path: Path, *kinds: str) -> list[str]:
    found = FENCE.finditer(path.read_text(encoding="utf-8"))
    return [one["body"] for one in found if one["kind"] in kinds]


def links(path: Path) -> Iterator[tuple[str, str]]:
    """Return filled-in links within sentences: slug and texts, and the words to click on."""
    for one in LINK.finditer(path.read_text(encoding="utf-8")):
        yield one["head"], " ".join(one["words"].split())


def texts_of(slug: str, pairs: list[str]) -> dict[str, str]:
    """Return what a mark fills in: a worked example by its id, and the pairs beside it."""
    texts = dict(pair.split("=") for pair in pairs)
    by_id = {one.id: one.inputs for one in find(slug).examples}
    own = texts.pop("example", None)
    return {**plain_texts(find(slug), by_id[own]), **texts} if own else texts


def transcript(commands: list[str]) -> str:
    """Return what a terminal shows when these commands are typed, one after the other."""
    lines = [SHELL.format(python=sys.executable)]
    for command in commands:
        quoted = command.replace("'", "'\\''")
        lines += [f"shown '{quoted}'", command]
    ran = subprocess.run(
        ["sh", "-c", "\n".join(lines)],
        cwd=ROOT,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return ran.stdout.replace("\N{NO-BREAK SPACE}", " ")


def hashes(text: str) -> dict[str, str]:
    """Return each run of nine words by its hash, ignoring what's between the words."""
    lower = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    spoken = " ".join(["", *re.findall(r"[a-z0-9]+(?:'[a-z]+)*", lower), ""])
    for title in TITLES:
        spoken = spoken.replace(f" {title} ", f" {title.replace(' ', '-')} ")
    words = spoken.split()
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12]: run for run in runs}


def texts_that_readers_see() -> Iterator[Path]:
    yield from PROSE
    for folder, kind in (("calculators", "*.py"), ("overrides", "*.html")):
        yield from sorted((ROOT / folder).rglob(kind))


@pytest.mark.parametrize("path", PROSE, ids=short)
def test_a_terminal_shows_what_the_page_says(path: Path) -> None:
    """Every console block runs; one that ends in three dots shows only the first lines."""
    for block in fences(path, "console"):
        commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
        assert commands, block
        said, shown = block.splitlines(), transcript(commands).splitlines()
        if said[-1] == "...":
            said.pop()
            shown = shown[: len(said)]
        assert said == shown


@pytest.mark.parametrize("path", PROSE, ids=short)
def test_python_answers_what_the_page_says(path: Path) -> None:
    """Every block of Python that shows a prompt runs as a doctest."""
    for block in fences(path, "pycon", "python"):
        examples = doctest.DocTestParser().get_doctest(block, {}, path.name, short(path), 0)
        assert examples.examples, f"write it with a prompt, so that it can be run:\n{block}"
        doctest.DebugRunner(verbose=False).run(examples)


def test_a_link_with_the_title_of_a_worked_example_fills_it_in() -> None:
    """So the calculator's own tests check what the prose says about it."""
    found = 0
    for head, words in (one for path in PAGES for one in links(path)):
        slug, *pairs = head.split()
        for example in find(slug).examples:
            if example.title == words:
                assert read(find(slug), texts_of(slug, pairs)).inputs == example.inputs, words
                found += 1
    assert found


def test_decisions_are_numbered_without_a_gap() -> None:
    assert RECORDS
    numbers = [int(record.name.split("-")[0]) for record in RECORDS]
    assert numbers == list(range(1, len(RECORDS) + 1))


@pytest.mark.parametrize("record", RECORDS, ids=short)
def test_a_decision_says_context_choice_and_price(record: Path) -> None:
    """In this order, under its number, which navigation and list find by themselves."""
    text = record.read_text("utf-8")
    title = re.match(r"# (\d{4}) (.+) \{#record\}\n", text)
    assert title
    assert title[1] == record.name[:4]
    assert re.findall(r"^## (\w+)", text, re.MULTILINE) == ["Context", "Choice", "Price"]
    assert Decision(title[1], title[2], record.name) in decisions(ROOT / "docs")


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_headings_can_be_linked_for_good(path: Path) -> None:
    """Each has an id of its own, which stays when its words change."""
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    headings = re.findall(r"^#{2,3} .*$", text, re.MULTILINE)
    ids = [re.search(r" \{#([a-z0-9-]+)\}$", heading) for heading in headings]
    assert [line for line, found in zip(headings, ids, strict=True) if not found] == []
    names = [found[1] for found in ids if found]
    assert len(names) == len(set(names))


def test_no_text_shares_nine_words_in_a_row_with_the_article() -> None:
    theirs = set(ARTICLE.read_text(encoding="utf-8").split())
    assert len(theirs) > 500
    shared = {
        short(path): runs
        for path in texts_that_readers_see()
        if (runs := [run for one, run in hashes(path.read_text("utf-8")).items() if one in theirs])
    }
    assert shared == {}


def test_a_shared_run_is_found_whatever_stands_between_the_words() -> None:
    """Titles alone don't make one."""
    theirs = "It's late; the last of nine small boats has left the harbour."
    ours = "(“It’s late”, *the last* of nine\nsmall boats has: gone)"
    assert set(hashes(theirs)) & set(hashes(ours))
    assert hashes("They call it the “cost of losing the relationship”, or COLR") == {}
