"""Finds the test files a change touches: by imports, by names, and by folder."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

# A change in these folders, or to pinned versions, can show anywhere.
TOUCHES_ALL = (
    *(f"calculators/{room}/*" for room in ("model", "declare", "answer", "render")),
    *("requirements*.txt", "package.json", "package-lock.json"),
)
WORDS = re.compile(r"[\w@.-]+(?:/[\w@.-]+)*/?")  # what could be a file name in a text


def touched(root: Path, changed: Iterable[str]) -> set[str]:
    """Return the test files, as paths below `root`, that these changes touch."""
    changed = set(changed)
    tests = [one.relative_to(root).as_posix() for one in (root / "tests").rglob("test_*.py")]
    if any(fnmatch(path, pattern) for path in changed for pattern in TOUCHES_ALL):
        return set(tests)
    modules = _Modules(root)
    names = {name for path in changed for name in names_of(path)}
    return {
        test
        for test in tests
        if (needed := modules.needed(test)) & changed
        or any(modules.named(one) & names for one in needed if one.startswith("tests/"))
    }


def names_of(path: str) -> set[str]:
    """Return how a test may refer to a file: by the end of its path, or its address in the site."""
    parts = path.split("/")
    names = {"/".join(parts[start:]) for start in range(len(parts))}
    if path.startswith("docs/"):
        names.add(path.removeprefix("docs/").removesuffix("index.md").removesuffix(".md") + "/")
    return names - {"__init__.py", "index.md", "conftest.py", "/"}


class _Modules:
    """The Python files of a checkout, each read once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._trees: dict[str, ast.Module] = {}
        self._names: dict[str, set[str]] = {}

    def needed(self, test: str) -> set[str]:
        """Return a test file, every conftest.py above it, and everything these import."""
        above = [f"{one.as_posix()}/conftest.py" for one in Path(test).parents if one.name]
        waiting = [test, *(one for one in above if (self.root / one).is_file())]
        found: set[str] = set()
        while waiting:
            path = waiting.pop()
            if path not in found:
                found.add(path)
                waiting += self.imports(path)
        return found

    def imports(self, path: str) -> set[str]:
        """Return the files of the modules that a file imports, with the packages around them."""
        modules: set[str] = set()
        for node in ast.walk(self._tree(path)):
            if isinstance(node, ast.Import):
                modules |= {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules |= {f"{node.module}.{one.name}" for one in node.names} | {node.module}
        ends = ("{}.py", "{}/__init__.py")
        parts = {name[:stop].replace(".", "/") for name in modules for stop in _stops(name)}
        return {end.format(part) for part in parts for end in ends if self._is_ours(part, end)}

    def named(self, path: str) -> set[str]:
        """Return everything in a file's texts that could be another file's name."""
        if path not in self._names:
            texts = (
                node.value
                for node in ast.walk(self._tree(path))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )
            self._names[path] = {word for text in texts for word in WORDS.findall(text)}
        return self._names[path]

    def _is_ours(self, part: str, end: str) -> bool:
        return (
            part.startswith(("tests", "calculators")) and (self.root / end.format(part)).is_file()
        )

    def _tree(self, path: str) -> ast.Module:
        if path not in self._trees:
            self._trees[path] = ast.parse((self.root / path).read_text("utf-8"))
        return self._trees[path]


def _stops(name: str) -> list[int]:
    """Return where each package around a module ends in its name, and the module itself."""
    return [at for at, sign in enumerate(name) if sign == "."] + [len(name)]
