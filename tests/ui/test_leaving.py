"""A program ends with its own code, also when something is still under way."""

import subprocess
import sys
from pathlib import Path

SEALING = """
import sys, threading
from pathlib import Path
from clerkdesk.store.backups.sealed import new_key
from clerkdesk.store.backups.sealing import seal_stream
from clerkdesk.ui.leaving import leave

begun = threading.Event()

class Endless:
    def read(self, most=-1):
        begun.set()
        return bytes(most)

args = (Endless(), Path(sys.argv[1]), [new_key()[1]])
threading.Thread(target=seal_stream, args=args, daemon=True).start()
begun.wait(10)
sys.exit(leave(3))
"""


def test_a_backup_that_is_being_sealed_when_the_program_ends_is_no_crash(tmp_path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", SEALING, tmp_path / "part.age"], timeout=60)
    assert ended.returncode == 3


def test_a_program_in_which_nothing_is_under_way_ends_as_usual() -> None:
    code = "import atexit; from clerkdesk.ui.leaving import leave; atexit.register(print, 'last')"
    run = [sys.executable, "-c", f"{code}; raise SystemExit(leave(3))"]
    ended = subprocess.run(run, timeout=60, capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (3, "last\n")
