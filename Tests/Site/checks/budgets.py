"""What a reader pays for a page: bytes of HTML, style and script, requests, and movement after loading."""

import gzip
import statistics
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from posixpath import dirname, join, normpath

from browser import WIDTHS, Visit, chromium
from built_site import BuiltSite
from outcome import Outcome
from playwright.sync_api import TimeoutError

HTML, STYLE, SCRIPT = 40_000, 25_000, 30_000  # bytes: of the median page; zipped, of any page
SHIFT = 0.0  # of the layout, once a page is loaded
PAINT = 300  # milliseconds until the largest part is painted; told, for it depends on the machine

WATCH = """
window.__shift = 0; window.__paint = 0;
new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.__shift += e.value; })
  .observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver(list => { for (const e of list.getEntries()) window.__paint = e.startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });
"""


def weigh(site: BuiltSite) -> Iterator[Outcome]:
    sizes = [page.size for page in site.pages.values()]
    median = round(statistics.median(sizes)) if sizes else 0
    faults = [f"the median page has {median:,} bytes"] if median > HTML or not sizes else []
    yield Outcome(f"budgets: the median page has at most {HTML:,} bytes", faults, [f"{median:,} bytes, of {len(sizes):,} pages"])
    for what, ending, most in (("style", ".css", STYLE), ("script", ".js", SCRIPT)):
        heaviest, where, zipped = 0, "", {}
        for path, page in site.pages.items():
            loads = {
                normpath(join(dirname(path), link.address))
                for link in page.links
                if link.loads and link.address.endswith(ending)
            }
            for file in loads - zipped.keys():
                zipped[file] = len(gzip.compress((site.output / file).read_bytes(), 9, mtime=0))
            if (weight := sum(zipped[file] for file in loads)) > heaviest:
                heaviest, where = weight, path
        faults = [f"{where}: {heaviest:,} bytes"] if heaviest > most else []
        yield Outcome(f"budgets: no page loads more than {most:,} bytes of {what}, zipped", faults, [f"{heaviest:,}"])


def check(site: BuiltSite) -> Iterator[Outcome]:
    yield from weigh(site)
    shifts, requests, paints = [], [], []
    with chromium() as browser:
        for (kind, path), width in product(site.one_of_each_kind().items(), WIDTHS):
            with Visit(browser, site.address(path), width, before=WATCH) as visit:
                visit.page.wait_for_timeout(100)
                # A long page on a busy machine is painted later.
                with suppress(TimeoutError):
                    visit.page.wait_for_function("window.__paint > 0", timeout=5_000)
                shift, paint = visit.page.evaluate("[window.__shift, window.__paint]")
                paints.append((paint, f"{path} at {width} px"))
                requests += [f"{path}: {text}" for text in visit.complaints if "another host" in text]
                if shift > SHIFT:
                    shifts.append(f"{path} at {width} px: {shift:.4f}")
    yield Outcome("budgets: nothing moves once a page is loaded", shifts)
    yield Outcome("budgets: no request to another host", requests)
    if paints:
        median, (slowest, where) = statistics.median(p for p, _ in paints), max(paints)
        yield Outcome(
            "budgets: the largest part of each page is painted",
            [place for paint, place in paints if not paint],
            [f"median {median:.0f} ms, slowest {slowest:.0f} ms ({where}); the goal is {PAINT} ms"],
        )
