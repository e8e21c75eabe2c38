"""What somebody does to a file of the project, as a value: for faults that tests plant."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]  # given the folder of a copy


def put(name: str, content: str | bytes) -> Edit:
    """A file with this content, whatever was there."""

    def edit(copy: Path) -> None:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return edit


def add(name: str, text: str) -> Edit:
    """A file that goes on with this text."""

    def edit(copy: Path) -> None:
        path = copy / name
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return edit


def change(name: str, old: str, new: str) -> Edit:
    """A file in which this text, which stands there once, is another."""

    def edit(copy: Path) -> None:
        text = (copy / name).read_text("utf-8")
        assert text.count(old) == 1, f"{name}: {old!r} stands there {text.count(old)} times"
        (copy / name).write_text(text.replace(old, new), "utf-8")

    return edit


def remove(name: str) -> Edit:
    """No such file or folder any more."""

    def edit(copy: Path) -> None:
        path = copy / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

    return edit


def both(first: Edit, second: Edit) -> Edit:
    """One after the other."""

    def edit(copy: Path) -> None:
        first(copy)
        second(copy)

    return edit
