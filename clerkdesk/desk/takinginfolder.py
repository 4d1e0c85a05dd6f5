"""The folder into which sheets come, watched at this machine; files in it are never touched."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

_FOLDER, _ASIDE = "arrivals.folder.", "arrivals.aside"
_MOST_ASIDE = 2000
_MOST_FILES = 500
"""Files that are looked at in the folder: the newest."""


def watched_folder(desk: Desk) -> Path | None:
    """The folder that is watched at this machine; None for none."""
    with desk.store.read() as tx:
        return _folder(tx)


def _folder(tx: "Reader") -> Path | None:
    kept = tx.office.setting(_key())
    return Path(kept) if isinstance(kept, str) and kept else None


def _key() -> str:
    """Another machine of the office has another folder."""
    import platform

    return f"{_FOLDER}{platform.node().lower()}"


def watch_folder(desk: Desk, folder: Path | None) -> Done | None:
    """Watches a folder from now on, or none; None when it is so. ClerkError for what is no
    folder."""
    if folder is not None and not folder.is_dir():
        raise explain_os_error(FileNotFoundError(2, "no folder", str(folder)), folder)
    path = str(folder.absolute()) if folder else ""
    before = _put(desk, path)
    if before == path:
        return None
    said = th("เฝ้าดูโฟลเดอร์ {folder} แล้ว") if path else th("เลิกเฝ้าดูโฟลเดอร์แล้ว")
    back = Sentence(th("โฟลเดอร์ที่เฝ้าดูกลับเป็นอย่างเดิมแล้ว"))
    return Done(Sentence(said, {"folder": path}), Undo(back, lambda: _put_back(desk, before)))


def _put(desk: Desk, path: str) -> str:
    """What was watched before."""
    with desk.store.write("arrivals.folder") as tx:
        before = _folder(tx)
        tx.office.put(_key(), path)
    return str(before) if before else ""


def _put_back(desk: Desk, path: str) -> None:
    _put(desk, path)


def waiting_files(desk: Desk) -> tuple[Path, ...]:
    """The files in the watched folder of which something was neither taken in nor set aside yet;
    none where the folder is away, as a stick that is not plugged in."""
    with desk.store.read() as tx:
        folder = _folder(tx)
        if folder is None:
            return ()
        # what reads sheets is imported only where there may be some: *today* asks at the start
        from clerkdesk.desk.takingin import files_taken_in
        from clerkdesk.desk.takinginfiles import files_in

        known = files_taken_in(tx) | _aside(tx)
    try:
        found = sorted(files_in([folder]), key=_changed, reverse=True)[:_MOST_FILES]
    except ClerkError:
        return ()
    return tuple(sorted(each for each in found if _is_waiting(each, known)))


def _changed(path: Path) -> int:
    return as_it_lies(path)[0]


def as_it_lies(path: Path) -> tuple[int, int]:
    """When a file was last written, and its size, by which it is known to be another; zeros for
    one that is gone by now."""
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size


def _is_waiting(path: Path, known: Collection[str]) -> bool:
    try:
        own, carried = _hashed(path, *as_it_lies(path))
    except ClerkError:
        return as_it_lies(path) != (0, 0)  # it is there, and who looks at it is told why not
    return own not in known and not (carried and carried <= set(known))


@lru_cache(maxsize=4 * _MOST_FILES)
def _hashed(path: Path, _changed: int, _size: int) -> tuple[str, frozenset[str]]:
    """The SHA-256 of a file, and those of the sheets in it."""
    from clerkdesk.desk.takinginfiles import carried_by, whole_file

    file = whole_file(path)
    try:
        return file.sha256, frozenset(each.sha256 for each in carried_by(file, date.max))
    except ClerkError:
        return file.sha256, frozenset()


def set_aside(desk: Desk, sha256s: Iterable[str]) -> Done:
    """Offers these files no more: they are no sheets, or not wanted. They stay where they are."""
    wanted = [each for each in sha256s if each]
    with desk.store.write("arrivals.aside") as tx:
        before = _aside(tx)
        fresh = [each for each in wanted if each not in before]
        tx.office.put(_ASIDE, [*_listed(tx), *fresh][-_MOST_ASIDE:])
    said = Sentence(th("เอาออกจากรายการรอรับแล้ว ไฟล์ยังอยู่ที่เดิม"))
    back = Sentence(th("กลับมาอยู่ในรายการรอรับแล้ว"))
    return Done(said, Undo(back, lambda: _offer_again(desk, fresh)))


def _offer_again(desk: Desk, sha256s: Iterable[str]) -> None:
    gone = set(sha256s)
    with desk.store.write("arrivals.aside") as tx:
        tx.office.put(_ASIDE, [each for each in _listed(tx) if each not in gone])


def _aside(tx: "Reader") -> set[str]:
    return set(_listed(tx))


def _listed(tx: "Reader") -> list[str]:
    kept = tx.office.setting(_ASIDE)
    return [str(each) for each in kept] if isinstance(kept, list) else []
