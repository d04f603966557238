"""Tests of what is installed beside the program: python Tests/Program/run.py PROGRAM

The manual page and the completions of the shells. The last line reads "N passed, N failed"."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "linkage"


def output(*command, **options) -> str:
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, **options).stdout


def commands() -> list[dict]:
    root = json.loads(output(PROGRAM, "--experimental-dump-help"))["command"]
    return [info for info in root["subcommands"] if info["commandName"] != "help"]


class ManualPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.source = output(sys.executable, ROOT / ".ci" / "manual_page.py", PROGRAM)

    def shown(self) -> tuple[str, str]:
        run = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", "-P-cbou", "-rLL=78n"],
            input=self.source, capture_output=True, text=True, check=True,
        )
        return run.stdout.replace("‐", "-").replace("−", "-"), run.stderr

    def test_it_is_shown_without_a_warning(self):
        text, warnings = self.shown()
        self.assertEqual(warnings, "")
        for heading in ("NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS", "EXAMPLES"):
            self.assertRegex(text, rf"(?m)^{heading}$")

    def test_every_command_and_option_is_in_it(self):
        text, _ = self.shown()
        for info in commands():
            section = re.search(rf"(?ms)^   linkage {info['commandName']}$(.*?)(?=^   linkage |^\S)", text)
            self.assertIsNotNone(section, info["commandName"])
            for argument in info["arguments"]:
                for name in argument.get("names", []):
                    if name["name"] not in ("help", "h", "version"):
                        spelled = ("--" if name["kind"] == "long" else "-") + name["name"]
                        self.assertIn(spelled, section[1], info["commandName"])

    def test_it_is_the_same_every_time_and_in_english(self):
        self.assertEqual(self.source, output(sys.executable, ROOT / ".ci" / "manual_page.py", PROGRAM))
        self.assertNotRegex(self.source, "[\u4e00-\u9fff]")


class Completions(unittest.TestCase):
    def completed(self, line: str) -> set[str]:
        """What bash offers for a line, with a point where the cursor stands behind a blank."""
        words = line.split(" ")
        script = f"""
            PATH={PROGRAM.parent}:$PATH
            source <({PROGRAM} --generate-completion-script bash)
            COMP_LINE='{line}' COMP_POINT={len(line)} COMP_CWORD={len(words) - 1} COMP_TYPE=9 COMP_KEY=9
            COMP_WORDS=({" ".join(f"'{word}'" for word in words)})
            function compopt {{ :; }}
            _linkage linkage '{words[-1]}' '{words[-2]}'
            printf '%s\\n' "${{COMPREPLY[@]}}"
        """
        with tempfile.TemporaryDirectory() as folder:
            return {word.strip() for word in output("bash", "-O", "extglob", "-c", script, cwd=folder).splitlines()}

    def test_bash_completes_commands(self):
        self.assertLessEqual({info["commandName"] for info in commands()}, self.completed("linkage "))
        self.assertEqual({"query"}, self.completed("linkage qu"))

    def test_bash_completes_options(self):
        self.assertLessEqual({"--site", "--format", "--audience"}, self.completed("linkage query --"))
        self.assertEqual({"table", "json", "csv"}, self.completed("linkage query --format "))

    def test_bash_completes_record_types(self):
        self.assertLessEqual({"patents", "technologies", "indicators", "links"}, self.completed("linkage export "))
        self.assertLessEqual({"patent", "technology"}, self.completed("linkage new "))
        self.assertEqual({"standard", "standard-proposal"}, {
            word for word in self.completed("linkage schema stan") if word in ("standard", "standard-proposal", "patent")
        })

    def test_zsh_and_fish_have_every_command(self):
        for shell in ("zsh", "fish"):
            script = output(PROGRAM, "--generate-completion-script", shell)
            for info in commands():
                self.assertIn(info["commandName"], script, shell)


class Distribution(unittest.TestCase):
    """What `make dist` packs runs where there is nothing else."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="linkage-dist-")))
        (cls.folder / "linkage.1").write_text(output(sys.executable, ROOT / ".ci" / "manual_page.py", PROGRAM))
        for name, shell in (("linkage.bash", "bash"), ("_linkage", "zsh"), ("linkage.fish", "fish")):
            (cls.folder / name).write_text(output(PROGRAM, "--generate-completion-script", shell))
        said = output(ROOT / ".ci" / "dist", PROGRAM, cls.folder / "linkage.1", cls.folder, cls.folder / "dist", cwd=ROOT)
        cls.tarball = Path(said.strip())

    def test_it_builds_the_example_in_an_empty_root(self):
        root = self.folder / "root"
        root.mkdir()
        output("tar", "--extract", "--file", self.tarball, "--directory", root)
        name = self.tarball.name.removesuffix(".tar.gz")
        shutil.copytree(ROOT / "Content", root / "site" / "Content")
        # Nothing but the unpacked tarball and the site: no C library, no git. /proc is there, as in every root for services.
        command = [f"/{name}/bin/linkage", "build", "--site", "/site", "--as-of", "2026-11-21", "--quiet"]
        (root / "proc").mkdir()
        rights = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        enter = 'mount --rbind /proc "$0/proc" && exec /usr/sbin/chroot "$0" "$@"'
        output("unshare", "--mount", *rights, "sh", "-c", enter, root, *command)
        self.assertTrue((root / "site" / "Output" / "index.html").exists())
        # The same site is built where it was compiled; days and commits come from git, which is not there.
        elsewhere = self.folder / "elsewhere"
        shutil.copytree(ROOT / "Content", elsewhere / "Content")
        output(PROGRAM, "build", "--site", elsewhere, "--theme", ROOT / "Theme", "--as-of", "2026-11-21", "--quiet")
        output("diff", "-r", root / "site" / "Output", elsewhere / "Output")

    def test_it_needs_no_library(self):
        name = self.tarball.name.removesuffix(".tar.gz")
        program = self.tarball.parent / name / "bin" / "linkage"
        run = subprocess.run(["ldd", program], capture_output=True, text=True)
        self.assertIn("not a dynamic executable", run.stdout + run.stderr)
        megabytes = self.tarball.stat().st_size / 1e6
        print(f"{self.tarball.name}: {megabytes:.1f} MB, program {program.stat().st_size / 1e6:.1f} MB", flush=True)

    def test_manual_page_completions_and_licences_are_there(self):
        names = output("tar", "--list", "--file", self.tarball).splitlines()
        for path in (
            "bin/linkage", "share/linkage/Theme/templates/base.mustache", "share/man/man1/linkage.1",
            "share/bash-completion/completions/linkage", "share/zsh/site-functions/_linkage",
            "share/fish/vendor_completions.d/linkage.fish", "share/doc/linkage/LICENSE", "share/doc/linkage/LIBRARIES.md",
        ):  # fmt: skip
            self.assertTrue(any(name.endswith(f"/{path}") for name in names), path)

    def test_the_same_sources_are_packed_the_same(self):
        again = self.folder / "again"
        output(ROOT / ".ci" / "dist", PROGRAM, self.folder / "linkage.1", self.folder, again, cwd=ROOT)
        self.assertEqual(self.tarball.read_bytes(), (again / self.tarball.name).read_bytes())


def main() -> int:
    global PROGRAM
    if len(sys.argv) > 1:
        PROGRAM = Path(sys.argv[1]).resolve()
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    outcome = unittest.TextTestRunner(stream=sys.stdout).run(suite)
    failed = len(outcome.failures) + len(outcome.errors) + len(outcome.skipped)
    failed = failed or (0 if outcome.wasSuccessful() and outcome.testsRun else 1)
    print(f"{max(outcome.testsRun - failed, 0)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
