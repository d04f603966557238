"""A program of somebody else's: from data/*.json alone it comes to the figures that the dashboard shows.

The figures are computed once more by recomputation.py. A number on the dashboard that cannot be computed from the
data fails, and is named."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

import workflow
from built_site import BuiltSite
from checks.crawl import resolve
from element import Element, tree
from jsonschema import Draft202012Validator, FormatChecker
from outcome import Outcome
from published import Published
from recomputation import RECHECK, STRENGTHS, Recomputation, percent
from shown import Shown, numbers

SOON = 90  # days: what the first pages of deadlines show
FIGURE = re.compile(r"indicators/.+\.html#(.+)-(counted|total|missing)")
FACET = re.compile(r"(.+)/index-([^-]+)-(.+)\.html")


def slug(identity: str) -> str:
    """An id as part of an address."""
    return re.sub(r"[^\w.-]", "-", identity)


class Dashboard:
    """One language's first page, every number of it held against the data."""

    def __init__(self, site: BuiltSite, data: Published, path: str):
        self.data, self.computed = data, Recomputation(data)
        self.page = tree((site.output / path).read_text("utf-8"))
        self.faults: list[str] = []
        self.proven: list[str] = []

    @cached_property
    def figures(self) -> dict[str, str]:
        return {slug(identity): identity for identity in self.computed.figures}

    @cached_property
    def lists(self) -> dict[str, str]:
        return {kind["page"]: key for key, kind in self.data.types.items()}

    @cached_property
    def folders(self) -> dict[str, str]:
        return {page.partition("/")[0]: key for page, key in self.lists.items()}

    @cached_property
    def records(self) -> set[str]:
        """The addresses of records, as links from the first page write them."""
        return {page for record in self.data.by_id.values() for page in record["pages"].values()} | {
            re.sub(r"^en/", "", page) for record in self.data.by_id.values() for page in record["pages"].values()
        }

    def check(self) -> list[str]:
        main = next(e for e in self.page.elements() if e.tag == "main")
        for number in numbers(main, self.records):
            self.prove(number)
        for picture in main.elements():
            if picture.tag == "svg" and picture.attributes.get("aria-label"):
                self.prove_picture(picture)
        self.prove_foot()
        return self.faults

    def prove(self, number: Shown) -> None:
        expected = self.expected(number)
        if expected is None:
            self.faults.append(f"cannot be computed from the data: {number.place}")
        elif number.text not in expected:
            self.faults.append(f"{' or '.join(sorted(expected))} by the data, but {number.place}")
        else:
            self.proven.append(number.place)

    def expected(self, number: Shown) -> set[str] | None:
        """The texts that the number may have; None where nothing tells."""
        if number.near("tags", "tag"):
            return self.target(number)
        if number.near("left"):
            return self.days_left(number)
        if number.near("flow"):
            return self.progress(number)
        if number.is_percent:
            figure = self.figure(number)
            return None if figure is None else {percent(self.computed.figures[figure]) or ""}
        link = number.near("a") or self.row_link(number)
        count = None if link is None else self.count(link.attributes.get("href", ""), number)
        return None if count is None else {str(count)}

    def row_link(self, number: Shown) -> Element | None:
        """The link of the row that a plain cell of a table of counts belongs to."""
        cell = number.near("td")
        table = number.near("fct")
        row = number.near("tr") if cell and table else None
        return row.first("a") if row else None

    def figure(self, number: Shown) -> str | None:
        """The figure that a number belongs to: the next one counted in what is around it."""
        for element in number.inside.above():
            if element.tag in ("p", "tr", "li", "div"):
                for link in element.elements():
                    found = FIGURE.fullmatch(link.attributes.get("href", "")) if link.tag == "a" else None
                    if found and found[1] in self.figures:
                        return self.figures[found[1]]
        return None

    def days_left(self, number: Shown) -> set[str] | None:
        """The days until the date of a deadline, or since."""
        day = number.near("due").first("time").attributes["datetime"]
        if not any(due["date"] == day for due in self.data.deadlines):
            return None
        return {str(abs((date.fromisoformat(day) - date.fromisoformat(self.data.site["as_of"])).days))}

    def progress(self, number: Shown) -> set[str] | None:
        """What is done and what applies in a stage of a project, or how many steps are due besides the first."""
        row = number.near("tr")
        page = row.first("a").attributes["href"]
        pages = {re.sub("^en/", "", own): p for p in self.data.records("project") for own in p["pages"].values()}
        project = pages.get(page)
        if project is None:
            return None
        link = number.near("a")
        found = re.search(r"#stage-([\d.]+)$", link.attributes.get("href", "")) if link else None
        if found:
            return set(map(str, workflow.stage(project, found[1])))
        return {str(workflow.due(project) - 1)}

    def target(self, number: Shown) -> set[str] | None:
        """A target, or how far the rate is below it."""
        figure = self.figure(number)
        if figure is None:
            return None
        rate = percent(self.computed.figures[figure])
        targets = self.data.site["thresholds"].values()
        gaps = {f"{tenths(t) - tenths(rate):+d}" for t in targets if rate} | set()
        shown = {f"{abs(int(gap)) // 10}.{abs(int(gap)) % 10}" for gap in gaps}
        return set(targets) | shown

    def count(self, address: str, number: Shown) -> int | None:
        found = FIGURE.fullmatch(address)
        if found:
            identity = self.figures.get(found[1])
            if identity is None:
                return None
            counted, total = map(len, self.computed.figures[identity])
            return {"counted": counted, "total": total, "missing": total - counted}[found[2]]
        if address in self.lists:
            return len(self.data.listed(self.lists[address]))
        facet = FACET.fullmatch(address)
        if facet and facet[1] in self.folders:
            found_records = self.computed.having(self.folders[facet[1]], facet[2], facet[3])
            return None if found_records is None else len(found_records)
        gap = re.fullmatch(r"chain/([\w-]+)\.html", address)
        if gap:
            broken = self.computed.gaps(gap[1])
            return None if broken is None else len(broken)
        if address == "recheck.html":
            charts = [[r for r in c["rows"] if r["state"] in RECHECK] for c in self.computed.charts]
            return sum(map(bool, charts)) if number.near("todo") else sum(map(len, charts))
        if address == "deadlines.html#overdue":
            return sum(due["date"] < self.data.site["as_of"] for due in self.data.deadlines)
        if address == "deadlines.html#this-month":
            today = self.data.site["as_of"]
            return sum(due["date"] >= today and due["date"][:7] == today[:7] for due in self.data.deadlines)
        if address == "pools/index-listings.html":
            return len(self.computed.drifted_listings())
        if address == "workflow.html":
            return len(self.data.listed("project"))
        if address == "deadlines.html":
            last = date.fromisoformat(self.data.site["as_of"]) + timedelta(days=SOON)
            return sum(due["date"] <= last.isoformat() for due in self.data.deadlines)
        if address == "findings.html":
            return len(self.data.findings)
        severity = re.fullmatch(r"findings/(\w+)\.html", address)
        if severity:
            return self.computed.severities()[severity[1]]
        if address.endswith("#h-clauses"):
            figure = self.figure(number)
            return None if figure is None else len(self.computed.stale_clauses(figure))
        return None

    def prove_picture(self, picture: Element) -> None:
        """A bar says in words what it shows: a rate with its parts, or clauses by strength."""
        label = picture.attributes["aria-label"]
        figure = self.figure(Shown(label, False, picture))
        if figure is None:
            self.faults.append(f"line {picture.line}: a picture of no figure: {label}")
            return
        counted, total = self.computed.figures[figure]
        if "pipe" in picture.classes:
            rate = percent((counted, total))
            wanted = f"{rate}% ({len(counted)}/{len(total)})" if rate else f"({len(counted)}/{len(total)})"
            right = wanted in label
        else:
            strengths = [self.computed.clause_strength(clause) for clause in counted]
            parts = [strengths.count(s) for s in STRENGTHS] + [len(total) - len(counted)]
            wanted = str(parts)
            right = [int(n) for n in re.findall(r"\d+", label)] == parts
        if not right:
            self.faults.append(f"line {picture.line}: {wanted} by the data, but the picture says {label}")

    def prove_foot(self) -> None:
        """The foot states the day and counts nothing: it stands on every page, and a count would change them all."""
        foot = next(e for e in self.page.elements() if e.tag == "footer")
        shown = next((e.text.strip() for e in foot.elements() if e.tag == "time"), None)
        if shown != self.data.site["as_of"]:
            self.faults.append(f"the foot says {shown}, the data {self.data.site['as_of']}")
        counted = re.findall(r"\d+", foot.text.replace(self.data.site["as_of"], ""))
        if counted:
            self.faults.append(f"the foot of every page counts: {', '.join(counted)}")


def tenths(text: str) -> int:
    whole, _, part = text.partition(".")
    return int(whole) * 10 + int((part + "0")[0])


def objections(data: Published, path: str) -> list[str]:
    document = data.read(path)
    named = document.get("$schema")
    if not named:
        return [f"{path} names no schema"]
    schema = data.read(resolve(path, named)[0])
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{path}: {e.json_path}: {deepest(e).message[:200]}" for e in validator.iter_errors(document)]


def deepest(error):
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def parts(site: BuiltSite, data: Published, documents: list[str]) -> list[str]:
    """Where an index does not name the parts beside it, or does not count what is in them."""
    faults = []
    for path in documents:
        document = data.read(path)
        if "parts" not in document:
            continue
        beside = {other for other in documents if other.startswith(path.removesuffix(".json") + "/")}
        if beside != set(document["parts"]) or len(beside) != len(document["parts"]):
            faults.append(f"{path} names {len(document['parts'])} parts, beside it are {len(beside)}")
        lists = ("links", "evidence", "findings", "deadlines", "records")
        count = sum(len(part.get(name, [])) for part in data.files(path) for name in lists)
        if count and count != document["count"]:
            faults.append(f"{path} counts {document['count']}, its parts hold {count}")
    return faults


def addresses(site: BuiltSite, data: Published) -> list[str]:
    """Pages that records, places and links name and the site does not have."""
    faults = []
    files = set(site.files)
    for record in data.by_id.values():
        faults += [f"{record['id']}: no page {page}" for page in record["pages"].values() if page not in files]
    for address in {link["page"] for link in data.links if link["page"]}:
        path, _, anchor = address.partition("#")
        if path not in files:
            faults.append(f"links.json: no page {path}")
        elif anchor and anchor not in site.pages[path].ids:
            faults.append(f"links.json: no id {anchor} in {path}")
    return faults


def linked_pages(site: BuiltSite, path: str) -> set[str]:
    """The pages that links in <main> of a page lead to, itself left out."""
    links = [link for link in site.pages[path].links if link.in_main and link.element == "a"]
    return {resolve(path, link.address)[0] for link in links if "://" not in link.address} - {path}


def page_links(site: BuiltSite, data: Published) -> list[str]:
    """Every link stands on the pages of both its ends; a plain record's page has no links besides."""
    first = data.site["languages"][0]["tag"]
    page_of = {identity: record["pages"][first] for identity, record in data.by_id.items()}
    shown = {page: linked_pages(site, page) for page in page_of.values()}
    faults = []
    partners: dict[str, set[str]] = {page: set() for page in page_of.values()}
    for link in data.links:
        source, target = page_of[link["source"]], page_of.get(link["target"].partition("#")[0])
        if target is None or link["page"] is None or source == target:
            continue
        if not shown[source] & {target, link["page"].partition("#")[0]}:
            faults.append(f"{source} does not show its {link['field']}: {link['target']}")
        if source not in shown[target]:
            faults.append(f"{target} does not show who refers to it: {link['source']} by {link['field']}")
        partners[source] |= {target, link["page"].partition("#")[0]}
        partners[target].add(source)
    records = set(page_of.values())
    for page in sorted(records):
        if site.pages[page].kind != "record":
            continue
        neighbours = {r for r in shown[page] & records if r.partition("/")[0] == page.partition("/")[0]}
        for besides in sorted((shown[page] & records) - partners[page] - neighbours):
            faults.append(f"{page} shows a link that links.json lacks: {besides}")
    return faults


def check(site: BuiltSite) -> Iterator[Outcome]:
    data = Published(site.output)
    files = [f for f in site.files if f.startswith("data/") and f.endswith(".json")]
    documents = [f for f in files if not f.endswith(".schema.json")]
    faults = [fault for path in documents for fault in objections(data, path)]
    if not documents:
        faults.append("the site publishes no data")
    yield Outcome("consumer: every JSON file fits its schema", faults, [f"{len(documents)} files"])
    yield Outcome("consumer: indexes name all parts and nothing else", parts(site, data, documents))
    yield Outcome("consumer: every address in the data is a page", addresses(site, data))
    yield Outcome("consumer: links.json holds the links that pages show", page_links(site, data))
    for language in data.site["languages"]:
        path = language["folder"] + "index.html"
        dashboard = Dashboard(site, data, path)
        faults = dashboard.check()
        if not dashboard.proven:
            faults.append("no number was found")
        name = f"consumer: the figures of {path} follow from the data"
        yield Outcome(name, faults, [f"{len(dashboard.proven)} numbers"])
    yield Outcome("consumer: indicators.json says the same", indicator_faults(data))


def indicator_faults(data: Published) -> list[str]:
    """Where data/indicators.json differs from the figures computed once more."""
    published = data.figures
    faults = []
    for identity, (counted, total) in Recomputation(data).figures.items():
        figure = published.get(identity)
        if figure is None:
            if total:
                faults.append(f"{identity} is missing")
        elif sorted(figure["counted"]) != sorted(counted) or sorted(figure["total"]) != sorted(total):
            shown = json.dumps(figure["counted"], ensure_ascii=False)
            faults.append(f"{identity}: {shown} of {len(figure['total'])}, by the records {counted} of {len(total)}")
    for (identity, place), value in Recomputation(data).readings.items():
        shown = data.readings.get((identity, place)) or {}
        if value not in shown.values():
            faults.append(f"{identity} of {place}: {shown}, by the record {value}")
    return faults
