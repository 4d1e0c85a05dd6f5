"""What becomes of publications: put up in several places, replaced, taken down.

What was published stays as it was recorded; each of these is an entry of its own, which a
cancelling entry takes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import Publication, doer, published
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.desk.signatures import cancel_entries
from clerkdesk.desk.undo import UNDONE, Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import lifting
from clerkdesk.domain.memo.address import read_address
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Replaced
from clerkdesk.domain.memo.lifting import Standing, places_of
from clerkdesk.domain.thai.doors import remark
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class Place:
    """One place where something was put: what is said of it, and the day (None: today)."""

    said: Publication
    on: date | None = None


def read_places(desk: Desk, memo_id: int) -> tuple[Standing, ...]:
    """The publications of a memo, oldest first, each with what became of it."""
    with desk.store.read() as tx:
        return places_of(state_of(tx.memos.get(memo_id)))


def publish_in(desk: Desk, memo_id: int, places: Sequence[Place]) -> Done:
    """Records that an allowed memo stands in several places, each with its own address, channel and
    day, in one act: all or none."""
    with desk.store.write("memo.publish_many") as tx:
        done = [_published(desk, tx, memo_id, place) for place in places]
    ids = [each.entry.id for each in done]
    said = Sentence(th("บันทึกการเผยแพร่แล้ว {count} แห่ง"), {"count": len(ids)})
    return Done(said, _undo(desk, memo_id, ids), ids[-1] if ids else 0)


def take_down(
    desk: Desk,
    memo_id: int,
    entry_id: int,
    reason: str,
    on: date | None = None,
    publisher: str | None = None,
) -> Done:
    """Records that a publication does not stand there any more, and why; by the publisher of that
    day where nobody else is named."""
    with desk.store.write("memo.take_down") as tx:
        state, recording = state_of(tx.memos.get(memo_id)), desk.recording(on)
        entry = lifting.take_down(state, entry_id, recording, remark(reason))
        who = doer(tx, state, publisher, recording.on)
        done = keep(tx, memo_id, replace(entry, publisher=who))
    said = Sentence(th("บันทึกการนำลงแล้ว แถวในแบบติดตามยังอยู่ตามที่เผยแพร่"))
    return Done(said, _undo(desk, memo_id, [done.entry.id]), done.entry.id)


def replace_publication(
    desk: Desk, memo_id: int, entry_id: int, new: Place, reason: str = ""
) -> Done:
    """Records a new publication of the same memo that takes the place of an earlier one."""
    with desk.store.write("memo.replace") as tx:
        made = _published(desk, tx, memo_id, new)
        state = state_of(made.memo)
        by = (memo_id, made.entry.id, getattr(made.entry, "url", ""))
        done = _replaced(desk, tx, state, entry_id, by, new, reason)
    ids = [made.entry.id, done.entry.id]
    said = Sentence(th("บันทึกการเผยแพร่ใหม่แทน {old} แล้ว"), {"old": _where(state, entry_id)})
    return Done(said, _undo(desk, memo_id, ids), made.entry.id)


def replaced_by(
    desk: Desk,
    memo_id: int,
    entry_id: int,
    by: tuple[int, int] | str,
    on: date | None = None,
    reason: str = "",
    publisher: str | None = None,
) -> Done:
    """Records that something else took the place of a publication: the memo and entry of another
    publication, or an address that no memo of the office has."""
    with desk.store.write("memo.replace") as tx:
        state = state_of(tx.memos.get(memo_id))
        other = (0, 0, _address(by)) if isinstance(by, str) else _other(tx, *by)
        how = Place(Publication(publisher=publisher), on)
        done = _replaced(desk, tx, state, entry_id, other, how, reason)
    said = Sentence(th("บันทึกว่า {old} ถูกแทนที่แล้ว"), {"old": _where(state, entry_id)})
    return Done(said, _undo(desk, memo_id, [done.entry.id]), done.entry.id)


def _where(state: MemoState, entry_id: int) -> str:
    """A publication as a clerk knows it: by its address, else by its channel."""
    published = lifting.find_place(state, entry_id).published
    return published.url or published.channel


def _address(typed: str) -> str:
    address = read_address(typed)
    if address:
        return address
    raise ClerkError(th("ยังไม่รู้ว่าอะไรมาแทนที่"), do=th("บอกที่อยู่เว็บใหม่ หรือบันทึกและรายการที่มาแทน"))


def _other(tx: "Writer", memo_id: int, entry_id: int) -> tuple[int, int, str]:
    place = lifting.find_place(state_of(tx.memos.get(memo_id)), entry_id)
    return memo_id, place.first, place.published.url


def _published(desk: Desk, tx: "Writer", memo_id: int, place: Place) -> Recorded:
    state = state_of(tx.memos.get(memo_id))
    return keep(tx, memo_id, published(desk, tx, state, place.said, place.on))


def _replaced(
    desk: Desk,
    tx: "Writer",
    state: MemoState,
    entry_id: int,
    by: tuple[int, int, str],
    new: Place,
    reason: str,
) -> Recorded:
    recording = desk.recording(new.on)
    memo, entry, url = by
    replaced = Replaced(
        **recording.stamp,
        published=0,
        publisher=doer(tx, state, new.said.publisher, recording.on),
        url=url,
        by_memo=memo,
        by_entry=entry,
        reason=remark(reason),
    )
    return keep(tx, state.memo.id, lifting.replace_by(state, entry_id, replaced, recording))


def _undo(desk: Desk, memo_id: int, ids: Sequence[int]) -> Undo:
    said = Sentence(th("ยกเลิกรายการที่เพิ่งบันทึกแล้ว"))
    return Undo(said, lambda: cancel_entries(desk, memo_id, ids, UNDONE))
