"""Builds and publishes that are killed, have no room, may not write, or are at work twice."""

import os
import shutil
import subprocess
import time
import unittest

import kills
from folders import AS_OF, ENVIRONMENT, PROGRAM, ROOT, SmallDisk, folder, linkage, run, set_title, write_content
from reader import Reader, manifest
from web_server import nginx


def build(site, *options, check: bool = True, **more) -> subprocess.CompletedProcess:
    return linkage("build", "--site", site, "--as-of", AS_OF, "--quiet", *options, check=check, **more)


class KillTests(unittest.TestCase):
    def test_kills_at_random_points(self) -> None:
        count = int(os.environ.get("LINKAGE_KILLS", "8"))
        passed, wrong, _, answers = kills.try_kills(count, kills.SEED)
        self.assertEqual([], wrong)
        self.assertEqual(count, passed)
        self.assertGreater(answers, 0)

    def test_kills_of_first_publishes(self) -> None:
        count = int(os.environ.get("LINKAGE_KILLS", "8"))
        self.assertEqual([], kills.try_first_kills(count, kills.SEED))

    def test_a_first_publish_that_came_to_nothing_is_no_obstacle(self) -> None:
        """Whatever a run leaves that is stopped before anything is live, the next goes on from there."""
        with folder() as root:
            site = root / "site"
            write_content(site)
            build(site)
            for number, (folders, files) in enumerate(
                [([], []), (["releases"], []), ([], [".linkage-site.linkage-new"]), (["releases"], [".linkage-site.linkage-new"])]
            ):
                live = root / f"www{number}"
                live.mkdir()
                for name in folders:
                    (live / name).mkdir()
                for name in files:
                    (live / name).write_text("for")
                linkage("publish", "--site", site, live)
                self.assertEqual([], kills.leftovers(live))
            # With the marker alone nothing is published yet, and nothing is in the way.
            live = root / "marked"
            live.mkdir()
            (live / ".linkage-site").write_bytes((root / "www0" / ".linkage-site").read_bytes())
            self.assertEqual("", linkage("releases", live).stdout)
            linkage("publish", "--site", site, live)
            # What somebody else keeps under that name stays theirs.
            live = root / "theirs"
            (live / "releases").mkdir(parents=True)
            (live / "releases" / "notes.txt").write_text("别人的")
            self.assertEqual(2, linkage("publish", "--site", site, live, check=False).returncode)


class FullDiskTests(unittest.TestCase):
    def setUp(self) -> None:
        self.root = self.enterContext(folder())
        self.site = self.root / "site"
        write_content(self.site)

    def test_a_full_disk_where_the_site_is_live(self) -> None:
        with SmallDisk(self.root / "disk", 160) as disk:
            live = disk.path / "www"
            states = []
            for title in "甲乙":
                set_title(self.site, title)
                build(self.site)
                linkage("publish", "--site", self.site, live)
                states.append(manifest(live))
            with nginx(self.root, live / "current") as address, Reader(address, states, 1) as reader:
                for number in range(8):
                    set_title(self.site, "甲" if number % 2 == 0 else "乙")
                    build(self.site)
                    before = manifest(live)
                    leaving = number * 1_500_000
                    disk.fill(leaving)
                    full = linkage("publish", "--site", self.site, live, check=False, **disk.limits(leaving))
                    self.assertEqual(3, full.returncode, full.stdout + full.stderr)
                    self.assertEqual(before, manifest(live))
                    self.assertEqual([], kills.leftovers(live))
                    disk.empty()
                    linkage("publish", "--site", self.site, live)
                    self.assertEqual(states[number % 2], manifest(live))
            self.assertEqual([], reader.wrong)
            self.assertGreater(reader.answers, 0)

    def test_a_full_disk_at_the_first_publish(self) -> None:
        build(self.site)
        with SmallDisk(self.root / "disk", 160) as disk:
            for number, leaving in enumerate((1, 4096, 8192, 12288, 65536)):
                live = disk.path / f"www{number}"
                disk.fill(leaving)
                full = linkage("publish", "--site", self.site, live, check=False, **disk.limits(leaving))
                self.assertEqual(3, full.returncode, full.stdout + full.stderr)
                disk.empty()
                linkage("publish", "--site", self.site, live)
                self.assertEqual([], kills.leftovers(live))
                shutil.rmtree(live)

    def test_a_full_disk_where_the_site_is_built(self) -> None:
        build(self.site)
        clean = self.root / "clean"
        with SmallDisk(self.root / "disk", 160) as disk:
            output = disk.path / "Output"
            build(self.site, "--output", output)
            for number in range(4):
                set_title(self.site, "甲甲甲" * (number + 1))
                leaving = number * 1_500_000
                disk.fill(leaving)
                full = build(self.site, "--output", output, check=False, **disk.limits(leaving))
                self.assertEqual(3, full.returncode, full.stderr)
                self.assertIn("linkage: ", full.stderr)
                disk.empty()
                build(self.site, "--output", output)
                build(self.site, "--output", clean, "--full")
                run("diff", "-r", output, clean)


class RightsTests(unittest.TestCase):
    """What may not be written is said by its path, and nothing is lost."""

    def setUp(self) -> None:
        self.root = self.enterContext(folder())
        self.site = self.root / "site"
        write_content(self.site)
        # Whoever it is may not be let into the folder that this checkout lies in.
        shutil.copytree(ROOT / "Theme", self.site / "Theme")
        run("chmod", "-R", "a+rwX", self.site)

    def as_somebody(self, *words) -> subprocess.CompletedProcess:
        """Runs the program as a user whom permissions bind."""
        other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        return run(*other, PROGRAM, *words, check=False)

    def test_an_output_that_may_not_be_written(self) -> None:
        output = self.site / "Output"
        output.mkdir()
        os.chmod(output, 0o555)
        refused = self.as_somebody("build", "--site", self.site, "--as-of", AS_OF, "--quiet")
        self.assertEqual(3, refused.returncode)
        self.assertIn(str(output), refused.stderr)
        os.chmod(output, 0o777)
        self.assertEqual(0, self.as_somebody("build", "--site", self.site, "--as-of", AS_OF, "--quiet").returncode)

    def test_a_live_folder_that_may_not_be_written(self) -> None:
        self.as_somebody("build", "--site", self.site, "--as-of", AS_OF, "--quiet")
        live = self.root / "www"
        live.mkdir()
        os.chmod(live, 0o777)
        self.assertEqual(0, self.as_somebody("publish", "--site", self.site, live).returncode)
        before = manifest(live)
        os.chmod(live / "releases", 0o555)
        set_title(self.site, "另一个标题")
        self.as_somebody("build", "--site", self.site, "--as-of", AS_OF, "--quiet")
        refused = self.as_somebody("publish", "--site", self.site, live)
        self.assertEqual(3, refused.returncode)
        self.assertIn(str(live / "releases"), refused.stderr)
        self.assertEqual(before, manifest(live))


class TwiceTests(unittest.TestCase):
    def setUp(self) -> None:
        self.root = self.enterContext(folder())
        self.site = self.root / "site"
        write_content(self.site)

    def at_once(self, *commands: list) -> list[tuple[int, str]]:
        running = []
        for command in commands:
            words = [str(PROGRAM), *map(str, command), "--site", str(self.site)]
            running.append(subprocess.Popen(words, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True))
        said = [process.communicate()[1] for process in running]
        return [(process.returncode, text) for process, text in zip(running, said)]

    def test_two_builds_at_once(self) -> None:
        for number in range(3):
            set_title(self.site, f"标题{number}")
            ends = self.at_once(*[["build", "--quiet", "--as-of", AS_OF]] * 3)
            self.assertIn(0, [status for status, _ in ends])
            self.assertLessEqual({status for status, _ in ends}, {0, 4})
            build(self.site, "--output", self.root / "clean", "--full")
            run("diff", "-r", self.site / "Output", self.root / "clean")

    def test_two_publishes_at_once(self) -> None:
        live = self.root / "www"
        for number in range(3):
            set_title(self.site, f"标题{number}")
            build(self.site)
            ends = self.at_once(*[["publish", live]] * 3)
            self.assertIn(0, [status for status, _ in ends])
            self.assertLessEqual({status for status, _ in ends}, {0, 4})
            self.assertEqual([], kills.leftovers(live))
            waited = self.at_once(*[["publish", live, "--wait"]] * 3)
            self.assertEqual([0, 0, 0], [status for status, _ in waited])
        linkage("releases", live, "--verify")


class ClockTests(unittest.TestCase):
    def test_files_of_the_future(self) -> None:
        """A clock that was set back leaves files from tomorrow behind."""
        with folder() as root:
            site, live = root / "site", root / "www"
            write_content(site)
            build(site)
            linkage("publish", "--site", site, live)
            tomorrow = time.time() + 86_400
            for place in (site / "Output", site / ".linkage", site / "Content", live):
                for path in place.rglob("*"):
                    if not path.is_symlink():
                        os.utime(path, (tomorrow, tomorrow))
            for title in ("甲甲甲", "乙乙乙"):
                set_title(site, title)
                build(site)
                linkage("publish", "--site", site, live)
                build(site, "--output", root / "clean", "--full")
                run("diff", "-r", site / "Output", root / "clean")
                self.assertIn(title, (live / "current" / "index.html").read_text())
            linkage("releases", live, "--verify")
