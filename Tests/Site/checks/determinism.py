"""Builds the site twice, and every byte must agree: with one worker and with four, from folders of different
names whose files were created in different orders, in different time zones and languages."""

import filecmp
import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from built_site import AS_OF, BuiltSite
from outcome import Outcome

NAME = "determinism: two builds agree in every byte"


def git(*arguments: str, cwd: Path) -> str:
    # The check-out may belong to another user, as it does in a container; reading it is all we do.
    trust = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
    command = ["git", "-c", "core.quotePath=false", *arguments]
    run = subprocess.run(command, cwd=cwd, env={**os.environ, **trust}, capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"git {' '.join(arguments)}: {run.stderr.strip()}")
    return run.stdout


def copy_site(root: Path, target: Path, shuffle: bool) -> None:
    """Copies the site folder with its history (dates of records come from it), uncommitted changes included."""
    git("clone", "--quiet", "--no-checkout", str(root), str(target), cwd=root)
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard", "Content", "Theme", cwd=root)
    files = sorted(name for name in set(listed.split("\0")) if name and (root / name).is_file())
    if shuffle:
        random.Random(1).shuffle(files)  # The same order every time, so that a fault can be seen again.
    for name in files:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, target / name)
    git("reset", "--quiet", cwd=target)  # The index as a check-out would have left it.


def build(program: Path, folder: Path, output: Path, jobs: int, **environment: str) -> str | None:
    """What went wrong, if anything."""
    command = [program, "build", "--site", folder, "--output", output, "--jobs", str(jobs), "--as-of", AS_OF]
    run = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, env={**os.environ, **environment}
    )
    return None if run.returncode == 0 else f"build with --jobs {jobs} ended with {run.returncode}: {run.stderr[-800:]}"


def differences(first: Path, second: Path) -> list[str]:
    def names(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    a, b = names(first), names(second)
    found = [f"only in the first: {name}" for name in sorted(a - b)]
    found += [f"only in the second: {name}" for name in sorted(b - a)]
    _, different, unreadable = filecmp.cmpfiles(first, second, sorted(a & b), shallow=False)
    return found + [f"differs: {name}" for name in different + unreadable]


def elsewhere() -> str | None:
    """A place for the second copy whose file system lists files in the order of creation, where there is one."""
    memory = Path("/dev/shm")
    usable = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 200_000_000
    return str(memory) if usable else None


def check(site: BuiltSite) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory(dir=elsewhere()) as two:
        plain, shuffled = Path(one) / "site", Path(two) / "另一个 site"
        copy_site(site.root, plain, shuffle=False)
        copy_site(site.root, shuffled, shuffle=True)
        outputs = Path(one) / "first", Path(one) / "second"
        faults = [
            build(site.program, plain, outputs[0], 1, TZ="UTC", LC_ALL="C"),
            build(site.program, shuffled, outputs[1], 4, TZ="Asia/Shanghai", LC_ALL="zh_CN.UTF-8"),
        ]
        faults = [fault for fault in faults if fault] or differences(*outputs)
        count = sum(path.is_file() for path in outputs[0].rglob("*"))
        if not count:
            faults.append("the first build wrote no file")
        yield Outcome(NAME, faults, [f"{count} files compared"])
