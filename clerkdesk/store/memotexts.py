"""What memos are found by, and finding them by it."""

from sqlalchemy import select

from clerkdesk.domain.thai.text import search_key
from clerkdesk.store.derived import version_of
from clerkdesk.store.memocodec import search_text
from clerkdesk.store.rows import MemoRow
from clerkdesk.store.texts import TextSearch
from clerkdesk.store.transaction import Transaction

INDEX = "memo_index"
VERSION = 2
"""To be raised when a status, a holder or a search text of some memo comes out otherwise."""

_TEXTS = select(MemoRow.id, MemoRow.subject, MemoRow.number, MemoRow.requester, MemoRow.unit)


def index_is_current(tx: Transaction) -> bool:
    """Whether the index of memos was made by this version; one that is read-only may be older."""
    return version_of(tx, INDEX) == VERSION


class MemoTexts:
    """The texts of all memos; those of this act are found once it is done."""

    def __init__(self, tx: Transaction, search: TextSearch) -> None:
        self._tx = tx
        self._search = search

    def matching(self, text: str) -> list[int]:
        """The memos whose subject, number, requester or unit holds ``text``, in any order.

        Figures may be Thai or Arabic, marks in any order in which they are typed. ``text`` has to
        hold something that can be looked for.
        """
        key = search_key(text)
        if index_is_current(self._tx):
            return self._search.matching(self._tx, key)
        return [row.id for row in self._tx.select(_TEXTS) if key in search_text(row)]
