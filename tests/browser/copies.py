"""Handles browsers' offline copies of the site, and a second version to replace it."""

import shutil
from pathlib import Path

from calculators.publish.site import offline
from tests.browser.elements import eventually
from tests.browser.pages import Page
from tests.browser.panels import BOOT, open_panel

WORKER = Path(__file__).parents[2] / "overrides" / "offline.js"

HELD = "(await navigator.serviceWorker.getRegistration())"
CONTROLLED = "async () => Boolean(navigator.serviceWorker.controller)"
REGISTERED = f"async () => Boolean({HELD})"
# And hasn't begun meanwhile: on a busy machine a worker that takes over needs a moment for it.
WAITING = f"""async () => {{
    await new Promise((go) => setTimeout(go, 2000));
    return Boolean({HELD}.waiting);
}}"""
ADDRESSES = """async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const kept = await Promise.all(stores.map((store) => store.keys()));
    return kept.flat().map(({ url }) => url);
}"""
# The browser checks for another version, as it does by itself whenever a page loads.
LOOK = f"""async () => {{
    const held = {HELD};
    let fresh;
    held.addEventListener("updatefound", () => (fresh = held.installing), {{ once: true }});
    await held.update();
    while (!fresh || fresh.state === "installing") await new Promise((go) => setTimeout(go, 20));
    return fresh.state;
}}"""
# Like a click on "Load it" in another tab.
TAKE_OVER = f"""async () => {{
    const taken = new Promise((go) =>
        navigator.serviceWorker.addEventListener("controllerchange", go, {{ once: true }}));
    {HELD}.waiting.postMessage("take over");
    await taken;
}}"""
FOLLOW = """(href) => {
    const link = Object.assign(document.createElement("a"), { href });
    document.body.append(link);
    link.click();
    link.remove();
}"""
WHICH = "() => [document.documentElement.dataset.pages, document.documentElement.dataset.scripts]"
SECOND = ["second", "second"]
LONGER_THAN_IT_WAITS = "() => new Promise((go) => setTimeout(go, 7000))"


def another_build(first: Path | None, folder: Path) -> Path:
    """Change pages, scripts and Python's address, as after a change of the code."""
    assert first
    shutil.copytree(first, folder, dirs_exist_ok=True)
    [runtime] = (folder / "assets" / "runtime").iterdir()
    runtime.rename(runtime.with_name("0123456789ab"))
    [script] = folder.glob("assets/calculators/page-*.js")
    second = script.rename(script.with_name("page-0123456789.js"))
    with second.open("a", encoding="utf-8") as more:
        more.write('document.documentElement.dataset.scripts = "second";\n')
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8").replace(f"/{runtime.name}/", "/0123456789ab/")
        text = text.replace(f"/{script.name}", f"/{second.name}")
        text = text.replace('"site-build" content="', '"site-build" content="second-')
        page.write_text(text.replace("<html ", '<html data-pages="second" '), "utf-8")
    return with_list(folder)


def with_list(folder: Path) -> Path:
    shutil.copy(WORKER, folder / offline.WORKER)
    offline.apply(folder, wanted=True)
    return folder


def with_copy(page: Page, address: str = "/calculators/colr/") -> None:
    """Wait for a live answer, and for the copy that follows."""
    open_panel(page, address)
    eventually(lambda: page.run(CONTROLLED), bool, "a copy of the site", BOOT)
