"""The built site: valid HTML, every link and id resolves, and no other host is contacted."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

# What makes a browser fetch something, unlike a link that a reader may follow.
FETCHING = {
    ("audio", "src"), ("embed", "src"), ("iframe", "src"), ("image", "href"), ("img", "src"),
    ("img", "srcset"), ("input", "src"), ("link", "href"), ("object", "data"), ("script", "src"),
    ("source", "src"), ("source", "srcset"), ("track", "src"), ("use", "href"), ("video", "src"),
}  # fmt: skip
OWN = {"127.0.0.1", None}
SVG = "{http://www.w3.org/2000/svg}svg"


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 3
    return found


@cache
def read(page: Path) -> tuple[Element, list[tuple[object, str]]]:
    """Return a page as a tree, and its errors with their places; read once for all tests."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(page.read_text("utf-8"))
    return tree, [(position, code) for position, code, _ in parser.errors]


def parsed(page: Path) -> Element:
    return read(page)[0]


def test_every_page_is_valid_html(site: Path) -> None:
    faults = [(page.name, *fault) for page in pages(site) for fault in read(page)[1]]
    # Material closes <path/> and the like within SVG, which HTML allows and the parser mentions.
    assert [fault for fault in faults if fault[2] != "non-void-element-with-trailing-solidus"] == []


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for page in pages(site):
        ids = Counter(one.get("id") for one in parsed(page).iter() if one.get("id"))
        assert [name for name, times in ids.items() if times > 1] == [], page


def test_every_link_within_the_site_resolves(site: Path) -> None:
    """To a file, and to an id on that page; a filled-in form counts by its panel."""
    broken = []
    for page in pages(site):
        for element in parsed(page).iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address and not resolves(address, page, site):
                    broken.append(f"{page.relative_to(site)}: {address}")
    assert broken == []


def resolves(address: str, page: Path, site: Path) -> bool:
    url = urlsplit(address)
    if url.scheme in ("data", "javascript", "mailto") or url.hostname not in OWN:
        return True
    base = site if url.path.startswith("/") else page.parent
    target = (base / unquote(url.path).lstrip("/")).resolve() if url.path else page
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    wanted = unquote(url.fragment.partition("?")[0])
    if not wanted or target.suffix != ".html" or wanted.startswith("__"):
        return True
    return any(one.get("id") == wanted for one in parsed(target).iter())


def test_no_page_fetches_anything_from_another_host(site: Path) -> None:
    foreign = []
    for page in pages(site):
        for element in parsed(page).iter():
            for name, value in element.items():
                fetched = (element.tag, name) in FETCHING and element.get("rel") != "canonical"
                if fetched and urlsplit(value).hostname not in OWN:
                    foreign.append(f"{page.relative_to(site)}: {element.tag} {value}")
    assert foreign == []


def test_no_style_of_ours_fetches_anything_from_another_host(site: Path) -> None:
    ours = [*site.glob("assets/calculators/*")]
    assert len(ours) > 5
    for path in ours:
        assert re.findall(r"https?://[^\s\"')]+", path.read_text("utf-8")) == [], path


def test_the_answer_stands_in_the_source_of_the_page(site: Path) -> None:
    source = (site / "calculators/colr/index.html").read_text("utf-8")
    assert 'data-figure="seller_colr" value="500500.120595">500,500</data>' in source
    assert 'data-figure="buyer_colr" value="386590.337053">386,590</data>' in source


@pytest.mark.parametrize(
    ("page", "terms"),
    [
        ("framework/beyond-yes", "BATNA BATR COLR CPT"),
        ("framework/principles", "COLR CPT"),
        ("plays/project-x100", "CPT x100"),
        ("pressure/procurement-swoop", "CPT"),
        ("cases/unhappy-account", "COLR CPT"),
        ("practice/rehearsal", "COLR x100"),
    ],
)
def test_a_term_says_what_it_means_where_a_page_first_uses_it(
    site: Path, page: str, terms: str
) -> None:
    """In sentences, as a link with a tooltip."""
    links = [one for one in parsed(site / page / "index.html").iter("a") if one.get("title")]
    said = {"".join(one.itertext()) for one in links}
    assert set(terms.split()) - said == set()


def test_figures_of_concepts_say_in_words_what_they_show(site: Path) -> None:
    """The relationship under the transaction, the ladder and the fan."""
    for page in ("framework/principles", "framework/beyond-yes", "plays/project-x100"):
        article = next(parsed(site / page / "index.html").iter("article"))
        drawn = [one for one in article.iter(SVG) if one.get("role")]
        assert drawn, page
        assert all(one.get("aria-label") or one.get("aria-labelledby") for one in drawn), page


def test_the_figures_of_a_form_stay_out_of_the_search_index(site: Path) -> None:
    index = (site / "search/search_index.json").read_text("utf-8")
    assert "After a natural end" not in index
    assert "42,906" not in index, "from the facts of COLR"
    assert "25,813" not in index, "from the table behind the chart of odds"


def test_the_runtime_stands_at_an_address_named_by_its_content(site: Path) -> None:
    [runtime] = (site / "assets/runtime").iterdir()
    assert re.fullmatch(r"[0-9a-f]{12}", runtime.name)
    assert {"pyodide.js", "calculators.zip", "runtime.json"} <= {
        one.name for one in runtime.iterdir()
    }
    source = (site / "calculators/colr/index.html").read_text("utf-8")
    assert f'content="../../assets/runtime/{runtime.name}/"' in source


@pytest.mark.parametrize("secret", ["cli/", "publish", "__main__.py"])
def test_the_bundle_holds_what_an_answer_needs_and_nothing_else(site: Path, secret: str) -> None:
    [bundle] = (site / "assets/runtime").glob("*/calculators.zip")
    assert secret.encode() not in bundle.read_bytes()
