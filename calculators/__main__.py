"""python -m calculators"""

import signal
import sys

from calculators.cli import main

if __name__ == "__main__":
    # Whoever reads the answer may have seen enough: `| head` ends it without a word.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
