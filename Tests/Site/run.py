"""Checks a generated site: python Tests/Site/run.py OUTPUT_DIR [CHECK …]

Shares no code with the generator. Prints each check as ok or FAIL with its faults, then the totals;
ends with 1 if any failed."""

import argparse
import sys
import time
import traceback
from importlib import import_module
from pathlib import Path

from built_site import BuiltSite
from outcome import Outcome, show

CHECKS = [
    "crawl", "csp", "validate", "facts", "schema", "consumer", "feed", "deadlines", "languages", "dashboard", "questions",
    "axe", "paper", "budgets", "scriptless", "colours", "walk", "determinism",
]  # fmt: skip


def outcomes(name: str, site: BuiltSite):
    """The outcomes of one check. A check that breaks down, for want of a tool say, has failed."""
    try:
        yield from import_module(f"checks.{name}").check(site)
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        text = f"{type(error).__name__}: {error}".strip()[:1500]
        yield Outcome(f"{name}: could be carried out", [f"{text} ({Path(place.filename).name}:{place.lineno})"])


def run(site: BuiltSite, names: list[str]) -> tuple[int, int]:
    """How many passed and failed."""
    passed = failed = 0
    for name in names:
        start, count = time.monotonic(), 0
        for outcome in outcomes(name, site):
            show(outcome)
            count += 1
            passed += outcome.passed
            failed += not outcome.passed
        if not count:
            show(Outcome(f"{name}: checked something", ["it came to no result"]))
            failed += 1
        print(f"      ({name}: {time.monotonic() - start:.1f} s)", flush=True)
    return passed, failed


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks a generated site.")
    parser.add_argument("output", type=Path, metavar="OUTPUT_DIR")
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=f"some of: {', '.join(CHECKS)} (default: all)")
    arguments = parser.parse_args()
    unknown = set(arguments.checks) - set(CHECKS)
    if unknown:
        parser.error(f"no such check: {', '.join(sorted(unknown))}")
    if not arguments.output.is_dir():
        parser.error(f"no such folder: {arguments.output}")
    passed, failed = run(BuiltSite(arguments.output), arguments.checks or CHECKS)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
