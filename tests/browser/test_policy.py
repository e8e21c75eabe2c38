"""The policy at work: it refuses what's foreign, and nothing the site itself does."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import NewPage
from tests.browser.elements import eventually
from tests.browser.pages import Page, first_found
from tests.browser.panels import BOOT, open_panel, panel_of
from tests.browser.server import Network, Server
from tests.pages import FRONT
from tests.site.hosts import Host

ROOT = Path(__file__).parent.parent.parent
SCRIPT = "overrides/assets/site/rehearsal.js"

# What an attacker might get into a page, and the directive that refuses it. Nothing listens there.
ATTEMPTS = {
    "put('script', { textContent: 'window.ran = 1' })": "script-src-elem",
    "put('script', { src: 'http://localhost:9/a.js' })": "script-src-elem",
    "add('<p onclick=\"window.ran = 1\">'); document.body.lastChild.click()": "script-src-attr",
    "put('style', { textContent: 'p { color: red }' })": "style-src-elem",
    "add('<p style=\"color: red\">')": "style-src-attr",
    "fetch('http://localhost:9/figures').catch(() => {})": "connect-src",
    "navigator.sendBeacon('http://localhost:9/figures')": "connect-src",
    "put('img', { src: 'http://localhost:9/figures.png' })": "img-src",
    "put('base', { href: 'http://localhost:9/' })": "base-uri",
    "put('form', { action: 'http://localhost:9/' }).submit()": "form-action",
}
REFUSAL = r"Content.Security.Policy|settings blocked|not loaded|another host|localhost:9"
REFUSED = """() => new Promise(found => {
    addEventListener(
        'securitypolicyviolation', event => found(event.effectiveDirective), { once: true }
    );
    try { %s } catch {} // Firefox throws what the others only say
})"""


@pytest.fixture
def hosted_page(new_page: NewPage, hosted: str) -> Page:
    return new_page(at=hosted)


# In a worker: foreign files that exist, and turning text into code.
IN_A_WORKER = """const attempts = {
    fetch: () => fetch("%s", { mode: "no-cors" }),
    eval: async () => eval("1"),
    own: () => fetch("../bundles.json"),
};
const done = [];
for (const [name, attempt] of Object.entries(attempts)) {
    await attempt().then(() => done.push(name), () => {});
}
postMessage(done);
"""
START = """(address) => new Promise((told) => {
    const worker = new Worker(new URL(address, document.baseURI), { type: "module" });
    worker.onmessage = ({ data }) => told(data);
})"""


@pytest.mark.expected_fault(REFUSAL)
@pytest.mark.parametrize(
    "address", ["/", pytest.param("/embed/colr/", marks=pytest.mark.soak)], ids=["page", "frame"]
)
def test_what_is_injected_or_foreign_is_refused(page: Page, address: str) -> None:
    """Also in a page made for frames."""
    page.open(address)
    page.run(
        "() => { window.add = html => document.body.insertAdjacentHTML('beforeend', html);"
        " window.put = (name, more) =>"
        " document.body.appendChild(Object.assign(document.createElement(name), more)); }"
    )
    for attempt, refused_by in ATTEMPTS.items():
        assert page.run(REFUSED % attempt) == refused_by, attempt
    assert page.run("() => window.ran ?? null") is None


@pytest.mark.soak
@pytest.mark.allowed_fault(REFUSAL)
def test_a_worker_is_refused_what_is_foreign_as_the_page_is(
    hosted_page: Page, headed: Host, server: Server
) -> None:
    """By the header that comes with its script, because no page speaks for a worker."""
    script = headed.folder / "assets" / "calculators" / "attempts.js"
    script.write_text(IN_A_WORKER % f"{server.address}/feed.xml", "utf-8")
    open_panel(hosted_page)
    assert hosted_page.run(START, "/playbook/assets/calculators/attempts.js") == ["own"]


@pytest.mark.allowed_fault(REFUSAL)
def test_no_frame_is_shown(page: Page, switches: Network) -> None:
    """Not every engine has an event for it, but none asks for the page in the frame."""
    page.open("/")
    page.run(
        "() => new Promise((go) => { const frame = document.createElement('iframe');"
        " frame.onload = frame.onerror = () => go(); setTimeout(go, 1000);"
        " frame.src = '/decisions/'; document.body.append(frame); })"
    )
    assert "/decisions/" not in switches.asked


@pytest.mark.long
def test_on_a_host_and_under_a_path_everything_works_without_a_word(hosted_page: Page) -> None:
    """Instant navigation, a live answer, palette, search and the way back; the console is empty."""
    page = hosted_page
    page.open("/")
    page.run("() => { window.same = true; }")
    page.find("a", "what the two of you would lose").click()
    panel = panel_of(page)
    panel.waits_for("live")
    panel.field("yearly_price").fill("450000")
    panel.field("yearly_price").press("Enter")
    panel.shows("seller_colr", "273,546")
    page.palette("slate")
    page.palette("default")

    page.find("h1").click()
    page.press("/")
    search = page.find("input[aria-label=Search]")
    search.is_focused()
    page.type("fragment")
    # The list changes with each letter: Enter opens the first result once the word is complete.
    eventually(lambda: first_found(page), lambda address: "/0005-" in address, "0005-")
    page.press("Enter")
    page.is_at("/playbook/decisions/0005-[^/]*/(#.*)?")
    page.find(".md-content h1").says("fragment of the address")
    page.back()
    panel.waits_for("live")
    assert page.run("() => window.same") is True, "a page was loaded anew"


@pytest.mark.long
def test_a_filled_in_link_works_under_a_path(hosted_page: Page) -> None:
    panel = open_panel(hosted_page, "/calculators/colr/#colr?yearly_price=450000&v=2")
    panel.shows("seller_colr", "273,546")


# This test's host doesn't say what's missing; Chromium does.
@pytest.mark.allowed_fault(r"status of 404")
def test_the_page_for_what_is_not_there_is_whole_at_any_depth(
    hosted_page: Page, hosted: str
) -> None:
    hosted_page.open("/nothing/at/all/")
    hosted_page.find(".md-content h1").says("There is no page at this address")
    hosted_page.find("a", "Home").click()
    hosted_page.is_at(re.escape(f"{hosted}/"))


@pytest.mark.long
def test_tables_and_files_can_be_kept(hosted_page: Page) -> None:
    """As data: and as blob: addresses, which the policy allows."""
    open_panel(hosted_page)
    hosted_page.run(
        "() => { const link = document.createElement('a'); link.textContent = 'Keep a blob';"
        " link.href = URL.createObjectURL(new Blob(['kept'])); link.download = 'blob.txt';"
        " document.querySelector('h1').append(link);"
        " document.querySelectorAll('details').forEach((one) => (one.open = true)); }"
    )
    for link, start in (("a[download$=csv]", b"Whose,Year"), ("h1 a[download]", b"kept")):
        _, content = hosted_page.find(link).keep()
        assert content.startswith(start)


@pytest.fixture
def served_while_writing(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Run `make serve` for a small site: its address, and the page being written."""
    for shared in ("calculators", "node_modules"):
        (tmp_path / shared).symlink_to(ROOT / shared)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    page = tmp_path / "docs" / "index.md"
    (page.parent / "calculators").mkdir(parents=True)
    page.write_text(f"{FRONT}# Before {{#home}}\n", "utf-8")
    (page.parent / "calculators" / "colr.md").write_text(
        f"{FRONT}# C\n\n```calculator\ncolr\n```\n", "utf-8"
    )
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
        yield f"http://127.0.0.1:{port}", page
    finally:
        serving.kill()
        serving.communicate()


@pytest.mark.long
def test_while_serving_calculators_answer_and_changes_show(
    served_while_writing: tuple[str, Path], new_page: NewPage
) -> None:
    """The page closes before its server stops, because it keeps asking what changed."""
    address, source = served_while_writing
    page = new_page(at=address)
    panel = open_panel(page)
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    page.open("/")
    page.find(".md-content h1").says("Before")
    source.write_text(f"{FRONT}# After {{#home}}\n", "utf-8")
    page.find(".md-content h1").says("After", patience=BOOT)
    with (source.parents[1] / SCRIPT).open("a", encoding="utf-8") as script:
        script.write('document.documentElement.dataset.script = "changed";\n')
    seen = "() => document.documentElement.dataset.script ?? null"
    eventually(
        lambda: page.run(seen), lambda said: bool(said == "changed"), "the changed script", BOOT
    )
    served = page.run("() => fetch('/assets/calculators/page.js').then((one) => one.text())")
    assert "  connectedCallback() {\n" in served, "it is not readable"
    page.tab.load("about:blank")  # before the server, which the page listens to, stops
