"""Run the command line: python -m calculators, or `trust` where the package is installed."""

import sys

from calculators.cli import run

if __name__ == "__main__":
    sys.exit(run())
