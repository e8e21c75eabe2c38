"""Says what stopped a build in one message, where and why, instead of a traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

OURS = ("calculators/", "overrides/")
CATALOG = "calculators/catalog/"


def said(error: BaseException, page: str = "") -> str:
    """Return the message; `page` is the file of the page that was read or built, if any."""
    return ": ".join(part for part in (page, _place(error), _words(error)) if part)


def _place(error: BaseException) -> str:
    """Return file and line of ours: where parsing stopped, or where it failed."""
    if isinstance(error, SyntaxError | TemplateSyntaxError) and error.filename:
        return f"{_short(error.filename)}:{error.lineno}"
    if isinstance(error, OSError) and not isinstance(error, TemplateNotFound):
        return ""  # its message names the file that matters
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{_short(one.filename)}:{one.lineno}" for one in frames]
    # The code all calculators share is seldom at fault.
    for ours in (CATALOG, OURS):
        if here := [place for place in places if place.startswith(ours)]:
            return here[-1]
    return ""


def _words(error: BaseException) -> str:
    match error:
        case SyntaxError() | TemplateSyntaxError():
            return f"{error.msg if isinstance(error, SyntaxError) else error.message}"
        case UnicodeDecodeError():
            byte = error.object[error.start]
            return f"a text here, or in what it includes, isn't UTF-8 (byte 0x{byte:02x})"
        case TemplateNotFound():
            return f"there is no template {error.name}"
        case FileNotFoundError() if error.filename:
            return f"there is no file {_short(str(error.filename))}"
        case OSError() if error.filename:
            return f"{_short(str(error.filename))}: {error.strerror}"
        case OSError():
            return str(error)
        case _:
            return f"{type(error).__name__}: {error}".rstrip(".")


def _short(filename: str) -> str:
    path, here = Path(filename), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
