"""The whole measurement, size by size."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import machine
import serving
from measure import run, turn_by_turn, values
from place import LARGE, SMALL, Findings, Place
from programs import Programs
from table import Goal, Row


@dataclass
class Bench:
    """What is measured, where, how often, and what has been found."""

    programs: Programs
    work: Path
    peers: list[str]
    runs: int = 5
    told: Callable[[str], None] = lambda _: None
    found: Findings = field(default_factory=Findings)

    def measure(self, size: int) -> None:
        """Measures everything at one size.

        What it wrote stays until the end: ext4 passes over files deleted in the last minutes when it makes new ones, which
        would lengthen what is measured next."""
        Place(self.programs, self.found, self.work / f"{size}", size).measure(self.peers, self.runs, self.told)

    def clear(self) -> None:
        """Takes away what was written."""
        for folder in self.work.glob("[0-9]*"):
            shutil.rmtree(folder, ignore_errors=True)

    def start(self) -> None:
        """How long the program takes to start, and what it needs for it."""
        log = self.work / "log"
        taken = turn_by_turn(
            {
                "linkage": (15, lambda _: run([self.programs.linkage, "--version"], log)),
                "true": (15, lambda _: run(["true"], log)),
            }
        )
        ours, peer = values(taken["linkage"], "wall"), values(taken["true"], "wall")
        self.found.rows.append(Row("version", "s", ours, peer, goal=Goal(0.010, of="ours")))
        libraries = machine.needed(self.programs.linkage)
        self.found.rows.append(Row("static", "files", [libraries], goal=Goal(0, of="ours")))

    def unmeasured(self, sizes: list[int]) -> None:
        """The goals for sizes that were not asked for keep their lines."""
        if LARGE not in sizes:
            for key, unit, bound in (("hugo-wall", "s", 8), ("hugo-processor", "s", 8), ("hugo-memory", "MB", 4)):
                self.found.rows.append(Row(key, unit, size=LARGE, goal=Goal(1 / bound), why_not="no-size"))
        if SMALL not in sizes:
            for key in ("sphinx", "strictdoc"):
                self.found.rows.append(Row(key, "s", size=SMALL, goal=Goal(1 / 100), why_not="no-size"))

    def serve(self) -> None:
        """From save to reload at the sizes that have a goal, as far as they were asked for."""
        has = "\n  serve " in self.programs.help()
        for size, bound in ((SMALL, 0.1), (LARGE, 0.3)):
            site = self.work / f"{size}" / "kept-site"
            row = Row("serve", "s", size=size, goal=Goal(bound, of="ours"), why_not="no-size" if has else "no-serve")
            if has and site.exists():
                self.told(f"serve {size:,}")
                row.all_ours, row.why_not = serving.measure(self.programs.linkage, site, self.runs), ""
            self.found.rows.append(row)
