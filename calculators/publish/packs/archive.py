"""For each play a pack to download: slides, a page to print, its text; and a course beside it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

from mkdocs.structure.pages import Page

from calculators.publish.addresses.linkable import Linkable
from calculators.publish.markdown.copies import as_markdown
from calculators.publish.packs.case import case
from calculators.publish.packs.course import course
from calculators.publish.packs.download_table import course_path, pack_path, with_sizes
from calculators.publish.packs.paper import paper
from calculators.publish.packs.play import sections
from calculators.publish.packs.slides import WIDE, Play, slides
from calculators.publish.pages.answer import loaded
from calculators.publish.runtime.bundle import LONG_AGO
from calculators.publish.sharing.png import png
from calculators.publish.site.build import Built
from calculators.publish.site.licenses import notices

PACKED = {".png", ".zip"}  # made small already


def add(built: Built) -> None:
    """Write the packs of all plays, and say on their page how large they are."""
    if not built.whole:
        return
    sizes = {}
    for page, own in zip(built.pages, built.linkables, strict=True):
        if own.kind == "play":
            made = {
                pack_path(own.name): zipped(pack(built, page, own)),
                course_path(own.name): zipped(course(built, own)),
            }
            for path, content in made.items():
                built.write(path, content)
                sizes[path] = len(content)
    with_sizes(built, sizes)


def pack(built: Built, page: Page, own: Linkable) -> dict[str, bytes]:
    """Every file of a pack by its path."""
    play = told(page, own, str(built.config.copyright))
    files = {
        f"{own.name}.md": as_markdown(built, page).encode(),
        "print.pdf": paper(play),
        "LICENSE.txt": notices()["LICENSE.txt"].encode(),
    }
    for slide in slides(play):
        files[f"slides/{slide.name}.svg"] = slide.svg.encode()
        files[f"slides/{slide.name}.png"] = png(slide.svg, WIDE)
    return files


def told(page: Page, own: Linkable, licence: str) -> Play:
    """A play from its page, as the build has rendered it."""
    found = sections(page.content or "")
    answer = loaded(page)
    assert answer, f"{page.file.src_uri} has a panel"
    return Play(own.name, own.title, own.description, own.short, found, case(answer), licence)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip, the same bytes each time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for name in sorted(files):
            small = PurePosixPath(name).suffix in PACKED
            how = zipfile.ZIP_STORED if small else zipfile.ZIP_DEFLATED
            packed.writestr(zipfile.ZipInfo(name, LONG_AGO), files[name], how, compresslevel=9)
    return content.getvalue()
