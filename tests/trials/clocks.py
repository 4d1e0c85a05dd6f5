"""A clerk works while the computer's clock is a day behind, ten years ahead, at the turn of the
fiscal or the calendar year, or set to the Buddhist year. It goes on by a second each time that it
is looked at, so that acts go over midnight."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import read_index, read_lines
from clerkdesk.desk.overview import read_overview
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.signatures import Signed, return_memo, sign, withdraw_memo
from clerkdesk.desk.todo import read_todo
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.journal import JournalEntry, first_break
from clerkdesk.domain.office.registers import BookNumber
from clerkdesk.settings.clock import as_gregorian
from clerkdesk.store.reader import Reader
from tests.office import DEPUTY, FakeClock, a_memo, open_office

_AGES = ("days", "days_left", "waited", "late", "median", "longest")
_NEW = 60  # an act makes fewer entries
_LONGEST = 6  # looks at the clock until midnight, at most
_NOON = datetime(2018, 5, 15, 12)


class Clock:
    """What the computer says; ``right`` is what it ought to say."""

    def __init__(self) -> None:
        self.right, self.shown = _NOON, _NOON

    def __call__(self) -> datetime:
        """A second later each time."""
        self.shown += timedelta(seconds=1)
        return as_gregorian(self.shown)


def _on(right: datetime) -> datetime:
    return right


def _behind(right: datetime) -> datetime:
    return right - timedelta(days=1)


def _ahead(right: datetime) -> datetime:
    return right.replace(year=right.year + 10, day=min(right.day, 28))


def _before_october(right: datetime) -> datetime:
    return datetime(right.year, 9, 30, 23, 59, 59 - _LONGEST)


def _before_january(right: datetime) -> datetime:
    return datetime(right.year, 12, 31, 23, 59, 59 - _LONGEST)


def _buddhist(right: datetime) -> datetime:
    return right.replace(year=right.year + 543, day=min(right.day, 28))


_CLOCKS: tuple[Callable[[datetime], datetime], ...] = (
    _on,
    _behind,
    _ahead,
    _before_october,
    _before_january,
    _buddhist,
)


CLOCKS = tuple(each.__name__.strip("_") for each in _CLOCKS)
"""What the clock is each time."""


def work_by(folder: Path, times: int, seed: int) -> Counter[str]:
    """So many acts, each with the clock at another moment. Counts each kind of clock, and what was
    wrong: ``negative`` ages, ``year`` of a register, ``fiscal`` year, ``journal`` out of order,
    ``damaged`` at the end, ``crashed``."""
    chance, clock, found = Random(seed), Clock(), Counter[str]()
    open_office(folder, FakeClock(_NOON)).close()
    desk = open_desk(folder, clock)
    last = 0
    for _ in range(times):
        clock.right += timedelta(days=chance.randint(0, 20))
        set_to = chance.choice(_CLOCKS)
        clock.shown = set_to(clock.right) + timedelta(seconds=chance.randint(0, _LONGEST))
        found[set_to.__name__.strip("_")] += 1
        try:
            with suppress(ClerkError):
                _act(desk, chance)
            last = _look(desk, last, found)
        except Exception as error:  # noqa: BLE001  a trial counts what was not foreseen
            found[f"crashed {error!r}"] += 1
    with desk.store.read() as tx:
        found["journal"] += first_break(each.link() for each in tx.journal.all()) is not None
    found["damaged"] += sum(each.serious for each in desk.store.check())
    desk.close()
    return found


def _act(desk: Desk, chance: Random) -> None:
    memos = len(read_index(desk).ids)
    if not memos or chance.random() < 0.3:
        a_memo(desk, number="next")
        return
    memo = chance.randint(max(1, memos - 5), memos)
    acts: tuple[Callable[[], object], ...] = (
        lambda: sign(desk, memo, Signed("requester")),
        lambda: sign(desk, memo, Signed("head")),
        lambda: sign(desk, memo, Signed("opinion", choice="for", by=DEPUTY)),
        lambda: sign(desk, memo, Signed("director", choice="allow")),
        lambda: publish(desk, memo, Publication(url="https://example.go.th")),
        lambda: return_memo(desk, memo, "requester", "แก้"),
        lambda: withdraw_memo(desk, memo, "ไม่ขอแล้ว"),
    )
    chance.choice(acts)()


def _look(desk: Desk, last: int, found: Counter[str]) -> int:
    """Looks at what a clerk sees, and at the journal's new entries; gives its last number."""
    today = desk.today()
    year = FiscalYear.of(today)
    found["fiscal"] += year.name != today.year + 543 + (today.month > 9)
    found["fiscal"] += not year.first <= today <= year.last
    ids = read_index(desk).ids
    shown = (read_todo(desk), read_overview(desk, year), read_lines(desk, ids[:20]))
    found["negative"] += sum(1 for _ in _negative(shown))
    with desk.store.read() as tx:
        new = [each for each in tx.journal.newest(_NEW)[::-1] if each.seq > last]
        found["journal"] += not _in_order(tx, new)
        found["year"] += sum(1 for _ in _of_another_year(tx))
    return max([last, *(each.seq for each in new)])


def _in_order(tx: Reader, new: Sequence[JournalEntry]) -> bool:
    """Whether no number is missing, and the export of each entry's year holds it."""
    first = new[0].seq if new else 0
    whole = [each.seq for each in new] == list(range(first, first + len(new)))
    days = {date.fromisoformat(each.at[:10]): each.seq for each in new}
    held = ((tx.journal.stretch(y.first, y.last), seq) for y, seq in _years(days))
    return whole and all(begin <= seq <= end for (begin, end), seq in held)


def _years(days: dict[date, int]) -> Iterator[tuple[FiscalYear, int]]:
    yield from ((FiscalYear.of(day), seq) for day, seq in days.items())


def _of_another_year(tx: Reader) -> Iterator[BookNumber]:
    """Numbers of a register of another year than the paper that bears them."""
    memos = {memo.id: memo for memo in tx.memos.all()}
    for key in tx.registers.keys():  # noqa: SIM118  not a dict
        for number in tx.registers.numbers(key):
            memo = memos[number.memo or 0]
            day = memo.dated or memo.created_on
            if number.issued_on.year + 543 != key.year or day.year + 543 != key.year:
                yield number


def _negative(shown: object) -> Iterator[str]:
    """The ages below nought in what a page shows."""
    if isinstance(shown, list | tuple):
        for each in shown:
            yield from _negative(each)
    elif is_dataclass(shown):
        for part in fields(shown):
            value = getattr(shown, part.name)
            if isinstance(value, int | float) and part.name in _AGES and value < 0:
                yield f"{type(shown).__name__}.{part.name}"
            yield from _negative(value)
