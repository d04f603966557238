"""Runs programs and says what they took; runs several turn by turn."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A program ended with another status than was expected."""


@dataclass(frozen=True)
class Taken:
    """What one run took: seconds on the clock, seconds of processors (user and system), and bytes of memory at the peak.

    Processor time is that of the program and of the children it waited for. Memory is that of the largest single process: for
    programs that are one process that is all there is, for others it is less than they took, which is to their advantage."""

    wall: float
    processor: float
    memory: int


def run(command: Sequence[str | Path], folder: Path, log: Path, expected: Sequence[int] = (0,)) -> Taken:
    """Runs a program in `folder`, its output in the file `log`."""
    words = [str(word) for word in command]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        # posix_spawn, because a fork of this process would count into the other's peak of memory.
        actions = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
        program = ["/usr/bin/env", "-C", str(folder), *words] if folder != Path.cwd() else words
        start = time.perf_counter()
        process = os.posix_spawnp(program[0], program, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in expected:
        tail = log.read_text(errors="replace")[-2000:]
        raise Failed(f"{Path(words[0]).name} ended with {code}:\n{tail}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


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


def median(taken: Sequence[Taken], what: str) -> float:
    """The middle of the runs, for `wall`, `processor` or `memory`."""
    return statistics.median(getattr(one, what) for one in taken)
