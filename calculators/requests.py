"""What a page may ask of Python: one type for each kind of request, as JSON has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict


class View(TypedDict, total=False):
    """How the reader looks at an answer: from which side of the table."""

    chair: str


class Shared(TypedDict):
    """Where copies and cards of an answer lead, and the date on them as people write it."""

    page: str  # the address of the calculator's own page
    today: str


class AnswerRequest(TypedDict):
    """A form as it stands, to be answered.

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
    # Of each asked field: "example", "missing" or "given"; without it nothing is missing.
    statuses: NotRequired[Mapping[str, Literal["example", "missing", "given"]] | None]
    printed: NotRequired[bool]  # it goes on paper, and is worth more draws
    small: NotRequired[bool]  # the panel shows the headline alone
    onward: NotRequired[Mapping[str, Mapping[str, str]]]  # the small forms beside ways on, by slug
    calculators: NotRequired[str]  # the way to the folder of calculators
    take: NotRequired[Shared | None]  # where somebody looks at what can be taken along
    steps: NotRequired[str | None]


class Scenario(TypedDict):
    """Numbers that a reader keeps under a name."""

    name: str
    version: str
    texts: Mapping[str, str]
    strict: Sequence[str]


class CompareRequest(TypedDict):
    """Scenarios to be put side by side."""

    kind: Literal["compare"]
    calculator: str
    compare: Sequence[Scenario]
    view: View


class AccountsRequest(TypedDict):
    """A part of a book of accounts: see `accounts.chunk`."""

    kind: Literal["accounts"]
    calculator: str
    book: Mapping[str, Any]


Request = AnswerRequest | CompareRequest | AccountsRequest
