"""What becomes of a publication later: taken down, or replaced by another one.

The publication itself stays as it was recorded, and so does its row in the month's sheet.
"""

from dataclasses import dataclass, replace

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import Entry, Published, Replaced, TakenDown, first_id
from clerkdesk.domain.memo.guards import need_reason
from clerkdesk.domain.memo.may import refuse_taking_down
from clerkdesk.domain.memo.publicationrules import publications
from clerkdesk.domain.memo.recording import Recording
from clerkdesk.domain.words import th


@dataclass(frozen=True)
class Standing:
    """A publication and what became of it. ``first`` is the id under which it was recorded first,
    which stays the same whenever it is corrected."""

    published: Published
    first: int
    down: TakenDown | None = None
    replaced: Replaced | None = None

    @property
    def up(self) -> bool:
        """Whether it still stands where it was put."""
        return self.down is None and self.replaced is None


def places_of(state: MemoState) -> tuple[Standing, ...]:
    """The publications of a memo with what became of each, oldest first."""
    ends: dict[int, TakenDown | Replaced] = {
        entry.published: entry for entry in state.entries if isinstance(entry, TakenDown | Replaced)
    }
    return tuple(_standing(state, entry, ends) for entry in publications(state))


def _standing(
    state: MemoState, entry: Published, ends: dict[int, TakenDown | Replaced]
) -> Standing:
    first = first_id(state.memo.entries, entry.id)
    end = ends.get(first)
    return Standing(
        entry,
        first,
        end if isinstance(end, TakenDown) else None,
        end if isinstance(end, Replaced) else None,
    )


def stands_at(state: MemoState) -> tuple[tuple[str, str], ...]:
    """The addresses and channels at which the matter can be found now, in the order of recording:
    each publication that stands, or what took its place beside those of this memo."""
    return tuple(
        (place.published.url, place.published.channel)
        if place.replaced is None
        else (place.replaced.url, place.published.channel)
        for place in places_of(state)
        if place.up or (place.replaced and place.replaced.by_memo != state.memo.id)
    )


def find_place(state: MemoState, entry_id: int) -> Standing:
    """The publication that was recorded, or corrected, under this id; ClerkError for none."""
    first = first_id(state.memo.entries, entry_id)
    places = places_of(state)
    found = next((place for place in places if place.first == first), None)
    if found is not None:
        return found
    refuse_taking_down(state)
    raise ClerkError(
        th("บันทึกนี้ไม่มีการเผยแพร่รายการที่ {entry}"),
        do=th("รายการเผยแพร่ที่มี: {known}"),
        entry=entry_id,
        known=", ".join(str(place.published.id) for place in places),
    )


def take_down(state: MemoState, entry_id: int, recording: Recording, reason: str) -> TakenDown:
    """The record that a publication was taken down, and why."""
    place = _up(state, entry_id, recording)
    need_reason(reason)
    return TakenDown(**recording.stamp, circuit=state.circuit, published=place.first, reason=reason)


def replace_by(
    state: MemoState, entry_id: int, replaced: Replaced, recording: Recording
) -> Replaced:
    """The record that another publication took the place of one that stands."""
    place = _up(state, entry_id, recording)
    if (replaced.by_memo, replaced.by_entry) == (state.memo.id, place.published.id):
        raise ClerkError(th("การเผยแพร่แทนที่ตัวเองไม่ได้"), do=th("เลือกรายการเผยแพร่ใหม่ที่มาแทนรายการนี้"))
    return replace(replaced, circuit=state.circuit, published=place.first)


def _up(state: MemoState, entry_id: int, recording: Recording) -> Standing:
    place = find_place(state, entry_id)
    if not place.up:
        raise ClerkError(
            th("การเผยแพร่รายการที่ {entry} นำลงหรือแทนที่ไปแล้ว"),
            do=th("ถ้าบันทึกไว้ผิด ให้ยกเลิกรายการนั้นก่อน"),
            entry=place.published.id,
        )
    if recording.on < place.published.on:
        raise ClerkError(
            th("วันที่นำลงหรือแทนที่อยู่ก่อนวันที่เผยแพร่"),
            do=th("ตรวจวันที่แล้วบันทึกอีกครั้ง"),
        )
    return place


def refuse_if_ended(state: MemoState, entry: Entry) -> None:
    """A publication of which something was recorded later is not taken back under it."""
    if not isinstance(entry, Published):
        return
    first = first_id(state.memo.entries, entry.id)
    later = [
        each
        for each in state.entries
        if isinstance(each, TakenDown | Replaced)
        and (each.published == first or _replaces(each, state.memo.id, first))
    ]
    if later and entry.supersedes is None:
        raise ClerkError(
            th("รายการที่ {later} บันทึกว่าการเผยแพร่นี้นำลงหรือแทนที่แล้ว จึงยกเลิกไม่ได้"),
            do=th("ยกเลิกรายการที่ {later} ก่อน"),
            later=later[0].id,
        )


def _replaces(entry: Entry, memo_id: int, first: int) -> bool:
    return isinstance(entry, Replaced) and (entry.by_memo, entry.by_entry) == (memo_id, first)
