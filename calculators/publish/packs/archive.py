"""Makes a pack for each play, with slides, a page to print and its text; and a course."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

from mkdocs.structure.pages import Page

from calculators.answer.evaluate import Answer
from calculators.publish.addresses.linkable import Linkable
from calculators.publish.markdown.copies import as_markdown
from calculators.publish.packs.case import case
from calculators.publish.packs.course import course
from calculators.publish.packs.download_table import course_path, pack_path, with_sizes
from calculators.publish.packs.paper import paper
from calculators.publish.packs.play import Section, sections
from calculators.publish.packs.slides import WIDE, Play, slides
from calculators.publish.pages.answer import example_answer
from calculators.publish.runtime.bundle import LONG_AGO
from calculators.publish.sharing.png import png
from calculators.publish.site.build import Build
from calculators.publish.site.licenses import notices

PACKED = {".png", ".zip"}  # compressed already


def add(build: Build) -> None:
    """Add the packs of all plays, and show on their page how large they are."""
    if not build.whole:
        return
    sizes = {}
    for page, own in zip(build.pages, build.linkables, strict=True):
        if own.kind == "play":
            made = {
                pack_path(own.name): zipped(pack(build, page, own)),
                course_path(own.name): zipped(course(build, own)),
            }
            for path, content in made.items():
                build.write(path, content)
                sizes[path] = len(content)
    with_sizes(build, sizes)


def pack(build: Build, page: Page, own: Linkable) -> dict[str, bytes]:
    """Return every file of a pack by its path."""
    record = build.record(page)
    answer = example_answer(page, record)
    assert answer, f"{page.file.src_uri} has a panel"
    play = told(own, sections(record), answer, str(build.config.copyright))
    files = {
        f"{own.name}.md": as_markdown(build, page).encode(),
        "print.pdf": paper(play),
        "LICENSE.txt": notices()["LICENSE.txt"].encode(),
    }
    for slide in slides(play):
        files[f"slides/{slide.name}.svg"] = slide.svg.encode()
        files[f"slides/{slide.name}.png"] = png(slide.svg, WIDE)
    return files


def told(own: Linkable, found: Mapping[str, Section], answer: Answer, licence: str) -> Play:
    """Return a play from the sections of its page and the answer to its case."""
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
