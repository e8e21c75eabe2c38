"""What a change touches: importers at any distance, files that name it, or everything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lanes.touched import touched

FILES = {
    "calculators/__init__.py": "",
    "calculators/model/__init__.py": "",
    "calculators/publish/__init__.py": "",
    "calculators/publish/pages.py": "from calculators.publish import text",
    "calculators/publish/text.py": "",
    "tests/conftest.py": "",
    "tests/helper.py": "PAGE = '/calculators/colr/#colr?x=1'",
    "tests/browser/conftest.py": "import tests.server",
    "tests/browser/test_page.py": "from tests import helper",
    "tests/browser/test_script.py": "SCRIPT = 'import(\"/assets/calculators/kept.js\")'",
    "tests/server.py": "",
    "tests/test_pages.py": "def test_a():\n    from calculators.publish.pages import made",
}
ALL = {name for name in FILES if "/test_" in name}


@pytest.fixture
def by(tmp_path: Path) -> Callable[..., set[str]]:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return lambda *changed: touched(tmp_path, changed)


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        ("tests/test_pages.py", {"tests/test_pages.py"}),
        ("calculators/publish/text.py", {"tests/test_pages.py"}),
        ("calculators/publish/__init__.py", {"tests/test_pages.py"}),
        ("tests/helper.py", {"tests/browser/test_page.py"}),
        ("tests/server.py", {"tests/browser/test_page.py", "tests/browser/test_script.py"}),
        ("tests/conftest.py", ALL),
        ("docs/calculators/colr.md", {"tests/browser/test_page.py"}),
        ("overrides/assets/calculators/kept.js", {"tests/browser/test_script.py"}),
        ("overrides/assets/calculators/unkept.js", set()),
        ("calculators/model/pricing.py", ALL),
        ("calculators/model/deep/er.py", ALL),
        ("requirements.txt", ALL),
        ("package-lock.json", ALL),
        ("README.md", set()),
    ],
)
def test_a_change_touches_these(by: Callable[..., set[str]], changed: str, tests: set[str]) -> None:
    assert by(changed) == tests


def test_changes_add_up(by: Callable[..., set[str]]) -> None:
    assert by() == set()
    assert by("tests/helper.py", "calculators/publish/text.py") == {
        "tests/browser/test_page.py",
        "tests/test_pages.py",
    }
