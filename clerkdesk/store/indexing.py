"""Keeping the index of memos: after each act, and anew where the rules have changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from clerkdesk.domain.memo.memo import Memo
from clerkdesk.store.derived import forget, say_derived
from clerkdesk.store.memoindex import MemoIndex, index_row
from clerkdesk.store.memotexts import INDEX, VERSION, index_is_current
from clerkdesk.store.rows import MemoIndexRow, MemoRow
from clerkdesk.store.texts import ChangedText, in_pieces

_FORM_TEXT = select(MemoRow.form_text).where(MemoRow.id == bindparam("of")).scalar_subquery()
_COLUMNS = ("status", "step", "role", "text")
_SAID: dict[str, Any] = {name: bindparam(f"new_{name}") for name in _COLUMNS}
_SAID["form_text"] = _FORM_TEXT
_NEW = insert(MemoIndexRow).values(memo=bindparam("of"), **_SAID)
_AGAIN = update(MemoIndexRow).where(MemoIndexRow.memo == bindparam("of")).values(**_SAID)
_OF_MEMOS = MemoIndexRow.memo.in_(bindparam("memos", expanding=True))
_TEXTS = select(MemoIndexRow.memo, MemoIndexRow.text).where(_OF_MEMOS)


class MemoIndexWriting(MemoIndex):
    """Where all memos stand, to be kept."""

    def follow(self, memos: Sequence[Memo]) -> None:
        """Follows what an act has made of ``memos``.

        Where another version of the program keeps the index it is out of date from now on.
        """
        if not index_is_current(self._tx):
            forget(self._tx, INDEX)
            return
        rows = [index_row(memo) for memo in memos]
        asked = {"memos": [row["memo"] for row in rows]}
        before = {row.memo: row.text for row in self._tx.select(_TEXTS, asked)}
        for statement, known in ((_NEW, False), (_AGAIN, True)):
            values = [_filled(row) for row in rows if (row["memo"] in before) is known]
            if values:
                self._tx.execute(statement, values)
        changes = [ChangedText(row["memo"], before.get(row["memo"]), row["text"]) for row in rows]
        self._shared.search.keep(self._tx, [each for each in changes if each.before != each.after])

    def remake(self) -> None:
        """Makes the index anew from what was recorded."""
        self._shared.standing = None
        self._tx.execute(delete(MemoIndexRow))
        for piece in in_pieces(self.ids()):
            memos = self._memos.all(ids=piece)
            self._tx.execute(_NEW, [_filled(index_row(memo)) for memo in memos])
        self._shared.search.remake(self._tx)
        say_derived(self._tx, INDEX, VERSION)


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"of": row["memo"], **{f"new_{name}": row[name] for name in _COLUMNS}}
