"""Ratios, medians, goals and the page made from them."""

import json
import re
import unittest
from pathlib import Path

import report
from table import Goal, Row, cells, figure, goal, markdown, plain, ratio

BENCH = Path(report.__file__).resolve().parent


class RowTests(unittest.TestCase):
    def test_the_middle_run_counts_not_the_mean(self) -> None:
        row = Row("check", "s", [1, 9, 2], [4, 4, 100, 8])
        self.assertEqual((2, 6), (row.ours, row.peer))
        self.assertAlmostEqual(1 / 3, row.ratio or 0)

    def test_a_goal_is_reached_at_its_bound_and_not_above(self) -> None:
        self.assertTrue(Row("check", "s", [1], [2], goal=Goal(1 / 2)).met)
        self.assertFalse(Row("check", "s", [1.01], [2], goal=Goal(1 / 2)).met)

    def test_some_goals_are_lower_bounds(self) -> None:
        self.assertTrue(Row("cores", "s", [1.7], [1], goal=Goal(1.7, at_least=True)).met)
        self.assertFalse(Row("cores", "s", [1.69], [1], goal=Goal(1.7, at_least=True)).met)

    def test_some_goals_are_for_our_own_figure(self) -> None:
        self.assertFalse(Row("version", "s", [0.011], [10], goal=Goal(0.010, of="ours")).met)

    def test_what_was_not_measured_has_not_been_reached(self) -> None:
        row = Row("serve", "s", goal=Goal(0.1, of="ours"), why_not="no-serve")
        self.assertIs(False, row.met)
        self.assertIn("还没有 serve 命令", cells(row, 0))
        self.assertIn("no", cells(row, 1))

    def test_without_a_goal_nothing_is_reached_or_missed(self) -> None:
        self.assertIsNone(Row("check", "s", [1], [2]).met)

    def test_nothing_is_divided_by_a_peer_of_zero(self) -> None:
        self.assertIsNone(Row("written", "files", [1], [0]).ratio)
        self.assertIs(False, Row("written", "files", [1], [0], goal=Goal(1)).met)

    def test_json_and_back_is_the_same_row(self) -> None:
        row = Row("hugo-wall", "s", [1, 2], [3, 4], 1000, Goal(1 / 8))
        stated = row.to_json()
        self.assertEqual((1.5, 3.5), (stated["ours"], stated["peer"]))
        self.assertEqual(row, Row.from_json(stated))


class WritingTests(unittest.TestCase):
    def test_ratios_read_as_fractions_below_one(self) -> None:
        self.assertEqual(["1/8.00", "1.00\u00a0×", "2.50\u00a0×", "0", "—"], [ratio(x) for x in (0.125, 1, 2.5, 0, None)])

    def test_figures_keep_three_places(self) -> None:
        self.assertEqual("12.3\u00a0s", figure(12.345, "s"))
        self.assertEqual("9.40\u00a0ms", figure(0.0094, "s"))
        self.assertEqual("1,298\u00a0MB", figure(1298.4, "MB"))
        self.assertEqual("17", figure(17.0, "files"))

    def test_goals_read_as_the_specification_has_them(self) -> None:
        told = [
            goal(Row("check", "s", goal=stated))
            for stated in (Goal(1 / 8), Goal(3), Goal(1.7, at_least=True), Goal(1 / 100), Goal(0.01, of="ours"), None)
        ]
        self.assertEqual(["≤ 1/8", "≤ 3\u00a0×", "≥ 1.7\u00a0×", "≤ 1/100", "≤ 10.0\u00a0ms", "—"], told)

    def test_columns_stand_under_each_other_in_both_languages(self) -> None:
        rows = [Row("check", "s", [1], [2], 1000, Goal(1 / 2)), Row("hugo-memory", "MB", [100], [9], 10000)]
        for language in (0, 1):
            widths = {sum(2 if ord(sign) >= 0x2E80 else 1 for sign in line[: line.rindex(" ")]) for line in plain(rows, language).split("\n")}
            self.assertLessEqual(max(widths) - min(widths), 8)

    def test_markdown_has_as_many_cells_in_each_line(self) -> None:
        lines = markdown([Row("check", "s", [1], [2], 1000, Goal(1 / 2))], 0).split("\n")
        self.assertEqual({8}, {line.count("|") for line in lines})


class PageTests(unittest.TestCase):
    def result(self, *rows: Row) -> dict:
        return {
            "date": "2026-11-21",
            "machine": {"cores": 2, "processor": "Example", "memory": 24, "system": "Example 1", "files": "ext4", "load": [0.5, 2.5]},
            "pages": {"1000": 4646},
            "outputs": [[1000, "linkage", 4688, 110 << 20], [1000, "hugo", 3117, 27 << 20]],
            "versions": {"linkage": "0.1.0", "hugo": "0.168.0"},
            "compared": ["N = 1,000: hugo: 40 records compared, 0 differences"],
            "rows": [row.to_json() for row in rows],
            "phases": [{"size": 1000, "build": "full", "figures": {"read": 1274, "pages made": 4646}}],
        }

    def test_both_languages_tell_the_same(self) -> None:
        page = report.page(self.result(Row("hugo-wall", "s", [2], [1], 1000), Row("check", "s", [1], [2], 1000)))
        _, english, chinese = page.split("---\n", 2)[0], *page.removeprefix("---\n").split("\n---\n", 1)
        self.assertEqual(len(re.findall(r"^ *\|", english, re.M)), len(re.findall(r"^ *\|", chinese, re.M)))
        self.assertEqual(len(re.findall(r"^ *## ", english, re.M)), len(re.findall(r"^ *## ", chinese, re.M)))

    def test_what_a_build_takes_comes_first(self) -> None:
        rows = [Row(key, "s", [took], [9], 1000) for key, took in (("copy", 2), ("unchanged", 0.5), ("edited", 1))]
        page = report.page(self.result(*rows))
        self.assertIn("1,000 patents (4,646 pages) takes 2.00 s to build in full, 0.50 s where nothing changed, and 1.00 s", page.replace("\u00a0", " "))

    def test_a_peer_that_is_ahead_is_named(self) -> None:
        page = report.page(self.result(Row("hugo-wall", "s", [2], [1], 1000)))
        self.assertIn("linkage takes 2.0 × what Hugo takes", page)
        self.assertNotIn(report.NOTHING[1], page)

    def test_a_peer_that_is_behind_is_not(self) -> None:
        page = report.page(self.result(Row("hugo-wall", "s", [1], [2], 1000), Row("copy", "s", [2], [1], 1000)))
        self.assertNotIn("× what", page)
        self.assertIn(report.NOTHING[1], page)

    def test_a_larger_output_of_ours_is_told(self) -> None:
        page = report.page(self.result())
        self.assertIn("linkage (N = 1,000) 4,688 files, 110 MB; Hugo (N = 1,000) 3,117 files, 27.0 MB", page)

    def test_the_manual_shows_the_newest_figures(self) -> None:
        newest = max((BENCH / "results").glob("*.json"))
        expected = report.page(json.loads(newest.read_text()))
        self.assertEqual(expected, (BENCH.parents[1] / "Content/pages/manual/speed.md").read_text())

    def test_nothing_kept_tells_where_it_was_measured(self) -> None:
        for path in (BENCH / "results").glob("*.json"):
            self.assertNotRegex(path.read_text(), r"/work|/home|/tmp|/root")

    def test_phases_stand_in_a_table(self) -> None:
        page = report.page(self.result())
        self.assertIn("| 阶段 | N = 1,000，全量 |\n| --- | ---: |\n| read | 1,274 |\n| pages made | 4,646 |", page)

    def test_the_comparison_of_pages_is_told_in_both_languages(self) -> None:
        page = report.page(self.result())
        self.assertIn("Hugo (N = 1,000) 40 records, 0 differences", page)
        self.assertIn("Hugo（N = 1,000）40 条，不同 0 处", page)
