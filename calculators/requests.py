"""Defines each kind of request from the page, as JSON has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict


class View(TypedDict, total=False):
    """How the reader looks at an answer: from which side of the table."""

    chair: str


class Shared(TypedDict):
    """Where copies and cards of an answer lead, and their date as people write it."""

    page: str  # the address of the calculator's own page
    today: str


class AnswerRequest(TypedDict):
    """A form to answer.

    `steps` is a name for the panel, where ranges may be answered in steps: the first reply has the
    answer to the likely values and `more`; the same request, asked again and again, goes on by some
    256 draws each time, with a reply of `state` and `more` alone, and the last reply has all. A
    newer request by that name ends the former.
    """

    kind: Literal["answer"]
    calculator: str
    texts: Mapping[str, str]
    example: Mapping[str, str]  # the page's own example
    strict: Sequence[str]  # names that a link filled and nobody has touched since
    view: View
    # For each asked field: "example", "missing" or "given"; without it nothing is missing.
    statuses: NotRequired[Mapping[str, Literal["example", "missing", "given"]] | None]
    printed: NotRequired[bool]  # for paper, which is worth more draws
    small: NotRequired[bool]  # the panel shows the headline alone
    onward: NotRequired[Mapping[str, Mapping[str, str]]]  # small forms beside the links on
    calculators: NotRequired[str]  # the path to the calculators' folder
    take: NotRequired[Shared | None]  # if the reader looks at what can be copied or shared
    steps: NotRequired[str | None]


class Scenario(TypedDict):
    """Numbers that a reader saved under a name."""

    name: str
    version: str
    texts: Mapping[str, str]
    strict: Sequence[str]


class CompareRequest(TypedDict):
    """Scenarios to compare."""

    kind: Literal["compare"]
    calculator: str
    compare: Sequence[Scenario]
    view: View


class AccountsRequest(TypedDict):
    """A part of an accounts file: see `accounts.chunk`."""

    kind: Literal["accounts"]
    calculator: str
    book: Mapping[str, Any]


Request = AnswerRequest | CompareRequest | AccountsRequest
