"""The packs of a whole site: their content, their size, and the page that links to them."""

import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import UNDER_A_PATH
from tests.publish.packs.manifests import problems
from tests.publish.packs.plays import NAMES

MOST = 8_000_000  # bytes of a course
STARTED = re.compile(rb'new URL\("([^"]+\.js)",import\.meta\.url\)')
OUTSIDE = re.compile(r'<(?:script|link rel="(?:stylesheet|icon)"|img|iframe)\b[^>]*"(?:https?:)?//')


def test_a_site_without_packs_says_how_to_get_them(site: Path) -> None:
    said = (site / "enablement/packs/index.html").read_text("utf-8")
    assert "<code>make site</code>" in said
    assert ".zip" not in said.partition("<article")[2].partition("</article>")[0]
    assert not (site / "packs").exists()


@pytest.mark.soak
def test_the_page_of_packs_leads_to_each_and_says_how_large_it_is(whole_site: Path) -> None:
    said = (whole_site / "enablement/packs/index.html").read_text("utf-8")
    for name in NAMES:
        for path in (f"packs/{name}.zip", f"packs/{name}-scorm.zip"):
            size = f"{(whole_site / path).stat().st_size / 1e6:.1f}\N{NO-BREAK SPACE}MB"
            link = said.partition(f'href="../../{path}" download>')[2].partition("</td>")[0]
            assert link.endswith(f", {size}"), path
    assert "data-size" not in said


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_a_pack_holds_slides_a_page_to_print_and_the_text(whole_site: Path, name: str) -> None:
    with zipfile.ZipFile(whole_site / f"packs/{name}.zip") as pack:
        assert pack.testzip() is None
        assert pack.namelist() == sorted(pack.namelist())
        slides = [one for one in pack.namelist() if one.endswith(".png")]
        assert len(slides) >= 11
        for one in slides:
            head = pack.read(one)[:24]
            assert head.startswith(b"\x89PNG")
            assert (head[16:20], head[20:24]) == ((1920).to_bytes(4), (1080).to_bytes(4))
            assert pack.read(one.replace(".png", ".svg")).startswith(b"<svg ")
        document = pypdfium2.PdfDocument(io.BytesIO(pack.read("print.pdf")))
        assert len(document) == 1
        document.close()
        text = pack.read(f"{name}.md").decode()
        assert text.startswith("# ")
        assert f"{UNDER_A_PATH}plays/{name}/" in text
        assert "CC BY 4.0" in pack.read("LICENSE.txt").decode()


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_a_course_is_whole_small_and_by_the_rules(whole_site: Path, name: str) -> None:
    package = whole_site / f"packs/{name}-scorm.zip"
    assert package.stat().st_size <= MOST
    with zipfile.ZipFile(package) as packed:
        files = packed.namelist()
        assert problems(packed.read("imsmanifest.xml").decode(), files) == []
        page = packed.read("index.html").decode()
        assert not OUTSIDE.search(page)
        named = re.findall(r'(?:src|href)="(assets/[^"]*)"', page)
        assert len(named) > 5
        assert set(named) <= set(files)
        [runtime] = re.findall(r'name="calculators-runtime" content="([^"]*)"', page)
        assert {f"{runtime}pyodide.js", f"{runtime}library.zip"} <= set(files)
        assert not [one for one in files if one.endswith(".mjs")]
        scripts = [packed.read(one) for one in files if one.endswith(".js")]
        assert not [one for one in scripts if b".mjs" in one]
        started = {name.decode() for one in scripts for name in STARTED.findall(one)}
        assert started
        assert {f"assets/calculators/{name}" for name in started} <= set(files)
