"""A form that forgives: problems beside the field, nothing typed lost, whose numbers are said."""

from tests.browser.pages import Visit
from tests.browser.panels import open_panel


def test_problems_stand_beside_their_fields_all_at_once(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.field("yearly_price").fill("60%")
    panel.field("years").fill("2.5")
    panel.waits_for("problem")
    for name, said in (
        ("yearly_price", "Got a share? Multiply it by the price."),
        ("years", "This asks for a whole number"),
    ):
        field, problem = panel.field(name), panel.beside(name, "problem")
        problem.says(said)
        field.has("aria-invalid", "true")
        described = field.read('element.getAttribute("aria-describedby")')
        assert problem.read("element.id") in described.split()
    panel.field("yearly_price").holds("60%")
    panel.status.says("What they pay us a year; Years to look ahead")


def test_an_answer_that_is_not_the_readers_is_greyed_and_says_so(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.field("yearly_price").fill("much")
    panel.waits_for("problem")
    panel.headline.says("These are still example numbers, not yours")
    panel.root.find("[data-answer]").has_style("opacity", "0.65")
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    panel.headline.says_no("still example numbers")
    panel.beside("yearly_price", "problem").is_hidden()
    panel.field("yearly_price").has("aria-invalid", None)
    panel.field("yearly_price").fill("450000x")
    panel.headline.says("This answer is from before your last change")


def test_how_a_text_was_read_is_said_with_a_way_to_change_it(visit: Visit) -> None:
    panel = open_panel(visit)
    panel.field("retention").fill("0.9")
    remark = panel.beside("retention", "remark")
    remark.says("Read as 0.9%")
    remark.find("button", "Make it 90").click()
    panel.field("retention").holds("90")
    panel.field("retention").is_focused()
    remark.is_hidden()
    panel.field("yearly_price").fill("450,000")
    panel.beside("yearly_price", "remark").says("Read as 450,000.")
    panel.shows("seller_colr", "273,546")
    visit.is_at(r"yearly_price=450000&v=2")


def test_example_amounts_still_in_force_are_named_with_one_tap_to_nought(visit: Visit) -> None:
    """With only the essential fields, a small account would look thirteen times too expensive."""
    panel = open_panel(visit)
    for name, text in (
        ("yearly_price", "30000"),
        ("seller_cost", "18000"),
        ("seller_alternative", "9000"),
        ("buyer_value", "38400"),
        ("buyer_alternative", "5400"),
    ):
        panel.field(name).fill(text)
    panel.shows("seller_colr", "228,466")
    named = panel.root.find('[data-zone="examples"]')
    named.says("one-off cost of replacing this customer 60,000")
    named.find("button").click()
    panel.shows("seller_colr", "17,364")
    named.reads("")
    panel.headline.is_focused()


def test_own_numbers_start_with_the_example_amounts_at_nought(visit: Visit) -> None:
    panel = open_panel(visit)
    visit.find("a", "Use my own numbers").click()
    panel.field("seller_fallout").holds("0")
    panel.field("buyer_replacement_cost").holds("0")
    panel.field("yearly_price").is_focused()
    panel.field("yearly_price").holds("500000")
    visit.find("a", "See an example").click()
    panel.field("seller_fallout").holds("40000")
    panel.shows("seller_colr", "500,500")


def test_a_problem_behind_refine_unfolds_it(visit: Visit) -> None:
    panel = open_panel(visit, "/calculators/colr/#colr?buyer_fallout=lots&v=2", state="problem")
    panel.beside("buyer_fallout", "problem").is_shown()


def test_what_was_unfolded_stays_so_when_the_answer_changes(visit: Visit) -> None:
    panel = open_panel(visit)
    visit.find("summary", "Year by year: Seller").click()
    panel.field("yearly_price").fill("450000")
    panel.shows("seller_colr", "273,546")
    panel.root.find("details[data-key=colr-seller]").has("open", "")


def test_enter_sends_nothing(visit: Visit) -> None:
    """State is in the fragment, never in the query."""
    panel = open_panel(visit)
    panel.field("yearly_price").fill("450000")
    panel.field("yearly_price").press("Enter")
    panel.shows("seller_colr", "273,546")
    visit.is_at(r"/calculators/colr/#colr\?yearly_price=450000&v=2")
