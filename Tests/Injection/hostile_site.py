"""A site in which the payloads stand in every field of every record type, and in whatever else has a name."""

import csv
import json
import re
import subprocess
from pathlib import Path

from payloads import ADDRESSES, ALL, CONTEXTS, ELEMENTS, MARKDOWN, NAMES, YAML

# What a field gets where a record has to be one that pages are made for; by what its schema asks for.
DAY = "2024-03-05"
MARK = "@@raw{}@@"

Schema = dict
Types = dict[str, Schema]


def types(program: Path) -> Types:
    """The record types by key, as the program declares them."""
    text = subprocess.run([program, "schema"], check=True, capture_output=True, text=True, cwd="/").stdout
    return json.loads(text)["$defs"]


def folder(schema: Schema) -> str:
    return schema["description"].partition("/")[0]


class Record:
    """Fills the fields of one record: with payloads, a further one for each field, and where `is_sound` with sound
    values wherever a payload would be no value at all."""

    def __init__(self, number: int, is_sound: bool, ids: dict[str, str]):
        self.number = number
        self.is_sound = is_sound
        self.ids = ids
        self.count = 0  # fields filled with a payload

    def payload(self) -> str:
        self.count += 1
        text = ALL[(self.number + self.count * 7) % len(ALL)]
        return MARK.format(YAML.index(text)) if text in YAML else text

    def value(self, schema: Schema, depth: int = 0) -> object:
        if depth > 6:
            return self.payload()
        options = schema.get("anyOf")
        if options:
            whole = [option for option in options if self.has_parts(option)]
            if whole:
                return self.value(whole[0], depth)
            if self.is_sound:
                for option in options:
                    sound = self.sound(option)
                    if sound is not None:
                        return sound
            target = re.search(r"编号 ID: ([a-z-]+)", schema.get("description", ""))
            if target and self.number % 3 == 0:
                return self.ids.get(target[1], self.payload())
            return self.value(options[0], depth)
        if schema.get("type") == "array":
            items = schema.get("items", {})
            return [self.value(items, depth + 1) for _ in range(1 if self.has_parts(items) else 2)]
        if "properties" in schema:
            return {key: self.value(part, depth + 1) for key, part in schema["properties"].items()}
        if schema.get("type") == "object" and "additionalProperties" in schema:
            return {self.payload(): self.payload()}
        sound = self.sound(schema) if self.is_sound else None
        return self.payload() if sound is None else sound

    def has_parts(self, schema: Schema) -> bool:
        if "anyOf" in schema:
            return any(self.has_parts(option) for option in schema["anyOf"])
        return schema.get("type") == "array" or "properties" in schema

    def sound(self, schema: Schema) -> object:
        """A sound value of a field that is no text; None for texts."""
        if "anyOf" in schema:
            return next((value for option in schema["anyOf"] if (value := self.sound(option)) is not None), None)
        if "enum" in schema:
            values = [value for value in schema["enum"] if value not in ("unknown", "不详")]
            return values[self.number % len(values)] if values else None
        if schema.get("type") == "boolean":
            return True
        if schema.get("type") in ("integer", "number"):
            return max(1, schema.get("minimum", 1))
        if str(schema.get("pattern", "")).startswith("^[0-9]{4}[-/.年]"):
            return DAY
        if schema.get("pattern"):
            return "1"
        return None


def written(fields: dict) -> str:
    """The fields as YAML: JSON, but for payloads that are YAML themselves."""
    text = json.dumps(fields, ensure_ascii=False, indent=0)
    for number, raw in enumerate(YAML):
        text = text.replace(json.dumps(MARK.format(number)), raw)
    return text.replace("\x7f", "\\u007f")


def body(number: int) -> str:
    """Payloads as Markdown, some as headings of clauses."""
    some = [(ELEMENTS + MARKDOWN + CONTEXTS)[(number * 11 + place) % 179] for place in range(12)]
    headings = "".join(f"\n## 6.{place} {' '.join(text.split())}\n\n{text}\n" for place, text in enumerate(some[:4], 1))
    return f"# 6 {' '.join(some[0].split())}\n{headings}\n" + "\n\n".join(some[4:]) + "\n"


class HostileSite:
    """Writes the site and counts."""

    def __init__(self, root: Path, declared: Types, records: int):
        self.content = root / "Content"
        self.types = declared
        self.records = records
        self.values = 0
        self.fields: set[str] = set()

    def write(self) -> None:
        self.text("site.yaml", "title: 注入\nlanguages: [zh-CN, en]\nbuild_date: 2026-06-30\nfail_on: never\n")
        self.text("schema/own.yaml", self.own_type())
        ids = {key: f"{key}-0" for key in self.types}
        for key, schema in self.types.items():
            for number in range(self.records):
                self.record(key, schema, number, ids)
            self.table(key, schema)
        for number in range(self.records):
            self.text(f"trials/trial-{number}.md", f"---\ntitle: 试\nown_text: {json.dumps(ALL[number])}\n---\n{body(number)}")
        self.names()

    def record(self, key: str, schema: Schema, number: int, ids: dict[str, str]) -> None:
        record = Record(number + 31 * len(self.fields), number % 2 == 0, ids)
        fields = {}
        for name, part in schema["properties"].items():
            if name in ("id", "type", "lint", "body") and number % 6 != 5:
                continue
            # Some stay public, so that every audience sees some.
            if name == "confidentiality" and number % 6 != 5:
                fields[name] = "public"
                continue
            fields[name] = record.value(part)
            self.fields.add(f"{key}.{name}")
        fields.setdefault("title", record.payload())
        self.values += record.count
        path = f"{folder(schema)}/{key}-{number}"
        if number % 3 == 2:
            self.text(f"{path}.yaml", written(fields))
        else:
            self.text(f"{path}.md", f"---\n{written(fields)}\n---\n\n{body(number)}")

    def table(self, key: str, schema: Schema) -> None:
        """The payloads in cells of a table."""
        names = [name for name, part in schema["properties"].items() if not Record(0, False, {}).has_parts(part)][:20]
        names = ["id", *[name for name in names if name not in ("id", "type", "lint")]]
        path = self.content / folder(schema) / f"{key}-table.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, escapechar="\\")
            rows.writerow(names)
            for number in range(min(self.records, 40)):
                texts = [ALL[(number * 13 + place * 5) % len(ALL)].replace("\x00", "\ufffd") for place in range(len(names) - 1)]
                rows.writerow([f"{key}-cell-{number}", *texts])
                self.values += len(texts)

    def own_type(self) -> str:
        """A record type of the site's own whose every label is a payload."""
        fields = [{"key": "own_text", "kind": "markdown", "label": {"zh": ELEMENTS[0], "en": CONTEXTS[0]}}]
        for number, text in enumerate(ELEMENTS[:20] + CONTEXTS[:20]):
            choices = [{"key": "a", "label": {"zh": text, "en": text}}]
            fields.append({"key": f"own_{number}", "kind": "enum", "label": {"zh": text, "en": text}, "options": choices})
        label = {"zh": ELEMENTS[8], "en": CONTEXTS[3]}
        return json.dumps({"type": "trial", "folder": "trials", "label": label, "fields": fields}, ensure_ascii=False)

    def names(self) -> None:
        """Files, folders, pictures and attachments with payloads for names, and a page that links to them."""
        links = []
        for number, text in enumerate(ELEMENTS + CONTEXTS + ADDRESSES + MARKDOWN + NAMES):
            name = text.replace("/", "\u2215").replace("\x00", "")[:60]
            if name in ("", ".", "..") or name.startswith("."):
                continue
            self.text(f"pages/{name}.md", f"---\ntitle: 名\n---\n{text}\n")
            if number % 4 == 0:
                self.text(f"{name}/a.md", "x")
                self.text(f"pages/{name}.png", "no picture")
                address = "".join(f"%{byte:02X}" for byte in f"{name}.png".encode())
                links.append(f"![图]({address}) [附件]({address}) [页](<{' '.join(name.split())}.md>)")
        self.text("pages/links.md", "---\ntitle: 链接\n---\n" + "\n\n".join(links) + "\n")

    def text(self, path: str, text: str) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))


def settings(number: int) -> str:
    """`site.yaml` with a further payload in each of its fields."""
    fields = {}
    texts = iter(ALL[number:] + ALL[:number])
    plain = ("title", "title_en", "base_url", "logo", "accent_color", "accent_color_dark", "theme", "organization", "currency",
             "default_audience", "fail_on", "build_date", "notice", "description")  # fmt: skip
    for name in plain:
        text = next(texts)
        # Without a theme of that name nothing would be built.
        if name not in ("theme", "default_audience") or number % 16 == 15:
            fields[name] = "x" if text in YAML else text
    fields["languages"] = ["zh-CN", "en"] if number % 2 else ["zh-CN"]
    fields["navigation"] = [{"to": next(texts), "title": next(texts), "label": next(texts)} for _ in range(3)]
    fields["navigation"] += [{"to": "patents", "title": next(texts), "title_en": next(texts)}]
    fields["terms"] = {next(texts): next(texts), "patent": next(texts)}
    fields["audiences"] = {next(texts): ["public"]}
    fields["severity"] = {next(texts): "info"}
    fields["thresholds"] = {next(texts): 1}
    return written(fields)
