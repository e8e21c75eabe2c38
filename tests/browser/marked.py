"""Makes unique numbers and names: wherever they appear, somebody typed them."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from calculators.answer.reading import read
from calculators.declare.calculator import Calculator
from calculators.declare.fields import Invalid, Number
from tests.browser.elements import eventually
from tests.browser.pages import Page
from tests.browser.server import Network, Request

NAME = "Quillmark"
CURRENCY = "QLMK"
NUMBERS = ("273917", "73.917", "7.3917", "0.73917")  # money, shares, times, points
LARGER = "473917"

# However the digits are grouped, and however an address writes the characters between them.
_BETWEEN = r"(?:%[0-9A-F]{2}|[^0-9A-Za-z])?"
MARK = re.compile(f"{_BETWEEN.join('73917')}|{NAME}|{CURRENCY}", re.IGNORECASE)

# Everything a page can leave in a browser, except what its own history lists.
KEPT = """async () => {
    const look = async (read) => { try { return await read(); } catch { return "denied"; } };
    const urls = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
    return {
        localStorage: await look(() => ({ ...localStorage })),
        sessionStorage: await look(() => ({ ...sessionStorage })),
        databases: await look(async () => (await indexedDB.databases()).map(({ name }) => name)),
        caches: await look(async () => {
            const names = await caches.keys();
            return [names, await Promise.all(names.map(urls))];
        }),
        cookie: await look(() => document.cookie),
        state: history.state,
        name: window.name,
        referrer: document.referrer,
    };
}"""


def texts_for(calculator: Calculator[Any, Any]) -> dict[str, str]:
    """Return a marked number for every field that takes one, and the others unchanged."""
    texts: dict[str, str] = {}
    for name, asked in calculator.fields.items():
        own = (LARGER, *NUMBERS) if name == "buyer_value" else NUMBERS
        for number in own if isinstance(asked, Number) else ():
            try:
                read(calculator, texts | {name: number})
            except Invalid:
                continue
            texts[name] = number
            break
    return texts


@dataclass
class Eye:
    """Sees what a page sends and what it leaves behind, and knows the marks."""

    page: Page
    network: Network
    named: set[str] = field(default_factory=set)
    """The stores in which something is kept under a name, as the reader has asked."""

    def sees_nothing(self, after: str) -> None:
        """Expect that no request has carried a mark so far, and nothing holds one."""
        __tracebackhide__ = True
        for request in self.network.requests:
            self.innocent(request, after)
        held = {store for store, what in self.kept().items() if MARK.search(json.dumps(what))}
        assert held == self.named, f"after {after}: {held}"

    def kept(self) -> dict[str, Any]:
        found = eventually(lambda: self.page.run(KEPT), bool, "what the page keeps")
        assert isinstance(found, dict)
        return found

    def innocent(self, request: Request, after: str) -> None:
        """Expect a request to ask for a file by its name, and to say nothing else."""
        __tracebackhide__ = True
        said = json.dumps(request)
        assert not MARK.search(said), f"after {after}: {said}"
        assert (request.method, request.body) == ("GET", ""), f"after {after}: {said}"
        assert "?" not in request.target, f"after {after}: {said}"
        assert request.header("cookie") == "", f"after {after}: {said}"
        # A stylesheet or a worker may be named by its request; a page isn't, unless WebKit's test
        # watcher delays it before it has read its own rule.
        referrer = request.header("referer")
        named = not re.search(r"\.(css|js|mjs)$", referrer) and bool(referrer)
        assert not named or self.network.watched, f"after {after}: {said}"
