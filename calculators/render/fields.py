"""Writes one question of a form: its control, with everything around it."""

from __future__ import annotations

from html import escape

from calculators.declare.fields import Choice, Field, Number
from calculators.declare.report import DOLLAR, Chair


def field(
    asked: Field,
    text: str,
    remark: str,
    panel_id: str,
    *,
    empty: str = "not used",
    money: str = DOLLAR,
) -> str:
    """Return one question: label, control, and places for a problem, a remark and the hint.

    `empty` is shown in a field that may be left empty, `money` before an amount of it.
    """
    own = f"{panel_id}-{asked.name}"
    signed = isinstance(asked, Number) and (asked.unit.beside or asked.unit.currency)
    unit = f" {own}-unit" if signed else ""
    described = f"{own}-problem {own}-remark{unit} {own}-hint"
    control = (
        _select(asked, text, own, described)
        if isinstance(asked, Choice)
        else _input(asked, text, own, described, empty, money)
    )
    label = asked.label_for("seller")  # the side a page opens with
    return (
        f'<div class="field" data-field="{asked.name}"{_takes_ranges(asked)}{_formerly(asked)}>'
        f'<label for="{own}"{_from_chairs(asked)}>{escape(label)}</label>{control}'
        f'<p class="problem" id="{own}-problem" hidden></p>'
        f'<p class="remark" id="{own}-remark"{"" if remark else " hidden"}>{remark}</p>'
        f'<p class="hint" id="{own}-hint">{escape(asked.hint)}</p></div>'
    )


def _formerly(asked: Field) -> str:
    """Return former names, for the script that reads links."""
    return f' data-formerly="{" ".join(asked.formerly)}"' if asked.formerly else ""


def _from_chairs(asked: Field) -> str:
    """Return the labels for either side, for the script that switches sides."""
    chairs: tuple[Chair, ...] = ("seller", "buyer") if any(asked.from_chairs) else ()
    return "".join(f' data-{one}="{escape(asked.label_for(one))}"' for one in chairs)


def _takes_ranges(asked: Field) -> str:
    return " data-takes-ranges" if isinstance(asked, Number) and not asked.whole else ""


def _input(asked: Number, text: str, own: str, described: str, empty: str, money: str) -> str:
    held = f' placeholder="{escape(empty)}"' if asked.optional else ""
    sign = escape(asked.unit.beside)
    after = f'<span class="unit" id="{own}-unit">{sign}</span>' if sign else ""
    currency = f'<span class="unit" id="{own}-unit" data-currency>{escape(money)}</span>'
    return (
        f'<span class="entry">{currency if asked.unit.currency else ""}<input type="text" '
        f'id="{own}" name="{asked.name}" value="{escape(text)}" inputmode="decimal" '
        f'autocomplete="off" spellcheck="false" aria-describedby="{described}"{held}>'
        f"{after}</span>"
    )


def _select(asked: Choice, text: str, own: str, described: str) -> str:
    options = "".join(
        f'<option value="{key}"{" selected" if key == text else ""}>{escape(label)}</option>'
        for key, label in asked.options.items()
    )
    return (
        f'<span class="entry"><select id="{own}" name="{asked.name}" '
        f'aria-describedby="{described}">{options}</select></span>'
    )
