"""The intake register in Excel and on paper."""

from pathlib import Path

from clerkdesk.desk.appointments import who_holds
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intakeview import IntakeLine, read_intake
from clerkdesk.desk.publishers import PUBLISHER
from clerkdesk.desk.sheets import Exported, written
from clerkdesk.desk.tables import Cells, table_of
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.tracking import Sheet, Signer
from clerkdesk.domain.office.intake import INTAKE_TITLE

COLUMNS = (
    Column("running", "เลขรับ", type=CellType.NUMBER, width=8, align_=Align.CENTRE),
    Column("on", "วันที่รับ", type=CellType.DATE, width=16, align_=Align.CENTRE),
    Column("number", "ที่", width=16),
    Column("subject", "เรื่อง", width=40),
    Column("unit", "กลุ่ม/หน่วย", width=18),
    Column("sender", "ผู้ส่ง", width=20),
    Column("receiver", "ผู้รับ", width=20),
    Column("channel", "ช่องทาง", width=12),
    Column("files", "เอกสาร/ไฟล์", width=24),
    Column("remark", "หมายเหตุ", width=18),
)


def intake_sheet(desk: Desk, year: int | None = None) -> Sheet:
    """The register of a calendar year as a table; void numbers keep their row, with why."""
    view = read_intake(desk, year)
    with desk.store.read() as tx:
        office = tx.office.load()
        held = who_holds(tx, (PUBLISHER,), desk.today(), "")
    name = office.digits.of(f"{INTAKE_TITLE} พ.ศ. {view.year}")
    person = held[0].person if held and view.year == book_year(desk.today()) else None
    signer = Signer("ผู้รับเรื่อง", person.name, person.position) if person else Signer("ผู้รับเรื่อง")
    titles = tuple(filter(None, (name, office.name)))
    rows = [_row(line) for line in view.lines]
    return table_of(name, titles, COLUMNS, rows, office, (signer,))


def _row(line: IntakeLine) -> Cells:
    void = f"ยกเลิก: {line.void}" if line.void else ""
    return (
        line.running,
        line.on,
        line.number,
        line.subject,
        line.unit,
        line.sender,
        line.receiver,
        line.channel,
        "\n".join(file.name for file in line.files),
        "\n".join(filter(None, (line.remark, void))),
    )


def export_intake(desk: Desk, out: Path, year: int | None = None) -> Exported:
    """Writes the register as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    return written(desk, out, lambda: intake_sheet(desk, year))
