"""The texts of the interface: each is asked for, in both languages."""

import re
import unittest
from pathlib import Path

THEME = Path(__file__).resolve().parents[3] / "Theme"
KEY = re.compile(r"^([a-z][\w-]*(?:\.[\w-]+)+):", re.MULTILINE)
ASKED = re.compile(r"\{\{[#^/{]?\s*t\.([\w.-]+)")


class ThemeTextsTests(unittest.TestCase):
    def test_every_text_is_asked_for(self) -> None:
        asked = {key for file in (THEME / "templates").rglob("*.mustache") for key in ASKED.findall(file.read_text("utf-8"))}
        for file in sorted((THEME / "strings").glob("*.yaml")):
            keys = KEY.findall(file.read_text("utf-8"))
            self.assertGreater(len(keys), 500, file.name)
            self.assertEqual(sorted(set(keys) - asked), [], file.name)
