"""Publication, hand-over, and the month's sheet made from them."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import (
    Publication,
    complete_publication,
    hand_over,
    publications,
    publish,
)
from clerkdesk.desk.sheets import export_sheet, sheet_of
from clerkdesk.desk.signatures import Signed, cancel_entry, sign
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import Status
from tests.office import a_memo, an_allowed_memo

MAY = Month(2018, 5)
URL = Publication(url="https://www.example.go.th/1")


def rows(desk: Desk, unit: str = "") -> list[tuple[object, ...]]:
    return list(sheet_of(desk, MAY, unit).rows)


def test_what_is_not_allowed_is_not_published(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="ยังไม่ได้รับอนุญาต"):
        publish(desk, a_memo(desk).id, URL)


def test_a_publication_needs_an_address_or_a_channel(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="เผยแพร่ไว้ที่ใด"):
        publish(desk, an_allowed_memo(desk).id, Publication())


def test_a_hand_over_stands_between_permission_and_publication(desk: Desk) -> None:
    memo = hand_over(desk, an_allowed_memo(desk).id, "นายเว็บ ผู้ดูแล", "Amss++").memo
    assert state_of(memo).status is Status.HANDED_OVER


def test_the_month_has_what_was_published_in_it_in_order_of_days(desk: Desk) -> None:
    late, early, other = (an_allowed_memo(desk, subject=s) for s in ("ช้า", "เร็ว", "เดือนก่อน"))
    publish(desk, late.id, URL, date(2018, 5, 14))
    publish(desk, early.id, URL, date(2018, 5, 2))
    publish(desk, other.id, URL, date(2018, 4, 30))
    assert [(row[0], row[1]) for row in rows(desk)] == [(1, "เร็ว"), (2, "ช้า")]


def test_who_is_responsible_is_the_usual_publisher(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, URL)
    assert rows(desk)[0][4] == "นายเว็บ ผู้ดูแล"


def test_the_sheet_of_a_unit_has_its_memos_alone(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, URL)
    assert len(rows(desk, "กลุ่มอำนวยการ")) == 1
    with pytest.raises(ClerkError, match="กลุ่มอำนวยการ"):
        rows(desk, "กลุ่มอำนวยกาน")


def test_result_and_remark_are_completed_later(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, URL)
    said = Publication(result="มีผู้อ่าน ๑๒๐ คน", remark="ปักหมุด")
    complete_publication(desk, done.memo.id, done.entry.id, said)
    assert rows(desk)[0][5:] == ("มีผู้อ่าน ๑๒๐ คน", "ปักหมุด")


def test_a_cancelled_publication_leaves_the_month(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, URL)
    cancel_entry(desk, done.memo.id, done.entry.id, "ลงผิดเรื่อง")
    assert rows(desk) == []


def test_a_published_decision_is_not_cancelled_under_it(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, URL)
    decision = state_of(done.memo).decision
    assert decision is not None
    with pytest.raises(ClerkError, match="ยกเลิกการเผยแพร่"):
        cancel_entry(desk, done.memo.id, decision.id, "ผิด")


def test_the_publisher_may_still_sign_after_publication(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, URL)
    assert state_of(sign(desk, done.memo.id, Signed("publisher")).memo).status is Status.PUBLISHED


def test_the_month_is_exported_to_excel_with_real_dates(desk: Desk, tmp_path: Path) -> None:
    publish(desk, an_allowed_memo(desk, subject="=1+1").id, URL)
    done = export_sheet(desk, MAY, tmp_path / "พ.ค..xlsx")
    cells = [cell for row in load_workbook(done.path).worksheets[0].iter_rows() for cell in row]
    assert any(cell.value == "=1+1" and cell.data_type == "s" for cell in cells)
    assert datetime(2018, 5, 15) in [cell.value for cell in cells]


def test_the_month_is_exported_on_paper(desk: Desk, tmp_path: Path) -> None:
    publish(desk, an_allowed_memo(desk).id, URL)
    done = export_sheet(desk, MAY, tmp_path / "may.pdf")
    assert done.path.read_bytes().startswith(b"%PDF")


def test_a_file_of_another_kind_is_refused_with_what_to_name_it(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match=r"\.xlsx"):
        export_sheet(desk, MAY, tmp_path / "may.doc")


def test_a_web_address_is_corrected_with_a_reason_and_stays_one_publication(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, URL)
    right = Publication(url="https://www.example.go.th/2")
    with pytest.raises(ClerkError, match="เหตุผล"):
        complete_publication(desk, done.memo.id, done.entry.id, right)
    day = date(2018, 5, 3)
    done = complete_publication(desk, done.memo.id, done.entry.id, right, "พิมพ์ผิด", day)
    (stands,) = publications(state_of(done.memo))
    assert (stands.url, stands.on, stands.reason) == (right.url, day, "พิมพ์ผิด")
    assert len(rows(desk)) == 1


def test_a_remark_is_taken_out_again(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, replace(URL, remark="ปักหมุด"))
    empty = Publication(remark="")
    done = complete_publication(desk, done.memo.id, done.entry.id, empty, "เลิกปักหมุดแล้ว")
    assert rows(desk)[0][6] == ""


def test_the_same_publication_is_recorded_once(desk: Desk) -> None:
    memo = publish(desk, an_allowed_memo(desk).id, URL).memo
    with pytest.raises(ClerkError, match="บันทึกไว้แล้ว"):
        publish(desk, memo.id, URL)
    done = publish(desk, memo.id, Publication(channel="ป้ายประกาศ"))
    assert "2 แห่ง" in str(done.notes[0])


def test_what_changes_nothing_is_not_recorded(desk: Desk) -> None:
    done = publish(desk, an_allowed_memo(desk).id, URL)
    with pytest.raises(ClerkError, match="ไม่มีอะไรเปลี่ยน"):
        complete_publication(desk, done.memo.id, done.entry.id, Publication(), "x")
    nowhere = Publication(url="", channel="")
    with pytest.raises(ClerkError, match="ที่ใด"):
        complete_publication(desk, done.memo.id, done.entry.id, nowhere, "x")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "x y", "แผน"])
def test_what_is_no_web_address_is_refused(desk: Desk, url: str) -> None:
    with pytest.raises(ClerkError, match="ที่อยู่เว็บ"):
        publish(desk, an_allowed_memo(desk).id, Publication(url=url))


def test_line_ends_do_not_reach_the_sheet(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, replace(URL, remark="ก\nข", publisher="ค\nง"))
    assert rows(desk)[0][4:] == ("ค ง", "เผยแพร่แล้ว", "ก ข")
