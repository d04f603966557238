"""Writes the same site for Hugo: the same records, pages, facts and links both ways.

The templates (hugo/) are written for speed: one inverted map of all references, built once (`_partials/index.html`), chart
rows rendered once and cached, words and titles in bodies already resolved here, order by weight."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

from facts import Facts, Link, Record, Value

TEMPLATES = Path(__file__).resolve().parent / "hugo"

# The folder of each kind, which is its section.
SECTIONS = {
    "technology": "technologies",
    "patent": "patents",
    "standard": "standards",
    "clause": "clauses",
    "correspondence": "correspondences",
    "pool": "pools",
    "organization": "organizations",
    "person": "people",
    "standard-org": "standard-orgs",
    "document": "documents",
}
TITLES = {
    "technologies": "技术",
    "patents": "专利",
    "standards": "标准",
    "correspondences": "对照表",
    "pools": "专利池",
    "organizations": "单位",
    "people": "人员",
    "standard-orgs": "标准组织",
    "documents": "文件与证明材料",
}


def write(facts: Facts, folder: Path) -> None:
    """Writes the site into `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    content = folder / "content"
    for section, title in TITLES.items():
        _put(content / section / "_index.md", {"title": title}, "")
    unlisted = {"build": {"render": "never"}}  # Clauses are listed by their standard and have no list of their own.
    _put(content / "clauses" / "_index.md", {"title": "条款", **unlisted}, "")
    for kind in facts.kinds:
        # Weights spare Hugo comparing 30,000 titles by the rules of Chinese.
        for record in facts.of_kind(kind):
            body = re.sub(r"\[\[([^\]]+)\]\]", lambda found: _link(facts.records[found[1]]), record.body)
            _put(content / f"{path(record)}.md", _front(record), body)


def path(record: Record) -> str:
    """Where the record's page is, without .html."""
    if record.kind == "clause":
        return f"clauses/{record.standard}/{record.number.replace('.', '-')}"
    return f"{SECTIONS[record.kind]}/{record.id}"


def _link(record: Record) -> str:
    return f"[{record.title}](/{path(record)}.html)"


def _front(record: Record) -> dict[str, Any]:
    front: dict[str, Any] = {"id": record.id, "title": record.title, "weight": record.order + 1}
    for name, values in record.fields.items():
        stated = [_stated(value) for value in values]
        front["status_of" if name == "status" else "kind_of" if name == "kind" else name] = (
            stated if name in LISTS else stated[0]
        )
    if record.mentions:
        front["mentions"] = list(dict.fromkeys(record.mentions))
    if record.claims:
        front["claims"] = [
            {"no": claim["claim_no"], "features": [{"no": one["no"], "text": one["text"]} for one in claim["features"]]}
            for claim in record.claims
        ]
    if record.rows:
        front["rows"] = record.rows
    for name, ids in (("patents", record.patents), ("members", record.members), ("clauses", record.clauses)):
        if ids:
            front[name] = ids
    if record.kind == "clause":
        front |= {"standard": record.standard, "name": record.name}
    return front


# Fields with several values.
LISTS = {"inventors", "right_holders", "technologies", "modes"}


def _stated(value: Value) -> str:
    return value.id if isinstance(value, Link) else value


def _put(file: Path, front: dict[str, Any], body: str) -> None:
    """TOML, Hugo's own choice, is also what it reads fastest: YAML costs it half as much processor time again."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{name} = {toml(value)}\n" for name, value in front.items())
    file.write_text(f"+++\n{lines}+++\n{body}\n")


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {toml(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
