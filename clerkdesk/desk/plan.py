"""The publication plan: what is planned for which topic, unit and month, filled in and changed.

Each act is one row of acts in the journal and comes with what takes it back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.plan import Named, PlanCell
from clerkdesk.domain.office.people import unit_named
from clerkdesk.domain.thai.doors import remark
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class CellKey:
    """Which cell: a topic's id, a unit's name (empty: the office as a whole), a month."""

    topic: int
    unit: str
    month: Month


@dataclass(frozen=True)
class Change:
    """What is said of a cell; None leaves as it is."""

    key: CellKey
    planned: bool | None = None
    note: str | None = None


def plan(desk: Desk, keys: Sequence[CellKey]) -> Done | None:
    """Says that these cells are planned; None when all were."""
    changes = [Change(key, planned=True) for key in keys]
    return _change(desk, "plan.add_many", changes, th("วางแผนไว้แล้ว {count} ช่อง"))


def unplan(desk: Desk, keys: Sequence[CellKey]) -> Done | None:
    """Says that these cells are not planned; their notes stay. None when none was."""
    changes = [Change(key, planned=False) for key in keys]
    return _change(desk, "plan.remove_many", changes, th("เอาออกจากแผนแล้ว {count} ช่อง"))


def note_cell(desk: Desk, key: CellKey, note: str) -> Done | None:
    """Writes the note of a cell, empty takes it out; None when it stood there already."""
    return _change(desk, "plan.note", [Change(key, note=remark(note))], th("บันทึกหมายเหตุในแผนแล้ว"))


def put_changes(desk: Desk, changes: Sequence[Change]) -> Done | None:
    """Puts what was pasted into the plan, in one act; None when all stood there already."""
    return _change(desk, "plan.paste_many", changes, th("วางลงในแผนแล้ว {count} ช่อง"))


@dataclass(frozen=True)
class PlanCopy:
    """What last year's plan would bring: the cells to plan, and those that cannot come along, each
    with why."""

    year: FiscalYear
    changes: tuple[Change, ...]
    left: tuple[tuple[CellKey, ClerkError], ...]


def read_last_year(desk: Desk, year: int, units: Iterable[str] = ()) -> PlanCopy:
    """What of the plan of the year before ``year`` (พ.ศ.) is not planned in it yet, in the same
    months: of all units, or of those named. Notes do not come along."""
    now, last = FiscalYear(year), FiscalYear(year - 1)
    wanted = set(units)
    with desk.store.read() as tx:
        cells = tx.plan.between(last.first, last.last)
        there = {
            (cell.topic, cell.unit, cell.month)
            for cell in tx.plan.between(now.first, now.last)
            if cell.planned
        }
        topics = {topic.id: topic for topic in tx.topics.all()}
        closed = {unit.name for unit in tx.units.all() if unit.ended_on is not None}
    changes: list[Change] = []
    left: list[tuple[CellKey, ClerkError]] = []
    for cell in (cell for cell in cells if cell.planned and (not wanted or cell.unit in wanted)):
        month = Month(cell.month.year + 1, cell.month.month)
        key = CellKey(cell.topic, cell.unit, month)
        if (cell.topic, cell.unit, month) in there:
            continue
        if topics[cell.topic].ended_on is not None:
            left.append((key, ClerkError(th("หัวข้อเลิกใช้แล้ว"))))
        elif cell.unit in closed:
            left.append((key, ClerkError(th("หน่วยปิดแล้ว"))))
        else:
            changes.append(Change(key, planned=True))
    return PlanCopy(now, tuple(changes), tuple(left))


def copy_last_year(desk: Desk, year: int, units: Iterable[str] = ()) -> Done | None:
    """Plans for ``year`` what was planned in the year before; None when nothing comes along."""
    copied = read_last_year(desk, year, units)
    said = th("วางแผนตามปีก่อนแล้ว {count} ช่อง เว้นไว้ {left} ช่องที่หัวข้อเลิกใช้หรือหน่วยปิดแล้ว")
    return _change(
        desk,
        "plan.copy_many",
        copied.changes,
        said if copied.left else th("วางแผนตามปีก่อนแล้ว {count} ช่อง"),
        left=len(copied.left),
    )


def _change(
    desk: Desk, act: str, changes: Sequence[Change], said: str, **values: object
) -> Done | None:
    with desk.store.write(act) as tx:
        cells = _Cells(tx)
        put = [both for change in changes if (both := cells.put(change)) is not None]
    if not put:
        return None
    undo = Undo(Sentence(th("แผนกลับเป็นอย่างเดิมแล้ว")), lambda: _put_back(desk, put))
    return Done(Sentence(said, {"count": len(put), **values}), undo)


class _Cells:
    """The plan, to be changed cell by cell; topics and units are read once for the whole act."""

    def __init__(self, tx: "Writer") -> None:
        self._tx = tx
        self._topics = {topic.id for topic in tx.topics.all()}
        self._units = tx.units.all()
        self._names = {"": ""}

    def put(self, change: Change) -> tuple[PlanCell, PlanCell] | None:
        """Changes a cell; gives it as it was and as it is now, or None when nothing was changed."""
        key = change.key
        topic = key.topic if key.topic in self._topics else self._tx.topics.get(key.topic).id
        before = self._tx.plan.find(topic, self._unit(key.unit), key.month)
        after = replace(
            before,
            planned=before.planned if change.planned is None else change.planned,
            note=before.note if change.note is None else change.note,
        )
        if after == before:
            return None
        self._tx.plan.put(after)
        return before, after

    def _unit(self, name: str) -> str:
        """What the unit is called today; ClerkError for one that the office does not have."""
        if name not in self._names:
            found = unit_named(self._units, name)
            if found is None:
                raise _no_unit(name)
            self._names[name] = found.name
        return self._names[name]


def _no_unit(name: str) -> ClerkError:
    return ClerkError(
        th("ไม่มีหน่วยชื่อ “{unit}” ในรายการ{hint}"),
        do=th("เพิ่มหน่วยนี้ในรายชื่อหน่วยก่อน"),
        unit=name[:80],
        hint="",
    )


def _put_back(desk: Desk, put: Sequence[tuple[PlanCell, PlanCell]]) -> None:
    """The cells as they were before, but for what others have said of them since."""
    with desk.store.write("plan.put_back_many") as tx:
        named = Named((), tx.units.all())
        for before, after in reversed(put):
            now = tx.plan.find(after.topic, named.unit(after.unit), after.month)
            back = {
                part: getattr(before, part)
                for part in ("planned", "note")
                if getattr(now, part) == getattr(after, part)
            }
            tx.plan.put(replace(now, **back))
