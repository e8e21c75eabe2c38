"""An accounts file is dropped on the page, answered there, and given back."""

import csv
import itertools
from pathlib import Path

import pytest

from calculators import find
from calculators.accounts import Written, opened, rows
from calculators.accounts.records import lines_of
from tests.browser.axe import violations
from tests.browser.conftest import NewPage
from tests.browser.elements import Element
from tests.browser.pages import Page, Visit
from tests.browser.panels import BOOT
from tests.browser.server import Network
from tests.browser.tabs import WIDTH

ACCOUNTS = Path(__file__).parent.parent.parent / "docs" / "calculators" / "accounts.csv"
ADDRESS = "/calculators/book/"
MANY = 180.0  # seconds: for ten thousand accounts, on a slow and busy machine

# As after choosing in the file dialog; `bytes` has one character for each byte.
CHOOSE = """async (name, bytes) => {
    await customElements.whenDefined("calculator-book");
    const data = new DataTransfer();
    const content = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    data.items.add(new File([content], name, { type: "text/csv" }));
    const input = document.querySelector("input[type=file]");
    input.files = data.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
}"""

DROP = """async (text) => {
    await customElements.whenDefined("calculator-book");
    const data = new DataTransfer();
    data.items.add(new File([text], "dropped.csv"));
    for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
}"""

PAUSES = """() => {
    window.longest = 0;
    let before = performance.now();
    setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - before);
        before = now;
    }, 5);
}"""


def is_in_state(page: Page, name: str, patience: float = BOOT) -> None:
    __tracebackhide__ = True
    page.find("calculator-book").has("data-state", name, patience)


def status(page: Page) -> Element:
    return page.find("calculator-book [data-status]")


def choose(page: Page, content: bytes, name: str = "book.csv") -> None:
    page.run(CHOOSE, name, content.decode("latin-1"))


def answer_accounts(page: Page, content: bytes = ACCOUNTS.read_bytes()) -> None:
    """Answer the page's own file, or one like it, with its two other columns copied."""
    choose(page, content, "accounts.csv")
    is_in_state(page, "asking")
    page.find("[data-copy]").click()
    is_in_state(page, "done")


def many(number: int) -> bytes:
    head, *lines = ACCOUNTS.read_text("utf-8").splitlines()
    return "\n".join([head, *itertools.islice(itertools.cycle(lines), number)]).encode()


def test_a_file_comes_back_with_results_and_a_table_of_what_is_at_stake(visit: Visit) -> None:
    """The same results as on the command line, to 1e-10, and the highest stake first."""
    visit.open(ADDRESS)
    answer_accounts(visit)
    status(visit).says("accounts.csv: 12 accounts.")
    name, content = visit.find("[data-download]").keep()
    assert name == "accounts-colr.csv"
    there = list(csv.reader(content.decode().splitlines()))

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

    first = visit.find(".ranking tbody th")
    first.reads("Hallam Ferries")
    visit.find("calculator-book label", "I'm the buyer").click()
    first.reads("Ferrow Supply")


@pytest.mark.long
def test_the_file_never_leaves_the_page(page: Page, switches: Network) -> None:
    """Nothing is sent, and nothing is kept in storage or in the address."""
    page.open(ADDRESS)
    switches.asked.clear()
    answer_accounts(page)
    assert [path for path in switches.asked if not path.startswith("/assets/")] == []
    page.is_at(ADDRESS)
    kept = page.run(
        "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert "Norrvik" not in kept
    page.reload()
    page.find("[data-results]").is_hidden()


def test_a_file_can_be_dropped(visit: Visit) -> None:
    visit.open(ADDRESS)
    visit.run(DROP, ACCOUNTS.read_text("utf-8"))
    is_in_state(visit, "asking")
    status(visit).says("dropped.csv has columns we don't use")


def test_problems_are_counted_and_listed_with_their_line(visit: Visit) -> None:
    visit.open(ADDRESS)
    answer_accounts(visit, ACCOUNTS.read_bytes().replace(b",180000,", b",x,"))
    status(visit).says("12 accounts, 2 with a problem")
    found = visit.find("[data-found]")
    found.says("2 of 12 rows have a problem")
    found.says("Line 3 yearly_price: This asks for an amount of money")
    assert visit.find(".ranking tbody tr").count() == 10


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04\xff\xfe\x00", "We can't read "),
        (ACCOUNTS.read_bytes().replace(b"Maren", b"M\xe4ren"), "We can't read "),
        (b"", "We can't use "),
        (b"years,growth\n5,1\n", "We can't use "),
    ],
    ids=["binary", "latin", "empty", "nothing asked"],
)
def test_a_bad_file_is_said_to_be_so_and_changes_nothing(
    visit: Visit, content: bytes, words: str
) -> None:
    visit.open(ADDRESS)
    answer_accounts(visit)
    choose(visit, content, "bad.csv")
    status(visit).says(f"{words}bad.csv")
    visit.find("[data-download]").reads("Save the results: accounts-colr.csv")
    assert visit.find(".ranking tbody tr").count() == 12
    choose(visit, content, "worse.csv")
    status(visit).says(f"{words}worse.csv")


@pytest.mark.long
def test_ten_thousand_accounts_leave_the_page_free(visit: Visit) -> None:
    """With progress in words; the page is never blocked for nearly a second."""
    visit.open(ADDRESS)
    answer_accounts(visit)
    choose(visit, many(10_000), "many.csv")
    is_in_state(visit, "asking")
    visit.run(PAUSES)
    visit.find("[data-copy]").click()
    status(visit).says("of about", patience=BOOT)
    is_in_state(visit, "done", patience=MANY)
    status(visit).says("many.csv: 10,000 accounts.")
    assert visit.find(".ranking tbody tr").count() == 100
    assert visit.run("() => longest") < 500


def test_it_can_be_stopped_and_started_anew(visit: Visit) -> None:
    visit.open(ADDRESS)
    choose(visit, many(10_000), "many.csv")
    is_in_state(visit, "asking")
    visit.find("[data-copy]").press("Enter")
    stop = visit.find("[data-cancel]")
    stop.is_focused()
    status(visit).says("of about", patience=BOOT)
    stop.press("Enter")
    status(visit).says("many.csv: stopped after")
    stop.is_hidden()
    visit.find("input[type=file]").is_focused()
    visit.find("[data-results]").is_hidden()
    answer_accounts(visit)


@pytest.mark.expected_fault(r"HTTP 403: .*/runtime\.json")
def test_where_python_is_kept_out_it_says_why(page: Page, switches: Network) -> None:
    switches.refuse("runtime.json")
    page.open(ADDRESS)
    choose(page, ACCOUNTS.read_bytes())
    is_in_state(page, "failed")
    status(page).says("didn't let Python start")


def test_without_scripts_the_command_line_is_named(new_page: NewPage) -> None:
    page = new_page(scripts=False)
    page.open(ADDRESS)
    page.find("noscript .state").says("colr --csv accounts.csv")
    page.find("input[type=file]").is_hidden()


@pytest.mark.soak
@pytest.mark.parametrize("width", [WIDTH, 320])
@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_axe_finds_nothing_and_the_page_is_no_wider_than_its_window(
    visit: Visit, scheme: str, width: int
) -> None:
    visit.open(ADDRESS)
    visit.palette(scheme)
    visit.resize(width)
    assert violations(visit) == []
    choose(visit, b"years,x\n5,1\n")
    is_in_state(visit, "problem")
    assert violations(visit) == []
    choose(visit, ACCOUNTS.read_bytes() + b"bad,row\n")
    is_in_state(visit, "asking")
    assert violations(visit) == []
    visit.find("[data-copy]").click()
    is_in_state(visit, "done")
    assert violations(visit) == []
    assert visit.run("() => document.documentElement.scrollWidth") <= width
