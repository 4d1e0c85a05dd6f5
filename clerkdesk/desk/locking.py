"""Setting the lock of the window, changing it, taking it away; the journal is told of each."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, th
from clerkdesk.settings.lock import Lock, hash_of, load_lock, save_lock, try_password

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

LEAST = 8
"""Signs of the shortest password."""

_SETTING = "lock."
RESTORED = "database"
"""What a restore tells the journal of."""


def set_lock(desk: Desk, password: str, current: str = "") -> Done:
    """Asks for ``password`` from now on; where there is a lock, ``current`` opens it. ClerkError
    for one that is too short or wrong."""
    if len(password.strip()) < LEAST:
        raise ClerkError(
            th("รหัสล็อกสั้นเกินไป"), do=th("ใช้อย่างน้อย {least} ตัว เช่น คำสามสี่คำที่จำได้"), least=LEAST
        )
    before = _opened(desk, current)
    fresh = Lock(hash_of(password), before.idle)
    with _placed(desk.folder, fresh, before), desk.store.write("lock.set") as tx:
        if tx.office.setting(_key()):  # another password: nothing else changes
            tx.journal.note(f"setting {_key()}", {"value": True}, {"value": True})
        else:
            tx.office.put(_key(), value=True)
    said = th("เปลี่ยนรหัสล็อกแล้ว") if before.on else th("ตั้งรหัสล็อกแล้ว")
    return Done(Sentence(said), final=_not_back())


def remove_lock(desk: Desk, current: str) -> Done:
    """Asks for no password any more. ClerkError for a wrong one."""
    _opened(desk, current)
    with desk.store.write("lock.remove") as tx:
        tx.office.put(_key(), value=False)
    save_lock(desk.folder, Lock())  # only now: an act that is refused opens nothing
    return Done(Sentence(th("เลิกใช้รหัสล็อกแล้ว")), final=_not_back())


def set_idle(desk: Desk, minutes: int) -> Done | None:
    """Locks after so many minutes; None when it is so, or there is no lock."""
    lock = load_lock(desk.folder)
    if lock.spoilt or not lock.on or lock.idle == minutes:
        return None
    save_lock(desk.folder, Lock(lock.hash, minutes, lock.failed, lock.last))
    return Done(Sentence(th("จะล็อกเองเมื่อไม่ได้ใช้ {minutes} นาที"), {"minutes": minutes}))


def missing_lock(desk: Desk) -> ClerkError | None:
    """What has to be said where the lock was taken away behind the program's back, once. Records
    that came back from a backup tell of the lock of their day, which blames nobody."""
    if desk.store.read_only:
        return None
    is_on = load_lock(desk.folder).on
    with desk.store.read() as tx:
        was_on, came_back = tx.office.setting(_key(), default=False), _came_back(tx)
    if is_on == was_on or (is_on and not came_back):
        return None
    with desk.store.write("lock.set" if is_on else "lock.missing") as tx:
        tx.office.put(_key(), value=is_on)
    if is_on:
        return None
    return _not_here() if came_back else _taken_away()


def _came_back(tx: "Reader") -> bool:
    """Whether the records came back from a backup since the journal last told of the lock."""
    told, restored = tx.journal.about(f"setting {_key()}"), tx.journal.about(RESTORED)
    return bool(restored) and (not told or told[-1].seq < restored[-1].seq)


def _taken_away() -> ClerkError:
    return ClerkError(
        th("รหัสล็อกของเครื่องนี้ถูกเอาออกจากนอกโปรแกรม"),
        do=th("ถ้าไม่ได้ให้ใครทำ ตั้งรหัสใหม่ในหน้าตั้งค่า แล้วดูสมุดบันทึกการทำงาน"),
    )


def _not_here() -> ClerkError:
    return ClerkError(
        th("เมื่อทำสำเนาที่กู้คืนมา หน้าต่างมีรหัสล็อก แต่ตอนนี้ไม่มี"), do=th("ถ้าต้องการ ตั้งรหัสใหม่ในหน้าตั้งค่า")
    )


@contextmanager
def _placed(folder: Path, fresh: Lock, before: Lock) -> Iterator[None]:
    """The ``fresh`` lock while its act is recorded in the body; where that goes wrong, the lock is
    again as it was ``before``: nobody was told that the new password holds."""
    save_lock(folder, fresh)
    try:
        yield
    except BaseException:
        with suppress(ClerkError):
            save_lock(folder, before)
        raise


def _opened(desk: Desk, current: str) -> Lock:
    """The lock as it is, once its password was given; wrong ones slow down here as well."""
    tried = try_password(desk.folder, current, desk.clock().timestamp())
    if not tried.opened:
        raise wrong_password(tried.wait)
    return load_lock(desk.folder)


def wrong_password(wait: float) -> ClerkError:
    """What is said of a wrong password; ``wait`` is in seconds."""
    do = th("ตรวจแป้นพิมพ์ว่าไทยหรืออังกฤษ และ Caps Lock แล้วพิมพ์ใหม่")
    if wait:
        do = th("ตรวจแป้นพิมพ์ว่าไทยหรืออังกฤษ และ Caps Lock ลองใหม่ได้ในอีก {seconds} วินาที")
    return ClerkError(th("รหัสล็อกไม่ถูกต้อง"), do=do, seconds=int(-(-wait // 1)))


def _key() -> str:
    """Each machine has a lock of its own."""
    import platform

    return f"{_SETTING}{platform.node().lower()}"


def _not_back() -> Sentence:
    return Sentence(th("รหัสล็อกย้อนกลับไม่ได้ เพราะไม่มีใครเก็บรหัสเดิมไว้"))
