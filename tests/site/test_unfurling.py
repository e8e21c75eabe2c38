"""What comes with a link: tags in the head, oEmbed, the picture, the copy in Markdown."""

import json
import re
import struct
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from tests.conftest import UNDER_A_PATH
from tests.site.heads import head_of

ADDRESS = "http://127.0.0.1:8000/"
JSON, MARKDOWN, ATOM = "application/json+oembed", "text/markdown", "application/atom+xml"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LEFT_OVER = (
    re.compile(r"[\x02\x03]"),
    re.compile(r"\{[:#.!]"),
    re.compile(r"(?<!`)`(?:#!|:::)"),
    re.compile(r"</?(?:div|svg|section|details|summary|figure|button|p|span|data|math)\b"),
    re.compile(r"\]\((?!https?://|mailto:)"),
    re.compile(r"\[\]\("),
)
CODE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1 *$|(`+)(?!`).+?(?<!`)\2(?!`)", re.M | re.S)


def pages(site: Path, address: str = ADDRESS) -> Iterator[tuple[str, Path]]:
    """Return each page of the site by its address; the sitemap names them all."""
    for place in ElementTree.parse(site / "sitemap.xml").iter(f"{SITEMAP}loc"):
        found = place.text or ""
        yield found, site / found.removeprefix(address) / "index.html"


def file_at(found: str, site: Path, address: str = ADDRESS) -> Path:
    assert found.startswith(address), found
    return site / found.removeprefix(address)


def test_the_sitemap_names_every_page_once_and_nothing_else(site: Path) -> None:
    """No redirects, no pages for frames, and not the 404 page."""
    named = [found for found, _ in pages(site)]
    assert len(named) == len(set(named)) > 80
    written = {
        page.parent.relative_to(site).as_posix()
        for page in site.rglob("index.html")
        if page.relative_to(site).parts[0] != "embed" and page.parent.parent != site / "go"
    }
    assert {urlsplit(one).path.strip("/") or "." for one in named} == written


def test_each_page_says_its_own_address_title_and_description_once(site: Path) -> None:
    descriptions = []
    for address, page in pages(site):
        head = head_of(page)
        assert head.link("canonical")["href"] == address
        assert head.one("og:url") == address
        assert head.one("og:site_name") == "What is trust worth?"
        assert head.one("og:type") == ("website" if address == ADDRESS else "article")
        assert head.one("og:title") == head.one("twitter:title") != ""
        assert head.one("og:description") == head.one("twitter:description")
        descriptions.append(head.one("og:description"))
        assert 20 < len(descriptions[-1]) <= 160, address
    assert len(set(descriptions)) == len(descriptions), "each has a description of its own"


def test_a_site_without_pictures_names_none(site: Path) -> None:
    for _, page in pages(site):
        head = head_of(page)
        assert not [name for name in head.said if "image" in name], page
        assert head.one("twitter:card") == "summary"
        assert "thumbnail_url" not in json.loads(page.with_name("oembed.json").read_text("utf-8"))
    assert not (site / "assets/cards").exists()


def test_each_page_has_an_oembed_file_as_the_specification_wants_it(site: Path) -> None:
    rich = 0
    for _, page in pages(site):
        link = head_of(page).link("alternate", JSON)
        said = json.loads(file_at(link["href"], site).read_text("utf-8"))
        assert said["version"] == "1.0"
        assert said["title"] == link["title"] == head_of(page).one("og:title")
        assert said["provider_name"] == "What is trust worth?"
        assert said["provider_url"] == ADDRESS
        assert said["type"] in ("link", "rich")
        if said["type"] == "rich":
            rich += 1
            assert {type(said[name]) for name in ("width", "height")} == {int}
            frame = ElementTree.fromstring(said["html"])  # XHTML, as the specification asks
            assert frame.tag == "iframe"
            assert file_at(frame.get("src", ""), site).joinpath("index.html").is_file()
    assert rich == 11, "six plays and five calculators have frames"


def test_oembed_is_found_by_those_who_read_four_kilobytes(site: Path) -> None:
    """The policy comes before it; there's space left for a longer site address."""
    for _, page in pages(site):
        assert 0 < page.read_bytes().find(b"application/json+oembed") < 3200, page


def test_the_theme_takes_none_of_these_for_another_language(site: Path) -> None:
    """It would ask for a sitemap beside each, and lead clicks on the feed astray."""
    for _, page in pages(site):
        rels = [link.get("rel", "") for link in head_of(page).links]
        assert len([one for one in rels if "alternate" in one.split()]) == 3
        assert "alternate" not in rels


def test_each_page_has_a_copy_in_markdown_without_marks_of_the_build(site: Path) -> None:
    faults = []
    for address, page in pages(site):
        link = head_of(page).link("alternate", MARKDOWN)
        assert link["href"] == f"{address}index.md"
        text = file_at(link["href"], site).read_text("utf-8")
        assert re.match(r"# \S.*\n\n> \S.*\n\n", text), address
        assert f"<{address}>" in text
        assert "CC BY 4.0" in text
        prose = CODE.sub("code", text)
        faults += [f"{address}: {one.pattern}" for one in LEFT_OVER if one.search(prose)]
    assert faults == []


def test_the_links_of_a_copy_lead_to_what_is_there(site: Path) -> None:
    broken = []
    for address, page in pages(site):
        text = CODE.sub("", page.with_name("index.md").read_text("utf-8"))
        for found in re.findall(r"\]\(([^)\s]+)", text):
            if found.startswith(ADDRESS):
                path = file_at(found.partition("#")[0], site)
                if not (path / "index.html" if path.is_dir() else path).is_file():
                    broken.append(f"{address}: {found}")
    assert broken == []


def test_a_copy_says_what_a_calculator_says(site: Path) -> None:
    """Its headline, both sides' figures, and a link to it, filled in."""
    text = (site / "plays/open-the-book/index.md").read_text("utf-8")
    source = unescape((site / "plays/open-the-book/index.html").read_text("utf-8"))
    [first] = re.findall(r'<p class="first">(.*?)</p>', source)
    assert f"**{first}**" in text
    assert "| Cost of losing the relationship (COLR) | 500,500 | 386,590 |" in text
    assert re.search(r"\]\(http://127\.0\.0\.1:8000/calculators/colr/#colr\?[^)]*v=2\)", text)
    method = (site / "reference/method/index.md").read_text("utf-8")
    assert re.search(r"\$[^$\n]*\\mathrm\{COLR\}", method), "formulas as TeX"


def test_the_list_for_assistants_names_every_page(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    assert re.match(r"# What is trust worth\?\n\n> \S.*\n\n\S.*\n\n## ", text)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE)[1:4] == [
        "Start here", "The idea", "Preparing",
    ]  # fmt: skip
    listed = re.findall(r"^- \[[^\]]+\]\(([^)]+)\): \S.+$", text, re.MULTILINE)
    assert sorted(listed) == sorted(f"{found}index.md" for found, _ in pages(site))
    assert len(listed) == text.count("\n- ")


def test_the_feed_is_what_rfc_4287_asks_for(site: Path) -> None:
    root = ElementTree.parse(site / "feed.xml").getroot()
    within = "{http://www.w3.org/2005/Atom}"
    assert root.tag == f"{within}feed"
    ids = [one.text or "" for one in root.iter(f"{within}id")]
    assert len(ids) == len(set(ids))
    assert all(
        re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", one) for one in ids
    )
    [myself] = [one.get("href") for one in root.findall(f"{within}link[@rel='self']")]
    assert myself == f"{ADDRESS}feed.xml"
    assert root.findtext(f"{within}author/{within}name")
    entries = root.findall(f"{within}entry")
    for one in (root, *entries):
        for needed in ("id", "title", "updated"):
            [found] = one.findall(f"{within}{needed}")
            assert found.text
        stamp = one.findtext(f"{within}updated", "")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp)
        assert len(one.findall(f"{within}link[@rel='alternate']")) == 1
    stamps = [one.findtext(f"{within}updated", "") for one in entries]
    assert root.findtext(f"{within}updated") == stamps[0] == max(stamps)
    assert stamps == sorted(stamps, reverse=True)
    to = {one.find(f"{within}link").get("href", "") for one in entries}  # type: ignore[union-attr]  # asserted above
    assert all(one.startswith(ADDRESS) for one in to)
    dated = [found for found, page in pages(site) if "decisions/0" not in found]
    assert set(dated) <= to
    assert [one for one in to if "reference/changelog/#" in one], "releases in their parts"


def test_every_page_leads_to_the_feed(site: Path) -> None:
    for address, page in [*pages(site), (f"{ADDRESS}x", site / "404.html")]:
        link = head_of(page).link("alternate", ATOM)
        assert urljoin(address, link["href"]) == f"{ADDRESS}feed.xml"
    assert (
        'href="../../feed.xml"'
        in (site / "reference/changelog/index.html").read_text("utf-8").partition("<article")[2]
    )


@pytest.mark.soak
def test_a_whole_site_under_a_path_has_every_picture(whole_site: Path) -> None:
    """Named in the head and in oEmbed by absolute addresses, 1200 by 630 pixels."""
    site = whole_site
    named = []
    for address, page in pages(site, UNDER_A_PATH):
        head = head_of(page)
        assert head.link("canonical")["href"] == head.one("og:url") == address
        assert head.one("twitter:card") == "summary_large_image"
        assert head.one("og:image") == head.one("twitter:image")
        assert head.one("og:image:type") == "image/png"
        assert head.one("og:image:alt") == head.one("twitter:image:alt") != ""
        size = (head.one("og:image:width"), head.one("og:image:height"))
        assert size == ("1200", "630")
        named.append(head.one("og:image"))
        content = file_at(named[-1], site, UNDER_A_PATH).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">II", content[16:24]) == (1200, 630)
        said = json.loads(page.with_name("oembed.json").read_text("utf-8"))
        assert said["thumbnail_url"] == named[-1]
        assert (said["thumbnail_width"], said["thumbnail_height"]) == (1200, 630)
        discovered = page.read_bytes().find(b"application/json+oembed")
        assert 0 < discovered < 4096 - 400, address
    assert len(named) == len(set(named)) == len([*site.glob("assets/cards/**/*.png")])
