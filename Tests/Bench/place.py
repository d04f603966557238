"""What is run against what at one size."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edit import Edited
from measure import Contender, Failed, Taken, run, turn_by_turn, values
from programs import Programs
from table import Goal, Row

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
AS_OF = "2026-11-21"
SMALL = 1_000  # The size that the slow peers are run at.
LARGE = 10_000  # The size that the goals against Hugo are for.
KILOBYTE, MEGABYTE = 1024, 1024 * 1024


@dataclass
class Findings:
    """What has been found so far."""

    rows: list[Row] = field(default_factory=list)
    compared: list[str] = field(default_factory=list)  # What the comparison of pages said, a line a peer and size.
    pages: dict[int, int] = field(default_factory=dict)  # How many pages our site has at each size.
    outputs: list[tuple[int, str, int, int]] = field(default_factory=list)  # Size, whose, files and bytes of an output.
    phases: list[dict[str, Any]] = field(default_factory=list)  # Size, build and what the program says of its phases.
    before: list[float] = field(default_factory=list)  # Processor time a record at the size before, a figure a run.


class Place:
    """One size: its corpus, outputs and runs. What it finds is added to `found`."""

    def __init__(self, programs: Programs, found: Findings, folder: Path, size: int):
        self.programs, self.found, self.folder, self.size = programs, found, folder, size
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.site, self.kept = self.folder / "site", self.folder / "kept-site"
        for site in (self.site, self.kept):
            self._call(self.programs.corpus, "--corpus", str(size), site)
        self.reference, self.output = self.folder / "reference", self.folder / "kept"
        self.edited = Edited(self.kept)

    # MARK: Runs

    def build(self, site: Path, output: Path, *options: str) -> Taken:
        theme = ROOT / "Theme"
        command = [self.programs.linkage, "build", "--site", site, "--output", output, "--theme", theme]
        return self._run(*command, "--as-of", AS_OF, "--fail-on", "never", "--quiet", *options)

    def full(self, number: int, *options: str) -> Taken:
        """A first build: an empty output, and nothing that an earlier build left beside the records."""
        self._forget(self.site)
        return self.build(self.site, self._fresh(f"full{''.join(options)}-{number}"), *options)

    def check(self, _: int) -> Taken:
        self._forget(self.site)
        command = [self.programs.linkage, "check", "--site", self.site, "--as-of", AS_OF, "--fail-on", "never", "--quiet"]
        return self._run(*command)

    def edit(self, _: int) -> Taken:
        self.edited.turn()
        return self.build(self.kept, self.output)

    def unchanged(self, _: int) -> Taken:
        return self.build(self.kept, self.output)

    def copy(self, number: int) -> Taken:
        return self._run("cp", "-r", self.reference, self._fresh(f"copy-{number}"))

    def hugo(self, number: int) -> Taken:
        program = self.programs.hugo or Path()
        output = self._fresh(f"hugo-{number}")
        return self._run(program, "--quiet", "--noBuildLock", "--source", self.folder / "hugo", "--destination", output)

    def sphinx(self, number: int) -> Taken:
        python = self.programs.command("python") or Path()
        jobs = str(len(os.sched_getaffinity(0)))
        output = self._fresh(f"sphinx-{number}")
        return self._run(python, "-m", "sphinx", "-b", "html", "-q", "-j", jobs, self.folder / "sphinx", output)

    def strictdoc(self, number: int) -> Taken:
        program = self.programs.command("strictdoc") or Path()
        output = self._fresh(f"strictdoc-{number}")
        output.mkdir()
        site = self.folder / "site-of-strictdoc" / "site"  # StrictDoc names a folder of its output after it.
        options = ["--config", site, "--output-dir", output, site]
        return run([program, "export", *options], self.folder / "log", folder=output)  # Its cache is where it runs.

    # MARK: Measuring

    def measure(self, peers: list[str], runs: int, told: Callable[[str], None]) -> None:
        """Everything at this size, in `runs` rounds, with those of the peers that are to run at it."""
        if self.size > LARGE:
            return self._measure_once(told)
        self.build(self.site, self.reference)
        self.build(self.kept, self.output)
        few = min(runs, 3)
        contenders: dict[str, Contender] = {
            "linkage": (runs, self.full),
            "cp": (runs, self.copy),
            "edited": (runs, self.edit),
            "unchanged": (runs, self.unchanged),
            "check": (runs, self.check),
            "one core": (few, lambda number: self.full(number, "--jobs", "1")),
            "two cores": (few, lambda number: self.full(number, "--jobs", "2")),
        }
        peers = [peer for peer in peers if self.size == SMALL or peer == "hugo"]
        for peer in peers:
            self._write(peer)
        if "hugo" in peers:
            contenders["hugo"] = (runs if self.size <= SMALL else few, self.hugo)
        if "sphinx" in peers:
            contenders["sphinx"] = (1, self.sphinx)
        if "strictdoc" in peers:
            contenders["strictdoc"] = (min(runs, 2), self.strictdoc)
        taken = turn_by_turn(contenders, lambda text: told(f"N = {self.size:,}  {text}"))
        self._weigh("linkage", self.reference)
        for peer in peers:
            self._weigh(peer, self.folder / f"{peer}-0")
            self._compare(peer)
        self._against_peers(taken)
        self._against_itself(taken)
        self._phases()
        self._exactness()
        self._growth(taken)
        self._opening()

    def _measure_once(self, told: Callable[[str], None]) -> None:
        """What can be measured with each build run once: here builds take minutes and gigabytes."""
        self.reference = self.output

        def profiled(name: str, site: Path) -> Taken:
            taken = self.build(site, self.output, "--profile")
            self._note_phases(name)
            return taken

        def edited(_: int) -> Taken:
            self.edited.turn()
            return profiled("edited", self.kept)

        contenders: dict[str, Contender] = {
            "linkage": (1, lambda _: profiled("full", self.kept)),
            "cp": (1, self.copy),
            "unchanged": (1, lambda _: profiled("unchanged", self.kept)),
            "edited": (1, edited),
            "check": (1, self.check),
        }
        taken = turn_by_turn(contenders, lambda text: told(f"N = {self.size:,}  {text}"))
        self._weigh("linkage", self.reference)
        self._row("copy", "s", taken, "linkage", "cp", "wall", Goal(3))
        self._against_itself(taken)
        self._exactness()
        self._growth(taken)
        self._opening()

    def _write(self, peer: str) -> None:
        """Writes the site of a peer."""
        folder = self.folder / ("site-of-strictdoc/site" if peer == "strictdoc" else peer)
        self._call(sys.executable, HERE / "peer_site.py", peer, self.reference, self.site, folder)

    def _compare(self, peer: str) -> None:
        """Fails where a peer's first output does not show what ours does."""
        output = self.folder / f"{peer}-0"
        said = self._call(sys.executable, HERE / "equivalence.py", peer, self.reference, self.site, output)
        self.found.compared.append(f"N = {self.size:,}: {said.strip()}")

    def _weigh(self, name: str, output: Path) -> None:
        sizes = [(output / path).stat().st_size for path in files(output)]
        self.found.outputs.append((self.size, name, len(sizes), sum(sizes)))

    def _against_peers(self, taken: dict[str, list[Taken]]) -> None:
        eighth, quarter = (Goal(1 / 8), Goal(1 / 4)) if self.size >= LARGE else (None, None)
        self._row("hugo-wall", "s", taken, "linkage", "hugo", "wall", eighth)
        self._row("hugo-processor", "s", taken, "linkage", "hugo", "processor", eighth)
        self._row("hugo-memory", "MB", taken, "linkage", "hugo", "memory", quarter, MEGABYTE)
        if self.size == SMALL:
            self._row("sphinx", "s", taken, "linkage", "sphinx", "wall", Goal(1 / 100))
            self._row("strictdoc", "s", taken, "linkage", "strictdoc", "wall", Goal(1 / 100))
        self._row("copy", "s", taken, "linkage", "cp", "wall", Goal(3))

    def _against_itself(self, taken: dict[str, list[Taken]]) -> None:
        self._row("unchanged", "s", taken, "unchanged", "linkage", "wall", Goal(1 / 12))
        self._row("edited", "s", taken, "edited", "linkage", "wall", Goal(1 / 8))
        self._row("check", "s", taken, "check", "linkage", "wall", Goal(1 / 2))
        if "two cores" not in taken:
            return
        if len(os.sched_getaffinity(0)) > 1:
            self._row("cores", "s", taken, "one core", "two cores", "wall", Goal(1.7, at_least=True))
        else:
            self.found.rows.append(Row("cores", "s", size=self.size, goal=Goal(1.7, at_least=True), why_not="one-core"))

    def _phases(self) -> None:
        """Where the time of three builds goes, as the program itself says."""
        self._forget(self.site)
        builds: dict[str, Callable[[], object]] = {
            "full": lambda: self.build(self.site, self._fresh("profile"), "--profile"),
            "unchanged": lambda: self.build(self.kept, self.output, "--profile"),
            "edited": lambda: (self.edited.turn(), self.build(self.kept, self.output, "--profile")),
        }
        for name, build in builds.items():
            build()
            self._note_phases(name)

    def _note_phases(self, name: str) -> None:
        """What the last build said of its phases."""
        figures = profile((self.folder / "log").read_text(errors="replace"))
        self.found.phases.append({"size": self.size, "build": name, "figures": figures})

    def _exactness(self) -> None:
        """Whether an edit writes exactly the files whose bytes change, and comes to what a clean build comes to."""
        first = {path: (_digest(self.output / path), _stamp(self.output / path)) for path in files(self.output)}
        self.edit(0)
        then = {path: (_digest(self.output / path), _stamp(self.output / path)) for path in files(self.output)}
        changed = [path for path in first | then if first.get(path, ("", 0))[0] != then.get(path, ("", 0))[0]]
        written = [path for path in then if path not in first or first[path][1] != then[path][1]]
        missing = [path for path in first if path not in then]
        self._add("written", "files", [len(written) + len(missing)], [len(changed)], Goal(1))
        self._forget(self.kept)
        clean = self._fresh("clean")
        self.build(self.kept, clean)
        expected = {path: _digest(clean / path) for path in files(clean)}
        stale = [path for path in expected | then if expected.get(path) != then.get(path, ("", 0))[0]]
        self._add("stale", "files", [len(stale)], [len(expected)], Goal(0, of="ours"))

    def _growth(self, taken: dict[str, list[Taken]]) -> None:
        overview = json.loads((self.reference / "data/site.json").read_text())
        records = sum(kind["count"] for kind in overview["types"])
        paths = files(self.reference)
        pages = sum(path.endswith(".html") for path in paths)
        written = sum((self.reference / path).stat().st_size for path in paths)
        self.found.pages[self.size] = pages
        memory = [value / KILOBYTE / pages for value in values(taken["linkage"], "memory")]
        self._add("page-memory", "KB", memory, [written / KILOBYTE / pages], Goal(10, of="ours"))
        each = [value / records for value in values(taken["linkage"], "processor")]
        if self.found.before:
            self._add("growth", "s", each, self.found.before, Goal(1.25))
        self.found.before = each

    def _opening(self) -> None:
        """When the dashboard, a list and a matrix can be used in a browser."""
        python = self.programs.checkers / "bin/python"
        goal = Goal(1, of="ours")
        if not python.exists():
            for what in ("dashboard", "list", "matrix"):
                self.found.rows.append(Row(f"open-{what}", "s", size=self.size, goal=goal, why_not="no-browser"))
            return
        for line in self._call(python, HERE / "opening.py", self.reference).splitlines():
            told = json.loads(line)
            self._add(f"open-{told['what']}", "s", told["usable"], [], goal)

    # MARK: Parts

    def _row(
        self,
        key: str,
        unit: str,
        taken: dict[str, list[Taken]],
        ours: str,
        peer: str,
        what: str,
        goal: Goal | None,
        scale: float = 1,
    ) -> None:
        if peer not in taken:
            self.found.rows.append(Row(key, unit, size=self.size, goal=goal, why_not="no-peers"))
            return
        rounds = min(len(taken[ours]), len(taken[peer]))  # Those that both took part in: the machine is not always as busy.
        figures = [[value / scale for value in values(taken[name][:rounds], what)] for name in (ours, peer)]
        self._add(key, unit, figures[0], figures[1], goal)

    def _add(self, key: str, unit: str, ours: list[float], peer: list[float], goal: Goal | None) -> None:
        self.found.rows.append(Row(key, unit, ours, peer, self.size, goal))

    def _run(self, *command: str | Path) -> Taken:
        return run(command, self.folder / "log")

    def _fresh(self, name: str) -> Path:
        """A path for an output that is not there yet. What is there stays: deleting makes the next run slower."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        return path

    def _forget(self, site: Path) -> None:
        shutil.rmtree(site / ".linkage", ignore_errors=True)

    def _call(self, *command: str | Path) -> str:
        """A step that is not measured; its output."""
        done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            raise Failed(f"{' '.join(Path(word).name for word in map(str, command[:3]))}:\n{done.stdout[-5000:]}")
        return done.stdout


def profile(text: str) -> dict[str, int]:
    """The milliseconds of each phase and the counts below them, out of what `--profile` prints."""
    _, _, behind = text.partition("phase              ms\n")
    lines = behind.partition("\n\n")[0].splitlines()
    found = [re.fullmatch(r"(\S.*?) +(\d+)", line) for line in lines]
    return {match[1]: int(match[2]) for match in found if match}


def files(folder: Path) -> list[str]:
    """The paths of all files in an output that somebody reads: what begins with a full stop is the program's own."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_ino
