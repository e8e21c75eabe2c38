"""The library in the page holds what the calculators need; if it doesn't, all of it comes."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from calculators import bridge
from calculators.publish.runtime.requests import every_kind
from tests.browser.pages import Page, Visit
from tests.browser.panels import open_panel
from tests.browser.server import Network
from tests.browser.workers import CLIENT


def without(module: str, library: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(library)) as before, zipfile.ZipFile(content, "w") as after:
        for name in before.namelist():
            if name != module:
                after.writestr(name, before.read(name))
    return content.getvalue()


def batched(texts: list[str], size: int = 100) -> list[list[str]]:
    """Run in batches, because no driver waits longer than a minute for an answer."""
    return [texts[start : start + size] for start in range(0, len(texts), size)]


@pytest.mark.soak
def test_every_kind_of_request_is_answered_with_the_trimmed_library(visit: Visit) -> None:
    """Every example and every problem: the same state and the same words as natively."""
    sendable = [text for text in every_kind() if text.startswith('{"')]
    replies = []
    for some in batched(sendable):
        replies += visit.run(
            f"async (texts) => {{ const {{ ask }} = await import('{CLIENT}');"
            " return Promise.all(texts.map((text) => ask(JSON.parse(text)))); }",
            some,
        )
    natively = [json.loads(bridge.reply(text)) for text in sendable]
    assert len(replies) == len(natively) > 100
    for here, there in zip(natively, replies, strict=True):
        assert there["state"] == here["state"]
        assert there.get("problems") == here.get("problems")
        assert there.get("remarks") == here.get("remarks")


@pytest.mark.long
@pytest.mark.expected_fault(r"Starting Python again with its whole library: .*'difflib'")
def test_a_library_that_lacks_a_module_is_replaced_by_the_whole(
    page: Page, site: Path, switches: Network
) -> None:
    [library] = site.glob("assets/runtime/*/library.zip")
    switches.replace("/library.zip", without("difflib.pyc", library.read_bytes()))
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")


@pytest.mark.long
def test_a_host_that_does_not_know_webassembly_is_no_harm(page: Page, switches: Network) -> None:
    """Pyodide would wait forever for what the browser doesn't compile."""
    switches.mislabel(".wasm", "application/octet-stream")
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
