"""Runs a program and prints what it took as JSON: python launch.py LOG FOLDER PROGRAM ARGUMENT...

A process of its own, and a small one: the peak of memory that the system reports for a program is never below that of the process
that started it."""

import json
import os
import sys
import time

log, folder, *words = sys.argv[1:]
output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
os.chdir(folder)
actions = [(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)]
os.sync()  # What earlier runs wrote is not to be paid for by this one.
start = time.perf_counter()
process = os.posix_spawnp(words[0], words, os.environ, file_actions=actions)
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - start
processor = usage.ru_utime + usage.ru_stime
print(json.dumps([os.waitstatus_to_exitcode(status), wall, processor, usage.ru_maxrss * 1024]))
