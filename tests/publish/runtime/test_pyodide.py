"""What the worker loads: the same bytes each time, at an address named by them."""

import io
import json
import zipfile

from calculators.publish.runtime.bundle import bundle
from calculators.publish.runtime.pyodide import folder, runtime


def test_the_same_code_gives_the_same_bytes() -> None:
    assert bundle() == bundle()
    assert folder(runtime()) == folder(runtime())


def test_the_bundle_can_answer_by_itself() -> None:
    names = zipfile.ZipFile(io.BytesIO(bundle())).namelist()
    assert "calculators/bridge.py" in names
    assert "calculators/catalog/colr/__init__.py" in names
    assert names == sorted(names)


def test_other_content_has_another_address() -> None:
    files = dict(runtime())
    files["calculators.zip"] += b"."
    assert folder(files) != folder(runtime())


def test_the_worker_is_told_how_much_will_come() -> None:
    files = runtime()
    told = json.loads(files["runtime.json"])
    assert told["sizes"]["pyodide.asm.wasm"] == len(files["pyodide.asm.wasm"])
    assert told["lock"]["packages"] == {}
