"""The sheet to print: one page for every play, with all its parts."""

from dataclasses import replace

import pypdfium2
import pytest

from calculators.publish.packs.paper import LISTED, paper
from tests.publish.packs.plays import NAMES, play


@pytest.mark.parametrize("name", NAMES)
def test_a_play_is_printed_on_one_page(name: str) -> None:
    told = play(name)
    printed = paper(told)
    document = pypdfium2.PdfDocument(printed)
    [page] = document
    assert [round(side) for side in page.get_size()] == [595, 842]
    said = " ".join(page.get_textpage().get_text_range().replace("\xa0", " ").split())
    for own in LISTED:
        section = told.sections[own]
        assert section.title in said
        for one in section.plain if own in ("words", "check", "when") else ():
            assert one.first(1).text in said
    row = next(row for row in told.case.rows if row.buyer)
    for part in (
        told.title,
        told.description,
        told.short.removeprefix("https://"),
        told.case.headline.first.replace("\xa0", " "),
        row.seller,
        row.buyer,
        "Not endorsed by the author.",
        "Text CC BY 4.0",
    ):
        assert part.replace("\xa0", " ") in said
    document.close()


def test_the_same_play_gives_the_same_bytes() -> None:
    told = play(NAMES[0])
    assert paper(told) == paper(told)


def test_a_play_that_does_not_fit_stops_the_build_with_its_name() -> None:
    told = play(NAMES[0])
    words = told.sections["words"]
    longer = {**told.sections, "words": replace(words, blocks=words.blocks * 6)}
    with pytest.raises(ValueError, match=f"{told.title} does not fit on one page"):
        paper(replace(told, sections=longer))
