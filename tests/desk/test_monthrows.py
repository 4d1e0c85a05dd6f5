"""The rows of a month with their keys, and what is written into them."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthpaper import export_month, month_paper
from clerkdesk.desk.monthrows import (
    Completion,
    MonthRows,
    RowKey,
    chosen_sheet,
    complete_rows,
    may_complete,
    read_month,
    said_in,
    sheet_forms,
    take_back,
)
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from tests.office import an_allowed_memo

MAY = Month(2018, 5)
URL = Publication(url="https://www.example.go.th/1")


def month(desk: Desk) -> MonthRows:
    return read_month(desk, MAY)


def publish_two(desk: Desk) -> list[RowKey]:
    for subject, day in (("ช้า", 14), ("เร็ว", 2)):
        publish(desk, an_allowed_memo(desk, subject=subject).id, URL, date(2018, 5, day))
    return list(month(desk).keys)


def remark(key: RowKey, text: str) -> Completion:
    return Completion(key.memo, key.entry, Publication(remark=text))


def test_the_rows_are_those_of_the_sheet_each_with_its_publication(desk: Desk) -> None:
    publish_two(desk)
    read = month(desk)
    assert read.sheet == sheet_of(desk, MAY)
    assert [(key.memo, row[1]) for key, row in zip(read.keys, read.sheet.rows, strict=True)] == [
        (2, "เร็ว"),
        (1, "ช้า"),
    ]


def test_the_sheet_of_one_unit_has_the_keys_of_its_rows(desk: Desk) -> None:
    publish_two(desk)
    assert len(read_month(desk, MAY, "กลุ่มอำนวยการ").keys) == 2


def test_a_row_keeps_its_first_entry_however_often_it_is_completed(desk: Desk) -> None:
    (key, _) = publish_two(desk)
    for text in ("ก", "ข"):
        complete_rows(desk, [remark(month(desk).keys[0], text)])
    now = month(desk).keys[0]
    assert (now.memo, now.key) == (key.memo, key.key)
    assert now.entry > key.entry


def test_many_rows_are_completed_and_taken_back(desk: Desk) -> None:
    before = month(desk) if publish_two(desk) else None
    keys = month(desk).keys
    done = complete_rows(desk, [remark(key, "ปักหมุด") for key in keys])
    assert [row[6] for row in month(desk).sheet.rows] == ["ปักหมุด", "ปักหมุด"]
    take_back(desk, done)
    assert before is not None
    assert month(desk) == before


def test_all_rows_are_completed_or_none(desk: Desk) -> None:
    first, second = publish_two(desk)
    gone = RowKey(second.memo, 999, "p999")
    with pytest.raises(ClerkError, match="รายการที่ 999"):
        complete_rows(desk, [remark(first, "ปักหมุด"), remark(gone, "ปักหมุด")])
    assert [row[6] for row in month(desk).sheet.rows] == ["", ""]


def test_only_editable_columns_of_a_publication_can_be_written_into() -> None:
    assert may_complete(Column("a", "ผล", source="result", editable=True))
    assert not may_complete(Column("a", "ผล", source="result"))
    assert not may_complete(Column("a", "เรื่อง", source="subject", editable=True))
    said = said_in(Column("a", "หมายเหตุ", source="remark", editable=True), "ปักหมุด")
    assert said == Publication(remark="ปักหมุด")


def test_the_office_has_its_sheets(desk: Desk) -> None:
    assert [form.id for form in sheet_forms(desk)] == ["tracking"]


def test_the_sheet_to_show_is_the_one_asked_for_else_the_first(desk: Desk) -> None:
    assert chosen_sheet(desk) == "tracking"
    assert chosen_sheet(desk, "other") == "other"
    desk.shelf.forms.pop("tracking")
    with pytest.raises(ClerkError, match="แบบติดตาม"):
        chosen_sheet(desk)


def test_the_export_tells_its_steps(desk: Desk, tmp_path: Path) -> None:
    publish_two(desk)
    out, told = tmp_path / "m.xlsx", list[tuple[int, int]]()
    done = export_month(desk, MAY, out, "", "", lambda ready, of: told.append((ready, of)))
    assert (done.path, done.rows, told) == (out, 2, [(0, 2), (1, 2)])
    assert [path.name for path in tmp_path.glob("*.xlsx")] == ["m.xlsx"]


def test_an_export_that_is_stopped_leaves_the_earlier_file(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "m.xlsx"
    out.write_bytes(b"earlier")

    def stop_at_the_end(ready: int, of: int) -> None:
        if ready:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        export_month(desk, MAY, out, "", "", stop_at_the_end)
    assert out.read_bytes() == b"earlier"
    assert not list(tmp_path.glob(".clerkdesk-*"))


def test_a_folder_that_is_gone_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="gone"):
        export_month(desk, MAY, tmp_path / "gone" / "m.xlsx", "", "", lambda ready, of: None)


def test_the_paper_of_the_month_lies_as_its_form_says(desk: Desk) -> None:
    publish_two(desk)
    paper = month_paper(desk, MAY)
    assert paper.pdf.startswith(b"%PDF")
    assert paper.landscape
    assert "พฤษภาคม" in paper.name
