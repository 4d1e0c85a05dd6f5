"""How long the list of memos takes, and how long it keeps the window, among very many memos.

    python tools/bench/list.py --memos 50000 --entries 250000

A whole window without a screen is driven: opened, filtered, grouped, searched letter by letter,
scrolled to its end. The thread of the window works in pieces between which it answers. *longest*
is the longest piece of any act: each act is done several times, and the quietest time counts,
since other work on the machine only adds; *CPU* is the most that any piece took of the processor.
*painted* is the time until the rows in sight were painted with what they say. *bare* asks the same
of the same file with sqlite3 alone: which memos, how many of each status, and the rows of the
first page with their entries.
"""

import argparse
import os
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from common import machine, table
from many_memos import office_of

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.thai.text import search_key
from clerkdesk.settings import load_words
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.picture import Stage
from clerkdesk.ui.places import Place

MOST = 100.0
"""Milliseconds for which the window may not answer."""

PAGE = 50
SEARCHES = ("แผนปฏิบัติการ", "โรงเรียนบ้าน", "2569", "ศธ ๐๔๙๙๙/๑๒๓", "ไม่มีเรื่องนี้")
_PAUSE_ENDS = 0.5
"""Milliseconds: shorter pieces are only looking whether there is anything to do."""


@dataclass
class Case:
    """What was measured of one kind of act, in milliseconds. ``longest`` has the longest pieces of
    each act by its name, ``pieces`` all of them."""

    name: str
    longest: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    pieces: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    painted: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)

    @property
    def busy(self) -> float:
        """How long the window does not answer, when nothing else disturbs it."""
        return max(min(times) for times in self.longest.values())

    def row(self) -> list[str]:
        """The row of the table."""
        ours, bare = median(self.painted), median(self.bare)
        figures = (self.busy, median(self.pieces), max(self.work), ours, bare)
        return [self.name, *(f"{figure:.1f}" for figure in figures), f"{ours / bare:.1f}"]


class Driven:
    """The page of memos of a window that nobody sees."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self.listing = _page_of(stage).listing

    def reopen(self) -> None:
        """Shows the page as if for the first time."""
        house = self._stage.house
        self._stage.window.drop_pages()
        house.pages.clear()
        self.listing = _page_of(self._stage).listing
        house.show(Place.MEMOS)

    def measure(self, case: Case, name: str, act: Callable[[], object]) -> None:
        """Does ``act``; no line is known beforehand."""
        lines = self.listing.lines
        lines._kept.clear()  # noqa: SLF001  (nobody else wants to forget)
        lines._fresh.clear()  # noqa: SLF001
        start = perf_counter()
        pieces = [self._piece(case, act)]
        while not self._painted():
            pieces.append(self._piece(case, _go_on))
        pieces.append(self._piece(case, _go_on))
        case.painted.append((perf_counter() - start) * 1000)
        while not self._stage.house.services.work.idle:
            pieces.append(self._piece(case, _go_on))
        case.longest[name].append(max(pieces))
        case.pieces += [took for took in pieces if took > _PAUSE_ENDS]
        self._stage.settle()

    def _piece(self, case: Case, act: Callable[[], object]) -> float:
        start, worked = perf_counter(), thread_time()
        act()
        case.work.append((thread_time() - worked) * 1000)
        return (perf_counter() - start) * 1000

    def _painted(self) -> bool:
        listing = self.listing
        rows = listing.model.rows
        if listing.asked != listing.shown:
            return False
        return all(rows.head_at(row) or listing.model.line(row) for row in self._in_sight())

    def _in_sight(self) -> range:
        view, count = self.listing.view, len(self.listing.model.rows)
        last = view.rowAt(view.viewport().height() - 1)
        return range(max(view.rowAt(0), 0), (last if last >= 0 else count - 1) + 1)


class Bare:
    """The same questions, asked with sqlite3 alone."""

    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)

    def reopen(self) -> None:
        """Shows the page as if for the first time."""
        house = self._stage.house
        self._stage.window.drop_pages()
        house.pages.clear()
        self.listing = _page_of(self._stage).listing
        house.show(Place.MEMOS)

    def measure(self, case: Case, which: str, *values: str) -> None:
        """Asks for the memos ``which``, for the counts of each status, and for the first page."""
        start = perf_counter()
        ids = [row[0] for row in self._all(f"SELECT memo FROM memo_index {which}", *values)]
        self._all("SELECT status, count(*) FROM memo_index GROUP BY status")
        page = ",".join(map(str, ids[:PAGE]))
        self._all(f"SELECT * FROM memos WHERE id IN ({page})")
        self._all(f"SELECT * FROM entries WHERE memo IN ({page})")
        case.bare.append((perf_counter() - start) * 1000)

    def _all(self, query: str, *values: str) -> list[Sequence[object]]:
        return self._database.execute(query, values).fetchall()


def main() -> None:
    """Measures, prints a table, and whether the window was ever kept too long."""
    asked = _arguments()
    folder = asked.folder / f"{asked.memos}-{asked.entries}"
    desk = office_of(folder, asked.memos, asked.entries)
    stage = Stage(desk, load_words("th"))
    cases = _cases(stage, Driven(stage), Bare(folder / "clerkdesk.db"), asked.rounds)
    stage.close()
    desk.close()
    longest = max(case.busy for case in cases)
    print(machine())
    head = ["act", "longest ms", "middle ms", "CPU ms", "painted ms", "bare ms", "ratio"]
    print(table(head, [case.row() for case in cases]))
    print(f"{'kept' if longest < MOST else 'NOT KEPT'}: the window always answers in {MOST:.0f} ms")


def _page_of(stage: Stage) -> MemosPage:
    page = stage.house.page(Place.MEMOS)
    if not isinstance(page, MemosPage):
        sys.exit("there is no page of memos")
    return page


def _cases(stage: Stage, driven: Driven, bare: Bare, rounds: int) -> list[Case]:
    names = ("open", "come back", "one status", "by holder", "to the end", "choose all")
    opened, back, status, holder, end, every = cases = [Case(name) for name in names]
    newest, by_holder = "ORDER BY memo DESC", "ORDER BY form_text, step, role, memo DESC"
    for _ in range(rounds):
        driven.measure(opened, "open", driven.reopen)
        bare.measure(opened, newest)
        listing = driven.listing
        stage.house.show(Place.SETTINGS)
        stage.settle()
        driven.measure(back, "back", lambda: stage.house.show(Place.MEMOS))
        bare.measure(back, newest)
        for each in Status:
            if listing.model.rows.counts[each]:
                driven.measure(status, each.value, listing.chips.chips[each.value].click)
                bare.measure(status, f"WHERE status = ? {newest}", each.value)
        driven.measure(status, "all", listing.chips.chips["all"].click)
        for way in ("grouped", "flat"):
            driven.measure(holder, way, listing.group)
        bare.measure(holder, by_holder)
        for way, go in {
            "end": listing.view.scrollToBottom,
            "top": listing.view.scrollToTop,
        }.items():
            driven.measure(end, way, go)
        bare.measure(end, newest)
        driven.measure(every, "all", listing.view.selectAll)
        driven.measure(every, "one", listing.choose_one)
        bare.measure(every, newest)
    return [*cases, *(_search(driven, bare, text, rounds) for text in SEARCHES)]


def _search(driven: Driven, bare: Bare, text: str, rounds: int) -> Case:
    """Every letter is searched for, as if the clerk paused after each."""
    case = Case(f"search {text}")
    for _ in range(rounds):
        for length in range(1, len(text) + 1):
            part = text[:length]
            driven.measure(case, part, lambda part=part: driven.listing.search_for(part))
            bare.measure(case, *_asked(search_key(part)))
    driven.listing.search_for("")
    return case


def _asked(key: str) -> tuple[str, str]:
    """Which memos hold ``key``: by the trigrams where there is one, else by looking into all."""
    if len(key) < 3:
        return "WHERE instr(text, ?) ORDER BY memo DESC", key
    matching = "SELECT rowid FROM memo_trigrams WHERE memo_trigrams MATCH ?"
    quoted = '"' + key.replace('"', '""') + '"'
    return f"WHERE memo IN ({matching}) ORDER BY memo DESC", quoted


def _go_on() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--memos", type=int, default=50_000)
    parser.add_argument("--entries", type=int, default=250_000)
    parser.add_argument("--rounds", type=int, default=5, help="how often each act is done")
    usual = Path(tempfile.gettempdir()) / "clerkdesk-many"
    parser.add_argument("--folder", type=Path, default=usual, help="where the office is kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
