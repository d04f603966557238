"""The data that a site publishes, as a program of somebody else's would read it: data/*.json and nothing else."""

import json
from functools import cached_property
from pathlib import Path


class Published:
    def __init__(self, output: Path):
        self.output = output

    def read(self, path: str) -> dict:
        return json.loads((self.output / path).read_text("utf-8"))

    def files(self, path: str) -> list[dict]:
        """A file, or all parts of it where it is the index of parts."""
        document = self.read(path)
        return [self.read(part) for part in document["parts"]] if "parts" in document else [document]

    def entries(self, path: str, name: str) -> list[dict]:
        """A list of a file, or of all its parts."""
        return [entry for document in self.files(path) for entry in document[name]]

    @cached_property
    def site(self) -> dict:
        return self.read("data/site.json")

    @cached_property
    def types(self) -> dict[str, dict]:
        return {kind["key"]: kind for kind in self.site["types"]}

    @cached_property
    def links(self) -> list[dict]:
        return self.entries(self.site["files"]["links"], "links")

    @cached_property
    def evidence(self) -> list[dict]:
        return self.entries(self.site["files"]["links"], "evidence")

    @cached_property
    def findings(self) -> list[dict]:
        return self.entries(self.site["files"]["findings"], "findings")

    @cached_property
    def deadlines(self) -> list[dict]:
        return self.entries(self.site["files"]["deadlines"], "deadlines")

    @cached_property
    def _records(self) -> dict[str, list[dict]]:
        return {
            key: [record for path in kind["files"] for record in self.entries(path, "records")]
            for key, kind in self.types.items()
        }

    @cached_property
    def figures(self) -> dict[str, dict]:
        """The figures of the indicators by id; parts of one figure put together."""
        found: dict[str, dict] = {}
        for indicator in self.entries(self.site["files"]["indicators"], "indicators"):
            for figure in indicator["figures"]:
                known = found.setdefault(figure["id"], {**figure, "counted": [], "total": []})
                known["counted"] += figure["counted"]
                known["total"] += figure["total"]
        return found

    @cached_property
    def readings(self) -> dict[tuple[str, str], dict | None]:
        """The values of single records, by indicator and place."""
        return {
            (indicator["id"], reading["place"]): reading["value"]
            for indicator in self.entries(self.site["files"]["indicators"], "indicators")
            for reading in indicator["readings"]
        }

    def records(self, kind: str) -> list[dict]:
        """The records of a type; older versions of standards are records too."""
        return self._records.get(kind, [])

    @cached_property
    def by_id(self) -> dict[str, dict]:
        return {record["id"]: record for records in self._records.values() for record in records}

    def listed(self, kind: str) -> list[dict]:
        """What the list of a type counts: a standard once, whatever its versions."""
        return [r for r in self.records(kind) if r["computed"].get("standard", r["id"]) == r["id"]]

    def targets(self, source: str, field: str) -> list[str]:
        """The records that a field of a record points at, or a part of."""
        return [link["target"].partition("#")[0] for link in self.links_from.get((source, field), [])]

    def sources(self, target: str, kind: str, field: str) -> list[str]:
        """The records of a type that point at a record by a field."""
        return [
            link["source"] for link in self.links_to.get(target, [])
            if link["field"] == field and self.by_id[link["source"]]["type"] == kind
        ]  # fmt: skip

    @cached_property
    def links_from(self) -> dict[tuple[str, str], list[dict]]:
        found: dict[tuple[str, str], list[dict]] = {}
        for link in self.links:
            found.setdefault((link["source"], link["field"]), []).append(link)
        return found

    @cached_property
    def links_to(self) -> dict[str, list[dict]]:
        found: dict[str, list[dict]] = {}
        for link in self.links:
            found.setdefault(link["target"].partition("#")[0], []).append(link)
        return found
