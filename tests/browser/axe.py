"""Runs axe, the accessibility tester, in any open page."""

import time

from axe_playwright_python.base import AXE_FILE_PATH

from tests.browser.pages import Page

MOMENT = 0.5  # seconds

AXE = AXE_FILE_PATH.read_text("utf-8")

RUN = """async () => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 150)}`));
}"""


def violations(page: Page) -> list[str]:
    """Return what axe finds in the page once nothing moves anymore.

    It ignores what it only finds at first, because a page needs a moment after its window changed.
    """
    page.rest()
    if not page.run("() => !!window.axe"):
        page.run(f"() => {{ {AXE} }}")
    found = page.run(RUN)
    if found:
        time.sleep(MOMENT)
        found = page.run(RUN)
    assert isinstance(found, list)
    return found
