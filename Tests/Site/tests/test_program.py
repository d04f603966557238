"""What the checks that run the generator must catch; a small script stands in for it."""

import json
import subprocess
import unittest

from checks import determinism, schema
from outcome import Outcome
from tests.case import ProgramCase


class DeterminismTests(ProgramCase):
    OPTIONS = "o = dict(zip(sys.argv[2::2], sys.argv[3::2]))\nout = pathlib.Path(o['--output']); out.mkdir()\n"

    def builds(self, text: str) -> list[Outcome]:
        site = self.program(self.OPTIONS + text)
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-q", "--allow-empty", "-m", "Content"]):
            subprocess.run(["git", *command], cwd=site.root, check=True)
        return list(determinism.check(site))

    def test_a_steady_program_passes(self) -> None:
        source = "names = sorted(os.listdir(o['--site'] + '/Content')); (out / 'a').write_text(str(names))"
        self.assertEqual([[]], [outcome.faults for outcome in self.builds(source)])

    def test_what_varies_is_caught(self) -> None:
        for source in ("o['--jobs']", "o['--site']", "os.urandom(8).hex()", "os.environ['TZ']", "os.environ['LC_ALL']"):
            with self.subTest(source):
                outcome = self.builds(f"(out / 'a').write_text(str({source}))")[0]
                self.assertEqual(["differs: a"], outcome.faults)

    def test_a_file_more_is_caught(self) -> None:
        outcome = self.builds("(out / 'a').touch(); (out / ('b' + o['--jobs'])).touch()")[0]
        self.assertEqual(["only in the first: b1", "only in the second: b4"], outcome.faults)

    def test_failing_and_idle_programs_are_caught(self) -> None:
        self.assertIn("ended with 3", self.builds("sys.exit(3)")[0].faults[0])
        self.assertEqual(["the first build wrote no file"], self.builds("pass")[0].faults)

    @unittest.skipUnless(determinism.elsewhere(), "no file system that keeps the order of creation")
    def test_the_order_of_the_folder_is_caught(self) -> None:
        outcome = self.builds("(out / 'a').write_text(str(os.listdir(o['--site'] + '/Content')))")[0]
        self.assertEqual(["differs: a"], outcome.faults)


class SchemaTests(ProgramCase):
    SCHEMA = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["title", "patent_type"],
        "additionalProperties": False,
        "properties": {
            "title": {"type": "string"},
            "patent_type": {"enum": ["invention", "utility-model"]},
            "legal_status": {"enum": ["planned", "granted"]},
            "sep_status": {"type": "string"},
            "patent_no": {"type": "string"},
            "filing_date": {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-\d\d$"},
            "inventors": {"type": "array"},
            "right_holders": {"type": "array"},
            "technologies": {"type": "array"},
            "claims": {
                "type": "array",
                "items": {
                    "additionalProperties": False,
                    "properties": {"claim_no": {"pattern": r"^\d+$"}, "independent": {}, "version": {}},
                },
            },
            "events": {"items": {"properties": {"kind": {"enum": ["expiry"]}}}},
        },
    }

    def outcomes(self, schema_text: dict, record: str, name: str = "a.md") -> list[str]:
        site = self.program(f"print(json.dumps(json.loads({json.dumps(schema_text)!r})))")
        (site.root / "Content" / "patents" / name).write_text(record, "utf-8")
        return self.failures(schema, site)

    def test_a_right_schema_passes(self) -> None:
        record = "---\ntitle: no\npatent_type: invention\nfiling_date: 2026-01-01\n---\n正文\n"
        self.assertEqual([], self.outcomes(self.SCHEMA, record))

    def test_tables_and_streams_are_read(self) -> None:
        table = "title,patent_type,inventors\r\n冷藏桶,invention,张三；李四\r\n桶,utility-model,\r\n"
        self.assertEqual([], self.outcomes(self.SCHEMA, table, "t.csv"))
        stream = "title: a\npatent_type: inventino\n---\ntitle: b\npatent_type: invention\n"
        self.assertEqual(["accepts the example patents"], self.outcomes(self.SCHEMA, stream, "s.yaml"))

    def test_a_schema_that_is_none_is_caught(self) -> None:
        found = self.outcomes({"type": "text"}, "---\n---\n")
        self.assertEqual(["the patent schema is valid JSON Schema 2020-12"], found)

    def test_a_schema_that_accepts_all_is_caught(self) -> None:
        record = "---\ntitle: a\n---\n"
        found = self.outcomes({"$schema": self.SCHEMA["$schema"]}, record)
        self.assertEqual([f"refuses {fault}" for fault in schema.BAD], found)

    def test_a_schema_that_refuses_all_is_caught(self) -> None:
        found = self.outcomes({"$schema": self.SCHEMA["$schema"], "not": {}}, "---\ntitle: a\n---\n")
        self.assertEqual(["accepts the example patents", "accepts a minimal patent"], found)
