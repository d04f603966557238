"""Edits a site at random and builds it after each edit twice: on top of what earlier builds left, and from nothing.

    python Tests/Edits/run.py PROGRAM [--edits N] [--seed N]

Both builds have to say the same and leave the same files, byte for byte; a build that fails has to leave the
output as it was. In some of the edits the first build is killed and tried once more. The choices follow from the
seed, so that a difference can be looked at again. The last line reads "N passed, N failed"."""

import argparse
import difflib
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from edits import edit
from site_folder import ROOT, Site

SEED = 20261121
SEQUENCES = 10
# Thousands of small files are written and forgotten: where there is a disk in memory, it is done there.
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    if not folder.exists():
        return {}
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def states(folder: Path) -> dict[str, tuple[int, int, int]]:
    """How every file below a folder lies on the disk: one that was written again lies there otherwise."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            state = os.stat(os.path.join(parent, name))
            found[os.path.join(parent, name)] = (state.st_ino, state.st_size, state.st_mtime_ns)
    return found


def build(program: Path, site: Site, folder: Path, *options: str) -> tuple[int, str]:
    """Builds the content into the output of `folder`; the exit status and the findings."""
    command = [program, "build", "--site", folder, "--output", folder / "Output", "--format", "json", "--quiet"]
    run = subprocess.run([*command, *site.options(), *options], capture_output=True, text=True, timeout=600)
    # Two folders: what is said may name them.
    said = (run.stdout + run.stderr).replace(str(folder), "SITE")
    return run.returncode, said


def kill(program: Path, site: Site, seconds: float) -> None:
    """Starts a build and kills it."""
    command = [program, "build", "--site", site.folder, "--output", site.output, "--quiet", *site.options()]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        process.kill()


def difference(output: Path, from_nothing: Path) -> str:
    """How the first file that differs does; empty where none does."""
    if subprocess.run(["diff", "-rq", output, from_nothing], capture_output=True).returncode == 0:
        return ""
    built, clean = contents(output), contents(from_nothing)
    for path in sorted(built.keys() | clean.keys()):
        if path not in clean:
            return f"{path} should not be there"
        if path not in built:
            return f"{path} is missing"
        if built[path] != clean[path]:
            count = sum(built.get(path) != clean.get(path) for path in built.keys() | clean.keys())
            sides = [text[path].decode(errors="replace").replace("><", ">\n<").split("\n") for text in (clean, built)]
            lines = list(difflib.unified_diff(*sides, "from nothing", "after the edit", n=1, lineterm=""))[:30]
            return "\n".join([f"{path} differs ({count} files do)", *(line[:300] for line in lines)])
    return f"{output} and {from_nothing} differ"


def sequence(program: Path, seed: int, edits: int, kills: int) -> list[str]:
    """Makes the edits of one sequence; what went wrong."""
    choice = random.Random(seed)
    wrong = []
    with tempfile.TemporaryDirectory(prefix="linkage-edits-", dir=MEMORY) as name:
        site = Site.of_the_example(Path(name) / "site")
        clean = Path(name) / "clean"
        clean.mkdir()
        expected = build(program, site, site.folder)
        killed = set(choice.sample(range(edits), min(kills, edits)))
        done = []
        for number in range(edits):
            done.append(edit(site, choice, is_failing=expected[0] != 0))
            before = states(site.output)
            if number in killed:
                kill(program, site, choice.uniform(0, 0.08))
                done[-1] += " (killed)"
            said = build(program, site, site.folder)
            for old in ("Output", ".linkage", "Content"):
                shutil.rmtree(clean / old, ignore_errors=True)
            shutil.copytree(site.content, clean / "Content", symlinks=True)
            expected = build(program, site, clean)
            if said != expected:
                lines = list(difflib.unified_diff(expected[1].split("\n"), said[1].split("\n"), n=0, lineterm=""))
                fault = f"said {said[0]} rather than {expected[0]}\n" + "\n".join(line[:300] for line in lines[:10])
            elif expected[0] not in (0, 1) or "Fatal" in expected[1]:
                fault = f"exit status {expected[0]}: {expected[1][:500]}"
            elif not (clean / "Output").exists():
                # What was killed may have got as far as writing.
                fault = "" if number in killed or states(site.output) == before else "a build that failed wrote"
            else:
                fault = difference(site.output, clean / "Output")
            if fault:
                history = "\n".join(f"    {place}: {what}" for place, what in enumerate(done) if place > number - 4)
                wrong.append(f"seed {seed}, edit {number}:\n{history}\n{fault}")
                # From here on nothing could be trusted.
                shutil.rmtree(site.caches, ignore_errors=True)
                shutil.rmtree(site.output, ignore_errors=True)
                build(program, site, site.folder)
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", nargs="?", type=Path, default=ROOT / ".build" / "release" / "linkage")
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    program = options.program.resolve()
    each = -(-options.edits // SEQUENCES)
    tasks = [(program, options.seed + number, each, -(-options.kills // SEQUENCES)) for number in range(SEQUENCES)]
    with multiprocessing.Pool(options.jobs) as pool:
        results = pool.starmap(sequence, tasks, chunksize=1)
    failed = sum(map(len, results))
    for fault in sum(results, []):
        print(fault, "\n")
    print(f"seed {options.seed}: {each * SEQUENCES} edits")
    print(f"{each * SEQUENCES - failed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
