"""Backups that only the holder of a key can open: each one file of age (age-encryption.org).

Nothing here is cryptography of our own. A place has a key pair: backups are made with the public
half alone; the secret half lies beside them in ``key.age``, itself locked by a passphrase, as
``age -p`` does, and is shown once so that the office can keep it on paper. Inside is a tar of
``manifest.json``, ``clerkdesk.db`` and ``files/<SHA-256>``.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from clerkdesk.domain.begun import begin_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.domain.words import th
from clerkdesk.store.backups.keylocking import locked, unlocked
from clerkdesk.store.backups.making import Snapshot, not_true
from clerkdesk.store.backups.manifest import Manifest
from clerkdesk.store.backups.place import PART, BackupPlace, place_gone
from clerkdesk.store.backups.sealing import Closed, Reading, open_members, seal_stream, tar_of
from clerkdesk.store.backups.verifying import Progress
from clerkdesk.store.disk import sync_file, sync_folder

KEY, ENDING = "key.age", ".age"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d-\d{6})-([0-9a-f]{12})(-\d+)?\.age")
_ORIGIN = 12


@dataclass(frozen=True)
class Sealed:
    """One file: its name tells when it was made (local time), and the records' ``origin``."""

    path: Path
    made_at: datetime
    origin: str
    size: int


def new_key() -> tuple[str, str]:
    """A secret key (``AGE-SECRET-KEY-1…``) and the recipient (``age1…``) that belongs to it."""
    from pyrage import x25519

    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def recipient_of(secret: str) -> str:
    """The recipient that belongs to a secret key."""
    from pyrage import x25519

    return str(x25519.Identity.from_str(secret).to_public())


def is_secret(text: str) -> bool:
    """Whether this is a secret key, by its checksum."""
    from pyrage import IdentityError, x25519

    try:
        x25519.Identity.from_str(text)
    except IdentityError:
        return False
    return True


def keep_key(place: BackupPlace, secret: str, passphrase: str) -> None:
    """Lays the secret key beside the backups, locked by the passphrase, which takes seconds.
    ClerkError."""
    path = place.folder / KEY
    part = path.with_suffix(PART)
    try:
        part.write_bytes(locked(f"{secret}\n".encode(), passphrase))
        sync_file(part)
        move(part, path)
        sync_folder(place.folder)
    except OSError as error:
        raise explain_os_error(error, path) from error


def secret_of(place: BackupPlace, passphrase: str) -> str:
    """The secret key of a place, which takes seconds. ClerkError for another passphrase, or where
    the key is gone."""
    path = place.folder / KEY
    try:
        found = unlocked(path.read_bytes(), passphrase)
    except OSError as error:
        raise explain_os_error(error, path) from error
    if found is None:
        raise ClerkError(
            th("รหัสผ่านของสำเนาสำรองไม่ถูก"),
            do=th("ลองอีกครั้ง หรือใช้กุญแจที่พิมพ์เก็บไว้ ซึ่งขึ้นต้นด้วย AGE-SECRET-KEY"),
        )
    return found.decode("ascii").strip()


def sealed_in(place: BackupPlace, origin: str = "") -> list[Sealed]:
    """The sealed backups of a place, the newest first. ClerkError when it is gone."""
    if not place.there:
        raise place_gone(place.folder)
    try:
        found = [_sealed(path) for path in place.folder.glob(f"*{ENDING}")]
    except OSError as error:
        raise explain_os_error(error, place.folder) from error
    mine = [each for each in found if each and (not origin or each.origin == origin[:_ORIGIN])]
    return sorted(mine, key=lambda each: each.path.name, reverse=True)


def _sealed(path: Path) -> Sealed | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    made_at = datetime.strptime(found[1], "%Y-%m-%d-%H%M%S")  # noqa: DTZ007  local time
    return Sealed(path, made_at, found[2], path.stat().st_size)


def seal(taken: Snapshot, place: BackupPlace, recipient: str, progress: Progress) -> Sealed:
    """Puts a backup into one file that only the key of ``recipient`` opens.

    It is opened again before it gets its name: for that it is made for a second key too, which is
    thrown away with this call. ClerkError when the place is gone, full or gives back another.
    """
    if not place.there:
        raise place_gone(place.folder)
    manifest = _with_whole_files(taken)
    secret, once = new_key()
    try:
        folder = begin_folder(place.folder, end=PART)
        part = folder / "part.age"
        try:
            source = Reading(tar_of(taken, manifest), manifest.size * 2, progress)
            seal_stream(source, part, (recipient, once))
            sync_file(part)
            if not _is_true(part, secret, manifest, source):
                raise not_true(place.folder, [])
            target = _free(place.folder, manifest)
            move(part, target)
            sync_folder(place.folder)
        finally:
            part.unlink(missing_ok=True)
            folder.rmdir()
    except OSError as error:
        raise explain_os_error(error, place.folder) from error
    found = _sealed(target)
    if found is None:
        raise RuntimeError(target.name)
    return found


def _with_whole_files(taken: Snapshot) -> Manifest:
    """The manifest without the files that are no longer what they were."""
    manifest = replace(taken.manifest, name=f"{taken.manifest.made_at:%Y-%m-%d-%H%M%S}")
    there = [each for each in manifest.files if (taken.data / each.path).is_file()]
    held = tuple(each for each in there if _is_whole(taken.data / each.path, each.sha256))
    lost = tuple(each.path for each in manifest.files if each not in held)
    return replace(manifest, files=held, missing=(*manifest.missing, *lost))


def _is_whole(path: Path, sha256: str) -> bool:
    from clerkdesk.store.backups.copying import sha256_of

    try:
        return sha256_of(path) == sha256
    except OSError:
        return False


def _free(place: Path, manifest: Manifest) -> Path:
    first = f"{manifest.name}-{manifest.origin[:_ORIGIN]}"
    target, count = place / f"{first}{ENDING}", 1
    while target.exists():
        count += 1
        target = place / f"{first}-{count}{ENDING}"
    return target


def _is_true(path: Path, secret: str, manifest: Manifest, reading: Reading) -> bool:
    """Whether everything of the manifest comes out of the file again, and nothing else."""
    wanted = {manifest.database.path: manifest.database.sha256}
    wanted |= {f"files/{each.sha256}": each.sha256 for each in manifest.files}
    try:
        for member in open_members(path, secret):
            digest = member.digest()
            reading.went(member.size)
            if member.name != "manifest.json" and wanted.pop(member.name, "") != digest:
                return False
    except Closed:
        return False
    return not wanted
