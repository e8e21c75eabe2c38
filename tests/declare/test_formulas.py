"""The formulas of a calculator: in which order the reference shows them, and each once."""

from dataclasses import replace

from calculators import find
from calculators.declare.calculator import Formula


def test_the_terms_of_formulas_come_before_those_of_the_figures_and_each_once() -> None:
    policy = find("policy")
    term, own, more = Formula("Term", "p"), policy.all_formulas[0], Formula("More", "q")
    assert own in policy.figures["profit_before"].formulas
    shown = replace(policy, terms=(term,), formulas=(more, own)).all_formulas
    assert (shown[0], shown[-2:]) == (term, (more, own))
    assert len(set(shown)) == len(shown)
    formulas = [one for figure in find("colr").figures.values() for one in figure.formulas]
    assert len(set(formulas)) < len(formulas)  # of a pair, both bring them
    assert len(set(find("colr").all_formulas)) == len(find("colr").all_formulas)
