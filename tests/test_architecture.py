"""Who may import whom, and what no part of the package touches."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

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


def parses(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def found(one_by_one: dict[Path, list[str]]) -> dict[str, list[str]]:
    """What a rule objects to, by file: one test a rule, which names every file that breaks it."""
    return {short(path): objections for path, objections in one_by_one.items() if objections}


def test_every_part_has_a_line_in_the_table() -> None:
    assert {part(path) for path in SOURCES} <= set(MAY_IMPORT)


def test_a_part_imports_only_those_it_may() -> None:
    """Nothing imports `publish`, and neither `declare` nor `model` imports anything of ours."""

    def beyond(path: Path) -> list[str]:
        allowed = MAY_IMPORT[part(path)] | {part(path)}
        return [".".join(name) for name in ours(path) if name[0] not in allowed]

    assert found({path: beyond(path) for path in SOURCES}) == {}


def test_no_calculator_imports_another() -> None:
    """The modules of one calculator may import one another, and not the catalog itself.

    One that joins others says which, and may import those: it hands their numbers on.
    """

    def neighbours(path: Path) -> list[str]:
        own = path.relative_to(PACKAGE / "catalog").parts[0].removesuffix(".py")
        joined = () if own.startswith("_") else find(own.replace("_", "-")).joins
        known = {own, *(slug.replace("-", "_") for slug in joined)}
        named = [name for name in ours(path) if name[0] == "catalog"]
        return [".".join(name) for name in named if known.isdisjoint(name[1:2])]

    assert found({path: neighbours(path) for path in SOURCES if part(path) == "catalog"}) == {}


def test_calculators_never_join_in_a_circle() -> None:
    """Those that are joined join none themselves."""
    joined = {name for slug in slugs() for name in find(slug).joins}
    assert joined <= set(slugs())
    assert [name for name in joined if find(name).joins] == []


def test_only_publish_needs_more_than_the_standard_library() -> None:
    """What runs in the browser and in a bare terminal brings everything with it."""

    def foreign(path: Path) -> list[str]:
        roots = {name.split(".")[0] for name in imported(path)} - {"calculators"}
        return sorted(roots - sys.stdlib_module_names)

    assert found({path: foreign(path) for path in SOURCES if part(path) != "publish"}) == {}


def test_the_core_knows_no_clock_no_chance_and_no_file() -> None:
    """The same inputs give the same words, in the build, in the page and in a terminal."""

    def touched(path: Path) -> list[str]:
        named = [name for name in imported(path) for one in OUTSIDE if within(name, one)]
        calls = [node.func for node in parses(path) if isinstance(node, ast.Call)]
        called = {one.id for one in calls if isinstance(one, ast.Name)}
        return named + sorted(called & CALLS_OUTSIDE)

    assert found({path: touched(path) for path in SOURCES if part(path) in PURE}) == {}


def within(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def test_the_built_in_sum_is_never_used() -> None:
    """It adds floats in another way since Python 3.12; math.fsum gives the same digits anywhere."""

    def lines(path: Path) -> list[str]:
        names = [node for node in parses(path) if isinstance(node, ast.Name)]
        reads = [one for one in names if one.id == "sum" and isinstance(one.ctx, ast.Load)]
        return [f"line {one.lineno}" for one in reads]

    assert found({path: lines(path) for path in SOURCES}) == {}


def test_a_module_opens_with_its_promise() -> None:
    def opening(path: Path) -> str:
        promise = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        return promise.partition("\n")[0].strip()

    assert [short(path) for path in SOURCES + TESTS if not opening(path)] == []


def test_no_file_is_too_long_to_be_read_at_one_sitting() -> None:
    """Past 250 lines there is a second subject, which deserves a file of its own."""
    lines = {short(one): len(one.read_text("utf-8").splitlines()) for one in SOURCES + TESTS}
    assert {
        name: count
        for name, count in lines.items()
        if count > LONGEST and name not in MAY_BE_LONGER
    } == {}


def test_every_exception_is_still_needed() -> None:
    assert [name for name in MAY_BE_LONGER if not (ROOT / name).is_file()] == []


def test_there_is_something_to_look_at() -> None:
    """Rules about no file at all would never be broken."""
    assert len(SOURCES) > 100
    assert len(TESTS) > 100
    assert {part(path) for path in SOURCES} & PURE == PURE
