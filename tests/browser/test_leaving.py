"""A page that's left while Python is on its way: what then fails to load is nobody's fault."""

import pytest

from tests.browser.network import Network
from tests.browser.pages import Page


@pytest.mark.long
def test_leaving_while_python_is_on_its_way_is_no_fault(page: Page, switches: Network) -> None:
    wasm = switches.hold("pyodide.asm.wasm")
    page.open("/calculators/colr/#colr?yearly_price=450000&v=2")
    wasm.wait_until_asked()
    page.open("/go/play-x100/")
    wasm.release()
    page.find("h1").is_shown()
