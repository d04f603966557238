"""Opens one page of each kind as a file in every language, light and dark, wide and narrow: nothing for axe-core to object to,
no sideways scrolling, an empty console, no failed request. Nor does a page scroll sideways at 320 px, which is a screen of 1280
at 400 % (WCAG 1.4.10)."""

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
            for path, width, scheme in product(paths, WIDTHS, SCHEMES):
                with Visit(browser, site.address(path), width, scheme) as visit:
                    look = f"{path} at {width} px, {scheme}"
                    noise += [f"{look}: {complaint}" for complaint in visit.complaints]
                    if (wide := visit.scroll_width()) > width:
                        sideways.append(f"{look}: {wide} px wide")
                    access += [f"{look}: {violation}" for violation in violations(visit)]
                    if width == min(WIDTHS) and scheme == SCHEMES[0]:
                        visit.page.set_viewport_size({"width": NARROWEST, "height": 700})
                        if (wide := visit.scroll_width()) > NARROWEST:
                            sideways.append(f"{path} at {NARROWEST} px: {wide} px wide")
            yield Outcome(f"axe: {kind}: no violation", access, [" ".join(paths)])
            yield Outcome(f"axe: {kind}: does not scroll sideways", sideways)
            yield Outcome(f"axe: {kind}: empty console, no failed request", noise)
