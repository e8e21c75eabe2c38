"""Describes edits to the project's files as values, for faults that tests plant."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]  # takes the folder of a copy


def put(name: str, content: str | bytes) -> Edit:
    """Write a file with this content, whatever was there."""

    def edit(copy: Path) -> None:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return edit


def add(name: str, text: str) -> Edit:
    """Append this text to a file."""

    def edit(copy: Path) -> None:
        path = copy / name
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return edit


def change(name: str, old: str, new: str) -> Edit:
    """Replace this text, which occurs once, in a file."""

    def edit(copy: Path) -> None:
        text = (copy / name).read_text("utf-8")
        assert text.count(old) == 1, f"{name}: {old!r} stands there {text.count(old)} times"
        (copy / name).write_text(text.replace(old, new), "utf-8")

    return edit


def remove(name: str) -> Edit:
    """Remove a file or a folder."""

    def edit(copy: Path) -> None:
        path = copy / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()

    return edit


def both(first: Edit, second: Edit) -> Edit:
    """Do one after the other."""

    def edit(copy: Path) -> None:
        first(copy)
        second(copy)

    return edit
