"""What a newcomer reads first fits on a screen, and nothing it names is missing."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from calculators.publish.adding.new import ROW

ROOT = Path(__file__).parent.parent.parent
FIRST = {"README.md": 126, "CONTRIBUTING.md": 45, "SECURITY.md": 45}  # lines at most
GITHUB = ROOT / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([\w-]+))?\)")
HEADING = re.compile(r"^#+ (.+?)(?: \{#([\w-]+)\})?$", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def ids(text: str) -> set[str]:
    """Return the ids of a file's headings: its own, or those that a Git host makes of the words."""
    return {own or title.lower().replace(" ", "-") for title, own in HEADING.findall(text)}


@pytest.mark.parametrize("name", FIRST)
def test_it_is_short(name: str) -> None:
    """Except for each calculator's row in README."""
    lines = [line for line in read(name).splitlines() if not ROW.match(line)]
    assert len(lines) <= FIRST[name]


@pytest.mark.parametrize("name", FIRST)
def test_every_link_in_it_leads_somewhere(name: str) -> None:
    """To a file of the repository, and to the heading if one is named."""
    found = LINK.findall(read(name))
    assert found
    for path, heading in found:
        assert (ROOT / path).is_file(), path
        assert not heading or heading in ids(read(path)), f"{path}#{heading}"


def test_the_tree_names_every_room_of_the_package() -> None:
    """With each folder and module in it, except those that every package has."""
    [tree] = re.findall(r"```text\n(calculators/ .*?)```", read("README.md"), re.DOTALL)
    named = [line.split()[0] for line in tree.splitlines() if line.startswith("  ")]
    package = ROOT / "calculators"
    rooms = [f"{path.parent.name}/" for path in package.glob("*/__init__.py")]
    modules = [path.name for path in package.glob("*.py") if not path.name.startswith("__")]
    assert sorted(named) == sorted(rooms + modules)
    outer = [line.split()[0] for line in tree.splitlines() if not line.startswith("  ")]
    assert [one for one in outer if not (ROOT / one).is_dir()] == []


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_for_issues_is_one_that_github_shows(path: Path) -> None:
    """GitHub shows none with an unknown kind, a missing label, or two questions of one id."""
    form: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    assert form["name"]
    assert form["description"]
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert {part["type"] for part in asked} <= {"checkboxes", "dropdown", "input", "textarea"}
    assert all(part["attributes"]["label"] for part in asked)
    assert any(part.get("validations", {}).get("required") for part in asked)
    names = [part["id"] for part in asked]
    assert len(names) == len(set(names)) > 0


def test_there_is_a_form_for_each_kind_of_issue_and_one_for_changes() -> None:
    assert [path.stem for path in FORMS] == ["bug", "idea", "wrong-number"]
    assert "`make check`" in (GITHUB / "pull_request_template.md").read_text("utf-8")
