"""Tests of the checkers themselves: a small good site passes, and each of many small faults is caught.

python Tests/Site/test_checkers.py; the last line reads "N passed, N failed"."""

import contextlib
import io
import json
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import run
from built_site import BuiltSite
from checks import axe, crawl, csp, dashboard, determinism, facts, paper, schema, validate
from outcome import Outcome

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


class CrawlTests(SiteCase):
    def test_good_site_passes(self) -> None:
        self.assert_passes(crawl, self.site())

    def test_outside_links_for_readers_are_allowed(self) -> None:
        self.assert_passes(crawl, self.with_body('<a href="https://example.org/x#y">x</a><a href="mailto:a@b.c">y</a>'))

    def test_a_canonical_address_is_not_a_request(self) -> None:
        self.assert_passes(crawl, self.changed("<title>", '<link rel="canonical" href="https://example.org/"><title>'))

    def test_encoded_and_queried_links_find_their_file(self) -> None:
        index = page("总览", "dashboard", '<a href="%E6%96%87 1.html?q=1#main">x</a><svg><use href="#main"/></svg>')
        self.assert_passes(crawl, self.site(**{"index.html": index, "文 1.html": page("文", "page", "")}))

    def test_dead_links_are_caught(self) -> None:
        for address in ("gone.html", "patents/", "patents", "Index.html", "", "../index.html"):
            with self.subTest(address):
                self.assert_caught(crawl, self.with_body(f'<a href="{address}">x</a>'), "dead link")
        for element in ('<img src="gone.png" alt="">', '<script src="gone.js"></script>', '<form action="gone.html">'):
            with self.subTest(element):
                self.assert_caught(crawl, self.with_body(element), "dead link")

    def test_dead_anchors_are_caught(self) -> None:
        for address in ("#gone", "#", "patents/p1.html#gone", "patents/p1.html#Main"):
            with self.subTest(address):
                self.assert_caught(crawl, self.with_body(f'<a href="{address}">x</a>'), "dead anchor")
        self.assert_caught(crawl, self.with_body('<svg><use href="#no-icon"/></svg>'), "dead anchor")

    def test_loads_from_other_hosts_are_caught(self) -> None:
        for element in (
            '<img src="https://example.org/a.png" alt="">',
            '<img srcset="//example.org/a.png 2x" alt="">',
            '<script src="http://example.org/a.js"></script>',
            '<link rel="stylesheet" href="https://example.org/a.css">',
            '<link rel="preconnect" href="https://example.org">',
            '<iframe src="https://example.org"></iframe>',
            '<object data="https://example.org/a.svg"></object>',
            '<script src="data:text/javascript,alert(1)"></script>',
        ):
            with self.subTest(element):
                self.assert_caught(crawl, self.with_body(element), "another host")

    def test_style_sheets_are_followed(self) -> None:
        for rule in ("url(https://example.org/a.png)", "url('//example.org/a.png')"):
            site = self.site(**{"assets/site.css": CSS + f"body {{ background: {rule} }}"})
            self.assert_caught(crawl, site, "another host")
        self.assert_caught(crawl, self.site(**{"assets/site.css": '@import "https://example.org/a.css";'}), "another host")
        self.assert_caught(crawl, self.site(**{"assets/site.css": 'a { background: url("gone.png") }'}), "dead link")

    def test_links_that_are_not_relative_are_caught(self) -> None:
        for address in ("/index.html", "file:///index.html", "javascript:alert(1)", "data:text/html,x"):
            with self.subTest(address):
                self.assert_caught(crawl, self.with_body(f'<a href="{address}">x</a>'), "relative")

    def test_duplicate_and_empty_ids_are_caught(self) -> None:
        self.assert_caught(crawl, self.with_body('<p id="main">x</p>'), "duplicate id")
        self.assert_caught(crawl, self.with_body('<p id="">x</p>'), "duplicate id")

    def test_unreachable_pages_and_unused_files_are_caught(self) -> None:
        self.assert_caught(crawl, self.site(**{"orphan.html": page("孤页", "page", "")}), "reachable")
        self.assert_caught(crawl, self.site(**{"unused.png": "x"}), "referenced")

    def test_pages_that_know_only_each_other_are_caught(self) -> None:
        island = {
            "a.html": page("甲", "page", '<a href="b.html">b</a>'),
            "b.html": page("乙", "page", '<a href="a.html">a</a>'),
        }
        self.assertEqual(["every page is reachable from index.html"], self.failures(crawl, self.site(**island)))

    def test_a_file_named_in_a_script_is_referenced(self) -> None:
        index = good_files()["index.html"].replace("<title>", '<script src="search.js"></script><title>')
        files = {"index.html": index, "search.js": 'load("shards/" + "s1.js")', "shards/s1.js": ""}
        self.assert_passes(crawl, self.site(**files))

    def test_faults_of_structure_are_caught(self) -> None:
        for old, new, words in (
            (' lang="zh-CN"', "", "language"),
            (' lang="zh-CN"', ' lang=""', "language"),
            ("<title>总览</title>", "", "title"),
            ("<title>总览</title>", "<title> </title>", "title"),
            ("<h1>总览</h1>", "", "one h1"),
            ("<h1>总览</h1>", "<h1>a</h1><h1>b</h1>", "one h1"),
            ("<h1>总览</h1>", "<h1><span></span></h1>", "one h1"),
            ('<a href="#main">跳到正文</a>', "", "skip link"),
            ("<title>", '<base href="x/"><title>', "<base>"),
        ):
            with self.subTest(new):
                self.assert_caught(crawl, self.changed(old, new), words)

    def test_a_site_without_index_is_caught(self) -> None:
        self.assert_caught(crawl, self.site(**{"index.html": None}), "index.html")

    def test_many_pages_are_read_by_several_processes(self) -> None:
        links = "".join(f'<a href="n{n}.html">{n}</a>' for n in range(150))
        pages = {f"n{n}.html": page(str(n), "page", "") for n in range(150)}
        self.assert_passes(crawl, self.site(**{"index.html": page("总览", "dashboard", links), **pages}))


class PolicyTests(SiteCase):
    def test_good_site_passes(self) -> None:
        self.assert_passes(csp, self.site())

    def test_missing_and_late_policies_are_caught(self) -> None:
        meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        self.assert_caught(csp, self.changed(meta, ""), "has a policy")
        late = self.changed(meta, "")
        text = (self.folder / "index.html").read_text("utf-8").replace("</head>", meta + "</head>")
        (self.folder / "index.html").write_text(text, "utf-8")
        self.assert_caught(csp, BuiltSite(late.output), "before the first")

    def test_wide_policies_are_caught(self) -> None:
        for policy in (
            "default-src 'none'; style-src 'self' 'unsafe-inline'",
            "default-src 'none'; script-src 'UNSAFE-INLINE'",
            "default-src 'none'; script-src 'unsafe-eval'",
            "default-src 'none'; script-src https://example.org",
            "default-src 'none'; img-src *",
            "default-src 'none'; img-src https:",
            "default-src 'none'; script-src data:",
            "script-src 'self'",
            "default-src *",
        ):
            with self.subTest(policy):
                self.assert_caught(csp, self.changed(POLICY, policy), "inline code or other hosts")

    def test_inline_code_is_caught(self) -> None:
        for element in (
            "<script>alert(1)</script>",
            '<script type="module">alert(1)</script>',
            "<style>p { color: red }</style>",
            '<p style="color: red">x</p>',
            '<p onclick="alert(1)">x</p>',
            '<svg><rect style="fill: red"/></svg>',
        ):
            with self.subTest(element):
                self.assert_caught(csp, self.with_body(element), "no inline")

    def test_data_blocks_are_not_code(self) -> None:
        self.assert_passes(csp, self.with_body('<script type="application/json">{"a": 1}</script>'))


class ValidatorTests(SiteCase):
    def test_good_site_passes(self) -> None:
        self.assert_passes(validate, self.site())

    def test_invalid_html_is_caught(self) -> None:
        for body in ("<p><div>x</div></p>", '<a href="a b">x</a>', "<ul><p>x</p></ul>", '<label for="no">x</label>'):
            with self.subTest(body):
                self.assert_caught(validate, self.with_body(body), "Nu checker")

    def test_an_empty_site_is_caught(self) -> None:
        self.assert_caught(validate, BuiltSite(self.folder), "Nu checker")


class FactsTests(SiteCase):
    FACT = {"name": "x", "from": {"path": "patents/*", "heading": "5148479"}, "to": {"path": "correspondences/*"}}

    def linked(self, there: str, back: str) -> BuiltSite:
        return self.site(**{
            "patents/p1.html": page("专利 US5148479", "record", there, "../"),
            "correspondences/c1.html": page("对照表", "chart", back + '<p id="row-1"></p>', "../"),
        })  # fmt: skip

    def test_links_in_main_are_found_both_ways(self) -> None:
        there, back = '<a href="../correspondences/c1.html#row-1">c</a>', '<a href="../patents/p1.html">p</a>'
        self.assertEqual([], facts.judge(self.linked(there, back), {**self.FACT, "both_ways": True}))
        self.assertTrue(facts.judge(self.linked(there, ""), {**self.FACT, "both_ways": True}))
        self.assertEqual([], facts.judge(self.linked(there, ""), self.FACT))

    def test_links_of_the_navigation_do_not_count(self) -> None:
        self.assertTrue(facts.judge(self.linked("", ""), self.FACT))

    def test_a_missing_page_is_caught(self) -> None:
        self.assertTrue(facts.judge(self.site(), {**self.FACT, "from": {"path": "pools/*"}}))

    def test_listed_pages_are_counted_once(self) -> None:
        fact = {"name": "x", "from": {"path": "correspondences/*"}, "links_to": "patents/*.html", "count": 1}
        link = '<a href="../patents/p1.html">p</a>'
        self.assertEqual([], facts.judge(self.linked("", link + link), fact))
        self.assertTrue(facts.judge(self.linked("", link), {**fact, "count": 2}))
        self.assertTrue(facts.judge(self.linked("", ""), {**fact, "at_least": 1}))

    def test_every_fact_of_the_list_can_fail(self) -> None:
        listed = json.loads(facts.LIST.read_text("utf-8"))
        self.assertTrue(listed)
        self.assertEqual([], [fact["name"] for fact in listed if not facts.judge(self.site(), fact)])


class BrowserTests(SiteCase):
    """Those about one page have only that page, for each look at a page takes a second."""

    ALONE = {"patents/p1.html": None, "correspondences/c1.html": None}

    def index(self, body: str = "", **files: str) -> BuiltSite:
        index = page("总览", "dashboard", '<p class="fig">7</p>' + body)
        return self.site(**{"index.html": index, **files, **self.ALONE})

    def test_good_site_passes(self) -> None:
        self.assert_passes(axe, self.site())
        self.assert_passes(dashboard, self.site())
        self.assert_passes(paper, self.site())

    def test_poor_contrast_is_caught_in_either_scheme(self) -> None:
        grey = "body { color: #bbb; background: #fff }"
        self.assert_caught(axe, self.index(**{"assets/site.css": grey}), "no violation")
        dark = CSS.replace("color: #eee", "color: #333")
        self.assert_caught(axe, self.index(**{"assets/site.css": dark}), "no violation")

    def test_missing_names_are_caught(self) -> None:
        self.assert_caught(axe, self.index('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'), "no violation")

    def test_sideways_scrolling_is_caught(self) -> None:
        wide = CSS + "main { width: 600px }"
        site = self.index(**{"assets/site.css": wide})
        self.assertEqual(["dashboard: does not scroll sideways"], self.failures(axe, site))

    def test_console_messages_and_failed_requests_are_caught(self) -> None:
        for script in ("console.warn('x')", "throw Error('x')", "new Image().src = 'gone.png'", "fetch('//a.example/')"):
            site = self.index('<script src="a.js"></script>', **{"a.js": script})
            with self.subTest(script):
                self.assert_caught(dashboard, site, "empty console")
        self.assert_caught(axe, site, "empty console")

    def test_what_the_policy_stops_is_caught(self) -> None:
        self.assert_caught(dashboard, self.with_body('<p style="color: red">x</p>'), "empty console")
        self.assert_caught(dashboard, self.with_body("<script>let a = 1</script>"), "empty console")

    def test_pages_without_kind_are_caught(self) -> None:
        site = self.site(**{"index.html": good_files()["index.html"].replace(' data-page="dashboard"', ""), **self.ALONE})
        self.assertEqual(["every page states its kind in data-page", "there are pages to look at"], self.failures(axe, site))

    def test_empty_and_missing_figures_are_caught(self) -> None:
        for figure in ("", '<p class="fig"></p>', '<p class="fig">—</p>', '<p class="fig" hidden>7</p>'):
            with self.subTest(figure):
                site = self.site(**{"index.html": page("总览", "dashboard", figure)})
                self.assert_caught(dashboard, site, "figures")

    def test_wrong_paper_is_caught(self) -> None:
        css = CSS.replace("A4 landscape", "A4 portrait")
        self.assert_caught(paper, self.site(**{"assets/site.css": css}), "landscape")
        self.assert_caught(paper, self.site(**{"assets/site.css": CSS.replace("A4", "letter")}), "portrait")
        self.assert_caught(paper, BuiltSite(self.folder / "nothing"), "landscape")


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
        self.assertEqual(["the patent schema is valid JSON Schema 2020-12"], self.outcomes({"type": "text"}, "---\n---\n"))

    def test_a_schema_that_accepts_all_is_caught(self) -> None:
        record = "---\ntitle: a\n---\n"
        found = self.outcomes({"$schema": self.SCHEMA["$schema"]}, record)
        self.assertEqual([f"refuses {fault}" for fault in schema.BAD], found)

    def test_a_schema_that_refuses_all_is_caught(self) -> None:
        found = self.outcomes({"$schema": self.SCHEMA["$schema"], "not": {}}, "---\ntitle: a\n---\n")
        self.assertEqual(["accepts the example patents", "accepts a minimal patent"], found)


class RunnerTests(SiteCase):
    def test_a_check_that_breaks_down_has_failed(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()) as text:
            self.assertEqual((0, 1), run.run(BuiltSite(self.folder, self.folder, self.folder / "none"), ["schema"]))
        self.assertIn("FAIL  schema: could be carried out", text.getvalue())

    def test_totals_add_up(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()) as text:
            passed, failed = run.run(self.with_body('<p id="main"></p>'), ["crawl", "csp"])
        self.assertEqual(1, failed)
        self.assertEqual(passed + failed, len([line for line in text.getvalue().splitlines() if line[:4] in ("ok  ", "FAIL")]))


def main() -> int:
    outcome = unittest.main(exit=False, verbosity=1).result
    # A test that was skipped has shown nothing.
    failed = len(outcome.failures) + len(outcome.errors) + len(outcome.unexpectedSuccesses)
    failed = max(min(failed, outcome.testsRun), 0 if outcome.wasSuccessful() else 1) + len(outcome.skipped)
    sys.stderr.flush()
    print(f"{outcome.testsRun - failed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
