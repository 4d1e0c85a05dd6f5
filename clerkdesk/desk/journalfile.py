"""The journal as an open file that anybody can check without this program.

One line of JSON an entry, see ``docs/journal-format.md``; a checker of forty lines goes with it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import Step, write_file
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.settings.places import bundled

SUFFIX = ".jsonl"
CHECKER = "check_journal.py"

_AT_ONCE = 1000


@dataclass(frozen=True)
class ExportedJournal:
    """Where it was written, how many entries it has, and their end as prints have it."""

    path: Path
    entries: int
    anchor: str


def journal_years(desk: Desk) -> tuple[FiscalYear, ...]:
    """The fiscal years in which something was done, the newest first; this one always."""
    with desk.store.read() as tx:
        days = tx.journal.days()
    now = FiscalYear.of(desk.today())
    names = {FiscalYear.of(day).name for day in days or ()}
    years = {now.name, *range(min(names), max(names) + 1)} if names else {now.name}
    return tuple(FiscalYear(name) for name in sorted(years, reverse=True))


def journal_name(year: FiscalYear) -> str:
    """What the file of a year is called."""
    return f"journal-{year.name}{SUFFIX}"


def _quietly(_done: int, _of: int) -> None:
    """Tells nobody."""


def export_journal(
    desk: Desk, year: FiscalYear, out: Path, step: Step = _quietly
) -> ExportedJournal:
    """Writes the entries of a fiscal year, from its first to its last, and the checker beside it.
    Nothing is written when ``step`` stops the work.

    ClerkError when there are none, or the disk refuses.
    """
    entries = list(_entries(desk, year, step))
    if not entries:
        raise ClerkError(
            th("ไม่มีรายการในสมุดบันทึกการทำงานของปีงบประมาณ {year}"),
            do=th("เลือกปีงบประมาณอื่น"),
            year=year.name,
        )
    lines = "".join(f"{json.dumps(entry, ensure_ascii=False)}\n" for entry in entries)
    step(1, 1)
    write_file(out, lines.encode())
    write_file(out.with_name(CHECKER), bundled("tools", CHECKER).read_bytes())
    last = entries[-1]
    return ExportedJournal(out, len(entries), f"journal:{last['seq']}:{last['hash']}")


def _entries(desk: Desk, year: FiscalYear, step: Step) -> Iterator[dict[str, Any]]:
    with desk.store.read() as tx:
        first, last = tx.journal.stretch(year.first, year.last)
        for done, entry in enumerate(tx.journal.as_kept(first, last)):
            if not done % _AT_ONCE:
                step(done, last - first + 1)
            yield entry
