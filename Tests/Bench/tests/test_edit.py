"""Moving a row of a chart to another clause."""

import tempfile
import unittest
from pathlib import Path

from edit import Edited, clauses, move

STANDARD = """---
title: 示例标准0
---
## 1.1 要求0

容器桶体保温蓄冷。

## 1.2 要求1

盖体测量数据接口。

## 1.3 要求2

装置控制信号传输。
"""
CHART = """title: 对照表0
patent: pat-0
basis: std-0@2024
rows:
  - feature: 1
    strength: direct
    standard_ref: "1.1"
    excerpt: 容器桶体
    analysis: 一致。
  - feature: 2
    strength: direct
    standard_ref: "1.2"
    excerpt: 盖体测量
    analysis: 一致。
"""


class MoveTests(unittest.TestCase):
    def test_clauses_are_found_by_their_numbers(self) -> None:
        self.assertEqual(["1.1", "1.2", "1.3"], list(clauses(STANDARD)))

    def test_a_row_goes_to_a_clause_that_the_chart_does_not_have_yet(self) -> None:
        moved = move(CHART, STANDARD)
        self.assertEqual(CHART.replace('"1.1"', '"1.3"').replace("容器桶体", "装置控制"), moved)

    def test_behind_the_last_clause_comes_the_first(self) -> None:
        moved = move(CHART.replace('"1.2"', '"1.3"').replace('"1.1"', '"1.2"'), STANDARD, row=2)
        self.assertIn('standard_ref: "1.1"\n    excerpt: 容器桶体', moved)

    def test_other_rows_stay(self) -> None:
        self.assertIn('standard_ref: "1.2"\n    excerpt: 盖体测量', move(CHART, STANDARD))


class EditedTests(unittest.TestCase):
    def test_every_turn_changes_the_file_and_two_restore_it(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            content = Path(folder) / "Content"
            for name, text in (("correspondences/cor-0.yaml", CHART), ("standards/std-0.md", STANDARD)):
                (content / name).parent.mkdir(parents=True)
                (content / name).write_text(text)
            edited = Edited(Path(folder))
            texts = []
            for _ in range(4):
                edited.turn()
                texts.append(edited.path.read_text())
            self.assertEqual([edited.second, CHART] * 2, texts)
            self.assertNotEqual(CHART, edited.second)
