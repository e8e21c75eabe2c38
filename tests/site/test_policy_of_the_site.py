"""One policy for every page of the built site, which covers what they contain and no more."""

import re
from pathlib import Path

import pytest

from calculators.publish.site.policy import Inline, source
from calculators.publish.site.policy import policy as policy_with
from tests.site.hosts import Rules, headers_for, rules

HOSTING = Path(__file__).parents[2] / "docs" / "reference" / "hosting.md"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }


def one_policy_of(pages: dict[str, str]) -> str:
    found: set[str] = {one for text in pages.values() for one in POLICY.findall(text)}
    [policy] = found
    return policy


@pytest.fixture(scope="module")
def framed(pages: dict[str, str]) -> dict[str, str]:
    """Return the pages meant for frames on other sites."""
    return {name: text for name, text in pages.items() if name.startswith("embed/")}


@pytest.fixture(scope="module")
def alone(pages: dict[str, str], framed: dict[str, str]) -> dict[str, str]:
    """Return all others."""
    return {name: text for name, text in pages.items() if name not in framed}


@pytest.fixture(scope="module")
def policy(alone: dict[str, str]) -> str:
    return one_policy_of(alone)


@pytest.fixture(scope="module")
def policy_in_frames(framed: dict[str, str]) -> str:
    return one_policy_of(framed)


@pytest.fixture(scope="module")
def ruled(site: Path) -> Rules:
    return rules((site / "_headers").read_text("utf-8"))


def directives(policy: str) -> dict[str, list[str]]:
    """
    >>> directives("default-src 'none'; img-src 'self' data:")
    {'default-src': ["'none'"], 'img-src': ["'self'", 'data:']}
    """
    return {name: sources for name, *sources in (part.split() for part in policy.split("; "))}


def test_every_page_has_the_policy_once_before_all_that_it_governs(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        [found] = POLICY.finditer(text)
        governed = re.search(r"<(script|style|link|img|svg|body)\b", text)
        assert governed, name
        assert found.end() < governed.start(), name


def test_the_encoding_is_said_within_the_first_kilobyte(pages: dict[str, str]) -> None:
    """Browsers look for it there; the long policy comes after."""
    assert [
        name for name, text in pages.items() if '<meta charset="utf-8">' not in text[:900]
    ] == []


def test_every_script_within_a_page_is_covered_and_every_hash_is_used(
    alone: dict[str, str], policy: str
) -> None:
    allowed = directives(policy)
    for kind in ("script", "style"):
        found = {
            source(one) for text in alone.values() for one in getattr(Inline(text), f"{kind}s")
        }
        assert {one for one in allowed[f"{kind}-src"] if one.startswith("'sha")} == found, kind


def test_the_policy_is_strict(policy: str) -> None:
    """Nothing from elsewhere, no code from text, and no form that sends anything."""
    allowed = directives(policy)
    assert allowed["default-src"] == allowed["form-action"] == allowed["base-uri"] == ["'none'"]
    others = {one for sources in allowed.values() for one in sources if not one.startswith("'sha")}
    assert others == {"'none'", "'self'", "'wasm-unsafe-eval'", "data:"}
    assert [name for name, sources in allowed.items() if "data:" in sources] == ["img-src"]


def test_in_frames_the_policy_is_as_strict_and_names_the_site(
    policy: str, policy_in_frames: str
) -> None:
    """By its address, which sandboxed frames need; and such a page has no inline script."""
    plain = policy_with(())
    assert policy_in_frames == plain.replace("'self'", "'self' http://127.0.0.1:8000")
    for sources in directives(policy_in_frames).values():
        assert ("'self'" in sources) == ("http://127.0.0.1:8000" in sources)
    assert "127.0.0.1" not in policy


def test_no_page_has_what_the_policy_refuses(pages: dict[str, str]) -> None:
    assert [one for text in pages.values() for one in Inline(text).refused] == []


def test_the_header_file_says_the_same_once_for_every_page(
    pages: dict[str, str],
    framed: dict[str, str],
    policy: str,
    policy_in_frames: str,
    ruled: Rules,
) -> None:
    """And that nobody may show it in a frame, which a page can't say itself.

    Only the pages meant for frames don't say so.
    """
    assert len(framed) >= 11
    for name in pages:
        sent = headers_for("/" + name.removesuffix("index.html"), ruled)
        said = policy_in_frames if name in framed else f"{policy}; frame-ancestors 'none'"
        assert sent["Content-Security-Policy"] == said, name
        assert sent["Referrer-Policy"] == "no-referrer"
        assert sent["X-Content-Type-Options"] == "nosniff"
        assert sent["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_assets_may_be_used_from_a_frame_and_what_is_named_by_its_content_is_kept_for_good(
    site: Path, policy: str, ruled: Rules
) -> None:
    """The worker obeys the policy that comes with its script."""
    sent = headers_for("/assets/bundles.json", ruled)
    assert sent["Access-Control-Allow-Origin"] == "*"
    assert sent["Cache-Control"] == "public, max-age=0, must-revalidate"
    named = [*site.glob("assets/runtime/*/*"), *site.glob("assets/calculators/*")]
    assert [one for one in named if one.name.startswith("worker-")]
    for path in named:
        sent = headers_for(f"/{path.relative_to(site).as_posix()}", ruled)
        assert sent["Content-Security-Policy"] == policy
        assert sent["Cache-Control"] == "public, max-age=31536000, immutable"
        assert sent["Access-Control-Allow-Origin"] == "*"


def test_the_header_file_keeps_within_the_limits_of_the_hosts(site: Path, ruled: Rules) -> None:
    """Cloudflare reads up to 100 rules, and lines of up to 2,000 characters."""
    assert len(ruled) <= 100
    assert max(map(len, (site / "_headers").read_text("utf-8").splitlines())) <= 2000


def test_the_nginx_block_says_the_same(ruled: Rules) -> None:
    """Without hashes, so that it can stay: pages have theirs, and no script needs one."""
    [block] = re.findall(r"^```text\n(map .*?)^```$", HOSTING.read_text("utf-8"), re.M | re.S)
    said = set(re.findall(r'"([^"]*)"', block))
    keep = headers_for("/assets/runtime/any", ruled)["Cache-Control"]
    assert said == {"frame-ancestors 'none'", "", policy_with(()), "*", keep, "no-cache"}
    for header in headers_for("/", ruled) | headers_for("/assets/any", ruled):
        assert f"add_header {header} " in block


def test_the_licences_come_with_the_site(site: Path, pages: dict[str, str]) -> None:
    notice = (site / "NOTICE.txt").read_text("utf-8")
    assert re.search(r"https://github\.com/pyodide/pyodide \(release \d+\.\d+\.\d+\)", notice)
    for licence in ("Mozilla Public License 2.0", "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2"):
        assert licence in notice
    assert "CC BY 4.0" in (site / "LICENSE.txt").read_text("utf-8")
    # Pages that only redirect, such as short addresses, redistribute nothing.
    whole = {name: text for name, text in pages.items() if 'id="the-way"' not in text}
    assert [name for name, text in whole.items() if 'NOTICE.txt"' not in text] == []


def test_a_site_for_a_path_says_its_addresses_under_that_path(site_under_a_path: Path) -> None:
    """Even the 404 page, which is shown at any depth."""
    site = site_under_a_path
    assert "/team/playbook/assets/*\n" in (site / "_headers").read_text("utf-8")
    lost = (site / "404.html").read_text("utf-8")
    assert 'src="/team/playbook/assets/' in lost
    assert not re.search(r'(?:src|href)="/(?!team/playbook/)', lost)
    page = (site / "decisions" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/team/playbook/decisions/">' in page
