"""Runs one command and writes down its seconds, its peak memory in bytes and how it ended.

It is run on its own, `python -I -S waiter.py REPORT COMMAND…`, and imports next to nothing: a
process takes over the peak of the one that starts it, so the starter must be a small one.
"""

import os
import sys
import time

report, log, *command = sys.argv[1:]
opened = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
to_nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
to_log = (os.POSIX_SPAWN_OPEN, 2, log, opened, 0o644)
begin = time.perf_counter()
process = os.posix_spawnp(command[0], command, os.environ, file_actions=[to_nowhere, to_log])
_, status, used = os.wait4(process, 0)
seconds = time.perf_counter() - begin
peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
with open(report, "w") as file:
    file.write(f"{seconds} {peak} {os.waitstatus_to_exitcode(status)}")
