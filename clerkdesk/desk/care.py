"""Looking after the records: whether all is there and right, and what was done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.journal import JournalEntry, read_anchor
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.kept import Finding


def check_records(
    desk: Desk, progress: Callable[[int, int], None] | None = None
) -> "list[Finding]":
    """What is wrong with the records and files; nothing when all is well.

    ``progress`` is told how many files of how many were looked at.
    """
    return desk.store.check(progress)


def journal_holds(desk: Desk, text: str) -> bool:
    """Whether the journal still holds what it held when a file was printed or exported.

    ``text`` has the code from that file's keywords (``journal:12:9f3a…``); ClerkError when not.
    """
    anchor = read_anchor(text)
    if anchor is None:
        raise ClerkError(
            th("“{text}” ไม่ใช่รหัสสมุดบันทึกการทำงาน"),
            do=th("คัดลอกจากคำสำคัญ (keywords) ในคุณสมบัติของไฟล์ PDF หรือ Excel ซึ่งขึ้นต้นด้วย journal:"),
            text=text[:60],
        )
    with desk.store.read() as tx:
        return tx.journal.holds(*anchor)


def read_journal(desk: Desk, memo_id: int | None = None, most: int = 20) -> list[JournalEntry]:
    """The last ``most`` acts, oldest first: of one memo, or of all."""
    with desk.store.read() as tx:
        if memo_id is None:
            return tx.journal.newest(most)[::-1]
        tx.memos.get(memo_id)
        return tx.journal.about(f"memo {memo_id}")[-most:]


def anchor_of_now(desk: Desk) -> str:
    """What a file that leaves the office tells of the journal's end."""
    with desk.store.read() as tx:
        return tx.journal.anchor()
