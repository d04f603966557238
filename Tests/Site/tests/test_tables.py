"""What the check of tables must catch, and the order that it measures by."""

import json
import random
import unittest

from checks import tables
from list_rows import StaticList, fits, folded
from natural import natural
from tests.case import SiteCase, page

HEAD = '<thead><tr><th data-k="title"><span>名称</span> <span data-k="id">编号</span></th></tr></thead>'

BACK = '<nav class="pages"><a href="index.html" rel="prev">上一页</a></nav>'


def table(ids: list[str], loads: str = "") -> str:
    rows = "".join(f'<tr><th><a href="{i}.html">桶 {i}</a><br><span class="sub">{i}</span></th></tr>' for i in ids)
    return f'<table id="list" data-sortable{loads}>{HEAD}<tbody>{rows}</tbody></table>'


class NaturalTests(unittest.TestCase):
    def test_numbers_count(self) -> None:
        ordered = ["a", "a1", "a2", "A10", "a10b", "a-1", "b", "丙2", "丙10"]
        ordered = sorted(ordered, key=natural)
        for seed in range(20):
            shuffled = random.Random(seed).sample(ordered, len(ordered))
            self.assertEqual(ordered, sorted(shuffled, key=natural))
        self.assertLess(ordered.index("a2"), ordered.index("A10"))
        self.assertLess(ordered.index("丙2"), ordered.index("丙10"))

    def test_folding_is_that_of_the_filter(self) -> None:
        self.assertEqual("cn108123456a", folded("CN 108\u00a0123456.A"))
        self.assertEqual("4885778", folded("４,885,778"))

    def test_a_row_has_each_word(self) -> None:
        self.assertTrue(fits("冷藏桶 授权", "一种冷藏桶\1已授权"))
        self.assertFalse(fits("冷藏桶 公开", "一种冷藏桶\1已授权"))


class TablesTests(SiteCase):
    IDS = [f"p{number}" for number in range(1, 6)]

    def listed(self, first: list[str], second: list[str], script: list[str] | None = None) -> StaticList:
        """A list of two pages, and its rows as a script."""
        self.data(self.IDS)
        loads = ' data-rows="index-rows.js" data-parts="1"'
        rows = json.dumps({
            "i": [], "w": [], "s": [["tr", 0], ["th", 0, ["a", ["href", 0], 0]]],
            "r": [[0, 1, f"{i}.html", f"桶 {i}"] for i in script or self.IDS],
        })  # fmt: skip
        self.large = self.site(**{
            "patents/index.html": page("专利", "list", table(first, loads), "../"),
            "patents/index-2.html": page("专利", "list", table(second, loads) + BACK, "../"),
            "patents/index-rows.js": f"linkageRows({rows})\n",
        })  # fmt: skip
        return StaticList(self.folder, "patents/index.html")

    def data(self, ids: list[str]) -> None:
        records = [{"id": i, "pages": {"zh-CN": f"patents/{i}.html"}, "computed": {}} for i in ids]
        self.folder.joinpath("data").mkdir(exist_ok=True)
        self.folder.joinpath("data/patents.json").write_text(json.dumps({"records": records}), "utf-8")
        kind = {"key": "patent", "page": "patents/index.html", "files": ["data/patents.json"]}
        self.site_data = json.dumps({"types": [kind]})

    def site(self, **changes):
        return super().site(**{"data/site.json": getattr(self, "site_data", "{}"), **changes})

    def test_a_whole_list_passes(self) -> None:
        listed = self.listed(self.IDS[:3], self.IDS[3:])
        self.assertEqual(self.IDS, [row.id for row in listed.rows])
        self.assertEqual([], tables.complete(self.large))
        self.assertEqual([], tables.scripts(self.large))

    def test_missing_doubled_and_misplaced_rows_are_caught(self) -> None:
        for first, second in ((["p1", "p2"], ["p4", "p5"]), (["p1", "p2", "p3"], ["p3", "p4", "p5"]), (["p2", "p1"], [])):
            with self.subTest(first):
                self.listed(first, second)
                self.assertTrue(tables.complete(self.large))

    def test_scripts_that_differ_from_the_pages_are_caught(self) -> None:
        for script in (self.IDS[:4], self.IDS[::-1], [*self.IDS, "p6"]):
            with self.subTest(script):
                self.listed(self.IDS[:3], self.IDS[3:], script)
                self.assertTrue(tables.scripts(self.large))

    def test_a_script_that_no_list_names_is_caught(self) -> None:
        self.listed(self.IDS[:3], self.IDS[3:])
        (self.folder / "patents" / "index-old-rows.js").write_text("linkageRows({})", "utf-8")
        self.assertTrue(tables.scripts(type(self.large)(self.folder)))

    def test_csv_is_safe_and_whole(self) -> None:
        listed = self.listed(["p1"], ["p2"])
        listed.rows[0].title = listed.rows[0].cells["title"] = '=1+"x",\n'
        data = tables.expected_csv(listed, ["p1"])
        self.assertEqual(b'\xef\xbb\xbf\xe5\x90\x8d\xe7\xa7\xb0,\xe7\xbc\x96\xe5\x8f\xb7\r\n"\'=1+""x"",\n",p1\r\n', data)
        self.assertEqual("-5.2%", tables.safe("-5.2%"))
        self.assertEqual("", tables.safe("—"))
