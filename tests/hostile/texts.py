"""Lists texts nobody would call a number, but that a link, a file or a paste may hold."""

MARKUP = (
    "<img src=x onerror=hacked()>",
    "<script>hacked()</script>",
    '"><b onmouseover=hacked()>',
    "'><svg/onload=hacked()>",
    "</textarea><iframe src=//example.org>",
    "</template></output><style>*{display:none}</style>",
    "&lt;img src=x&gt;",
    "&#60;b&#62;&amp;amp;",
    "<!--",
    "]]><![CDATA[",
    "javascript:hacked()",
    "{{constructor.constructor('hacked()')()}}",
    "${hacked()}",
    "500<wbr>000",
)

CONTROLS = (
    "\0",
    "1\x002",
    "\x1b[31m5\x1b[0m",
    "\x1b]0;hacked\x07",
    "5\r\n6",
    "\v\f\x85",
    "\u2028\u2029",
    "\x7f\x9b",
    "a\tb",
)

DIRECTIONS = (
    "\u202e000,005",  # reversed
    "\u2066\u2067\u2068",  # opened and never closed
    "\u202a\u202b\u202c\u202d",
    "\u2069\u2069",
    "\u200e\u200f\u061c5",
    "שלום 500",
    "شركة (١٢٣)",
    "١٢٣٤٥",  # digits, but not ours
)

UNICODE = (
    "\ud800",
    "\udfff5",
    "\ufeff5",
    "\U0010ffff\ufffe",
    "e\u0301" * 9,
    "Z\u0351\u0340\u0346\u0304a\u035a",
    "\u200b5\u2060",
    "\ufdfa",  # eighteen letters, once decomposed
    "👩\u200d👩\u200d👧",
    "５００",
    "½",
    "5²",
    "Ⅻ",
    "ﬃ",
    "İıſ",
    "\u3000 \xa0",
)

NUMBERS = (
    "nan",
    "-NaN",
    "inf",
    "-Infinity",
    "1e308",
    "1e-308",
    "1E+400",
    "0x10",
    "1_000",
    "-0",
    "+0.0",
    "--5",
    "5-",
    "()",
    "(5)",
    "1/0",
    "0/0",
    "1 in 0",
    "1/1/1",
    "9" * 60,
    "9" * 400,
    "0." + "0" * 57 + "1",
    "1,2,3",
    "1.2.3,4",
    "1,000,00",
    ".",
    ",",
    "...",
    "'",
    "%",
    "5%",
    "-5%",
    "1 million billion",
    "1bn",
    "1000bn",
    "€",
    "EUR EUR 5",
    "True",
    "None",
    "null",
    "[]",
)

RANGES = (
    "..",
    "....",
    "1..2",
    "1..2..3",
    "3..2..1",
    "1..1..1",
    "0..0..1",
    "0..1..1000000000000",
    "1..2..3..4",
    "1…2…3",
    "1...2...3",
    "1..nan..3",
    "10..20..30k",
    "0..50..100",
    "1..<b>..3",
    "-1..0..1",
    "1/100..1/34..1/10",
    "0." + "0" * 57 + "1..1..1000000000000",
    "0." + "0" * 57 + "1..0.5..99",
    "90..95..99",
)

NAMES = (
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "toString",
    "valueOf",
    "prototype",
    "__class__",
    "self",
    "",
    " ",
    "id",
    "v",
    "was.",
    "was.was.years",
    "was.__proto__",
    "years ",
    "YEARS",
    "yéars",
    "<b>",
    '"',
    "\0",
    "\u202eyears",
)

# What a spreadsheet would run, or take for a command.
FORMULAS = (
    '=HYPERLINK("http://example.org","x")',
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\xa0=1+1",
    "＝1+1",
    "＋1",
    "－1+1",
    "＠SUM(1)",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\0=1+1",
    "\x1f=1+1",
    '"=1+1',
    "=cmd|'/c calc'!A0;",
)

LONG = ("<b>" * 3000, "9" * 5000, "1 " * 3000, ".." * 3000, "\u202e" * 3000)

# Names are shown, so these hold no word that tests look for in what's shown.
PLAIN = ("Aldermere", "A & B", "", " ", "x" * 99)
SAID = (*MARKUP, *CONTROLS, *DIRECTIONS, *UNICODE, *FORMULAS, *PLAIN)
ANY = (*SAID, *NUMBERS, *RANGES, *LONG)
