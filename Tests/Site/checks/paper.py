"""Printed pages: a claim chart is A4 landscape, a record A4 portrait; lists repeat their heads on each sheet; what is
handed to others holds nothing of the house, and no sheet is wasted on a line. The PDFs stay in .build/shots."""

import re
import shutil
import subprocess
from collections.abc import Iterator

from browser import Visit, chromium
from built_site import SHOTS, BuiltSite
from outcome import Outcome
from playwright.sync_api import Browser

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


def printed(browser: Browser, site: BuiltSite, path: str, name: str) -> bytes:
    with Visit(browser, site.address(path)) as visit:
        pdf = visit.page.pdf(prefer_css_page_size=True, print_background=True)
    (SHOTS / f"print-{name}.pdf").write_bytes(pdf)
    return pdf


def sheets(pdf: bytes) -> list[str]:
    """What stands on each sheet."""
    if not shutil.which("pdftotext"):
        raise FileNotFoundError("pdftotext is missing: apt-get install poppler-utils")
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return run.stdout.decode().rstrip("\f").split("\f")


def bare(text: str) -> str:
    """Without blanks: a narrow column breaks words."""
    return re.sub(r"\s", "", text)


HEADS = "[...document.querySelectorAll('table[data-sortable] thead th')].map(th => th.textContent)"


def heads(browser: Browser, site: BuiltSite, path: str) -> list[str]:
    """The sheets of a list that do not begin with its heads."""
    with Visit(browser, site.address(path)) as visit:
        wanted = [bare(head) for head in visit.page.evaluate(HEADS)]
    found = sheets(printed(browser, site, path, path.replace("/", "-").removesuffix(".html")))
    faults = [f"{path}: it has one sheet"] * (len(found) < 2)
    for number, text in enumerate(found[1:], 2):
        beginning = bare("".join(text.strip().splitlines()[:4]))
        # The foot of the page may be all that is left for the last sheet.
        if number < len(found) and (missing := [head for head in wanted if bare(head)[:2] not in beginning]):
            faults.append(f"{path}: sheet {number} has no {' '.join(missing)} at its head")
    return faults


def discreet(browser: Browser, site: BuiltSite) -> list[str]:
    """The printed chart of which the checks have something to say does not say it."""
    charts = [path for path in site.pages if path.startswith("correspondences/")]
    path = next((path for path in charts if 'id="h-findings"' in (site.output / path).read_text("utf-8")), None)
    if path is None:
        return ["the checks have nothing to say of any chart"]
    text = "".join(sheets(printed(browser, site, path, "chart-with-findings")))
    return [f"{path}: “{word}” is printed" for word in ("检查结果", "Content/", "linkage review") if word in text]


def thrifty(browser: Browser, site: BuiltSite, path: str, disclaimer: str) -> list[str]:
    """A report has no sheet of a line or two, and says what it does not claim."""
    found = sheets(printed(browser, site, path, "report"))
    lines = [[line for line in text.splitlines() if line.strip()] for text in found]
    faults = [f"{path}: sheet {n} of {len(found)} holds {len(s)} lines" for n, s in enumerate(lines, 1) if len(s) < 5]
    return faults + [f"{path}: it does not say “{disclaimer}”"] * (bare(disclaimer) not in bare("".join(found)))


LISTS = ("patents/index.html", "findings.html", "declarations/index.html")


def check(site: BuiltSite) -> Iterator[Outcome]:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        lists = [path for path in LISTS if path in site.pages]
        yield Outcome("print: each sheet of a list begins with its heads", [f for p in lists for f in heads(browser, site, p)], lists)
        yield Outcome("print: a chart that goes to others has no findings on it", discreet(browser, site))
        strings = (site.root / "Theme" / "strings" / "zh-CN.yaml").read_text("utf-8")
        disclaimer = re.search(r"^site\.disclaimer: (.*)$", strings, re.MULTILINE)[1].strip('"')
        reports = [path for path in site.pages if path.startswith("projects/") and path.endswith("/report.html")]
        faults = [fault for path in reports for fault in thrifty(browser, site, path, disclaimer)]
        yield Outcome("print: a report has no sheet of a line, and its disclaimer", faults or ["there is none"] * (not reports), reports)
        for folder, (what, orientation) in SHEETS.items():
            name = f"print: a {what} is A4 {orientation}"
            path = site.largest_in(folder)
            if path is None:
                yield Outcome(name, [f"there is no page under {folder}/"])
                continue
            found = sizes(printed(browser, site, path, folder))
            wrong = [f"{path}: {size} points" for size in sorted(found) if not is_a4(size, orientation)]
            yield Outcome(name, wrong if found else [f"{path}: no page size in the PDF"], [path])
