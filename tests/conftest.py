"""What tests share: the built site, and inputs that are the same in every run."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from calculators.declare.calculator import Calculator
from tests.contract.one import is_about

ROOT = Path(__file__).parent.parent

BuildSite = Callable[..., Path]
UNDER_A_PATH = "https://example.org/team/playbook/"

# Found inputs are derived from each test alone: a test that passes here passes elsewhere.
settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--built", type=Path, help="the site, where it has been built already")
    parser.addoption("--slug", help="only what is about this calculator, as make check SLUG= asks")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --slug, leave out whatever is about another calculator, or about none."""
    if slug := config.getoption("--slug"):
        chosen = [one for one in items if _is_about(one, slug)]
        config.hook.pytest_deselected(items=[one for one in items if one not in chosen])
        items[:] = chosen


def _is_about(item: pytest.Item, slug: str) -> bool:
    """Whether a test's parameters have the calculator or a file of its folder, or its file has."""
    name = slug.replace("-", "_")
    if is_about(item.path, name):
        return True
    given = getattr(item, "callspec", None)
    return given is not None and any(
        (isinstance(one, Calculator) and one.slug == slug)
        or one == slug
        or (isinstance(one, Path) and name in one.with_suffix("").parts and "catalog" in one.parts)
        for one in given.params.values()
    )


@pytest.fixture(scope="session")
def build_site(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> BuildSite:
    """Builds the site strictly into a new folder; its address can be given as `site_url`.

    `whole`: with the pictures and packs of `make site`, which take their time.
    `offline`: browsers keep a copy of it. Without, they ask this machine for all that they show,
    and all other tests say that nothing depends on a copy.
    """

    def build(site_url: str | None = None, *, whole: bool = False, offline: bool = False) -> Path:
        ready: Path | None = request.config.getoption("--built")
        if ready and not (site_url or whole or offline):
            return ready
        folder = tmp_path_factory.mktemp("site")
        switches = {"WHOLE_SITE": str(whole).lower(), "OFFLINE": str(offline).lower()}
        environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | switches
        environment.pop("SITE_URL", None)
        if site_url:
            environment["SITE_URL"] = site_url
        # Without -q, which would switch --strict off.
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder)]
        built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
        if built.returncode != 0:
            pytest.fail(f"The site does not build:\n{built.stdout}{built.stderr}", pytrace=False)
        return folder

    return build


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
