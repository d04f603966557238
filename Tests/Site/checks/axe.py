"""Opens one page of each kind as a file in every language, light and dark, wide and narrow: nothing for axe-core to object to,
no sideways scrolling, an empty console, no failed request. Nor does a page scroll sideways at 320 px, which is a screen of 1280
at 400 % (WCAG 1.4.10).

The four looks are shared out between the languages, so that each kind is seen in all of them in half of the time; with
LINKAGE_ALL_LOOKS=1 each language is seen in all four."""

import os
from collections.abc import Iterator
from itertools import product

from axe_playwright_python.sync_playwright import Axe
from browser import SCHEMES, WIDTHS, Visit, chromium
from built_site import BuiltSite
from outcome import Outcome

# Preloading would fetch style sheets by script, which the pages' policy rightly refuses.
OPTIONS = {"resultTypes": ["violations"], "preload": False}


NARROWEST = 320


def violations(visit: Visit) -> list[str]:
    found = []
    for violation in Axe().run(visit.page, options=OPTIONS).response["violations"]:
        nodes = violation["nodes"]
        example = " ".join(nodes[0]["html"].split())[:160] if nodes else ""
        found.append(f"{violation['id']} × {len(nodes)}: {violation['help']}: {example}")
    return found


def looks(paths: list[str]) -> Iterator[tuple[str, int, str]]:
    """What is looked at: a page, a width, a scheme."""
    shares_out = len(paths) > 1 and not os.environ.get("LINKAGE_ALL_LOOKS")
    for number, path in enumerate(paths):
        for place, (width, scheme) in enumerate(product(WIDTHS, SCHEMES)):
            # Wide and light or narrow and dark for one language, the others for the next.
            if not shares_out or (place in (0, 3)) == (number % 2 == 0):
                yield path, width, scheme


def check(site: BuiltSite) -> Iterator[Outcome]:
    unnamed = [path for path, page in site.pages.items() if not page.kind]
    yield Outcome("axe: every page states its kind in data-page", unnamed)
    kinds = site.in_each_language()
    if not kinds:
        yield Outcome("axe: there are pages to look at", ["no page has data-page"])
        return
    with chromium() as browser:
        for kind, paths in kinds.items():
            access, sideways, noise = [], [], []
            for path, width, scheme in looks(paths):
                with Visit(browser, site.address(path), width, scheme) as visit:
                    look = f"{path} at {width} px, {scheme}"
                    noise += [f"{look}: {complaint}" for complaint in visit.complaints]
                    if (wide := visit.scroll_width()) > width:
                        sideways.append(f"{look}: {wide} px wide")
                    access += [f"{look}: {violation}" for violation in violations(visit)]
                    if width == min(WIDTHS):
                        visit.page.set_viewport_size({"width": NARROWEST, "height": 700})
                        if (wide := visit.scroll_width()) > NARROWEST:
                            sideways.append(f"{path} at {NARROWEST} px: {wide} px wide")
            yield Outcome(f"axe: {kind}: no violation", access, [" ".join(paths)])
            yield Outcome(f"axe: {kind}: does not scroll sideways", sideways)
            yield Outcome(f"axe: {kind}: empty console, no failed request", noise)
