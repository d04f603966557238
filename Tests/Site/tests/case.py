"""A small good site, and test cases that write it with one thing changed."""

import stat
import sys
import tempfile
import unittest
from pathlib import Path

from built_site import BuiltSite

POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' data:"
HEAD = f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TITLE</title><link rel="stylesheet" href="UPassets/site.css"></head>
<body data-page="KIND"><a href="#main">跳到正文</a>
<nav><a href="UPindex.html">总览</a> <a href="UPpatents/p1.html">专利</a>
<a href="UPcorrespondences/c1.html#row-1">对照表</a></nav>
<main id="main"><h1>TITLE</h1>
"""
TAIL = "</main></body></html>\n"
CSS = """/* url(no-such-file.png) */
body { background: #fff; color: #111; }
body.wide { page: sheet; }
@page { size: A4 portrait; }
@page sheet { size: A4 landscape; }
@media screen and (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #8ab6f7; } }
"""


def page(title: str, kind: str, body: str, up: str = "") -> str:
    return HEAD.replace("TITLE", title).replace("KIND", kind).replace("UP", up) + body + TAIL


def good_files() -> dict[str, str]:
    chart = page("冷藏桶对照表", "chart", '<p id="row-1">第一行</p>', "../").replace("<body ", '<body class="wide" ')
    return {
        "index.html": page("总览", "dashboard", '<p class="fig">75.0<small>%</small></p>'),
        "patents/p1.html": page("专利 US5148479", "record", "<p>权利要求</p>", "../"),
        "correspondences/c1.html": chart,
        "assets/site.css": CSS,
        "data/site.json": "{}",
    }


class SiteCase(unittest.TestCase):
    """Writes small sites and runs one checker over them."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def site(self, **changes: str | None) -> BuiltSite:
        """The good site with some files replaced, added or (None) left out."""
        files = {**good_files(), **changes}
        for name, text in files.items():
            if text is not None:
                path = self.folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
        return BuiltSite(self.folder)

    def with_body(self, body: str) -> BuiltSite:
        return self.site(**{"index.html": page("总览", "dashboard", '<p class="fig">7</p>' + body)})

    def changed(self, old: str, new: str) -> BuiltSite:
        index = good_files()["index.html"]
        self.assertIn(old, index)
        return self.site(**{"index.html": index.replace(old, new, 1)})

    def failures(self, checker, site: BuiltSite) -> list[str]:
        found = [outcome.name for outcome in checker.check(site) if not outcome.passed]
        return [name.partition(": ")[2] for name in found]

    def assert_passes(self, checker, site: BuiltSite) -> None:
        outcomes = list(checker.check(site))
        self.assertTrue(outcomes, "the checker came to no result")
        self.assertEqual([], [(o.name, o.faults) for o in outcomes if not o.passed])

    def assert_caught(self, checker, site: BuiltSite, words: str) -> None:
        found = self.failures(checker, site)
        self.assertTrue(any(words in name for name in found), f"{words!r} not among {found}")


class ProgramCase(SiteCase):
    """Stands in for the generator with a small script, in a small repository of its own."""

    def program(self, text: str) -> BuiltSite:
        root = self.folder / "root"
        (root / "Content" / "patents").mkdir(parents=True, exist_ok=True)
        (root / "Theme").mkdir(exist_ok=True)
        for name in "dfbcagie":
            (root / "Content" / f"{name}.md").write_text(name, "utf-8")
        program = self.folder / "linkage"
        program.write_text(f"#!{sys.executable}\nimport sys, os, json, pathlib\n{text}", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return BuiltSite(self.folder, root, program)
