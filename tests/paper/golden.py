"""Pages as they are meant to be. ``python -m tests.paper.golden`` writes them anew: look at the
change before it is committed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from clerkdesk.domain.memo.tracking import CellValue, Sheet, Signer
from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.filled import Filled
from clerkdesk.paper.placed import Layout
from clerkdesk.paper.placedjson import layout_to_json
from clerkdesk.paper.sheetpages import compose_sheet
from tests.paper.composing import OFFICE, breaker, composed, every_block, form_of, measure, memo
from tests.paper.composing import sample as sample_of
from tests.paper.pages import CREATED
from tests.paper.readers import picture

FOLDER = Path(__file__).parents[1] / "golden"
DPI = 40
SIGNER = Signer("ผู้รายงาน", "นางสาวฐิติกาญจน์ น้ำทิพย์", "นักประชาสัมพันธ์ชำนาญการ")

Row = tuple[CellValue, ...]


def tracking_row(place: int) -> Row:
    """A row of the tracking sheet, some longer than others."""
    subject = ("แผนปฏิบัติการ พ.ศ. 2569", "คู่มือการปฏิบัติงานส่วนบุคคลของกลุ่มอำนวยการ " * 2)[place % 2]
    files = ("แผน 2569.pdf", "คู่มือ.pdf\nแบบคำขอ.docx")[place % 2]
    day = date(2026, 6, place % 30 + 1)
    return (place, subject, files, day, "นายเอก ฎีกา", "เผยแพร่แล้ว", "")


def tracking_sheet(rows: tuple[Row, ...], signers: tuple[Signer, ...] = (SIGNER,)) -> Sheet:
    """The tracking sheet of one month."""
    form = form_of("forms/tracking.toml").sheet
    assert form is not None
    titles = ("แบบติดตามการดำเนินการเผยแพร่ประชาสัมพันธ์ข้อมูลข่าวสาร", OFFICE.name, "มิถุนายน 2569")
    return Sheet("แบบติดตาม มิถุนายน 2569", titles, form.columns, rows, signers, form, OFFICE)


def of_sheet(sheet: Sheet) -> Layout:
    """Its pages, with the bundled fonts."""
    return compose_sheet(sheet, measure(), breaker())


LAYOUTS: dict[str, Callable[[], Layout]] = {
    "memo": lambda: composed(memo(), sample_of(memo())),
    "memo-blank": lambda: composed(memo(), Filled(blank=True)),
    "every-block": lambda: composed(every_block(), sample_of(every_block())),
    "every-block-blank": lambda: composed(every_block(), Filled(blank=True)),
    "tracking": lambda: of_sheet(tracking_sheet(tuple(map(tracking_row, range(1, 15))))),
}


def write() -> None:
    """All of them, and a picture of each first page."""
    for name, layout in LAYOUTS.items():
        (FOLDER / f"{name}.json").write_text(layout_to_json(layout()), "utf-8", newline="\n")
        picture(layout_to_pdf(layout(), measure().fonts, CREATED), DPI).save(FOLDER / f"{name}.png")


if __name__ == "__main__":
    write()
