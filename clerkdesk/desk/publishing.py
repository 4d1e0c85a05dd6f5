"""From the allowed memo to the web: handed over, published, completed for the month's sheet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.channels import read_channel
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishers import publisher_of
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import publicationrules, rules
from clerkdesk.domain.memo.address import read_address
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.memo.publicationrules import PUBLISHED_RESULT, publications
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

WEBSITE = "เว็บไซต์"
"""The channel when only an address was given."""

__all__ = [
    "PUBLISHED_RESULT",
    "WEBSITE",
    "Publication",
    "complete_publication",
    "hand_over",
    "publications",
    "publish",
]


@dataclass(frozen=True)
class Publication:
    """What the clerk says of a publication. None means: not said; empty text takes out."""

    url: str | None = None
    channel: str | None = None
    publisher: str | None = None
    result: str | None = None
    remark: str | None = None


def hand_over(
    desk: Desk, memo_id: int, to: str | None = None, channel: str = "", on: date | None = None
) -> Recorded:
    """Records that the allowed memo and its files went to the publisher; without ``to`` to the one
    of that day, if there is one alone."""
    way = read_channel(desk, channel)
    with desk.store.write("memo.hand_over") as tx:
        state, recording = state_of(tx.memos.get(memo_id)), desk.recording(on)
        taker = publisher_of(tx, state, recording.on) if to is None else line(to)
        entry = rules.hand_over(state, recording, taker, way)
        return keep(tx, memo_id, entry)


def publish(desk: Desk, memo_id: int, said: Publication, on: date | None = None) -> Recorded:
    """Records that an allowed memo stands on the web, or in another channel."""
    with desk.store.write("memo.publish") as tx:
        state = state_of(tx.memos.get(memo_id))
        return keep(tx, memo_id, published(desk, tx, state, said, on), _notes(state))


def published(
    desk: Desk, tx: "Reader", state: MemoState, said: Publication, on: date | None
) -> Published:
    """The publication to record: what was said, the rest as usual."""
    recording = desk.recording(on)
    url = read_address(said.url or "")
    entry = Published(
        **recording.stamp,
        url=url,
        channel=read_channel(desk, said.channel or "") or (WEBSITE if url else ""),
        publisher=doer(tx, state, said.publisher, recording.on),
        result=PUBLISHED_RESULT if said.result is None else remark(said.result),
        remark=remark(said.remark or ""),
    )
    return publicationrules.publish(state, entry)


def doer(tx: "Reader", state: MemoState, said: str | None, day: date) -> str:
    """Who put something up or took it down: as it was said, else the publisher of that day."""
    return publisher_of(tx, state, day) if said is None else line(said)


def _notes(state: MemoState) -> tuple[Sentence, ...]:
    """A second publication is no mistake, but a correction that was meant may become one."""
    earlier = publications(state)
    if not earlier:
        return ()
    note = th(
        "เรื่องนี้เผยแพร่แล้ว {count} แห่ง ถ้าตั้งใจจะแก้รายการที่ {entry} ให้ยกเลิกรายการใหม่นี้ แล้วแก้รายการเดิม"
    )
    return (Sentence(note, {"count": len(earlier) + 1, "entry": earlier[-1].id}),)


def complete_publication(
    desk: Desk,
    memo_id: int,
    entry_id: int,
    said: Publication,
    reason: str = "",
    on: date | None = None,
) -> Recorded:
    """Fills in or corrects a publication; what is not said stays, and so does the day without
    ``on``. ``reason`` is needed where something that was said is changed."""
    with desk.store.write("memo.publication") as tx:
        state = state_of(tx.memos.get(memo_id))
        earlier = _publication(state, entry_id)
        stamp = desk.recording(on or earlier.on).stamp
        changed = replace(_said_over(desk, earlier, said), **stamp)
        entry = publicationrules.complete(state, earlier, changed, remark(reason))
        return keep(tx, memo_id, entry)


def _said_over(desk: Desk, earlier: Published, said: Publication) -> Published:
    """``earlier`` with what was said now in the place of what was said then."""
    return replace(
        earlier,
        url=earlier.url if said.url is None else read_address(said.url),
        channel=_either(said.channel, earlier.channel, lambda typed: read_channel(desk, typed)),
        publisher=_either(said.publisher, earlier.publisher),
        result=_either(said.result, earlier.result, remark),
        remark=_either(said.remark, earlier.remark, remark),
    )


def _either(said: str | None, earlier: str, read: Callable[[str], str] = line) -> str:
    return earlier if said is None else read(said)


def _publication(state: MemoState, entry_id: int) -> Published:
    for entry in publications(state):
        if entry.id == entry_id:
            return entry
    raise ClerkError(
        th("บันทึกนี้ไม่มีการเผยแพร่รายการที่ {entry}"),
        do=th("บันทึกการเผยแพร่ก่อน แล้วจึงเติมผลการดำเนินการหรือหมายเหตุ"),
        entry=entry_id,
    )
