"""The offline copy: each page comes with what it needs, by its hash."""

import base64
import gzip
import hashlib
import json
import re
import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from calculators.publish.site import bundles, offline

ROOT = Path(__file__).parents[3]
WORKER = ROOT / "overrides" / offline.WORKER

# What a page loads from this site when it's drawn and when its scripts start.
NEEDED = re.compile(
    r'<(?:script[^>]* src|link rel="(?:stylesheet|icon)" href|img[^>]* src'
    r'|meta name="offline-copy" content)="([^"]*)"'
)
STARTED = re.compile(r'new URL\("([^"]+\.js)",import\.meta\.url\)')


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Build a site of one page, with the worker's source."""
    (tmp_path / "index.html").write_text("<p>One", "utf-8")
    (tmp_path / "index.md").write_text("One", "utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / bundles.LIST).write_text('{"scorm.js": "scorm.js"}', "utf-8")
    shutil.copy(WORKER, tmp_path)
    return tmp_path


def in_worker(site: Path) -> dict[str, str] | None:
    [found] = re.findall(
        r"^const FILES = (.*?);$", (site / offline.WORKER).read_text("utf-8"), re.M | re.S
    )
    files: dict[str, str] | None = json.loads(found)
    return files


def test_the_worker_gets_each_file_with_its_hash(built: Path) -> None:
    offline.apply(built, wanted=True)
    hashed = base64.b64encode(hashlib.sha256(b"<p>One").digest()).decode()
    assert in_worker(built) == {"index.html": hashed}


def test_where_no_copy_is_wanted_the_worker_has_no_list_and_takes_itself_away(built: Path) -> None:
    offline.apply(built, wanted=False)
    assert in_worker(built) is None


def test_a_worker_without_a_place_for_the_list_stops_the_build(built: Path) -> None:
    (built / offline.WORKER).write_text("const FILES = {};\n", "utf-8")
    with pytest.raises(PluginError, match=r"offline\.js: there is no place"):
        offline.apply(built, wanted=True)


def test_another_page_makes_another_worker_and_the_same_site_the_same(built: Path) -> None:
    """Browsers take a script that differs in one byte for a newer version, and no other."""

    def worker() -> bytes:
        shutil.copy(WORKER, built)
        offline.apply(built, wanted=True)
        return (built / offline.WORKER).read_bytes()

    first = worker()
    assert worker() == first
    (built / "index.html").write_text("<p>Two", "utf-8")
    assert worker() != first


def test_another_script_or_another_python_is_another_build_and_another_text_is_not(
    tmp_path: Path,
) -> None:
    def build(script: str, text: str, runtime: str) -> str:
        (tmp_path / "a.js").write_text(script, "utf-8")
        (tmp_path / "a.md").write_text(text, "utf-8")
        files = [File(name, str(tmp_path), "site", True) for name in ("a.js", "a.md")]
        return offline.build(Files(files), runtime)

    assert build("1", "One", "r/1/") == build("1", "Two", "r/1/")
    assert len({build("1", "", "r/1/"), build("2", "", "r/1/"), build("1", "", "r/2/")}) == 3


@pytest.mark.parametrize("kind", ["page", "module"])
def test_whatever_a_kept_page_or_module_needs_is_kept_too(site: Path, kind: str) -> None:
    kept = offline.listed(site)
    suffix, needed = {"page": (".html", NEEDED), "module": (".js", STARTED)}[kind]
    wanted = {
        urljoin(f"http://site/{name}", address).removeprefix("http://site/").partition("?")[0]
        for name in kept
        if name.endswith(suffix)
        for address in needed.findall((site / name).read_text("utf-8"))
        if not address.startswith("data:")
    }
    assert wanted
    assert wanted - kept.keys() == set()


def test_a_copy_has_what_pages_and_frames_are_made_of_and_not_what_courses_alone_need(
    site: Path,
) -> None:
    paths = json.loads((site / bundles.LIST).read_text("utf-8"))
    kept = {name for name in offline.listed(site) if name.startswith(bundles.FOLDER)}
    assert kept == set(paths.values()) - {paths["scorm.js"]}


def test_a_copy_has_every_page_and_the_runtime_without_the_library_that_is_a_way_out(
    site: Path,
) -> None:
    kept = offline.listed(site)
    every = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert every - kept.keys() == set()
    runtime = {path.name for path in site.glob("assets/runtime/*/*")}
    held = {Path(name).name for name in kept if name.startswith("assets/runtime/")}
    assert runtime - held == {"python_stdlib.zip"}


def test_a_copy_is_no_larger_than_it_is_said_to_be(site: Path) -> None:
    """Counted as sent: the runtime comes out of the browser's cache, and the rest is compressed."""
    kept = [(name, (site / name).read_bytes()) for name in offline.listed(site)]
    others = [one for name, one in kept if not name.startswith("assets/runtime/")]
    assert sum(len(one) for _, one in kept) < 28_000_000
    assert sum(len(gzip.compress(one)) for one in others) < 3_000_000
