"""Sheets made by hand are taken as they were meant; what is doubtful has its reason."""

from datetime import date, datetime

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading.clerks import (
    HEAD,
    TITLE,
    UNITS,
    a_book,
    days,
    doubts,
    over,
    put,
    subjects,
    understood,
)

MAY = Month(2018, 5)
GROUP = "กลุ่มโรงเรียน.....คำสร้อย....."
OF_MAY = "ประจำเดือน....พฤษภาคม ๒๕๖๑....."
FOOT = [(), (None, None, None, None, "ลงชื่อ.............ผู้รายงาน"), (*[None] * 4, "(นางสมศรี ใจดี)")]


def test_the_paper_form_typed_in_thai_figures(reader: Reader) -> None:
    rows = [
        ("๑", "ประกาศรับสมัคร", "ประกาศ.pdf", "๒/๕/๒๕๖๑", "นายก", "เผยแพร่แล้ว", "-"),
        ("๒", "แผนปฏิบัติการ", "แผน.docx", "๒๒ พฤษภาคม ๒๕๖๑", "นายก", "เผยแพร่แล้ว", ""),
    ]
    position = (*[None] * 4, "ตำแหน่ง ครูชำนาญการ")
    (sheet,) = understood(
        reader, a_book(("Sheet1", [*over(GROUP, OF_MAY), *rows, *FOOT, position]))
    )
    assert doubts(sheet) == []
    assert (sheet.unit.unit, sheet.months) == (UNITS[1], MAY)
    assert subjects(sheet) == ["ประกาศรับสมัคร", "แผนปฏิบัติการ"]
    assert days(sheet) == ["2018-05-02", "2018-05-22"]
    assert (sheet.reporter, sheet.position) == ("นางสมศรี ใจดี", "ครูชำนาญการ")
    assert sheet.rows[0].cells["published_on"].address == "D7"
    assert not sheet.own


def test_dates_of_every_shape_in_one_column(reader: Reader) -> None:
    typed: list[tuple[object, str, str]] = [
        (date(2018, 5, 3), "2018-05-03", ""),
        (datetime(2018, 5, 3, 8, 30), "2018-05-03", ""),
        ("3/5/61", "2018-05-03", ""),
        ("3 พ.ค. 61", "2018-05-03", ""),
        ("๓ พ.ค. ๒๕๖๑", "2018-05-03", ""),
        ("2018-05-03", "2018-05-03", ""),
        (" 3-5-2561 ", "2018-05-03", ""),
        ("วันที่ 3 พฤษภาคม พ.ศ. 2561", "2018-05-03", ""),
        ("-", "", ""),
        (datetime(2561, 5, 3), "2018-05-03", "2561"),
        (date(1961, 5, 3), "2018-05-03", "สองหลัก"),
        ("05/23/2561", "2018-05-23", "แบบอเมริกัน"),
        (date(2018, 3, 5), "2018-05-03", "สลับวันกับเดือน"),
        (43223, "2018-05-03", "เลขลำดับวัน"),
        ("43223", "2018-05-03", "เลขลำดับวัน"),
        ("3 พ.ค.", "2018-05-03", "ไม่มีปี"),
        ("3-4 พ.ค. 61", "2018-05-03", "หลายวัน"),
        ("31/11/2560", "", "มี 30 วัน"),
        ("29/2/2560", "", "มี 28 วัน"),
        ("เร็ว ๆ นี้", "", "เป็นวันที่ไม่ได้"),
        (None, "", "ไม่มีวันที่"),
        ("3/6/2561", "2018-06-03", "ไม่อยู่ในเดือน"),
    ]
    rows = [(n, f"เรื่อง {n}", "", day, "ก", "", "") for n, (day, _, _) in enumerate(typed, 1)]
    (sheet,) = understood(reader, a_book(("1", [*over(GROUP, OF_MAY), *rows])))
    assert days(sheet) == [meant for _, meant, _ in typed]
    reasons = [row.cells["published_on"].doubt for row in sheet.rows]
    for reason, (day, _, said) in zip(reasons, typed, strict=True):
        assert (reason is not None) == bool(said), day
        assert reason is None or said in str(reason.error), day
    assert len(sheet.doubts) == sum(bool(said) for _, _, said in typed)


def test_columns_moved_renamed_and_misread(reader: Reader) -> None:
    head = ("ที่", "วันที่ลงเว็บ", "รายการ", "ผู้รับผิดซอบ", "ไฟล์แนบ", "สถานะ", "งบประมาณ")
    row = (1, "4/5/61", "ข่าว", "นายข", "ก.jpg", "ลงแล้ว", 500)
    (sheet,) = understood(reader, a_book(("พ.ค. 61", [("กลุ่มอำนวยการ",), head, row])))
    assert sheet.rows[0].values == {
        "subject": "ข่าว",
        "materials": "ก.jpg",
        "published_on": "2018-05-04",
        "responsible": "นายข",
        "result": "ลงแล้ว",
    }
    assert (sheet.unit.unit, sheet.months, sheet.months_sure) == (UNITS[0], MAY, True)
    assert sheet.unread == ("งบประมาณ",)
    assert [said.partition(" ")[0] for said in doubts(sheet)] == ["D2", "G2", "A2"]
    assert "“ผู้รับผิดซอบ” น่าจะหมายถึง “ผู้รับผิดชอบ”" in doubts(sheet)[0]
    assert "ไม่พบช่อง “หมายเหตุ”" in doubts(sheet)[2]


def test_a_head_that_leaves_the_choice_is_taken_and_doubted(reader: Reader) -> None:
    head = ("ที่", "กิจกรรม/เรื่อง", "ผู้เผยแพร่", "ว/ด/ป")
    book = a_book(("พ.ค. 61", [("กลุ่มอำนวยการ",), head, (1, "ข่าว", "ครูก", "3-พ.ค.-61")]))
    (sheet,) = understood(reader, book)
    assert sheet.rows[0].values["subject"] == "ข่าว"
    assert "“กิจกรรม/เรื่อง” น่าจะหมายถึง “เรื่อง”" in doubts(sheet)[0]


def test_a_head_of_two_levels_merged_and_numbered(reader: Reader) -> None:
    book = a_book(("1", [(GROUP,), (OF_MAY,)]))
    page = book.worksheets[0]
    put(page, 4, ("ลำดับที่", "เรื่อง", "การเผยแพร่", None, None, "ผลการดำเนินงาน", "หมายเหตุ"))
    put(page, 5, (None, None, "วันที่เผยแพร่", "เอกสารแนบ", "ผู้รับผิดชอบ"))
    put(page, 6, ("(๑)", "(๒)", "(๓)", "(๔)", "(๕)", "(๖)", "(๗)"))
    put(page, 7, (1, "ข่าว", "5 พ.ค. 61", "ก.pdf", "นายก", "แล้ว", None))
    for merged in ("A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5"):
        page.merge_cells(merged)
    (sheet,) = understood(reader, book)
    assert doubts(sheet) == []
    assert sheet.columns["published_on"] == "C"
    assert list(sheet.rows[0].values.values()) == ["ข่าว", "ก.pdf", "2018-05-05", "นายก", "แล้ว", ""]


def test_rows_that_go_on_over_lines_and_cells_merged_down(reader: Reader) -> None:
    rows = [
        (1, "ข่าวกีฬา", "ก.pdf", "3 พ.ค. 61", "นายก", "แล้ว", ""),
        (None, None, "ข.pdf"),
        (),
        (2, "ข่าวค่าย", "ค.pdf", "4 พ.ค. 61", "นายข", "แล้ว", ""),
        (None, "ลูกเสือ", None),
        (3, "ข่าวครู", "", None, "นายข", '"', ""),
        (None, "ไม่มีเลข", "", "6 พ.ค. 61", "นายค", "แล้ว", ""),
    ]
    book = a_book(("1", [*over(GROUP, OF_MAY), *rows]))
    book.worksheets[0].merge_cells("A10:A11")  # number 2 stands beside both its lines
    book.worksheets[0].merge_cells("D10:D12")  # and its date beside number 3 too
    (sheet,) = understood(reader, book)
    assert subjects(sheet) == ["ข่าวกีฬา", "ข่าวค่าย\nลูกเสือ", "ข่าวครู", "ไม่มีเลข"]
    assert sheet.rows[0].values["materials"] == "ก.pdf\nข.pdf"
    assert days(sheet) == ["2018-05-03", "2018-05-04", "2018-05-04", "2018-05-06"]
    assert [said[:3] for said in doubts(sheet)] == ["A13", "F12"]
    assert sheet.rows[2].values["result"] == "แล้ว"


def test_a_month_on_each_page_and_pages_of_other_things(reader: Reader) -> None:
    def month(name: str, *rows: tuple[object, ...]) -> list[tuple[object, ...]]:
        return [*over(GROUP, f"ประจำเดือน {name}"), *rows]

    book = a_book(
        ("เม.ย.", month("เมษายน 2561", (1, "ก", "", "2/4/61", "ก", "", ""))),
        ("พ.ค.", month("พฤษภาคม 2561", ("-", "ไม่มี", "-", "-", "-", "-", "-"))),
        ("มิ.ย.", month("มิถุนายน 2561")),
        ("รายชื่อ", [("รายชื่อโรงเรียน",), ("บ้านนาโพธิ์",)]),
        ("Sheet5", []),
    )
    april, may, june, names = understood(reader, book)
    assert [each.months for each in (april, may, june)] == [Month(2018, 4), MAY, Month(2018, 6)]
    assert (subjects(april), april.sure) == (["ก"], True)
    assert (may.nothing, may.rows, may.sure) == (True, (), True)
    assert not june.nothing
    assert "ไม่ได้บอกว่าไม่มี" in doubts(june)[0]
    assert (names.head, names.rows) == (0, ())
    assert "ไม่พบหัวตาราง" in doubts(names)[0]


def test_several_months_one_below_the_other_on_one_page(reader: Reader) -> None:
    rows = [
        *over(GROUP, "ประจำเดือน เมษายน 2561"),
        (1, "ก", "", "2/4/61", "ก", "", ""),
        *FOOT,
        (),
        *over(GROUP, OF_MAY),
        (1, "ข", "", "2/5/61", "ก", "", ""),
        HEAD,  # typed again for the second page
        (2, "ค", "", "3/5/61", "ก", "", ""),
        *FOOT,
    ]
    april, may = understood(reader, a_book(("1", rows)))
    assert (april.months, subjects(april), april.reporter) == (Month(2018, 4), ["ก"], "นางสมศรี ใจดี")
    assert (may.months, subjects(may), may.reporter) == (MAY, ["ข", "ค"], "นางสมศรี ใจดี")
    assert (doubts(april), doubts(may)) == ([], [])


def test_nothing_said_across_the_table(reader: Reader) -> None:
    book = a_book(("1", [*over("กลุ่มอำนวยการ", OF_MAY), (), ("ไม่มีการเผยแพร่ข้อมูลข่าวสาร",), *FOOT]))
    book.worksheets[0].merge_cells("A8:G8")
    (sheet,) = understood(reader, book)
    assert (sheet.nothing, sheet.rows, sheet.sure) == (True, (), True)


def test_a_subject_that_begins_with_nothing_is_still_a_row(reader: Reader) -> None:
    row = (1, "ไม่มี", "", "3/5/61", "นายก", "เผยแพร่แล้ว", "")
    (sheet,) = understood(reader, a_book(("1", [*over(GROUP, OF_MAY), row])))
    assert subjects(sheet) == ["ไม่มี"]


def test_a_unit_that_is_nearly_known_and_one_that_is_not(reader: Reader) -> None:
    row = (1, "ก", "", "3/5/61", "นายก", "", "")
    near, unknown, none = (
        understood(reader, a_book(("1", [*over(line, OF_MAY), row])))[0]
        for line in ("โรงเรียนบ้านนาโพธ์", "กลุ่มโรงเรียน ดงหลวง", "กลุ่มโรงเรียน.........")
    )
    assert (near.unit.unit, near.unit.sure) == (UNITS[2], False)
    assert "อาจหมายถึง โรงเรียนบ้านนาโพธิ์" in doubts(near)[0]
    assert (unknown.unit.name, unknown.unit.unit) == ("ดงหลวง", None)
    assert "ไม่รู้จักหน่วย “ดงหลวง”" in doubts(unknown)[0]
    assert "ไม่พบว่าเป็นของหน่วยใด" in doubts(none)[0]


def test_months_as_they_are_written_over_a_table(reader: Reader) -> None:
    row = (1, "ก", "", "3/5/61", "นายก", "", "")
    april = Month(2018, 4)
    written: dict[str, tuple[object, bool]] = {
        "ประจำเดือนพฤษภาคม พ.ศ. 2561": (MAY, True),
        "รอบเดือน พ.ค.61": (MAY, True),
        "ประจำเดือน 5/2561": (MAY, True),
        "เดือน เมษายน - พฤษภาคม 2561": (Months(april, MAY), True),
        "ประจำเดือน พฤษภาคม": (MAY, False),
        "ปีงบประมาณ 2561": (MAY, False),
    }
    for line, (months, sure) in written.items():
        (sheet,) = understood(reader, a_book(("Sheet1", [*over(GROUP, line), row])))
        assert (sheet.months, sheet.months_sure) == (months, sure), line


def test_rows_under_names_of_units_of_a_whole_office(reader: Reader) -> None:
    rows = [
        ("กลุ่มอำนวยการ",),
        (1, "ก", "", "3/5/61", "นายก", "", ""),
        ("กลุ่มโรงเรียน คำสร้อย",),
        (1, "ข", "", "4/5/61", "นายก", "", ""),
        ("รวม", None, None, None, None, None, "2"),
    ]
    whole = "รวมทุกกลุ่ม หน่วย และสถานศึกษา"
    (sheet,) = understood(reader, a_book(("1", [*over(whole, OF_MAY), *rows])))
    assert sheet.unit.whole
    assert [row.under for row in sheet.rows] == [("กลุ่มอำนวยการ",), ("กลุ่มโรงเรียน คำสร้อย",)]


def test_a_title_in_another_corner_and_a_table_far_from_it(reader: Reader) -> None:
    book = a_book(
        ("1", [(None, None, None, TITLE), (), (None, "ประจำเดือนพฤษภาคม 2561 กลุ่มอำนวยการ")])
    )
    put(book.worksheets[0], 9, HEAD, (), (1, "ก", "", "3/5/61", "นายก", "", ""), column=3)
    (sheet,) = understood(reader, book)
    assert (subjects(sheet), sheet.columns["subject"], sheet.months) == (["ก"], "D", MAY)
    assert sheet.unit.unit == UNITS[0]


def test_a_numbered_row_without_a_subject_is_doubted(reader: Reader) -> None:
    rows = [(1, "ข่าว", "-", "3 เม.ย. 2561"), (2, None, "รูป.jpg", "4 เม.ย. 2561", "ครูสมใจ")]
    book = a_book(("เมษายน", [*over("กลุ่มโรงเรียนคำสร้อย", "ประจำเดือน เมษายน 2561"), *rows]))
    (sheet,) = understood(reader, book)
    assert [str(doubt.error.what) for doubt in sheet.doubts] == ["ไม่มีชื่อเรื่อง"]
    assert (sheet.doubts[0].row, sheet.doubts[0].column) == (8, "subject")
