"""A play is read into sections of blocks, in runs of plain and of bold words."""

import pytest

from calculators.publish.packs.play import AFTER, Block, Run, sections
from tests.publish.rendering import rendered

PAGE = """
# A {#play-a}

Lead.

## Steps & more {#steps}

1. **Ask**, then
   wait.
2. Two, or `#!calculator-figure odds | one_in`, as `#!calculator-link odds | shown & told`.

```calculator
odds
```

<figure markdown="0"><p>A picture.</p></figure>

| A | table |
|---|---|
| of | two |

### Once {#once}

> “Said.”

---

All is invented.
"""


def test_what_a_page_says_is_found_by_the_ids_of_its_headings() -> None:
    record, _ = rendered(PAGE)
    found = sections(record)
    assert list(found) == ["play-a", "steps", AFTER]
    assert found["steps"].title == "Steps & more"
    assert [(one.kind, one.text) for one in found["steps"].blocks] == [
        ("step", "Ask, then wait."),
        ("step", "Two, or 34, as shown & told."),
        ("heading", "Once"),
        ("quote", "“Said.”"),
    ]
    assert found["steps"].blocks[0].runs == (Run("Ask", bold=True), Run(", then wait."))
    assert [one.text for one in found["steps"].plain] == [
        "Ask, then wait.",
        "Two, or 34, as shown & told.",
    ]
    assert [one.text for one in found[AFTER].blocks] == ["All is invented."]


@pytest.mark.parametrize(
    ("sentences", "kept"),
    [
        (1, "Ask first."),
        (2, "Ask first. “May I show it? I would like to.”"),
        (9, "Ask first. “May I show it? I would like to.” Then stop."),
    ],
)
def test_a_block_is_cut_between_sentences_and_never_within_a_quotation(
    sentences: int, kept: str
) -> None:
    runs = (Run("Ask first.", bold=True), Run(" “May I show it? I would like to.” Then stop."))
    assert Block("step", runs).first(sentences).text == kept
