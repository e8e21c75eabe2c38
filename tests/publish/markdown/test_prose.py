"""A page's own Markdown, rewritten for any reader: what its marks become."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from mkdocs.structure.files import File, Files

from calculators.publish.markdown.from_html import as_markdown, table
from calculators.publish.markdown.prose import Prose, included, whole

ADDRESS = "https://example.org/here/"


def plain(text: str, docs: Path = Path()) -> str:
    marks = {"sum": lambda source: f"the sum of\n{source.strip()}"}
    inline = {"figure": lambda source: f"[{source}]"}
    return Prose(marks, inline, lambda to: urljoin(ADDRESS, to)).plain(text, docs)


@pytest.mark.parametrize(
    ("source", "becomes"),
    [
        ("## When {#when}", "## When"),
        ("## When {: #when .wide }", "## When"),
        ("A word{.x} of it", "A word of it"),
        ("[file](a.csv){ download }", f"[file]({ADDRESS}a.csv)"),
        ("A {set} of {two}", "A {set} of {two}"),
        ("`{#code}` and ``{: .x}``", "`{#code}` and ``{: .x}``"),
        ("It is `#!figure colr a=1 | x` today", "It is [colr a=1 | x] today"),
        ("`#!unknown colr`", "`#!unknown colr`"),
        ("| A | `#!figure x | y` |", "| A | [x | y] |"),
        ('[a](b.md#c "t") and [d](#e)', f'[a]({ADDRESS}b.md#c "t") and [d]({ADDRESS}#e)'),
        ("`[a](b.md)`", "`[a](b.md)`"),
        ("<https://example.org/>", "<https://example.org/>"),
        ('Read <a href="../x/">on <b>x</b></a>.', "Read [on **x**](https://example.org/x/)."),
        ("A <kbd>key</kbd><!-- not said -->", "A key"),
    ],
)
def test_a_mark_within_a_line(source: str, becomes: str) -> None:
    assert plain(source) == becomes + "\n"


def test_a_fence_says_what_it_means_and_code_stays_code() -> None:
    text = "Before.\n\n  ```sum\n  1\n  ```\n\n```sh\nmake {#not}\n[a](b)\n```\n"
    assert plain(text) == (
        "Before.\n\n  the sum of\n    1\n\n```sh\nmake {#not}\n[a](b)\n```\n".replace(
            "    1", "  1"
        )
    )


def test_a_remark_is_a_quotation() -> None:
    text = '!!! note "Mind *this*"\n    One [line](a).\n\n    Another.\n\nAfter.\n'
    assert plain(text) == (
        f"> **Mind *this***\n>\n> One [line]({ADDRESS}a).\n>\n> Another.\n\nAfter.\n"
    )


def test_elements_that_hold_markdown_lose_their_tags_alone() -> None:
    text = (
        '<div class="doors" markdown>\n\n## A {#a}\n\n* b\n\n</div>\n\n'
        "<details markdown>\n<summary>We have played</summary>\n\n1. What?\n\n</details>\n"
    )
    assert plain(text) == "## A\n\n* b\n\n**We have played**\n\n1. What?\n"


def test_other_elements_become_what_they_show() -> None:
    text = (
        "<div><div>\n<p>A <b>word</b></p></div>\n<button>Press</button></div>\n\n"
        '<figure markdown="0"><svg><title>Boxes</title><desc>Two of them.</desc><path/></svg>'
        "<figcaption>A concept.</figcaption></figure>\n\nAfter.\n"
    )
    assert plain(text) == "A **word**\n\nBoxes. Two of them.\n\nA concept.\n\nAfter.\n"


def test_fragments_are_in_the_text_with_the_fragments_that_they_include(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("A {!b.md!}", "utf-8")
    (tmp_path / "b.md").write_text("{#b} in ü", "utf-8")
    assert included("- {! a.md !}", tmp_path) == "- A {#b} in ü"
    assert plain("- {!a.md!}", tmp_path) == "- A in ü\n"


@pytest.mark.parametrize(
    ("to", "leads"),
    [
        ("../a/b.md", "https://example.org/under/a/b/"),
        ("../a/b.md#c", "https://example.org/under/a/b/#c"),
        ("../index.md", "https://example.org/under/"),
        ("x.csv", "https://example.org/under/plays/x.csv"),
        ("#own", "https://example.org/under/plays/p/#own"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.com/x.md", "https://example.com/x.md"),
    ],
)
def test_a_link_is_whole(to: str, leads: str) -> None:
    files = Files([File(path, None, "/site", True) for path in ("a/b.md", "index.md")])
    site = "https://example.org/under/"
    assert whole(to, "plays/p.md", files, site, f"{site}plays/p/") == leads


@pytest.mark.parametrize(
    ("html", "becomes"),
    [
        ("<h2>Title</h2><p>Text</p>", "**Title**\n\nText"),
        ("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "* a\n* b\n  1. c"),
        ('<p><a href="../x/#y?a=1&amp;b=2">x</a></p>', "[x](https://example.org/x/#y?a=1&b=2)"),
        ("<p>It <code>is</code> <em>so</em>: <q>yes</q></p>", "It `is` *so*: “yes”"),
        ("<p>5 <small>of 6</small></p>", "5 (of 6)"),
        ('<p>a<a class="headerlink" href="#a">¶</a></p>', "a"),
        ("<p>a</p><form><p>b</p></form><template><p>c</p></template><p hidden>d</p>", "a"),
        ('<p>see <img src="a.png" alt="a picture"></p>', f"see ![a picture]({ADDRESS}a.png)"),
        ('<data value="1">1,000</data>', "1,000"),
        (
            "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
            "<tr><th>a|b</th><td>1,000</td></tr><tr><th>c</th><td></td></tr></table>",
            "| A | B |\n| --- | --: |\n| a\\|b | 1,000 |\n| c |  |",
        ),
    ],
)
def test_html_as_markdown(html: str, becomes: str) -> None:
    assert as_markdown(html, ADDRESS) == becomes


def test_a_table_without_rows_is_nothing() -> None:
    assert table([]) == ""
    assert table([["A", "B"]]) == "| A | B |\n| --- | --- |"
