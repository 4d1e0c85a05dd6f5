"""What may be recorded of a publication: each rule gives the entry to record, or a ClerkError."""

from dataclasses import replace

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.memo.guards import changed_parts, need_reason, refuse_if_not_standing
from clerkdesk.domain.memo.may import refuse_publication
from clerkdesk.domain.words import th

PUBLISHED_RESULT = "เผยแพร่แล้ว"
"""What stands under ผลการดำเนินการ when nothing else was said."""

_SAID = ("on", "url", "channel", "publisher", "result", "remark")


def publications(state: MemoState) -> tuple[Published, ...]:
    """The publications of a memo that stand, oldest first."""
    return tuple(entry for entry in state.entries if isinstance(entry, Published))


def counted(state: MemoState) -> Published | None:
    """The publication by which a memo counts in its month, the first that stands; None without any.

    A later replacement or a second address neither moves the memo to another month nor counts
    again; a corrected day is the day.
    """
    return min(publications(state), key=lambda each: each.on, default=None)


def publish(state: MemoState, published: Published) -> Published:
    """A publication; only of what was allowed, only with an address or a channel, and only once
    in one place on one day."""
    refuse_publication(state)
    _refuse_nowhere(published)
    for earlier in publications(state):
        if all(getattr(earlier, name) == getattr(published, name) for name in _SAID[:3]):
            raise ClerkError(
                th("การเผยแพร่นี้บันทึกไว้แล้วเป็นรายการที่ {entry}"),
                do=th("ถ้าบันทึกไว้ไม่ครบหรือผิด ให้แก้ไขรายการนั้น"),
                entry=earlier.id,
            )
    return replace(published, circuit=state.circuit)


def complete(state: MemoState, entry: Published, changed: Published, reason: str) -> Published:
    """The publication that supersedes ``entry``: empty parts filled in, or others corrected, for
    which ``reason`` says why."""
    refuse_if_not_standing(state, entry)
    _refuse_nowhere(changed)
    if any(_stood(entry, name) for name in changed_parts(entry, changed, _SAID)):
        need_reason(reason)
    return replace(changed, id=0, circuit=entry.circuit, supersedes=entry.id, reason=reason)


def _refuse_nowhere(published: Published) -> None:
    if not published.url and not published.channel:
        raise ClerkError(th("ยังไม่รู้ว่าเผยแพร่ไว้ที่ใด"), do=th("วางที่อยู่เว็บ (URL) หรือบอกช่องทางที่เผยแพร่"))


def _stood(entry: Published, name: str) -> bool:
    """Whether somebody said that part; the program's own word for a result is nobody's."""
    return getattr(entry, name) not in ("", PUBLISHED_RESULT)
