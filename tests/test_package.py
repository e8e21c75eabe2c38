"""The package that others install: it needs nothing but Python, and brings no publishing code."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from calculators import find, slugs

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# What a script of somebody else may rely on: mypy knows what `find` returns.
SCRIPT = 'from calculators import find\nreveal_type(find("colr").question)\n'
# And it knows each name: every line from the third on has a slip, or a slug that nobody knows of.
SLIPS = """from calculators import find
colr, deal, other = find("colr"), find("deal"), find("x" + "100")
colr.inputs(yearly_prise=1)
colr.compute(colr.inputs()).seller_color
deal.inputs(concesion=0.1)
find("odds").own_row(gain=1).stakes
other.inputs(anything=1)
"""


def ran(*command: str | Path) -> str:
    """The output of a command; without a network, since pip is given no place to look."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pip(*arguments: str | Path) -> str:
    return ran(sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments)


def wheel_of(checkout: Path, to: Path) -> Path:
    pip("wheel", "-q", checkout, "--no-build-isolation", "--no-index", "--no-deps", "-w", to)
    [wheel] = to.iterdir()
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return wheel_of(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the programs of an environment lie that holds Python and the wheel, and no pip."""
    home = tmp_path_factory.mktemp("empty")
    ran(sys.executable, "-m", "venv", "--without-pip", home)
    own = home / "bin"
    pip("--python", own / "python", "install", "-q", "--no-index", "--no-deps", wheel)
    return own


def test_the_wheel_holds_the_calculators_and_no_publishing_code(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "calculators").rglob("*.py")
        if "publish" not in path.parts
    }
    packed = {name for name in names if name.startswith("calculators/")}
    assert packed == expected | {"calculators/py.typed"}
    assert {name.split("/")[0] for name in set(names) - packed} == {
        f"trust_calculators-{PROJECT['project']['version']}.dist-info"
    }
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_the_package_needs_no_other(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as content:
        [about] = [name for name in content.namelist() if name.endswith("/METADATA")]
        told = content.read(about).decode().partition("\n\n")[0].splitlines()
    assert [line for line in told if line.startswith("Requires-Dist")] == []
    assert "Name: trust-calculators" in told
    assert "Requires-Python: >=3.11" in told
    assert "License-Expression: MIT AND CC-BY-4.0" in told


def test_two_wheels_of_the_same_commit_are_the_same_byte_by_byte(
    wheel: Path, tmp_path: Path
) -> None:
    """Elsewhere, from files of another age."""
    copy = tmp_path / "elsewhere"
    shutil.copytree(ROOT / "calculators", copy / "calculators", copy_function=shutil.copy)
    for name in ("LICENSE", "README.md", "pyproject.toml"):
        shutil.copy(ROOT / name, copy)
    assert wheel_of(copy, tmp_path / "other").read_bytes() == wheel.read_bytes()


def test_trust_is_the_command_line_of_the_checkout(programs: Path) -> None:
    """The same answer, digit by digit; what it says to type next is what was typed."""
    here = [sys.executable, "-m", "calculators", "colr", "--json"]
    assert ran(programs / "trust", "colr", "--json") == ran(*here)
    alone = ran(programs / "trust")
    assert alone.startswith("usage: trust CALCULATOR [options]\n")
    assert [line for slug in slugs() for line in alone.splitlines() if f"  {slug} " in line] == [
        f"  {slug:<10} {find(slug).question}" for slug in slugs()
    ]
    assert "\n  trust x100\n" in ran(programs / "trust", "colr")
    assert "usage: trust colr " in ran(programs / "trust", "colr", "--help")


def test_it_can_be_imported_and_run_as_a_module(programs: Path) -> None:
    """From any folder, without the checkout."""
    script = "from calculators import find; print(find('colr').version)"
    assert ran(programs / "python", "-I", "-c", script) == f"{find('colr').version}\n"
    told = ran(programs / "python", "-I", "-m", "calculators", "odds", "--json")
    assert json.loads(told)["calculator"] == "odds"


def test_its_types_are_known_to_those_who_import_it(programs: Path, tmp_path: Path) -> None:
    """Also the name of an input or a figure, so that a misspelled one is found."""
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-incremental"]
    mypy += ["--python-executable", str(programs / "python"), str(tmp_path / "script.py")]
    (tmp_path / "script.py").write_text(SCRIPT, "utf-8")
    told = ran(*mypy)
    assert 'Revealed type is "str"' in told
    (tmp_path / "script.py").write_text(SLIPS, "utf-8")
    done = subprocess.run(mypy, cwd=ROOT, capture_output=True, text=True)
    assert re.findall(r"script.py:(\d+)", done.stdout) == ["3", "4", "5", "6"], done.stdout


def test_what_builds_the_wheel_is_what_is_locked() -> None:
    """So a build without a network, and one by a stranger's pip, use the same."""
    [required] = PROJECT["build-system"]["requires"]
    assert re.search(rf"^{re.escape(required)} ", (ROOT / "requirements.in").read_text(), re.M)
    assert re.search(rf"^{re.escape(required)} ", (ROOT / "requirements.txt").read_text(), re.M)
