"""Opens the dashboard, the longest list and the longest matrix of a site in Chromium and says when each can be used:

    .venv/bin/python Tests/Bench/opening.py OUTPUT_DIR

A line of JSON a page. A page can be used once it is painted, its scripts have run, and what somebody does in it first has been
answered on the screen; that moment is counted from the start of the navigation, in seconds."""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Site"))

from browser import Visit, chromium  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402

RUNS = 5

# What somebody does first: type into the filter, sort by the first column, or walk with Tab; answered is what the next frame shows,
# once the rows of the other pages have come.
USE = """() => new Promise(done => {
  const field = document.querySelector('[data-tools-text]');
  const output = document.querySelector('.tools output');
  const button = document.querySelector('th button');
  const start = performance.now();
  if (field) {
    field.focus();
    field.value = '1';
    field.dispatchEvent(new Event('input', {bubbles: true}));
  } else if (button) {
    button.click();
  } else {
    document.querySelector('main a[href]').focus();
  }
  const next = () => requestAnimationFrame(() => {
    if (output && output.textContent === output.dataset.loading) next();
    else setTimeout(() => done(performance.now() - start), 0);
  });
  next();
})"""

LOADED = """() => {
  const navigation = performance.getEntriesByType('navigation')[0];
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return Math.max(navigation.loadEventEnd, paint ? paint.startTime : 0);
}"""


@dataclass(frozen=True)
class Opened:
    """How long it took in each run until a page could be used, in seconds; how large it is, in bytes and elements."""

    what: str
    path: str
    usable: list[float]
    size: int
    elements: int


def usual(output: Path) -> dict[str, str]:
    """What is opened: the dashboard, the longest first page of a list, the longest matrix."""

    def longest(pattern: str) -> str:
        found = sorted(output.glob(pattern), key=lambda path: (-path.stat().st_size, str(path)))
        return str(found[0].relative_to(output))

    return {"dashboard": "index.html", "list": longest("*/index.html"), "matrix": longest("standards/*/*/matrix*.html")}


def opened(browser: Browser, output: Path, what: str, path: str) -> Opened:
    """Opens a page several times, each in a browser context of its own."""
    usable, elements = [], 0
    for _ in range(RUNS):
        with Visit(browser, (output / path).resolve().as_uri()) as visit:
            usable.append((visit.page.evaluate(LOADED) + visit.page.evaluate(USE)) / 1000)
            elements = visit.page.evaluate("document.getElementsByTagName('*').length")
    return Opened(what, path, usable, (output / path).stat().st_size, elements)


def main(output: Path) -> None:
    with chromium() as browser:
        for what, path in usual(output).items():
            print(json.dumps(asdict(opened(browser, output, what, path))), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
