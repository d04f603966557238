"""Runs programs and says what they took; runs several turn by turn."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCH = Path(__file__).resolve().parent / "launch.py"


class Failed(Exception):
    """A program ended with an error, or showed something else than it has to."""


@dataclass(frozen=True)
class Taken:
    """What one run took: seconds on the clock, seconds of processors (user and system), and bytes of memory at the peak.

    Processor time is that of the program and of the children it waited for. Memory is that of the largest single process: for
    programs that are one process that is all there is, for others it is less than they took, which is to their advantage."""

    wall: float
    processor: float
    memory: int


def run(command: Sequence[str | Path], log: Path, folder: Path | None = None) -> Taken:
    """Runs a program, its output in the file `log`; in `folder` where stated."""
    words = [str(word) for word in command]
    launch = [sys.executable, "-I", "-S", str(LAUNCH), str(log), str(folder or Path.cwd()), *words]
    code, *figures = json.loads(subprocess.run(launch, stdout=subprocess.PIPE, check=True).stdout)
    if code != 0:
        raise Failed(f"{Path(words[0]).name} ended with {code}:\n{log.read_text(errors='replace')[-2000:]}")
    return Taken(*figures)


Contender = tuple[int, Callable[[int], Taken]]  # How many runs, and what runs it, given the number of the run.


def turn_by_turn(contenders: dict[str, Contender], told: Callable[[str], None] = lambda _: None) -> dict[str, list[Taken]]:
    """Runs each contender once, then each once more, and so on, so that a slow spell of the machine meets all of them."""
    taken: dict[str, list[Taken]] = {name: [] for name in contenders}
    for number in range(max((runs for runs, _ in contenders.values()), default=0)):
        for name, (runs, once) in contenders.items():
            if number < runs:
                taken[name].append(once(number))
                told(f"{name} {number + 1}/{runs}: {taken[name][-1].wall:.2f} s")
    return taken


def values(taken: Sequence[Taken], what: str) -> list[float]:
    """One of `wall`, `processor` and `memory` of all runs."""
    return [getattr(one, what) for one in taken]
