"""Rows of a month's sheet: typed, pasted, moved, taken off; each act told and taken back."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import may_write, read_month
from clerkdesk.desk.publishing import Publication, complete_publication, publish
from clerkdesk.desk.roundreports import Arriving, record_arrived
from clerkdesk.desk.roundrows import (
    add_row,
    add_rows,
    change_row,
    change_rows,
    declare_nothing,
    order_rows,
    remove_row,
    remove_rows,
    row_key,
)
from clerkdesk.desk.roundview import read_round
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.units import list_units, rename_unit
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from tests.desk.rounds import APRIL, MAY, OTHER, UNIT, a_row, keys, state, two_units
from tests.desk.test_rounds import undone
from tests.office import an_allowed_memo

URL = Publication(url="https://www.example.go.th/1")
OWN = "กลุ่มอำนวยการ"


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def a_publication(desk: Desk, subject: str = "แผน", day: int = 3) -> str:
    """The key of a publication's row on the sheet of the group, in May."""
    done = publish(desk, an_allowed_memo(desk, subject=subject).id, URL, date(2018, 5, day))
    return f"p{done.entry.id}"


def cells(desk: Desk, unit: str, month: Month, column: int) -> list[object]:
    return [row[column] for row in sheet_of(desk, month, unit).rows]


def test_rows_by_hand_stand_on_the_sheet_of_their_unit_and_of_the_office(desk: Desk) -> None:
    first = a_row(desk)
    second = row_key(add_row(desk, APRIL, "", {"subject": "ของสำนักงาน"}))
    assert [row[1] for row in sheet_of(desk, APRIL, UNIT).rows] == ["ข่าว"]
    assert sheet_of(desk, APRIL, UNIT).rows[0][3] == date(2018, 4, 3)
    assert keys(desk, "") == [first, second]
    assert cells(desk, OTHER, APRIL, 1) == []


def test_a_sheet_of_several_months_holds_the_rows_of_each(desk: Desk) -> None:
    a_row(desk, "เมษา")
    a_row(desk, "พฤษภา", month=MAY)
    both = sheet_of(desk, Months(APRIL, MAY), UNIT)
    assert [row[:2] for row in both.rows] == [(1, "เมษา"), (2, "พฤษภา")]
    assert [group.title for group in both.groups] == ["เดือนเมษายน ๒๕๖๑", "เดือนพฤษภาคม ๒๕๖๑"]


def test_a_new_row_is_undone_and_stands_where_it_was_put(desk: Desk) -> None:
    first = a_row(desk)
    done = add_rows(desk, APRIL, UNIT, [{"subject": "ก"}, {"subject": "ข"}], place=0)
    assert cells(desk, UNIT, APRIL, 1) == ["ก", "ข", "ข่าว"]
    undone(done)
    assert keys(desk) == [first]
    with pytest.raises(ClerkError, match="แถวใหม่"):
        add_row(desk, APRIL, UNIT, {"subject": " "})


def test_cells_are_read_as_dates_and_kept_until_they_are_undone(desk: Desk) -> None:
    key = a_row(desk)
    done = change_row(desk, APRIL, UNIT, key, {"published_on": "๔ เม.ย. ๖๑", "remark": "ปักหมุด"})
    assert sheet_of(desk, APRIL, UNIT).rows[0][3] == date(2018, 4, 4)
    assert change_row(desk, APRIL, UNIT, key, {"remark": "ปักหมุด"}) is None
    undone(done)
    assert sheet_of(desk, APRIL, UNIT).rows[0][3:] == (date(2018, 4, 3), "", "", "")
    with pytest.raises(ClerkError, match="30 วัน"):
        change_row(desk, APRIL, UNIT, key, {"published_on": "31/4/2561"})


def test_a_block_is_written_over_publications_and_other_rows_at_once(desk: Desk) -> None:
    published = a_publication(desk)
    hand = a_row(desk, unit=OWN, month=MAY) if _known(desk) else ""
    done = change_rows(desk, MAY, OWN, {key: {"remark": "ปักหมุด"} for key in (published, hand)})
    assert cells(desk, OWN, MAY, 6) == ["ปักหมุด", "ปักหมุด"]
    assert read_month(desk, MAY, OWN).keys[0].key == published
    undone(done)
    assert cells(desk, OWN, MAY, 6) == ["", ""]


def _known(desk: Desk) -> bool:
    with desk.store.read() as tx:
        return tx.units.named(OWN) is not None


def test_what_the_memo_says_is_not_written_into_the_sheet(desk: Desk) -> None:
    published = a_publication(desk)
    hand = a_row(desk, unit=OWN, month=MAY)
    before = sheet_of(desk, MAY, OWN)
    for typed in ({"subject": "อื่น"}, {"row": "9"}, {"unknown": "x"}):
        with pytest.raises(ClerkError):
            change_rows(desk, MAY, OWN, {hand: {"remark": "ก"}, published: typed})
    with pytest.raises(ClerkError, match="อ่าน"):
        change_rows(desk, MAY, OWN, {published: {"remark": "ก"}, hand: {"published_on": "เมื่อไร"}})
    assert sheet_of(desk, MAY, OWN) == before
    key_p, key_h = read_month(desk, MAY, OWN).keys
    columns = before.columns
    assert [may_write(key_p, column) for column in columns] == [False] * 5 + [True] * 2
    assert [may_write(key_h, column) for column in columns] == [False] + [True] * 6


def test_a_row_of_a_unit_written_on_the_offices_sheet_is_the_units_own(desk: Desk) -> None:
    key = a_row(desk)
    change_row(desk, APRIL, "", key, {"result": "แล้วเสร็จ"})
    assert cells(desk, UNIT, APRIL, 5) == ["แล้วเสร็จ"]
    undone(remove_row(desk, APRIL, "", key))
    assert keys(desk) == [key]


def test_rows_are_put_in_order_and_back(desk: Desk) -> None:
    one, two, three = (a_row(desk, subject) for subject in "กขค")
    done = order_rows(desk, APRIL, UNIT, [three, one])
    assert keys(desk) == [three, one, two]
    assert order_rows(desk, APRIL, UNIT, keys(desk)) is None
    undone(done)
    assert keys(desk) == [one, two, three]


def test_rows_are_taken_off_all_or_none(desk: Desk) -> None:
    published, hand = a_publication(desk), a_row(desk, unit=OWN, month=MAY)
    with pytest.raises(ClerkError, match="มาจากการเผยแพร่"):
        remove_rows(desk, MAY, OWN, [hand, published])
    undone(remove_rows(desk, MAY, OWN, [hand]))
    assert keys(desk, OWN, MAY) == [published, hand]


def test_a_row_that_is_taken_off_takes_those_that_say_the_same_with_it(desk: Desk) -> None:
    own, office = a_row(desk), a_row(desk, unit="")
    rows = [{"subject": "ข่าว", "published_on": "2018-04-03"}]
    came = f"a{record_arrived(desk, APRIL, UNIT, Arriving(rows=rows)).made}.0"
    assert [row.doubles for row in read_round(desk, APRIL).book.rows] == [(own, office)]
    done = remove_rows(desk, APRIL, "", [came])
    assert (keys(desk, ""), keys(desk)) == ([], [])
    undone(done)
    assert (keys(desk, ""), keys(desk)) == ([came], [came])


def test_what_a_double_says_beside_a_publication_is_shown_until_it_is_emptied(desk: Desk) -> None:
    published = a_publication(desk)
    typed = {"subject": "แผน", "published_on": "3/5/61", "remark": "ปักหมุด"}
    add_row(desk, MAY, OWN, typed)
    assert cells(desk, OWN, MAY, 6) == ["ปักหมุด"]
    done = change_row(desk, MAY, OWN, published, {"remark": ""})
    assert cells(desk, OWN, MAY, 6) == [""]
    undone(done)
    change_row(desk, MAY, OWN, published, {"remark": "หน้าแรก"})
    [told] = read_round(desk, MAY, OWN).state.otherwise
    assert (told.ours, told.theirs) == ("หน้าแรก", "ปักหมุด")


def test_what_was_typed_beside_a_publication_follows_it_to_another_month(desk: Desk) -> None:
    memo = an_allowed_memo(desk, subject="แผน").id
    entry = publish(desk, memo, URL, date(2018, 5, 3)).entry
    add_row(desk, MAY, OWN, {"subject": "แผน", "published_on": "3/5/61", "remark": "ปักหมุด"})
    key = f"p{entry.id}"
    first = change_row(desk, MAY, OWN, key, {"remark": ""})
    complete_publication(desk, memo, entry.id, Publication(), "พิมพ์ผิด", date(2018, 4, 30))
    [row] = read_round(desk, APRIL, OWN).book.rows
    assert (row.key, dict(row.values)) == (key, {"remark": ""})
    assert key not in keys(desk, OWN, MAY)
    undone(first)
    assert dict(read_round(desk, APRIL, OWN).book.rows[0].values) == {}


def test_a_month_without_anything_is_declared_so(desk: Desk) -> None:
    done = declare_nothing(desk, APRIL, UNIT)
    assert (state(desk).reported, state(desk).empty) == (True, True)
    undone(done)
    assert not state(desk).reported
    a_row(desk)
    with pytest.raises(ClerkError, match="มี 1 แถว"):
        declare_nothing(desk, APRIL, UNIT)


def test_a_renamed_unit_keeps_its_rows(desk: Desk) -> None:
    key = a_row(desk)
    unit = next(each for each in list_units(desk) if each.name == UNIT)
    rename_unit(desk, unit.id, "กลุ่มโรงเรียนใหม่")
    assert keys(desk, UNIT) == keys(desk, "กลุ่มโรงเรียนใหม่") == [key]
    with pytest.raises(ClerkError, match="ไม่มีหน่วยชื่อ"):
        add_row(desk, APRIL, "ไม่มีหน่วยนี้", {"subject": "ก"})


def test_what_is_reported_again_a_month_later_stands_once_in_a_sheet_of_both(desk: Desk) -> None:
    for month in (APRIL, MAY):
        a_row(desk, "ข่าว", month=month)
    a_row(desk, "ข่าวสอง", month=MAY)
    assert [len(sheet_of(desk, month, UNIT).rows) for month in (APRIL, MAY)] == [1, 2]
    both = sheet_of(desk, Months(APRIL, MAY), UNIT)
    assert [row[1] for row in both.rows] == ["ข่าว", "ข่าวสอง"]


def test_what_others_wrote_over_meanwhile_is_not_undone_in_silence(desk: Desk) -> None:
    row = a_row(desk)
    first = change_row(desk, APRIL, UNIT, row, {"remark": "คนแรก"})
    second = change_row(desk, APRIL, UNIT, row, {"remark": "คนที่สอง"})
    assert first is not None
    assert first.undo is not None
    with pytest.raises(ClerkError, match="จึงเลิกทำไม่ได้"):
        first.undo.run()
    assert sheet_of(desk, APRIL, UNIT).rows[0][-1] == "คนที่สอง"
    undone(second)
    first.undo.run()
    assert sheet_of(desk, APRIL, UNIT).rows[0][-1] == ""
