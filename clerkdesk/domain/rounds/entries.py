"""What is recorded of one unit's sheet of one month. Entries are only ever added, like a memo's.

A correction is a new entry that supersedes an earlier one; a cancelling entry takes one back as if
it had never been. That is how every act is undone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.superseding import standing_of
from clerkdesk.domain.words import Wording, th

Values = Mapping[str, str]
"""What stands in a row, by :func:`clerkdesk.domain.rounds.cells.key_of` of its column: text as it
is, dates as ISO, figures with a point. A column of which nothing is said is left out."""

OFFICE = ""
"""The unit of what the office reports as a whole."""


class Channel(StrEnum):
    """The way in which a sheet was sent."""

    MAIL = "mail"
    FILE = "file"
    PAPER = "paper"
    WEB = "web"


CHANNELS = {
    Channel.MAIL: th("อีเมล"),
    Channel.FILE: th("ไฟล์"),
    Channel.PAPER: th("เอกสารกระดาษ"),
    Channel.WEB: th("ระบบบนเว็บ"),
}


@dataclass(frozen=True)
class SentFile:
    """A file that was sent: its name then, and the SHA-256 under which the store keeps it."""

    name: str
    sha256: str


@dataclass(frozen=True)
class SentRow:
    """A row as it stood on the sheet that was sent; ``key`` names it, see ``rows.py``."""

    key: str
    values: Values


@dataclass(frozen=True, kw_only=True)
class RoundEntry:
    """What every entry has.

    ``id`` rises in the order of recording within the office; 0 is an entry not yet recorded.
    ``month`` and ``unit`` (its name then; empty: the whole office) say whose sheet. ``on`` is the
    local date on which it happened, ``recorded_at`` the local time of writing, ``by`` who wrote.
    """

    id: int = 0
    month: Month
    unit: str
    on: date
    recorded_at: datetime
    by: str
    supersedes: int | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class RowAdded(RoundEntry):
    """A row that no publication of ours stands behind."""

    values: Values


@dataclass(frozen=True, kw_only=True)
class RowWritten(RoundEntry):
    """What was written into cells of the row ``key``; the others stay as they are. A later one
    for the same row supersedes it and holds all that was written by then."""

    key: str
    values: Values


@dataclass(frozen=True, kw_only=True)
class RowRemoved(RoundEntry):
    """The row ``key`` is not on the sheet any more."""

    key: str


@dataclass(frozen=True, kw_only=True)
class RowsOrdered(RoundEntry):
    """The order of the rows, by key; what came later stands behind them."""

    keys: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Nothing(RoundEntry):
    """It was declared that there is nothing to report (ไม่มี)."""


@dataclass(frozen=True, kw_only=True)
class Sent(RoundEntry):
    """The sheet was sent ``to`` somebody: the very files, and the ``rows`` as they stood then.
    ``form`` is the id of the sheet's form."""

    channel: Channel
    to: str = ""
    files: Sequence[SentFile] = ()
    rows: Sequence[SentRow] = ()
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class Arrived(RoundEntry):
    """A sheet of the unit came in: ``file`` as it was named, kept under ``sha256``, of which
    ``sheet`` was read, and in which of its ``lines`` each row stood. ``form`` is the id of the
    sheet's form, empty for one that is not ours; ``of`` is how many sheets of its file were to be
    taken in, 0 where that was not kept. One that takes the place of an earlier sheet supersedes
    it."""

    sender: str = ""
    file: str = ""
    sha256: str = ""
    sheet: str = ""
    rows: Sequence[Values] = field(default=())
    form: str = ""
    lines: Sequence[int] = ()
    of: int = 0


@dataclass(frozen=True, kw_only=True)
class Cancelled(RoundEntry):
    """Takes back the entry that it supersedes; ``reason`` says why."""


KINDS: dict[str, type[RoundEntry]] = {
    "row_added": RowAdded,
    "row_written": RowWritten,
    "row_removed": RowRemoved,
    "rows_ordered": RowsOrdered,
    "nothing": Nothing,
    "sent": Sent,
    "arrived": Arrived,
    "cancelled": Cancelled,
}
"""The word for each kind of entry, in the store and in JSON."""

KIND_OF: dict[type[RoundEntry], str] = {kind: word for word, kind in KINDS.items()}

ENTRY_WORDS: dict[type[RoundEntry], Wording] = {
    RowAdded: th("เพิ่มแถวแล้ว"),
    RowWritten: th("เขียนในแถว"),
    RowRemoved: th("เอาแถวออก"),
    RowsOrdered: th("จัดลำดับแถว"),
    Nothing: th("แจ้งว่าไม่มี"),
    Sent: th("ส่งแบบติดตามแล้ว"),
    Arrived: th("รับแบบติดตามแล้ว"),
    Cancelled: th("ยกเลิกรายการแล้ว"),
}
"""What each kind of entry is called in the history of a sheet."""


def standing(entries: Sequence[RoundEntry]) -> tuple[RoundEntry, ...]:
    """The entries that count: what was corrected or taken back does not."""
    return standing_of(entries, Cancelled)


def arrivals(entries: Sequence[RoundEntry]) -> tuple[list[Arrived], list[Arrived]]:
    """The sheets that came in and stand, and those whose place a later one took; what was taken
    back is in neither."""
    stands = [each for each in standing(entries) if isinstance(each, Arrived)]
    by_id = {each.id: each for each in entries if isinstance(each, Arrived)}
    before = [by_id.get(each.supersedes or 0) for each in stands]
    followed: list[Arrived] = []
    while found := [each for each in before if each is not None]:
        followed += found
        before = [by_id.get(each.supersedes or 0) for each in found]
    return stands, followed
