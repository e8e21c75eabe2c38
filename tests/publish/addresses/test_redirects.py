"""A small site where some addresses moved: they still work, and none may just vanish."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.publish.addresses.register import Entry, Register, text
from tests.pages import FRONT

pytestmark = pytest.mark.builds

ROOT = Path(__file__).parents[3]
COLR = "calculators/colr/"
NOW = {
    "": Entry("Home", "0.1.0"),
    "#home": Entry("Home", "0.1.0"),
    COLR: Entry("A calculator", "0.1.0"),
    f"{COLR}#colr-page": Entry("A calculator", "0.1.0"),
    f"{COLR}#colr": Entry("The cost of losing the relationship", "0.1.0"),
    "go/colr/": Entry("A calculator", "0.1.0", to=COLR),
}
MOVED = {
    "#begin": Entry("Begin", "0.1.0", moved="#home"),
    "#sum": Entry("The sum", "0.1.0", moved=f"{COLR}#colr"),
    "go/batr/": Entry("Former", "0.1.0", to="batr/", moved="go/colr/"),
    "batr/": Entry("Former", "0.1.0", moved=COLR),
    "batr/#colr-page": Entry("Former", "0.1.0"),
    "batr/#why": Entry("Why", "0.1.0", moved="#home"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a site of two pages, with this project's settings."""
    for shared in ("calculators", "node_modules", "overrides"):
        (tmp_path / shared).symlink_to(ROOT / shared)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    (tmp_path / "docs" / "calculators").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text(f"{FRONT}# Home {{#home}}\n", "utf-8")
    (tmp_path / "docs" / "calculators" / "colr.md").write_text(
        f"{FRONT}# A calculator {{#colr-page}}\n\n```calculator\ncolr\n```\n", "utf-8"
    )
    return tmp_path


def build(folder: Path, entries: dict[str, Entry], *how: str) -> subprocess.CompletedProcess[str]:
    register = Register(dict(sorted(entries.items())))
    (folder / "docs" / "register.json").write_text(text(register), "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *how],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )


def test_what_has_moved_is_left_behind_where_it_was(folder: Path) -> None:
    built = build(folder, NOW | MOVED, "--strict")
    assert built.returncode == 0, built.stderr
    home = (folder / "site/index.html").read_text("utf-8")
    assert '<h1 id="home"><span class="moved-here" id="begin"></span>Home' in home
    assert '<li id="sum">“The sum” has moved: <a href="calculators/colr/#colr">' in home
    old = (folder / "site/batr/index.html").read_text("utf-8")
    assert '<a id="the-way" href="../calculators/colr/">' in old
    assert "refresh" not in old, "it would take those away who came for a part"
    assert '<a id="why" href="../#home">Why</a>' in old
    assert 'href="../assets/calculators/short-address-' in old
    former = (folder / "site/go/batr/index.html").read_text("utf-8")
    assert '<a id="the-way" href="../../calculators/colr/">' in former
    assert 'content="0; url=../../calculators/colr/"></noscript>' in former


def test_a_strict_build_stops_and_names_every_fault_at_once(folder: Path) -> None:
    gone = {"#lost": Entry("Lost", "0.1.0"), "go/lost/": Entry("Lost", "0.1.0", to="lost/")}
    entries = NOW | gone
    del entries["go/colr/"]
    built = build(folder, entries, "--strict")
    assert built.returncode != 0
    assert "docs/register.json:4: #lost “Lost” has vanished." in built.stderr
    assert "docs/register.json:8: go/lost/ “Lost” has vanished." in built.stderr
    assert "docs/calculators/colr.md: go/colr/ is not in the register yet" in built.stderr
    assert "Aborted with 1 warnings in strict mode!" in built.stdout
