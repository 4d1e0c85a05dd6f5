"""Backups of a small office, for tests."""

from collections.abc import Callable

from clerkdesk.desk.desk import Desk
from clerkdesk.store.backups.making import make, snapshot
from clerkdesk.store.backups.place import Backup, BackupPlace


def back_up(
    desk: Desk, place: BackupPlace, progress: Callable[[int, int], None] = lambda _a, _b: None
) -> Backup:
    """A backup of all of the desk's records, made now."""
    with snapshot(desk.store, desk.folder, desk.folder, desk.clock()) as taken:
        return make(taken, place, progress)
