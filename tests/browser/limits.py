"""Lists what can't be shown in which engine, and why.

A test that needs something special is marked `@pytest.mark.needs("print to PDF")`.
In an engine with a row here it isn't run, and the run says so with the reason;
everything else runs in every engine.

Shown by other means, so no row: what the driver of WebKit doesn't tell (requests to other
hosts, faults in page and worker; see with_webdriver.py), the dark palette (its button is
pressed, as Firefox ignores what Playwright emulates), paper (the style sheets' `print` is
turned into `all`), a network that holds or refuses files (server.py does it), and the twelve
seconds of patience (real ones).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    engine: str
    need: str
    reason: str


LIMITS = (
    Limit("webkit", "print to PDF", "WebKitGTK's driver has no command for it"),
    Limit("webkit", "a finger", "WebKitGTK's driver has a mouse and a pen"),
    Limit("firefox", "a finger", "Playwright moves one in Chromium alone"),
    Limit("webkit", "a second tab", "WebKitGTK's driver lets no page open one"),
)


def reason_against(engine: str, needs: set[str]) -> str | None:
    """Return why the engine can't show something with these needs, if it can't."""
    rows = (row for row in LIMITS if row.engine == engine and row.need in needs)
    return next((f"{row.need}: {row.reason}" for row in rows), None)
