"""No page of the built site tells another address where its reader comes from."""

import re
from pathlib import Path

NOBODY = '<meta name="referrer" content="no-referrer">'
FETCHING = re.compile(r"<(?:link|script|style|img)\b")


def test_every_page_names_no_referrer_before_it_asks_for_anything(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        head = page.read_text("utf-8").partition("</head>")[0]
        first = FETCHING.search(head)
        assert first, page
        assert NOBODY in head[: first.start()], page
