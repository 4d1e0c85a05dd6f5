"""The evidence in the order of days, with who signed as what, and what has no paper."""

from datetime import date
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidence import export_evidence
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.procedure import read_procedure
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.roundreports import Sending, record_sent
from clerkdesk.desk.signatures import Signed, return_memo, sign, withdraw_memo
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.office.people import Capacity
from clerkdesk.domain.rounds.entries import Channel
from clerkdesk.scans.render import page_texts
from tests.office import DEPUTY, a_memo, an_allowed_memo


def pages(desk: Desk, folder: Path) -> list[str]:
    export_evidence(desk, folder / "e.pdf")
    return [" ".join(text.split()) for text in page_texts((folder / "e.pdf").read_bytes())]


def record(texts: list[str], step: str) -> str:
    return next(text for text in texts if f"ขั้นที่ {step} " in text and "สถานะ: " in text)


def test_who_acted_for_the_director_and_what_was_chosen_is_told(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("requester"))
    sign(desk, memo.id, Signed("head"))
    sign(desk, memo.id, Signed("opinion", choice="against", by=DEPUTY))
    acting = Signed("director", choice="refuse", by=DEPUTY, capacity=Capacity.ACTING)
    sign(desk, memo.id, acting)
    told = record(pages(desk, tmp_path), "๕").replace(" ", "")
    who = f"{DEPUTY}รองผู้อำนวยการ".replace(" ", "")
    assert f"{who}ลงนาม๑๕พ.ค.๒๕๖๑เห็นควรไม่อนุญาต" in told
    assert f"{who}รักษาราชการแทนลงนาม๑๕พ.ค.๒๕๖๑ไม่อนุญาต" in told


def test_a_return_and_a_withdrawal_are_told_with_their_reasons(desk: Desk, tmp_path: Path) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("requester"))
    return_memo(desk, memo.id, "requester", "แก้วันที่")
    withdraw_memo(desk, memo.id, "ไม่ใช้แล้ว")
    told = record(pages(desk, tmp_path), "๕")
    assert "คืนเรื่องแล้ว ๑๕ พ.ค. ๒๕๖๑ แก้วันที่" in told
    assert "ถอนเรื่องแล้ว ๑๕ พ.ค. ๒๕๖๑ ไม่ใช้แล้ว" in told


def test_memos_and_what_was_recorded_of_them_stand_in_the_order_of_days(
    desk: Desk, tmp_path: Path
) -> None:
    for subject, day in (("เรื่องหลัง", date(2018, 5, 10)), ("เรื่องแรก", date(2018, 4, 3))):
        memo = an_allowed_memo(desk, subject=subject, date=f"{day:%d/%m}/2561")
        print_memo(desk, memo.id)
        hand_over(desk, memo.id, on=day)
        publish(desk, memo.id, Publication(url="https://a.go.th/1"), day)
    texts = pages(desk, tmp_path)
    for step in ("๕", "๖", "๘"):
        told = record(texts, step)
        assert 0 < told.index("เรื่องแรก") < told.index("เรื่องหลัง")
    papers = [text for text in texts if "บันทึกข้อความ" in text]
    assert ["เรื่องแรก" in text for text in papers] == [True, False]


def test_the_sheets_that_were_sent_are_told_with_their_days(desk: Desk, tmp_path: Path) -> None:
    record_sent(desk, Month(2018, 4), "", Sending(Channel.MAIL, "สพฐ."))
    told = record(pages(desk, tmp_path), "๙")
    assert "๑๕ พ.ค. ๒๕๖๑ ส่งแบบติดตามเดือน เมษายน ๒๕๖๑ ถึง สพฐ." in told


def test_what_has_no_paper_is_counted(desk: Desk, tmp_path: Path) -> None:
    an_allowed_memo(desk)
    done = export_evidence(desk, tmp_path / "e.pdf")
    assert done.without_paper == 1
    assert "1 เรื่องไม่มีกระดาษ" in str(done.notes[0])
    assert "หมายเหตุ: ๑ เรื่องไม่มีกระดาษในแฟ้มนี้" in record(pages(desk, tmp_path), "๕")


def test_a_report_goes_by_its_month_and_a_month_without_anything_is_told(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, Publication(url="https://a.go.th/1"), date(2018, 3, 9))
    new_memo(desk, "report", Typed({"reporter": "นายเว็บ ผู้ดูแล", "month": "มี.ค. 2561"}))
    steps = read_procedure(desk).steps
    assert "มีนาคม 2561: ร่าง" in str(steps[8].done[0].said).translate(
        str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    )
    said = "; ".join(str(each.said) for each in steps[9].done)
    assert "เมษายน" in said
    assert said.count("ไม่มีการเผยแพร่") == 6
