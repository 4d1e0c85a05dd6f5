"""Making backups, and looking whether those that lie in the places are true."""

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.backupplaces import read_places, store_place
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.practicefolder import real_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.settings.backupplaces import (
    KeptPlace,
    Noted,
    load_ledger,
    load_places,
    save_ledger,
)

if TYPE_CHECKING:
    from clerkdesk.store.backups.making import Snapshot
    from clerkdesk.store.backups.place import Backup, BackupPlace
    from clerkdesk.store.kept import Finding

_ONE = threading.Lock()
"""The clerk may ask for a backup while one is being made on its own."""

Tell = Callable[[int, int], None]
"""Is told how many bytes of how many are done; may raise to stop."""


def _quietly(_done: int, _of: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Made:
    """What became of the backup for one place: its name where there is one, what was wrong."""

    place: KeptPlace
    name: str = ""
    trouble: ClerkError | None = None


@dataclass(frozen=True)
class Listed:
    """One backup in one place; None for a folder whose list cannot be read."""

    place: KeptPlace
    folder: Path
    backup: "Backup | None"


@dataclass(frozen=True)
class Looked:
    """What a look at one backup found; nothing when all of it is true."""

    place: KeptPlace
    name: str
    findings: "Sequence[Finding]"


def make_backups(
    desk: Desk, places: Sequence[KeptPlace], tell: Tell = _quietly, *, whole: bool = True
) -> list[Made]:
    """Makes one backup in each of the places, all of the same moment, and takes out of each what
    the rule no longer keeps. With ``whole`` every file that lies there already is read again.

    A place that is gone or full is told of in its turn; ClerkError where there is nothing to back
    up, or the records themselves are damaged.
    """
    from clerkdesk.store.backups.making import snapshot

    with _ONE, snapshot(desk.store, desk.folder, _scratch(desk), desk.clock()) as taken:
        return [_make(desk, taken, place, tell, whole=whole) for place in places]


def _scratch(desk: Desk) -> Path:
    """Where the copy of the database lies meanwhile: beside the data, where that can be written."""
    import tempfile

    return Path(tempfile.gettempdir()) if desk.store.read_only else desk.folder


def _make(desk: Desk, taken: "Snapshot", place: KeptPlace, tell: Tell, *, whole: bool) -> Made:
    from clerkdesk.store.backups.making import make

    before = load_ledger(desk.folder).of(place)
    read_on = before.whole_on if before else None
    again = whole or read_on != desk.today()
    try:
        kept = _prepared(place)
        made = make(taken, kept, tell, again=again)
    except ClerkError as error:
        return Made(place, trouble=error)
    whole_on = desk.today() if again else read_on
    anchor = made.manifest.anchor
    _note(desk, place, Noted(made.name, desk.clock(), anchor, _beside(desk), whole_on))
    return Made(place, made.name, _cleared(kept, made.manifest.origin))


def _cleared(place: "BackupPlace", origin: str) -> ClerkError | None:
    """What was wrong when old backups were taken out; the new one stands all the same."""
    from clerkdesk.store.backups.clearing import clear

    try:
        clear(place, origin)
    except ClerkError as error:
        return error
    return None


def _prepared(place: KeptPlace) -> "BackupPlace":
    """The place; the one beside the data is made when it is not there."""
    from clerkdesk.store.backups.preparing import prepared

    return prepared(place.folder) if place.own else store_place(place)


def _note(desk: Desk, place: KeptPlace, noted: Noted) -> None:
    """Remembers it; a folder that can be read only remembers nothing, and the places tell."""
    if not desk.store.read_only:
        save_ledger(desk.folder, load_ledger(desk.folder).with_noted(place, noted))


def _beside(desk: Desk) -> str:
    """What else lies in the data folder, of which the journal may not tell."""
    from clerkdesk.store.backups.copying import own_files

    said = (
        f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}"
        for path in own_files(desk.folder)
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def catch_up(desk: Desk, tell: Tell = _quietly) -> list[Made]:
    """The automatic backup: in each place that lacks something, or in which nothing was found true
    today. What is there already is only looked at. Nothing in a practice office, nor where nothing
    was recorded.
    """
    if real_folder(desk) is not None:
        return []
    wanting = [
        each.place for each in read_places(desk) if each.waiting or _changed(desk, each.place)
    ]
    made = make_backups(desk, wanting, tell, whole=False) if wanting else []
    rest = [place for place in load_places(desk.folder) if place not in wanting]
    return made + [each for place in rest for each in _look_again(desk, place, tell)]


def _changed(desk: Desk, place: KeptPlace) -> bool:
    noted = load_ledger(desk.folder).of(place)
    return noted is not None and noted.beside != _beside(desk)


def _look_again(desk: Desk, place: KeptPlace, tell: Tell) -> list[Made]:
    """The newest backup looked at once a day, where nothing was done since; one that is no longer
    true is made anew."""
    noted = load_ledger(desk.folder).of(place)
    if noted is None or noted.verified_at.date() == desk.today():
        return []
    from clerkdesk.store.backups.verifying import verify

    try:
        true = not verify(store_place(place).get(noted.name), tell)
    except ClerkError:
        true = False
    if not true:
        return make_backups(desk, [place], tell)
    _note(desk, place, replace(noted, verified_at=desk.clock(), whole_on=desk.today()))
    return [Made(place, noted.name)]


def list_backups(desk: Desk) -> tuple[list[Listed], list[Made]]:
    """Every backup in every place, the newest of a place first; and the places that are away."""
    found: list[Listed] = []
    away: list[Made] = []
    for place in load_places(desk.folder):
        held = store_place(place)
        if place.own and not held.there:
            continue
        try:
            backups, bad = held.backups(), held.unreadable()
        except ClerkError as error:
            away.append(Made(place, trouble=error))
            continue
        found += [Listed(place, each.folder, each) for each in backups]
        found += [Listed(place, folder, None) for folder in bad]
    return found, away


def check_backups(desk: Desk, name: str = "", tell: Tell = _quietly) -> list[Looked]:
    """Looks whether the newest backup of each place is true, or those called ``name``; ClerkError
    where there is none."""
    from clerkdesk.store.backups.place import unreadable
    from clerkdesk.store.backups.verifying import verify

    listed, _away = list_backups(desk)
    wanted = [each for each in listed if each.folder.name == name] if name else _newest(listed)
    if not wanted:
        raise _none(name)
    looked: list[Looked] = []
    for each in wanted:
        if each.backup is None:
            raise unreadable(each.folder)
        looked.append(Looked(each.place, each.folder.name, verify(each.backup, tell)))
    return looked


def _newest(listed: Sequence[Listed]) -> list[Listed]:
    """The first of each place."""
    return list({each.place.folder: each for each in reversed(listed)}.values())


def _none(name: str) -> ClerkError:
    if name:
        return ClerkError(th("ไม่มีสำเนาสำรองชื่อ “{name}”"), do=th("ดูจากรายชื่อสำเนาสำรอง"), name=name)
    return ClerkError(th("ยังไม่มีสำเนาสำรอง"), do=th("สำรองเดี๋ยวนี้ก่อน"))
