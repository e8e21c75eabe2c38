"""Scripts and sheets become few files: all of them, under names that hash their content."""

import json
import re
import shutil
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from calculators.publish.site.bundles import (
    COURSE,
    FOLDER,
    FRAME,
    LIST,
    PAGE,
    SOURCES,
    WORKER,
    Bundles,
    bundle,
    renew,
)

ROOT = Path(__file__).parents[3]
HASHED = re.compile(rf"{FOLDER}[a-z-]+-[0-9a-f]{{10}}\.(css|js)")


@pytest.fixture(scope="module")
def made() -> Bundles:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return bundle()


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the sources, so a test may change them."""
    shutil.copytree(ROOT / SOURCES, tmp_path / SOURCES)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    monkeypatch.chdir(tmp_path)
    return tmp_path / SOURCES


def in_page(made: Bundles, kind: str) -> bytes:
    return made.files[made.paths[f"page.{kind}"]]


def test_a_page_needs_three_files_and_a_frame_four(made: Bundles) -> None:
    def names(*wanted: str) -> set[str]:
        return {re.sub(r"-[0-9a-f]{10}", "", Path(path).name) for path in made.needs(*wanted)}

    assert names(*PAGE) == {"page.css", "page.js", "worker.js"}
    assert names(*FRAME) == {"frame.css", "frame.js", "panel.js", "worker.js"}
    assert names(*FRAME, *COURSE) == names(*FRAME) | {"scorm.js"}


def test_every_file_lies_where_what_readers_keep_is_found_again(made: Bundles) -> None:
    """Storage names begin with the folder two above that of the scripts: see storage-prefix.js."""
    assert FOLDER == "assets/calculators/"
    assert all(HASHED.fullmatch(path) for path in made.paths.values())
    assert b'new URL("../../",import.meta.url).pathname' in in_page(made, "js")


def test_the_same_sources_give_the_same_bytes_wherever_they_lie(made: Bundles, copy: Path) -> None:
    assert bundle().files == made.files


def test_another_worker_gives_another_page_too(made: Bundles, copy: Path) -> None:
    """So a name always means the same bytes."""
    with (copy / "calculators/python/worker.js").open("a", encoding="utf-8") as script:
        script.write("self.another = true;\n")
    changed = bundle()
    assert changed.paths[WORKER] != made.paths[WORKER]
    assert changed.paths["page.js"] != made.paths["page.js"]
    assert changed.paths["page.css"] == made.paths["page.css"]
    assert Path(changed.paths[WORKER]).name.encode() in in_page(changed, "js")


def test_a_new_script_and_a_new_sheet_are_on_every_page_without_a_list(copy: Path) -> None:
    for name, text in {"news.js": 'console.info("news");', "news.css": ".news{top:1px}"}.items():
        (copy / "news").mkdir(exist_ok=True)
        (copy / "news" / name).write_text(text, "utf-8")
    found = bundle()
    assert b'console.info("news")' in in_page(found, "js")
    assert in_page(found, "css").rstrip().endswith(b".news{top:1px}")
    assert b".news{top:1px}" in found.files[found.paths["frame.css"]]


def test_a_frame_has_no_sheet_of_what_it_never_shows(made: Bundles) -> None:
    sources = made.sources["page.css"] - made.sources["frame.css"]
    assert {source.rpartition("/")[0] for source in sources} == {
        "calculators/accounts", "calculators/record", "offline", "travel",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("site/rehearsal.js", '\nimport "./none.js";', r"rehearsal\.js:\d+: Could not resolve"),
        ("site/rehearsal.js", "\n}", r"rehearsal\.js:\d+: Unexpected"),
        ("site/base.css", "\np { color: red", r'base\.css:\d+: Expected "}"'),
    ],
)
def test_a_fault_is_said_in_one_line_with_its_place(
    copy: Path, file: str, text: str, said: str
) -> None:
    with (copy / file).open("a", encoding="utf-8") as source:
        source.write(text)
    with pytest.raises(PluginError, match=rf"^overrides/assets/site/{said}.*$"):
        bundle()


def test_a_source_that_is_in_no_file_stops_the_build(copy: Path) -> None:
    (copy / "site/a.js").write_text('import "./b.js";', "utf-8")
    (copy / "site/b.js").write_text('import "./a.js";', "utf-8")
    with pytest.raises(PluginError, match=r"site/a\.js, site/b\.js is in no file"):
        bundle()


def test_while_writing_scripts_stay_readable_under_names_that_stay(copy: Path) -> None:
    found = bundle(readable=True)
    assert found.paths["page.js"] == f"{FOLDER}page.js"
    script = in_page(found, "js").decode()
    assert "  connectedCallback() {\n" in script
    assert "//# sourceMappingURL=data:" in script
    assert 'new URL("worker.js", import.meta.url)' in script


def test_a_built_site_gets_changed_scripts_under_the_names_that_its_pages_know(
    made: Bundles, copy: Path, tmp_path: Path
) -> None:
    """For faults planted in a source."""
    site = tmp_path / "site"
    for path, content in made.files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    renew(site)
    assert {path: (site / path).read_bytes() for path in made.files} == made.files
    with (copy / "calculators/python/worker.js").open("a", encoding="utf-8") as script:
        script.write("self.another = true;\n")
    renew(site)
    assert b"self.another" in (site / made.paths[WORKER]).read_bytes()
    assert (site / made.paths["page.js"]).read_bytes() == in_page(made, "js")
    assert json.loads((site / LIST).read_bytes()) == made.paths
