"""Clerks in processes of their own, to be killed at work or to work at once.

``python -m tests.store.clerks FOLDER killed TIMES`` or ``… FOLDER number CLERKS TIMES``. A clerk
writes one line for each act that the store acknowledged, at once. Modules are loaded once and the
clerks forked, so that many of them take little time.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NoReturn

from clerkdesk.domain.office.registers import RegisterKey
from tests.store.samples import TODAY, add_memo, open_store, signature

REGISTER = RegisterKey("letters", "", 2569)


def say(line: object) -> None:
    os.write(1, f"{line}\n".encode())


def sign_for_ever(folder: Path, ready: int) -> NoReturn:
    """Says what a check finds, then signs; says the id of each entry.

    A byte goes into ``ready`` after the first one, so that a slow start is not all that is killed.
    """
    with open_store(folder) as store:
        say(f"found {store.check()}")
        for turn in count():
            with store.write("memo.sign") as tx:
                entry = tx.memos.record(1, signature(remark="ก" * random.randrange(3000)))
                tx.journal.note("memo 1", after={"entry": entry.id})
            say(entry.id)
            if not turn:
                os.write(ready, b"!")


def killed(folder: Path, times: int) -> None:
    """Kills a clerk at work at a moment that nobody chose, many times."""
    hear, ready = os.pipe()
    for _ in range(times):
        pid = fork(lambda: sign_for_ever(folder, ready))
        os.read(hear, 1)
        time.sleep(random.uniform(0, 0.05))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def take_numbers(folder: Path, times: int) -> None:
    """Takes numbers, each for a memo of its own, and says them."""
    with open_store(folder, wait=30) as store:
        for _ in range(times):
            with store.write("number") as tx:
                taken = tx.registers.issue(REGISTER, TODAY, 1)
                tx.journal.note("memo 1", after=taken.running)
            say(taken.running)


def number(folder: Path, clerks: int, times: int) -> None:
    """Lets clerks take numbers at once."""
    for pid in [fork(lambda: take_numbers(folder, times)) for _ in range(clerks)]:
        os.waitpid(pid, 0)


def fork(work: Callable[[], None]) -> int:
    pid = os.fork()
    if not pid:
        work()
        os._exit(0)
    return pid


def main(folder: Path, act: str, *numbers: str) -> None:
    with open_store(folder) as store:
        add_memo(store)
    {"killed": killed, "number": number}[act](folder, *map(int, numbers))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
