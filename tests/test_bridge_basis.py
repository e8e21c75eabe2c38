"""What a page asks about: with statuses, what is missing is missing; without, nothing is."""

from tests.test_bridge import COLR, ask


def test_a_page_that_knows_what_is_missing_gets_what_can_be_said_without_it() -> None:
    statuses = dict.fromkeys(COLR.asked, "missing") | {"yearly_price": "given"}
    texts = {**COLR.defaults(), "own": "1", "yearly_price": "120000", "seller_cost": "nothing"}
    found = ask(texts=texts, statuses=statuses, take={"page": "x", "today": "y"})
    assert found["state"] == "live"
    assert (found["basis"], found["missing"]) == ("partial", list(COLR.asked[1:]))
    assert "Next question: our costs that would stop." in found["zones"]["headline"]
    assert "take" not in found["zones"]
    way = found["zones"]["onward-x100"]
    assert "price=30000" in way
    assert "own=1" in way
    assert "seller_cost" not in way


def test_a_page_that_does_not_say_what_is_missing_is_answered_as_it_stands() -> None:
    """All that stands in its form is counted, whatever the link said that filled it."""
    texts = {**COLR.defaults(), "own": "1", "example": "retention", "view": "guide"}
    found = ask(texts=texts)
    assert (found["basis"], found["missing"]) == ("example", [])
    assert found["zones"] == ask(texts=COLR.defaults())["zones"]
    assert "own" not in found["plain"]
