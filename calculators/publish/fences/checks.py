"""Catches marks that nothing else would check: misspelled ones, and links written by hand."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection

from calculators.publish.pages.record import PageRecord

# Filled-in links can't be checked when written by hand, and MkDocs takes them for missing anchors.
BARE = re.compile(r"""\]\([^)\s]*#[a-z0-9-]+\?[^)]*\)|href=["'][^"']*#[a-z0-9-]+\?[^"']*""")
CODE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2\s*$|(?<!`)`[^`\n]+`", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^ *(?:`{3,}|~{3,}) *([\w-]+)([^\n`]*)$", re.MULTILINE)
INLINE = re.compile(r"`(?:#!|:::)([\w-]+)")
LIKE = 0.8  # how similar two words must be for one to be a typo of the other


def check(markdown: str, names: Collection[str], page: PageRecord) -> None:
    """Stop at the first mark that is almost one of `names`, and at links that nobody checks."""
    rest = CODE.sub("", markdown)
    for found in BARE.finditer(rest):
        raise page.fault(
            found.group(),
            f"{found.group()[1:]}: write filled-in links with a calculator-link, which is checked",
        )
    for found in FENCE.finditer(rest):
        raise page.fault(found.group().strip(), f"{found[1]}: this fence is never closed")
    for found in (*FENCE.finditer(markdown), *INLINE.finditer(markdown)):
        language = found[1]
        if language in names:
            if found.re is FENCE and found[2].strip():
                said = f"{language}: nothing may stand behind it, but {found[2].strip()!r} does"
                raise page.fault(found.group().strip(), said)
        elif near := difflib.get_close_matches(language, names, n=1, cutoff=LIKE):
            raise page.fault(found.group().strip(), f"{language}: did you mean {near[0]}?")
