"""Writes an oEmbed file beside each page that says how other sites may show it.

A static file can't depend on the request, so it ignores a consumer's `maxwidth`: a frame takes the
width it's given.
"""

from __future__ import annotations

import json
from typing import Any

from calculators.publish.addresses.linkable import linkable, site_address
from calculators.publish.sharing.embed import HEIGHT, iframe
from calculators.publish.sharing.link_preview import OEMBED, Unfurled, unfurled
from calculators.publish.site.build import Build

WIDTH = 640  # a comfortable width for a frame, in pixels


def add(build: Build) -> None:
    """Add one file for each page."""
    provider = {
        "provider_name": str(build.config.site_name),
        "provider_url": site_address(build.config),
    }
    for page in build.pages:
        frame = iframe(linkable(page, build.config), height=HEIGHT)
        said = {**response(unfurled(page, build), frame), **provider}
        build.write(page.url + OEMBED, json.dumps(said, ensure_ascii=False, indent=1) + "\n")


def response(page: Unfurled, frame: str) -> dict[str, Any]:
    """Return rich data if the page has a frame, else a link; picture fields come in threes."""
    said: dict[str, Any] = {"version": "1.0", "type": "link", "title": page.title}
    if frame:
        said |= {"type": "rich", "html": frame, "width": WIDTH, "height": HEIGHT}
    if page.picture:
        said |= {
            "thumbnail_url": page.picture,
            "thumbnail_width": page.width,
            "thumbnail_height": page.height,
        }
    return said
