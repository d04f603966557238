"""Tables that sort, filter, group and go out as CSV, held against the data and the pages as written: on the lists of
the site, and on those of a larger one that is generated for it, whose lists are longer than a page."""

import csv
import io
import posixpath
import re
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import large_site
import workbook
from browser import chromium
from built_site import BuiltSite
from list_rows import Row, StaticList, fits
from natural import natural
from outcome import Outcome
from playwright.sync_api import Browser
from published import Published
from table_visit import TableVisit

STATUS = "legal_status"


def lists(site: BuiltSite) -> dict[str, StaticList]:
    """The lists of record types, by type."""
    found = {}
    for key, kind in Published(site.output).types.items():
        if kind.get("page") and (site.output / kind["page"]).is_file():
            listed = StaticList(site.output, kind["page"])
            if listed.tables:
                found[key] = listed
    return found


# MARK: Without script


def complete(site: BuiltSite) -> list[str]:
    """Every record of a type is on exactly one page of its list, in the order of ids."""
    data, faults = Published(site.output), []
    for kind, listed in lists(site).items():
        wanted = sorted((record["id"] for record in data.listed(kind) if record["pages"]), key=natural)
        if (found := [row.id for row in listed.rows]) != wanted:
            faults.append(f"{listed.path}: {first_difference(wanted, found)}")
    return faults


def scripts(site: BuiltSite) -> list[str]:
    """The scripts of rows hold the rows of all pages in their order, and none is there that no list names."""
    faults, named = [], set()
    for path, page in site.pages.items():
        html = (site.output / path).read_text("utf-8")
        if "data-rows" not in html:
            continue
        listed = StaticList(site.output, path)
        missing = [script for script in listed.loads if script not in site.files]
        faults += [f"{path} names {script}, which is not there" for script in missing]
        named |= set(listed.loads)
        if 'rel="prev"' in html or missing:
            continue  # what the pages hold is told at the first one
        only = listed.tables[0].attributes.get("data-only")
        loaded = [row for row in listed.loaded() if not only or any(has(text, only) for text in row)]
        found = [pages_of(row, listed.loads[0]) for row in loaded]
        wanted = [pages_of(row.links, path) for row in listed.rows]
        faults += compared(path, wanted, found)
    return faults + [f"no list names {f}" for f in site.files if re.search(r"-rows(-\d+)?\.js$", f) and f not in named]


def pages_of(texts: list[str], path: str) -> list[str]:
    """Those of the texts that are addresses of pages, from the root of the output."""
    addresses = [text for text in texts if re.search(r"\.html(#|$)", text)]
    return [posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) for address in addresses]


def has(values: str, wanted: str) -> bool:
    """Whether the values of a row by facet ("status=granted holder=a,b") hold one."""
    key, _, value = wanted.partition("=")
    return any(k == key and value in v.split(",") for k, _, v in (part.partition("=") for part in values.split(" ")))


def first_difference(wanted: list, found: list) -> str:
    for place, (one, other) in enumerate(zip(wanted, found)):
        if one != other:
            return f"at {place + 1} of {len(wanted)}: {other!r} instead of {one!r}"
    return f"{len(found)} instead of {len(wanted)}" if len(wanted) != len(found) else ""


def compared(what: str, wanted: list, found: list) -> list[str]:
    difference = first_difference(wanted, found)
    return [f"{what}: {difference}"] if difference else []


# MARK: With script


def in_order(rows: list[Row], text: Callable[[Row], str], down: bool) -> list[str]:
    """The ids sorted; what has no value is last in either direction."""
    there = [row for row in rows if text(row) not in ("", "—")]
    ordered = sorted(there, key=lambda row: natural(text(row)), reverse=down)
    return [row.id for row in ordered + [row for row in rows if text(row) in ("", "—")]]


def sorting(visit: TableVisit, listed: StaticList, site: BuiltSite) -> list[str]:
    """Titles, ids and dates as the data have them, other columns as the pages show them."""
    records, faults = Published(site.output).by_id, []
    for key, label in listed.heads.items():
        def text(row: Row, key: str = key) -> str:
            if key == "id":
                return row.id
            stated = records[row.id].get("fields", {}).get(key) if key.endswith("date") else None
            return stated if isinstance(stated, str) else row.cells[key]

        for direction, down in (("ascending", False), ("descending", True)):
            visit.sort(label)
            found = visit.ids()
            faults += compared(f"{key} {direction}", in_order(listed.rows, text, down), found)
            if visit.page.locator(f'th[aria-sort="{direction}"]').count() != 1:
                faults.append(f"{key}: not one head says {direction}")
            if visit.page.evaluate("document.activeElement.className") not in ("th-sort", "scroll", ""):
                faults.append(f"{key}: the focus is lost")
        visit.sort(label)
        if visit.page.locator("th[aria-sort]").count() or "sort=" in visit.page.url:
            faults.append(f"{key}: the third press does not bring back the order as written")
    visit.reset()
    return faults


def narrow(browser: Browser, site: BuiltSite, listed: StaticList) -> list[str]:
    """A phone, which shows no heads, sorts by a list of the columns."""
    with TableVisit(browser, site.address(listed.path), width=390) as visit:
        faults = [f"a head is in reach: {text}" for text in visit.page.locator("th .th-sort:not([tabindex='-1'])").all_inner_texts()]
        order = visit.page.locator("[data-tools-sort]")
        more = visit.page.locator("[data-tools-more]")
        faults += ["the tools are not folded away"] * order.is_visible()
        more.click()
        order.select_option("-id")
        visit.settled()
        faults += compared("by id, the last first", [row.id for row in reversed(listed.rows)], visit.ids())
        if not more.inner_text().endswith("(1)"):
            faults.append(f"the button does not say that one thing is chosen: {more.inner_text()!r}")
        order.select_option("")
        visit.settled()
        faults += compared("as written", [row.id for row in listed.rows][: len(visit.ids())], visit.ids())
    with TableVisit(browser, site.address(listed.path)) as visit:
        faults += ["the list is shown beside the heads"] * visit.page.locator("[data-tools-sort]").is_visible()
        faults += ["heads are out of reach"] * visit.page.locator("th .th-sort[tabindex='-1']").count()
    return faults


def filtering(visit: TableVisit, listed: StaticList, texts: list[str]) -> list[str]:
    faults = []
    for text in texts:
        visit.type(text)
        wanted = [
            row.id for row in listed.rows
            if fits(text, "\1".join([row.title + row.id, *row.cells.values(), row.id]))
        ]  # fmt: skip
        said = re.findall(r"\d+", visit.said())
        faults += compared(f"“{text}”", wanted, visit.ids())
        if said != [str(len(wanted)), str(len(listed.rows))]:
            faults.append(f"“{text}”: {visit.said()}")
        if not wanted and not visit.page.locator("tbody .none").is_visible():
            faults.append(f"“{text}”: nothing says that no row fits")
    visit.reset()
    return faults


# What people type for a number, and the one row that has it.
TYPED = {
    "ZL 202519900105.8": "p-5", "ZL2025 1 9900105.8": "p-5", "CN 202419900118.0": "p-2", "４８８５７７８": "p-3",
    "US 4,885,778": "p-3", "CN 108 123456 A": "p-4", "108123456": "p-4",
}  # fmt: skip


def numbers(visit: TableVisit) -> list[str]:
    """Numbers are found as offices, letters and other programs write them."""
    faults = []
    for text, wanted in TYPED.items():
        visit.type(text)
        faults += compared(f"“{text}”", [wanted], visit.ids())
    visit.reset()
    return faults


def status(record: dict) -> str:
    return record["fields"][STATUS]


def choosing(visit: TableVisit, listed: StaticList, data: Published) -> list[str]:
    """Counts by status, alone and together with another choice; the rows of each value."""
    patents, faults = data.listed("patent"), []
    counts = Counter(map(status, patents))
    visit.sort(next(iter(listed.heads.values())))
    faults += compared("counts", sorted(counts.items()), sorted((k, v) for k, v in visit.counts(STATUS).items() if v))
    order = [row.id for row in listed.rows]
    for value in counts:
        visit.reset()
        visit.choose(STATUS, value)
        wanted = sorted((record["id"] for record in patents if status(record) == value), key=order.index)
        faults += compared(value, wanted, visit.ids())
    visit.choose("right_holders", "lab")
    both = Counter(status(r) for r in patents if "lab" in str(r["fields"]["right_holders"]))
    found = {key: count for key, count in visit.counts(STATUS).items() if count}
    faults += compared("counts beside another choice", sorted(both.items()), sorted(found.items()))
    visit.reset()
    return faults


def grouping(visit: TableVisit, data: Published) -> list[str]:
    faults = []
    visit.group(STATUS)
    found = dict(visit.groups())
    while visit.page.locator("nav.pages[data-made] a", has_text="→").count():
        visit.page.locator("nav.pages[data-made] a", has_text="→").click()
        found |= visit.groups()
    wanted = Counter(map(status, data.listed("patent")))
    faults += compared("groups", sorted(wanted.values()), sorted(found.values()))
    visit.reset()
    return faults


def hiding(visit: TableVisit, listed: StaticList) -> list[str]:
    """A hidden column is neither on the page nor in the file, also after sorting."""
    faults = []
    label = listed.heads["filing_date"]
    visit.toggle(label)
    visit.sort(listed.heads["title"])
    index = [key for key in listed.heads if key != "id"].index("filing_date")
    cells = visit.page.locator(f"table[data-sortable] tr > :nth-child({index + 1})")
    if shown := sum(cell.is_visible() for cell in cells.all()[:50]):
        faults.append(f"{shown} cells of a hidden column are shown")
    if label in header(visit.csv()):
        faults.append("the file has a hidden column")
    visit.reset()
    if not cells.first.is_visible():
        faults.append("reset does not bring it back")
    return faults


# MARK: CSV


def header(data: bytes) -> list[str]:
    return next(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def safe(text: str) -> str:
    """As a cell of the file has it: nothing for a dash, and no formula."""
    if text == "—":
        return ""
    return "'" + text if text[:1] in "=+-@" and text and not re.fullmatch(r"[-+]?\d[\d,]*(\.\d+)?%?", text) else text


def expected_csv(listed: StaticList, ids: list[str], group: tuple[str, list[str]] | None = None) -> bytes:
    rows = {row.id: row for row in listed.rows}
    keys = [key for key in listed.heads if key != "id"]
    has_ids = "id" in listed.heads
    lines = [[listed.heads[keys[0]], *([listed.heads["id"]] if has_ids else []), *(listed.heads[k] for k in keys[1:])]]
    for row in map(rows.__getitem__, ids):
        lines.append([row.title, *([row.id] if has_ids else []), *(row.cells[key] for key in keys[1:])])
    if group:
        lines = [[name, *line] for name, line in zip([group[0], *group[1]], lines)]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([[safe(cell) for cell in line] for line in lines])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def exporting(visit: TableVisit, listed: StaticList) -> list[str]:
    faults = []
    whole = visit.csv()
    if whole != expected_csv(listed, [row.id for row in listed.rows]):
        faults.append(f"the whole list: {difference_of(whole, expected_csv(listed, [r.id for r in listed.rows]))}")
    visit.type("桶 1")
    visit.sort(listed.heads["title"])
    part = visit.csv()
    wanted = expected_csv(listed, visit.ids())
    if part != wanted:
        faults.append(f"what is filtered and sorted: {difference_of(part, wanted)}")
    visit.reset()
    visit.group(STATUS)
    grouped = list(csv.reader(io.StringIO(visit.csv().decode("utf-8-sig"), newline="")))
    if not grouped[0][0].endswith(listed.heads[STATUS]) or len(grouped) != len(listed.rows) + 1:
        faults.append(f"groups: {len(grouped) - 1} rows under {grouped[0][0]!r}")
    if len(set(grouped[0])) < len(grouped[0]):
        faults.append(f"two columns have one name: {grouped[0]}")
    column = grouped[0].index(listed.heads[STATUS], 1)
    faults += [f"the group of {line[2]} is {line[0]!r}" for line in grouped[1:] if line[0] != line[column]][:3]
    visit.reset()
    return faults


def as_cell(text: str) -> workbook.Cell:
    """What a cell of a workbook should hold: days and short whole numbers as such, everything else as it reads."""
    if text == "—":
        return None
    if re.fullmatch(r"-?(0|[1-9]\d{0,8})", text):
        return int(text)
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else text


def excel(visit: TableVisit, listed: StaticList) -> list[str]:
    """The workbook has the rows and columns of the CSV; no number of an application is shortened, nothing is a formula."""
    visit.sort(listed.heads["title"])
    names, files = zip(visit.saved("csv"), visit.saved("excel"))
    faults = [] if names == ("patents-view.csv", "patents-view.xlsx") else [f"the files are called {names}"]
    lines = [line for line in csv.reader(io.StringIO(expected_csv(listed, visit.ids()).decode("utf-8-sig"), newline=""))]
    wanted = [lines[0]] + [[as_cell(text.removeprefix("'") or "—") for text in line] for line in lines[1:]]
    found = workbook.rows(files[1])
    faults += compared("the workbook", wanted, found)
    texts = {cell for line in found for cell in line if isinstance(cell, str)}
    faults += [f"{number} is not there as a text" for number in ("202519900105.8", "202419900118.0") if number not in texts]
    if visit.saved("excel")[1] != files[1]:
        faults.append("the same table gives other bytes")
    visit.reset()
    return faults


def difference_of(found: bytes, wanted: bytes) -> str:
    return first_difference(wanted.split(b"\r\n"), found.split(b"\r\n")) or "the bytes differ"


# MARK: Addresses


def addresses(browser: Browser, site: BuiltSite, listed: StaticList) -> list[str]:
    """What is chosen stands in the address, and a fresh page of that address shows the same."""
    faults = []
    with TableVisit(browser, site.address(listed.path)) as visit:
        visit.choose(STATUS, "granted")
        visit.type("号")
        visit.sort(listed.heads["filing_date"])
        visit.sort(listed.heads["filing_date"])
        visit.toggle(listed.heads["right_holders"])
        address, said, shown = visit.page.url, visit.said(), visit.page.evaluate("document.querySelector('table').innerText")
    for part in ("sort=-filing_date", f"{STATUS}=granted", "q=", "cols="):
        if part not in address:
            faults.append(f"{part} is not in {address}")
    with TableVisit(browser, address) as visit:
        again = visit.page.evaluate("document.querySelector('table').innerText")
        if (visit.said(), again) != (said, shown):
            faults.append(f"{address} shows {visit.said()!r} instead of {said!r}, or other rows")
        faults += visit.complaints
    with TableVisit(browser, f"{site.address(listed.path)}?sort=id&page=2") as visit:
        if visit.page.locator("nav.pages[data-made] [aria-current]").text_content() != "2":
            faults.append("page=2 does not show the second page")
        faults += compared("from the second page on", [row.id for row in listed.rows[100:]], visit.ids())
    return faults


def steps(browser: Browser, site: BuiltSite, listed: StaticList) -> list[str]:
    """Back in the browser leads over pages and orders, one by one, before it leaves the list."""
    faults = []
    with TableVisit(browser, site.address(listed.path)) as visit:
        visit.sort(listed.heads["title"])
        first = visit.page.evaluate("document.querySelector('tbody').innerText")
        visit.page.locator("nav.pages[data-made] a", has_text="2").first.click()
        visit.page.go_back()
        visit.settled()
        if "sort=title" not in visit.page.url or visit.page.evaluate("document.querySelector('tbody').innerText") != first:
            faults.append(f"back from the second page: {visit.page.url}")
        visit.page.go_back()
        visit.settled()
        if "sort=" in visit.page.url or visit.page.locator("th[aria-sort]").count():
            faults.append(f"back from the order: {visit.page.url}")
        faults += compared("the rows as written", [row.id for row in listed.rows[:200]], visit.ids())
        visit.page.go_forward()
        visit.settled()
        if visit.page.evaluate("document.querySelector('tbody').innerText") != first:
            faults.append("forward does not bring the order again")
        visit.type("桶")
        visit.type("桶 1")
        visit.page.go_back()
        if "q=" in visit.page.url:
            faults.append("each letter is a step")
    return faults


def stale(browser: Browser, site: BuiltSite, listed: StaticList) -> list[str]:
    """An address of what the table does not have shows the list, not an empty one."""
    faults = []
    for query in (f"{STATUS}=zzz", "cols=nothing", "sort=nothing", "group=nothing"):
        with TableVisit(browser, f"{site.address(listed.path)}?{query}") as visit:
            shown = visit.page.locator("tbody tr").first.locator("td:visible").count()
            if len(visit.page.evaluate("[...document.querySelectorAll('tbody tr')].map(r => r.id)")) < 100 or not shown:
                faults.append(f"{query}: {visit.said()}, {shown} cells of a row are shown")
    return faults


def joined(browser: Browser, site: BuiltSite, listed: StaticList) -> list[str]:
    """The lists beside a table lead on with what is typed and chosen over it."""
    with TableVisit(browser, site.address(listed.path)) as visit:
        visit.type("号")
        visit.choose(STATUS, "granted")
        visit.page.locator(f'aside a[href*="index-{STATUS}-expired.html"]').click()
        visit.page.wait_for_url("**expired.html**")
        visit.settled()
        rows = [row.id for row in StaticList(site.output, f"patents/index-{STATUS}-expired.html").rows if "号" in row.title]
        return compared(visit.page.url.rpartition("/")[2], rows, visit.ids()) + ["no row is left"] * (not rows)


def leading(browser: Browser, site: BuiltSite, path: str) -> list[str]:
    """Rows of a script in another folder lead where those of the page lead."""
    links = "[...document.querySelectorAll('tbody tr:not(.grp) a:not(.self)')].map(a => a.href)"
    with TableVisit(browser, site.address(path)) as visit:
        written = visit.page.evaluate(links)
        visit.choose("severity", "error")
        shown = visit.page.evaluate(links)
    return ["no rows were made by script"] * (not shown) + compared(path, written[: len(shown)], shown)


def printing(visit: TableVisit, listed: StaticList) -> list[str]:
    """Paper says in words what was chosen, and has no tools."""
    visit.type("桶 1")
    visit.page.emulate_media(media="print")
    said = visit.page.locator(".tools-said")
    faults = [] if said.is_visible() and "桶 1" in (said.text_content() or "") else ["the choice is not told"]
    faults += ["the tools are printed"] * visit.page.locator(".tools").is_visible()
    visit.page.emulate_media(media="screen")
    faults += ["the words for paper are on the screen"] * said.is_visible()
    visit.reset()
    faults += ranges(visit, len(listed.rows))
    return faults


def ranges(visit: TableVisit, count: int) -> list[str]:
    """Paper has all rows of what is sorted, and says which rows it has where it is the page as written."""
    faults = []
    for is_sorted in (False, True):
        if is_sorted:
            visit.page.locator("button.th-sort").first.click()
            visit.settled()
        visit.page.emulate_media(media="print")
        visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        rows = visit.page.locator("table[data-sortable] tbody tr").count()
        told = [text for text in visit.page.locator("[data-range]:visible").all_inner_texts() if "200" in text]
        visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
        visit.page.emulate_media(media="screen")
        if (rows, len(told)) != ((count, 0) if is_sorted else (200, 2)):
            faults.append(f"{rows} rows on paper{', sorted' * is_sorted}, of which it says {told}")
    visit.reset()
    return faults


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def served(browser: Browser, site: BuiltSite, listed: StaticList) -> list[str]:
    """The same from a server, whose pages have an origin and so a stricter policy."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site.output))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            with TableVisit(browser, f"http://127.0.0.1:{server.server_port}/{listed.path}?sort=-id") as visit:
                ids = [row.id for row in reversed(listed.rows)]
                return compared("sorted", ids, visit.ids()) + ["other bytes"] * (visit.csv() != expected_csv(listed, ids))
        finally:
            server.shutdown()


def quiet(visit: TableVisit) -> list[str]:
    shift = visit.shift()
    return visit.complaints + ([f"the page moved by {shift:.4f} while it loaded"] if shift else [])


def check(site: BuiltSite) -> Iterator[Outcome]:
    yield Outcome("tables: lists without script are complete and in order", complete(site))
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        large = large_site.build(site, Path(folder))
        yield Outcome("tables: long lists without script are complete and in order", complete(large))
        yield Outcome("tables: scripts of rows hold what the pages hold", scripts(site) + scripts(large))
        data = Published(large.output)
        long = StaticList(large.output, "patents/index.html")
        short = max((l for l in lists(site).values() if len(l.pages) == 1), key=lambda l: len(l.rows))
        with TableVisit(browser, large.address(long.path)) as visit:
            yield Outcome("tables: a long list loads in silence and nothing moves", quiet(visit))
            yield Outcome("tables: a long list sorts", sorting(visit, long, large))
            yield Outcome("tables: a long list filters", filtering(visit, long, ["桶 1", "P-44", "授权", "=hyper", "无此", "桶 授权", "ﬀ"]))
            yield Outcome("tables: a long list finds numbers however they are typed", numbers(visit))
            yield Outcome("tables: a long list is chosen from, with counts", choosing(visit, long, data))
            yield Outcome("tables: a long list groups", grouping(visit, data))
            yield Outcome("tables: columns hide", hiding(visit, long))
            yield Outcome("tables: CSV has what is shown", exporting(visit, long))
            yield Outcome("tables: a workbook has what is shown, cell by cell", excel(visit, long))
            yield Outcome("tables: paper says what is chosen and which rows it has", printing(visit, long))
        with TableVisit(browser, large.address("en/patents/index-2.html")) as visit:
            english = StaticList(large.output, "en/patents/index.html")
            yield Outcome("tables: the second page in English sorts the whole list", sorting(visit, english, large))
        yield Outcome("tables: rows from another folder lead to the same pages", leading(browser, large, "findings/error.html"))
        yield Outcome("tables: from a server as from a folder", served(browser, large, long))
        yield Outcome("tables: an address holds what is chosen", addresses(browser, large, long))
        yield Outcome("tables: an address of what is not there shows the list", stale(browser, large, long))
        yield Outcome("tables: back and forward lead over what is chosen", steps(browser, large, long))
        yield Outcome("tables: the lists beside a table keep what is chosen", joined(browser, large, long))
        yield Outcome("tables: a phone sorts", narrow(browser, large, long))
        with TableVisit(browser, site.address(short.path)) as visit:
            yield Outcome("tables: a list of one page loads in silence and nothing moves", quiet(visit))
            yield Outcome("tables: a list of one page sorts", sorting(visit, short, site), [short.path])
            yield Outcome("tables: a list of one page filters", filtering(visit, short, [short.rows[0].title[:2], "1"]))
            found = visit.csv()
            wanted = expected_csv(short, [row.id for row in short.rows])
            faults = [] if found == wanted else [difference_of(found, wanted)]
            yield Outcome("tables: CSV of a list of one page has what is shown", faults)
