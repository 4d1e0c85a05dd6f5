"""Every act of the desk: the journal tells of each row that it wrote, before and after."""

from datetime import date
from pathlib import Path

from clerkdesk.desk.appointments import (
    correct_appointment,
    end_appointment,
    find_appointment,
    withdraw_appointment,
)
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formsaving import copy_to_own
from clerkdesk.desk.memos import Typed, ask_again, change_memo, new_memo
from clerkdesk.desk.numbering import start_register, void_number
from clerkdesk.desk.pile import undo_pile
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.publishing import Publication, complete_publication, hand_over, publish
from clerkdesk.desk.signatures import (
    Signed,
    cancel_entries,
    cancel_entry,
    correct_signature,
    return_memo,
    sign,
    sign_pile,
    withdraw_memo,
)
from clerkdesk.desk.staff import NewPerson, add_person, change_person, find_person, set_office
from clerkdesk.desk.units import (
    add_unit,
    end_unit,
    rename_unit,
    set_unit_kind,
    set_unit_prefix,
)
from clerkdesk.domain.office.people import Capacity, UnitKind
from clerkdesk.domain.office.registers import CIRCULARS, LETTERS, RegisterKey
from tests.desk.test_journal_of_rounds import MODULES as ROUNDS
from tests.desk.test_journal_of_settings import MODULES as SETTINGS
from tests.desk.test_journal_of_steps import MODULES as STEPS
from tests.desk.watching import DESK, Watch, acts_of
from tests.office import a_memo, an_allowed_memo

MODULES = (
    *("memos", "signatures", "publishing", "printing", "printcode", "pile", "drafts"),
    *("staff", "units", "appointments", "numbering", "formsaving", "formtexts"),
)
"""The files of the desk whose acts are tried here."""

NO_ACTS = {"draft.save", "draft.drop"}
"""Drafts are no acts of the office."""

LETTERS_NOW = RegisterKey(LETTERS, "", 2561)
DAY = date(2018, 5, 1)


def write_memos(desk: Desk, watch: Watch, paper: Path) -> None:
    texts = {"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผน", "unit": "กลุ่มใหม่"}
    memo = watch.do(lambda: new_memo(desk, "memo", Typed({**texts, "number": "next"}, [paper])))
    for number in ("ศธ ๐๔๑๐๐/๔๕", "", "next", "45/2561"):
        typed = Typed({"number": number, "subject": f"แผน {number}"}, [paper])
        watch.do(lambda typed=typed: change_memo(desk, memo.id, typed))
    watch.do(lambda: print_memo(desk, memo.id))
    typed = Typed({"subject": "หลังพิมพ์"}, without=["แผน.pdf"])
    watch.do(lambda: change_memo(desk, memo.id, typed, reason="พิมพ์ผิด"))
    watch.do(lambda: withdraw_memo(desk, memo.id, "รวมเรื่อง"))
    watch.do(lambda: ask_again(desk, memo.id, Typed({"subject": "ใหม่"})))


def sign_memos(desk: Desk, watch: Watch) -> None:
    memo = a_memo(desk)
    wrong = watch.do(lambda: sign(desk, memo.id, Signed("head", by="นางปั๊ม กู้เกียรติ")))
    right = Signed(by="นายฐิติ ฎีกา")
    watch.do(lambda: correct_signature(desk, memo.id, wrong.entry.id, right, "ผิดคน"))
    returned = watch.do(lambda: return_memo(desk, memo.id, "requester", "แก้ชื่อเรื่อง"))
    watch.do(lambda: cancel_entry(desk, memo.id, returned.entry.id, "กดผิด"))
    again = watch.do(lambda: return_memo(desk, memo.id, "requester", "แก้ชื่อเรื่อง"))
    watch.do(lambda: cancel_entries(desk, memo.id, [again.entry.id], "กดผิด"))
    together = [a_memo(desk).id, a_memo(desk).id]
    pile = watch.do(lambda: sign_pile(desk, together, Signed("requester")))
    watch.do(lambda: undo_pile(desk, pile.done))


def publish_memos(desk: Desk, watch: Watch) -> None:
    memo = an_allowed_memo(desk)
    watch.do(lambda: hand_over(desk, memo.id, "นายเว็บ ผู้ดูแล", "Amss++"))
    done = watch.do(lambda: publish(desk, memo.id, Publication(url="https://www.example.go.th/1")))
    said = Publication(result="ผู้อ่าน ๑๒ คน")
    watch.do(lambda: complete_publication(desk, memo.id, done.entry.id, said, "นับใหม่"))


def keep_registers(desk: Desk, watch: Watch) -> None:
    watch.do(lambda: start_register(desk, CIRCULARS, "", 2561, 7))
    watch.do(lambda: start_register(desk, LETTERS, "", 2561, 90))
    watch.do(lambda: void_number(desk, LETTERS_NOW, 91, "พิมพ์เสีย"))


def keep_people(desk: Desk, watch: Watch) -> None:
    who = "นายใหม่ มาแทน"
    person = watch.do(lambda: add_person(desk, NewPerson(who, "ครู", "กลุ่มที่สาม", "reporter", DAY)))
    watch.do(lambda: change_person(desk, person.id, position="ครูชำนาญการ", unit="กลุ่มที่สี่"))
    held = find_appointment(desk, find_person(desk, who), "reporter")
    watch.do(lambda: end_appointment(desk, held.id, date(2018, 5, 9)))
    watch.do(lambda: correct_appointment(desk, held.id, capacity=Capacity.ACTING))
    watch.do(lambda: withdraw_appointment(desk, held.id))


def keep_units(desk: Desk, watch: Watch) -> None:
    unit = watch.do(lambda: add_unit(desk, "กลุ่ม ก", prefix="ศธ ๑"))
    watch.do(lambda: set_unit_prefix(desk, unit.id, "ศธ ๒"))
    watch.do(lambda: set_unit_kind(desk, unit.id, UnitKind.SCHOOL))
    watch.do(lambda: a_memo(desk, unit="กลุ่ม ก", number="next"))
    watch.do(lambda: add_person(desk, NewPerson("ก", "ข", "กลุ่ม ก", "group_head")))
    watch.do(lambda: rename_unit(desk, unit.id, "กลุ่ม ข"))
    watch.do(lambda: end_unit(desk, unit.id, DAY))


def keep_forms(desk: Desk, watch: Watch) -> None:
    own = watch.do(lambda: copy_to_own(desk, "memo"))
    assert own.undo is not None
    watch.do(own.undo.run)


def every_act(desk: Desk, watch: Watch, folder: Path) -> None:
    paper = folder / "แผน.pdf"
    paper.write_bytes(b"%PDF-1.7")
    watch.do(
        lambda: set_office(desk, {"website": "https://www.example.go.th/", "digits": "arabic"})
    )
    write_memos(desk, watch, paper)
    sign_memos(desk, watch)
    publish_memos(desk, watch)
    keep_registers(desk, watch)
    keep_people(desk, watch)
    keep_units(desk, watch)
    keep_forms(desk, watch)


def test_every_act_is_told_before_and_after(desk: Desk, tmp_path: Path) -> None:
    watch = Watch(desk)
    every_act(desk, watch, tmp_path)
    assert acts_of(*MODULES) - NO_ACTS <= watch.acts
    assert [finding for finding in desk.store.check() if finding.serious] == []


def test_no_file_of_the_desk_acts_unwatched() -> None:
    """The practice office is made by the acts that are tried here."""
    acting = {path.stem for path in DESK.glob("*.py") if acts_of(path.stem)}
    assert acting - {*MODULES, *SETTINGS, *STEPS, *ROUNDS, "practice"} == set()
