"""The offices that programs of earlier revisions made, each in ``tests/old/<revision>.zip``.

Each was made by the last program of its revision: an office with four people, a memo that was
signed twice and printed, and one that was withdrawn. They are never made anew.
"""

from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from clerkdesk.store.backups.copying import copy_whole, files_of, own_files, put, sha256_of
from clerkdesk.store.backups.manifest import HeldFile, Manifest, to_text
from clerkdesk.store.backups.preparing import prepared
from clerkdesk.store.backups.reading import opened, read_said

_OLD = Path(__file__).parents[1] / "old"


def revisions() -> list[str]:
    """The revisions of which there is an office, the oldest first."""
    return sorted(path.stem for path in _OLD.glob("*.zip"))


def old_office(revision: str, folder: Path) -> Path:
    """The data folder of the office of ``revision``, laid out in ``folder``."""
    with ZipFile(_OLD / f"{revision}.zip") as kept:
        kept.extractall(folder)
    return folder


def as_backup(data: Path, place: Path, made_at: datetime) -> Path:
    """The backup that a program of its time would have made of ``data``; its folder.

    The first revisions had no backups yet; one of theirs is their file as it lies there.
    """
    database = data / "clerkdesk.db"
    with opened(database) as connection:
        said = read_said(connection)
    files = files_of(data, own_files(data))
    manifest = Manifest(
        name=said.revision,
        made_at=made_at,
        made_by="-",
        program="-",
        office="-",
        origin=said.origin,
        revision=said.revision,
        anchor=said.anchor,
        database=HeldFile("clerkdesk.db", sha256_of(database), database.stat().st_size),
        tables=said.tables,
        files=files,
    )
    prepared(place)
    for file in files:
        put(place, file, data / file.path, again=True)
    folder = place / said.revision
    folder.mkdir()
    copy_whole(database, folder).replace(folder / "clerkdesk.db")
    (folder / "manifest.json").write_text(to_text(manifest), "utf-8")
    return folder
