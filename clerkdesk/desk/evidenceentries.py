"""What the evidence says of the things that were recorded of a memo: when, by whom, and how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.desk.procedurefacts import by_whom
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import (
    Entry,
    HandedOver,
    Published,
    Replaced,
    TakenDown,
    TakenIn,
)
from clerkdesk.domain.office import procedure as steps
from clerkdesk.domain.thai.digits import Digits

RECORDED: dict[int, tuple[type[Entry], ...]] = {
    steps.HAND_OVER: (HandedOver,),
    steps.TAKE_IN: (TakenIn,),
    steps.PUBLISH: (Published, TakenDown, Replaced),
}
"""What is told of in each step."""

Line = tuple[date, str]


@dataclass(frozen=True)
class EntryTeller:
    """Tells of the entries of a fiscal year; ``channel`` says a channel by its label."""

    year: FiscalYear
    digits: Digits
    channel: Callable[[str], str]

    def lines(self, state: MemoState, step: int) -> list[Line]:
        """Each kind of thing that was recorded of a memo in the year, in a step: the day of the
        first one, and what there is to say of all."""
        found = []
        for kind in RECORDED[step]:
            entries = [each for each in state.entries if isinstance(each, kind)]
            entries = [each for each in entries if self.year.contains(each.on)]
            if entries:
                found.append(self._line(sorted(entries, key=lambda each: (each.on, each.id))))
        return sorted(found, key=lambda line: line[0])

    def _line(self, entries: Sequence[Entry]) -> Line:
        first = entries[0].on
        return first, "\n".join(filter(None, (self._told(each, first) for each in entries)))

    def _told(self, entry: Entry, first: date) -> str:
        day = "" if entry.on == first else format_date(entry.on, DateStyle.SHORT, self.digits)
        return " ".join(filter(None, (day, by_whom(entry), *_PARTS[type(entry)](self, entry))))

    def through(self, channel: str) -> str:
        """By which channel."""
        return f"ทาง {self.channel(channel)}" if channel else ""


def _handed_over(teller: EntryTeller, entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, HandedOver)
    return (teller.through(entry.channel),)


def _taken_in(_teller: EntryTeller, entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, TakenIn)
    return (f"เลขรับ {entry.running}/{entry.year}",)


def _published(teller: EntryTeller, entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, Published)
    return (teller.through(entry.channel), entry.url)


def _taken_down(_teller: EntryTeller, entry: Entry) -> tuple[str, ...]:
    return ("นำลงแล้ว", _because(entry))


def _replaced(_teller: EntryTeller, entry: Entry) -> tuple[str, ...]:
    assert isinstance(entry, Replaced)
    return ("แทนที่แล้ว", f"ด้วย {entry.url}" if entry.url else "", _because(entry))


def _because(entry: Entry) -> str:
    return f"เพราะ {entry.reason}" if entry.reason else ""


_PARTS: dict[type[Entry], Callable[[EntryTeller, Entry], tuple[str, ...]]] = {
    HandedOver: _handed_over,
    TakenIn: _taken_in,
    Published: _published,
    TakenDown: _taken_down,
    Replaced: _replaced,
}
