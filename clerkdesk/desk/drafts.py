"""What is being typed and was not saved yet: kept as it goes, forgotten when it is saved."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from clerkdesk.desk.desk import Desk

_PREFIX = "memo:"


@dataclass(frozen=True)
class Draft:
    """A memo that is being written.

    ``texts`` is what stands in the form's fields, ``files`` the paths to attach, ``change`` the
    memo that is being changed, ``like`` the one that it was copied from.
    """

    key: str
    form: str
    texts: Mapping[str, str]
    files: tuple[str, ...] = ()
    like: int | None = None
    again: bool = False
    change: int | None = None
    version: int | None = None
    saved_at: datetime | None = field(default=None, compare=False)


def save_draft(desk: Desk, draft: Draft) -> None:
    """Keeps a draft in the place of the earlier one with its key."""
    content = asdict(draft)
    del content["key"], content["saved_at"]
    with desk.store.write("draft.save") as tx:
        tx.drafts.save(f"{_PREFIX}{draft.key}", content)


def drop_draft(desk: Desk, key: str) -> None:
    """Forgets a draft: it was saved as a memo, or given up."""
    with desk.store.write("draft.drop") as tx:
        tx.drafts.drop(f"{_PREFIX}{key}")


def load_drafts(desk: Desk) -> list[Draft]:
    """The drafts that lie about, the newest first. One that cannot be read is passed over."""
    with desk.store.read() as tx:
        kept = [each for each in tx.drafts.all() if each.key.startswith(_PREFIX)]
    drafts = [_read(each.key, each.content, each.saved_at) for each in reversed(kept)]
    return [draft for draft in drafts if draft is not None and draft.form in desk.shelf.forms]


def _read(key: str, content: Mapping[str, Any], saved_at: datetime) -> Draft | None:
    try:
        parts = {**content, "files": tuple(content["files"])}
        return Draft(key=key.removeprefix(_PREFIX), saved_at=saved_at, **parts)
    except (TypeError, KeyError):
        return None
