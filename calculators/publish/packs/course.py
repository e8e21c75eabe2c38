"""A play as a SCORM 1.2 package: its page, panel and runtime, for a course on any server."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from calculators.publish.addresses.linkable import Linkable, site_address
from calculators.publish.sharing.embed import assets, embedded
from calculators.publish.site.build import Built
from calculators.publish.site.licenses import notices
from calculators.publish.site.policy import CHARSET, META, policy

PAGE = "index.html"
SCRIPT = "assets/scorm.js"
# The stock library, a way out that weighs 2.5 MB; where it is missed, the page says so.
LEFT_OUT = {"python_stdlib.zip"}

END = '<p data-course-end class="hidden" aria-hidden="true"></p>'  # whoever is here has read it all
IMPORTED = re.compile(r'(?:from|import|new URL\(|import\()\s*"(?:\./)?([\w-]+\.js)"')

RENAMED = (
    "In this package the modules of Pyodide are named .js instead of .mjs, and name each other "
    "so, because some servers of courses do not know the longer ending.\n"
)

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
    """What tells a course which page to show, and lists every file of the package."""
    listed = "\n".join(f'      <file href="{escape(path)}"/>' for path in sorted(files))
    return MANIFEST.format(name=name, title=escape(title), page=PAGE, files=listed)


def course(built: Built, play: Linkable) -> dict[str, bytes]:
    """Every file of the package by its path; all addresses in it are relative."""
    files = {PAGE: page(embedded(built, play, base="", site=site_address(built.config))).encode()}
    named = assets(built)
    icon = str(built.config.theme["favicon"])
    for path in [*named["styles"], *named["scripts"], SCRIPT, icon]:
        files[path] = (built.folder / path).read_bytes()
    for path in named["modules"]:
        files |= modules(built.folder, path)
    runtime = built.folder / built.config.extra["runtime"]
    for one in sorted(runtime.iterdir()):
        if one.name not in LEFT_OUT:
            files[built.config.extra["runtime"] + one.name] = one.read_bytes()
    files = known_endings(files)
    for name, text in notices().items():
        files[name] = (text + (RENAMED if name.startswith("NOTICE") else "")).encode()
    files["imsmanifest.xml"] = manifest(play.name, play.title, files).encode()
    return files


def page(html: str) -> str:
    """The page of a frame as one of a course: with its policy, its script, and an end to reach."""
    script = f'<script defer src="{SCRIPT}"></script>\n</head>'
    html = _once(html.lstrip(), CHARSET, CHARSET + META.format(policy([])))
    return _once(_once(html, "</head>", script), "</body>", f"{END}\n</body>")


def modules(site: Path, path: str) -> Mapping[str, bytes]:
    """A module, and all that it imports from beside it."""
    found: dict[str, bytes] = {}
    wanted = [path]
    while wanted:
        path = wanted.pop()
        if path not in found:
            found[path] = (site / path).read_bytes()
            wanted += [str(Path(path).parent / name) for name in _imported(found[path].decode())]
    return found


def known_endings(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same with every .mjs named .js, in the scripts that load it too."""
    renamed = {}
    for path, content in files.items():
        if path.endswith((".js", ".mjs")):
            content = re.sub(rb"\.mjs\b", b".js", content)
        renamed[re.sub(r"\.mjs$", ".js", path)] = content
    return renamed


def _imported(script: str) -> Iterator[str]:
    yield from IMPORTED.findall(script)


def _once(html: str, before: str, after: str) -> str:
    assert html.count(before) == 1, f"{before} stands once in the page of a frame"
    return html.replace(before, after)
