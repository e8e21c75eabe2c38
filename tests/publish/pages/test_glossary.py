"""The first use of a term is linked, only in prose, and nothing else changes."""

from pathlib import Path

from calculators.publish.pages.glossary import EVERYDAY, Term, linked, terms

COLR = Term("COLR", "colr", 'What "both" lose')
ARM = Term("Arm's length", "arms-length", "As strangers")
X100 = Term("x100", "x100", "A hundred times")


def made(html: str) -> str:
    return linked(html, (COLR, ARM, X100), lambda own: f"../glossary/#{own}")


def test_the_first_use_in_prose_is_linked_with_its_meaning() -> None:
    assert made("<p>Your COLR, and their COLR.</p>") == (
        '<p>Your <a class="term" href="../glossary/#colr" title="What &quot;both&quot; lose">'
        "COLR</a>, and their COLR.</p>"
    )


def test_phrases_are_found_however_they_begin_and_abbreviations_as_they_are() -> None:
    assert ">Arm’s length</a>" in made("<p>Arm’s length is</p>")
    assert ">arm's length</a>" in made("<p>at arm's length</p>")
    assert "<a" not in made("<p>colr, COLRs, COLR-like, x1000</p>")


def test_several_terms_in_one_text_are_each_linked() -> None:
    html = made("<p>x100 and COLR at arm's length</p>")
    assert html.count('class="term"') == 3


def test_links_headings_code_and_panels_are_left_alone() -> None:
    html = (
        '<h2 id="a"><a href="b">COLR</a></h2><p><a href="b">our COLR</a> <code>COLR</code></p>'
        "<section data-search-exclude><div><p>COLR</p><br></div><p>COLR</p></section>"
        "<svg><title>COLR</title></svg><figure><img src=x><p>COLR</p></figure>"
    )
    assert made(html) == html
    assert made(f"{html}<p>COLR</p>").endswith(">COLR</a></p>")


def test_a_first_use_that_is_a_link_already_is_explained_and_keeps_its_way() -> None:
    """Once; later uses in prose still link to the glossary."""
    html = '<p><a href="b">COLR</a>, <a href="b">COLR</a>, and COLR</p>'
    first, second, third = made(html).split(", ")
    assert first == '<p><a href="b" title="What &quot;both&quot; lose">COLR</a>'
    assert second == '<a href="b">COLR</a>'
    assert third.startswith('and <a class="term"')
    told = '<a href="b" title="mine">COLR</a>'
    assert made(told) == told
    assert made("<p>COLR</p>" + '<a href="b">COLR</a>').endswith('<a href="b">COLR</a>')


def test_markup_comes_back_as_it_was() -> None:
    html = "<!-- a --><p class='b'>1 &lt; 2 &amp; &#8212; <br/>ü<wbr></p>\n<hr>"
    assert made(html) == html


def test_the_glossary_is_read_as_it_stands() -> None:
    """Everyday words aren't linked; all others have a meaning short enough for a tooltip."""
    known = terms(Path(__file__).parents[3] / "docs")
    words = {one.word for one in known}
    assert {"BATNA", "BATR", "COLR", "CPT", "x100"} <= words
    assert words.isdisjoint(EVERYDAY)
    assert all(0 < len(one.means) <= 200 and "`" not in one.means for one in known)
    assert terms(Path("nowhere")) == ()
