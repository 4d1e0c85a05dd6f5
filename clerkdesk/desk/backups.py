"""Making backups, and looking whether those that lie in the places are true."""

import hashlib
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
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
    from clerkdesk.store.backups.place import BackupPlace

_ONE = threading.Lock()
"""The clerk may ask for a backup while one is being made on its own."""

Tell = Callable[[int, int], None]
"""Is told how many bytes of how many are done; may raise to stop."""


_NAMED = 3
"""Files that are named where some are not in a backup."""


def quietly(_done: int, _of: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Made:
    """What became of the backup for one place: its name where there is one, what was wrong, and
    whether the place was only ``away``."""

    place: KeptPlace
    name: str = ""
    trouble: ClerkError | None = None
    away: bool = False


def make_backups(
    desk: Desk, places: Sequence[KeptPlace], tell: Tell = quietly, *, whole: bool = True
) -> list[Made]:
    """Makes one backup in each of the places, all of the same moment, and takes out of each what
    the rule no longer keeps. With ``whole`` every file that lies there already is read again.

    A place that is gone or full is told of in its turn; ClerkError where there is nothing to back
    up, or the records themselves are damaged.
    """
    with _ONE, ExitStack() as held:
        taken = _snapshot(desk, places, held)
        return [_make(desk, taken, place, tell, whole=whole) for place in places]


def _snapshot(desk: Desk, places: Sequence[KeptPlace], held: ExitStack) -> "Snapshot":
    """The copy of the database from which all are made, where there is room for it: a full drive is
    no reason to have no backup on the stick."""
    from clerkdesk.store.backups.making import snapshot

    first: ClerkError | None = None
    for scratch in _scratches(desk, places):
        try:
            return held.enter_context(snapshot(desk.store, desk.folder, scratch, desk.clock()))
        except ClerkError as error:
            first = first or error
    raise first or RuntimeError("no scratch")


def _scratches(desk: Desk, places: Sequence[KeptPlace]) -> list[Path]:
    """Beside the data, else in a place for backups that is there."""
    beside = [] if desk.store.read_only else [desk.folder]
    others = [place.folder for place in places if not place.recipient and store_place(place).there]
    return [*beside, *others] or [Path(tempfile.gettempdir())]


def _make(desk: Desk, taken: "Snapshot", place: KeptPlace, tell: Tell, *, whole: bool) -> Made:
    before = load_ledger(desk.folder).of(place)
    read_on = before.whole_on if before else None
    again = whole or read_on != desk.today()
    try:
        kept = _prepared(place)
        put = _seal if place.recipient else _put
        noted, left_out = put(desk, taken, place, kept, tell, again)
    except ClerkError as error:
        return Made(place, trouble=error, away=not place.own and not store_place(place).there)
    trouble = _note(desk, place, noted if again else replace(noted, whole_on=read_on))
    trouble = _cleared(desk, place, kept, taken.manifest.origin) or trouble
    return Made(place, noted.name, _not_in_it(left_out) if left_out else trouble)


def _put(
    desk: Desk,
    taken: "Snapshot",
    _place: KeptPlace,
    kept: "BackupPlace",
    tell: Tell,
    again: bool,
) -> tuple[Noted, tuple[str, ...]]:
    from clerkdesk.store.backups.making import make

    made = make(taken, kept, tell, again=again)
    noted = Noted(made.name, desk.clock(), made.manifest.anchor, _beside(desk), desk.today())
    return noted, taken.left_out(made.manifest)


def _seal(
    desk: Desk,
    taken: "Snapshot",
    place: KeptPlace,
    kept: "BackupPlace",
    tell: Tell,
    _again: bool,
) -> tuple[Noted, tuple[str, ...]]:
    from clerkdesk.store.backups.copying import sha256_of
    from clerkdesk.store.backups.sealed import seal

    made = seal(taken, kept, place.recipient, tell)
    noted = Noted(made.path.name, desk.clock(), taken.manifest.anchor, _beside(desk), desk.today())
    return replace(noted, sha256=sha256_of(made.path)), taken.unread


def _not_in_it(names: Sequence[str]) -> ClerkError:
    """The backup stands, but without files that nobody could read whole."""
    return ClerkError(
        th("สำรองแล้ว แต่อ่านไฟล์ไม่ได้ครบ จึงไม่มีในสำเนา: {names} (ทั้งหมด {count} ไฟล์)"),
        do=th("ปิดโปรแกรมที่เปิดไฟล์นั้นอยู่ แล้วตรวจข้อมูลด้วยคำสั่ง check ถ้าไฟล์เสีย นำไฟล์เดิมมาแนบอีกครั้ง"),
        names=", ".join(names[:_NAMED]),
        count=len(names),
    )


def _cleared(desk: Desk, place: KeptPlace, kept: "BackupPlace", origin: str) -> ClerkError | None:
    """What was wrong when old backups were taken out; the new one stands all the same."""
    from clerkdesk.store.backups.clearing import clear, clear_sealed

    try:
        (clear_sealed if place.recipient else clear)(kept, origin, desk.clock())
    except ClerkError as error:
        return error
    return None


def _prepared(place: KeptPlace) -> "BackupPlace":
    """The place; the one beside the data is made when it is not there."""
    from clerkdesk.store.backups.preparing import prepared

    return prepared(place.folder) if place.own else store_place(place)


def _note(desk: Desk, place: KeptPlace, noted: Noted) -> ClerkError | None:
    """Remembers it, or gives why not: the backup stands all the same. A folder that can be read
    only remembers nothing, and the places tell."""
    if desk.store.read_only:
        return None
    try:
        save_ledger(desk.folder, load_ledger(desk.folder).with_noted(place, noted))
    except ClerkError as error:
        return error
    return None


def _beside(desk: Desk) -> str:
    """What else lies in the data folder, of which the journal may not tell."""
    from clerkdesk.store.backups.copying import own_files

    said: list[str] = []
    for path in own_files(desk.folder):
        with suppress(FileNotFoundError):  # a mail that was sent meanwhile
            found = path.stat()
            said.append(f"{path.name} {found.st_size} {found.st_mtime_ns}")
    return hashlib.sha256("\n".join(said).encode("utf-8", "surrogateescape")).hexdigest()


def catch_up(desk: Desk, tell: Tell = quietly) -> list[Made]:
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
    made += [each for place in rest for each in _look_again(desk, place, tell)]
    if not desk.store.read_only and any(each.name for each in made):
        _clear_aside(desk)
    return made


def _clear_aside(desk: Desk) -> None:
    """Once there is a backup that was found true, what lies aside for long goes. What another
    program holds stays until the next time."""
    from clerkdesk.store.aside import clear_aside

    with suppress(ClerkError):
        clear_aside(desk.folder, desk.clock().timestamp())


def _changed(desk: Desk, place: KeptPlace) -> bool:
    noted = load_ledger(desk.folder).of(place)
    return noted is not None and noted.beside != _beside(desk)


def _look_again(desk: Desk, place: KeptPlace, tell: Tell) -> list[Made]:
    """The newest backup looked at once a day, where nothing was done since; one that is no longer
    true is made anew."""
    noted = load_ledger(desk.folder).of(place)
    if noted is None or noted.verified_at.date() == desk.today():
        return []
    if not _is_true(place, noted, tell):
        return make_backups(desk, [place], tell)
    looked = replace(noted, verified_at=desk.clock(), whole_on=desk.today())
    return [Made(place, noted.name, _note(desk, place, looked))]


def _is_true(place: KeptPlace, noted: Noted, tell: Tell) -> bool:
    """Whether a backup is still what it was; of a sealed one that its bytes are."""
    from clerkdesk.store.backups.copying import sha256_of
    from clerkdesk.store.backups.verifying import verify

    try:
        if place.recipient:
            return sha256_of(place.folder / noted.name) == noted.sha256
        return not verify(store_place(place).get(noted.name), tell)
    except (ClerkError, OSError):
        return False
