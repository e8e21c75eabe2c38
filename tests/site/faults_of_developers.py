"""Lists mistakes in a calculator or in the theme, with the build's message for each."""

from __future__ import annotations

from tests.site.edits import add, both, change, put, remove
from tests.site.faults_of_authors import Fault

ODDS = "calculators/catalog/odds"
MAIN = "overrides/main.html"

CALCULATORS: dict[str, Fault] = {
    "a slip of the pen": (
        change(f"{ODDS}/result.py", "def compute(", "dfe compute("),
        f"{ODDS}/result.py:",
        "invalid syntax",
    ),
    "a module that is not there": (
        add(f"{ODDS}/report.py", "\nimport no_such\n"),
        f"{ODDS}/report.py:",
        "No module named 'no_such'",
    ),
    "a slip in what only a fence asks for": (
        change("calculators/catalog/x100/report.py", "from __future__", "form __future__"),
        "calculators/catalog/x100/report.py:",
        "invalid syntax",
    ),
    "no declaration": (
        put("calculators/catalog/empty.py", '"""Nothing."""\n'),
        "calculators/catalog/",
        "'calculators.catalog.empty' has no attribute 'CALCULATOR'",
    ),
    "another slug": (
        change(f"{ODDS}/__init__.py", 'slug="odds"', 'slug="oods"'),
        ODDS,
        "its slug is 'oods'",
    ),
    "a default outside its limits": (
        change(f"{ODDS}/inputs.py", '0.0,\n        "Share lost', '1.0,\n        "Share lost'),
        f"{ODDS}/examples.py:",
        "erosion: Between",
    ),
    "a computation that fails": (
        change(f"{ODDS}/result.py", "line = pushing", "line = 1 / 0 or pushing"),
        "calculators/catalog/deal",  # the one that uses it
        f": {ODDS}/result.py:",
    ),
    "a result that is no number": (
        change(f"{ODDS}/result.py", "=pushing.clean_uses(line, before=before)", '=float("nan")'),
        "calculators/catalog/deal",
        "clean_uses_needed is nan",
    ),
    "words that fail": (
        change(f"{ODDS}/report.py", "{shared_years} years", "{shared_yaers} years"),
        ODDS,
        "no side, phrase, value, figure or field is called 'shared_yaers'",
    ),
    "a question without words": (
        change(f"{ODDS}/inputs.py", '"Share lost even if the other side stays"', '""'),
        ODDS,
        "erosion has no label",
    ),
    "an example outside the limits": (
        change(f"{ODDS}/examples.py", "Inputs(risk=0.05)", "Inputs(risk=5)"),
        f"{ODDS}/examples.py:",
        "risk: Between",
    ),
    "an example with another figure": (
        change(f"{ODDS}/examples.py", '"pusher_value": -10_775', '"pusher_value": -10_777'),
        ODDS,
        "example guess-above: pusher_value is -10775.0, and the example says -10777",
    ),
    "an example of a figure that is not computed": (
        change(f"{ODDS}/examples.py", '"chance_lost": 0.634', '"chance_lots": 0.634'),
        ODDS,
        "example as-a-habit: there is no figure chance_lots",
    ),
}

THEME: dict[str, Fault] = {
    "a template with a slip": (add(MAIN, "{% if %}"), f"{MAIN}:", "Expected an expression"),
    "a template that asks for what is not there": (
        add(MAIN, "{% block scripts %}{{ missing.at.all }}{% endblock %}"),
        f"{MAIN}:",
        "'missing' is undefined",
    ),
    "a script that imports what is not there": (
        add("overrides/assets/site/rehearsal.js", 'import "./reherasal.js";\n'),
        "overrides/assets/site/rehearsal.js:",
        'Could not resolve "./reherasal.js"',
    ),
    "a sheet with a slip": (
        add("overrides/assets/site/base.css", "p { color: red;\n"),
        "overrides/assets/site/base.css:",
        'Expected "}"',
    ),
    "scripts that nobody asks for": (
        both(
            put("overrides/assets/site/a.js", 'import "./b.js";\n'),
            put("overrides/assets/site/b.js", 'import "./a.js";\n'),
        ),
        "overrides/assets: site/a.js, site/b.js",
        "in no file that a page asks for",
    ),
    "no esbuild": (remove("node_modules/@esbuild"), "esbuild is not here", "make setup"),
    "no Pyodide": (remove("node_modules/pyodide"), "Pyodide is not here", "make setup"),
    "a slip in what adds to the site": (
        add("calculators/publish/sharing/feed.py", "\ndef (:\n"),
        "calculators/publish/sharing/feed.py:",
        "invalid syntax",
    ),
}
