"""Who may import whom, and what no part of the package touches."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators import find, slugs

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "calculators"

# A part (a folder or a module of the package) and the parts that it may import beside itself.
MAY_IMPORT = {
    "declare": set[str](),
    "model": set[str](),
    "catalog": {"declare", "model"},
    "answer": {"declare", "model"},
    "render": {"answer", "declare"},
    # A book of accounts is evaluated row by row and written like an answer, for page and terminal.
    "accounts": {"answer", "declare", "render"},
    "share": {"answer", "declare", "render"},
    "carry": {"answer", "catalog", "declare", "model", "render"},
    "requests": set[str](),
    "bridge": {
        "accounts",
        "answer",
        "carry",
        "catalog",
        "declare",
        "render",
        "requests",
        "share",
    },
    "cli": {"accounts", "answer", "carry", "catalog", "declare", "render"},
    "publish": {"answer", "bridge", "carry", "catalog", "declare", "model", "render", "requests"},
    "__init__": {"answer", "catalog", "declare"},
    "__main__": {"cli"},
}
PURE = {"accounts", "answer", "carry", "catalog", "declare", "model", "render", "share"}
OUTSIDE = {  # clocks, chance, files, processes and the network
    "asyncio", "builtins", "calendar", "datetime", "http", "io", "logging", "os", "pathlib",
    "random", "secrets", "shutil", "socket", "subprocess", "sys", "tempfile", "threading", "time",
    "urllib.request", "uuid",
}  # fmt: skip
CALLS_OUTSIDE = {"breakpoint", "eval", "exec", "input", "open", "print", "__import__"}
LONGEST = 250
MAY_BE_LONGER: dict[str, str] = {}  # path: why

SOURCES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part(path: Path) -> str:
    """The part of the package that a file belongs to: "render" for calculators/render/html.py."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every module that a file names in an import, wherever it stands in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{short(path)}:{node.lineno}: say the whole name"
            assert node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def ours(path: Path) -> Iterator[list[str]]:
    """The imports of our own package, in pieces: ["render", "html", "zones"]."""
    for name in imported(path):
        if name.split(".")[0] == "calculators":
            yield name.split(".")[1:]


every_source = pytest.mark.parametrize("path", SOURCES, ids=short)


def test_every_part_has_a_line_in_the_table() -> None:
    assert {part(path) for path in SOURCES} <= set(MAY_IMPORT)


@every_source
def test_a_part_imports_only_those_it_may(path: Path) -> None:
    """Nothing imports `publish`, and neither `declare` nor `model` imports anything of ours."""
    allowed = MAY_IMPORT[part(path)] | {part(path)}
    assert [".".join(name) for name in ours(path) if name[0] not in allowed] == []


@pytest.mark.parametrize("path", [one for one in SOURCES if part(one) == "catalog"], ids=short)
def test_no_calculator_imports_another(path: Path) -> None:
    """The modules of one calculator may import one another, and not the catalog itself.

    One that joins others says which, and may import those: it hands their numbers on.
    """
    own = path.relative_to(PACKAGE / "catalog").parts[0].removesuffix(".py")
    joined = find(own.replace("_", "-")).joins if not own.startswith("_") else ()
    known = {own, *(slug.replace("-", "_") for slug in joined)}
    neighbours = [
        name for name in ours(path) if name[0] == "catalog" and known.isdisjoint(name[1:2])
    ]
    assert [".".join(name) for name in neighbours] == []


def test_calculators_never_join_in_a_circle() -> None:
    """Those that are joined join none themselves."""
    joined = {name for slug in slugs() for name in find(slug).joins}
    assert joined <= set(slugs())
    assert [name for name in joined if find(name).joins] == []


@every_source
def test_only_publish_needs_more_than_the_standard_library(path: Path) -> None:
    """What runs in the browser and in a bare terminal brings everything with it."""
    roots = {name.split(".")[0] for name in imported(path)} - {"calculators"}
    foreign = roots - sys.stdlib_module_names
    assert not foreign or part(path) == "publish", sorted(foreign)


@pytest.mark.parametrize("path", [one for one in SOURCES if part(one) in PURE], ids=short)
def test_the_core_knows_no_clock_no_chance_and_no_file(path: Path) -> None:
    """The same inputs give the same words, in the build, in the page and in a terminal."""
    touched = [
        name
        for name in imported(path)
        if any(name == one or name.startswith(one + ".") for one in OUTSIDE)
    ]
    called = [
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    assert touched == []
    assert CALLS_OUTSIDE.isdisjoint(called)


@every_source
def test_the_built_in_sum_is_never_used(path: Path) -> None:
    """It adds floats in another way since Python 3.12; math.fsum gives the same digits anywhere."""
    lines = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id == "sum" and isinstance(node.ctx, ast.Load)
    ]
    assert lines == []


@pytest.mark.parametrize("path", SOURCES + TESTS, ids=short)
def test_a_module_opens_with_its_promise(path: Path) -> None:
    promise = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert promise
    assert promise.splitlines()[0].strip()


@pytest.mark.parametrize("path", SOURCES + TESTS, ids=short)
def test_no_file_is_too_long_to_be_read_at_one_sitting(path: Path) -> None:
    """Past 250 lines there is a second subject, which deserves a file of its own."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST or short(path) in MAY_BE_LONGER


def test_every_exception_is_still_needed() -> None:
    assert [name for name in MAY_BE_LONGER if not (ROOT / name).is_file()] == []
