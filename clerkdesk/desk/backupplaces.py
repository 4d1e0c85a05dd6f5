"""The places for backups: which there are, what lies in them, which wait for one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.locking import RESTORED
from clerkdesk.desk.practicefolder import real_folder
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.backups import is_stale
from clerkdesk.domain.office.volumes import Volume
from clerkdesk.domain.rounds.calendar import working_days_until
from clerkdesk.domain.words import Sentence, th
from clerkdesk.settings.backupplaces import (
    KeptPlace,
    Ledger,
    Noted,
    load_ledger,
    load_places,
    save_ledger,
    save_places,
)
from clerkdesk.settings.volumes import volume_of

if TYPE_CHECKING:
    from clerkdesk.store.backups.place import BackupPlace
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class PlaceState:
    """How a place stands: whether it is ``there`` now, when a backup in it was last ``verified``
    (None: never), and whether something was done since that no backup there has. Where that was
    asked: the ``kind`` of place, and whether it lies ``elsewhere`` than in this machine."""

    place: KeptPlace
    there: bool
    verified: datetime | None
    waiting: bool
    kind: Sentence | None = None
    elsewhere: bool = False


def read_places(desk: Desk) -> list[PlaceState]:
    """All places, the one beside the data first."""
    ledger, anchor = load_ledger(desk.folder), _anchor(desk)
    return [_state(place, ledger, anchor) for place in load_places(desk.folder)]


def read_kinds(desk: Desk, volume: Callable[[Path], Volume] = volume_of) -> list[PlaceState]:
    """All places, with what kind of place each is that is there; every kind is fit for backups.
    What is not there now can be taken away, and so lies elsewhere."""
    return [
        _of_kind(each, volume(each.place.folder)) if each.there else replace(each, elsewhere=True)
        for each in read_places(desk)
    ]


def _of_kind(state: PlaceState, volume: Volume) -> PlaceState:
    return replace(state, kind=volume.name, elsewhere=not volume.in_this_machine)


def _state(place: KeptPlace, ledger: Ledger, anchor: str) -> PlaceState:
    noted = ledger.of(place)
    there = place.own or store_place(place).there
    if there and noted is not None and not _lies_in(place, noted):
        noted = None  # somebody took it away: there is none
    waiting = bool(anchor) and (noted is None or noted.anchor != anchor)
    return PlaceState(place, there, noted.verified_at if noted else None, waiting)


def _lies_in(place: KeptPlace, noted: Noted) -> bool:
    """Whether the backup that is remembered is still on the disk; not whether it is true."""
    try:
        return (place.folder / noted.name).exists()
    except OSError:
        return False


def store_place(place: KeptPlace) -> "BackupPlace":
    """The same place for who reads it."""
    from clerkdesk.store.backups.place import BackupPlace

    return BackupPlace(place.folder)


def _anchor(desk: Desk) -> str:
    with desk.store.read() as tx:
        return tx.journal.anchor()


def add_place(desk: Desk, chosen: Path, recipient: str = "") -> Done | None:
    """Backups go to ``chosen`` too from now on, into a folder of their own in it; None when they do
    already. ClerkError for a folder that is not there, or lies inside the data folder."""
    folder = prepare_place(desk, chosen).folder
    before = load_places(desk.folder)
    if any(each.folder == folder and each.recipient == recipient for each in before):
        return None
    others = tuple(each for each in before if each.folder != folder)
    save_places(desk.folder, (*others, KeptPlace(folder, recipient=recipient)))
    said = Sentence(th("จะสำรองไปที่ {folder} ด้วย"), {"folder": folder})
    return Done(said, _back(desk, before))


def prepare_place(desk: Desk, chosen: Path) -> "BackupPlace":
    """The folder for backups in ``chosen``, made ready; none go there yet. ClerkError as for
    :func:`add_place`."""
    from clerkdesk.store.backups.preparing import prepared

    chosen = chosen.expanduser().absolute()
    if chosen.is_relative_to(desk.folder):
        raise ClerkError(
            th("โฟลเดอร์นี้อยู่ในโฟลเดอร์ข้อมูลเอง ถ้าเครื่องเสียจะหายไปพร้อมกัน"),
            do=th("เลือกไดรฟ์อื่น แฟลชไดรฟ์ หรือโฟลเดอร์ในเครือข่าย"),
            where="{path}",
            path=chosen,
        )
    if not chosen.is_dir():
        raise _no_folder(chosen)
    return prepared(folder_of(chosen))


def folder_of(chosen: Path) -> Path:
    """Where backups lie in a folder that was chosen for them."""
    from clerkdesk.store.backups.preparing import folder_in

    return folder_in(chosen.expanduser().absolute())


def remove_place(desk: Desk, folder: Path) -> Done:
    """Backups no longer go to ``folder``; what lies there stays. ClerkError for the one beside the
    data, and for a folder that is no place."""
    before = load_places(desk.folder)
    wanted = folder.expanduser().absolute()
    found = next((each for each in before if wanted in (each.folder, each.folder.parent)), None)
    if found is None:
        raise no_place(wanted)
    if found.own:
        raise ClerkError(th("ที่เก็บสำเนาข้างข้อมูลมีไว้เสมอ เลิกใช้ไม่ได้"), do=th("เพิ่มที่เก็บอื่นได้"))
    save_places(desk.folder, tuple(each for each in before if each != found))
    said = Sentence(th("เลิกสำรองไปที่ {folder} แล้ว สำเนาเดิมยังอยู่ที่นั่น"), {"folder": found.folder})
    return Done(said, _back(desk, before))


def _back(desk: Desk, before: tuple[KeptPlace, ...]) -> Undo:
    title = Sentence(th("ที่เก็บสำเนากลับเป็นอย่างเดิมแล้ว"))
    return Undo(title, lambda: save_places(desk.folder, before))


def no_place(path: Path) -> ClerkError:
    """``path`` is none of the places."""
    return ClerkError(th("{path} ไม่ได้เป็นที่เก็บสำเนา"), do=th("ดูจากรายการที่เก็บสำเนา"), path=path)


def _no_folder(path: Path) -> ClerkError:
    return ClerkError(
        th("ไม่พบโฟลเดอร์ {path}"), do=th("เสียบไดรฟ์หรือสร้างโฟลเดอร์ก่อน แล้วเลือกอีกครั้ง"), path=path
    )


def stale_places(desk: Desk) -> list[PlaceState]:
    """Those of which it has to be said that no backup in them was verified for three working days;
    none where nothing was recorded yet, in a practice office, and where none can be made: in an
    office that is only read."""
    if desk.store.read_only or real_folder(desk) is not None or not _anchor(desk):
        return []
    today = desk.today()
    with desk.store.read() as tx:
        brought = tx.journal.about(RESTORED)
        first = brought[-1] if brought else tx.journal.first()
        begun = datetime.fromisoformat(first.at).date() if first else today
        return [each for each in read_places_in(desk, tx) if _is_stale(tx, each, begun, today)]


def read_places_in(desk: Desk, tx: "Reader") -> list[PlaceState]:
    """All places, within a view of the records."""
    ledger, anchor = load_ledger(desk.folder), tx.journal.anchor()
    return [_state(place, ledger, anchor) for place in load_places(desk.folder)]


def _is_stale(tx: "Reader", state: PlaceState, begun: date, today: date) -> bool:
    """Records that were begun lately need not have one yet."""
    since = state.verified.date() if state.verified else begun
    if since > today:
        return True
    if not is_stale(since, today, working_days_until(today, since, {})):
        return False  # no list of holidays is loaded for what even weekends leave fresh
    return is_stale(since, today, working_days_until(today, since, _off(tx, since)))


def _off(tx: "Reader", since: date) -> dict[date, str]:
    from clerkdesk.desk.rounds import closed_days
    from clerkdesk.domain.calendar.fiscal import FiscalYear

    return closed_days(tx, FiscalYear.of(since))


def to_be_told(desk: Desk) -> list[PlaceState]:
    """The stale places, once a day: the next time that it is asked today, there are none."""
    ledger = load_ledger(desk.folder)
    if ledger.told_on == desk.today():
        return []
    found = stale_places(desk)
    if found and not desk.store.read_only:
        save_ledger(desk.folder, replace(ledger, told_on=desk.today()))
    return found
