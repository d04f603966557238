"""Writes the same site for Sphinx-Needs: a need a record, on a page of its own, with links of a type a field.

What Sphinx-Needs cannot show without searching all needs on every page is left out: the charts of a clause as a table, with the
patents and clauses they are about. Its pages have the references of the record itself, both ways."""

import re
import shutil
from collections import defaultdict
from pathlib import Path

from facts import Facts, Link, Record

TEMPLATES = Path(__file__).resolve().parent / "sphinx"


def write(facts: Facts, folder: Path) -> None:
    """Writes the site into `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for kind in facts.kinds:
        (folder / kind).mkdir()
        for record in facts.of_kind(kind):
            (folder / f"{_page(record)}.rst").write_text(_document(facts, record))
    trees = "".join(f"   {kind}/*\n" for kind in facts.kinds)
    (folder / "index.rst").write_text(f"性能测试\n========\n\n.. toctree::\n   :glob:\n   :maxdepth: 1\n\n{trees}")


def place(record: Record) -> str:
    return f"{_page(record)}.html"


def _page(record: Record) -> str:
    return f"{record.kind}/{need(record.id)}"


def need(identifier: str) -> str:
    """Full stops and # mean something else in the ids of needs."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", identifier)


def _document(facts: Facts, record: Record) -> str:
    links: dict[str, list[str]] = defaultdict(list)
    for name, target in dict.fromkeys(record.references()):
        links[name].append(need(target))
    if record.standard:
        links["standard"].append(need(record.standard))
    # A title is as wide as its characters, and Chinese characters are two columns wide.
    text = f"{record.name}\n{'=' * (2 * len(record.name))}\n\n.. {record.kind}:: {record.title}\n   :id: {need(record.id)}\n"
    for name, targets in links.items():
        text += f"   :{name}: {'; '.join(targets)}\n"
    content = _fields(record) + _body(facts, record) + _claims(record) + _rows(record)
    return text + "\n" + "".join(f"   {line}\n" if line else "\n" for line in content)


def _fields(record: Record) -> list[str]:
    lines = []
    for name, values in record.fields.items():
        shown = [value for value in values if not isinstance(value, Link)]
        if shown:
            lines.append(f":{record.labels.get(name, name)}: {'、'.join(shown)}")
    return lines + [""]


def _body(facts: Facts, record: Record) -> list[str]:
    body = re.sub(r"\[\[([^\]]+)\]\]", lambda found: f":need:`{need(found[1])}`", record.body)
    lines: list[str] = []
    table = False
    for line in body.splitlines():
        if not line.startswith("|"):
            table = False
            lines.append(line)
        elif not set(line) <= set("|- "):
            if not table:
                lines += [".. list-table::", "   :header-rows: 1", ""]
                table = True
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            lines += [f"   {'* -' if position == 0 else '  -'} {cell}" for position, cell in enumerate(cells)]
    return lines + [""]


def _claims(record: Record) -> list[str]:
    lines = []
    for claim in record.claims:
        lines += [f"权利要求 {claim['claim_no']}", ""]
        lines += [f"{feature['no']}. {feature['text']}" for feature in claim["features"]] + [""]
    return lines


def _rows(record: Record) -> list[str]:
    if not record.rows:
        return []
    lines = [".. list-table::", ""]
    for row in record.rows:
        clauses = "、".join(f":need:`{need(clause)}`" for clause in row["clauses"])
        cells = [str(row["feature"]), clauses, row["excerpt"], row["analysis"], row["conclusion"], row["strength"]]
        lines += [f"   {'* -' if position == 0 else '  -'} {cell}" for position, cell in enumerate(cells)]
    return lines + [""]
