"""What's public stays: names, and what the links of every version show."""

from typing import Any
from urllib.parse import parse_qsl

import pytest

from calculators import Invalid, read
from calculators.declare.calculator import Calculator
from calculators.publish.addresses.register import version as site_version
from tests.contract import published
from tests.contract.forms import CALCULATORS, CONTRACTED, named
from tests.contract.rules import rule

AnyCalculator = Calculator[Any, Any]

every_published = pytest.mark.parametrize("calculator", CALCULATORS, ids=named)


def check_names(calculator: AnyCalculator, record: dict[str, Any]) -> None:
    """Every name is still there, or is what another was called formerly."""
    old = {name for one in calculator.fields.values() for name in one.formerly}
    for name in record.get("inputs", ()):
        known = name in calculator.fields or name in old
        rule("renamed", known, slug=calculator.slug, name=name)
    for name in record.get("figures", ()):
        rule("renamed", name in calculator.figures, slug=calculator.slug, name=name)


def check_links(calculator: AnyCalculator, record: dict[str, Any]) -> None:
    """What a link doesn't name stands at the defaults of its own version."""
    for version, kept in record.get("versions", {}).items():
        texts = dict(parse_qsl(kept["link"].partition("?")[2], strict_parsing=True))
        for named_there, shown in ((texts, kept["shows"]), ({}, kept["untouched"])):
            whole = {**calculator.defaults(int(version)), **named_there}
            slots: dict[str, object] = {"slug": calculator.slug, "version": version}
            try:
                result = calculator.compute(read(calculator, whole).inputs)
            except Invalid as invalid:
                rule("old-link", False, name="its form", before="an answer", now=invalid, **slots)
                return
            for name, before in shown.items():
                value = getattr(result, name)
                now = value if value is None else round(value)
                rule("old-link", now == before, name=name, before=before, now=now, **slots)


def check_then(calculator: AnyCalculator, record: dict[str, Any]) -> None:
    """What a link showed then and doesn't now is another figure, and a later version says so."""
    for version, kept in record.get("versions", {}).items():
        for what, figures in kept.get("then", {}).items():
            for name, before in figures.items():
                slots: dict[str, object] = {"slug": calculator.slug, "version": version}
                rule("then", kept[what].get(name, before) != before, name=name, **slots)
                said = any(later > int(version) for later in calculator.changes)
                rule("then", said, name=name, **slots)


@every_published
def test_what_a_version_gave_then_differs_and_a_later_one_says_so(
    calculator: AnyCalculator,
) -> None:
    check_then(calculator, published.read(calculator.slug))


@pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
def test_changes_are_said_of_versions_that_there_are(calculator: AnyCalculator) -> None:
    for version, change in calculator.changes.items():
        assert 1 < version <= calculator.version
        assert change.says.endswith(".")


@every_published
def test_every_version_has_its_record(calculator: AnyCalculator) -> None:
    record = published.read(calculator.slug)
    rule("record", record, slug=calculator.slug, version=calculator.version)
    since = record.get("draft")
    rule("draft", since in (None, site_version()), slug=calculator.slug, since=since)
    for version in range(1, 0 if since else calculator.version + 1):
        known = str(version) in record["versions"]
        rule("record", known, slug=calculator.slug, version=version)


@every_published
def test_published_names_stay(calculator: AnyCalculator) -> None:
    check_names(calculator, published.read(calculator.slug))


@every_published
def test_old_links_show_what_they_showed(calculator: AnyCalculator) -> None:
    check_links(calculator, published.read(calculator.slug))


@pytest.mark.parametrize("calculator", CONTRACTED, ids=named)
def test_links_of_every_older_version_still_have_their_defaults(calculator: AnyCalculator) -> None:
    for version in range(1, calculator.version):
        known = version in calculator.earlier_defaults
        rule("version", known, slug=calculator.slug, version=version)
    for version in calculator.earlier_defaults:
        rule("version", version < calculator.version, slug=calculator.slug, version=version)
        texts = calculator.defaults(version)
        assert set(texts) == set(calculator.fields)
        read(calculator, texts)
