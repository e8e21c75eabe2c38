"""axe, the tester of accessibility, run in whatever page is open."""

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
    """What axe finds in the page as it is, once nothing moves any more.

    What it finds only at first is none: a page needs a moment after its window has changed.
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
