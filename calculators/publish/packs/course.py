"""Packs a play as a SCORM 1.2 course with its page, panel and runtime, for any server."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from calculators.publish.addresses.linkable import Linkable, site_address
from calculators.publish.sharing.embed import assets, embedded
from calculators.publish.site.build import Build
from calculators.publish.site.bundles import COURSE, FRAME
from calculators.publish.site.licenses import notices
from calculators.publish.site.policy import CHARSET, META, policy

PAGE = "index.html"
# A 2.5 MB fallback: the stock library. Where a course needs it, the page says so.
LEFT_OUT = {"python_stdlib.zip"}

END = '<p data-course-end class="hidden" aria-hidden="true"></p>'  # the end means it's all read

MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="playbook-{name}" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>{title}</title>
      <item identifier="item" identifierref="page" isvisible="true">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="{page}">
{files}
    </resource>
  </resources>
</manifest>
"""


def manifest(name: str, title: str, files: Iterable[str]) -> str:
    """Return the manifest: which page a course shows, and every file of the package."""
    listed = "\n".join(f'      <file href="{escape(path)}"/>' for path in sorted(files))
    return MANIFEST.format(name=name, title=escape(title), page=PAGE, files=listed)


def course(build: Build, play: Linkable) -> dict[str, bytes]:
    """Return every file of the package by its path, with relative addresses only."""
    bundles = build.config.extra["bundles"]
    own = [bundles.paths[name] for name in COURSE]
    html = page(embedded(build, play, base="", site=site_address(build.config)), *own)
    files = {PAGE: html.encode()}
    icon = str(build.config.theme["favicon"])
    for path in [*assets(build)["styles"], *bundles.needs(*FRAME, *COURSE), icon]:
        files[path] = (build.folder / path).read_bytes()
    runtime = build.folder / build.config.extra["runtime"]
    for one in sorted(runtime.iterdir()):
        if one.name not in LEFT_OUT:
            files[build.config.extra["runtime"] + one.name] = one.read_bytes()
    files |= {name: text.encode() for name, text in notices().items()}
    files["imsmanifest.xml"] = manifest(play.name, play.title, files).encode()
    return files


def page(html: str, *scripts: str) -> str:
    """Return a frame's page as a course page: with its policy, its script, and an end to reach."""
    named = "".join(f'<script defer src="{one}"></script>\n' for one in scripts)
    html = _once(html.lstrip(), CHARSET, CHARSET + META.format(policy([])))
    return _once(_once(html, "</head>", f"{named}</head>"), "</body>", f"{END}\n</body>")


def _once(html: str, before: str, after: str) -> str:
    assert html.count(before) == 1, f"{before} stands once in the page of a frame"
    return html.replace(before, after)
