"""What is worked out of runs, without running anything."""

import tempfile
import unittest
from pathlib import Path

from bench import Bench
from measure import Taken
from place import Findings, Place, files, profile
from programs import Programs
from table import Goal, Row

PROFILE = """Content/a.yaml:1:1: warning: read 5
phase              ms
read               12
write               3
pages made       4646
bytes made  103000000
files written       0

dearest pages      µs      bytes
                 9000      20000  a.html
"""

NONE = Programs(Path("none/linkage"), Path("none/bench"), Path("none"), Path("none"))  # Nothing is installed.


class PlaceTests(unittest.TestCase):
    def place(self) -> Place:
        """A size without the folders that runs need."""
        place = Place.__new__(Place)
        place.found, place.size = Findings(), 10_000
        return place

    def row(self, taken: dict[str, list[Taken]]) -> Row:
        place = self.place()
        place._row("hugo-memory", "MB", taken, "linkage", "hugo", "memory", Goal(1 / 4), scale=10)
        return place.found.rows[-1]

    def test_only_rounds_that_both_took_part_in_are_compared(self) -> None:
        row = self.row({"linkage": [Taken(1, 1, 20), Taken(1, 1, 900)], "hugo": [Taken(1, 1, 80)]})
        self.assertEqual((2, 8), (row.ours, row.peer))
        self.assertTrue(row.met)

    def test_a_peer_that_is_not_installed_leaves_a_line_that_says_so(self) -> None:
        row = self.row({"linkage": [Taken(1, 1, 20)]})
        self.assertEqual("no-peers", row.why_not)
        self.assertIs(False, row.met)

    def test_no_line_of_the_goals_is_dropped(self) -> None:
        place = self.place()
        taken = {name: [Taken(1, 1, 1)] for name in ("linkage", "cp", "unchanged", "edited", "check", "one core", "two cores")}
        place._against_peers(taken)
        place._against_itself(taken)
        Bench(NONE, Path("none"), [], found=place.found).serve()
        expected = "hugo-wall hugo-processor hugo-memory copy unchanged edited check cores serve serve"
        self.assertEqual(expected.split(), [row.key for row in place.found.rows])

    def test_goals_for_sizes_that_were_not_asked_for_keep_their_lines(self) -> None:
        bench = Bench(NONE, Path("none"), [])
        bench.unmeasured([40])
        self.assertEqual(["hugo-wall", "hugo-processor", "hugo-memory", "sphinx", "strictdoc"], [row.key for row in bench.found.rows])
        self.assertEqual({False}, {row.met for row in bench.found.rows})
        bench.unmeasured([1_000, 10_000])
        self.assertEqual(5, len(bench.found.rows))

    def test_a_peer_that_is_missing_is_not_installed(self) -> None:
        self.assertEqual([False] * 3, [NONE.has(peer) for peer in ("hugo", "sphinx", "strictdoc")])


class OutputTests(unittest.TestCase):
    def test_the_programs_own_files_are_not_counted(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.html", "b/c.html", ".files", ".cache/d.html"):
                (Path(folder) / name).parent.mkdir(exist_ok=True)
                (Path(folder) / name).touch()
            self.assertEqual(["a.html", "b/c.html"], files(Path(folder)))

    def test_phases_are_found_among_the_findings(self) -> None:
        expected = {"read": 12, "write": 3, "pages made": 4646, "bytes made": 103000000, "files written": 0}
        self.assertEqual(expected, profile(PROFILE))
        self.assertEqual({}, profile("nothing of the kind"))
