"""Feeds the readers with inputs that libFuzzer makes from those that reached new code, watched by the address
sanitizer: `run.py --minutes 60` for long, `run.py --blind --seconds 40 --seed 1` for the tests. A blind run does not see
which code an input reaches, but takes seconds to compile where the tests have run under the address sanitizer.

Each harness (Tests/Fuzz/Harness.swift) runs in a process of its own, one a core at a time. Inputs that reached
new code are kept in .build/fuzz-corpus, so that a later run goes on from there; an input that crashed, hung or
broke a property is kept in .build/fuzz-found and named. The last line says how many harnesses passed and failed.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "fuzz"
CORPUS = ROOT / ".build" / "fuzz-corpus"
FOUND = ROOT / ".build" / "fuzz-found"
PROGRAM = BUILD / "release" / "fuzz"
SANITIZED = ROOT / ".build" / "sanitized"  # What .ci/test.py compiles.
BLIND = SANITIZED / "debug" / "fuzz"
FIXTURES = ROOT / "Tests" / "BadInputTests" / "Fixtures"

# What each harness gets of the time, and how long its inputs may become.
HARNESSES = {
    "yaml": (3, 4096),
    "markdown": (4, 4096),
    "csv": (2, 4096),
    "references": (1, 512),
    "query": (2, 512),
    "theme": (2, 4096),
    "cache": (2, 2048),
    "values": (1, 256),
    "site": (5, 4096),
}
MOST_SECONDS = 10  # For one input; the sanitizer makes everything some five times slower.
MOST_SECONDS_BLIND = 60  # Nothing is optimized then.
MOST_MEMORY = 2048  # MB
MOST_SEEDS_BLIND = 16  # All are read before time is looked at.


def compile_program(blind: bool) -> int:
    if blind:
        command = ["swift", "build", "--sanitize", "address", "--scratch-path", SANITIZED, "--product", "fuzz"]
        return subprocess.run(command, cwd=ROOT, env=os.environ | {"LINKAGE_FUZZ": "blind"}).returncode
    command = ["swift", "build", "-c", "release", "--scratch-path", BUILD, "--product", "fuzz"]
    command += ["--sanitize", "fuzzer", "--sanitize", "address"]
    # SwiftPM asks for the fuzzer's library with that, but not for the marks it goes by.
    for word in ("-sanitize=fuzzer,address", "-enable-testing", "-use-ld=lld"):
        command += ["-Xswiftc", word]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"LINKAGE_FUZZ": "1"}).returncode


def seeds(name: str) -> list[bytes]:
    """Inputs to begin with: the example content and the fixtures of bad input, each for who reads such files."""
    found: list[bytes] = []

    def files(*patterns: str) -> list[tuple[str, bytes]]:
        folders = [ROOT / "Content", FIXTURES]
        paths = sorted({path for folder in folders for pattern in patterns for path in folder.rglob(pattern)})
        texts = [(path.as_posix(), path.read_bytes()) for path in paths if path.is_file()]
        return [(path, text) for path, text in texts if len(text) <= HARNESSES[name][1]]

    def prefixed(places: dict[str, int], *patterns: str) -> None:
        for path, text in files(*patterns):
            number = next((place for part, place in places.items() if part in path), 0)
            found.append(bytes([number]) + text)

    if name == "yaml":
        places = {"/standards/": 1, "site.yaml": 2, "/schema/": 3, "/pools/": 4, "/correspondences/": 5}
        prefixed(places, "*.yaml")
    elif name == "markdown":
        prefixed({"/pages/": 1, "/patents/": 2}, "*.md")
    elif name == "csv":
        prefixed({"/pools/": 1, "/people/": 2}, "*.csv")
    elif name == "theme":
        places = {"templates/partials": 1, "templates/": 0, "styles/": 2, "scripts/": 3, "icons/": 4, "strings/": 5}
        for path in sorted((ROOT / "Theme").rglob("*.*")):
            number = next((place for part, place in places.items() if part in path.as_posix()), 6)
            found.append(bytes([number]) + path.read_bytes()[: HARNESSES[name][1]])
    elif name == "query":
        manual = (ROOT / "Content/pages/manual/query.md").read_text(encoding="utf-8")
        found += [line.encode() for line in re.findall(r"`([^`\n]+)`", manual)]
    elif name == "references":
        for _, text in files("*.yaml", "*.md"):
            found += [match.group(1) for match in re.finditer(rb"\[\[([^\]\n|]+)", text)]
        found += [b"cold-bucket#1.2", b"gbt-20xxx@2024#6.2", "GB/T 20XXX@2024#6.2".encode(), b"claim1"]
    elif name == "values":
        found += [b"2024-02-29", "2024年2月3日".encode(), b"1,234.50", b"8.5%", b"12.5 CNY", b"CN202110000001.2"]
        found += [b"GB/T 20438.1-2017", b"US 10,123,456 B2", b"EP3123456A1", b"#1F5FA8", b"a\nb10\nb9", b"02-29"]
        found += [b"3GPP TS 23.501", b"RFC 2002", b"WO2019/123456", b"pat-cold.bucket_1"]
    elif name == "cache":
        found += [bytes([1, n, n, 0, 255 - n]) for n in range(0, 250, 25)] + [b"\x00", b"\x02\x20" + bytes(200)]
    elif name == "site":
        for path, text in files("*.yaml", "*.md", "*.csv"):
            parts = Path(path).parts
            folder = parts.index("Content") + 1 if "Content" in parts else parts.index("Fixtures") + 2
            found.append(b"=== " + "/".join(parts[folder:]).encode() + b"\n" + text)
        # Each takes most of a second, and all are read before time is looked at.
        found = found[:: max(1, len(found) // 24)]
    return found


def run(name: str, seconds: int, seed: int, blind: bool) -> dict[str, object]:
    corpus, artifacts = CORPUS / name, FOUND / name
    started = CORPUS / f"{name}-seeds"
    shutil.rmtree(started, ignore_errors=True)
    for folder in (corpus, started, artifacts):
        folder.mkdir(parents=True, exist_ok=True)
    begin = seeds(name)
    if blind:
        begin = begin[:: max(1, len(begin) // MOST_SEEDS_BLIND)]
    for number, text in enumerate(begin):
        (started / f"{number:04}").write_bytes(text)
    scratch = CORPUS / f"{name}-scratch"
    scratch.mkdir(exist_ok=True)
    environment = os.environ | {
        "FUZZ": name,
        "FUZZ_SLOWEST": str(CORPUS / f"{name}-slowest"),
        "TMPDIR": str(scratch),
        # Swift keeps what it made once; a reader of crashes of its own would only wait.
        "ASAN_OPTIONS": "detect_leaks=0:allocator_may_return_null=1",
        "SWIFT_BACKTRACE": "enable=no",
    }
    options = [f"-max_total_time={seconds}", f"-max_len={HARNESSES[name][1] + 1}", f"-seed={seed}"]
    options += [f"-timeout={MOST_SECONDS_BLIND if blind else MOST_SECONDS}", f"-rss_limit_mb={MOST_MEMORY}"]
    options += ["-print_final_stats=1"]
    options += [f"-dict={Path(__file__).parent / 'words.txt'}", f"-artifact_prefix={artifacts}/"]
    log = CORPUS / f"{name}.log"
    start = time.monotonic()
    with log.open("wb") as output:
        status = subprocess.run(
            ["nice", "-n", "5", BLIND if blind else PROGRAM, *options, corpus, started],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        ).returncode
    text = log.read_text(encoding="utf-8", errors="replace")
    shutil.rmtree(scratch, ignore_errors=True)
    tried = re.search(r"stat::number_of_executed_units:\s+(\d+)", text)
    slowest = re.search(r"slowest input: (\d+) bytes, (\d+) ms", text)
    reason = re.search(r"^.*(?:Fatal error|ERROR: |panic).*$", text, re.MULTILINE)
    return {
        "harness": name,
        "status": status,
        "inputs": int(tried.group(1)) if tried else 0,
        "slowest bytes": int(slowest.group(1)) if slowest else 0,
        "slowest ms": int(slowest.group(2)) if slowest else 0,
        "seconds": round(time.monotonic() - start),
        "reason": reason.group(0)[:300] if reason and status else "",
        "found": [str(path.relative_to(ROOT)) for path in sorted(artifacts.iterdir())] if status else [],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("harnesses", nargs="*", choices=[[], *HARNESSES], metavar="HARNESS")
    parser.add_argument("--minutes", type=float, default=0, help="how long all harnesses together take")
    parser.add_argument("--seconds", type=float, default=60, help="the same in seconds")
    parser.add_argument("--seed", type=int, default=0, help="where chance begins; 0 for anywhere")
    parser.add_argument("--blind", action="store_true", help="do not wait for the whole house to be compiled for it")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many run at the same time")
    arguments = parser.parse_args()
    if compile_program(arguments.blind):
        print("0 passed, 1 failed")
        return 1
    names = arguments.harnesses or list(HARNESSES)
    whole = (arguments.minutes * 60 or arguments.seconds) * arguments.jobs
    parts = sum(HARNESSES[name][0] for name in names)
    # The longest first, so that no core waits at the end.
    names.sort(key=lambda name: -HARNESSES[name][0])
    with ThreadPoolExecutor(arguments.jobs) as pool:
        runs = [
            pool.submit(run, name, max(2, int(whole * HARNESSES[name][0] / parts)), arguments.seed, arguments.blind)
            for name in names
        ]
        results = [each.result() for each in runs]
    failed = 0
    for result in results:
        failed += bool(result["status"])
        word = "FAIL" if result["status"] else "ok  "
        print(
            f"{word}  {result['harness']}: {result['inputs']:,} inputs in {result['seconds']} s; the slowest took"
            f" {result['slowest ms']} ms ({result['slowest bytes']:,} bytes)"
        )
        if result["status"]:
            print(f"      {result['reason']}", *result["found"], sep="\n      ")
    (CORPUS / "result.json").write_text(json.dumps(results, indent=1))
    print(f"{sum(int(str(result['inputs'])) for result in results):,} inputs, {failed} harnesses stopped")
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
