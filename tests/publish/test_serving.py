"""While serving: the second build of a page is as right as the first."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

# In a process of its own, since it forgets the package as `make serve` does.
SCRIPT = """
import datetime
import types
from calculators.publish import hooks

hooks.on_startup("serve")
fences = [{"name": "calculator"}]
meta = {
    "description": "A page.", "audience": "testers", "minutes": 1,
    "reviewed": datetime.date(2026, 11, 23), "next": [{"page": "index.md", "why": "more"}],
}
config = types.SimpleNamespace(mdx_configs={"pymdownx.superfences": {"custom_fences": fences}})
for build in range(2):
    from calculators.publish import fence
    for url in ("calculators/colr/", "elsewhere/"):
        source = types.SimpleNamespace(abs_src_path=None, src_uri="page.md")
        page = types.SimpleNamespace(file=source, url=url, meta=meta)
        hooks.on_page_markdown("# T", page=page, config=config)
        html = fence.calculator("colr", "calculator")
        print('id="colr"' in html, 'href="#colr?' in html, 'href="../calculators/colr/#' in html)
    hooks.on_build_error(ValueError())
"""


def test_ids_and_links_are_the_same_in_every_build() -> None:
    command = [sys.executable, "-c", SCRIPT]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert made.stderr == ""
    once = ["True True False", "True False True"]
    assert made.stdout.splitlines() == once * 2
