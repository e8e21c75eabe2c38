"""MkDocs' hooks: they only call functions of this package."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from calculators.publish.place import HERE, arrive
from calculators.publish.runtime import folder, runtime

# A filled-in link written by hand cannot be checked, and MkDocs takes it for a missing anchor.
BARE = re.compile(r"\]\([^)\s]*#[a-z0-9-]+\?[^)]*\)")
CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)

_serving = False


def on_startup(command: str, **_: Any) -> None:
    """Remember whether pages are being served while they are written."""
    global _serving
    _serving = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the runtime to the site."""
    made = runtime()
    where = folder(made)
    config.extra["runtime"] = where
    for name, content in made.items():
        files.append(File.generated(config, where + name, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Tell the fences which page this is, and refuse filled-in links that nobody checks."""
    source = Path(page.file.abs_src_path or page.file.src_uri)
    arrive(_short(source), page.url)
    for found in BARE.finditer(CODE.sub("", markdown)):
        raise HERE.fault(
            found.group(),
            f"{found.group()[1:]}: write filled-in links with a calculator-link, which is checked",
        )
    return markdown


def on_post_build(**_: Any) -> None:
    """A build has ended well."""
    _forget()


def on_build_error(error: Exception, **_: Any) -> None:
    """A build has failed, perhaps over a line of the package that is about to be mended."""
    _forget()


def _forget() -> None:
    """While serving, forget the package, so that a changed calculator shows without a restart."""
    if _serving:
        for name in [name for name in sys.modules if name.split(".")[0] == "calculators"]:
            del sys.modules[name]


def _short(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
