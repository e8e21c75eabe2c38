"""A play is read into sections of blocks, in runs of plain and of bold words."""

import pytest

from calculators.publish.packs.play import AFTER, Block, Run, sections

PAGE = """
<h1 id="play-a">A<a class="headerlink" href="#play-a">&para;</a></h1><p>Lead.</p>
<h2 id="steps">Steps &amp; more</h2>
<ol><li><strong>Ask</strong>, then
wait.</li><li><p>Two.</p></li></ol>
<section data-search-exclude><p>A panel<br>with a break.</p><input></section>
<figure><p>A picture.</p></figure>
<h3 id="once">Once</h3><blockquote><p>“Said.”</p></blockquote>
<hr><p>All is invented.</p>
"""


def test_what_a_page_says_is_found_by_the_ids_of_its_headings() -> None:
    found = sections(PAGE)
    assert list(found) == ["play-a", "steps", AFTER]
    assert found["steps"].title == "Steps & more"
    assert [(one.kind, one.text) for one in found["steps"].blocks] == [
        ("step", "Ask, then wait."),
        ("step", "Two."),
        ("heading", "Once"),
        ("quote", "“Said.”"),
    ]
    assert found["steps"].blocks[0].runs == (Run("Ask", bold=True), Run(", then wait."))
    assert [one.text for one in found["steps"].plain] == ["Ask, then wait.", "Two."]
    assert [one.text for one in found[AFTER].blocks] == ["All is invented."]


@pytest.mark.parametrize(
    ("sentences", "kept"),
    [
        (1, "Ask first."),
        (2, "Ask first. “May I show it? I would like to.”"),
        (9, "Ask first. “May I show it? I would like to.” Then stop."),
    ],
)
def test_a_block_is_cut_between_sentences_and_never_within_a_quotation(
    sentences: int, kept: str
) -> None:
    runs = (Run("Ask first.", bold=True), Run(" “May I show it? I would like to.” Then stop."))
    assert Block("step", runs).first(sentences).text == kept
