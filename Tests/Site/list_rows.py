"""A list of the site as it stands on its static pages: what a reader without script has."""

import json
import posixpath
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from element import Element, tree


@dataclass
class Row:
    id: str
    title: str
    cells: dict[str, str]  # column key to text; the name of the row is under the first key
    links: list[str]  # where it leads to


def elements(root: Element, tag: str) -> list[Element]:
    return [element for element in root.elements() if element.tag == tag]


def folded(text: str) -> str:
    """As the filter of the tables takes texts."""
    return re.sub(r"[\s.]|,(?=\d)", "", unicodedata.normalize("NFKC", text).lower())


def fits(text: str, row: str) -> bool:
    """Whether a row has each of the words that somebody typed."""
    return all(folded(word) in folded(row) for word in text.split())


@dataclass
class StaticList:
    output: Path
    path: str  # the first page

    @cached_property
    def pages(self) -> list[str]:
        stem = self.path.removesuffix(".html")
        found = [self.path]
        while (self.output / f"{stem}-{len(found) + 1}.html").is_file():
            found.append(f"{stem}-{len(found) + 1}.html")
        return found

    @cached_property
    def tables(self) -> list[Element]:
        found = []
        for page in self.pages:
            root = tree((self.output / page).read_text("utf-8"))
            found += [t for t in elements(root, "table") if "data-sortable" in t.attributes]
        return found

    @cached_property
    def heads(self) -> dict[str, str]:
        """The keys of the columns with what their heads say; the second one of a head behind the first."""
        heads = {}
        for head in elements(self.tables[0], "th"):
            if "data-k" not in head.attributes:
                continue
            for place, mark in enumerate(elements(head, "span")):
                heads[mark.attributes["data-k"] if place else head.attributes["data-k"]] = mark.text
        return heads

    @cached_property
    def rows(self) -> list[Row]:
        rows = []
        keys = [key for key in self.heads if key != "id"]
        for table in self.tables:
            for line in elements(next(e for e in table.elements() if e.tag == "tbody"), "tr"):
                if "grp" in line.classes:
                    continue
                cells = [child for child in line.children if isinstance(child, Element)]
                name, title = cells[0], cells[0].first("a")
                sub = next((e.text for e in name.elements() if "sub" in e.classes), None)
                target = PurePosixPath(title.attributes["href"]).stem if title else name.text
                said = {key: cell.text for key, cell in zip(keys, cells)}
                said[keys[0]] = title.text if title else name.text
                links = [a.attributes.get("href", "") for a in elements(line, "a")]
                rows.append(Row(sub or target, said[keys[0]], said, links))
        return rows

    @property
    def loads(self) -> list[str]:
        """The scripts of rows that the table names."""
        attributes = self.tables[0].attributes
        if "data-rows" not in attributes:
            return []
        first = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), attributes["data-rows"]))
        more = range(2, int(attributes["data-parts"]) + 1)
        return [first] + [f"{first.removesuffix('.js')}-{number}.js" for number in more]

    def loaded(self) -> list[list[str]]:
        """The rows of those scripts, each a list of the texts that are put into it; heads of groups are left out."""
        rows = []
        for path in self.loads:
            text = (self.output / path).read_text("utf-8").strip()
            data = json.loads(text.removeprefix("linkageRows(").removesuffix(")"))
            for entries in data["r"]:
                if "grp" not in (data["s"][entries[0]][1] or []):
                    rows.append(texts(entries, data["s"], data["w"]))
        return rows


def holes(element: list) -> int:
    """How many texts are put into an element."""
    inside = sum(holes(part) if isinstance(part, list) else part == 0 for part in element[2:])
    return inside + sum(value == 0 for value in (element[1] or [])[1::2])


def texts(entries: list, elements: list, words: list[str]) -> list[str]:
    found, at = [], 0
    while at < len(entries):
        end = at + 1 + holes(elements[entries[at]])
        found += [words[entry] if isinstance(entry, int) else entry for entry in entries[at + 1 : end]]
        at = end
    return found
