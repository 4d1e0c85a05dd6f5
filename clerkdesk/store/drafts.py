"""Drafts of windows: what was typed and not saved yet. They are no acts of the office."""

from sqlalchemy import delete, insert, select

from clerkdesk.store.kept import Draft
from clerkdesk.store.rows import DraftRow
from clerkdesk.store.transaction import Transaction


class Drafts:
    """The drafts that lie about."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[Draft]:
        """Every draft, the oldest first."""
        columns = DraftRow.__table__.columns
        rows = self._tx.select(select(*columns).order_by(DraftRow.saved_at, DraftRow.key))
        return [Draft(**row._asdict()) for row in rows]

    def get(self, key: str) -> Draft | None:
        """The draft of one window, or None."""
        return next((draft for draft in self.all() if draft.key == key), None)


class DraftsWriting(Drafts):
    """The drafts, to be written. The journal does not tell of them."""

    def save(self, key: str, content: object) -> Draft:
        """The draft in the place of an earlier one; ``content`` is any JSON value but null."""
        self.drop(key)
        draft = Draft(key, content, self._tx.now)
        row = {"key": key, "content": content, "saved_at": draft.saved_at}
        self._tx.execute(insert(DraftRow).values(row))
        return draft

    def drop(self, key: str) -> None:
        """Forgets a draft, since it was saved or given up; nothing when there is none."""
        self._tx.execute(delete(DraftRow).where(DraftRow.key == key))
