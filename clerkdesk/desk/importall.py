"""Making an office anew from a full export, in a data folder that has none."""

import fnmatch
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from clerkdesk.desk.exportfolder import taken
from clerkdesk.desk.restoring import OpenDesk, try_on_side
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clerkdesk.store.beside.contents import Contents, Held
    from clerkdesk.store.kept import Finding

NAME = "export"
"""What stands in the journal in place of a backup's name."""

ACT = "store.import"
"""What the journal calls it."""

_LOST, _CHANGED = th("ไฟล์ {name} หายไป"), th("ไฟล์ {name} ถูกแก้ไขหรือเสีย")


@dataclass(frozen=True)
class ImportedAll:
    """Into which data folder everything came, and what is missing or was changed."""

    data: Path
    findings: "tuple[Finding, ...]"

    @property
    def serious(self) -> int:
        """How many things did not come back as they were exported."""
        return sum(each.serious for each in self.findings)

    @property
    def said(self) -> Sentence:
        """What was done, and whether all came back."""
        if self.serious:
            what = th("นำเข้าลง {path} แล้ว แต่ไม่ครบ {count} แห่ง")
            return Sentence(what, {"path": self.data, "count": self.serious})
        return Sentence(th("นำเข้าทั้งหมดลง {path} แล้ว ตรงกับที่ส่งออกทุกแถวและทุกไฟล์"), {"path": self.data})


def import_all(
    source: Path, data: Path, open_desk: OpenDesk, at: datetime, who: str
) -> ImportedAll:
    """Makes the database from the records of the export in ``source``, puts the files into their
    places, and looks whether every row is as the journal seals it and every file as it was listed.

    ClerkError when ``data`` has records already, or ``source`` is no export.
    """
    from clerkdesk.store.backups.restoring import put_in_place, side_of
    from clerkdesk.store.beside.contents import RECORDS
    from clerkdesk.store.beside.reading import lay_down
    from clerkdesk.store.names import DATABASE
    from clerkdesk.store.resealing import Sealing

    if any((data / name).exists() for name in (DATABASE, "files", "records")):
        raise taken(data)
    contents = _contents(source)
    with side_of(data) as side:
        found = list(_look(source, contents))
        lay_down(source / RECORDS, side.folder / DATABASE, Sealing(who, lambda: at))
        found += _lay_files(source, contents, side.folder)
        told = {"backup": NAME, "anchor": contents.anchor}
        found += try_on_side(side, open_desk, told, act=ACT, anyway=True)
        kept = put_in_place(side, f"{at:%Y-%m-%d-%H%M%S}")
    with suppress(OSError):  # it is empty: nothing was replaced
        kept.rmdir()
        kept.parent.rmdir()
    return ImportedAll(data, tuple(found))


def _contents(source: Path) -> "Contents":
    from clerkdesk.store.beside.contents import read_contents
    from clerkdesk.store.beside.shards import Spoilt

    try:
        return read_contents(source)
    except (OSError, Spoilt) as error:
        raise ClerkError(
            th("ไม่มีรายชื่อไฟล์ (contents.json) ที่ถูกต้องใน {path}"),
            do=th("เลือกโฟลเดอร์ที่ได้จากการส่งออกทั้งหมด"),
            path=source,
        ) from error


def _look(source: Path, contents: "Contents") -> "Iterator[Finding]":
    """The records that are not as they were listed, and what was lost before the export."""
    from clerkdesk.store.beside.contents import RECORDS
    from clerkdesk.store.kept import Finding

    for file in contents.files:
        if file.folder == RECORDS and (wrong := _wrong(source, file)):
            yield wrong
    for name in contents.missing:
        yield Finding(_LOST, name, False, {"name": name})


def _wrong(source: Path, file: "Held") -> "Finding | None":
    from clerkdesk.store.backups.copying import sha256_of
    from clerkdesk.store.kept import Finding

    path = source / file.path
    if not path.is_file():
        return Finding(_LOST, file.path, True, {"name": file.path})
    if sha256_of(path) != file.sha256:
        return Finding(_CHANGED, file.path, True, {"name": file.path})
    return None


def _lay_files(source: Path, contents: "Contents", side: Path) -> "Iterator[Finding]":
    """Puts kept files under their SHA-256 and the office's own under their names; of the same
    contents under several names one whole file will do."""
    from clerkdesk.store.beside.contents import KEPT

    wrong: dict[str, Finding] = {}
    whole: set[str] = set()
    for file in contents.files:
        if file.folder in KEPT and file.sha256 not in whole:
            if found := _lay(source, file, side / "files" / file.sha256[:2] / file.sha256):
                wrong[file.sha256] = found
            else:
                whole.add(file.sha256)
        elif (place := _own_place(file)) and (found := _lay(source, file, side / place)):
            yield found
    yield from (found for sha256, found in wrong.items() if sha256 not in whole)


def _own_place(file: "Held") -> PurePosixPath | None:
    """Where a file of the office's own goes; None for what is none."""
    from clerkdesk.store.backups.copying import OWN
    from clerkdesk.store.beside.contents import OFFICE

    if file.folder != OFFICE:
        return None
    place = PurePosixPath(*PurePosixPath(file.path).parts[1:])
    own = any(fnmatch.fnmatchcase(place.parts[0], pattern) for pattern in OWN)
    return place if own else None


def _lay(source: Path, file: "Held", target: Path) -> "Finding | None":
    from clerkdesk.store.backups.copying import copy_whole

    if found := _wrong(source, file):
        return found
    target.parent.mkdir(parents=True, exist_ok=True)
    copy_whole(source / file.path, target.parent).replace(target)
    return None
