"""Runs every test there is, in order, and adds up: the last line reads "N passed, N failed".

Steps that fail do not stop the others, so that one run shows all. Nothing is skipped: a test switched off, or
a tool that is missing, counts as failed."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / ".build"
SITE = BUILD / "site"  # Not Output/: that is what the user last built.
LINKAGE = BUILD / "release" / "linkage"
AS_OF = "2026-11-21"  # So that the outcome does not depend on the day of the run.

Count = tuple[int, int]  # passed, failed


def call(*command: str | Path, capture: bool = False) -> tuple[int, str]:
    """Runs a command in the root folder; its output is shown, and returned too where asked."""
    words = [str(word) for word in command]
    if not shutil.which(words[0]):
        print(f"{words[0]} is missing")
        return 127, ""
    if not capture:
        return subprocess.run(words, cwd=ROOT).returncode, ""
    lines = []
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            lines.append(line)
            print(line, end="", flush=True)
    return process.returncode, "".join(lines)


def one(status: int) -> Count:
    return (1, 0) if status == 0 else (0, 1)


def lint() -> Count:
    status, _ = call("swift", "format", "lint", "--strict", "--recursive", "Sources", "Tests", "Package.swift")
    return one(status)


def release() -> Count:
    return one(call("swift", "build", "-c", "release")[0])


def swift_tests(name: str = "tests", *options: str) -> Count:
    report = BUILD / f"{name}.xml"
    reports = [report, report.with_name(f"{name}-swift-testing.xml")]  # XCTest's and Swift Testing's
    for path in reports:
        path.unlink(missing_ok=True)
    status, _ = call("swift", "test", *options, "--xunit-output", report)
    return tally(reports, status)


def sanitized() -> Count:
    """The tests of all code that handles raw memory, watched by the address sanitizer.

    Leaks are not watched: the test runner itself leaks a few bytes."""
    os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
    return swift_tests(
        "sanitized", "--sanitize=address", "--scratch-path", ".build/sanitized", "--filter", "MarkupTests|FingerprintsTests"
    )


def tally(reports: list[Path], status: int) -> Count:
    """The cases of the reports that exist; one more has failed if the run did and no case shows it."""
    total = failed = 0
    for path in reports:
        if path.exists():
            for case in ET.parse(path).iter("testcase"):
                total += 1
                failed += any(case.find(mark) is not None for mark in ("failure", "error", "skipped"))
    if total == 0 or (status != 0 and failed == 0):
        failed, total = failed + 1, total + 1  # It did not compile, or it ended before its report was whole.
    return total - failed, failed


def content() -> Count:
    """The example content has no error; warnings are its own affair."""
    if not LINKAGE.exists():
        print(f"{LINKAGE.name} was not built")
        return 0, 1
    command = [str(LINKAGE), "check", "--format", "json", "--as-of", AS_OF]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    severities = Counter(severity(line) for line in run.stdout.splitlines())
    for line in run.stdout.splitlines():
        if severity(line) in ("error", "not a finding"):
            print(line)
    print(f"exit status {run.returncode};", ", ".join(f"{n} × {kind}" for kind, n in sorted(severities.items())))
    return one(run.returncode or severities["error"] or severities["not a finding"])


def severity(line: str) -> str:
    try:
        return str(json.loads(line)["severity"])
    except (ValueError, TypeError, KeyError):
        return "not a finding"


def build() -> Count:
    shutil.rmtree(SITE, ignore_errors=True)
    return one(call(LINKAGE, "build", "--output", SITE, "--as-of", AS_OF)[0])


def counted(*command: str | Path) -> Count:
    """A Python runner that ends with the same line as this one."""
    status, text = call(sys.executable, *command, capture=True)
    last = re.search(r"^(\d+) passed, (\d+) failed$", text.strip().rpartition("\n")[2])
    if not last:
        return 0, 1
    passed, failed = int(last[1]), int(last[2])
    return passed, failed or (1 if status else 0)


STEPS = {
    "格式 / formatting": lint,
    "编译 / release build": release,
    "单元测试 / Swift tests": swift_tests,
    "内存检查 / address sanitizer": sanitized,
    "模糊测试 / fuzzers": lambda: counted("Tests/Fuzz/run.py", "--blind", "--seconds", "40", "--seed", "1"),
    "示例内容 / example content": content,
    "生成网站 / example site": build,
    "帮助手册和补全 / manual page and completions": lambda: counted("Tests/Program/run.py", LINKAGE),
    "检查程序自测 / tests of the checkers": lambda: counted("Tests/Site/test_checkers.py"),
    "编辑后再生成 / builds after edits": lambda: counted("Tests/Edits/run.py", LINKAGE, "--edits", "120", "--kills", "20"),
    "发布和上线 / sites that are live": lambda: counted("Tests/Site/test_checkers.py", "Tests/Live"),
    "保密内容 / withheld strings": lambda: counted("Tests/Secrets/run.py", LINKAGE),
    "读取故障 / faults while reading": lambda: counted("Tests/Faults/reading.py", LINKAGE),
    "注入 / injected markup and scripts": lambda: counted("Tests/Injection/run.py", LINKAGE),
    "测速程序自测 / tests of the benchmark": lambda: counted("Tests/Site/test_checkers.py", "Tests/Bench"),
    "检查网站 / checks of the site": lambda: counted("Tests/Site/run.py", SITE),
}


def main() -> int:
    os.environ["PYTHONUTF8"] = "1"
    summary, passed, failed = [], 0, 0
    for title, step in STEPS.items():
        print(f"\n== {title}", flush=True)
        start = time.monotonic()
        good, bad = step()
        passed, failed = passed + good, failed + bad
        summary.append(f"{'ok  ' if not bad else 'FAIL'}  {title}: {good} + {bad}  ({time.monotonic() - start:.0f} s)")
    print("\n== 结果 / result (passed + failed)", *summary, sep="\n")
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
