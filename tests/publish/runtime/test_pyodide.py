"""What the worker loads: the same bytes each time, at an address that names them."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

from calculators.publish.runtime.bundle import bundle
from calculators.publish.runtime.pyodide import folder, runtime

LOADS_ALL = """
import sys
sys.path.insert(0, sys.argv[1])
import calculators.bridge
for slug in calculators.slugs():
    calculators.find(slug)
print(*sys.modules)
"""


def test_the_same_code_gives_the_same_bytes() -> None:
    assert bundle() == bundle()
    assert folder(runtime()) == folder(runtime())


def test_the_bundle_can_answer_by_itself() -> None:
    names = zipfile.ZipFile(io.BytesIO(bundle())).namelist()
    assert "calculators/bridge.py" in names
    assert "calculators/catalog/colr/__init__.py" in names
    assert names == sorted(names)


def test_the_bundle_holds_nothing_that_no_answer_loads(tmp_path: Path) -> None:
    """Neither publishing code nor a command line: a run of all calculators loads all of it."""
    packed = tmp_path / "calculators.zip"
    packed.write_bytes(bundle())
    names = zipfile.ZipFile(packed).namelist()
    modules = {name.removesuffix(".py").removesuffix("/__init__") for name in names}
    ran = subprocess.run(
        [sys.executable, "-I", "-c", LOADS_ALL, packed], capture_output=True, text=True, check=True
    )
    loaded = set(ran.stdout.split())
    assert {name.replace("/", ".") for name in modules} - loaded == set()
    assert {"argparse", "mkdocs"}.isdisjoint(loaded)


def test_other_content_has_another_address() -> None:
    files = dict(runtime())
    files["calculators.zip"] += b"."
    assert folder(files) != folder(runtime())


def test_the_worker_is_told_how_much_will_come() -> None:
    files = runtime()
    told = json.loads(files["runtime.json"])
    assert told["sizes"]["pyodide.asm.wasm"] == len(files["pyodide.asm.wasm"])
    assert told["lock"]["packages"] == {}
