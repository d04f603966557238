"""Kills builds and publishes at random points while readers read, and first publishes while they make the folder:
python Tests/Live/kills.py [--kills N] [--seed N]

Every answer has to be a file of one whole release, and the next run has to mend by itself whatever was left. The last line
reads "N passed, N failed"; a kill is a test."""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from folders import AS_OF, ENVIRONMENT, PROGRAM, folder, linkage, set_title, write_content
from reader import Reader, manifest
from web_server import nginx

TITLES = ["联动看板示例甲", "联动看板示例乙"]
SEED = 20261130


class LiveSite:
    """A site with two states to go between, and where it is live."""

    def __init__(self, root: Path):
        self.folder = root / "site"
        self.live = root / "www"
        write_content(self.folder)

    def set_state(self, number: int) -> None:
        set_title(self.folder, TITLES[number])
        # One state has a record more: its pages come and go.
        more = self.folder / "Content" / "pages" / "notice.md"
        if number:
            more.write_text("---\ntitle: 通知\ntitle_en: Notice\nkind: article\n---\n\n一段文字。\n")
        else:
            more.unlink(missing_ok=True)

    def commands(self) -> list[list[str]]:
        site = ["--site", str(self.folder)]
        return [
            [str(PROGRAM), "build", *site, "--as-of", AS_OF, "--quiet"],
            [str(PROGRAM), "publish", *site, str(self.live), "--quiet", "--wait"],
        ]

    def run(self) -> None:
        for command in self.commands():
            done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, timeout=300)
            if done.returncode != 0:
                raise AssertionError(f"{command[1]} ended with {done.returncode}: {done.stderr[-500:]}")

    def kill(self, seconds: float) -> str:
        """Runs both commands and kills whichever is at work then; its name, or nothing where both were done."""
        end = time.monotonic() + seconds
        for command in self.commands():
            with subprocess.Popen(
                command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            ) as process:
                try:
                    process.wait(max(0, end - time.monotonic()))
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    return command[1]
        return ""


    def kill_first(self, live: Path, seconds: float) -> None:
        """Publishes to a folder that is not there yet, and kills that so long after the folder is."""
        command = [*self.commands()[1][:-3], str(live)]
        with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            while process.poll() is None and not live.exists():
                pass
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                pass
            process.kill()


def leftovers(live: Path) -> list[str]:
    """What does not belong where sites are live."""
    kept = {path.name.partition(".")[0] for path in (live / "releases").iterdir() if path.suffix == ".sha256"}
    return [str(path.relative_to(live)) for path in live.glob("releases/*") if path.name.partition(".")[0] not in kept] + [
        str(path.relative_to(live)) for path in live.glob("*-new*")
    ]


def try_kills(count: int, seed: int) -> tuple[int, list[str], dict[str, int], int]:
    """How many kills were survived, what went wrong, what was killed, and how many answers were read."""
    choice = random.Random(seed)
    wrong: list[str] = []
    killed = {"build": 0, "publish": 0, "": 0}
    with folder() as root:
        site = LiveSite(root)
        states = []
        for number in (0, 1):
            site.set_state(number)
            site.run()
            states.append(manifest(site.live))
        started = time.monotonic()
        site.set_state(0)
        site.run()
        whole = time.monotonic() - started
        with nginx(root, site.live / "current") as address:
            readers = [Reader(address, states, seed + number) for number in (1, 2)]
            with readers[0], readers[1]:
                for number in range(count):
                    site.set_state(choice.randrange(2))
                    killed[site.kill(choice.uniform(0, whole * 1.1))] += 1
                    state = choice.randrange(2)
                    site.set_state(state)
                    try:
                        site.run()
                        if manifest(site.live) != states[state]:
                            wrong.append(f"kill {number}: what is live is not what was built")
                        elif found := leftovers(site.live):
                            wrong.append(f"kill {number}: left behind: {found}")
                    except AssertionError as error:
                        wrong.append(f"kill {number}: {error}")
        checked = linkage("releases", site.live, "--verify", check=False)
        if checked.returncode != 0:
            wrong.append(checked.stderr)
        for reader in readers:
            wrong += reader.wrong
    return count - len({text.split(":")[0] for text in wrong if text.startswith("kill")}), wrong, killed, sum(
        reader.answers for reader in readers
    )


def try_first_kills(count: int, seed: int) -> list[str]:
    """Kills first publishes, most of them within a millisecond of their first step; what went wrong."""
    choice = random.Random(seed)
    wrong: list[str] = []
    with folder() as root:
        site = LiveSite(root)
        site.set_state(0)
        site.run()
        whole = manifest(site.live)
        for number in range(count):
            live = root / f"first{number}"
            site.kill_first(live, choice.choice([0, 0.0001, 0.001, 0.5]) * choice.random())
            done = linkage("publish", "--site", site.folder, live, check=False)
            if done.returncode != 0:
                wrong.append(f"first {number}: ended with {done.returncode}: {done.stderr[-500:]}")
            elif manifest(live) != whole:
                wrong.append(f"first {number}: what is live is not what was built")
            elif found := leftovers(live):
                wrong.append(f"first {number}: left behind: {found}")
            shutil.rmtree(live, ignore_errors=True)
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    passed, wrong, killed, answers = try_kills(options.kills, options.seed)
    first = try_first_kills(options.kills, options.seed)
    wrong += first
    for fault in wrong[:50]:
        print(fault)
    print(f"killed: {killed['build']} builds, {killed['publish']} publishes; {killed['']} were done before")
    print(f"{answers} answers read, {sum('torn' in text for text in wrong)} torn, {sum('missing' in text for text in wrong)} missing")
    print(f"killed: {options.kills} first publishes")
    failed = max(options.kills - passed + len(first), 1 if wrong else 0)
    print(f"{2 * options.kills - failed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
