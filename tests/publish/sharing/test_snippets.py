"""What others need to use a page in theirs is complete, escaped, and links back here."""

from html.parser import HTMLParser

import segno

from calculators.publish.addresses.linkable import Linkable
from calculators.publish.sharing.snippets import PLACES, _copies, _packs, _picture
from tests.docs.playbook import DOCS, body


def one(kind: str = "play", title: str = 'Open [the] "book" & <more>') -> Linkable:
    site = "https://example.org/team/"
    return Linkable(
        id="play-open-book",
        kind=kind,
        name="open-the-book",
        title=title,
        description="A description.",
        url="plays/open-the-book/",
        address=f"{site}plays/open-the-book/",
        short=f"{site}go/play-open-book/",
        embed=f"{site}embed/open-the-book/" if kind != "case" else "",
        moment="Preparing",
        meta={},
    )


class Read(HTMLParser):
    """Reads tags with their attributes, and the text, as a browser does."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_each_copy_leads_to_the_short_address_under_the_whole_title() -> None:
    own = one()
    copies = dict(_copies(own))
    assert copies["Link"] == own.short
    assert copies["Markdown"] == f'[Open \\[the\\] "book" & <more>]({own.short})'
    html = Read(copies["HTML"])
    assert (html.tags, html.text) == ([("a", {"href": own.short})], own.title)
    assert copies["Excel"] == f'=HYPERLINK("{own.short}","Open [the] ""book"" & <more>")'
    [(tag, frame)] = Read(copies["Frame (iframe)"]).tags
    assert (tag, frame["src"], frame["title"]) == ("iframe", own.embed, own.title)
    assert (frame["loading"], frame["allow"]) == ("lazy", "clipboard-write; web-share")
    assert copies["Address of the frame alone"] == own.embed


def test_a_case_has_no_frame_and_only_a_play_has_packs() -> None:
    assert set(dict(_copies(one("case")))) == {"Link", "Markdown", "HTML", "Excel"}
    assert [path for _, path in _packs(one())] == [
        "packs/open-the-book.zip",
        "packs/open-the-book-scorm.zip",
    ]
    assert list(_packs(one("calculator"))) == []


def test_the_picture_says_in_words_what_it_shows() -> None:
    says = 'Two columns, "yours" & <theirs>'
    link, image = Read(_picture(one(), "https://example.org/team/a.png", says)).tags
    assert link == ("a", {"href": one().short})
    assert (image[1]["src"], image[1]["alt"]) == ("https://example.org/team/a.png", says)


def test_every_program_has_its_paragraph() -> None:
    """Written once, on a page the panels link to."""
    page = body(DOCS / "enablement" / "elsewhere.md")
    for place in PLACES:
        assert f"## {place.name} {{#{place.id}}}" in page
        paragraph = page.split(f"{{#{place.id}}}")[1].split("\n## ")[0]
        assert 20 <= len(paragraph.split()) <= 200, place.name


def test_a_code_can_be_read_at_a_glance() -> None:
    """With error correction for dirty paper, and small enough for a slide."""
    code = segno.make(one().short, error="m", micro=False)
    assert code.error in ("M", "Q", "H")
    assert int(code.version) <= 6
