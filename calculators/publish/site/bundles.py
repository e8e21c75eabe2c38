"""Bundles scripts and style sheets: from readable sources to the few files pages load.

The sources are in folders in `overrides/assets/`, and no list names them. A script that no other
script imports runs on every page, and so does every sheet. A script with its own page or worker is
named in `ENTRIES`. esbuild's metafile says what each file was made of, which tells what a page, a
frame, a course and the offline copy need.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

SOURCES = Path("overrides/assets")
# Everything goes here, because browsers' storage names begin with a script's folder.
FOLDER = "assets/calculators/"
LIST = "assets/bundles.json"  # in the site: each file's path by its name here

# Folders in the order their sheets apply; any other folder comes after these.
ROOMS = (
    "site", "travel", "calculators/form", "calculators/panel", "calculators/link",
    "calculators/share", "calculators/scenarios", "calculators/guess", "calculators/record",
    "calculators/answer", "calculators/accounts", "offline",
)  # fmt: skip
NOT_IN_FRAMES = ("travel", "calculators/record", "calculators/accounts", "offline")

PAGE = ("page.js", "page.css")
FRAME = ("frame.js", "panel.js", "frame.css")
COURSE = ("scorm.js",)
PANEL = "calculators/panel/panel.js"
WORKER = "worker.js"
STARTS_WORKER = "calculators/python/client.js"  # refers to it by a relative name

# Files of their own, and the source each begins with.
ENTRIES = {
    "broken-link.css": "site/broken-link.css",
    "broken-link.js": "site/broken-link.js",
    "frame.js": "site/frame.js",
    "scorm.js": "site/scorm.js",
    "search.js": "site/search.js",
    "short-address.css": "site/short-address.css",
    "short-address.js": "site/short-address.js",
    WORKER: "calculators/python/worker.js",
}
NO_MODULES = {"frame.js", "scorm.js", "search.js"}  # for pages where modules can't load
FRAME_SHEET = "site/frame.css"

SHORT = 10  # letters of a hash in a name


class Made(NamedTuple):
    """One file made by esbuild, and the sources in it."""

    content: bytes
    sources: frozenset[str]


@dataclass(frozen=True)
class Bundles:
    """The files of a site; `paths` and `sources` are by their names here."""

    files: Mapping[str, bytes]
    paths: Mapping[str, str]
    sources: Mapping[str, frozenset[str]]

    def needs(self, *names: str) -> list[str]:
        """Return the paths of these files, and the worker's if one of them starts it."""
        starts = any(STARTS_WORKER in self.sources[name] for name in names)
        return [self.paths[name] for name in [*names, *([WORKER] if starts else [])]]


def bundle(*, readable: bool = False) -> Bundles:
    """Make every file, with a hash of its content in its name unless it's `readable`.

    Raises PluginError where esbuild finds a fault, and where a source is in no file.
    """
    made = _made(readable)
    _complete(made)
    paths: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for name in sorted(made, key=lambda name: (name != WORKER, name)):
        content = made[name].content
        if STARTS_WORKER in made[name].sources:
            content = _naming(PurePosixPath(paths[WORKER]).name, content, name)
        stem, dot, kind = name.partition(".")
        mark = "" if readable else f"-{hashlib.sha256(content).hexdigest()[:SHORT]}"
        paths[name] = f"{FOLDER}{stem}{mark}{dot}{kind}"
        files[paths[name]] = content
    files[LIST] = json.dumps(paths, indent=1, sort_keys=True).encode()
    return Bundles(files, paths, {name: one.sources for name, one in made.items()})


def add(files: Files, config: MkDocsConfig, *, readable: bool = False) -> None:
    """Replace a site's sources with the files, and have every page load its own."""
    folder = SOURCES.resolve()
    for file in list(files):
        source = Path(file.abs_src_path or "")
        if source.suffix in {".css", ".js"} and source.resolve().is_relative_to(folder):
            files.remove(file)
    made = config.extra["bundles"] = bundle(readable=readable)
    for path, content in made.files.items():
        files.append(File.generated(config, path, content=content))
    script = ExtraScriptValue(made.paths["page.js"])
    script.type = "module"
    config.extra_javascript.append(script)
    config.extra_css.insert(0, made.paths["page.css"])


def only_for_courses(site: Path) -> set[str]:
    """Return the paths in a built site that its own pages never load."""
    paths: dict[str, str] = json.loads((site / LIST).read_text("utf-8"))
    return {paths[name] for name in COURSE}


def renew(site: Path) -> None:
    """Bundle again into a built site, under the names its pages know."""
    paths: dict[str, str] = json.loads((site / LIST).read_text("utf-8"))
    made = _made(readable=False)
    for name, path in paths.items():
        content = made[name].content
        if STARTS_WORKER in made[name].sources:
            content = _naming(PurePosixPath(paths[WORKER]).name, content, name)
        (site / path).write_bytes(content)


def _made(readable: bool) -> Mapping[str, Made]:
    """Return every file by its name here."""
    scripts, sheets = _sources(".js"), _sorted(_sources(".css"))
    imported = _imported(scripts)
    own = {*ENTRIES.values(), FRAME_SHEET}
    page = [one for one in sheets if one not in own]
    wanted = {
        **{name: [source] for name, source in ENTRIES.items()},
        "page.js": [one for one in scripts if one not in imported | own],
        "page.css": page,
        "panel.js": [PANEL],
        "frame.css": [*(one for one in page if _room(one) not in NOT_IN_FRAMES), FRAME_SHEET],
    }
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda name: _esbuild(name, wanted[name], readable=readable), wanted)
        return dict(zip(wanted, made, strict=True))


def _complete(made: Mapping[str, Made]) -> None:
    """Stop where a source is in no file, because nobody would ever see it."""
    used = {source for one in made.values() for source in one.sources}
    if lost := sorted({*_sources(".js"), *_sources(".css")} - used):
        raise PluginError(f"{SOURCES}: {', '.join(lost)} is in no file that a page asks for")


def _naming(worker: str, content: bytes, name: str) -> bytes:
    """Return the script with the worker's name in the site."""
    before = f'"{WORKER}"'.encode()
    if content.count(before) != 1:
        raise PluginError(f"{name}: {before.decode()} stands there {content.count(before)} times")
    return content.replace(before, f'"{worker}"'.encode())


def _sources(kind: str) -> list[str]:
    return sorted(path.relative_to(SOURCES).as_posix() for path in SOURCES.rglob(f"*{kind}"))


def _sorted(sheets: Iterable[str]) -> list[str]:
    rooms = {room: at for at, room in enumerate(ROOMS)}
    return sorted(sheets, key=lambda sheet: (rooms.get(_room(sheet), len(ROOMS)), sheet))


def _room(source: str) -> str:
    """
    >>> _room("calculators/form/fields.js")
    'calculators/form'
    """
    return source.rpartition("/")[0]


def _imported(scripts: Iterable[str]) -> set[str]:
    """Return the scripts that another one imports."""
    _, inputs = _run("all.js", scripts, ["--format=esm"])
    return {
        one["path"]
        for source, said in inputs.items()
        if source != "all.js"
        for one in said["imports"]
    }


def _esbuild(name: str, sources: Iterable[str], *, readable: bool) -> Made:
    options = [f"--format={'iife' if name in NO_MODULES else 'esm'}"]
    options += ["--sourcemap=inline"] if readable else ["--minify"]
    content, inputs = _run(name, sources, options)
    return Made(content, frozenset(inputs) - {name})


def _run(
    name: str, sources: Iterable[str], options: Iterable[str]
) -> tuple[bytes, Mapping[str, Mapping[str, list[dict[str, str]]]]]:
    """Return esbuild's output for these sources, and its metafile entry for each."""
    script = name.endswith(".js")
    text = "".join(f"{'import' if script else '@import'} './{one}';\n" for one in sources)
    with tempfile.TemporaryDirectory() as aside:
        metafile, made = Path(aside, "metafile.json"), Path(aside, name)
        ran = subprocess.run(
            [
                *(_program(), "--bundle", f"--sourcefile={name}", f"--metafile={metafile}"),
                *(f"--loader={name.rpartition('.')[2]}", "--charset=utf8", "--log-level=warning"),
                *("--legal-comments=none", f"--outfile={made}", *options),
            ],
            input=text.encode(),
            cwd=SOURCES,
            capture_output=True,
        )
        if said := ran.stderr.decode():
            raise PluginError(_fault(said))
        return made.read_bytes(), json.loads(metafile.read_text("utf-8"))["inputs"]


def _fault(said: str) -> str:
    """Return esbuild's first error in one line that begins with its place."""
    what = re.search(r"\[(?:ERROR|WARNING)\] (.*)", said)
    where = re.search(r"^ +(\S+:\d+):\d+:$", said, re.MULTILINE)
    return f"{SOURCES}/{where[1]}: {what[1]}" if what and where else f"{SOURCES}: {said.strip()}"


def _program() -> Path:
    """Return the program for this platform: npm installs only that one."""
    found = [
        *Path("node_modules/@esbuild").glob("*/bin/esbuild"),
        *Path("node_modules/@esbuild").glob("*/esbuild.exe"),
    ]
    if not found:
        raise PluginError("esbuild is not here: run `make setup`, or `npm ci`, first.")
    return found[0].resolve()


if __name__ == "__main__":
    renew(Path(sys.argv[1]))
