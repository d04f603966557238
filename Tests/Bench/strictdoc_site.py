"""Writes the same site for StrictDoc: a node a record, a document a standard with its clauses, and for the other kinds documents
of 200 nodes.

Every page of StrictDoc lists all documents, so that a document a record would cost it the square of their number; larger documents
it splits into scripts, whose nodes cannot be read without JavaScript.

What StrictDoc cannot show is left out: pages of their own for records, lists of a kind, and the charts of a clause as a table
with the patents and clauses they are about. Its nodes have the references of the record itself, both ways."""

import re
import shutil
from collections import defaultdict
from pathlib import Path

from facts import Facts, Link, Record

TEMPLATES = Path(__file__).resolve().parent / "strictdoc"

NODES = 200
ROLES = (
    "agency agreement basis inventors members mentions organization patent patents prepared_by prepared_ip reviewed_rd "
    "reviewed_std right_holders route_decided_by rows standard technologies"
).split()
GRAMMAR = """[GRAMMAR]
ELEMENTS:
- TAG: RECORD
  FIELDS:
  - TITLE: UID
    TYPE: String
    REQUIRED: True
  - TITLE: TITLE
    TYPE: String
    REQUIRED: True
  - TITLE: STATEMENT
    TYPE: String
    REQUIRED: False
  RELATIONS:
""" + "".join(f"  - TYPE: Parent\n    ROLE: {role}\n" for role in ROLES)


def write(facts: Facts, folder: Path) -> None:
    """Writes the site into `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "grammar.sgra").write_text(GRAMMAR)
    documents: dict[str, list[Record]] = defaultdict(list)
    for record in facts.records.values():
        documents[_document(record)].append(record)
    for name, records in documents.items():
        text = f"[DOCUMENT]\nTITLE: {name}\nOPTIONS:\n  MARKUP: Markdown\n\n[GRAMMAR]\nIMPORT_FROM_FILE: grammar.sgra\n"
        (folder / f"{name}.sdoc").write_text(text + "".join(map(_node, records)))


def place(record: Record) -> str:
    return f"html/site/{_document(record)}.html#{uid(record.id)}"


def portion(markup: str, part: str) -> str:
    """What a page says about one node, without the sign and the number that StrictDoc sets before the titles of links."""
    anchor = f'id="{part}"'
    node = next((node for node in markup.split("<sdoc-node\n") if anchor in node), "")
    return re.sub(r"🔗\s*[0-9.]+\s", "", node)


def _document(record: Record) -> str:
    if record.kind == "standard":
        return record.id
    return record.standard or f"{record.kind}-{record.order // NODES + 1}"


def uid(identifier: str) -> str:
    """The id as StrictDoc writes it in addresses."""
    return re.sub(r"[^A-Za-z0-9-]", "-", identifier)


def _node(record: Record) -> str:
    text = f"\n[RECORD]\nUID: {uid(record.id)}\nTITLE: {record.title}\n"
    statement = "\n".join(_fields(record) + _body(record) + _claims(record) + _rows(record)).strip()
    if statement:
        text += f"STATEMENT: >>>\n{statement}\n<<<\n"
    references = list(dict.fromkeys(record.references()))
    if record.standard:
        references.append(("standard", record.standard))
    if references:
        text += "RELATIONS:\n"
        text += "".join(f"- TYPE: Parent\n  VALUE: {uid(target)}\n  ROLE: {role}\n" for role, target in references)
    return text


def _fields(record: Record) -> list[str]:
    lines = []
    for name, values in record.fields.items():
        shown = [value for value in values if not isinstance(value, Link)]
        if shown:
            lines.append(f"- {record.labels.get(name, name)}: {'、'.join(shown)}")
    return lines + [""]


def _body(record: Record) -> list[str]:
    return [re.sub(r"\[\[([^\]]+)\]\]", lambda found: f"[LINK: {uid(found[1])}]", record.body), ""]


def _claims(record: Record) -> list[str]:
    lines = []
    for claim in record.claims:
        lines += [f"权利要求 {claim['claim_no']}", ""]
        lines += [f"{feature['no']}. {feature['text']}" for feature in claim["features"]] + [""]
    return lines


def _rows(record: Record) -> list[str]:
    if not record.rows:
        return []
    lines = ["| 特征 | 条款 | 原文 | 分析 | 结论 | 强调 |", "| --- | --- | --- | --- | --- | --- |"]
    for row in record.rows:
        clauses = "、".join(f"[LINK: {uid(clause)}]" for clause in row["clauses"])
        cells = [str(row["feature"]), clauses, row["excerpt"], row["analysis"], row["conclusion"], row["strength"]]
        lines.append(f"| {' | '.join(cells)} |")
    return lines
