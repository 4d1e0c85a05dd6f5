"""The three queries that fetch chosen memos: the memos, what was recorded, their materials."""

from functools import cached_property

from sqlalchemy import ColumnElement, select

from clerkdesk.store.entrycodec import COLUMNS
from clerkdesk.store.rows import EntryRow, FormTextRow, MaterialRow, MemoRow
from clerkdesk.store.transaction import AnySelect

_MEMOS = (
    select(*MemoRow.__table__.columns, FormTextRow.sha256.label("form_sha256"))
    .join(FormTextRow, MemoRow.form_text == FormTextRow.id)
    .order_by(MemoRow.id)
)
_ENTRIES = select(*COLUMNS).order_by(EntryRow.id)
_MATERIALS = (
    select(*MaterialRow.__table__.columns)
    .where(MaterialRow.removed_at.is_(None))
    .order_by(MaterialRow.place)
)


class Chosen:
    """The memos that answer to all ``conditions`` (on columns of a memo); every memo when none.

    The statements are made once, so one that is kept costs nothing to ask again.
    """

    def __init__(self, *conditions: ColumnElement[bool]) -> None:
        self._conditions = conditions

    @cached_property
    def memos(self) -> AnySelect:
        """The memos by id, each with the SHA-256 of its form's text."""
        return _MEMOS.where(*self._conditions)

    @cached_property
    def locked(self) -> AnySelect:
        """The same; where the database locks rows, these stay locked until the act is done."""
        return self.memos.with_for_update(of=MemoRow)

    @cached_property
    def entries(self) -> AnySelect:
        """What was recorded of the memos, in the order of recording."""
        if not self._conditions:
            return _ENTRIES
        return _ENTRIES.where(EntryRow.memo.in_(self._ids))

    @cached_property
    def materials(self) -> AnySelect:
        """The materials of the memos, in their order."""
        if not self._conditions:
            return _MATERIALS
        return _MATERIALS.where(MaterialRow.memo.in_(self._ids))

    @property
    def _ids(self) -> AnySelect:
        return select(MemoRow.id).where(*self._conditions)
