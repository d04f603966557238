"""The JSON Schema of patents, as the program prints it: well formed by a public validator, accepts the example
patents, refuses bad ones. Every scalar of a record is text to Linkage, so it is text here too."""

import csv
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import yaml
from built_site import BuiltSite
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError
from outcome import Outcome

# The least a planned patent needs; each bad record below is this one with one fault.
GOOD = {
    "title": "冷藏桶",
    "inventors": ["张三"],
    "patent_type": "invention",
    "right_holders": ["example-org"],
    "legal_status": "planned",
    "technologies": ["example-technology"],
    "sep_status": "none",
}
BAD = {
    "a mandatory field left out": {"patent_type": None},
    "an unknown value of an enumeration": {"legal_status": "grantd"},
    "a date in words": {"filing_date": "yesterday"},
    "a month that does not exist": {"filing_date": "2026-13-01"},
    "a misspelt field": {"filling_date": "2026-01-01"},
    "a list where one text belongs": {"patent_no": ["1", "2"]},
    "text where claims belong": {"claims": "a bucket"},
    "a claim number in words": {"claims": [{"claim_no": "one", "independent": "true", "version": "as-filed"}]},
    "a misspelt field of a claim": {"claims": [{"claim_no": "1", "independant": "true", "version": "as-filed"}]},
    "an event of unknown kind": {"events": [{"date": "2026-01-01", "kind": "party"}]},
}


def records(folder: Path) -> Iterator[tuple[str, object]]:
    """The records under a folder, each with the name of its file."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.startswith(".") or path.name == "README.md":
            continue
        if path.suffix == ".md":
            front = re.match(r"\ufeff?---\r?\n(.*?)\r?\n---\s*(\r?\n|\Z)", path.read_text("utf-8"), re.S)
            if front:
                yield path.name, yaml.load(front[1], yaml.BaseLoader)
        elif path.suffix in (".yaml", ".yml"):
            for document in yaml.load_all(path.read_text("utf-8"), yaml.BaseLoader):
                yield path.name, document
        elif path.suffix == ".csv" and path.stem.count(".") == 0:  # ID.FIELD.csv is a side table.
            with path.open(encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    yield path.name, from_row(row)


def from_row(row: dict[str, str]) -> dict:
    """A row of a table as a record: empty cells left out, dotted columns nested, `;` between the values of a list."""
    record: dict = {}
    for column, cell in row.items():
        if not (column and isinstance(cell, str) and cell.strip()):
            continue
        *parents, key = column.strip().split(".")
        place = record
        for parent in parents:
            place = place.setdefault(parent, {})
        values = [part.strip().replace("\\;", ";") for part in re.split(r"(?<!\\)[;；]", cell)]
        place[key] = values if len(values) > 1 else values[0]
    return record


def printed_schema(program: Path, root: Path, kind: str) -> dict:
    run = subprocess.run([str(program), "schema", kind], cwd=root, capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"{program.name} schema {kind} ended with {run.returncode}: {run.stderr[-400:]}")
    return json.loads(run.stdout)


def objections(validator: Draft202012Validator, record: object) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(record)]


def variation(change: dict) -> dict:
    return {key: value for key, value in {**GOOD, **change}.items() if value is not None}


def check(site: BuiltSite) -> Iterator[Outcome]:
    schema = printed_schema(site.program, site.root, "patent")
    name = "schema: the patent schema is valid JSON Schema 2020-12"
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        yield Outcome(name, [f"{error.json_path}: {error.message[:300]}"])
        return
    declared = schema.get("$schema", "")
    yield Outcome(name, [] if "2020-12" in declared else [f"$schema is {declared!r}"])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    examples = list(records(site.root / "Content" / "patents"))
    faults = [f"{file}: {objection}" for file, record in examples for objection in objections(validator, record)]
    if not examples:
        faults.append("Content/patents holds no record")
    yield Outcome("schema: accepts the example patents", faults, [f"{len(examples)} records"])
    yield Outcome("schema: accepts a minimal patent", objections(validator, GOOD))
    for fault, change in BAD.items():
        accepted = not objections(validator, variation(change))
        yield Outcome(f"schema: refuses {fault}", [f"accepted: {change}"] if accepted else [])
