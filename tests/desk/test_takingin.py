"""Sheets that come in as files: looked at, asked about, taken in once, taken back."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundview import read_round
from clerkdesk.desk.sheets import export_sheet, sheet_of
from clerkdesk.desk.takingin import columns_of, look_again, look_at, take_in
from clerkdesk.desk.undo import Done
from clerkdesk.desk.units import add_unit
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.arriving.proposal import (
    Difference,
    Stand,
    confirmed,
    text_of,
    with_cells,
    with_month,
    with_unit,
    without_row,
)
from clerkdesk.domain.rounds.state import RoundStatus
from tests.desk.arriving import DONGLUANG, KAMSOI, a_line, a_mail, a_sheet, only
from tests.desk.rounds import APRIL, MAY, a_row, state, two_units
from tests.office import FakeClock


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def taken(desk: Desk, *paths: Path) -> Done:
    return take_in(desk, look_at(desk, paths))


def subjects(desk: Desk, unit: str = "", month: Month = APRIL) -> list[object]:
    return [row[1] for row in sheet_of(desk, month, unit).rows]


def test_a_sheet_without_a_doubt_is_taken_in_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    path = a_sheet(tmp_path / "คำสร้อย.xlsx", "ข่าวหนึ่ง", "ข่าวสอง")
    proposal = only(desk, path)
    assert (proposal.stand, proposal.unit, proposal.month) == (Stand.READY, KAMSOI, APRIL)
    assert state(desk).status is RoundStatus.LATE, "nothing is taken in by looking"
    done = take_in(desk, [proposal])
    assert "แทน" not in str(done.said)
    assert state(desk).status is RoundStatus.TAKEN_IN
    assert subjects(desk) == ["ข่าวหนึ่ง", "ข่าวสอง"]
    kept = state(desk).arrived[0]
    assert desk.store.files.path(kept.sha256).read_bytes() == path.read_bytes()
    assert desk.store.check() == []
    assert done.undo is not None
    done.undo.run()
    assert subjects(desk) == []
    assert only(desk, path).stand is Stand.READY


def test_the_same_is_never_taken_in_twice(desk: Desk, tmp_path: Path) -> None:
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าว")
    taken(desk, path)
    assert only(desk, path).stand is Stand.KNOWN
    again = a_sheet(tmp_path / "บันทึกใหม่.xlsx", "ข่าว", month="เม.ย. 61")
    assert again.read_bytes() != path.read_bytes()
    known = only(desk, again)
    assert known.known is not None, "other bytes, the same rows"
    with pytest.raises(ClerkError, match="รับไว้แล้ว"):
        take_in(desk, [known])


def test_two_files_that_say_the_same_are_one(desk: Desk, tmp_path: Path) -> None:
    one = a_sheet(tmp_path / "1.xlsx", "ข่าว")
    two = a_sheet(tmp_path / "2.xlsx", "ข่าว", month="เม.ย. 61")
    other = a_sheet(tmp_path / "3.xlsx", "ข่าวอื่น")
    first, second, third = look_at(desk, [one, two, other])
    assert (second.stand, second.same_as) == (Stand.SAME, "1.xlsx")
    assert (first.twin, third.twin) == ("3.xlsx", "1.xlsx")
    assert first.stand is third.stand is Stand.DOUBTFUL
    take_in(desk, [first, third])
    assert subjects(desk) == ["ข่าว", "ข่าวอื่น"]


def test_a_corrected_sheet_takes_the_place_of_the_one_before(
    desk: Desk, tmp_path: Path, clock: FakeClock
) -> None:
    lines = [a_line(1, "เดิม"), a_line(2, "แก้ผล", result="รอ")]
    taken(desk, a_sheet(tmp_path / "แรก.xlsx", lines=lines))
    first = clock.now.date()
    clock.forward(3)
    lines = [a_line(1, "แก้ผล", result="แล้ว"), a_line(2, "ใหม่"), a_line(3, "ใหม่อีก")]
    proposal = only(desk, a_sheet(tmp_path / "แก้.xlsx", lines=lines))
    assert proposal.earlier is not None
    assert proposal.earlier.difference == Difference(added=2, changed=1, removed=1)
    done = take_in(desk, [proposal])
    assert "แทนฉบับที่รับไว้ก่อน" in str(done.said)
    assert subjects(desk) == ["แก้ผล", "ใหม่", "ใหม่อีก"]
    assert only(desk, tmp_path / "แรก.xlsx").stand is Stand.KNOWN, "its place was taken"
    assert state(desk, KAMSOI).on == first, "a correction makes no unit late"
    assert done.undo is not None
    done.undo.run()
    assert subjects(desk) == ["เดิม", "แก้ผล"]


def test_an_unknown_unit_and_an_unknown_month_are_asked_for(desk: Desk, tmp_path: Path) -> None:
    path = a_sheet(tmp_path / "แบบ.xlsx", unit="กลุ่มโรงเรียนหนองสูง", month="", lines=[])
    proposal = only(desk, path)
    assert (proposal.stand, proposal.named) == (Stand.ASKS, "หนองสูง")
    assert len(proposal.reasons) == 3, "unit, month, and that there is no row"
    with pytest.raises(ClerkError, match="หน่วยใด"):
        take_in(desk, [proposal])
    [answered] = look_again(desk, [with_month(with_unit(proposal, DONGLUANG), APRIL)])
    assert (answered.stand, len(answered.reasons)) == (Stand.DOUBTFUL, 1)
    take_in(desk, [answered])
    assert state(desk, DONGLUANG).empty
    assert only(desk, path).stand is Stand.KNOWN, "who it was of is not asked again"


def test_a_doubtful_cell_is_mended_or_confirmed_before(desk: Desk, tmp_path: Path) -> None:
    lines = [a_line(1, "ก", "31 เม.ย. 2561"), a_line(2, "ข", "บ่ายวันจันทร์"), a_line(3, "ค")]
    proposal = only(desk, a_sheet(tmp_path / "แบบ.xlsx", lines=lines))
    assert proposal.stand is Stand.DOUBTFUL
    assert [doubt.row for doubt in proposal.of_rows] == [7, 8]
    assert "แผ่น “แบบติดตาม” แถว 7 ช่อง D" in str(proposal.reasons[0])
    columns, typed = columns_of(desk), {"published_on": "30 เม.ย. 61"}
    proposal = with_cells(proposal, columns, 0, typed, desk.today())
    refused = with_cells(proposal, columns, 1, {"published_on": "วันโน้น"}, desk.today())
    cell = refused.rows[1].read.cells["published_on"]
    assert (text_of(cell), cell.value) == ("วันโน้น", ""), "nothing typed is lost"
    assert "แถว 8 ช่อง D: อ่าน “วันโน้น”" in str(refused.reasons[0])
    for unread in (proposal, refused):
        with pytest.raises(ClerkError, match="อ่าน"):
            confirmed(unread, columns, 1, "published_on", desk.today())
    mended = with_cells(refused, columns, 1, {"published_on": "9/4/61"}, desk.today())
    proposal = without_row(mended, 2)
    assert proposal.stand is Stand.READY
    take_in(desk, [proposal])
    days = [row[3] for row in sheet_of(desk, APRIL).rows]
    assert days == [date(2018, 4, 30), date(2018, 4, 9)]


def test_a_date_that_was_made_sense_of_is_confirmed(desk: Desk, tmp_path: Path) -> None:
    lines = [a_line(1, "ก", "3 เม.ย. 2018"), a_line(2, "ข", "3 พ.ค. 2561")]
    proposal = only(desk, a_sheet(tmp_path / "แบบ.xlsx", lines=lines))
    doubtful = [row.read.cells["published_on"] for row in proposal.rows]
    for row, cell in enumerate(doubtful):
        if cell.doubt:
            proposal = confirmed(proposal, columns_of(desk), row, "published_on", desk.today())
    assert any(cell.doubt for cell in doubtful)
    assert proposal.stand is Stand.READY
    days = [row.read.values["published_on"] for row in proposal.rows]
    assert days == ["2018-04-03", "2018-05-03"]


def test_a_mail_brings_its_sender_and_its_day(desk: Desk, tmp_path: Path) -> None:
    one = a_sheet(tmp_path / "คำสร้อย.xlsx", "ก")
    two = a_sheet(tmp_path / "ดงหลวง.xlsx", "ข", unit=DONGLUANG)
    mail = a_mail(tmp_path / "ส่งแบบ.eml", one, two)
    taken(desk, mail)
    arrived = state(desk).arrived[0]
    assert (arrived.on, arrived.file) == (date(2018, 5, 3), "คำสร้อย.xlsx")
    assert "kru@school.go.th" in arrived.sender
    assert subjects(desk) == ["ก", "ข"]


def test_what_cannot_be_read_says_why_and_the_rest_is_offered(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "ส่งมา"
    a_sheet(folder / "ก.xlsx", "ข่าว")
    (folder / "ข.xlsx").write_bytes(b"%PDF-1.4")
    (folder / "ค.eml").write_bytes(b"From: a@b\r\n\r\nhello")
    (folder / "~$ก.xlsx").write_bytes(b"lock")
    (folder / "รูป.png").write_bytes(b"png")
    found = {each.file.name: each for each in look_at(desk, [folder])}
    assert {name: each.stand.value for name, each in found.items()} == {
        "ก.xlsx": "ready", "ข.xlsx": "refused", "ค.eml": "refused"
    }  # fmt: skip
    assert "PDF" in str(found["ข.xlsx"].error)
    with pytest.raises(ClerkError):
        take_in(desk, list(found.values()))
    assert subjects(desk) == [], "all or none"


def test_our_own_book_of_many_units_and_months_comes_apart(desk: Desk, tmp_path: Path) -> None:
    a_row(desk, "ก")
    a_row(desk, "ข", unit=DONGLUANG)
    out = tmp_path / "รวม.xlsx"
    export_sheet(desk, Months(APRIL, MAY), out)
    found = look_at(desk, [out])
    told = {(each.unit, each.month, len(each.rows)) for each in found}
    assert {(KAMSOI, APRIL, 1), (DONGLUANG, APRIL, 1)} <= told
    assert {each.stand for each in found if each.rows} == {Stand.READY}
    assert all(each.own for each in found)


def test_a_merged_report_keeps_its_groups_on_its_way_up(desk: Desk, tmp_path: Path) -> None:
    add_unit(desk, "สพป.ชุดบน")
    rows = [["โรงเรียนบ้าน ก"], a_line(1, "หนึ่ง"), ["โรงเรียนบ้าน ข"], a_line(2, "สอง")]
    path = a_sheet(tmp_path / "รวม.xlsx", unit="รวมทุกกลุ่ม หน่วย และสถานศึกษา", lines=rows)
    proposal = only(desk, path)
    assert proposal.stand is Stand.ASKS
    assert [row.part for row in proposal.rows] == ["โรงเรียนบ้าน ก", "โรงเรียนบ้าน ข"]
    take_in(desk, look_again(desk, [with_unit(proposal, KAMSOI)]))
    groups = [each.title for each in sheet_of(desk, APRIL).groups]
    assert groups == [f"{KAMSOI} › โรงเรียนบ้าน ก", f"{KAMSOI} › โรงเรียนบ้าน ข"]
    up = tmp_path / "ขึ้นไป.xlsx"
    export_sheet(desk, APRIL, up, KAMSOI)
    [again] = look_at(desk, [up])
    assert [row.part for row in again.rows] == ["โรงเรียนบ้าน ก", "โรงเรียนบ้าน ข"]
    assert again.stand is Stand.KNOWN


def test_lateness_is_told_by_the_day_on_which_it_came(desk: Desk, tmp_path: Path) -> None:
    mail = a_mail(tmp_path / "ส่ง.eml", a_sheet(tmp_path / "ก.xlsx", "ข่าว"))
    taken(desk, mail)
    page = read_round(desk, APRIL, KAMSOI)
    assert page.state.on == date(2018, 5, 3)


def test_the_same_bytes_are_asked_about_once(desk: Desk, tmp_path: Path) -> None:
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าว", unit="กลุ่มโรงเรียนหนองสูง")
    copy = tmp_path / "สำเนา.xlsx"
    copy.write_bytes(path.read_bytes())
    stands = [each.stand for each in look_at(desk, [path, copy])]
    assert stands == [Stand.ASKS, Stand.SAME]
    assert [each.stand for each in look_at(desk, [copy], before=look_at(desk, [path]))] == [
        Stand.ASKS
    ], "a file that is on the list is not put on it again"


def test_a_sheet_that_only_adds_rows_needs_no_look(desk: Desk, tmp_path: Path) -> None:
    taken(desk, a_sheet(tmp_path / "แรก.xlsx", "ข่าว"))
    more = only(desk, a_sheet(tmp_path / "เพิ่ม.xlsx", "ข่าว", "อีกข่าว"))
    assert (more.stand, more.earlier and more.earlier.only_adds) == (Stand.READY, True)
    other = only(desk, a_sheet(tmp_path / "อื่น.xlsx", "อีกข่าว"))
    assert other.stand is Stand.DOUBTFUL
    assert "หาย 1 แถว" in str(other.reasons[0])
