"""What the steps and their evidence say: the whole of it, and by whom it was done."""

from datetime import date
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidence import export_evidence
from clerkdesk.desk.intake import Incoming, take_in_memo
from clerkdesk.desk.plan import CellKey, plan
from clerkdesk.desk.procedure import ProcedureStep, read_procedure
from clerkdesk.desk.publicationlife import Place, read_places, replace_publication, take_down
from clerkdesk.desk.publishers import usual_publisher
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.desk.topics import add_topic
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.entries import HandedOver, TakenIn
from clerkdesk.scans.render import page_texts
from tests.office import FakeClock, an_allowed_memo

PUBLISHER = "นายเว็บ ผู้ดูแล"


def step(desk: Desk, number: int) -> ProcedureStep:
    return read_procedure(desk).steps[number - 1]


def record(desk: Desk, folder: Path, number: str) -> str:
    """The text of the record of a step, from its heading to that of the next."""
    export_evidence(desk, folder / "e.pdf")
    pages = page_texts((folder / "e.pdf").read_bytes())[2:]
    first = next(at for at, text in enumerate(pages) if f"ขั้นที่ {number} " in text)
    later = [at for at, text in enumerate(pages) if at > first and "สถานะ: " in text]
    return "\n".join(pages[first : min(later, default=len(pages))])


def test_a_step_says_of_how_many_more_it_does_not_tell(desk: Desk) -> None:
    for place in range(5):
        hand_over(desk, an_allowed_memo(desk, subject=f"เรื่องที่ {place}").id)
    said = [str(each.said) for each in step(desk, 6).done]
    assert (len(said), said[-1]) == (6, "และอีก 1 เรื่อง")


def test_the_evidence_names_all_that_is_missing_each_once(desk: Desk, tmp_path: Path) -> None:
    names = [f"หัวข้อลำดับ{chr(0x0E01 + place)}" for place in range(9)]
    topics = [add_topic(desk, name).made for name in names]
    plan(desk, [CellKey(topic, "กลุ่มอำนวยการ", Month(2018, 4)) for topic in topics])
    assert str(step(desk, 4).missing[-1]) == "และอีก 4 รายการ"
    said = record(desk, tmp_path, "๔")
    lacking = said[said.index("ยังขาด") :]
    assert [lacking.count(name) for name in names] == [1] * 9
    assert "และอีก" not in said


def test_who_did_it_is_a_person_of_the_office_and_never_the_account(desk: Desk) -> None:
    memo = an_allowed_memo(desk).id
    handed = hand_over(desk, memo, channel="email").entry
    taken = take_in_memo(desk, memo, Incoming()).entry
    first = publish(desk, memo, Publication(url="https://a.go.th/1")).entry
    replace_publication(desk, memo, first.id, Place(Publication(url="https://a.go.th/2")))
    down = take_down(desk, memo, desk_last(desk, memo), "หมดอายุ")
    assert isinstance(handed, HandedOver)
    assert (handed.to, handed.channel) == (PUBLISHER, "e-mail")
    assert isinstance(taken, TakenIn)
    assert (taken.receiver, taken.channel) == (PUBLISHER, "e-mail")
    assert down.made
    said = {each.by for number in (6, 7, 8) for each in step(desk, number).done}
    assert said == {"", PUBLISHER}


def desk_last(desk: Desk, memo: int) -> int:
    """The publication that still stands."""
    return next(each.published.id for each in read_places(desk, memo) if each.up)


def test_with_two_publishers_nobody_is_named(desk: Desk, tmp_path: Path) -> None:
    add_person(desk, NewPerson("นายสอง เว็บ", "เจ้าหน้าที่", "กลุ่มอำนวยการ", "publisher"))
    memo = an_allowed_memo(desk).id
    assert usual_publisher(desk, memo) == ""
    entry = hand_over(desk, memo).entry
    assert isinstance(entry, HandedOver)
    assert (entry.to, entry.by != "") == ("", True)
    assert {each.by for each in step(desk, 6).done} == {""}
    assert entry.by not in record(desk, tmp_path, "๖").split()


def test_a_name_that_was_said_stands_and_one_that_was_taken_out_stays_out(desk: Desk) -> None:
    memo = an_allowed_memo(desk).id
    assert getattr(hand_over(desk, memo, "").entry, "to", None) == ""
    first = publish(desk, memo, Publication(url="https://a.go.th/1", publisher="นายแทน")).entry
    take_down(desk, memo, first.id, "หมดอายุ", publisher="นางสาวแทน")
    assert [each.by for each in step(desk, 8).done if each.memo] == ["นายแทน", "นางสาวแทน"]


def test_what_was_taken_down_and_replaced_is_in_the_evidence(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk).id
    said = Publication(url="https://a.go.th/1", channel="email")
    first = publish(desk, memo, said, date(2018, 5, 10)).entry
    new = Place(Publication(url="https://a.go.th/2"), date(2018, 5, 11))
    second = replace_publication(desk, memo, first.id, new, "แก้ตัวเลข").made
    take_down(desk, memo, second, "พ้นกำหนด", date(2018, 5, 12))
    told = " ".join(record(desk, tmp_path, "๘").split())
    assert f"{PUBLISHER} ทาง e-mail https://a.go.th/1" in told
    assert "แทนที่แล้ว ด้วย https://a.go.th/2 เพราะ แก้ตัวเลข" in told
    assert f"{PUBLISHER} นำลงแล้ว เพราะ พ้นกำหนด" in told


def test_what_is_taken_down_in_a_later_year_is_told_of_there(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    memo = an_allowed_memo(desk).id
    first = publish(desk, memo, Publication(url="https://a.go.th/1")).entry
    clock.forward(365)
    take_down(desk, memo, first.id, "พ้นกำหนด")
    assert step(desk, 8).memos == (memo,)
    told = record(desk, tmp_path, "๘")
    assert "พ้นกำหนด" in told
    assert "https://a.go.th" not in told
