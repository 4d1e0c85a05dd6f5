"""Looking for newer versions: only where it is wanted, at most once a day on its own, and never
more than telling. What is downloaded and installed, somebody downloads and installs."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk import __version__
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Sentence, th
from clerkdesk.settings.updates import UpdateWish, load_wish, save_wish

if TYPE_CHECKING:
    from clerkdesk.updates.manifest import Update

Fetch = Callable[[str], bytes]


@dataclass(frozen=True)
class UpdateState:
    """What is wished, and the newer version that was last told of; None where there is none."""

    wish: UpdateWish
    newer: "Update | None" = None


def read_updates(folder: Path, today: date) -> UpdateState:
    """How it stands on ``today`` for the data in ``folder``. What was kept is verified again."""
    wish = load_wish(folder)
    if not wish.seen:
        return UpdateState(wish)
    try:
        return UpdateState(wish, _newer(_verified(wish.seen.encode(), wish, today)))
    except ClerkError:  # another key, or too old by now
        return UpdateState(wish)


def set_wish(folder: Path, *, on: bool, address: str, key: str) -> Done | None:
    """Keeps what is wished; None when it is so. ClerkError for an address that is not secure, a key
    that is none, and where the computer's own settings hold."""
    from clerkdesk.updates.fetching import refuse_unless_secure
    from clerkdesk.updates.manifest import read_key

    before = load_wish(folder)
    if before.by_policy:
        raise ClerkError(th("ผู้ดูแลเครื่องตั้งค่านี้ไว้สำหรับทุกคน จึงเปลี่ยนที่นี่ไม่ได้"), do=th("ถามผู้ดูแลเครื่อง"))
    address, key = address.strip(), "".join(key.split())
    if on or address:
        refuse_unless_secure(address)
    if on or key:
        key = base64.b64encode(read_key(key)).decode("ascii")
    own = before if key == before.key else UpdateWish(key=key)
    kept = replace(own, on=on, address=address)
    if kept == before:
        return None
    save_wish(folder, kept)
    said = th("จะแจ้งเมื่อมีรุ่นใหม่") if on else th("จะไม่ถามหารุ่นใหม่")
    undo = Undo(Sentence(th("ตั้งการแจ้งรุ่นใหม่กลับเป็นอย่างเดิมแล้ว")), lambda: save_wish(folder, before))
    return Done(Sentence(said), undo)


def look_by_itself(folder: Path, today: date, fetch: Fetch | None = None) -> "Update | None":
    """Asks the address where that is wanted and was not done today; a newer version where there is
    one. Nothing is complained of: who asks for it is told."""
    wish = load_wish(folder)
    if not wish.due(today):
        return None
    save_wish(folder, replace(wish, looked_on=today.isoformat(), failed=True))
    try:
        return look_now(folder, today, fetch)
    except ClerkError:
        return None


def look_now(folder: Path, today: date, fetch: Fetch | None = None) -> "Update | None":
    """Asks the address, because somebody wants it now. ClerkError says why nothing was found."""
    from clerkdesk.updates.fetching import fetch as fetch_it

    wish = load_wish(folder)
    if wish.barred:
        raise ClerkError(
            th("ผู้ดูแลเครื่องไม่ให้ถามหารุ่นใหม่ทางเครือข่าย"),
            do=th("ขอไฟล์แจ้งรุ่นใหม่ทางแฟลชไดรฟ์ หรือถามผู้ดูแลเครื่อง"),
        )
    content = (fetch or fetch_it)(wish.address)
    return _keep(folder, replace(wish, looked_on=today.isoformat()), content, today)


def look_into_file(folder: Path, path: Path, today: date) -> "Update | None":
    """The same with a manifest that somebody brought. ClerkError."""
    from clerkdesk.updates.fetching import read_file

    return _keep(folder, load_wish(folder), read_file(path), today)


def _keep(folder: Path, wish: UpdateWish, content: bytes, today: date) -> "Update | None":
    found = _verified(content, wish, today)
    seen = replace(wish, failed=False, serial=found.serial, seen=content.decode("utf-8"))
    save_wish(folder, seen)
    return _newer(found)


def _verified(content: bytes, wish: UpdateWish, today: date) -> "Update":
    """What a manifest says; neither one from before the last that was seen, nor one whose time is
    over: somebody may hold back that there is a newer one."""
    from clerkdesk.updates.manifest import read_manifest

    found = read_manifest(content, wish.key)
    if found.serial < wish.serial:
        raise ClerkError(th("ไฟล์แจ้งรุ่นใหม่นี้เก่ากว่าที่เคยได้รับ จึงไม่ใช้"), do=th("ขอไฟล์ล่าสุดจากผู้แจกโปรแกรม"))
    if found.until < today:
        raise ClerkError(
            th("ไฟล์แจ้งรุ่นใหม่นี้หมดอายุแล้ว"),
            do=th("ตรวจวันที่ของเครื่อง ถ้าถูกแล้ว ขอไฟล์ล่าสุดจากผู้แจกโปรแกรม"),
        )
    return found


def _newer(found: "Update") -> "Update | None":
    return found if found.newer_than(__version__) else None
