"""The report of a fiscal year for who supervises: its picture and its figures in one PDF."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.care import anchor_of_now
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import write_file
from clerkdesk.desk.overview import Counted, Overview, read_overview
from clerkdesk.desk.overviewpicture import Picture, read_picture
from clerkdesk.desk.overviewplots import PLOTS
from clerkdesk.desk.overviewwords import PaperVoice
from clerkdesk.desk.press import anchored
from clerkdesk.desk.staff import load_office
from clerkdesk.desk.tables import Cells, table_of
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.domain.memo.tracking import Sheet
    from clerkdesk.paper.placed import Layout

Step = Callable[[int, int], None]
"""Is told how many parts of how many are ready; it may raise to stop the work."""

TITLE = "รายงานภาพรวมการเผยแพร่ข้อมูลข่าวสาร"
PRACTICE = "สำนักงานฝึกหัด ไม่ใช่เอกสารราชการ"

_FIGURES = (
    Column("written", "บันทึกที่ทำ", type=CellType.NUMBER, width=14, align_=Align.RIGHT),
    Column("allowed", "อนุญาตแล้ว", type=CellType.NUMBER, width=14, align_=Align.RIGHT),
    Column("published", "เผยแพร่แล้ว", type=CellType.NUMBER, width=14, align_=Align.RIGHT),
    Column("open", "ยังไม่เผยแพร่", type=CellType.NUMBER, width=14, align_=Align.RIGHT),
)
_WAITING = (
    Column("holder", "อยู่ที่", width=44),
    Column("memos", "จำนวนเรื่อง", type=CellType.NUMBER, width=16, align_=Align.RIGHT),
    Column("middle", "ค่ากลาง (วัน)", type=CellType.NUMBER, width=18, align_=Align.RIGHT),
    Column("longest", "นานที่สุด (วัน)", type=CellType.NUMBER, width=18, align_=Align.RIGHT),
)


@dataclass(frozen=True)
class Report:
    """Where it was written, and how many pages it has."""

    path: Path
    pages: int


def report_name(year: FiscalYear) -> str:
    """What the file is called, without its ending."""
    return f"รายงานภาพรวม ปีงบประมาณ {year.name}"


def _silent(_done: int, _of: int) -> None:
    """Tells nobody."""


def export_overview(
    desk: Desk, out: Path, year: FiscalYear | None = None, step: Step = _silent
) -> Report:
    """Writes the report of a fiscal year, of that of today for None, as PDF."""
    if out.suffix.lower() != ".pdf":
        raise ClerkError(
            th("ไฟล์ {path} จะเป็น PDF แต่ชื่อไม่ได้ลงท้ายด้วย .pdf"),
            do=th("ตั้งชื่อไฟล์ให้ลงท้ายด้วย .pdf"),
            path=out.name,
        )
    step(0, 4)
    picture = read_picture(desk, year)
    step(1, 4)
    overview = read_overview(desk, picture.year)
    step(2, 4)
    layout = overview_layout(desk, picture, overview)
    step(3, 4)
    pdf = desk.press.pdf(anchored(layout, anchor_of_now(desk)), desk.clock())
    step(4, 4)
    write_file(out, pdf)
    return Report(out, len(layout.pages))


def overview_layout(desk: Desk, picture: Picture, overview: Overview) -> "Layout":
    """The pages of the report: the plots first, then the tables, numbered on."""
    from clerkdesk.paper.binding import numbered
    from clerkdesk.paper.placed import Layout
    from clerkdesk.paper.plotpages import plot_pages

    office, press = load_office(desk), desk.press
    voice = PaperVoice(office.digits)
    plots = [make(voice, picture) for make in PLOTS]
    titles = [office.digits.of(each) for each in _titles(desk, office, overview)]
    pages = plot_pages(titles, plots, press.measure, press.breaker)
    for table in _tables(office, overview, voice):
        upright = replace(table, form=replace(table.form, landscape=False))
        pages += press.sheet_layout(upright, numbered=False).pages
    layout = Layout(titles[0], pages, " ".join(titles[1:3]), author=office.name)
    return numbered(layout, 1, len(pages), press.measure, office.digits)


def _titles(desk: Desk, office: Office, overview: Overview) -> Iterator[str]:
    total = overview.total
    yield TITLE
    yield f"ปีงบประมาณ พ.ศ. {overview.year.name}"
    if office.name:
        yield office.name
    if office.practice:
        yield PRACTICE
    yield (
        f"ทำบันทึก {len(total.written)} เรื่อง อนุญาตแล้ว {len(total.allowed)} "
        f"เผยแพร่แล้ว {len(total.published)} ยังไม่เผยแพร่ {len(total.open)}"
    )
    yield f"ข้อมูล ณ วันที่ {format_date(desk.today(), DateStyle.LONG, office.digits)}"


def _tables(office: Office, overview: Overview, voice: PaperVoice) -> Iterator["Sheet"]:
    months = {voice.month(month): each for month, each in overview.months.items()}
    yield _counts(office, "จำนวนเรื่องรายเดือน", "เดือน", months, overview)
    if overview.waiting:
        rows: list[Cells] = [
            (str(each.holder), len(each.memos), each.middle, each.longest)
            for each in overview.waiting
        ]
        name = "เรื่องที่รออยู่วันนี้"
        yield table_of(name, (name, _of_year(overview)), _WAITING, rows, office)
    if overview.units:
        yield _counts(office, "จำนวนเรื่องแยกตามหน่วยงาน", "หน่วยงาน", overview.units, overview)
    if set(overview.topics) - {""}:
        yield _counts(office, "จำนวนเรื่องแยกตามหัวข้อ", "หัวข้อ", overview.topics, overview)


def _of_year(overview: Overview) -> str:
    return f"ปีงบประมาณ พ.ศ. {overview.year.name}"


def _counts(
    office: Office,
    name: str,
    first: str,
    counted: Mapping[str, Counted],
    overview: Overview,
) -> "Sheet":
    rows = [_row(said or "ไม่ได้ระบุ", each) for said, each in counted.items()]
    rows.append(_row("รวมทั้งปี", overview.total))
    columns = (Column("name", first, width=44), *_FIGURES)
    return table_of(name, (name, _of_year(overview)), columns, rows, office)


def _row(name: str, counted: Counted) -> Cells:
    parts = (counted.written, counted.allowed, counted.published, counted.open)
    return (name, *map(len, parts))
