"""From the allowed memo to the web: handed over, published, completed for the month's sheet."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointments import who_holds
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import rules
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

PUBLISHED_RESULT = "เผยแพร่แล้ว"
"""What stands under ผลการดำเนินการ when nothing else was said."""

WEBSITE = "เว็บไซต์"
"""The channel when only an address was given."""


@dataclass(frozen=True)
class Publication:
    """What the clerk says of a publication. None means: not said."""

    url: str | None = None
    channel: str | None = None
    publisher: str | None = None
    result: str | None = None
    remark: str | None = None


def hand_over(
    desk: Desk, memo_id: int, to: str = "", channel: str = "", on: date | None = None
) -> Recorded:
    """Records that the allowed memo and its files went to the publisher."""
    with desk.store.write("memo.hand_over") as tx:
        state = state_of(tx.memos.get(memo_id))
        entry = rules.hand_over(state, desk.recording(on), normalise(to), normalise(channel))
        return keep(tx, memo_id, entry)


def publish(desk: Desk, memo_id: int, said: Publication, on: date | None = None) -> Recorded:
    """Records that an allowed memo stands on the web, or in another channel."""
    with desk.store.write("memo.publish") as tx:
        state = state_of(tx.memos.get(memo_id))
        recording = desk.recording(on)
        entry = Published(
            **recording.stamp,
            url=normalise(said.url or "").strip(),
            channel=normalise(said.channel or "") or (WEBSITE if said.url else ""),
            publisher=normalise(said.publisher or "") or _usual_publisher(tx, state, recording.on),
            result=PUBLISHED_RESULT if said.result is None else normalise(said.result),
            remark=normalise(said.remark or ""),
        )
        return keep(tx, memo_id, rules.publish(state, entry))


def complete_publication(
    desk: Desk, memo_id: int, entry_id: int, said: Publication, reason: str = ""
) -> Recorded:
    """Writes the result or remark of a publication, or corrects it; what is not said stays."""
    with desk.store.write("memo.publication") as tx:
        state = state_of(tx.memos.get(memo_id))
        earlier = _publication(state, entry_id)
        changed = replace(_said_over(earlier, said), **desk.recording(earlier.on).stamp)
        return keep(tx, memo_id, rules.complete(state, earlier, changed, normalise(reason)))


def _said_over(earlier: Published, said: Publication) -> Published:
    """``earlier`` with what was said now in the place of what was said then."""
    return replace(
        earlier,
        url=_either(said.url, earlier.url),
        channel=_either(said.channel, earlier.channel),
        publisher=_either(said.publisher, earlier.publisher),
        result=_either(said.result, earlier.result),
        remark=_either(said.remark, earlier.remark),
    )


def _either(said: str | None, earlier: str) -> str:
    return earlier if said is None else normalise(said)


def publications(state: MemoState) -> tuple[Published, ...]:
    """The publications of a memo that stand, oldest first."""
    return tuple(entry for entry in state.entries if isinstance(entry, Published))


def _publication(state: MemoState, entry_id: int) -> Published:
    for entry in publications(state):
        if entry.id == entry_id:
            return entry
    raise ClerkError(
        th("บันทึกนี้ไม่มีการเผยแพร่รายการที่ {entry}"),
        do=th("บันทึกการเผยแพร่ก่อน แล้วจึงเติมผลการดำเนินการหรือหมายเหตุ"),
        entry=entry_id,
    )


def _usual_publisher(tx: "Reader", state: MemoState, day: date) -> str:
    """Who signed the publisher's step, or whoever holds the publisher's role."""
    role = state.form.filing.publisher
    for signature in state.signatures.values():
        step = state.form.step(signature.step)
        if step is not None and role in step.signed_by:
            return signature.signer
    with_role = who_holds(tx, (role,), day, state.memo.unit)
    return with_role[0].person.name if with_role else ""
