"""Making the records anew from the small files beside them, where the database is lost."""

from datetime import datetime
from pathlib import Path

from clerkdesk.desk.restoring import OpenDesk, Restored, put, refuse_if_open, try_on_side
from clerkdesk.domain.words import Sentence, th

NAME = "records"
"""What stands in the journal in place of a backup's name."""

ACT = "store.rebuild"
"""What the journal calls it."""


def rebuild(
    data: Path, open_desk: OpenDesk, at: datetime, who: str, *, later: bool = False
) -> Restored:
    """Makes a database from ``records`` in the data folder, and puts it in the place of the one
    that is there; nothing may have that open. What the journal's seals find missing or changed is
    among the findings. With ``later`` it may be open: it is replaced at the next start. ClerkError,
    and then nothing was replaced."""
    from clerkdesk.store.backups.restoring import side_of
    from clerkdesk.store.beside import FOLDER
    from clerkdesk.store.beside.reading import lay_down
    from clerkdesk.store.kept import Finding
    from clerkdesk.store.names import DATABASE
    from clerkdesk.store.resealing import Sealing

    if not later:
        refuse_if_open(data)
    with side_of(data) as side:
        laid = lay_down(data / FOLDER, side.folder / DATABASE, Sealing(who, lambda: at))
        told = {"backup": NAME, "anchor": f"journal:{laid.head.seq}:{laid.head.hash}"}
        findings = try_on_side(side, open_desk, told, act=ACT, anyway=True)
        kept = put(side, at, later=later)
    spoilt = [Finding(_SPOILT, name, True, {"name": name}) for name in laid.spoilt]
    return Restored(NAME, kept, findings=(*spoilt, *findings))


_SPOILT = th("ไฟล์ {name} ถูกแก้ไขหรือเสีย")


def said(done: Restored) -> Sentence:
    """What was done, and whether all came back."""
    lacking = sum(each.serious for each in done.findings)
    if lacking:
        what = th("สร้างฐานข้อมูลใหม่แล้ว แต่ไม่ครบ {count} แห่ง ข้อมูลเดิมเก็บไว้ใน {kept}")
        return Sentence(what, {"count": lacking, "kept": done.kept})
    what = th("สร้างฐานข้อมูลใหม่จากทะเบียนข้างฐานข้อมูลแล้ว ข้อมูลเดิมเก็บไว้ใน {kept}")
    return Sentence(what, {"kept": done.kept})
