"""The list of memos, narrowed to the documents that the office issues."""

from dataclasses import replace

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import MemoIndex, read_index


def read_documents(desk: Desk, text: str = "") -> MemoIndex:
    """Which documents answer to ``text``: announcements, orders, records, and how they divide."""
    index = read_index(desk, text)
    with desk.store.read() as tx:
        forms = tx.forms.by_sha256({each.sha256 for each in tx.forms.revisions()})
        issued = {form.id for form in forms.values() if form.is_document}
        documents = set(tx.happened.of_forms(issued)) if issued else set()
    return replace(index, ids=[memo for memo in index.ids if memo in documents])
