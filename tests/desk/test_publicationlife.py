from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import read_month
from clerkdesk.desk.publicationlife import (
    Place,
    publish_in,
    read_places,
    replace_publication,
    replaced_by,
    take_down,
)
from clerkdesk.desk.publishing import Publication, complete_publication
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import Status
from tests.office import an_allowed_memo

URL = "https://www.example.go.th/"
ONE = Place(Publication(url=f"{URL}1"))
BOARD = Place(Publication(channel="ป้ายประกาศ"), date(2018, 5, 2))
MAY = Month(2018, 5)


def published(desk: Desk, *places: Place) -> tuple[int, int]:
    """The ids of a memo and of its first publication."""
    memo = an_allowed_memo(desk)
    publish_in(desk, memo.id, places or (ONE,))
    return memo.id, read_places(desk, memo.id)[0].first


def status(desk: Desk, memo: int) -> Status:
    with desk.store.read() as tx:
        return state_of(tx.memos.get(memo)).status


def test_several_places_are_published_in_all_or_none(desk: Desk) -> None:
    memo, _ = published(desk, ONE, BOARD)
    assert [place.published.channel for place in read_places(desk, memo)] == ["เว็บไซต์", "ป้ายประกาศ"]
    other = an_allowed_memo(desk)
    with pytest.raises(ClerkError, match="ที่อยู่เว็บ"):
        publish_in(desk, other.id, [ONE, Place(Publication(url="ก ข"))])
    assert read_places(desk, other.id) == ()


def test_what_was_taken_down_is_down_and_its_row_stays(desk: Desk) -> None:
    memo, entry = published(desk)
    before = read_month(desk, MAY).sheet.rows
    done = take_down(desk, memo, entry, "ข้อมูลส่วนบุคคล")
    (place,) = read_places(desk, memo)
    assert place.down
    assert (place.up, place.down.reason) == (False, "ข้อมูลส่วนบุคคล")
    assert read_month(desk, MAY).sheet.rows == before
    assert status(desk, memo) is Status.PUBLISHED
    assert done.undo
    done.undo.run()
    assert read_places(desk, memo)[0].up


def test_a_correction_does_not_bring_back_what_is_down(desk: Desk) -> None:
    memo, entry = published(desk)
    take_down(desk, memo, entry, "หมดเวลา")
    complete_publication(desk, memo, entry, Publication(remark="ก"))
    (place,) = read_places(desk, memo)
    assert (place.up, place.first, place.published.remark) == (False, entry, "ก")
    with pytest.raises(ClerkError, match="ไปแล้ว"):
        take_down(desk, memo, place.published.id, "หมดเวลา")


def test_a_new_place_replaces_an_old_one_and_one_undo_takes_both_back(desk: Desk) -> None:
    memo, entry = published(desk)
    done = replace_publication(desk, memo, entry, Place(Publication(url=f"{URL}2")), "ย้ายเว็บ")
    old, new = read_places(desk, memo)
    assert old.replaced
    assert (old.replaced.by_entry, old.replaced.url, new.up) == (new.first, f"{URL}2", True)
    assert done.undo
    done.undo.run()
    (place,) = read_places(desk, memo)
    assert place.up


def test_a_publication_of_another_memo_takes_its_place(desk: Desk) -> None:
    memo, entry = published(desk)
    other, newer = published(desk, Place(Publication(url=f"{URL}9")))
    replaced_by(desk, memo, entry, (other, newer))
    (place,) = read_places(desk, memo)
    assert place.replaced
    assert (place.replaced.by_memo, place.replaced.url) == (other, f"{URL}9")


@pytest.mark.parametrize("by", ["", "ก ข"])
def test_nothing_replaces_nothing(desk: Desk, by: str) -> None:
    memo, entry = published(desk)
    with pytest.raises(ClerkError):
        replaced_by(desk, memo, entry, by)
    with pytest.raises(ClerkError, match="ตัวเอง"):
        replaced_by(desk, memo, entry, (memo, entry))


def test_a_publication_is_not_cancelled_under_what_came_of_it(desk: Desk) -> None:
    memo, entry = published(desk)
    down = take_down(desk, memo, entry, "หมดเวลา")
    with pytest.raises(ClerkError, match=f"ยกเลิกรายการที่ {down.made} ก่อน"):
        cancel_entry(desk, memo, entry, "กดผิด")
    cancel_entry(desk, memo, down.made, "กดผิด")
    cancel_entry(desk, memo, entry, "กดผิด")
    assert read_places(desk, memo) == ()


def test_what_stands_nowhere_and_days_before_are_refused(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    with pytest.raises(ClerkError, match="นำลงหรือแทนที่"):
        take_down(desk, memo.id, 1, "ก")
    other, entry = published(desk)
    with pytest.raises(ClerkError, match="ก่อนวันที่เผยแพร่"):
        take_down(desk, other, entry, "ก", date(2018, 5, 1))
    with pytest.raises(ClerkError, match="เหตุผล"):
        take_down(desk, other, entry, " ")
    with pytest.raises(ClerkError, match="รายการเผยแพร่ที่มี"):
        take_down(desk, other, 999, "ก")


def test_taking_back_several_places_leaves_what_was_cancelled_and_is_all_or_none(
    desk: Desk,
) -> None:
    memo = an_allowed_memo(desk)
    done = publish_in(desk, memo.id, [ONE, BOARD])
    one, board = (place.published.id for place in read_places(desk, memo.id))
    take_down(desk, memo.id, one, "ผิด")
    assert done.undo
    with pytest.raises(ClerkError, match="นำลง"):
        done.undo.run()
    assert [place.published.id for place in read_places(desk, memo.id)] == [one, board]
    other = an_allowed_memo(desk)
    done = publish_in(desk, other.id, [ONE, BOARD])
    cancel_entry(desk, other.id, read_places(desk, other.id)[0].published.id, "ผิด")
    assert done.undo
    done.undo.run()
    assert read_places(desk, other.id) == ()
