"""Makes fragments of addresses as a hostile link might hold them; the same in every run."""

from __future__ import annotations

import random
from urllib.parse import quote, quote_plus

from calculators import find
from calculators.declare.links import RESERVED
from tests.hostile.texts import LONG, NAMES, NUMBERS, RANGES, SAID

COLR = find("colr")
SLUGS = (
    "colr",
    "colr",
    "colr",
    "colr",
    "colr",
    "x100",
    "COLR",
    "colr ",
    "",
    "__proto__",
    "-",
    "a" * 999,
)
BROKEN = (
    "%",
    "%zz",
    "%e2%28%a1",
    "%ED%A0%80",
    "%00",
    "%u0041",
    "%%%",
    "&&&&",
    "=",
    "==",
    "+",
    "#",
    "?",
)
WHOLE = (
    "", "#", "#?", "#colr", "#colr?", "#colr?&", "#colr?=", "#colr?=&=&", "#colr?v", "#colr?v=&v=",
    "#colr??years=5", "#colr?years=5#colr?years=6", "#colr?years=5?v=2", "##colr",
    "#colr%3Fyears=5",
)  # fmt: skip


def fragments(number: int, seed: int = 9) -> list[str]:
    """Return this many of them, without half characters, which no address can hold."""
    chance = random.Random(seed)
    return [*WHOLE, *(_fragment(chance) for _ in range(number - len(WHOLE)))]


def _fragment(chance: random.Random) -> str:
    pairs = [_pair(chance) for _ in range(chance.choice((0, 1, 1, 2, 3, 5, 9)))]
    if chance.random() < 0.3:
        pairs += pairs[:1]
    if chance.random() < 0.5:
        pairs.append(f"v={chance.choice(['1', '1', '0', '99', 'toString', '__proto__', '<b>'])}")
    return f"#{chance.choice(SLUGS)}?{'&'.join(pairs)}"


def _pair(chance: random.Random) -> str:
    names = (*COLR.fields, *sorted(RESERVED), *(f"was.{name}" for name in COLR.fields))
    name = chance.choice(NAMES) if chance.random() < 0.15 else chance.choice(names)
    text = (
        chance.choice(LONG)
        if chance.random() < 0.01
        else chance.choice((*SAID, *NUMBERS, *RANGES, *NAMES, *BROKEN, *COLR.fields))
    )
    name, text = (one.encode("utf-8", "replace").decode() for one in (name, text))
    if text in BROKEN and chance.random() < 0.7:
        return f"{name}={text}"
    written = chance.choice((quote, quote_plus))
    return f"{written(name)}={written(text)}"
