"""The mathematics that calculators share: pure functions, in natural units."""
