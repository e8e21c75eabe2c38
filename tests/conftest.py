"""What tests share: the built site, and inputs that are the same in every run."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from tests.contract.own_tests import is_about

ROOT = Path(__file__).parent.parent

BuildSite = Callable[..., Path]
UNDER_A_PATH = "https://example.org/team/playbook/"

# Found inputs are derived from each test alone: a test that passes here passes elsewhere.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--built", type=Path, help="the site, where it has been built already")
    parser.addoption("--builds", type=Path, help="a folder for builds that several runs share")
    parser.addoption("--slug", help="only what is about this calculator, as make check SLUG= asks")


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs the built site, so that `make check` can do without.

    With --slug, leave out whatever is about another calculator, or about none.
    """
    for item in items:
        if isinstance(item, pytest.Function) and "build_site" in item.fixturenames:
            item.add_marker("builds")
    if slug := config.getoption("--slug"):
        chosen = [one for one in items if _is_about(one, slug)]
        config.hook.pytest_deselected(items=[one for one in items if one not in chosen])
        items[:] = chosen


def _is_about(item: pytest.Item, slug: str) -> bool:
    """Whether a test or its parameters are about the calculator; rules for imports always are."""
    if is_about(item.path, slug.replace("-", "_")) or item.path.stem == "test_architecture":
        return True
    given = getattr(item, "callspec", None)
    return given is not None and any(
        slug in (one, getattr(one, "slug", None)) for one in given.params.values()
    )


@contextmanager
def alone_with(lock: Path) -> Iterator[None]:
    """Wait until no other process is here."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def build_site(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> BuildSite:
    """Build the site strictly, once for each set of choices; `site_url` is its address.

    `whole`: with the pictures and packs of `make site`, which take their time.
    `offline`: browsers keep a copy of it. Without, they ask this machine for all that they show,
    and all other tests say that nothing depends on a copy.
    """
    ready: Path | None = request.config.getoption("--built")
    builds: Path = request.config.getoption("--builds") or tmp_path_factory.mktemp("builds")

    def build(site_url: str | None = None, *, whole: bool = False, offline: bool = False) -> Path:
        if ready and not (site_url or whole or offline):
            return ready
        name = hashlib.sha256(repr((site_url, whole, offline)).encode()).hexdigest()[:12]
        stamp = builds / f"{name}.ready"
        with alone_with(builds / "lock"):  # one build at a time: the first makes Python start fast
            if not stamp.exists():
                switches = {"WHOLE_SITE": str(whole).lower(), "OFFLINE": str(offline).lower()}
                _build(builds / name, switches | ({"SITE_URL": site_url} if site_url else {}))
                stamp.touch()
        return builds / name

    return build


def _build(folder: Path, settings: dict[str, str]) -> None:
    around = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    # Without -q, which would switch --strict off.
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)],
        cwd=ROOT,
        env=around | {"NO_MKDOCS_2_WARNING": "1"} | settings,
        capture_output=True,
        text=True,
    )
    if built.returncode != 0:
        pytest.fail(f"The site does not build:\n{built.stdout}{built.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def whole_site(build_site: BuildSite) -> Path:
    """The site with its pictures and packs, for an address under a path: for tests that soak."""
    return build_site(site_url=UNDER_A_PATH, whole=True, offline=True)


@pytest.fixture(scope="session")
def site(build_site: BuildSite) -> Path:
    """The folder of the site, built once for all tests."""
    return build_site()


@pytest.fixture(scope="session")
def site_under_a_path(build_site: BuildSite) -> Path:
    """The folder of the site as it is built for an address with a path."""
    return build_site(site_url=UNDER_A_PATH)
