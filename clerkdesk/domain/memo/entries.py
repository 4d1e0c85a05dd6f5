"""What is recorded of a memo. Entries are only ever added.

A correction is a new entry that supersedes an earlier one and says why; a cancelling entry
supersedes one and puts nothing in its place (that is how an act is undone).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clerkdesk.domain.memo.superseding import first_place, standing_of
from clerkdesk.domain.office.people import Capacity
from clerkdesk.domain.words import Wording, th


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What every entry has.

    ``id`` rises in the order of recording within the office; 0 is an entry not yet recorded.
    ``on`` is the local date on which the thing happened, ``recorded_at`` the local time at
    which it was written down, ``by`` who wrote it. ``circuit`` counts the memo's ways from desk
    to desk, from 1. ``reason`` says why, for corrections and returns.
    """

    id: int = 0
    on: date
    recorded_at: datetime
    by: str
    circuit: int = 1
    supersedes: int | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Printed(Entry):
    """The memo was put on paper. ``copy`` counts the prints of one text in one circuit: 2 is
    marked พิมพ์ครั้งที่ ๒."""

    copy: int = 1


@dataclass(frozen=True, kw_only=True)
class Changed(Entry):
    """The text was changed after the memo had been on paper.

    ``before`` and ``after`` hold the stored values of the fields that changed, by field id.
    """

    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Signature(Entry):
    """Somebody signed a step. Name and position are as they stood that day.

    ``choice`` is the key of the step's choice or empty; ``amount`` is in baht, as text with two
    decimals. ``out_of_order`` marks a signature given before a step that comes earlier.
    """

    step: str
    signer: str
    position: str = ""
    capacity: Capacity = Capacity.OWN
    choice: str = ""
    remark: str = ""
    amount: str = ""
    out_of_order: bool = False


@dataclass(frozen=True, kw_only=True)
class Returned(Entry):
    """The memo goes back to a step for correction (คืนเรื่อง), which opens a new circuit.

    ``circuit`` is the one that it opens. ``reason`` says what to correct.
    """

    to_step: str


@dataclass(frozen=True, kw_only=True)
class Withdrawn(Entry):
    """Who asked takes the memo back; ``reason`` says why."""


@dataclass(frozen=True, kw_only=True)
class HandedOver(Entry):
    """The allowed memo and its materials went to the publisher."""

    to: str = ""
    channel: str = ""


@dataclass(frozen=True, kw_only=True)
class Published(Entry):
    """It stands on the web (or another ``channel``) at ``url`` since ``on``.

    ``result`` and ``remark`` are the last two columns of the month's tracking sheet.
    """

    url: str
    channel: str = ""
    publisher: str = ""
    result: str = ""
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class Appointed(Entry):
    """The people of a signed order hold their roles from ``on``.

    ``appointments`` are the ids of those given to them, ``people`` of those who became known by it.
    """

    appointments: Sequence[int] = ()
    people: Sequence[int] = ()


@dataclass(frozen=True, kw_only=True)
class TakenIn(Entry):
    """The publisher took the memo in, as number ``running`` of the intake register of the calendar
    year ``year`` (พ.ศ.). ``sender`` brought it, ``receiver`` took it."""

    year: int
    running: int
    sender: str = ""
    receiver: str = ""
    channel: str = ""
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class TakenDown(Entry):
    """A publication stands there no more since ``on``; ``reason`` says why.

    ``published`` is the id under which the publication was recorded first, ``publisher`` who took
    it down.
    """

    published: int
    publisher: str = ""


@dataclass(frozen=True, kw_only=True)
class Replaced(Entry):
    """Another publication took the place of ``published``, named as in :class:`TakenDown`.

    ``by_memo`` and ``by_entry`` name the other one, 0 where it is of no memo; ``url`` is where it
    stands; ``publisher`` is who put it there.
    """

    published: int
    publisher: str = ""
    url: str = ""
    by_memo: int = 0
    by_entry: int = 0


@dataclass(frozen=True)
class PaperFile:
    """A file that was kept: its own ``name``, ``sha256`` that finds it, ``size`` in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, kw_only=True)
class SignedCopy(Entry):
    """The paper was scanned as it was signed, on ``on``; ``files`` hold its pages, in order."""

    files: tuple[PaperFile, ...]


@dataclass(frozen=True, kw_only=True)
class Cancelled(Entry):
    """Takes back the entry that it supersedes; ``reason`` says why."""


KINDS: dict[str, type[Entry]] = {
    "printed": Printed,
    "changed": Changed,
    "signature": Signature,
    "returned": Returned,
    "withdrawn": Withdrawn,
    "handed_over": HandedOver,
    "published": Published,
    "appointed": Appointed,
    "taken_in": TakenIn,
    "taken_down": TakenDown,
    "replaced": Replaced,
    "signed_copy": SignedCopy,
    "cancelled": Cancelled,
}
"""The word for each kind of entry, in the store and in JSON."""

KIND_OF: dict[type[Entry], str] = {kind: word for word, kind in KINDS.items()}


ENTRY_WORDS: dict[type[Entry], Wording] = {
    Printed: th("พิมพ์แล้ว"),
    Changed: th("แก้ข้อความแล้ว"),
    Signature: th("ลงนามแล้ว"),
    Returned: th("คืนเรื่องแล้ว"),
    Withdrawn: th("ถอนเรื่องแล้ว"),
    HandedOver: th("ส่งผู้เผยแพร่แล้ว"),
    Published: th("เผยแพร่แล้ว"),
    Appointed: th("แต่งตั้งผู้ทำหน้าที่แล้ว"),
    TakenIn: th("ผู้เผยแพร่รับเรื่องแล้ว"),
    TakenDown: th("นำลงแล้ว"),
    Replaced: th("แทนที่แล้ว"),
    SignedCopy: th("แนบสำเนาที่ลงนามแล้ว"),
    Cancelled: th("ยกเลิกรายการแล้ว"),
}
"""What each kind of entry is called in a memo's history."""


def standing(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries that count, each correction in the place of what it corrects.

    See :func:`clerkdesk.domain.memo.superseding.standing_of`.
    """
    return standing_of(entries, Cancelled)


def superseded_ids(entries: Sequence[Entry]) -> frozenset[int]:
    """The ids of entries that no longer count, cancelled or corrected."""
    stands = {entry.id for entry in standing(entries)}
    return frozenset(
        entry.id for entry in entries if entry.id not in stands and not isinstance(entry, Cancelled)
    )


def first_id(entries: Sequence[Entry], entry_id: int) -> int:
    """The id of the entry with which the line of corrections began that leads to this one."""
    by_id = {entry.id: entry for entry in entries}
    return first_place(by_id[entry_id], by_id) if entry_id in by_id else entry_id
