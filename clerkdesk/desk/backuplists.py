"""Which backups there are, and whether they are true."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.backupplaces import store_place
from clerkdesk.desk.backups import Made, Tell, quietly
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.backups import is_ahead
from clerkdesk.domain.words import th
from clerkdesk.settings.backupplaces import KeptPlace, load_places

if TYPE_CHECKING:
    from clerkdesk.store.backups.place import Backup
    from clerkdesk.store.backups.sealed import Sealed
    from clerkdesk.store.kept import Finding


@dataclass(frozen=True)
class Listed:
    """One backup in one place: ``path`` is its folder, or the file of a ``sealed`` one. ``backup``
    is None for a sealed one, and for a folder whose list cannot be read. ``ahead``: its day has not
    come yet, so that a clock was wrong when it was made, or is."""

    place: KeptPlace
    path: Path
    backup: "Backup | None" = None
    sealed: "Sealed | None" = None
    ahead: bool = False


AHEAD = th("วันที่ยังมาไม่ถึง นาฬิกาของเครื่องผิดเมื่อทำ หรือผิดอยู่ตอนนี้")
"""What is said of a backup whose day has not come yet."""


@dataclass(frozen=True)
class Looked:
    """What a look at one backup found; nothing when all of it is true."""

    place: KeptPlace
    name: str
    findings: "Sequence[Finding]"


def list_backups(desk: Desk) -> tuple[list[Listed], list[Made]]:
    """Every backup in every place, the newest of a place first; and the places that are away."""
    return backups_of(desk.folder, desk.clock())


def backups_of(data: Path, now: datetime | None = None) -> tuple[list[Listed], list[Made]]:
    """The same for a data folder whose records cannot be opened, perhaps."""
    found: list[Listed] = []
    away: list[Made] = []
    for place in load_places(data):
        if place.own and not store_place(place).there:
            continue
        try:
            found += listed_in(place, now)
        except ClerkError as error:
            away.append(Made(place, trouble=error))
    return found, away


def listed_in(place: KeptPlace, now: datetime | None = None) -> list[Listed]:
    """Every backup in one place, the newest first; those that are ahead of ``now`` come after the
    others, for none of them has to be the newest. ClerkError when it is away."""
    from clerkdesk.store.backups.sealed import sealed_in

    def ahead(made_at: datetime) -> bool:
        return now is not None and is_ahead(made_at, now)

    held = store_place(place)
    sealed = (
        Listed(place, each.path, sealed=each, ahead=ahead(each.made_at)) for each in sealed_in(held)
    )
    plain = (
        Listed(place, each.folder, each, ahead=ahead(each.manifest.made_at))
        for each in held.backups()
    )
    found = sorted((*sealed, *plain), key=lambda each: each.ahead)
    return [*found, *(Listed(place, folder) for folder in held.unreadable())]


def check_backups(
    desk: Desk, name: str = "", typed: str = "", tell: Tell = quietly
) -> list[Looked]:
    """Looks whether the newest backup of each place is true, or those called ``name``; ClerkError
    where there is none. Sealed ones are opened with the passphrase or key ``typed``; without, they
    are left out unless they are named."""
    listed, _away = list_backups(desk)
    open_ones = [each for each in listed if typed or each.sealed is None]
    wanted = [each for each in listed if each.path.name == name] if name else _newest(open_ones)
    if not wanted:
        raise _none(name)
    return [Looked(each.place, each.path.name, _look(desk, each, typed, tell)) for each in wanted]


def _look(desk: Desk, listed: Listed, typed: str, tell: Tell) -> "Sequence[Finding]":
    from clerkdesk.desk.sealedbackups import check_sealed
    from clerkdesk.store.backups.place import unreadable
    from clerkdesk.store.backups.verifying import verify

    if listed.sealed is not None:
        return check_sealed(desk, listed.path, typed, tell)
    if listed.backup is None:
        raise unreadable(listed.path)
    return verify(listed.backup, tell)


def _newest(listed: Sequence[Listed]) -> list[Listed]:
    """The first of each place."""
    return list({each.place.folder: each for each in reversed(listed)}.values())


def _none(name: str) -> ClerkError:
    if name:
        return ClerkError(th("ไม่มีสำเนาสำรองชื่อ “{name}”"), do=th("ดูจากรายชื่อสำเนาสำรอง"), name=name)
    return ClerkError(th("ยังไม่มีสำเนาสำรอง"), do=th("สำรองเดี๋ยวนี้ก่อน"))
