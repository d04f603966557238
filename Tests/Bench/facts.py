"""The facts of a built site, as its data files state them: what a peer's site is made of, and what both have to show.

Nothing here reads HTML. `Facts.read(output, site)` takes `data/` of a built site and the Markdown bodies of its records."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]

# The words that pages show for values of the corpus. Equivalence fails where a page of ours shows another word.
WORDS = {
    "annuity_mode": {"remind": "提醒权利人缴纳"},
    "distribution_rule": {"weights": "按权重"},
    "kind": {"enterprise": "企业", "contract": "合同"},
    "legal_status": {"granted": "授权"},
    "life_status": {"published": "发布"},
    "modes": {"outward-package": "对外许可"},
    "nature": {"mandatory": "必选项"},
    "patent_type": {"invention": "发明"},
    "protection_route": {"patent": "专利"},
    "rd_form": {"own": "自主研发"},
    "requirement_kind": {"mandatory": "必选项"},
    "restricts_member_licensing": {False: "否", True: "是"},
    "result": {"corresponds": "对应"},
    "sep_scope": {"sep": "标准必要专利"},
    "sep_status": {"potential": "潜在标准必要专利"},
    "standard_type": {"group": "团体标准"},
    "status": {"frozen": "已封版"},
    "strategy": {"defensive": "防御型"},
    "strength": {"direct": "直接对应"},
    "text_licence": {"full": "已获许可"},
    "use": {"target": "目标标准"},
}

# Fields of the data that our pages show in no field of their own; peers need not show them either.
UNSHOWN = {"default_requirement_kind", "code"}
# Lists of parts, which have a place of their own on the page.
PARTS = {"claims", "rows", "members", "patents"}

# What a chart says about its patent and its standard.
CHARTED = ("application_no", "filing_date", "grant_date", "number", "version", "freeze_date", "status")


@dataclass(frozen=True)
class Link:
    """A reference to another record, by its id."""

    id: str


Value = str | Link


@dataclass
class Record:
    """A record, or a clause of a standard: whatever has a page of its own."""

    id: str
    kind: str
    title: str  # As a link to it reads.
    name: str  # As its own heading reads.
    page: str  # Where our site has it.
    fields: dict[str, list[Value]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    body: str = ""  # Markdown, with [[id]] for a link.
    claims: list[Json] = field(default_factory=list)
    rows: list[Json] = field(default_factory=list)
    clauses: list[str] = field(default_factory=list)
    patents: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    standard: str = ""  # Of a clause.
    number: str = ""  # Of a clause.
    order: int = 0  # Its place among those of its kind, from 0.

    @property
    def mentions(self) -> list[str]:
        """The records that the body refers to."""
        return re.findall(r"\[\[([^\]]+)\]\]", self.body)

    def references(self) -> list[tuple[str, str]]:
        """Each reference the record makes: field, id of the record referred to."""
        found = [(name, value.id) for name, values in self.fields.items() for value in values if isinstance(value, Link)]
        found += [("rows", clause) for row in self.rows for clause in row["clauses"]]
        found += [("members", member) for member in self.members] + [("patents", patent) for patent in self.patents]
        return found + [("mentions", target) for target in self.mentions]


@dataclass
class Facts:
    records: dict[str, Record]

    def __post_init__(self) -> None:
        self.back: dict[str, list[tuple[str, str]]] = defaultdict(list)  # id → (field, id of the record referring)
        for record in self.records.values():
            for name, target in dict.fromkeys(record.references()):
                self.back[target].append((name, record.id))
        for kind in self.kinds:
            for order, record in enumerate(self.of_kind(kind)):
                record.order = order

    def of_kind(self, kind: str) -> list[Record]:
        return [record for record in self.records.values() if record.kind == kind]

    @property
    def kinds(self) -> list[str]:
        return list(dict.fromkeys(record.kind for record in self.records.values()))

    def charts(self, record: Record) -> list[Record]:
        """The charts that a patent, a clause or a standard is in, in the order of their ids."""
        wanted = {"patent": {"patent"}, "clause": {"rows"}, "standard": {"basis"}}.get(record.kind, set())
        return [self.records[source] for name, source in self.back[record.id] if name in wanted]

    def neighbours(self, record: Record, charts_shown: bool = True) -> set[str]:
        """Every record that the page of this one has to link to: references both ways, and what its charts are about."""
        found = {target for _, target in record.references()} | {source for _, source in self.back[record.id]}
        charts = self.charts(record) if charts_shown else []
        for chart in charts if record.kind in ("patent", "clause") else []:
            found |= {clause for row in chart.rows for clause in row["clauses"]}
        for chart in charts:
            found |= {about.id for name in ("patent", "basis") for about in self._linked(chart, name)}
        found |= set(record.clauses) | ({record.standard} if record.standard else set())
        return (found - {record.id}) & self.records.keys()

    def texts(self, record: Record, charts_shown: bool = True) -> list[str]:
        """Every text that the page of this record has to show."""
        texts = [record.name]
        for values in record.fields.values():
            texts += [self.records[value.id].title if isinstance(value, Link) else value for value in values]
        for row in record.rows:
            texts += [row["excerpt"], row["analysis"], row["conclusion"]]
            texts += [self.records[clause].name for clause in row["clauses"]]
        for claim in record.claims:
            texts += [feature["text"] for feature in claim["features"]]
        for line in record.body.splitlines():
            cells = line.strip("| ").split("|") if line.startswith("|") else [line]
            for cell in cells:
                if not set(cell) <= set("- "):
                    texts.append(re.sub(r"\[\[([^\]]+)\]\]", lambda found: self.records[found[1]].title, cell).strip())
        texts += [self.records[clause].name for clause in record.clauses]
        if not charts_shown:
            return [text for text in texts if text]
        for name in ("patent", "basis") if record.kind == "correspondence" else ():
            for about in self._linked(record, name):  # A chart repeats what its two sides are.
                texts += [text for name in CHARTED for text in about.fields.get(name, []) if isinstance(text, str)]
                texts += [feature["text"] for claim in about.claims for feature in claim["features"]]
        for chart in self.charts(record) if record.kind in ("patent", "clause") else ():
            met = sum(row["match"] == "met" for row in chart.rows)
            texts.append(f"{met}/{len(chart.rows)}")
            texts += [str(about.fields["application_no"][0]) for about in self._linked(chart, "patent")]
        return [text for text in texts if text]

    def _linked(self, record: Record, name: str) -> list[Record]:
        return [self.records[value.id] for value in record.fields.get(name, []) if isinstance(value, Link)]

    @staticmethod
    def read(output: Path, site: Path) -> "Facts":
        """Reads the data of the built site `output`, and the bodies from the site folder it was built from."""
        overview = json.loads((output / "data/site.json").read_text())
        records: dict[str, Record] = {}
        for kind in overview["types"]:
            schema = json.loads((output / kind["schema"]).read_text())
            labels = _labels(schema)
            for entry in _entries(output, kind["files"]):
                for record in _records(entry, labels, site):
                    records[record.id] = record
        return Facts(records)


def _entries(output: Path, files: list[str]) -> Iterator[Json]:
    """The records of some files; one that would be too long is an index of parts."""
    for file in files:
        document = json.loads((output / file).read_text())
        if "parts" in document:
            yield from _entries(output, document["parts"])
        else:
            yield from document["records"]


def _labels(schema: Json) -> dict[str, str]:
    """The Chinese name of each field: titles read "申请日 Filing date"."""
    whole = schema["anyOf"][0] if "anyOf" in schema else schema
    properties = whole["properties"]["records"]["items"]["properties"]["fields"]["properties"]
    return {name: str(told.get("title", name)).split(" ")[0] for name, told in properties.items()}


def _records(entry: Json, labels: dict[str, str], site: Path) -> list[Record]:
    """The record of one entry, and the clauses of a standard behind it."""
    stated = entry["fields"]
    title = entry["title"]
    if entry["type"] == "standard":
        title = f"{stated['number']} {title}"
    record = Record(
        id=entry["id"], kind=entry["type"], title=title, name=title, page=next(iter(entry["pages"].values()))
    )
    record.labels = labels
    for name, value in stated.items():
        if name not in PARTS | UNSHOWN:
            record.fields[name] = _values(name, value)
    if entry["text"] is not None:
        record.body = _body(site / entry["source"])
    record.claims = stated.get("claims", [])
    record.patents = [listing["patent"]["id"] for listing in stated.get("patents", [])]
    record.members = [member["org"]["id"] for member in stated.get("members", [])]
    for row in stated.get("rows", []):
        kept = {name: row[name] for name in ("feature", "match", "excerpt", "analysis", "conclusion")}
        kept["strength"] = WORDS["strength"][row["strength"]]
        record.rows.append(kept | {"clauses": [clause["id"] for clause in row["standard_ref"]]})
    found = [record]
    for clause in entry["computed"].get("clauses", []):
        record.clauses.append(clause["id"])
        name = f"{clause['number']} {clause['title']}"
        part = Record(clause["id"], "clause", f"{stated['number']} {name}", name, clause["page"], body=clause["text"])
        part.fields = {"requirement_kind": [WORDS["requirement_kind"][clause["requirement_kind"]]]}
        part.labels = {"requirement_kind": "性质"}
        part.standard, part.number = entry["id"], clause["number"]
        found.append(part)
    return found


def _values(name: str, value: Any) -> list[Value]:
    if isinstance(value, list):
        return [one for part in value for one in _values(name, part)]
    if isinstance(value, dict) and "id" in value:
        return [Link(value["id"])]
    if isinstance(value, dict):
        return [one for part in value.values() for one in _values(name, part)]
    if name == "service_fee_rate":
        return [f"{value}%"]
    return [WORDS.get(name, {}).get(value, str(value))]


def _body(path: Path) -> str:
    """What stands behind the second line of dashes."""
    _, _, behind = path.read_text().removeprefix("---\n").partition("\n---\n")
    return behind.strip()
