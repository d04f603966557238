"""Running programs, turn by turn, and what they run on."""

import struct
import sys
import tempfile
import unittest
from pathlib import Path

import machine
from measure import Failed, Taken, run, turn_by_turn, values


class RunTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def python(self, code: str) -> Taken:
        return run([sys.executable, "-I", "-S", "-c", code], self.folder / "log", self.folder)

    def test_processor_time_and_memory_of_children_count(self) -> None:
        child = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'x = bytearray(150 << 20); sum(range(3000000))'])"
        taken = self.python(child)
        self.assertGreater(taken.memory, 150 << 20)
        self.assertGreater(taken.wall, 0)
        self.assertGreater(taken.processor, self.python("pass").processor)

    def test_what_this_process_holds_does_not_count(self) -> None:
        held = bytearray(200 << 20)
        self.assertLess(self.python("pass").memory, 100 << 20)
        self.assertEqual(200 << 20, len(held))

    def test_a_program_that_fails_is_no_figure(self) -> None:
        with self.assertRaisesRegex(Failed, "(?s)ended with 3:.*so it said"):
            self.python("print('so it said'); raise SystemExit(3)")

    def test_programs_take_turns(self) -> None:
        order: list[str] = []

        def once(name: str) -> Taken:
            order.append(name)
            return Taken(len(order), 0, 0)

        taken = turn_by_turn({"a": (3, lambda _: once("a")), "b": (2, lambda _: once("b"))})
        self.assertEqual("ababa", "".join(order))
        self.assertEqual([1, 3, 5], values(taken["a"], "wall"))


class MachineTests(unittest.TestCase):
    MOUNTS = "a / ext4 rw 0 0\nb /data btrfs rw 0 0\nc /data2 xfs rw 0 0\n"

    def test_the_nearest_mount_point_tells_the_file_system(self) -> None:
        found = [machine.file_system(Path(path), self.MOUNTS) for path in ("/data/a", "/data2", "/data3/x", "/")]
        self.assertEqual(["btrfs", "xfs", "ext4", "ext4"], found)

    def test_a_program_is_static_without_a_loader(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "program"
            program.write_bytes(elf(1))
            self.assertEqual(0, machine.needed(program))

    def test_libraries_that_a_program_needs_are_counted_with_its_loader(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "program"
            program.write_bytes(elf(3, 2, libraries=2))
            self.assertEqual(3, machine.needed(program))

    def test_nothing_tells_the_name_of_the_machine(self) -> None:
        self.assertEqual(["cores", "files", "memory", "processor", "system"], sorted(machine.describe(Path("/"))))


def elf(*kinds: int, libraries: int = 0) -> bytes:
    """A 64-bit ELF file with program headers of these kinds, and a dynamic section that needs some libraries."""
    dynamic = b"".join(struct.pack("<QQ", 1, number) for number in range(libraries)) + struct.pack("<QQ", 0, 0)
    start = 64 + 56 * len(kinds)
    headers = b"".join(struct.pack("<IIQQQQQQ", kind, 0, start, 0, 0, len(dynamic), 0, 8) for kind in kinds)
    head = b"\x7fELF" + bytes(28) + struct.pack("<Q", 64) + bytes(14) + struct.pack("<HH", 56, len(kinds)) + bytes(6)
    return head + headers + dynamic
