"""The policy: made from what the pages contain, and nothing more is allowed."""

import logging
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from calculators.publish.site import policy
from calculators.publish.site.policy import META, Inline, apply, headers, source

PAGE = '<!doctype html><meta charset="utf-8"><title>T</title>{}'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Build a site of two pages."""
    (tmp_path / "plays").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format("<script>one()</script>"), "utf-8")
    (tmp_path / "plays" / "index.html").write_text(
        PAGE.format("<script>two()</script><style>p { color: red }</style>"), "utf-8"
    )
    return tmp_path


def test_scripts_and_styles_within_a_page_are_found_and_data_is_not_a_script() -> None:
    page = Inline(
        '<script src="a.js"></script><script>if (a < b) c("&amp;")</script>'
        '<script type="module">d</script><script type="application/json">{"e": 1}</script>'
        "<style>f > g {}</style>text<script></script>"
    )
    assert page.scripts == ['if (a < b) c("&amp;")', "d", ""]
    assert page.styles == ["f > g {}"]
    assert page.refused == []


def test_what_no_hash_lets_through_is_named() -> None:
    page = Inline('<p style="color: red" onclick="a()"><a href=" JavaScript:b()">c</a>')
    assert [one.split()[1].split("=")[0] for one in page.refused] == ["style", "onclick", "href"]


def test_all_pages_get_one_policy_with_the_hashes_of_all(built: Path) -> None:
    apply(built, "https://example.org/")
    texts = [path.read_text("utf-8") for path in built.rglob("*.html")]
    wanted = policy.policy([source("one()"), source("two()")], [source("p { color: red }")])
    assert [META.format(wanted) in text for text in texts] == [True, True]
    assert "'unsafe-inline'" not in wanted


def test_a_page_that_was_not_built_anew_gets_the_new_policy_alone(built: Path) -> None:
    apply(built, "https://example.org/")
    (built / "index.html").write_text(PAGE.format("<script>three()</script>"), "utf-8")
    apply(built, "https://example.org/")
    text = (built / "plays" / "index.html").read_text("utf-8")
    assert text.count("Content-Security-Policy") == 1
    assert source("three()") in text
    assert source("one()") not in text


def test_while_serving_inline_scripts_are_let_through_and_nothing_else(built: Path) -> None:
    """MkDocs adds its own to follow changes, a different one after each build."""
    apply(built, "http://127.0.0.1:8000/", serving=True)
    text = (built / "index.html").read_text("utf-8")
    assert META.format(policy.policy(["'unsafe-inline'"], [source("p { color: red }")])) in text
    assert not (built / "_headers").exists()


def test_what_the_policy_refuses_is_a_warning_which_stops_a_strict_build(
    built: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (built / "index.html").write_text(PAGE.format('<p style="x">'), "utf-8")
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        apply(built, "https://example.org/")
    assert caplog.messages == ['index.html: the policy refuses <p style="x">']


def test_a_page_with_no_place_for_the_policy_stops_the_build(built: Path) -> None:
    (built / "index.html").write_text("<title>T</title>", "utf-8")
    with pytest.raises(PluginError, match=r"index\.html: the policy stands after <meta charset"):
        apply(built, "https://example.org/")


def test_headers_name_the_path_that_the_site_is_served_under() -> None:
    text = headers("default-src 'none'", "https://example.org/some/path/", ["", "plays/*"])
    places = [line for line in text.splitlines() if line.startswith("/")]
    assert places == [
        "/some/path/*",
        "/some/path/",
        "/some/path/plays/*",
        "/some/path/assets/*",
        "/some/path/offline.js",
        "/some/path/assets/calculators/*",
        "/some/path/assets/runtime/*",
    ]


def test_only_what_is_meant_for_frames_may_be_framed() -> None:
    text = headers(
        "default-src 'none'", "https://example.org/", ["embed/*", "plays/*"], "img-src a"
    )
    assert "/embed/*\n  Content-Security-Policy: img-src a\n" in text
    assert "/plays/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'" in text


def test_a_page_for_frames_names_the_sites_origin_and_has_no_hash_of_another_page(
    built: Path,
) -> None:
    """In a sandboxed frame, 'self' matches nothing."""
    (built / "embed" / "colr").mkdir(parents=True)
    page = built / "embed" / "colr" / "index.html"
    page.write_text(PAGE.format('<script src="a.js"></script>'), "utf-8")
    apply(built, "https://example.org/some/path/")
    wanted = policy.policy([], [], "https://example.org")
    for name in ("script", "style", "img", "connect", "worker"):
        assert f"{name}-src 'self' https://example.org" in wanted
    assert META.format(wanted) in page.read_text("utf-8")
    assert "example.org" not in (built / "plays" / "index.html").read_text("utf-8")
    said = (built / "_headers").read_text("utf-8")
    assert f"/some/path/embed/*\n  Content-Security-Policy: {wanted}\n" in said


def test_while_serving_what_follows_changes_runs_in_a_page_for_frames_too(built: Path) -> None:
    (built / "embed").mkdir()
    (built / "embed" / "index.html").write_text(PAGE.format("<script>three()</script>"), "utf-8")
    apply(built, "http://127.0.0.1:8000/", serving=True)
    wanted = policy.policy(["'unsafe-inline'"], [], "http://127.0.0.1:8000")
    assert META.format(wanted) in (built / "embed" / "index.html").read_text("utf-8")
