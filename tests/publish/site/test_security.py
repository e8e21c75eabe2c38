"""Where to report a weakness: one file, in a format that programs read."""

import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from calculators.publish.site import security
from calculators.publish.site.build import Build
from calculators.publish.site.events import ADDITIONS
from calculators.publish.site.security import FILE, add, security_txt

MADE = datetime.datetime(2026, 11, 30, 12, 0, tzinfo=datetime.UTC)
CONTACT = "https://example.org/team/playbook/security"


def built(site: Path, contact: str) -> Build:
    said: Any = SimpleNamespace(
        extra={"security_contact": contact}, site_url="https://example.org/", site_dir=str(site)
    )
    return Build(said)


def test_it_has_what_the_rfc_asks_for() -> None:
    """A contact, and a date less than a year after the commit's, in UTC."""
    assert security_txt(CONTACT, "https://example.org/playbook/", MADE) == (
        f"Contact: {CONTACT}\n"
        "Expires: 2027-11-29T12:00:00Z\n"
        "Preferred-Languages: en\n"
        "Canonical: https://example.org/playbook/.well-known/security.txt\n"
    )


def test_an_address_without_tls_is_not_called_its_own() -> None:
    """The RFC allows https alone."""
    assert "Canonical" not in security_txt(CONTACT, "http://127.0.0.1:8000/", MADE)


@pytest.mark.parametrize("wrong", ["/security", "http://example.org/", "a@example.org", "tel: 1"])
def test_a_contact_that_nobody_could_follow_stops_the_build(wrong: str) -> None:
    with pytest.raises(PluginError, match=r"SECURITY_CONTACT is .*: write one address"):
        security_txt(wrong, "", MADE)


def test_it_is_dated_by_the_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So two builds of it are the same."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")  # 1 December 2025
    add(built(tmp_path, CONTACT))
    assert "\nExpires: 2026-11-30T00:00:00Z\n" in (tmp_path / FILE).read_text("utf-8")


def test_without_a_contact_there_is_no_file(tmp_path: Path) -> None:
    """Not even the last build's, because MkDocs doesn't clean hidden folders."""
    add(built(tmp_path, ""))
    assert not (tmp_path / FILE).exists()
    add(built(tmp_path, CONTACT))
    add(built(tmp_path, ""))
    assert not (tmp_path / FILE).exists()


def test_every_build_adds_it() -> None:
    assert security in ADDITIONS
