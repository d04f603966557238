"""Tests of the checkers themselves: python Tests/Site/test_checkers.py [FOLDER]

A small good site passes, and each of many small faults is caught (tests/). With a FOLDER, the tests of the programs there
(Tests/Bench). The last line reads "N passed, N failed"."""

import sys
import unittest
from pathlib import Path


def main() -> int:
    here = str((Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent).resolve())
    suite = unittest.TestLoader().discover(f"{here}/tests", top_level_dir=here)
    outcome = unittest.TextTestRunner(stream=sys.stdout).run(suite)
    # A test with several faulty parts is one test; a skipped one has shown nothing.
    faulty = {test.id().partition(" ")[0] for test, _ in outcome.failures + outcome.errors + outcome.skipped}
    faulty |= {test.id() for test in outcome.unexpectedSuccesses}
    failed = len(faulty) or (0 if outcome.wasSuccessful() and outcome.testsRun else 1)
    print(f"{max(outcome.testsRun - failed, 0)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
