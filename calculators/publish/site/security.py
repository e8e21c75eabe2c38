"""Says where to report a weakness in private: `.well-known/security.txt`, RFC 9116."""

from __future__ import annotations

import datetime

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_build_datetime

from calculators.publish.site.build import Build

FILE = ".well-known/security.txt"
# The RFC asks for less than a year, in case an address is abandoned.
GOOD_FOR = datetime.timedelta(days=364)


def add(build: Build) -> None:
    """Write the file if `SECURITY_CONTACT` names a contact, otherwise remove it."""
    contact = str(build.config.extra["security_contact"] or "").strip()
    if contact:
        build.write(FILE, security_txt(contact, build.config.site_url or "", get_build_datetime()))
    else:
        (build.folder / FILE).unlink(missing_ok=True)  # MkDocs doesn't clean hidden folders


def security_txt(contact: str, site: str, made: datetime.datetime) -> str:
    """Return the file; raise PluginError for a contact that programs couldn't follow."""
    if not contact.startswith(("https://", "mailto:", "tel:")) or len(contact.split()) != 1:
        raise PluginError(
            f"SECURITY_CONTACT is {contact!r}: write one address that begins with https://, "
            "mailto: or tel:."
        )
    lines = [
        f"Contact: {contact}",
        f"Expires: {made + GOOD_FOR:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en",
    ]
    if site.startswith("https://"):
        lines.append(f"Canonical: {site.rstrip('/')}/{FILE}")
    return "\n".join(lines) + "\n"
