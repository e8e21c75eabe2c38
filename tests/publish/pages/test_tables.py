"""Plain tables scroll by themselves; a calculator's own are left as they are."""

from calculators.publish.pages.tables import scrolling


def test_a_plain_table_is_a_region_named_by_its_heads() -> None:
    html = scrolling("<p>a</p><table><tr><th>A &amp; <b>B</b></th><th></th></tr></table><p>b</p>")
    assert html == (
        '<p>a</p><div class="scroll" tabindex="0" role="region" aria-label="Table 1: A &amp; B">'
        '<table class="prose"><tr><th>A &amp; <b>B</b></th><th></th></tr></table></div><p>b</p>'
    )


def test_each_has_a_name_of_its_own_and_others_are_left_alone() -> None:
    html = scrolling(
        '<table><th>A</th></table><table class="facts"></table><table><th>A</th></table>'
    )
    assert 'aria-label="Table 1: A"' in html
    assert 'aria-label="Table 2: A"' in html
    assert '<table class="facts"></table>' in html
