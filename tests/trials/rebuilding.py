"""Whether a database comes back from the records beside it alone, field by field."""

import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import TypeVar

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.rebuilding import rebuild
from tests.desk.watching import Watch
from tests.office import FakeClock, open_office
from tests.trials.acts import acts_of
from tests.trials.bringing import Rows, rows_of

Made = TypeVar("Made")
_NOT_TOLD = ("drafts",)
"""What is typed and not yet saved is no act; it lies in the database alone."""


class _Stopped(Exception):  # noqa: N818  not an error
    """The program goes away while it writes."""


class Following(Watch):
    """Lets the records beside follow each act: at once, some acts later, or stopped half way."""

    def __init__(self, desk: Desk, chance: Random) -> None:
        super().__init__(desk)
        self._chance = chance

    def do(self, act: Callable[[], Made]) -> Made:
        """What ``act`` gives."""
        made = act()
        if self._chance.random() < 0.7:
            with suppress(_Stopped):
                self._desk.store.keep_beside(self._tell)
        return made

    def _tell(self, _done: int, _of: int) -> None:
        if self._chance.random() < 0.1:
            raise _Stopped


def rebuild_after(folder: Path, group: str, seed: int) -> Counter[str]:
    """Does all acts of a group, loses the database, and makes it anew. Counts ``fields`` that were
    there, those that came back ``equal``, serious ``findings``, ``acts`` done."""
    clock, chance = FakeClock(), Random(seed)
    data, sources = folder / f"{group}-{seed}", folder / f"{group}-{seed}-sources"
    sources.mkdir(parents=True)
    with closing(open_office(data, clock)) as desk:
        acts_of(group)(desk, Following(desk, chance), sources)
        desk.store.keep_beside()
    before = rows_of(data / "clerkdesk.db")
    (data / "clerkdesk.db").unlink()

    def reopened(path: Path) -> Desk:
        return open_desk(path, clock)

    rebuild(data, reopened, clock(), "สมศรี")
    count = _compare(before, rows_of(data / "clerkdesk.db", before))
    with closing(reopened(data)) as desk:
        count["findings"] = sum(each.serious for each in desk.store.check())
    count["acts"] = len(before["journal"][1])
    shutil.rmtree(data)
    return count


def _compare(before: Rows, after: Rows) -> Counter[str]:
    count: Counter[str] = Counter()
    for table, (_columns, rows) in before.items():
        if table in _NOT_TOLD:
            continue
        now = after[table][1]
        held = Counter(repr(row) for row in now)
        known = {row[0]: row for row in now}
        for row in rows:
            count["fields"] += len(row)
            if held[repr(row)]:
                held[repr(row)] -= 1
                count["equal"] += len(row)
            else:
                other = known.get(row[0], ())
                count["equal"] += sum(a == b for a, b in zip(row, other, strict=False))
    return count
