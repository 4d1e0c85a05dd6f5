"""A program that is killed while it makes backups: none that is listed may be untrue, and the next
start catches up."""

import os
import shutil
import signal
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import list_backups
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.store.backups.place import read_backup
from clerkdesk.store.backups.verifying import verify
from tests.office import FakeClock, a_memo, open_office

_LONGEST = 0.12  # seconds from the begin of a backup to the kill, at most


def kill_makers(folder: Path, times: int, seed: int) -> Counter[str]:
    """Kills so many. Counts ``listed`` backups at the end, kills ``amid`` the making of one, what
    they left ``unready`` in the place, ``untrue`` ones, those ``caught_up`` with, and ``serious``
    findings among the records."""
    chance, count, clock = Random(seed), Counter[str](), FakeClock()
    open_office(folder, clock).close()
    for _ in range(times):
        clock.now += timedelta(hours=1)
        _kill_one(folder, clock, chance)
        desk = _opened(folder, clock)
        unready = _left_in(folder / "backups", "*.part")
        count["unready"] += unready
        count["amid"] += bool(_left_in(folder, ".backup-*") or unready)
        count["untrue"] += _untrue(desk)
        clock.now += timedelta(minutes=1)
        made = catch_up(desk)
        count["caught_up"] += all(each.name and not each.trouble for each in made)
        count["serious"] += sum(finding.serious for finding in desk.store.check())
        count["listed"] = len(list_backups(desk)[0])
        desk.close()
    return count


def _left_in(folder: Path, names: str) -> int:
    """How much was left half made; it is taken away, so that the next kill counts by itself."""
    left = list(folder.glob(names))
    for each in left:
        shutil.rmtree(each)
    return len(left)


def _kill_one(folder: Path, clock: FakeClock, chance: Random) -> None:
    """A clerk who works and makes backups until the kill."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            _work(folder, clock, chance, writing)
        finally:
            os._exit(1)  # never back into who forked
    os.close(writing)
    os.read(reading, 1)  # a backup begins
    time.sleep(chance.uniform(0, _LONGEST))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)


def _work(folder: Path, clock: FakeClock, chance: Random, begun: int) -> None:
    desk = _opened(folder, clock)
    while True:
        a_memo(desk)
        desk.store.files.keep_bytes(chance.randbytes(chance.randrange(1, 100_000)))
        os.write(begun, b"!")
        catch_up(desk)
        clock.now += timedelta(minutes=1)


def _opened(folder: Path, clock: FakeClock) -> Desk:
    desk = open_desk(folder, clock)
    desk.press.installed_fonts = list
    return desk


def _untrue(desk: Desk) -> int:
    """The newest are looked at to their last byte, the others at what they say of themselves."""
    listed, _away = list_backups(desk)
    newest = [each.backup for each in listed[:3] if each.backup]
    return sum(read_backup(each.path) is None for each in listed) + sum(
        map(bool, map(verify, newest))
    )
