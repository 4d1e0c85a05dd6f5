"""Drafts of windows: what was typed and not saved yet. They are no acts of the office."""

from sqlalchemy import delete, insert, select

from clerkdesk.store.kept import Draft
from clerkdesk.store.rows import DraftRow
from clerkdesk.store.transaction import AnySelect, Transaction

_EVERY_DRAFT = select(*DraftRow.__table__.columns).order_by(DraftRow.saved_at, DraftRow.key)


class Drafts:
    """The drafts that lie about."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[Draft]:
        """Every draft, the oldest first."""
        return self._drafts(_EVERY_DRAFT)

    def get(self, key: str) -> Draft | None:
        """The draft of one window, or None."""
        return next(iter(self._drafts(_EVERY_DRAFT.where(DraftRow.key == key))), None)

    def _drafts(self, statement: AnySelect) -> list[Draft]:
        return [Draft(**row._asdict()) for row in self._tx.select(statement)]


class DraftsWriting(Drafts):
    """The drafts, to be written. The journal does not tell of them."""

    def save(self, key: str, content: object) -> Draft:
        """The draft in the place of an earlier one; ``content`` is any JSON value but null."""
        self.drop(key)
        draft = Draft(key, content, self._tx.now)
        row = {"key": key, "content": content, "saved_at": draft.saved_at}
        self._tx.execute(insert(DraftRow), row)
        return draft

    def drop(self, key: str) -> None:
        """Forgets a draft, since it was saved or given up; nothing when there is none."""
        self._tx.execute(delete(DraftRow).where(DraftRow.key == key))
