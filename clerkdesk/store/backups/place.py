"""A folder that holds backups: which there are, and where everything of one lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.store.backups.manifest import HeldFile, Manifest, NotAManifest, from_text
from clerkdesk.store.names import DATABASE

MANIFEST, POOL = "manifest.json", "files"
SIGN = "clerkdesk-backups.txt"
"""The file by which a folder is known as a place for backups: on a mount point without its drive
it is missing, and nothing is written there."""
PART = ".part"
"""What the name of a backup ends with that is not ready."""


@dataclass(frozen=True)
class Backup:
    """One backup that lies in ``folder``; its files lie in the pool of the place around it."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """Its name, one of a kind in its place."""
        return self.folder.name

    @property
    def database(self) -> Path:
        """The copy of the database; to be opened to read only."""
        return self.folder / DATABASE

    def path_of(self, file: HeldFile) -> Path:
        """Where one of the manifest's files lies."""
        return pooled(self.folder.parent, file.sha256)


@dataclass(frozen=True)
class BackupPlace:
    """The backups in ``folder``, the newest first."""

    folder: Path

    @property
    def there(self) -> bool:
        """Whether the folder is there now and was prepared for backups."""
        try:
            return (self.folder / SIGN).is_file()
        except OSError:
            return False

    def backups(self, origin: str = "") -> list[Backup]:
        """Those that can be read, perhaps only those of the same records; ClerkError when the
        place is gone."""
        found = [backup for _folder, backup in self._all() if backup is not None]
        mine = [backup for backup in found if origin in ("", backup.manifest.origin)]
        return sorted(mine, key=_made, reverse=True)

    def unreadable(self) -> list[Path]:
        """The folders of backups whose manifest is damaged or of a newer program."""
        return [folder for folder, backup in self._all() if backup is None]

    def get(self, name: str) -> Backup:
        """One backup by its name; ClerkError when there is none, or it cannot be read."""
        known = {folder.name: backup for folder, backup in self._all()}
        if name not in known:
            raise ClerkError(
                th("ไม่มีสำเนาสำรองชื่อ “{name}”"),
                do=th("ดูจากรายชื่อสำเนาสำรอง"),
                where="{path}",
                name=name,
                path=self.folder,
            )
        found = known[name]
        if found is None:
            raise unreadable(self.folder / name)
        return found

    def _all(self) -> Iterator[tuple[Path, Backup | None]]:
        try:
            if not self.there:
                raise place_gone(self.folder)
            folders = sorted(path for path in self.folder.iterdir() if _is_backup(path))
        except OSError as error:
            raise explain_os_error(error, self.folder) from error
        for folder in folders:
            yield folder, read_backup(folder)


def read_backup(folder: Path) -> Backup | None:
    """The backup in ``folder``; None where its manifest cannot be believed."""
    try:
        return Backup(folder, from_text((folder / MANIFEST).read_text("utf-8")))
    except (OSError, NotAManifest, UnicodeDecodeError):
        return None


def pooled(place: Path, sha256: str) -> Path:
    """Where the pool of a place has a file."""
    return place / POOL / sha256[:2] / sha256


def place_gone(folder: Path) -> ClerkError:
    """A place for backups cannot be reached."""
    return ClerkError(
        th("ไม่พบที่เก็บสำเนา {path}"),
        do=th("เสียบไดรฟ์หรือต่อเครือข่าย แล้วลองอีกครั้ง โปรแกรมจะสำรองที่ค้างไว้ให้เอง"),
        path=folder,
    )


def unreadable(folder: Path) -> ClerkError:
    """What a backup says of itself is damaged."""
    return ClerkError(
        th("สำเนาสำรองชุดนี้เสีย อ่านรายการไม่ได้"),
        do=th("ใช้ชุดอื่น หรือชุดเดียวกันจากที่เก็บอื่น"),
        where="{path}",
        path=folder,
    )


def _is_backup(path: Path) -> bool:
    ours = path.name != POOL and path.suffix != PART and not path.name.startswith(".")
    return ours and path.is_dir()


def _made(backup: Backup) -> tuple[float, int, str]:
    return backup.manifest.made_at.timestamp(), backup.manifest.acts, backup.name
