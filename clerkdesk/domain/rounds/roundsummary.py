"""The first page of a report that gathers all units: who has reported, who is missing or late."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.booksummary import DASH, SUMMARY
from clerkdesk.domain.memo.gathering import NO_UNIT
from clerkdesk.domain.memo.tracking import CellValue, Sheet
from clerkdesk.domain.rounds.state import RoundState
from clerkdesk.domain.thai.digits import Digits


@dataclass(frozen=True)
class UnitStand:
    """A unit in a round: where its sheet stands, who reports for it (empty: nobody is known), how
    many rows of it are ``doubtful``, and whether it ``must`` report."""

    state: RoundState
    reporter: str = ""
    doubtful: int = 0
    must: bool = True

    @property
    def unit(self) -> str:
        """Its name of today."""
        return self.state.unit

    @property
    def missing(self) -> bool:
        """Whether it is still waited for."""
        return self.must and not self.state.reported


@dataclass(frozen=True)
class Counted:
    """How many units have to report, have reported, are missing, reported late or nothing, and
    have rows that are doubtful."""

    units: int
    reported: int
    missing: int
    late: int
    empty: int
    doubtful: int


def counted(units: Sequence[UnitStand]) -> Counted:
    """The figures of a round."""
    must = [each for each in units if each.must]
    done = [each for each in must if each.state.reported]
    return Counted(
        len(must),
        len(done),
        len(must) - len(done),
        sum(bool(each.state.late) for each in done),
        sum(each.state.said_nothing for each in done),
        sum(bool(each.doubtful) for each in units),
    )


_COLUMNS = (
    Column("row", "ลำดับ", type=CellType.NUMBER, width=7, align_=Align.CENTRE),
    Column("unit", "กลุ่ม/หน่วย/สถานศึกษา", width=40),
    Column("state", "การรายงาน", width=22),
    Column("on", "วันที่รายงาน", type=CellType.DATE, width=17, align_=Align.CENTRE),
    Column("rows", "จำนวนรายการ", type=CellType.NUMBER, width=12, align_=Align.CENTRE, sum=True),
    Column("reporter", "ผู้รายงาน", width=24),
    Column("remark", "หมายเหตุ", width=24),
)


def round_summary(whole: Sheet, units: Sequence[UnitStand]) -> Sheet:
    """The summary page: under the titles of the ``whole`` office's sheet and with its places to
    sign, a row for each unit, and one for the rows of none."""
    digits = whole.office.digits
    rows = tuple(_row(place, each, digits) for place, each in enumerate(units, start=1))
    of_none = len(whole.rows) - sum(each.state.rows for each in units)
    if of_none > 0:
        rows += ((len(rows) + 1, NO_UNIT, DASH, None, of_none, "", ""),)
    name = f"{SUMMARY} {whole.name}"
    titles = (*whole.titles, _sentence(counted(units), digits))
    return replace(
        whole,
        name=name,
        titles=titles,
        columns=_COLUMNS,
        rows=rows,
        groups=(),
        months=None,
        keys=(),
        nothing=False,
    )


def _sentence(count: Counted, digits: Digits) -> str:
    parts = [f"รายงานแล้ว {count.reported} จาก {count.units} หน่วย"]
    more = {"ยังไม่รายงาน": count.missing, "รายงานช้า": count.late, "ไม่มีรายการ": count.empty}
    parts += [f"{words} {figure}" for words, figure in more.items() if figure]
    return digits.of(" · ".join(parts))


def _row(place: int, unit: UnitStand, digits: Digits) -> tuple[CellValue, ...]:
    state = unit.state
    said = "ยังไม่รายงาน" if unit.missing else "รายงานแล้ว" if state.reported else DASH
    if state.said_nothing:
        said = "รายงานว่าไม่มี"
    late = f"ช้า {state.late} วัน" if state.late and state.reported else ""
    overdue = f"เกินกำหนด {state.late} วัน" if state.late and unit.missing else ""
    told = f"แบบที่รายงานมี {state.told} แถว" if state.reported and state.told != state.rows else ""
    remark = digits.of(" · ".join(filter(None, (late or overdue, told))))
    return place, unit.unit, said, state.on, state.rows or DASH, unit.reporter, remark
