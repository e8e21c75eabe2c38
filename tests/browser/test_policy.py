"""The policy at work: it refuses what is foreign, and nothing that the site itself does."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.panels import BOOT, panel_of
from tests.conftest import BuildSite
from tests.site.hosts import host

ROOT = Path(__file__).parent.parent.parent

# What somebody might get into a page, and the directive that refuses it. Nothing listens there.
ATTEMPTS = {
    "put('script', { textContent: 'window.ran = 1' })": "script-src-elem",
    "put('script', { src: 'http://localhost:9/a.js' })": "script-src-elem",
    "add('<p onclick=\"window.ran = 1\">'); document.body.lastChild.click()": "script-src-attr",
    "put('style', { textContent: 'p { color: red }' })": "style-src-elem",
    "add('<p style=\"color: red\">')": "style-src-attr",
    "fetch('http://localhost:9/figures').catch(() => {})": "connect-src",
    "navigator.sendBeacon('http://localhost:9/figures')": "connect-src",
    "put('img', { src: 'http://localhost:9/figures.png' })": "img-src",
    "put('iframe', { src: 'http://localhost:9/' })": "frame-src",
    "put('base', { href: 'http://localhost:9/' })": "base-uri",
    "put('form', { action: 'http://localhost:9/' }).submit()": "form-action",
}
REFUSED = """() => new Promise(found => {
    addEventListener(
        'securitypolicyviolation', event => found(event.effectiveDirective), { once: true }
    );
    %s
})"""


@pytest.fixture(scope="module")
def hosted(build_site: BuildSite) -> Iterator[str]:
    """The site under a path, from a host that sends what `_headers` says."""
    with host("/playbook/") as server:
        server.publish(build_site(site_url=server.address))
        yield server.address


@pytest.mark.expected_fault(
    r"console error: .*Content Security Policy",
    r"request failed: GET http://localhost:9/\S+ \(csp\)",
)
def test_what_is_injected_or_foreign_is_refused(page: Page) -> None:
    page.goto("/")
    page.evaluate(
        "window.add = html => document.body.insertAdjacentHTML('beforeend', html);"
        "window.put = (name, more) =>"
        " document.body.appendChild(Object.assign(document.createElement(name), more))"
    )
    for attempt, refused_by in ATTEMPTS.items():
        assert page.evaluate(REFUSED % attempt) == refused_by, attempt
    assert page.evaluate("window.ran") is None


def test_on_a_host_and_under_a_path_everything_works_without_a_word(
    page: Page, hosted: str
) -> None:
    """Instant navigation, a live answer, palette, search and the way back; the console is empty."""
    page.goto(hosted)
    page.evaluate("window.same = true")
    page.get_by_role("link", name="Go to the calculator").click()
    panel = panel_of(page)
    panel.waits_for("live")
    panel.field("yearly_price").fill("450000")
    panel.field("yearly_price").press("Enter")
    panel.shows("seller_colr", "273,546")

    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", before or "")

    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").press_sequentially("fragment")
    found = page.locator(".md-search-result__link")
    expect(found.first).to_be_visible()
    page.get_by_role("textbox", name="Search").press("Enter")
    expect(page).to_have_url(re.compile("/playbook/decisions/0005-"))
    expect(page.locator(".md-content h1")).to_contain_text("fragment of the address")
    page.go_back()
    panel.waits_for("live")
    assert page.evaluate("window.same"), "a page was loaded anew"


def test_a_filled_in_link_works_under_a_path(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}calculators/colr/#colr?yearly_price=450000&v=1")
    panel_of(page).shows("seller_colr", "273,546")


@pytest.mark.expected_fault(r"HTTP 404: .*/nothing/at/all/", r"console error: .*status of 404")
def test_the_page_for_what_is_not_there_is_whole_at_any_depth(page: Page, hosted: str) -> None:
    page.goto(f"{hosted}nothing/at/all/")
    expect(page.locator(".md-content h1")).to_contain_text("404")
    page.get_by_role("link", name="Home").first.click()
    expect(page).to_have_url(hosted)


def test_tables_and_files_can_be_kept(page: Page, hosted: str) -> None:
    """As data: and as blob: addresses, both of which the policy leaves alone."""
    page.goto(f"{hosted}calculators/colr/")
    panel_of(page).waits_for("live")
    page.evaluate(
        "const link = document.createElement('a'); link.textContent = 'Keep a blob';"
        " link.href = URL.createObjectURL(new Blob(['kept'])); link.download = 'blob.txt';"
        " document.querySelector('h1').append(link)"
    )
    for name, start in (("Keep both year-by-year tables", "Whose,Year"), ("Keep a blob", "kept")):
        link = page.get_by_role("link", name=name)
        for closed in page.locator("details:not([open])", has=link).all():
            closed.locator("> summary").click()
        with page.expect_download() as kept:
            link.click()
        assert kept.value.path().read_text("utf-8").startswith(start)


@pytest.fixture
def served_while_writing(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """`make serve` for a small site: its address, and the page that is being written."""
    for shared in ("calculators", "node_modules", "overrides"):
        (tmp_path / shared).symlink_to(ROOT / shared)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    page = tmp_path / "docs" / "index.md"
    (page.parent / "calculators").mkdir(parents=True)
    page.write_text("# Before {#home}\n", "utf-8")
    (page.parent / "calculators" / "colr.md").write_text("# C\n\n```calculator\ncolr\n```\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"],
        cwd=tmp_path,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"http://127.0.0.1:{port}/"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert serving.stderr
    said = [next(serving.stderr, "")]
    while said[-1] and "Serving on" not in said[-1]:
        said.append(next(serving.stderr, ""))
    assert said[-1], "".join(said)
    try:
        yield f"http://127.0.0.1:{port}/", page
    finally:
        serving.kill()
        serving.communicate()


def test_while_serving_changes_show_and_calculators_answer(
    page: Page, served_while_writing: tuple[str, Path]
) -> None:
    address, source = served_while_writing
    page.goto(address)
    expect(page.locator(".md-content h1")).to_contain_text("Before")
    source.write_text("# After {#home}\n", "utf-8")
    expect(page.locator(".md-content h1")).to_contain_text("After", timeout=BOOT)
    page.goto(f"{address}calculators/colr/")
    panel = panel_of(page)
    panel.waits_for("live")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.goto("about:blank")  # before the server goes, to which the page listens
