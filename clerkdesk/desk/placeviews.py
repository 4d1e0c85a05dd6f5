"""Publications as JSON, each with what became of it."""

from typing import Any

from clerkdesk.domain.memo.entries import Entry, Replaced
from clerkdesk.domain.memo.lifting import Standing


def place_view(place: Standing) -> dict[str, Any]:
    """One publication: where it was put, whether it still stands there, and what ended it."""
    entry = place.published
    return {
        "entry": entry.id,
        "first": place.first,
        "on": entry.on.isoformat(),
        "url": entry.url,
        "channel": entry.channel,
        "publisher": entry.publisher,
        "result": entry.result,
        "remark": entry.remark,
        "up": place.up,
        "down": _ended(place.down),
        "replaced": _ended(place.replaced),
    }


def _ended(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    more = {}
    if isinstance(entry, Replaced):
        more = {"url": entry.url, "by_memo": entry.by_memo, "by_entry": entry.by_entry}
    return {"entry": entry.id, "on": entry.on.isoformat(), "reason": entry.reason, **more}
