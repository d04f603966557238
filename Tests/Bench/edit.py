"""Moves a row of a chart of the corpus to another clause of the same standard, as somebody does who corrects it."""

import re
from pathlib import Path

ROW = re.compile(r'    standard_ref: "(?P<clause>[^"]+)"\n    excerpt: (?P<excerpt>[^\n]+)\n')


def clauses(standard: str) -> dict[str, str]:
    """The clauses of a standard's file: number → text."""
    found = re.findall(r"^## (\S+) [^\n]*\n\n([^\n]+)\n", standard, re.MULTILINE)
    return dict(found)


def move(chart: str, standard: str, row: int = 1) -> str:
    """The chart's file with its `row` (from 1) moved to the next clause that no row of the chart is about.

    The excerpt moves along, so that the chart stays free of findings."""
    known = clauses(standard)
    rows = list(ROW.finditer(chart))
    taken = {found["clause"] for found in rows}
    old = rows[row - 1]
    numbers = list(known)
    behind = numbers.index(old["clause"]) + 1
    new = next(number for number in numbers[behind:] + numbers if number not in taken)
    excerpt = known[new][: len(old["excerpt"])]
    text = old[0].replace(f'"{old["clause"]}"', f'"{new}"').replace(old["excerpt"], excerpt)
    return chart[: old.start()] + text + chart[old.end() :]


class Edited:
    """A chart in a site of the corpus whose first row is moved to another clause, and back, and so on."""

    def __init__(self, site: Path):
        charts = site / "Content/correspondences"
        number = len(list(charts.glob("cor-*.yaml"))) // 2
        self.path = charts / f"cor-{number}.yaml"
        self.first = self.path.read_text()
        basis = re.search(r"^basis: ([^@\n]+)", self.first, re.MULTILINE)
        if not basis:
            raise ValueError(f"{self.path.name} names no standard")
        self.second = move(self.first, (site / f"Content/standards/{basis[1]}.md").read_text())

    def turn(self) -> None:
        moved = self.path.read_text() == self.first
        self.path.write_text(self.second if moved else self.first)
