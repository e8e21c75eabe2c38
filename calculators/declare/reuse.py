"""Asks a field of one form again in another, with the same limits, and other words if needed."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any

from calculators.declare.fields import Form, fields_of


def reused(form: type[Form], name: str, **other: Any) -> Any:
    """Return the field `name` of `form` for another form; `other` are attributes that differ.

    Returns Any, as the field functions do, so that a line of a form type-checks.
    """
    asked = replace(fields_of(form)[name], **other)  # type: ignore[arg-type]  # classes hash
    return field(default=asked.default, metadata={"field": asked})
