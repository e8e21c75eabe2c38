"""Marks in a page that nothing else would check: misspelt ones, and links written by hand."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Mapping
from functools import wraps
from typing import Any

from calculators.publish.fences.location import HERE, Fault
from calculators.publish.site.build_errors import said

# A filled-in link written by hand cannot be checked, and MkDocs takes it for a missing anchor.
BARE = re.compile(r"""\]\([^)\s]*#[a-z0-9-]+\?[^)]*\)|href=["'][^"']*#[a-z0-9-]+\?[^"']*""")
CODE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2\s*$|(?<!`)`[^`\n]+`", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^ *(?:`{3,}|~{3,}) *([\w-]+)([^\n`]*)$", re.MULTILINE)
INLINE = re.compile(r"`(?:#!|:::)([\w-]+)")
LIKE = 0.8  # how much alike two words must be for one to be a slip of the other


def check(markdown: str, names: Collection[str]) -> None:
    """Stop at the first mark that is almost one of `names`, and at links that nobody checks."""
    rest = CODE.sub("", markdown)
    for found in BARE.finditer(rest):
        raise HERE.fault(
            found.group(),
            f"{found.group()[1:]}: write filled-in links with a calculator-link, which is checked",
        )
    for found in FENCE.finditer(rest):
        raise HERE.fault(found.group().strip(), f"{found[1]}: this fence is never closed")
    for found in (*FENCE.finditer(markdown), *INLINE.finditer(markdown)):
        language = found[1]
        if language in names:
            if found.re is FENCE and found[2].strip():
                said = f"{language}: nothing may stand behind it, but {found[2].strip()!r} does"
                raise HERE.fault(found.group().strip(), said)
        elif near := difflib.get_close_matches(language, names, n=1, cutoff=LIKE):
            raise HERE.fault(found.group().strip(), f"{language}: did you mean {near[0]}?")


def guard(extensions: Mapping[str, Any]) -> None:
    """Let every fault in a mark stop the build: its extension would show the mark instead."""
    for one in extensions["pymdownx.superfences"]["custom_fences"]:
        one["format"] = _guarded(one["format"], "```{language}\n{source}")
    for one in extensions["pymdownx.inlinehilite"]["custom_inline"]:
        one["format"] = _guarded(one["format"], "{source}")


def _guarded(write: Callable[..., str], written: str) -> Callable[..., str]:
    @wraps(write)
    def guarded(source: str, language: str, *rest: Any, **options: Any) -> str:
        try:
            return write(source, language, *rest, **options)
        except Fault:
            raise
        except Exception as error:
            mark = written.format(language=language, source=source)
            raise HERE.fault(mark, f"{language}: {said(error)}") from error

    return guarded
