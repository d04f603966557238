"""Printed pages: a claim chart is A4 landscape, a record A4 portrait. The PDFs stay in .build/shots."""

import re
from collections.abc import Iterator

from browser import Visit, chromium
from built_site import SHOTS, BuiltSite
from outcome import Outcome

A4 = (595, 842)  # points
SHEETS = {"correspondences": ("claim chart", "landscape"), "patents": ("record", "portrait")}


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    """The page sizes of a PDF as Chromium writes it, in points, width first."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]", pdf)
    corners = [[float(number) for number in box] for box in boxes]
    return {(round(right - left), round(top - bottom)) for left, bottom, right, top in corners}


def is_a4(size: tuple[int, int], orientation: str) -> bool:
    wanted = A4 if orientation == "portrait" else A4[::-1]
    return all(abs(measured - due) <= 2 for measured, due in zip(size, wanted))


def check(site: BuiltSite) -> Iterator[Outcome]:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for folder, (what, orientation) in SHEETS.items():
            name = f"print: a {what} is A4 {orientation}"
            path = site.largest_in(folder)
            if path is None:
                yield Outcome(name, [f"there is no page under {folder}/"])
                continue
            with Visit(browser, site.address(path)) as visit:
                pdf = visit.page.pdf(prefer_css_page_size=True, print_background=True)
            (SHOTS / f"print-{folder}.pdf").write_bytes(pdf)
            found = sizes(pdf)
            wrong = [f"{path}: {size} points" for size in sorted(found) if not is_a4(size, orientation)]
            yield Outcome(name, wrong if found else [f"{path}: no page size in the PDF"], [path])
