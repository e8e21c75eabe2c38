"""A page of the last release finds its scripts for one more release, and nothing else gets in."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculators.publish.site.bundles import FOLDER, LIST
from calculators.publish.site.last_release import keep
from tests.site.hosts import Host, host


def path(content: bytes, name: str = "page") -> str:
    return f"{FOLDER}{name}-{hashlib.sha256(content).hexdigest()[:10]}.js"


def release(folder: Path, *contents: bytes) -> Path:
    """Return a site with these scripts."""
    (folder / FOLDER).mkdir(parents=True)
    paths = [path(content) for content in contents]
    for name, content in zip(paths, contents, strict=True):
        (folder / name).write_bytes(content)
    (folder / LIST).write_text(json.dumps(dict(enumerate(paths))), "utf-8")
    for name in ("_headers", "404.html"):
        (folder / name).write_text("", "utf-8")
    return folder


def names(site: Path) -> set[str]:
    return {one.relative_to(site).as_posix() for one in (site / FOLDER).iterdir()}


@pytest.fixture
def live(tmp_path: Path) -> Iterator[Host]:
    """Serve the last release."""
    with host("/playbook/") as server:
        server.publish(release(tmp_path / "live", b"one", b"same"))
        yield server


def test_the_files_of_the_last_release_are_put_beside_the_new_ones(
    live: Host, tmp_path: Path
) -> None:
    site = release(tmp_path / "site", b"two", b"same")
    assert keep(live.address, site) == [path(b"one")]
    assert names(site) == {path(b"one"), path(b"two"), path(b"same")}
    assert (site / path(b"one")).read_bytes() == b"one"


def test_what_came_before_the_last_release_goes(live: Host, tmp_path: Path) -> None:
    second = release(tmp_path / "second", b"two")
    keep(live.address, second)
    live.publish(second)
    third = release(tmp_path / "third", b"three")
    keep(live.address, third)
    assert names(third) == {path(b"two"), path(b"three")}


def test_a_file_that_is_not_what_its_name_says_is_refused(live: Host, tmp_path: Path) -> None:
    (live.folder / path(b"one")).write_bytes(b"another")
    site = release(tmp_path / "site", b"two")
    with pytest.raises(ValueError, match="is not what its name says"):
        keep(live.address, site)
    assert names(site) == {path(b"two")}


@pytest.mark.parametrize(
    "paths",
    [
        ["assets/calculators/page.js"],
        {"page.js": "index.html"},
        {"page.js": f"{FOLDER}../../../page-0123456789.js"},
        {"page.js": "assets/runtime/page-0123456789.js"},
    ],
)
def test_a_list_that_names_anything_else_is_refused(
    live: Host, tmp_path: Path, paths: object
) -> None:
    (live.folder / LIST).write_text(json.dumps(paths), "utf-8")
    site = release(tmp_path / "site", b"two")
    with pytest.raises(ValueError, match=LIST):
        keep(live.address, site)


def test_a_first_release_has_none_before_it(live: Host, tmp_path: Path) -> None:
    (live.folder / LIST).unlink()
    with pytest.raises(OSError, match="404"):
        keep(live.address, release(tmp_path / "site", b"two"))
