"""The records: made, backed up, sealed, made anew, and the lock of the window."""

import shutil
from pathlib import Path

from clerkdesk.app.checks.trial import CheckError, Trial
from clerkdesk.desk.backups import make_backups
from clerkdesk.desk.care import check_records
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.rebuilding import rebuild
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings.backupplaces import KeptPlace, load_places
from clerkdesk.settings.lock import Lock, hash_of, save_lock

_PASSPHRASE = "ปลาทูสองเข่ง กับ trial 7"
_PASSWORD = "น้ำขึ้นให้รีบตัก"


def records_are_made(trial: Trial) -> str:
    """An office of thirteen months is filled by the acts of a clerk, and its journal is true."""
    made = trial.parts.fill(trial.desk, trial.clock)
    if made < 1:
        raise CheckError("no memo was made")
    findings = check_records(trial.desk)
    if findings:
        raise CheckError(f"{len(findings)} findings, the first: {findings[0]}")
    return f"{made} memos"


def backup_is_true(trial: Trial) -> str:
    """A backup is made and every byte of it read again."""
    [own] = load_places(trial.desk.folder)[:1]
    name = _made(trial.desk, own)
    _refuse_untrue(trial, name)
    return name


def sealed_backup_opens(trial: Trial) -> str:
    """A sealed backup opens by its passphrase, and by no other. The key is locked by a process of
    its own, which a frozen program starts itself."""
    place = trial.folder / "stick"
    place.mkdir()
    _, secret = trial.parts.seal(trial.desk, place, _PASSPHRASE)
    name = _made(trial.desk, load_places(trial.desk.folder)[-1])
    if (size := _size(place, name)) < 1:
        raise CheckError(f"{name} is empty")
    _refuse_untrue(trial, name, secret)
    _refuse_untrue(trial, name, _PASSPHRASE)
    try:
        trial.parts.look(trial.desk, name, _PASSPHRASE + "?")
    except ClerkError:
        return f"{name}, {size:,} bytes"
    raise CheckError("a wrong passphrase opened the backup")


def records_beside_are_enough(trial: Trial) -> str:
    """A database is made anew from the small files beside it alone, and tells the same memos."""
    desk, lost = trial.desk, trial.folder / "lost"
    desk.store.keep_beside()
    for name in ("records", "files"):
        if (desk.folder / name).is_dir():
            shutil.copytree(desk.folder / name, lost / name)
    done = rebuild(lost, trial.parts.open_desk, desk.clock(), "self-test")
    serious = [finding for finding in done.findings if finding.serious]
    if serious:
        raise CheckError(f"{len(serious)} findings, the first: {serious[0]}")
    again = trial.parts.open_desk(lost)
    try:
        told, wanted = find_memos(again), find_memos(desk)
    finally:
        again.close()
    if told != wanted:
        raise CheckError(f"{len(told)} memos came back of {len(wanted)}, or they differ")
    return f"{len(told)} memos"


def lock_holds(trial: Trial) -> str:
    """A password is hashed; it opens, and another does not."""
    folder = trial.folder / "locked"
    folder.mkdir()
    save_lock(folder, Lock(hash_of(_PASSWORD)))
    now = trial.desk.clock().timestamp()
    if not trial.parts.unlock(folder, _PASSWORD, now).opened:
        raise CheckError("the password does not open the lock")
    if trial.parts.unlock(folder, _PASSWORD + "ๆ", now + 1).opened:
        raise CheckError("a wrong password opened the lock")
    return "Argon2id"


def _made(desk: Desk, place: KeptPlace) -> str:
    [made] = make_backups(desk, [place])
    if made.trouble is not None:
        raise made.trouble
    return made.name


def _refuse_untrue(trial: Trial, name: str, typed: str = "") -> None:
    for looked in trial.parts.look(trial.desk, name, typed):
        if looked.findings:
            raise CheckError(f"{len(looked.findings)} findings: {looked.findings[0]}")


def _size(place: Path, name: str) -> int:
    return sum(path.stat().st_size for path in place.rglob(name))
