"""Pictures to look at: python Tests/Site/gallery.py OUTPUT_DIR

One page of each kind at 1440 and 390 px, light and dark, and as a PDF, in .build/shots. Not a test."""

import sys
from pathlib import Path

from browser import SCHEMES, WIDTHS, Visit, chromium
from built_site import SHOTS, BuiltSite


def main(output: Path) -> None:
    site = BuiltSite(output)
    SHOTS.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for kind, path in site.one_of_each_kind().items():
            for width in WIDTHS:
                for scheme in SCHEMES:
                    with Visit(browser, site.address(path), width, scheme) as visit:
                        # Very long pages make pictures that no viewer opens.
                        height = min(visit.page.evaluate("document.documentElement.scrollHeight"), 8000)
                        visit.page.set_viewport_size({"width": width, "height": max(height, WIDTHS[width])})
                        visit.page.screenshot(path=SHOTS / f"{kind}-{width}-{scheme}.png")
            with Visit(browser, site.address(path)) as visit:
                pdf = SHOTS / f"{kind}.pdf"
                visit.page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
            print(f"{kind}: {path}", flush=True)
    print(f"The pictures are in {SHOTS}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
