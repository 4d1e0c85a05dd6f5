"""Writing memos. What was recorded is only ever added to."""

from dataclasses import replace

from sqlalchemy import bindparam, insert, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.entries import Entry
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.words import th
from clerkdesk.store.entrycodec import entry_to_row
from clerkdesk.store.forms import Forms
from clerkdesk.store.materials import keep_materials
from clerkdesk.store.memocodec import memo_to_row
from clerkdesk.store.memos import Memos, no_such_memo
from clerkdesk.store.memotexts import MemoTexts
from clerkdesk.store.rows import EntryRow, MemoRow
from clerkdesk.store.transaction import Transaction

_NEW_ENTRY = insert(EntryRow)
_NEWER = (
    update(MemoRow).where(MemoRow.id == bindparam("memo_id")).values(version=MemoRow.version + 1)
)


class MemosWriting(Memos):
    """The memos of the office, to be written. ``touched`` are the ids of those that were."""

    def __init__(self, tx: Transaction, forms: Forms, texts: MemoTexts) -> None:
        super().__init__(tx, forms, texts)
        self.touched: set[int] = set()
        self._read: dict[int, Memo] = {}

    def get(self, memo_id: int) -> Memo:
        """See :class:`Memos`."""
        self._read[memo_id] = super().get(memo_id)
        return self._read[memo_id]

    def as_they_are(self) -> list[Memo]:
        """The memos that were touched, read again where that is needed."""
        unread = self.touched - self._read.keys()
        read = self.all(ids=unread) if len(unread) > 1 else [self.get(each) for each in unread]
        known = (self._read[each] for each in self.touched - unread)
        return [*read, *known]

    def add(self, memo: Memo, form_text: str) -> Memo:
        """The new memo with its id. ``form_text`` is the exact text that defines its form.

        Entries are recorded one by one, with :meth:`record`.
        """
        if memo.id or memo.entries:
            raise ValueError("a new memo has neither an id nor entries")
        new = replace(memo, version=1)
        kept = self._forms.keep(memo.form, form_text)
        memo_id = self._tx.insert(insert(MemoRow), memo_to_row(new) | {"form_text": kept})
        keep_materials(self._tx, memo_id, memo.materials)
        self._touch(memo_id)
        self._read[memo_id] = replace(new, id=memo_id)
        return self._read[memo_id]

    def change(self, memo: Memo, form_text: str | None = None) -> Memo:
        """The memo with its next version; its fields, values and materials are written.

        ``memo.version`` is the one that the clerk saw: ClerkError when somebody was faster. With
        ``form_text`` the memo goes over to another revision of its form.
        """
        row = memo_to_row(memo) | {"version": memo.version + 1}
        if form_text is not None:
            row["form_text"] = self._forms.keep(memo.form, form_text)
        seen = (MemoRow.id == memo.id, MemoRow.version == memo.version)
        if not self._tx.change(update(MemoRow).where(*seen).values(row)).rowcount:
            raise _changed_meanwhile(memo.id)
        keep_materials(self._tx, memo.id, memo.materials)
        self._touch(memo.id)
        return replace(memo, version=memo.version + 1)

    def record(self, memo_id: int, entry: Entry) -> Entry:
        """The entry as recorded, with its id. The memo's version rises with it."""
        if entry.id:
            raise ValueError("an entry is recorded once")
        if not self._tx.change(_NEWER, {"memo_id": memo_id}).rowcount:
            raise no_such_memo(memo_id)
        self._touch(memo_id)
        return replace(entry, id=self._tx.insert(_NEW_ENTRY, entry_to_row(memo_id, entry)))

    def _touch(self, memo_id: int) -> None:
        self.touched.add(memo_id)
        self._read.pop(memo_id, None)


def _changed_meanwhile(memo_id: int) -> ClerkError:
    return ClerkError(
        th("บันทึกลำดับที่ {memo} ถูกแก้ไขจากที่อื่นระหว่างที่เปิดอยู่ จึงยังไม่ได้บันทึก"),
        do=th("เปิดบันทึกนี้ใหม่ แล้วแก้ไขอีกครั้ง"),
        memo=memo_id,
    )
