"""Bringing a backup back: tried on the side with the whole program before it replaces anything.

Nothing here needs the records to be open, or to be there at all.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.backuplists import Listed
from clerkdesk.desk.backups import Tell, quietly
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.locking import RESTORED
from clerkdesk.desk.sealedbackups import opened
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import Sentence, th
from clerkdesk.settings.backupplaces import KeptPlace
from clerkdesk.settings.running import runs

if TYPE_CHECKING:
    from clerkdesk.store.backups.place import Backup
    from clerkdesk.store.backups.restoring import Side
    from clerkdesk.store.kept import Finding

OpenDesk = Callable[[Path], Desk]
"""Opens the desk of a data folder, as a start of the program does."""

_LOCK = "clerkdesk.lock"
"""What a window has in the data folder; its first line is the number of its process."""

ACT = "store.restore"
"""What the journal calls it: the first act after those that came back."""


@dataclass(frozen=True)
class Restored:
    """What came back: the backup's name, and where what it replaced is ``kept``. ``missing`` are
    files that were lost already when the backup was made, ``findings`` what the trial found."""

    name: str
    kept: Path
    missing: tuple[str, ...] = ()
    findings: "Sequence[Finding]" = ()

    @property
    def said(self) -> Sentence:
        """What was done, and where the replaced records are."""
        what = th("กู้คืนจาก {name} แล้ว ข้อมูลเดิมเก็บไว้ใน {kept}")
        return Sentence(what, {"name": self.name, "kept": self.kept})


def find_in(folder: Path, now: datetime | None = None) -> list[Listed]:
    """The backups in a folder that is no place of this machine; perhaps one level below it.
    ClerkError where there are none."""
    from clerkdesk.desk.backuplists import listed_in
    from clerkdesk.store.backups.preparing import folder_in

    place = KeptPlace(folder_in(folder.expanduser().absolute()))
    found = listed_in(place, now)
    if not found:
        raise ClerkError(
            th("ไม่มีสำเนาสำรองใน {path}"), do=th("เลือกโฟลเดอร์ ClerkDesk-backups"), path=place.folder
        )
    return found


def restore(
    data: Path,
    listed: Listed,
    open_desk: OpenDesk,
    at: datetime,
    *,
    typed: str = "",
    anyway: bool = False,
    later: bool = False,
    tell: Tell = quietly,
) -> Restored:
    """Puts a backup in the place of the records in ``data``; nothing may have them open.

    All of it is read and looked through before; sealed ones are opened by the passphrase or key
    ``typed``. What was wrong in the records already when the backup was made stops it, unless it
    is wanted ``anyway``. With ``later`` the records may be open: they are replaced at the next
    start. ClerkError, and then nothing was replaced.
    """
    from clerkdesk.store.backups.restoring import laid_out
    from clerkdesk.store.backups.verifying import verify

    if not later:
        refuse_if_open(data)
    with whole(data, listed, typed) as backup:
        faults = verify(backup, tell)
        if faults:
            raise untrue(listed.path, faults)
        with laid_out(backup, data, tell) as side:
            told = {"backup": listed.path.name, "anchor": backup.manifest.anchor}
            findings = try_on_side(side, open_desk, told, anyway=anyway)
            kept = put(side, at, later=later)
    return Restored(listed.path.name, kept, backup.manifest.missing, findings)


def put(side: "Side", at: datetime, *, later: bool) -> Path:
    """What was tried takes the place of the records; gives where those are kept. Trying takes a
    while, in which a window may have been opened: ClerkError."""
    from clerkdesk.store.backups.restoring import put_in_place

    if not later:
        refuse_if_open(side.data)
    return put_in_place(side, f"{at:%Y-%m-%d-%H%M%S}", later=later)


def restored(kept: Path) -> Sentence:
    """What a start says that ended a restore; ``kept`` is where the replaced records are."""
    return Sentence(th("กู้คืนแล้ว ข้อมูลเดิมเก็บไว้ใน {kept}"), {"kept": kept})


def give_up(data: Path) -> None:
    """What was to be replaced at the next start is not. ClerkError."""
    from clerkdesk.store.backups.restoring import withdraw

    withdraw(data)


def refuse_if_open(data: Path) -> None:
    """ClerkError while a window of this machine has the records open. Windows lets nobody rename
    such a file, so there the last step says it."""
    try:
        pid = int((data / _LOCK).read_text("utf-8").split("\n")[0])
    except (OSError, ValueError):
        return
    if os.name == "nt" or pid == os.getpid() or not runs(pid):
        return
    raise ClerkError(
        th("หน้าต่าง ClerkDesk เปิดข้อมูลนี้อยู่"), do=th("ปิดหน้าต่างนั้นก่อน หรือกู้คืนจากหน้าตั้งค่าในหน้าต่างนั้น")
    )


@contextmanager
def whole(data: Path, listed: Listed, typed: str) -> "Iterator[Backup]":
    """The backup itself; a sealed one is opened beside the records meanwhile. ClerkError when it
    cannot be opened."""
    from clerkdesk.store.backups.place import unreadable

    if listed.sealed is None:
        if listed.backup is None:
            raise unreadable(listed.path)
        yield listed.backup
        return
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise explain_os_error(error, data) from error
    with opened(data, listed.path, typed) as place:
        found = place.backups()
        if not found:
            raise unreadable(listed.path)
        yield found[0]


def try_on_side(
    side: "Side", open_desk: OpenDesk, told: Mapping[str, str], *, act: str = ACT, anyway: bool
) -> "Sequence[Finding]":
    """Opens what lies on the side as a start would, brings it up to date, looks through all of it,
    and writes into its journal, as ``act``, where it came from. Its registers go on after the
    numbers of the records that it replaces, where these can be read. ClerkError for serious
    findings."""
    from clerkdesk.store.reached import go_on_after, reached_in

    with closing(open_desk(side.folder)) as desk:
        findings = desk.store.check_records()
        serious = [each for each in findings if each.serious]
        if serious and not anyway:
            raise was_wrong_before(serious)
        before = reached_in(side.data, desk.store)
        with desk.store.write(act) as tx:
            tx.journal.note(RESTORED, None, dict(told))
            go_on_after(tx, before)
    return findings


def untrue(path: Path, faults: "Sequence[Finding]") -> ClerkError:
    """A backup is damaged."""
    what = th("สำเนาสำรอง {name} เสีย จึงยังไม่ได้แทนที่อะไร: {fault} (ทั้งหมด {count} แห่ง)")
    return ClerkError(
        what,
        do=th("ใช้ชุดอื่น หรือชุดเดียวกันจากที่เก็บอื่น"),
        fault=Sentence(faults[0].what, faults[0].values),
        count=len(faults),
        name=path.name,
    )


def was_wrong_before(serious: "Sequence[Finding]") -> ClerkError:
    """The backup is true, but the records were wrong already when it was made."""
    return ClerkError(
        th("สำเนานี้ครบถ้วน แต่ข้อมูลในนั้นผิดปกติอยู่ก่อนแล้ว: {fault} (ทั้งหมด {count} แห่ง)"),
        do=th("ลองชุดที่เก่ากว่า หรือยืนยันว่าจะใช้ชุดนี้ทั้งอย่างนั้น"),
        fault=Sentence(serious[0].what, serious[0].values),
        count=len(serious),
    )
