"""The rows of a sheet: what was published, what came in, what was added; each once, in order."""

from decimal import Decimal

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds import rules
from clerkdesk.domain.rounds.cells import by_key, cell_of, read_cells
from clerkdesk.domain.rounds.doubles import said_otherwise
from clerkdesk.domain.rounds.entries import Arrived
from clerkdesk.domain.rounds.rows import RoundBook, office_rows, shown_values
from tests.domain.rounds.playing import COLUMNS, MAY, TODAY, UNIT, Play, published, recording

SAME = {"subject": "แผน", "published_on": "2018-05-03"}
"""What the publication of a play says too."""


def added(play: Play, subject: str, day: str = "") -> str:
    entry = rules.add_row(play.book, recording(), {"subject": subject, "published_on": day})
    return f"h{play.keep(entry)}"


def arrived(play: Play, *rows: dict[str, str], sha256: str = "1") -> int:
    of = rules.whose(play.book, recording())
    entry = Arrived(**of, sha256=sha256, file="ส่ง.xlsx", rows=rows)
    return play.keep(rules.arrive(play.book, entry))


def test_publications_come_first_then_what_came_in_then_what_was_added() -> None:
    play = Play(publications=[published(12)])
    hand = added(play, "เพิ่มเอง")
    arrived(play, {"subject": "ส่งมา"})
    assert play.keys == ["p12", "a2.0", hand]


def test_a_row_that_was_published_meanwhile_is_shown_once() -> None:
    play = Play()
    hand = added(play, "แผน  ปฏิบัติการ ๒๕๖๑", "2018-05-03")
    play.publications = [published(12, "แผน ปฏิบัติการ 2561", 3)]
    assert play.keys == ["p12"]
    assert play.book.rows[0].doubles == (hand,)


def test_two_rows_of_one_origin_are_both_shown_however_alike() -> None:
    play = Play(publications=[published(12), published(13)])
    arrived(play, {"subject": "แผน", "published_on": "2018-05-03"})
    assert play.keys == ["p12", "p13"]


def test_a_row_keeps_its_key_however_often_it_is_written_into() -> None:
    play = Play()
    hand = added(play, "เดิม")
    for text in ("ใหม่", "ใหม่กว่า"):
        play.keep(rules.write_row(play.book, recording(), hand, {"subject": text}))
    assert [(row.key, row.subject) for row in play.book.rows] == [(hand, "ใหม่กว่า")]
    assert rules.write_row(play.book, recording(), hand, {"subject": "ใหม่กว่า"}) is None


def test_what_is_written_beside_a_publication_stands_in_columns_that_nothing_fills() -> None:
    play = Play(publications=[published(12)])
    play.keep(rules.write_row(play.book, recording(), "p12", {"visits": "40"}))
    row = play.book.rows[0]
    assert [row.cell(column, 1) for column in COLUMNS[1::3]] == ["แผน", Decimal(40)]


def test_a_publication_is_not_taken_off_the_sheet() -> None:
    play = Play(publications=[published(12)])
    with pytest.raises(ClerkError, match="มาจากการเผยแพร่"):
        rules.remove_row(play.book, recording(), "p12")


def test_two_sheets_of_a_unit_that_say_the_same_say_it_once() -> None:
    play = Play()
    arrived(play, SAME, SAME, sha256="1")
    arrived(play, SAME, {**SAME, "subject": "ข่าว"}, {**SAME, "unit": "โรงเรียนก"}, sha256="2")
    assert play.keys == ["a1.0", "a1.1", "a2.1", "a2.2"]
    assert play.book.rows[0].doubles == ("a2.0",)


def test_what_came_in_is_taken_off_and_comes_back_when_that_is_cancelled() -> None:
    play = Play()
    arrived(play, {"subject": "ก"}, {"subject": "ข"})
    removed = play.keep(rules.remove_row(play.book, recording(), "a1.0"))
    assert play.keys == ["a1.1"]
    play.keep(rules.cancel(play.book, recording(), removed, "เลิกทำ"))
    assert play.keys == ["a1.0", "a1.1"]


def test_rows_stay_in_the_order_that_was_chosen_and_new_ones_come_last() -> None:
    play = Play(publications=[published(12), published(13, "ข่าว")])
    first = added(play, "ก")
    play.keep(rules.order_rows(play.book, recording(), [first, "p13"]))
    second = added(play, "ข")
    assert play.keys == [first, "p13", "p12", second]
    assert rules.order_rows(play.book, recording(), play.keys) is None


def test_the_rows_of_the_office_keep_the_order_that_each_unit_chose() -> None:
    one, other = Play(UNIT, [published(1, "x", 5)]), Play("ข")
    hand = added(one, "เอง")
    one.keep(rules.order_rows(one.book, recording(), [hand, "p1"]))
    arrived(other, {"subject": "ส่งมา"}, sha256="2")
    loose = [published(9, "ไม่มีหน่วย", 1)]
    books = [RoundBook(MAY, each.unit, rows=each.book.rows) for each in (one, other)]
    assert [row.key for row in office_rows((), books, loose)] == ["p9", "h1", "p1", "a1.0"]


def test_a_cell_is_read_as_its_column_says_and_shown_so_again() -> None:
    typed = {"published_on": "๓ พ.ค. ๖๑", "visits": "๑,๒๕๐.๕๐", "subject": " ข่าว "}
    kept = read_cells(COLUMNS, typed, TODAY)
    assert kept == {"published_on": "2018-05-03", "visits": "1250.50", "subject": "ข่าว"}
    assert cell_of(kept, COLUMNS[4]) == Decimal("1250.50")
    assert cell_of({"published_on": "สิ้นเดือน"}, COLUMNS[2]) == "สิ้นเดือน"


def test_a_cell_that_cannot_be_read_is_named_by_its_column() -> None:
    for typed in ({"visits": "มาก"}, {"published_on": "31/2/2561"}):
        with pytest.raises(ClerkError) as refused:
            read_cells(COLUMNS, typed, TODAY)
        assert refused.value.where == "{column}"
    with pytest.raises(ClerkError, match="ไม่มีช่องชื่อ “row”"):
        read_cells(COLUMNS, {"row": "1"}, TODAY)


def test_values_of_another_form_are_kept_by_what_fills_their_columns() -> None:
    assert by_key(COLUMNS, {"row": "1", "subject": "ก", "unknown": "x"}) == {"subject": "ก"}


def test_the_values_of_a_row_are_those_that_stand_on_the_sheet() -> None:
    assert shown_values(published(12), COLUMNS) == {
        "subject": "แผน",
        "published_on": "2018-05-03",
        "result": "เผยแพร่แล้ว",
        "visits": "",
    }
    assert published(12).unit == UNIT


def test_what_a_double_says_stands_where_ours_says_nothing() -> None:
    play = Play(publications=[published(12)])
    arrived(play, {**SAME, "result": "มีผู้อ่าน ๔๐ คน", "visits": "40"})
    row = play.book.rows[0]
    assert (row.key, row.doubles) == ("p12", ("a1.0",))
    assert shown_values(row, COLUMNS)["result"] == "มีผู้อ่าน ๔๐ คน", "ours is the program's own word"
    assert row.cell(COLUMNS[4], 1) == Decimal(40)
    assert said_otherwise(play.book.rows, COLUMNS) == ()
    play.keep(rules.write_row(play.book, recording(), "p12", {"visits": ""}))
    assert play.book.rows[0].cell(COLUMNS[4], 1) == "", "somebody emptied it"


def test_where_both_say_something_ours_stands_and_the_other_is_told() -> None:
    play = Play(publications=[published(12)])
    play.keep(rules.write_row(play.book, recording(), "p12", {"visits": "41"}))
    arrived(play, {**SAME, "result": "เผยแพร่แล้ว", "visits": "40", "materials": "อื่น"})
    [told] = said_otherwise(play.book.rows, COLUMNS)
    assert (told.row.key, told.column.id, told.ours, told.theirs) == ("p12", "visits", "41", "40")


def test_a_double_beside_a_row_that_is_taken_off_goes_with_it() -> None:
    play = Play()
    arrived(play, SAME)
    hand = added(play, "แผน", "2018-05-03")
    for key in ("a1.0", hand):
        play.keep(rules.remove_row(play.book, recording(), key))
    assert play.keys == []
