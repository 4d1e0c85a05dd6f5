"""Whether backups are true, by a reader that shares nothing with the one that made them."""

import hashlib
import json
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

from clerkdesk.desk.backupplaces import add_place
from clerkdesk.desk.backups import make_backups
from clerkdesk.desk.desk import Desk
from clerkdesk.settings.backupplaces import load_places
from clerkdesk.store.backups.place import BackupPlace
from clerkdesk.store.backups.verifying import verify
from tests.office import FakeClock, a_memo, open_office

_DERIVED = "memo_trigrams"


def make_and_compare(folder: Path, times: int, seed: int) -> Counter[str]:
    """Makes so many backups after an act each. Counts ``true`` ones, ``untrue`` ones, mutants that
    were ``found`` and that were ``missed``."""
    chance, count = Random(seed), Counter[str]()
    clock = FakeClock()
    desk = open_office(folder / "office", clock)
    (folder / "stick").mkdir()
    add_place(desk, folder / "stick")
    for _ in range(times):
        clock.forward(1)
        a_memo(desk)
        desk.store.files.keep_bytes(chance.randbytes(chance.randrange(1, 50_000)))
        for made in make_backups(desk, load_places(desk.folder), whole=chance.random() < 0.5):
            wrong = differences(desk.folder, made.place.folder, made.name)
            count["untrue" if wrong else "true"] += 1
            count["found" if _is_found(made.place.folder, made.name, chance) else "missed"] += 1
    desk.close()
    return count


def differences(data: Path, place: Path, name: str) -> list[str]:
    """What a backup does not have as the records have it: rows and files, compared one by one."""
    copy = place / name / "clerkdesk.db"
    found = [] if _rows(data / "clerkdesk.db") == _rows(copy) else ["rows"]
    with closing(_connect(copy)) as connection:
        found += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    said = json.loads((place / name / "manifest.json").read_text("utf-8"))
    held = {each["path"]: each["sha256"] for each in said["files"]}
    for path in sorted((data / "files").glob("??/*")):
        sha256 = held.get(path.relative_to(data).as_posix(), "missing")
        kept = place / "files" / sha256[:2] / sha256
        whole = kept.is_file() and kept.read_bytes() == path.read_bytes()
        if not whole or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            found.append(path.name)
    return found


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(_connect(path)) as connection:
        asked = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = [name for (name,) in connection.execute(asked) if not name.startswith(_DERIVED)]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names
        }


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)


def _is_found(place: Path, name: str, chance: Random) -> bool:
    """Whether one changed bit, a cut or a missing file of a backup is found."""
    files = [path for path in (place / name).iterdir() if path.is_file()]
    files += [path for path in (place / "files").glob("??/*") if path.stat().st_size]
    spoilt = chance.choice(files)
    kept = spoilt.with_name("kept-aside")
    shutil.copy2(spoilt, kept)
    chance.choice((_flip, _cut, _lose))(spoilt, chance)
    held = BackupPlace(place)
    backup = next((each for each in held.backups() if each.name == name), None)
    try:
        return backup is None or bool(verify(backup))
    finally:
        kept.replace(spoilt)


def _flip(path: Path, chance: Random) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _cut(path: Path, chance: Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def _lose(path: Path, _chance: Random) -> None:
    path.unlink()


def fill(desk: Desk, megabytes: int, chance: Random) -> None:
    """Keeps files of so many megabytes, from few kilobytes to four megabytes each."""
    left = megabytes * 1_000_000
    while left > 0:
        size = min(
            left, int(chance.choice((30_000, 200_000, 900_000, 4_000_000)) * chance.uniform(0.5, 1))
        )
        desk.store.files.keep_bytes(chance.randbytes(size))
        left -= size
