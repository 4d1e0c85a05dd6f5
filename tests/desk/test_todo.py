"""What needs doing now, and what was done lately, read without a window."""

import ast
from datetime import date
from pathlib import Path

from sqlalchemy import event

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, save_draft
from clerkdesk.desk.lately import _OF_MEMOS, _kind_of
from clerkdesk.desk.memocard import read_card
from clerkdesk.desk.memos import Typed, change_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.signatures import Signed, return_memo, sign, withdraw_memo
from clerkdesk.desk.todo import LATE_AFTER, Task, Todo, read_todo
from clerkdesk.desk.units import list_units, rename_unit
from clerkdesk.domain.calendar.months import Month
from tests.office import DEPUTY, FakeClock, a_memo, an_allowed_memo

URL = Publication(url="https://www.example.go.th/1")


def subjects(tasks: tuple[Task, ...]) -> list[str]:
    return [task.line.subject for task in tasks]


def piles(todo: Todo) -> list[tuple[str, str, list[str]]]:
    return [(pile.title, pile.name, subjects(pile.tasks)) for pile in todo.waiting]


def a_waiting_memo(desk: Desk, subject: str) -> int:
    memo = a_memo(desk, subject=subject)
    return sign(desk, memo.id, Signed("requester")).memo.id


def test_memos_are_piled_by_who_holds_them_the_oldest_pile_first(
    desk: Desk, clock: FakeClock
) -> None:
    old = a_waiting_memo(desk, "เก่า")
    sign(desk, old, Signed("head"))
    sign(desk, old, Signed("opinion", choice="for", by=DEPUTY))
    clock.forward(3)
    a_waiting_memo(desk, "ใหม่ ๑")
    clock.forward(1)
    a_waiting_memo(desk, "ใหม่ ๒")
    assert piles(read_todo(desk)) == [
        ("ความเห็นของผู้อำนวยการ", "นายมารุต ที่ดี", ["เก่า"]),
        ("ผอ.กลุ่มฯ/นิติกร", "นายฐิติ ฎีกา", ["ใหม่ ๑", "ใหม่ ๒"]),
    ]


def test_a_name_is_said_only_where_it_is_sure_who_will_sign(desk: Desk) -> None:
    memo = a_waiting_memo(desk, "ก")
    sign(desk, memo, Signed("head"))
    assert piles(read_todo(desk)) == [("ความเห็นของผู้อำนวยการกลุ่ม/รอง ผอ.", "", ["ก"])]


def test_a_memo_is_late_after_more_than_the_days_that_a_desk_has(
    desk: Desk, clock: FakeClock
) -> None:
    a_waiting_memo(desk, "ก")
    clock.forward(LATE_AFTER)
    assert [task.late for pile in read_todo(desk).waiting for task in pile.tasks] == [False]
    clock.forward(1)
    assert [task.late for pile in read_todo(desk).waiting for task in pile.tasks] == [True]


def test_what_was_allowed_is_told_until_it_is_published(desk: Desk, clock: FakeClock) -> None:
    handed, allowed, published = (an_allowed_memo(desk, subject=text).id for text in "กขค")
    clock.forward(1)
    hand_over(desk, handed, "นายเว็บ ผู้ดูแล")
    publish(desk, published, URL)
    todo = read_todo(desk)
    assert subjects(todo.unpublished) == ["ข", "ก"]
    assert [task.next for task in todo.unpublished] == ["publish", "publish"]
    assert {task.name for task in todo.unpublished} == {"นายเว็บ ผู้ดูแล"}
    assert allowed not in (handed, published)


def test_what_came_back_says_what_to_correct(desk: Desk) -> None:
    memo = a_waiting_memo(desk, "ก")
    return_memo(desk, memo, "requester", "ขอให้แนบคำสั่ง")
    (task,) = read_todo(desk).returned
    assert (task.note, task.name) == ("ขอให้แนบคำสั่ง", "นางสาวน้ำทิพย์ ญี่ปุ่น")


def test_what_came_back_is_changed_first_and_then_signed(desk: Desk) -> None:
    memo = a_waiting_memo(desk, "ก")
    return_memo(desk, memo, "requester", "แก้ชื่อเรื่อง")
    assert read_card(desk, memo).next == read_todo(desk).returned[0].next == "change"
    change_memo(desk, memo, Typed({"subject": "ข"}))
    assert read_card(desk, memo).next == read_todo(desk).returned[0].next == "sign"


def test_what_was_recorded_under_an_earlier_clock_stands_below(
    desk: Desk, clock: FakeClock
) -> None:
    for days, subject in ((5, "วันนี้"), (-2, "สองวันก่อน")):
        clock.forward(days)
        a_memo(desk, subject=subject)
    clock.forward(2)
    assert [act.about for act in read_todo(desk).lately[:2]] == ["วันนี้", "สองวันก่อน"]


def test_drafts_are_memos_that_nobody_has_seen_and_what_was_never_saved(desk: Desk) -> None:
    a_memo(desk, subject="ยังไม่พิมพ์")
    save_draft(desk, Draft("1", "memo", {"subject": "พิมพ์ค้าง"}))
    todo = read_todo(desk)
    assert subjects(todo.written) == ["ยังไม่พิมพ์"]
    (draft,) = todo.drafts
    assert (draft.key, draft.subject, draft.changes) == ("1", "พิมพ์ค้าง", False)


def test_what_has_ended_needs_no_doing(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, URL)
    withdraw_memo(desk, a_waiting_memo(desk, "ก"), "ซ้ำ")
    assert read_todo(desk).nothing


def test_the_month_tells_its_rows_and_the_days_left(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, URL)
    publish(desk, an_allowed_memo(desk).id, URL, date(2018, 4, 30))
    month = read_todo(desk).month
    assert (month.month, month.rows, month.days_left) == (Month(2018, 5), 1, 16)


def test_an_empty_office_has_begun_nothing(tmp_path: Path, clock: FakeClock) -> None:
    empty = open_desk(tmp_path / "empty", clock)
    todo = read_todo(empty)
    assert todo.nothing
    assert todo.begun.untouched
    assert todo.lately == ()
    empty.close()


def test_an_office_with_people_has_begun(desk: Desk) -> None:
    begun = read_todo(desk).begun
    assert (begun.office, begun.people, begun.memos) == (True, True, False)


def test_what_was_done_lately_stands_in_a_clerks_words(desk: Desk) -> None:
    sign(desk, a_memo(desk, subject="แผน").id, Signed("requester"))
    signed, made, person = read_todo(desk).lately[:3]
    assert (str(signed.said), signed.about, signed.memo) == ("ลงนาม · ผู้ขออนุญาต", "แผน", 1)
    assert (str(made.said), made.about) == ("ทำบันทึกใหม่", "แผน")
    assert (str(person.said), person.about, person.memo) == ("เพิ่มรายชื่อบุคลากร", "นายเว็บ ผู้ดูแล", 0)
    assert signed.at.isoformat() == "2018-05-15T09:30:00"


def test_one_act_on_many_things_is_one_line(desk: Desk) -> None:
    with desk.store.write("units.add_many") as tx:
        for name in ("กลุ่ม ก", "กลุ่ม ข", "กลุ่ม ค"):
            tx.journal.note("unit 9", None, {"name": name})
    first, second = read_todo(desk).lately[:2]
    assert (str(first.said), first.about, first.more) == ("เพิ่มรายการหน่วย", "กลุ่ม ก", 2)
    assert (str(second.said), second.about, second.more) == ("เพิ่มรายชื่อบุคลากร", "นายเว็บ ผู้ดูแล", 0)


def test_the_newest_acts_are_told_and_no_more(desk: Desk) -> None:
    for place in range(20):
        a_memo(desk, subject=f"เรื่อง {place}")
    lately = read_todo(desk).lately
    assert [act.about for act in lately] == [f"เรื่อง {place}" for place in range(19, 7, -1)]


def test_more_memos_take_no_more_queries(desk: Desk) -> None:
    def queries() -> int:
        asked: list[str] = []
        listening = (
            desk.store._engine,
            "before_cursor_execute",
            lambda *call: asked.append(call[2]),
        )
        event.listen(*listening)
        read_todo(desk)
        event.remove(*listening)
        return len([each for each in asked if each.startswith("SELECT")])

    a_waiting_memo(desk, "ก")
    publish(desk, an_allowed_memo(desk).id, URL)
    few = queries()
    for _ in range(5):
        a_waiting_memo(desk, "ก")
        publish(desk, an_allowed_memo(desk).id, URL)
    assert queries() == few


def test_every_act_on_a_memo_has_its_words() -> None:
    acts = {
        node.value
        for path in (Path(__file__).parents[2] / "clerkdesk" / "desk").glob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "write"
        for node in ast.walk(call)
        if isinstance(node, ast.Constant) and str(node.value).startswith("memo.")
    }
    assert "memo.sign" in acts
    assert {_kind_of(str(act)) for act in acts} <= set(_OF_MEMOS)


def test_who_holds_a_memo_is_known_also_after_its_unit_was_renamed(desk: Desk) -> None:
    a_waiting_memo(desk, "ก")
    [unit] = [unit for unit in list_units(desk) if unit.name == "กลุ่มอำนวยการ"]
    rename_unit(desk, unit.id, "กลุ่มอำนวยการและแผน")
    assert piles(read_todo(desk)) == [("ผอ.กลุ่มฯ/นิติกร", "นายฐิติ ฎีกา", ["ก"])]
