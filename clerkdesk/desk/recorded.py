"""What every act on a memo gives back, and how an entry stands in the journal."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from clerkdesk.domain.memo.entries import KIND_OF, Entry
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.words import Sentence

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class Recorded:
    """The memo after an act, the entry that was recorded, and what to tell the clerk."""

    memo: Memo
    entry: Entry
    notes: tuple[Sentence, ...] = ()


def keep(tx: "Writer", memo_id: int, entry: Entry, notes: tuple[Sentence, ...] = ()) -> Recorded:
    """Records ``entry`` in the transaction at hand, and in the journal what it supersedes."""
    recorded = tx.memos.record(memo_id, entry)
    memo = tx.memos.get(memo_id)
    before = next((entry_view(each) for each in memo.entries if each.id == entry.supersedes), None)
    tx.journal.note(f"memo {memo_id}", before, entry_view(recorded))
    return Recorded(memo, recorded, notes)


def entry_view(entry: Entry) -> dict[str, Any]:
    """An entry as JSON: its kind and its parts, dates in ISO."""
    parts = {name: _plain(value) for name, value in asdict(entry).items()}
    return {"kind": KIND_OF[type(entry)], **parts}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value
