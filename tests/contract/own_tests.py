"""Which files of tests are a calculator's own. It imports nothing: every test depends on it."""

from pathlib import Path


def is_about(path: Path, name: str) -> bool:
    """Tell whether a test file is a calculator's own: test_odds.py and test_odds_words.py are."""
    return path.stem == f"test_{name}" or path.stem.startswith(f"test_{name}_")
