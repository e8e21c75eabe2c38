"""Runs the command line once for a test."""

import pytest

from calculators.cli import main


class Run:
    """One call: its exit status, and what it wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        try:
            self.status: object = main(arguments)
        except SystemExit as stopped:
            self.status = stopped.code
        self.out, self.err = capsys.readouterr()

    @property
    def complaints(self) -> list[str]:
        return self.err.splitlines()
