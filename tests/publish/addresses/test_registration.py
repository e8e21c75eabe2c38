"""`make register` says what's wrong with a page in a sentence."""

from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from calculators.publish.addresses import registration


def test_a_fault_in_a_page_is_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_config: Any) -> None:
        raise PluginError("docs/calculators/discount.md: front matter: line 3 cannot be read.")

    monkeypatch.setattr(registration, "rendered", broken)
    assert registration.main() == 1
    assert capsys.readouterr().err.startswith("docs/calculators/discount.md: front matter")
