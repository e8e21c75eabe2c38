"""Lists what `make check`, `test`, `soak` and `faults` run: lanes, in parallel."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lane:
    """Tests that run in sequence in a process of their own, with one browser or none."""

    name: str
    marks: str = ""
    folders: tuple[str, ...] = ()
    commands: tuple[tuple[str, ...], ...] = ()
    """Python's modules and what they're told, in place of tests."""


STYLE = Lane(
    "style",
    commands=(
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("codespell_lib",),
        ("mypy",),
    ),
)
ENGINES = ("chromium", "firefox", "webkit")
BROWSERS = " or ".join(ENGINES)
ALONE = f"not ({BROWSERS})"
FAULTY, HOSTILE = "tests/faults", "tests/hostile"


def in_browser(engine: str, soak: str) -> Lane:
    return Lane(engine, f"{engine} and {soak}", ("tests/browser",))


def soaking(engine: str) -> Lane:
    return in_browser(engine, "soak")


SOAK_ALONE = Lane("no browser", f"soak and {ALONE}", (f"--ignore={FAULTY}",))
FAULTS = Lane("faults", "soak", (FAULTY,))
QUICK = f"not soak and not builds and {ALONE}"

# Rows run at once, each from left to right: that keeps two processors busy with no more than three
# browsers waiting. The longest come first.
COMMANDS: dict[str, tuple[tuple[Lane, ...], ...]] = {
    "check": (
        (STYLE, Lane("hostile", QUICK, (HOSTILE,))),  # the two take half of the time
        (Lane("all else", QUICK, (f"--ignore={HOSTILE}",)),),
    ),
    "test": (
        (in_browser("chromium", "not soak"),),
        (STYLE, Lane("no browser", f"not soak and {ALONE}")),
        (in_browser("webkit", "not soak"), in_browser("firefox", "not soak")),
    ),
    "soak": (
        (soaking("webkit"),),
        (soaking("firefox"), soaking("chromium")),
        (SOAK_ALONE,),
    ),
    "faults": ((FAULTS,),),
    "rest": (
        (soaking("webkit"),),
        (soaking("firefox"), soaking("chromium")),
        (SOAK_ALONE, FAULTS),
    ),
}
