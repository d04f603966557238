"""What the figures were taken on: nothing that names the machine or says where its files are."""

import os
import re
from pathlib import Path
from typing import Any


def describe(folder: Path) -> dict[str, Any]:
    """Cores, processor, memory, system, and the file system that `folder` is on."""
    processor = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = re.search(r"^MemTotal:\s*(\d+) kB$", Path("/proc/meminfo").read_text(), re.MULTILINE)
    system = re.search(r'^PRETTY_NAME="?([^"\n]+)', Path("/etc/os-release").read_text(), re.MULTILINE)
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": processor[1].strip() if processor else "?",
        "memory": round(int(memory[1]) / 1024 / 1024) if memory else 0,
        "system": system[1] if system else "?",
        "files": file_system(folder.resolve(), Path("/proc/mounts").read_text()),
    }


def file_system(folder: Path, mounts: str) -> str:
    """The type of the file system that holds `folder`: that of the longest mount point above it."""
    best = ("", "?")
    for line in mounts.splitlines():
        point, kind = line.split()[1:3]
        if folder.is_relative_to(point) and len(point) >= len(best[0]):
            best = (point, kind)
    return best[1]


def interpreter(program: Path) -> bool:
    """Whether an ELF program asks for a dynamic loader, which a static one does not."""
    data = program.read_bytes()
    if data[:4] != b"\x7fELF":
        return True
    start = int.from_bytes(data[32:40], "little")
    size, count = (int.from_bytes(data[at : at + 2], "little") for at in (54, 56))
    kinds = [int.from_bytes(data[at : at + 4], "little") for at in range(start, start + size * count, size)]
    return 3 in kinds  # PT_INTERP


def needed(program: Path) -> int:
    """How many shared libraries a program asks for, its loader among them."""
    data = program.read_bytes()
    if not interpreter(program):
        return 0
    # DT_NEEDED entries of the dynamic section, each a tag and an offset of eight bytes.
    start = int.from_bytes(data[32:40], "little")
    size, count = (int.from_bytes(data[at : at + 2], "little") for at in (54, 56))
    for at in range(start, start + size * count, size):
        if int.from_bytes(data[at : at + 4], "little") == 2:  # PT_DYNAMIC
            offset = int.from_bytes(data[at + 8 : at + 16], "little")
            length = int.from_bytes(data[at + 32 : at + 40], "little")
            tags = [int.from_bytes(data[entry : entry + 8], "little") for entry in range(offset, offset + length, 16)]
            return 1 + tags.count(1)
    return 1
