"""The signed paper, scanned and attached to its memo or document."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import signedcopy
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import PaperFile
from clerkdesk.domain.memo.may import refuse_signed_copy
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.scans.reading import ScanReader


def attach_signed(
    desk: Desk, memo_id: int, files: Sequence[Path], on: date | None = None
) -> Recorded:
    """Records the scan of the signed paper: PDF, PNG or JPEG files, in the order of its pages. A
    later scan takes the place of an earlier one, which stays in the history."""
    if not files:
        raise ClerkError(
            th("ยังไม่ได้เลือกไฟล์สแกน"), do=th("เลือกไฟล์ PDF, PNG หรือ JPEG ของกระดาษที่ลงนามแล้ว")
        )
    with desk.store.read() as tx:
        refuse_signed_copy(state_of(tx.memos.get(memo_id)))
    _refuse_unreadable(files)
    kept = [_kept(desk, path) for path in files]
    with desk.store.write("memo.attach_signed") as tx:
        state = state_of(tx.memos.get(memo_id))
        return keep(tx, memo_id, signedcopy.attach(state, desk.recording(on), kept))


def _refuse_unreadable(files: Sequence[Path]) -> None:
    from clerkdesk.scans.reading import ScanReader

    with ScanReader() as scans:
        for path in files:
            _refuse_one(path, scans)


def _refuse_one(path: Path, scans: "ScanReader") -> None:
    from clerkdesk.scans.binding import Unreadable

    try:
        scans.count(path)
    except Unreadable as error:
        raise ClerkError(
            th("เปิดไฟล์ {name} ไม่ได้ ไฟล์อาจเสีย มีรหัสผ่าน หรือไม่ใช่ PDF, PNG, JPEG"),
            do=th("สแกนกระดาษอีกครั้ง แล้วแนบไฟล์ใหม่"),
            name=path.name,
        ) from error
    except OSError as error:
        raise explain_os_error(error, path) from error


def _kept(desk: Desk, path: Path) -> PaperFile:
    kept = desk.store.files.keep(path)
    return PaperFile(normalise(path.name), kept.sha256, kept.size)
