"""The dashboard, opened as a file: an empty console and figures that are there."""

from collections.abc import Iterator

from browser import Visit, chromium
from built_site import BuiltSite
from outcome import Outcome

FIGURES = "Array.from(document.querySelectorAll('main .fig'), e => e.checkVisibility() ? e.textContent.trim() : '')"


def check(site: BuiltSite) -> Iterator[Outcome]:
    with chromium() as browser, Visit(browser, site.address("index.html")) as visit:
        yield Outcome("dashboard: opens from file:// with an empty console", visit.complaints)
        figures = visit.page.evaluate(FIGURES)
    faults = [f"figure {place} is empty or hidden" for place, text in enumerate(figures, 1) if not text]
    if not figures:
        faults.append("no element of class fig inside <main>")
    elif not any(any(sign.isdigit() for sign in text) for text in figures):
        faults.append(f"no figure holds a digit: {figures}")
    yield Outcome("dashboard: shows its figures", faults, [" · ".join(figures)])
