"""Writes sites whose every field holds something that tries to run, builds them, and opens the pages in Chromium:

    python Tests/Injection/run.py PROGRAM [--all]

No script of the content may run, no policy of a page may be violated, no link may have a forbidden scheme, and no
table may hold a formula. With --all every payload stands in every field, and every page is opened: that takes most of
an hour. The last line reads "N passed, N failed"."""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests" / "Site"))

from attachments import opened_attachments  # noqa: E402
from browser import chromium  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402
from hostile_site import HostileSite, settings, types  # noqa: E402
from opened import Opened  # noqa: E402
from outcome import Outcome, show  # noqa: E402
from payloads import ADDRESSES, ALL, CONTEXTS, ELEMENTS  # noqa: E402

RECORDS = 12  # of each type, where not every payload has to stand in every field
PAGES = 500  # opened where not all are
SETTINGS = 24  # sites with payloads in site.yaml, where not one for each payload
QUERIES = 24  # typed into the search field, and given in addresses
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def build(program: Path, root: Path, *options: str) -> tuple[int, str]:
    command = [program, "build", "--site", root, "--output", root / "Output", "--theme", ROOT / "Theme", "--quiet"]
    # For those who see most: records of all classes hold the same payloads, which are no secret of any of them.
    command += ["--audience", "restricted", "--fail-on", "never", "--format", "json", "--as-of", "2026-06-30", *options]
    run = subprocess.run(command, capture_output=True, text=True, errors="replace")
    return run.returncode, run.stderr + run.stdout


def built(root: Path, status: int, said: str) -> Outcome:
    pages = root / "Output" / "index.html"
    return Outcome("the site is built", [] if status == 0 and pages.is_file() else [f"ended with {status}: {said[-500:]}"])


def pages(output: Path, most: int) -> list[Path]:
    """The pages, or as many of them as are wanted: some of every folder, in turn."""
    folders: dict[Path, list[Path]] = {}
    for path in sorted(output.rglob("*.html")):
        folders.setdefault(path.parent, []).append(path)
    some: list[Path] = []
    turn = 0
    while len(some) < most and any(turn < len(paths) for paths in folders.values()):
        for paths in folders.values():
            if turn < len(paths):
                # Not the first few of each, but some from all over.
                some.append(paths[turn * 37 % len(paths)])
        turn += 1
    return list(dict.fromkeys(some))[:most]


def nothing_ran(opened: Opened, what: str) -> list[Outcome]:
    print(f"      {what}: {opened.pages} pages, {opened.elements:,} elements, {opened.links:,} addresses;", end=" ")
    print(f"{opened.counted('script')} scripts, {opened.counted('violation')} violations, {opened.counted('link')} links")
    wrong = [fault for fault in opened.faults if ": error: " not in fault]
    wrong += [f"{opened.dialogs} dialogs"] if opened.dialogs else []
    return [
        Outcome(f"{what}: pages were opened", [] if opened.pages else ["none"]),
        Outcome(f"{what}: nothing ran, no policy was violated, no link leads astray", wrong),
        Outcome(f"{what}: the scripts of the pages do not stumble", [f for f in opened.faults if ": error: " in f]),
        Outcome(f"{what}: nothing is asked of another host", sorted(opened.requests)),
    ]


def watched(browser: Browser, root: Path) -> list[Outcome]:
    """That what is looked for would be seen: pages with one thing wrong each."""
    policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">"
    wrong = {
        "a script": ("script", "<script>pwned()</script>"),
        "a handler": ("script", "<img src=x onerror=pwned()>"),
        "a dialog": ("script", "<script>alert(1)</script>"),
        "a violation": ("violation", f"{policy}<script>pwned()</script>"),
        "an inline style": ("inline", "<p style='color:red'>x</p>"),
        "a link": ("link", "<a href='java\tscript:pwned()'>x</a>"),
        "a link out of the site": ("link", "<a href='../../etc/passwd'>x</a>"),
        "a script's error": ("error", "<script>nothing()</script>"),
    }
    unseen = []
    for name, (kind, body) in wrong.items():
        folder = root / "watched"
        folder.mkdir(exist_ok=True)
        (folder / "index.html").write_text(f"<!doctype html>{body}", encoding="utf-8")
        opened = Opened(browser, folder)
        opened.open([folder / "index.html"], root / "holder.html")
        if not opened.counted(kind):
            unseen.append(f"{name}: {opened.faults}")
        opened.close()
    return [Outcome("what is looked for would be seen", unseen)]


def files_hold(output: Path) -> list[Outcome]:
    """What programs and spreadsheets read beside the pages."""
    formulas, broken = [], []
    cells = 0
    for path in sorted(output.rglob("*.csv")):
        with path.open(newline="", encoding="utf-8-sig") as file:
            for row in csv.reader(file):
                for cell in row:
                    cells += 1
                    if cell.startswith(FORMULAS) and not cell.lstrip("+-").rstrip("%").replace(".", "", 1).isdigit():
                        formulas.append(f"{path.name}: {cell[:60]!r}")
    for path in sorted(output.rglob("*.json")):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            broken.append(f"{path.relative_to(output)}: {error}")
    for path in [*output.rglob("*.xml")]:
        try:
            ET.parse(path)
        except ET.ParseError as error:
            broken.append(f"{path.relative_to(output)}: {error}")
    for path in output.rglob("*.ics"):
        lines = path.read_bytes().decode("utf-8").split("\r\n")
        broken += [f"{path.name}: a line begins {line[:40]!r}" for line in lines if line and not line_of_calendar(line)]
    print(f"      {cells:,} cells of tables")
    return [Outcome("no cell of a table is a formula", formulas), Outcome("data, feeds and calendars can be read", broken)]


def line_of_calendar(line: str) -> bool:
    name = line.partition(":")[0].partition(";")[0]
    known = ("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION",
             "URL", "CATEGORIES", "TRANSP", "NAME", "X-WR-CALNAME", "METHOD", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "COLOR",
             "STATUS", "LAST-MODIFIED", "SEQUENCE", "CLASS")  # fmt: skip
    return line.startswith(" ") or (name in known and "pwned" not in name)


def asked(opened: Opened, output: Path, most: int) -> None:
    """Payloads as search queries and states of tables: in the address, and typed."""
    lists = [path for path in sorted(output.glob("*/index.html")) if b"data-rows" in path.read_bytes() or b"<table" in path.read_bytes()][:4]
    texts = (ELEMENTS + CONTEXTS + ADDRESSES)[:: max(1, 178 // most)]
    for text in texts:
        for path in (output / "search.html", *lists[:1]):
            address = f"{path.as_uri()}?q={quote(text)}&sort={quote(text)}&group={quote(text)}&cols={quote(text)},id&page={quote(text)}"
            opened.page.goto(f"{address}&type={quote(text)}&status={quote(text)}#{quote(text)}", wait_until="load")
            opened.page.wait_for_timeout(30)
            opened.look(opened.page.main_frame)
    opened.page.goto((output / "search.html").as_uri(), wait_until="load")
    for text in texts:
        opened.page.fill("main input[name=q]", text[:100])
        opened.page.wait_for_timeout(60)
    opened.page.fill("main input[name=q]", "pwned")
    opened.page.wait_for_selector("#search-list li", timeout=30_000)
    opened.look(opened.page.main_frame)
    opened.page.fill("header input[name=q]", "onerror")
    opened.page.wait_for_timeout(500)
    opened.look(opened.page.main_frame)
    for path in lists:
        opened.page.goto(path.as_uri(), wait_until="load")
        field = opened.page.query_selector("main input[type=search]")
        if field is None:
            continue
        for text in ("pwned", "<img", "onerror", "\""):
            field.fill(text)
            opened.page.wait_for_timeout(120)
            opened.look(opened.page.main_frame)
        for button in opened.page.query_selector_all("th button")[:4]:
            if button.is_visible():
                button.click()
        opened.page.wait_for_timeout(300)
        opened.look(opened.page.main_frame)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--all", action="store_true", help="every payload in every field, every page opened")
    parser.add_argument("--keep", type=Path, help="write the sites here, and leave them")
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    outcomes: list[Outcome] = []

    def tell(found: list[Outcome]) -> None:
        outcomes.extend(found)
        for outcome in found:
            show(outcome)

    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        root = (arguments.keep or Path(temporary)).resolve()
        start = time.monotonic()
        site = HostileSite(root / "records", types(program), len(ALL) if arguments.all else RECORDS)
        site.write()
        tell([Outcome("there are 150 payloads at least", [] if len(set(ALL)) >= 150 else [str(len(ALL))])])
        tell([built(site.content.parent, *build(program, site.content.parent))])
        output = site.content.parent / "Output"
        print(f"      {len(ALL)} payloads, {len(site.fields):,} fields, {site.values:,} values ({time.monotonic() - start:.0f} s)")
        tell(watched(browser, root))
        opened = Opened(browser, output)
        opened.open(pages(output, 10**9 if arguments.all else PAGES), root / "holder.html")
        tell(nothing_ran(opened, "records"))
        opened = Opened(browser, output)
        asked(opened, output, 178 if arguments.all else QUERIES)
        tell(nothing_ran(opened, "search and tables"))
        tell(files_hold(output))
        print(f"      ({time.monotonic() - start:.0f} s)")

        opened, failed = Opened(browser, root), []
        for number in range(0, len(ALL), 1 if arguments.all else len(ALL) // SETTINGS):
            folder = root / f"settings-{number}"
            (folder / "Content" / "patents").mkdir(parents=True, exist_ok=True)
            (folder / "Content" / "site.yaml").write_text(settings(number), encoding="utf-8")
            (folder / "Content" / "patents" / "p.yaml").write_text("title: 甲\n", encoding="utf-8")
            status, said = build(program, folder)
            if status not in (0, 1, 2) or (status and "settings" in said and "Fatal" in said):
                failed.append(f"settings {number} ended with {status}: {said[-300:]}")
            if (folder / "Output").is_dir():
                opened.open(sorted((folder / "Output").glob("*.html"))[:6], root / "holder.html")
        tell([Outcome("site.yaml: builds end as they should", failed), *nothing_ran(opened, "site.yaml")])
        tell(opened_attachments(browser, program, root / "attachments"))
        print(f"      ({time.monotonic() - start:.0f} s)")
    failed_count = sum(not outcome.passed for outcome in outcomes)
    print(f"{len(outcomes) - failed_count} passed, {failed_count} failed")
    return 1 if failed_count else 0


if __name__ == "__main__":
    sys.exit(main())
