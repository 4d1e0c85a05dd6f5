"""A place for backups that vanishes while a backup is made, and comes back.

A stick is pulled at a moment that nobody chose: its folder is gone, with what was written so far;
what no sync had reached the stick yet is cut short or missing when it comes back. An act is done
meanwhile. Afterwards the backup has to be caught up with, and every one that is listed be true.
"""

import threading
from collections import Counter
from pathlib import Path
from random import Random

from clerkdesk.desk.backuplists import check_backups, list_backups
from clerkdesk.desk.backupplaces import add_place, read_places
from clerkdesk.desk.backups import Made, make_backups
from clerkdesk.desk.desk import Desk
from clerkdesk.settings.backupplaces import load_places
from clerkdesk.store.backups.place import PART, POOL
from clerkdesk.store.disk import BEGUN
from tests.office import FakeClock, a_memo, open_office

_LONGEST = 0.05  # seconds until the stick is pulled, at most; a backup takes about as long


def pull_stick(folder: Path, times: int, seed: int) -> Counter[str]:
    """Pulls a stick so often. Counts ``pulled`` (while a backup was made), ``queued`` (known to be
    lacking afterwards), ``caught_up``, ``act_lost``, ``not_caught_up``, ``untrue`` and ``crashed``.
    """
    chance, found = Random(seed), Counter[str]()
    clock = FakeClock()
    desk = open_office(folder / "office", clock)
    (folder / "stick").mkdir()
    add_place(desk, folder / "stick")
    for _ in range(times):
        clock.forward(1)
        a_memo(desk)
        desk.store.files.keep_bytes(chance.randbytes(chance.randrange(1, 200_000)))
        found += _pull_once(desk, folder / "stick", chance)
    found["serious"] = sum(finding.serious for finding in desk.store.check())
    desk.close()
    return found


def _pull_once(desk: Desk, stick: Path, chance: Random) -> Counter[str]:
    before = _memos(desk)
    known = _known(stick)
    away = stick.with_name("pocket")
    pulling = threading.Timer(chance.uniform(0, _LONGEST), _pull, (stick, away, chance))
    pulling.start()
    made = _make(desk)
    a_memo(desk)
    pulling.join()
    _cut_what_was_not_synced(away, known, chance)
    _plug_in(away, stick)
    lacking = read_places(desk)[1].waiting
    after = _make(desk)
    return Counter(
        pulled=made is not None and made.trouble is not None,
        queued=lacking,
        crashed=made is None or after is None,
        act_lost=_memos(desk) != before + 1,
        caught_up=after is not None and bool(after.name),
        not_caught_up=read_places(desk)[1].waiting,
        untrue=_untrue(desk),
    )


def _make(desk: Desk) -> Made | None:
    """What became of the stick's backup; None where it was no sentence."""
    try:
        return make_backups(desk, load_places(desk.folder)[1:], whole=False)[0]
    except Exception:  # noqa: BLE001  counted
        return None


def _pull(stick: Path, away: Path, chance: Random) -> None:
    """The folder is gone; in its place is nothing, an empty mount point, or another's file."""
    stick.rename(away)
    left = chance.choice((lambda: None, stick.mkdir, stick.touch))
    left()


def _cut_what_was_not_synced(stick: Path, known: set[Path], chance: Random) -> None:
    """What lies in unready folders is cut; new names in the pool may be missing."""
    for path in sorted(stick.rglob("*")):
        inside = path.relative_to(stick)
        if not path.is_file() or inside in known:
            continue
        unready = any(part.endswith(PART) for part in inside.parts[:-1])
        if unready or path.name.startswith(BEGUN):
            path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size + 1)])
    if any(path.suffix == PART for path in (stick / "ClerkDesk-backups").iterdir()):
        for path in sorted((stick / "ClerkDesk-backups" / POOL).glob("??/*")):
            if path.relative_to(stick) not in known and chance.random() < 0.5:
                path.unlink()


def _known(stick: Path) -> set[Path]:
    return {path.relative_to(stick) for path in stick.rglob("*")}


def _plug_in(away: Path, stick: Path) -> None:
    if stick.is_dir():
        stick.rmdir()
    stick.unlink(missing_ok=True)
    away.rename(stick)


def _memos(desk: Desk) -> int:
    with desk.store.read() as tx:
        return tx.memos.count()


def _untrue(desk: Desk) -> int:
    """Backups that are listed and not true, the newest looked at to its last byte."""
    listed, _away = list_backups(desk)
    unreadable = sum(each.backup is None for each in listed)
    return unreadable + sum(bool(looked.findings) for looked in check_backups(desk))
