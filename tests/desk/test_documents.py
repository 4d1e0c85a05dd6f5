"""Documents: announcements and orders in force once signed, the roles that an order gives."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, get_memo, new_memo
from clerkdesk.desk.monthrows import read_month
from clerkdesk.desk.numbering import register_report
from clerkdesk.desk.orderasking import questions_on_order
from clerkdesk.desk.possible import next_act, possible_acts
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.signatures import (
    Signed,
    cancel_entry,
    correct_signature,
    sign,
    withdraw_memo,
)
from clerkdesk.desk.staff import people_and_roles
from clerkdesk.desk.todo import read_todo
from clerkdesk.desk.writing import forms_to_write, start_new
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Appointed
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.people import Appointment
from clerkdesk.settings import bundled
from tests.office import FakeClock, a_memo

PEOPLE = """
นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์ | reporter | รายงานผล
นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร | วินิจฉัยข้อมูล"""


def order(desk: Desk, **texts: str) -> Memo:
    return new_memo(desk, "order", Typed({"people": PEOPLE, "date": "1 มิ.ย. 2561", **texts}))


def announcement(desk: Desk, **texts: str) -> Memo:
    return new_memo(desk, "measures", Typed(texts))


def status(desk: Desk, memo: Memo) -> Status:
    return state_of(get_memo(desk, memo.id)).status


def held(desk: Desk, name: str) -> list[Appointment]:
    return [each for each in people_and_roles(desk)[1] if each.person.name == name]


def journal(desk: Desk) -> list[str]:
    with desk.store.read() as tx:
        return [entry.act for entry in tx.journal.newest(100)]


def test_an_announcement_goes_from_draft_to_the_director_to_force(
    desk: Desk, tmp_path: Path
) -> None:
    memo = announcement(desk)
    assert status(desk, memo) is Status.DRAFT
    print_memo(desk, memo.id, tmp_path / "a.pdf")
    assert status(desk, memo) is Status.WAITING
    sign(desk, memo.id, Signed("director"))
    assert status(desk, memo) is Status.IN_FORCE
    assert next_act(state_of(get_memo(desk, memo.id))) == ""


def test_a_briefing_is_signed_and_keeps_who_was_there(desk: Desk) -> None:
    texts = {
        "briefer": "นายเว็บ ผู้ดูแล",
        "recorder": "นางสาวน้ำทิพย์ ญี่ปุ่น",
        "date": "5 มิ.ย. 2561",
        "present": "นายฐิติ ฎีกา | ผู้อำนวยการกลุ่ม; นางปั๊ม กู้เกียรติ | รองผู้อำนวยการ",
    }
    memo = new_memo(desk, "briefing", Typed(texts))
    for step in ("recorder", "briefer"):
        sign(desk, memo.id, Signed(step))
    kept = get_memo(desk, memo.id)
    assert state_of(kept).status is Status.SIGNED
    assert kept.dated == date(2018, 6, 5)
    assert [row["name"] for row in kept.values["present"]] == ["นายฐิติ ฎีกา", "นางปั๊ม กู้เกียรติ"]


def test_orders_and_announcements_are_numbered_each_by_its_own_register(desk: Desk) -> None:
    assert order(desk, number="next").number == "๑/๒๕๖๑"
    assert order(desk, number="next").number == "๒/๒๕๖๑"
    assert announcement(desk, number="next").number == "๑/๒๕๖๑"
    assert order(desk, number="7").number == "๗/๒๕๖๑"
    assert order(desk, number="next").number == "๘/๒๕๖๑"
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๑"
    assert {key.kind for key, *_ in register_report(desk)} == {"letters", "orders", "announcements"}


def test_a_number_of_orders_is_issued_once_in_a_year(desk: Desk, clock: FakeClock) -> None:
    order(desk, number="next")
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 1"):
        order(desk, number="1/2561")
    clock.forward(300)
    assert order(desk, number="next", date="วันนี้").number == "๑/๒๕๖๒"


def test_an_office_without_a_prefix_numbers_its_orders_too(desk: Desk) -> None:
    from clerkdesk.desk.staff import set_office

    set_office(desk, {"prefix": ""})
    assert order(desk, number="next").number == "๑/๒๕๖๑"


def test_a_signed_order_gives_its_people_their_roles_from_its_date(desk: Desk) -> None:
    done = sign(desk, order(desk).id, Signed("director"))
    (reporter,) = [each for each in held(desk, "นายเว็บ ผู้ดูแล") if each.role == "reporter"]
    assert (reporter.first, reporter.last) == (date(2018, 6, 1), None)
    assert reporter.unit == "กลุ่มอำนวยการ"
    (lawyer,) = held(desk, "นางใหม่ มาดี")
    assert (lawyer.role, lawyer.person.position) == ("legal_officer", "นิติกรชำนาญการ")
    notes = " ".join(map(str, done.notes))
    assert "2 รายการ" in notes
    assert "เพิ่มในรายชื่อบุคลากรแล้ว: นางใหม่ มาดี" in notes


def test_a_role_typed_as_its_key_stands_on_the_order_in_words(desk: Desk) -> None:
    rows = order(desk).values["people"]
    assert [row["role"] for row in rows] == ["ผู้รายงาน", "นิติกร"]


def test_an_order_without_a_date_counts_from_the_day_of_signing(desk: Desk) -> None:
    sign(desk, order(desk, date="").id, Signed("director", on=date(2018, 5, 10)))
    assert held(desk, "นางใหม่ มาดี")[0].first == date(2018, 5, 10)


def test_unknown_people_and_roles_are_asked_for_before_and_named_after(desk: Desk) -> None:
    people = "นางใหม่ มาดี | ครู | นิติกร; นายฐิติ ฎีกา | | ผู้ถือกุญแจ; นางอีก คนใหม่ | | ผู้รายงาน"
    memo = order(desk, people=people)
    asked = " ".join(map(str, questions_on_order(desk, memo.id, "director")))
    assert "นางใหม่ มาดี" in asked
    assert "ผู้ถือกุญแจ" in asked
    assert "นางอีก คนใหม่: ไม่รู้ว่าเป็น ผู้รายงาน ของหน่วยใด" in asked
    notes = " ".join(map(str, sign(desk, memo.id, Signed("director")).notes))
    assert "1 รายการ" in notes
    assert "ผู้ถือกุญแจ" in notes
    assert held(desk, "นางอีก คนใหม่") == []


def test_a_role_that_somebody_holds_already_is_not_given_twice(desk: Desk) -> None:
    memo = order(desk, people="นายเว็บ ผู้ดูแล | | publisher | เผยแพร่")
    sign(desk, memo.id, Signed("director"))
    assert len(held(desk, "นายเว็บ ผู้ดูแล")) == 1


def test_taking_the_signature_back_takes_the_roles_back(desk: Desk) -> None:
    before = people_and_roles(desk)
    memo = order(desk)
    done = sign(desk, memo.id, Signed("director"))
    cancel_entry(desk, memo.id, done.entry.id, "ยังไม่ได้ลงนาม")
    assert people_and_roles(desk) == before
    assert status(desk, memo) is Status.DRAFT
    sign(desk, memo.id, Signed("director"))
    assert len(held(desk, "นางใหม่ มาดี")) == 1
    assert {"memo.sign", "memo.cancel"} <= set(journal(desk))


def test_the_roles_of_an_order_are_not_taken_back_without_its_signature(desk: Desk) -> None:
    memo = order(desk)
    sign(desk, memo.id, Signed("director"))
    (given,) = [e for e in get_memo(desk, memo.id).entries if isinstance(e, Appointed)]
    with pytest.raises(ClerkError, match="เกิดจากการลงนาม"):
        cancel_entry(desk, memo.id, given.id, "ผิด")


def test_the_roles_of_an_order_are_told_in_the_journal_with_its_signature(desk: Desk) -> None:
    sign(desk, order(desk).id, Signed("director"))
    with desk.store.read() as tx:
        told = [
            entry.subject.split()[0] for entry in tx.journal.newest(20) if entry.act == "memo.sign"
        ]
    assert {"memo", "appointment", "person"} <= set(told)


def test_what_was_done_lately_tells_of_the_roles(desk: Desk) -> None:
    sign(desk, order(desk).id, Signed("director"))
    lately = [str(act.said) for act in read_todo(desk).lately]
    assert lately[:2] == ["แต่งตั้งผู้ทำหน้าที่ตามคำสั่ง", "ลงนาม · ผู้อำนวยการลงนาม"]


def test_an_order_is_made_void_with_a_reason_and_says_who_still_holds_a_role(desk: Desk) -> None:
    memo = order(desk)
    sign(desk, memo.id, Signed("director"))
    done = withdraw_memo(desk, memo.id, "ออกคำสั่งใหม่แทน")
    assert status(desk, memo) is Status.VOID
    assert "นางใหม่ มาดี" in str(done.notes[0])
    cancel_entry(desk, memo.id, done.entry.id, "ยกเลิกผิดฉบับ")
    assert status(desk, memo) is Status.IN_FORCE
    assert len(held(desk, "นางใหม่ มาดี")) == 1


def test_the_words_of_a_document_in_force_do_not_change(desk: Desk) -> None:
    memo = announcement(desk)
    sign(desk, memo.id, Signed("director"))
    with pytest.raises(ClerkError, match="มีผลใช้"):
        change_memo(desk, memo.id, Typed({"subject": "อย่างอื่น"}))


def test_a_document_asks_for_no_permission_and_is_in_no_sheet(desk: Desk) -> None:
    memo = announcement(desk)
    sign(desk, memo.id, Signed("director"))
    with pytest.raises(ClerkError, match="ไม่ใช่บันทึกที่ขออนุญาต"):
        publish(desk, memo.id, Publication(url="https://a.go.th"))
    with pytest.raises(ClerkError, match="ไม่ใช่บันทึกที่ขออนุญาต"):
        hand_over(desk, memo.id)
    assert not {"publish", "hand_over", "again"} & possible_acts(state_of(get_memo(desk, memo.id)))
    assert read_month(desk, Month.of(date(2018, 5, 15))).sheet.rows == ()
    todo = read_todo(desk)
    assert (todo.waiting, todo.unpublished) == ((), ())


@pytest.mark.parametrize(
    ("unit", "asked", "left"),
    [("กลุ่มอำนวยการ", "group_head", "school_head"), ("โรงเรียนบ้านน้ำใส", "school_head", "group_head")],
)
def test_the_memo_of_a_unit_goes_through_the_head_of_who_asks(
    desk: Desk, unit: str, asked: str, left: str
) -> None:
    texts = {"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "ข่าว", "unit": unit}
    memo = new_memo(desk, "unit-memo", Typed(texts))
    sign(desk, memo.id, Signed("requester"))
    state = state_of(get_memo(desk, memo.id))
    assert [step.id for step in state.ready] == [asked]
    assert left in state.skipped
    sign(desk, memo.id, Signed(asked, by="นายฐิติ ฎีกา", choice="for"))
    allowed = sign(desk, memo.id, Signed("deputy", choice="allow")).memo
    assert state_of(allowed).status is Status.ALLOWED


@pytest.mark.parametrize("form_id", ["measures", "measures-ita"])
def test_an_announcement_is_made_from_what_the_form_begins_with(desk: Desk, form_id: str) -> None:
    begun = start_new(desk, form_id, "k").draft.texts
    made = new_memo(desk, form_id, Typed(begun))
    assert made.number == "๑/๒๕๖๑"
    filled = {field: value for field, value in made.values.items() if value is not None}
    assert filled == announcement_of(desk, form_id).values | {"number": "๑/๒๕๖๑"}


def announcement_of(desk: Desk, form_id: str) -> Memo:
    return new_memo(desk, form_id, Typed({}))


def test_documents_are_offered_as_the_steps_of_the_procedure_come(desk: Desk) -> None:
    offered = [form.id for form in forms_to_write(desk)]
    assert offered[:2] == ["memo", "unit-memo"]
    order_of_steps = ["measures", "measures-ita", "order", "briefing", "handover", "report"]
    assert offered[2:] == order_of_steps


def test_a_corrected_decision_gives_the_roles_or_takes_them_back(
    desk: Desk, clock: FakeClock
) -> None:
    step = 'signed_by = ["director"]\n'
    choices = """choices = [
      { key = "yes", label = "ลงนาม", label_en = "Signed", means = "allows" },
      { key = "no", label = "ไม่ลงนาม", label_en = "Not signed", means = "refuses" }]
    """
    own = bundled("forms", "order.toml").read_text("utf-8")
    (desk.folder / "forms").mkdir(exist_ok=True)
    (desk.folder / "forms" / "order.toml").write_text(own.replace(step, step + choices), "utf-8")
    with closing(open_desk(desk.folder, clock)) as office:
        memo = order(office)
        no = sign(office, memo.id, Signed(choice="no"))
        assert held(office, "นางใหม่ มาดี") == []
        yes = correct_signature(office, memo.id, no.entry.id, Signed(choice="yes"), "กดผิด")
        assert status(office, memo) is Status.IN_FORCE
        assert len(held(office, "นางใหม่ มาดี")) == 1
        cancel_entry(office, memo.id, yes.entry.id, "เลิกทำ")
        assert held(office, "นางใหม่ มาดี") == []


def test_an_order_for_people_who_hold_their_roles_already_says_that_nothing_changes(
    desk: Desk,
) -> None:
    memo = order(desk, people="นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์ | publisher | เผยแพร่")
    said = [str(note) for note in sign(desk, memo.id, Signed()).notes]
    assert said[-1] == "ทุกคนในคำสั่งทำหน้าที่นั้นอยู่แล้ว จึงไม่มีอะไรเปลี่ยน"
    assert not any("0 รายการ" in each for each in said)
