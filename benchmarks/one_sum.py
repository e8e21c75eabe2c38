"""Measures one COLR in milliseconds, in CPython and in the page's Python."""

import timeit

from calculators.catalog import find

_colr = find("colr")
_inputs = _colr.inputs()
_rounds = timeit.repeat(lambda: _colr.compute(_inputs), number=200, repeat=7)
took = min(_rounds) / 200 * 1000

if __name__ == "__main__" and "pyodide" not in __import__("sys").modules:
    print(took)
took  # noqa: B018  (what runPython gives back)
