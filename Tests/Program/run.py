"""Tests of what is installed beside the program: python Tests/Program/run.py PROGRAM

The manual page and the completions of the shells. The last line reads "N passed, N failed"."""

import json
import re
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
