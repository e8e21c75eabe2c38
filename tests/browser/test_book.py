"""A book of accounts is dropped on the page, answered there, and given back."""

import csv
import itertools
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, Request, expect

from calculators import find
from calculators.book import Written, opened, rows
from calculators.book.records import lines_of
from tests.browser.panels import BOOT
from tests.browser.test_accessible import violations

ACCOUNTS = Path(__file__).parent.parent.parent / "docs" / "calculators" / "accounts.csv"
ADDRESS = "/calculators/book/"
MANY = 180_000  # milliseconds: for ten thousand accounts, on a slow and busy machine


def book_of(page: Page) -> Locator:
    return page.locator("calculator-book")


def state(page: Page, name: str, timeout: float = BOOT) -> None:
    expect(book_of(page)).to_have_attribute("data-state", name, timeout=timeout)


def said(page: Page) -> Locator:
    return page.locator("[data-status]")


def choose(page: Page, content: bytes, name: str = "book.csv") -> None:
    file: FilePayload = {"name": name, "mimeType": "text/csv", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)


def answer_accounts(page: Page, content: bytes = ACCOUNTS.read_bytes()) -> None:
    """The page's own file, or one like it, with its two further columns copied."""
    choose(page, content, "accounts.csv")
    state(page, "asking")
    page.get_by_role("button", name="Copy them").click()
    state(page, "done")


def many(number: int) -> bytes:
    head, *lines = ACCOUNTS.read_text("utf-8").splitlines()
    return "\n".join([head, *itertools.islice(itertools.cycle(lines), number)]).encode()


def test_a_file_comes_back_with_results_and_a_table_of_what_is_at_stake(page: Page) -> None:
    """The same results as on the command line, to 1e-10, and the highest stake first."""
    page.goto(ADDRESS)
    answer_accounts(page)
    expect(said(page)).to_contain_text("accounts.csv: 12 accounts.")
    with page.expect_download() as download:
        page.get_by_role("link", name="Keep the results: accounts-colr.csv").click()
    assert download.value.suggested_filename == "accounts-colr.csv"
    there = list(csv.reader(Path(download.value.path()).read_text("utf-8").splitlines()))

    text = ACCOUNTS.read_text("utf-8")
    book, records = opened(find("colr"), lines_of(text), text.splitlines()[0].split(","))
    written = Written(book)
    here = list(csv.reader([written.header, *map(written.row, rows(book, records))]))
    start = here[0].index("seller_keep")
    assert there[0] == here[0]
    assert [row[:start] for row in there] == [row[:start] for row in here]
    for mine, its in zip(here[1:], there[1:], strict=True):
        assert [float(one or "nan") for one in its[start:-1]] == pytest.approx(
            [float(one or "nan") for one in mine[start:-1]], rel=1e-10, nan_ok=True
        )

    first = page.locator(".ranking tbody th")
    expect(first.first).to_have_text("Hallam Ferries")
    page.get_by_role("radio", name="Buyer").check()
    expect(first.first).to_have_text("Ferrow Supply")


def test_the_file_never_leaves_the_page(page: Page) -> None:
    """Nothing is sent, and nothing kept in storage or in the address."""
    page.goto(ADDRESS)
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    answer_accounts(page)
    assert {request.method for request in asked} <= {"GET"}
    assert all("/assets/" in request.url and not request.post_data for request in asked)
    assert page.url.endswith(ADDRESS)
    kept = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    assert "Norrvik" not in page.evaluate(kept)
    page.reload()
    expect(page.locator("[data-results]")).to_be_hidden()


def test_a_file_can_be_dropped(page: Page) -> None:
    page.goto(ADDRESS)
    drop = (
        "text => { const data = new DataTransfer();"
        " data.items.add(new File([text], 'dropped.csv'));"
        " for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent("
        "type, {dataTransfer: data, bubbles: true, cancelable: true})); }"
    )
    page.evaluate(drop, ACCOUNTS.read_text("utf-8"))
    state(page, "asking")
    expect(said(page)).to_contain_text("dropped.csv has columns that nobody asks for")


def test_problems_are_counted_and_listed_with_their_line(page: Page) -> None:
    page.goto(ADDRESS)
    answer_accounts(page, ACCOUNTS.read_bytes().replace(b",180000,", b",x,"))
    expect(said(page)).to_contain_text("12 accounts, 2 of them with a problem")
    found = page.locator("[data-found]")
    expect(found).to_contain_text("2 of 12 rows have a problem")
    expect(found).to_contain_text("Line 3 yearly_price: An amount of money is asked here")
    expect(page.locator(".ranking tbody tr")).to_have_count(10)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04\xff\xfe\x00", "is not text in UTF-8"),
        (ACCOUNTS.read_bytes().replace(b"Maren", b"M\xe4ren"), "is not text in UTF-8"),
        (b"", "cannot be used"),
        (b"years,growth\n5,1\n", "cannot be used"),
    ],
)
def test_a_bad_file_is_said_to_be_so_and_changes_nothing(
    page: Page, content: bytes, words: str
) -> None:
    page.goto(ADDRESS)
    answer_accounts(page)
    choose(page, content, "bad.csv")
    expect(said(page)).to_contain_text(f"bad.csv {words}", timeout=BOOT)
    expect(said(page)).to_contain_text("Nothing was changed")
    expect(page.locator("[data-download]")).to_have_text("Keep the results: accounts-colr.csv")
    expect(page.locator(".ranking tbody tr")).to_have_count(12)
    choose(page, content, "worse.csv")
    expect(said(page)).to_contain_text(f"worse.csv {words}")


def test_ten_thousand_accounts_leave_the_page_free(page: Page) -> None:
    """With progress in words; the longest wait for the page itself is far below a second."""
    page.goto(ADDRESS)
    answer_accounts(page)
    choose(page, many(10_000), "many.csv")
    state(page, "asking")
    page.evaluate(
        "window.longest = 0; let before = performance.now(); setInterval(() => {"
        " const now = performance.now(); longest = Math.max(longest, now - before); before = now;"
        " }, 5)"
    )
    page.get_by_role("button", name="Copy them").click()
    expect(said(page)).to_contain_text("of about", timeout=BOOT)
    state(page, "done", timeout=MANY)
    expect(said(page)).to_contain_text("many.csv: 10,000 accounts.")
    expect(page.locator(".ranking tbody tr")).to_have_count(100)
    assert page.evaluate("longest") < 500


def test_it_can_be_stopped_and_started_anew(page: Page) -> None:
    page.goto(ADDRESS)
    choose(page, many(10_000), "many.csv")
    state(page, "asking")
    page.get_by_role("button", name="Copy them").press("Enter")
    stop = page.get_by_role("button", name="Stop")
    expect(stop).to_be_focused()
    expect(said(page)).to_contain_text("of about", timeout=BOOT)
    stop.press("Enter")
    expect(said(page)).to_contain_text("many.csv: stopped after")
    expect(stop).to_be_hidden()
    expect(page.locator("input[type=file]")).to_be_focused()
    expect(page.locator("[data-results]")).to_be_hidden()
    answer_accounts(page)


@pytest.mark.expected_fault(r"request failed: GET .*/runtime\.json")
def test_where_python_is_kept_out_it_says_why(page: Page) -> None:
    page.context.route("**/runtime.json", lambda route: route.abort())
    page.goto(ADDRESS)
    choose(page, ACCOUNTS.read_bytes())
    state(page, "failed")
    expect(said(page)).to_contain_text("did not let Python start")


def test_without_scripts_the_command_line_is_named(page: Page, base_url: str) -> None:
    browser = page.context.browser
    assert browser
    plain = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    plain.goto(ADDRESS)
    expect(plain.locator("noscript .state")).to_contain_text("colr --csv accounts.csv")
    expect(plain.locator("input[type=file]")).to_be_hidden()
    plain.context.close()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_the_page_is_no_wider_than_its_window(
    page: Page, scheme: str, width: int
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(ADDRESS)
    assert violations(page) == []
    choose(page, b"years,x\n5,1\n")
    state(page, "problem")
    assert violations(page) == []
    choose(page, ACCOUNTS.read_bytes() + b"bad,row\n")
    state(page, "asking")
    assert violations(page) == []
    page.get_by_role("button", name="Copy them").click()
    state(page, "done")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
