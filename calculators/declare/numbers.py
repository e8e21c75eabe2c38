"""Turns text into a number; form, link, command line and page defaults all use this."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from calculators.declare.units import Unit

_SHORTHAND = (
    dict.fromkeys(("k", "thousand", "tsd"), 1e3)
    | dict.fromkeys(("m", "mn", "mio", "million", "millions"), 1e6)
    | dict.fromkeys(("b", "bn", "billion", "billions"), 1e9)
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc`\u00b4"), "'")
# A text that all rules below read the same way: no groups, no unit, no three decimals. Most cells
# of an accounts file are like this, and the rules take longer than the calculations.
_PLAIN = re.compile(r"-?[0-9]{1,15}(?:\.(?:[0-9]{1,2}|[0-9]{4,15}))?")
_NUMBER = re.compile(r"[0-9][0-9.,' ]*|[.,][0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[,.' ])[0-9]{3}(?:(?P=mark)[0-9]{3})*")
# Only known codes, or "5 MIO" would lose its million as if it were a currency.
_CODE = re.compile(
    r"(?<![A-Z])(?:AED|ARS|AUD|BGN|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR"
    r"|ISK|JPY|KES|KRW|MXN|MYR|NGN|NOK|NZD|PEN|PHP|PLN|QAR|RON|SAR|SEK|SGD|THB|TRY|TWD|UAH|USD|VND"
    r"|ZAR)(?![A-Za-z])|\b(?:US|A|C|NZ|HK)(?= )|\bkr\b\.?|\bFr\."
)
_FRACTION = re.compile(r"([0-9.,]+) ?(?:/|in|out of) ?([0-9.,' ]+)")
LONGEST = 60  # characters; nobody types a longer number
LONGEST_TYPED = 300  # including invisible characters, and blanks


class Unreadable(ValueError):
    """A text that isn't a number of its kind; the message is for the person who typed it."""


@dataclass(frozen=True)
class Remark:
    """A note beside a field that never blocks; `instead` is a text that one tap puts there."""

    text: str
    instead: str = ""


class Reading(NamedTuple):
    """A number in natural units, and notes on how it was read."""

    value: float
    remark: Remark | None = None


def read_number(text: str, unit: Unit, example: str, *, strict: bool) -> Reading:
    """Read `text` as a number of `unit`; `strict` refuses what can be read in two ways.

    Raises Unreadable with a sentence that says what to type, using `example`.
    """
    if _PLAIN.fullmatch(text):
        return _reading(float(text), unit)
    asked = f"This asks for {unit.in_sentence}, like {example}."
    cleaned = _clean(text) if len(text) <= LONGEST_TYPED else text
    if len(cleaned) > LONGEST:
        raise Unreadable(asked)
    if unit.fractions and (share := _fraction(cleaned, strict)) is not None:
        return share
    negative, body = _sign(cleaned, unit)
    found = _NUMBER.match(body)
    if not found:
        raise Unreadable(asked)
    digits = found.group().rstrip(" '")
    factor, word = _factor(body[len(digits) :], unit, asked)
    number, ambiguous = _digits(digits, asked)
    sign = -1.0 if negative else 1.0
    typed = sign * number * factor
    value = _natural(typed, unit)
    if ambiguous:
        # A single mark followed by three digits: thousands here, decimals in another country.
        decimal = digits.replace(",", ".") + "0" + word
        grouped = re.sub("[,.]", "", digits) + word
        mark = "-" if negative else ""
        if strict:
            raise Unreadable(
                f"{digits} can be read in two ways: write {mark}{grouped} or {mark}{decimal}."
            )
        shown = f"{mark}{number:,.0f}{word}"
        other = f"For {mark}{re.split('[,.]', digits)[0]} and decimals, type {mark}{decimal}."
        return Reading(value, Remark(f"Read as {shown}. {other}", mark + decimal))
    return _reading(typed, unit)


def _reading(typed: float, unit: Unit) -> Reading:
    """Return the typed number in natural units; note a share typed as 0.9."""
    value = _natural(typed, unit)
    if unit.doubted and 0 < typed < 1:
        meant = unit.plain(typed)
        return Reading(
            value,
            Remark(f"Read as {unit.plain(value)}%. Did you mean {meant}%?", meant),
        )
    return Reading(value)


def _natural(typed: float, unit: Unit) -> float:
    """Divide exactly: 97.4% is 0.974, not its neighbor among the floats."""
    return typed if unit.scale == 1 else float(f"{typed / unit.scale:.15g}")


def _clean(text: str) -> str:
    kinds = [unicodedata.category(sign) for sign in text]
    # Numbers pasted from a spreadsheet or a chat bring invisible characters along.
    text = "".join(sign for sign, kind in zip(text, kinds, strict=True) if kind != "Cf")
    text = text.translate(_DASHES | _APOSTROPHES)
    if "No" not in kinds:  # 2 and ² aren't the same
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.translate(_DASHES | _APOSTROPHES).split())


def _fraction(text: str, strict: bool) -> Reading | None:
    found = _FRACTION.fullmatch(text)
    if not found:
        return None
    whole = Unit("count")
    part, of = (read_number(side, whole, "1 in 34", strict=strict) for side in found.groups())
    if of.value == 0:
        raise Unreadable("There's no 1 in 0. Write 1 in 34, or 2.9%.")
    two_ways = part.remark or of.remark
    said = Remark(f"Read as {whole.plain(part.value)} in {whole.plain(of.value)}.")
    return Reading(part.value / of.value, said if two_ways else None)


def _sign(text: str, unit: Unit) -> tuple[bool, str]:
    """Strip brackets, sign and leading currency: "(12,000)", "-€ 20", "EUR -20"."""
    bracketed = unit.shorthand and text.startswith("(") and text.endswith(")")
    body = text[1:-1].strip() if bracketed else text
    body = _without_currency(body, unit)
    signed = body[:1] in ("-", "+")
    minus = body.startswith("-")
    if signed:
        body = _without_currency(body[1:].strip(), unit)
    return bracketed or minus, body


def _without_currency(text: str, unit: Unit) -> str:
    if not unit.shorthand:
        return text
    text = "".join(" " if unicodedata.category(sign) == "Sc" else sign for sign in text)
    return " ".join(_CODE.sub(" ", text).split())


def _factor(rest: str, unit: Unit, asked: str) -> tuple[float, str]:
    """Return the factor that follows the digits, and the word for texts that repeat it."""
    word = rest.strip().lower().rstrip(".")
    if not word:
        return 1.0, ""
    known = _SHORTHAND if unit.shorthand else unit.words
    if word in known:
        return known[word], "" if known[word] == 1 else word if len(word) == 1 else f" {word}"
    if unit.shorthand and word in ("%", "percent", "per cent"):
        raise Unreadable(f"{asked} Got a share? Multiply it by the price.")
    raise Unreadable(asked)


def multiplies(word: str, unit: Unit) -> bool:
    """Tell whether a word after a number changes it: k, million, years where months are asked."""
    known = _SHORTHAND if unit.shorthand else unit.words
    return known.get(word.lower().rstrip("."), 1.0) != 1


def _digits(text: str, asked: str) -> tuple[float, bool]:
    """Return the number that the digits mean, and whether they could mean another one too."""
    marks = [mark for mark in text if mark in ",."]
    spaced = " " in text or "'" in text
    if not marks:
        return float(text if not spaced else _ungrouped(text, asked)), False
    last = marks[-1]
    whole, _, decimals = text.rpartition(last)
    if not decimals.isdigit() and decimals:
        return float(_ungrouped(text, asked)), False
    if marks.count(last) > 1:  # 1,234,567: the same mark twice can only be grouping
        return float(_ungrouped(text, asked)), False
    if len(marks) == 1 and not spaced and _GROUPED.fullmatch(text):
        return float(whole + decimals), True
    if set(whole) & set(",.' "):
        whole = _ungrouped(whole, asked)
    return float(f"{whole or '0'}.{decimals}"), False


def _ungrouped(text: str, asked: str) -> str:
    found = _GROUPED.fullmatch(text)
    if not found:
        raise Unreadable(f"{asked} Write groups of three digits: 12,345,678.")
    return text.replace(found["mark"], "")
