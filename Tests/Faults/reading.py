"""What a build does with content and caches that are not as they should be: python Tests/Faults/reading.py PROGRAM

Files that vanish, that nobody may read, that are no files, that lead elsewhere, that are many or large; caches that were
damaged, that another version left, and times that cannot be. Either the site comes out as from nothing, or somebody
is told what to do. The last line reads "N passed, N failed"."""

import json
import os
import random
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "linkage"
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
EXAMPLE = ROOT / "Tests" / "GoldenTests" / "Sites" / "cold-bucket" / "Content"
SEED = 20261130
DAMAGES = 240
MOST_SECONDS = 60
NOBODY = 65534


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Built:
    """What one run of the program gave."""

    def __init__(self, run: subprocess.CompletedProcess):
        self.status = run.returncode
        self.said = run.stderr + run.stdout
        self.findings = []
        for line in self.said.splitlines():
            if line.startswith("{"):
                self.findings.append(json.loads(line))

    def told(self, rule: str) -> list[dict]:
        return [finding for finding in self.findings if finding["rule"] == rule]


class FaultCase(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.root.chmod(0o755)
        self.content = self.root / "Content"
        self.output = self.root / "Output"

    def example(self) -> None:
        shutil.copytree(EXAMPLE, self.content)

    def small(self) -> None:
        self.write("site.yaml", "title: 示例\n")
        self.write("pages/a.md", "---\ntitle: 页\n---\n\n正文\n")

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def run_program(self, command: str, *options, before: tuple = ()) -> Built:
        words = [*before, PROGRAM, command, "--site", self.root, "--as-of", "2026-06-30", "--format", "json", "--quiet"]
        if command == "build":
            words += ["--output", self.output, "--theme", ROOT / "Theme"]
        run = subprocess.run(
            [*map(str, words), *options], capture_output=True, text=True, errors="replace", timeout=MOST_SECONDS
        )
        # A crash is a signal, or Swift's way of ending by one.
        self.assertIn(run.returncode, (0, 1, 2, 3), run.stderr[-2000:])
        self.assertNotIn("Fatal error", run.stderr)
        return Built(run)

    def build(self, *options) -> Built:
        return self.run_program("build", *options)

    def clean(self) -> dict[str, bytes]:
        """The output of a build from nothing."""
        target = self.root / "Clean"
        shutil.rmtree(target, ignore_errors=True)
        built = self.build("--full", "--output", target)
        self.assertEqual(built.status, 0, built.said[-1000:])
        return contents(target)


class Caches(FaultCase):
    """Nothing that lies in .linkage can make a wrong page or end a build."""

    def damage(self, dice: random.Random, files: list[Path]) -> str:
        file = dice.choice(files)
        bytes_ = bytearray(file.read_bytes())
        kind = dice.randrange(7)
        place = dice.randrange(len(bytes_) + 1)
        if kind == 0 and bytes_:
            for _ in range(1 + dice.randrange(8)):
                bytes_[dice.randrange(len(bytes_))] ^= 1 << dice.randrange(8)
        elif kind == 1:
            del bytes_[place:]
        elif kind == 2:
            bytes_[place:place] = dice.randbytes(dice.randrange(1, 40))
        elif kind == 3:
            del bytes_[place : place + dice.randrange(1, 64)]
        elif kind == 4:
            bytes_[place : place + 64] = bytes(64)
        elif kind == 5:
            other = dice.choice(files)
            bytes_ = bytearray(other.read_bytes())
        else:
            bytes_ = bytearray(dice.randbytes(dice.randrange(0, 300)))
        file.write_bytes(bytes_)
        return f"{file.name}, way {kind}, at {place}"

    def test_a_damaged_cache_makes_no_difference(self) -> None:
        self.example()
        # So many pages that an edit changes few of them: then it is kept beside the ledger.
        for number in range(60):
            self.write(f"pages/p{number}.md", f"---\ntitle: 页{number}\n---\n\n正文\n")
        edited = self.content / "pages" / "p7.md"
        texts = [edited.read_text(), edited.read_text() + "又一段\n"]
        expected = []
        for text in texts:
            edited.write_text(text)
            expected.append(self.clean())
        self.assertNotEqual(*expected)
        edited.write_text(texts[0])
        time.sleep(0.05)
        self.build()
        edited.write_text(texts[1])
        time.sleep(0.05)
        self.build()  # Leaves edits beside the ledger.
        edited.write_text(texts[0])
        self.build()
        kept = self.root / "kept"
        shutil.copytree(self.root / ".linkage", kept)
        names = sorted(path.name for path in kept.iterdir() if path.name != ".gitignore")
        self.assertTrue(any(name == "records" for name in names) and any("edits" in name for name in names), names)
        dice = random.Random(SEED)
        for number in range(DAMAGES):
            shutil.rmtree(self.root / ".linkage")
            shutil.copytree(kept, self.root / ".linkage")
            what = self.damage(dice, [self.root / ".linkage" / name for name in names])
            edited.write_text(texts[number % 2])
            if number % 3 == 0:
                time.sleep(0.03)  # So that states are old enough to be believed.
            built = self.build()
            self.assertEqual(built.status, 0, f"{number}: {what}: {built.said[-500:]}")
            self.assertEqual(contents(self.output), expected[number % 2], f"{number}: {what}")

    def test_a_cache_of_another_version_is_passed_over(self) -> None:
        self.example()
        expected = self.clean()
        self.build()
        for file in (self.root / ".linkage").iterdir():
            if file.name == ".gitignore":
                continue
            whole = file.read_bytes()
            for place, byte in ((14, b"2"), (14, b"9"), (8, b"\x07"), (16, b"\x00"), (20, b"\xff")):
                file.write_bytes(whole[:place] + byte + whole[place + 1 :])
                self.assertEqual(self.build().status, 0)
                self.assertEqual(contents(self.output), expected, f"{file.name} at {place}")
                file.write_bytes(whole)

    def test_a_cache_that_is_no_file(self) -> None:
        self.example()
        expected = self.clean()
        self.build()
        names = [path for path in (self.root / ".linkage").iterdir() if path.name != ".gitignore"]
        for path in names:
            path.unlink()
            path.mkdir()
        self.assertEqual(self.build().status, 0)
        for path in names:
            path.rmdir()
            os.mkfifo(path)
        self.assertEqual(self.build().status, 0)
        shutil.rmtree(self.root / ".linkage")
        (self.root / ".linkage").write_text("x")
        self.assertEqual(self.build().status, 0)
        self.assertEqual(contents(self.output), expected)


class Times(FaultCase):
    """What a clock says never decides what a page says."""

    def test_times_to_come_and_times_long_past(self) -> None:
        self.example()
        self.build()
        patent = self.content / "patents" / "cold-bucket.yaml"
        text = patent.read_text()
        for number, moment in enumerate((4_102_444_800, 0, 4_102_444_800, time.time() + 3, time.time() - 86_400)):
            for path in (self.root / ".linkage").iterdir():
                os.utime(path, (moment, moment))
            patent.write_text(text.replace("title: ", f"title: {'新旧甲乙丙'[number]}", 1))
            for path in [*self.content.rglob("*"), *self.output.rglob("*")]:
                os.utime(path, (moment, moment))
            self.assertEqual(self.build().status, 0)
            self.assertEqual(contents(self.output), self.clean(), f"at {moment}")

    def test_an_edit_that_keeps_size_and_time(self) -> None:
        self.example()
        patent = self.content / "patents" / "cold-bucket.yaml"
        old = time.time() - 5000
        os.utime(patent, (old, old))
        time.sleep(0.05)
        self.build()
        patent.write_text(patent.read_text().replace("一", "二"))
        os.utime(patent, (old, old))
        self.assertEqual(self.build().status, 0)
        self.assertEqual(contents(self.output), self.clean())


class Odd(FaultCase):
    """Things in Content that are no records."""

    def test_what_nobody_may_read_is_told(self) -> None:
        self.small()
        self.write("patents/closed.yaml", "title: 甲\n").chmod(0)
        folder = self.write("people/inner/a.yaml", "title: 乙\n").parent
        folder.chmod(0)
        self.addCleanup(folder.chmod, 0o755)
        as_nobody = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups") if os.geteuid() == 0 else ()
        built = self.run_program("check", before=as_nobody)
        told = built.told("file-unreadable")
        self.assertEqual({finding["file"] for finding in told}, {"Content/patents/closed.yaml", "Content/people/inner"})
        for finding in told:
            self.assertIn("无法读取", finding["message"])
            self.assertIn("权限", finding["help"])
        self.assertEqual(built.status, 1)

    def test_a_folder_named_like_a_record(self) -> None:
        self.small()
        (self.content / "pages" / "x.md").mkdir(parents=True)
        self.write("pages/y.md/z.yaml", "title: 甲\n")
        built = self.build()
        self.assertEqual(built.status, 0, built.said)
        self.assertTrue((self.output / "pages" / "z.html").exists())

    def test_pipes_sockets_and_devices_are_told_and_not_waited_for(self) -> None:
        self.small()
        for folder in ("patents", "schema", "pages"):
            (self.content / folder).mkdir(exist_ok=True)
            os.mkfifo(self.content / folder / "pipe.yaml")
        os.mkfifo(self.content / "pages" / "pipe.png")
        self.write("pages/b.md", "---\ntitle: 页\n---\n\n![图](pipe.png)\n")
        listening = socket.socket(socket.AF_UNIX)
        self.addCleanup(listening.close)
        folder = os.getcwd()
        os.chdir(self.content / "pages")  # Addresses of sockets are short.
        try:
            listening.bind("socket.md")
        finally:
            os.chdir(folder)
        expected = {"patents/pipe.yaml", "schema/pipe.yaml", "pages/pipe.yaml", "pages/pipe.png", "pages/socket.md"}
        if os.geteuid() == 0:
            try:
                os.mknod(self.content / "pages" / "zero.md", 0o666 | 0o020000, os.makedev(1, 5))
                expected.add("pages/zero.md")
            except PermissionError:
                pass
        for _ in range(2):
            built = self.build("--fail-on", "never")
            told = {finding["file"].removeprefix("Content/") for finding in built.told("file-unreadable")}
            self.assertEqual(told, expected)
        self.assertEqual(self.build().status, 1)

    def test_links_lead_nowhere_but_into_the_site(self) -> None:
        """Whoever may push records must not get at what else the machine or the repository holds."""
        self.small()
        secret = "geheim-7341"
        (self.root / ".git").mkdir()
        (self.root / ".git" / "config").write_text(f"[remote]\nurl = https://x:{secret}@example.org\n")
        (self.root / ".linkage").mkdir()
        (self.root / ".linkage" / "notes").write_text(secret)
        outside = Path(tempfile.mkdtemp(dir=MEMORY))
        self.addCleanup(shutil.rmtree, outside)
        (outside / "a.md").write_text(f"---\ntitle: {secret}\n---\n{secret}\n")
        (outside / "a.png").write_text(secret)
        self.write("patents/withheld.yaml", f"title: {secret}\nconfidentiality: restricted\n")
        targets = {
            "out.md": outside / "a.md", "out.png": outside / "a.png", "passwd.md": "/etc/passwd", "passwd.png": "/etc/passwd",
            "config.md": "../../.git/config", "config.png": "../../.git/config", "notes.png": "../../.linkage/notes",
            "record.png": "../patents/withheld.yaml", "environ.png": "/proc/self/environ", "folder": outside,
            "git": "../../.git", "up.png": "../../../../../../../../etc/hostname",
        }  # fmt: skip
        for name, target in targets.items():
            (self.content / "pages" / name).symlink_to(target)
        links = "".join(f"![图]({name}) [文件]({name})\n" for name in [*targets, "folder/a.png", "git/config"])
        self.write("pages/b.md", f"---\ntitle: 页\n---\n\n{links}")
        built = self.build("--fail-on", "never", "--audience", "public")
        told = {finding["file"].removeprefix("Content/pages/") for finding in built.told("file-link")}
        self.assertEqual(told, set(targets))
        found = [path for path, text in contents(self.output).items() if secret.encode() in text or b"root:x:" in text]
        self.assertEqual(found, [])

    def test_links_that_go_round_end(self) -> None:
        self.small()
        for folder in ("pages", "schema"):
            (self.content / folder).mkdir(exist_ok=True)
            for name in "abcdef":
                (self.content / folder / f"{name}-round").symlink_to(".")
                (self.content / folder / f"{name}-up").symlink_to("../pages")
        start = time.monotonic()
        for _ in range(2):
            self.assertEqual(self.build("--fail-on", "never").status, 0)
        self.assertLess(time.monotonic() - start, 20)

    def test_files_that_come_and_go(self) -> None:
        self.small()
        for number in range(300):
            self.write(f"pages/p{number}.md", f"---\ntitle: 页{number}\n---\n\n[[p{number + 1}]] ![图](p{number}.png)\n")
            self.write(f"pages/p{number}.png", b"\x89PNG")
        done = threading.Event()

        def meddle() -> None:
            dice = random.Random(SEED)
            while not done.is_set():
                path = self.content / "pages" / f"p{dice.randrange(300)}.{dice.choice(['md', 'png'])}"
                if path.exists():
                    path.unlink()
                else:
                    path.write_bytes(b"---\ntitle: x\n---\n" if path.suffix == ".md" else b"\x89PNG")

        thread = threading.Thread(target=meddle)
        thread.start()
        try:
            for _ in range(12):
                built = self.build("--fail-on", "never")
                if built.status == 3:
                    self.assertRegex(built.said, "无法读取|cannot read")
        finally:
            done.set()
            thread.join()
        empty = [path for path in self.output.rglob("*.png") if not path.read_bytes()]
        self.assertEqual(empty, [])
        self.assertEqual(self.build("--fail-on", "never").status, 0)
        target = self.root / "Clean"
        self.build("--fail-on", "never", "--full", "--output", target)
        self.assertEqual(contents(self.output), contents(target))


class Large(FaultCase):
    def test_a_record_of_five_megabytes(self) -> None:
        self.small()
        paragraph = "冷藏桶的桶体用双层结构，见 [[a]]。" * 20 + "\n\n"
        body = paragraph * (5_000_000 // len(paragraph.encode()) + 1)
        self.write("pages/long.md", f"---\ntitle: 长\n---\n\n{body}")
        start = time.monotonic()
        self.assertEqual(self.build().status, 0)
        self.assertLess(time.monotonic() - start, 30)
        self.assertGreater((self.output / "pages" / "long.html").stat().st_size, 5_000_000)

    def test_a_record_over_the_limit_is_told_with_what_to_do(self) -> None:
        self.small()
        self.write("pages/long.md", "---\ntitle: 长\n---\n\n" + "长" * 3_000_000)
        built = self.build()
        (finding,) = built.told("limit")
        self.assertEqual(finding["file"], "Content/pages/long.md")
        self.assertRegex(finding["message"], r"\d")
        self.assertTrue(finding["help"])
        self.assertEqual(built.status, 1)
        # The site may allow more.
        self.write("site.yaml", "title: 示例\nlimits: {file: 20000000}\n")
        self.assertEqual(self.build().status, 0)

    def test_a_hundred_thousand_files_in_a_folder(self) -> None:
        def seconds(count: int) -> float:
            for number in range(count):
                with open(f"{folder}/d{number}.yaml", "w", encoding="utf-8") as file:
                    file.write(f"title: 文件{number}\nkind: other-contribution\n")
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            built = self.run_program("check", "--fail-on", "never", "--full")
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            self.assertEqual(built.status, 0, built.said[-500:])
            return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

        self.small()
        folder = self.content / "documents"
        folder.mkdir()
        few, many = seconds(10_000), seconds(100_000)
        print(f"10,000 files: {few:.1f} s of processor time; 100,000 files: {many:.1f} s")
        # In proportion, with room for what a busy machine adds.
        self.assertLess(many, few * 20 + 2)


def main() -> int:
    global PROGRAM
    if len(sys.argv) > 1:
        PROGRAM = Path(sys.argv[1]).resolve()
    suite = unittest.TestSuite()
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    for group in unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]):
        for test in group:
            if re.search(wanted, test.id()):
                suite.addTest(test)
    outcome = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)
    failed = len({test.id() for test, _ in outcome.failures + outcome.errors + outcome.skipped})
    failed = failed or (0 if outcome.wasSuccessful() and outcome.testsRun else 1)
    print(f"{max(outcome.testsRun - failed, 0)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
