"""While serving, the second build of a page is as right as the first."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from calculators.publish import hooks

ROOT = Path(__file__).parents[3]

# In its own process, because it forgets the package like `make serve`.
SCRIPT = """
import datetime
import types
from mkdocs.config.defaults import MkDocsConfig
from calculators.publish import hooks

hooks.on_startup("serve")
meta = {
    "description": "A page.", "audience": "testers", "roles": ["engineer"], "minutes": 1,
    "reviewed": datetime.date(2026, 11, 23), "next": [{"page": "index.md", "why": "more"}],
}
for build in range(2):
    config = MkDocsConfig()
    config.mdx_configs = {}
    hooks.on_config(config)
    [write] = [
        one["format"]
        for one in config.mdx_configs["pymdownx.superfences"]["custom_fences"]
        if one["name"] == "calculator"
    ]
    for url in ("calculators/colr/", "elsewhere/"):
        source = types.SimpleNamespace(abs_src_path=None, src_uri=f"{url}page.md")
        page = types.SimpleNamespace(file=source, url=url, meta=meta)
        hooks.on_pre_page(page)
        hooks.on_page_markdown("# T", page=page, config=config)
        html = write("colr", "calculator")
        print('id="colr"' in html, 'href="#colr?' in html, 'href="../calculators/colr/#' in html)
    hooks.on_build_error(ValueError())
"""


def test_ids_and_links_are_the_same_in_every_build() -> None:
    command = [sys.executable, "-c", SCRIPT]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert made.stderr == ""
    once = ["True True False", "True False True"]
    assert made.stdout.splitlines() == once * 2


@pytest.mark.parametrize(
    ("path", "open_to"),
    [
        ("/assets/frame.js", "*"),
        ("/team/assets/runtime/a/pyodide.js", "*"),
        ("/embed/colr/", None),
        ("/", None),
    ],
)
def test_other_sites_may_read_the_assets_as_on_a_host_that_reads_the_header_file(
    path: str, open_to: str | None
) -> None:
    """A sandboxed frame has no site, so even this one is foreign to it."""

    def plain(_environ: dict[str, Any], start: Any) -> list[bytes]:
        start("200 OK", [("Content-Type", "text/javascript")])
        return [b"1"]

    apps: list[Any] = [plain]
    server: Any = SimpleNamespace(get_app=lambda: apps[-1], set_app=apps.append)
    hooks.on_serve(server)
    sent: list[dict[str, str]] = []
    body = apps[-1]({"PATH_INFO": path}, lambda _status, headers: sent.append(dict(headers)))
    assert list(body) == [b"1"]
    assert sent[0]["Content-Type"] == "text/javascript"
    assert sent[0].get("Access-Control-Allow-Origin") == open_to
