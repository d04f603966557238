"""The comparison of pages: what has to pass, and every fault it has to find."""

import tempfile
import unittest
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest import mock

import equivalence
import hugo_site
import sphinx_site
import strictdoc_site
from equivalence import Site, compare, differences, draw, unnoticed
from facts import Facts, Link, Record


def facts() -> Facts:
    """Two patents, a chart of the first, a standard with two clauses, and whose they are."""
    records = [
        Record("org", "organization", "某单位", "某单位", "organizations/org.html", {"kind": ["企业"]}),
        patent("pat-1", "第一件专利"),
        patent("pat-10", "第十件专利"),
        Record("std", "standard", "T/X 1—2024 某标准", "T/X 1—2024 某标准", "standards/std.html", {"number": ["T/X 1—2024"]}),
        clause("1.1"),
        clause("1.2"),
        Record("cor", "correspondence", "对照表", "对照表", "correspondences/cor.html"),
    ]
    known = {record.id: record for record in records}
    known["std"].clauses = ["std#1.1", "std#1.2"]
    known["cor"].fields = {"patent": [Link("pat-1")], "basis": [Link("std")], "claim_no": ["1"]}
    known["cor"].rows = [
        {
            "feature": 1,
            "match": "met",
            "excerpt": "保温结构",
            "analysis": "文字一致",
            "conclusion": "特征对应",
            "strength": "直接对应",
            "clauses": ["std#1.1"],
        }
    ]
    return Facts(known)


def patent(identifier: str, title: str) -> Record:
    fields = {"right_holders": [Link("org")], "application_no": ["202119000003.2"]}
    record = Record(identifier, "patent", title, title, f"patents/{identifier}.html", fields)
    record.body = "盖体与桶体。\n\n| 项 | 值 |\n| --- | --- |\n| 见 | [[std]] |"
    record.claims = [{"claim_no": 1, "features": [{"no": 1, "text": "一种盖体"}]}]
    return record


def clause(number: str) -> Record:
    title = f"{number} 要求"
    found = Record(f"std#{number}", "clause", f"T/X 1—2024 {title}", title, f"standards/std/2024/{number}.html", body="应当保温。")
    found.standard, found.number = "std", number
    return found


class ComparisonTests(unittest.TestCase):
    """Two sites whose pages are written from the facts; each test damages the second."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.facts = facts()
        self.ours = Site("ours", Path(folder.name) / "ours", lambda record: record.page)
        self.peer = Site("peer", Path(folder.name) / "peer", lambda record: f"p/{record.id.replace('#', '-')}.html")
        for site in (self.ours, self.peer):
            for record in self.facts.records.values():
                self.write(site, record)

    def write(self, site: Site, record: Record, change: Callable[[str], str] = lambda text: text) -> None:
        links = "".join(
            f'<a href="/{site.place(self.facts.records[other])}">→</a>' for other in sorted(self.facts.neighbours(record))
        )
        texts = "".join(f"<p>{text}</p>" for text in self.facts.texts(record))
        path = site.folder / site.place(record)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change(f"<main>{links}{texts}</main>"))

    def found(self, identifier: str, change: Callable[[str], str]) -> list[str]:
        record = self.facts.records[identifier]
        self.write(self.peer, record, change)
        return differences(self.facts, self.ours, self.peer, [record])

    def test_sites_that_show_the_same_pass(self) -> None:
        self.assertEqual([], compare(self.facts, self.ours, self.peer))

    def test_a_missing_reference_is_found(self) -> None:
        self.assertEqual(["peer: cor does not link to pat-1"], self.found("cor", lambda text: text.replace("/p/pat-1.", "/p/none.")))

    def test_a_missing_back_link_is_found(self) -> None:
        self.assertEqual(["peer: pat-1 does not link to cor"], self.found("pat-1", lambda text: text.replace("/p/cor.", "/p/none.")))

    def test_a_changed_text_is_found(self) -> None:
        found = self.found("cor", lambda text: text.replace("保温结构", "保温结"))
        self.assertEqual(["peer: cor does not show “保温结构”"], found)

    def test_a_link_that_ours_does_not_have_is_found(self) -> None:
        found = self.found("pat-10", lambda text: text.replace("</main>", '<a href="/p/cor.html">x</a></main>'))
        self.assertEqual(["peer: pat-10 links to cor, ours does not"], found)

    def test_ways_through_the_site_are_no_facts(self) -> None:
        self.assertEqual([], self.found("pat-10", lambda text: f'<nav><a href="/p/cor.html">x</a></nav>{text}'))

    def test_a_text_in_the_navigation_is_not_shown(self) -> None:
        found = self.found("cor", lambda text: text.replace("<p>保温结构</p>", "<nav>保温结构</nav>"))
        self.assertEqual(["peer: cor does not show “保温结构”"], found)

    def test_a_missing_page_is_found(self) -> None:
        (self.peer.folder / "p/cor.html").unlink()
        self.assertIn("peer: cor has no page", compare(self.facts, self.ours, self.peer))

    def test_ours_has_to_show_the_facts_too(self) -> None:
        self.write(self.ours, self.facts.records["cor"], lambda text: text.replace("保温结构", ""))
        self.assertIn("ours: cor does not show “保温结构”", compare(self.facts, self.ours, self.peer))

    def test_pages_that_continue_a_record_count_as_its_own(self) -> None:
        for name in ("p/org-2.html", "links/p/org/patents.html"):
            (self.peer.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.peer.folder / name).write_text('<a href="/p/pat-10.html">x</a>')
            self.assertEqual([], self.found("org", lambda text: text.replace("/p/pat-10.html", f"/{name}")))

    def test_pages_behind_those_are_found_by_their_navigation(self) -> None:
        (self.peer.folder / "p/org-2.html").write_text('<nav><a href="/p/org-3.html">2</a></nav>')
        (self.peer.folder / "p/org-3.html").write_text('<a href="/p/pat-10.html">x</a>')
        self.assertEqual([], self.found("org", lambda text: text.replace("/p/pat-10.html", "/p/org-2.html")))

    def test_another_record_whose_name_begins_alike_does_not(self) -> None:
        """pat-10.html does not continue pat-1.html."""
        found = self.found("pat-1", lambda text: text.replace("</main>", '<a href="/p/pat-10.html">x</a></main>'))
        self.assertEqual(["peer: pat-1 links to pat-10, ours does not"], found)

    def test_damage_that_nobody_notices_is_told(self) -> None:
        record = self.facts.records["cor"]
        self.assertEqual([], unnoticed(self.facts, self.ours, self.peer, record))
        with mock.patch.object(equivalence, "differences", return_value=[]):
            self.assertEqual(3, len(unnoticed(self.facts, self.ours, self.peer, record)))

    def test_every_kind_is_drawn_and_the_same_seed_draws_the_same(self) -> None:
        drawn = draw(self.facts, 5, 7)
        self.assertEqual(set(self.facts.kinds), {record.kind for record in drawn})
        self.assertEqual(drawn, draw(self.facts, 5, 7))
        self.assertEqual(len(self.facts.records), len(draw(self.facts, 40, 7)))

    def test_peers_that_show_no_charts_need_not(self) -> None:
        self.assertIn("std#1.1", self.facts.neighbours(self.facts.records["pat-1"]))
        self.assertNotIn("std#1.1", self.facts.neighbours(self.facts.records["pat-1"], charts_shown=False))
        self.write(self.peer, self.facts.records["pat-1"], lambda text: text.replace("/p/std-1.1.", "/p/none."))
        records = [self.facts.records["pat-1"]]
        self.assertEqual([], differences(self.facts, self.ours, replace(self.peer, charts_shown=False), records))
        self.assertNotEqual([], differences(self.facts, self.ours, self.peer, records))


class SiteTests(unittest.TestCase):
    """What is written for each peer."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "site"
        self.facts = facts()

    def test_hugo_gets_a_page_a_record_with_its_references(self) -> None:
        hugo_site.write(self.facts, self.folder)
        for record in self.facts.records.values():
            self.assertTrue((self.folder / "content" / f"{hugo_site.path(record)}.md").is_file(), record.id)
        text = (self.folder / "content/patents/pat-1.md").read_text()
        self.assertIn('right_holders = ["org"]\n', text)
        self.assertIn('mentions = ["std"]\n', text)
        self.assertIn("[T/X 1—2024 某标准](/standards/std.html)", text)

    def test_sphinx_gets_a_need_a_record_with_its_references(self) -> None:
        sphinx_site.write(self.facts, self.folder)
        text = (self.folder / "correspondence/cor.rst").read_text()
        self.assertIn("   :id: cor\n   :patent: pat-1\n   :basis: std\n   :rows: std_1_1\n", text)
        self.assertEqual("clause/std_1_1.html", sphinx_site.place(self.facts.records["std#1.1"]))

    def test_strictdoc_gets_a_node_a_record_with_its_references(self) -> None:
        strictdoc_site.write(self.facts, self.folder)
        text = (self.folder / "std.sdoc").read_text()
        self.assertEqual(3, text.count("[RECORD]"))
        self.assertIn("UID: std-1-1\n", text)
        self.assertIn("- TYPE: Parent\n  VALUE: std-1-1\n  ROLE: rows\n", (self.folder / "correspondence-1.sdoc").read_text())

    def test_a_node_of_strictdoc_is_read_without_its_neighbours(self) -> None:
        page = '<sdoc-node\n id="a">一<sdoc-node\n id="b">见 🔗 1.2. 二'
        self.assertIn("见 二", strictdoc_site.portion(page, "b"))
        self.assertNotIn("一", strictdoc_site.portion(page, "b"))
        self.assertEqual("", strictdoc_site.portion(page, "c"))
