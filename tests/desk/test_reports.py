"""Reports to the supervisor: which months have one, and what they propose."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, new_memo
from clerkdesk.desk.procedure import ProcedureStep, read_procedure
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.procedure import Stage
from clerkdesk.domain.thai.digits import to_arabic
from tests.office import FakeClock, a_memo, an_allowed_memo, open_office

SHIPPED = Path(__file__).resolve().parents[2] / "forms" / "report.toml"


def a_report(desk: Desk, month: str, **texts: str) -> Memo:
    """A report of a month."""
    return new_memo(desk, "report", Typed({"reporter": "นายเว็บ ผู้ดูแล", "month": month, **texts}))


def signed(desk: Desk, report: Memo) -> int:
    """The report, signed to its end."""
    sign(desk, report.id, Signed("reporter"))
    sign(desk, report.id, Signed("supervisor", by="นางปั๊ม กู้เกียรติ", choice="noted"))
    return report.id


def reporting(desk: Desk, year: int | None = None) -> ProcedureStep:
    return read_procedure(desk, FiscalYear(year) if year else None).steps[8]


def test_the_months_without_a_signed_report_are_named(desk: Desk) -> None:
    a_memo(desk)
    a_report(desk, "มี.ค. 2561")
    assert reporting(desk).stage is Stage.GOING
    for month in ("ต.ค. 60", "พ.ย. 60", "ธ.ค. 60", "เมษายน ๒๕๖๑"):
        signed(desk, a_report(desk, month))
    said = [to_arabic(str(each)) for each in reporting(desk).missing]
    assert said == [
        "ยังไม่มีรายงานที่ลงนามแล้วของ มกราคม 2561, กุมภาพันธ์ 2561",
        "รายงานของ มีนาคม 2561 ยังลงนามไม่ครบ",
    ]


def test_the_report_of_september_is_of_its_year_though_it_is_written_in_october(
    desk: Desk, clock: FakeClock
) -> None:
    a_memo(desk)
    clock.forward(150)
    made = signed(desk, a_report(desk, "ก.ย. 2561", date="5 ต.ค. 2561"))
    assert reporting(desk, 2561).documents == (made,)
    (missing,) = map(str, reporting(desk, 2561).missing)
    assert (missing.count(","), "กันยายน" in missing) == (10, False)
    assert reporting(desk, 2562).documents == ()


def test_reports_that_say_no_month_are_counted(tmp_path: Path, clock: FakeClock) -> None:
    text = SHIPPED.read_text("utf-8").replace('month = "month"\n', "")
    text = re.sub(', source = "[a-z_]+"', "", text)
    (tmp_path / "own" / "forms").mkdir(parents=True)
    (tmp_path / "own" / "forms" / "report.toml").write_text(text, encoding="utf-8")
    desk = open_office(tmp_path / "own", clock)
    assert not desk.shelf.mistakes
    a_memo(desk)
    signed(desk, a_report(desk, "เม.ย. 2561"))
    (missing,) = reporting(desk).missing
    assert str(missing) == "พ้นไปแล้ว 7 เดือน มีรายงานที่ลงนามแล้ว 1 ฉบับ"


@pytest.fixture
def published(desk: Desk) -> Desk:
    """An office that published once in April, and twice in May."""
    for subject, day in (("แผน", (4, 30)), ("ข่าว | ด่วน", (5, 14)), ("ผลงาน", (5, 2))):
        memo = an_allowed_memo(desk, subject=subject)
        said = Publication(url=f"https://a.go.th/{memo.id}")
        publish(desk, memo.id, said, date(2018, *day))
    return desk


def rows(report: Memo) -> list[Any]:
    return [(row["subject"], row.get("day")) for row in report.values.get("published") or []]


APRIL = [("แผน", "2018-04-30")]
MAY = [("ผลงาน", "2018-05-02"), ("ข่าว | ด่วน", "2018-05-14")]


def test_a_report_proposes_what_was_published_in_its_month(published: Desk) -> None:
    report = a_report(published, "พ.ค. 2561")
    assert rows(report) == MAY
    assert report.values["published"][0] == {
        "subject": "ผลงาน",
        "unit": "กลุ่มอำนวยการ",
        "day": "2018-05-02",
        "result": "เผยแพร่แล้ว",
    }
    assert rows(a_report(published, "มี.ค. 2561")) == [("ไม่มี", None)]


def test_a_month_that_is_not_over_yet_is_not_said_to_have_nothing(
    desk: Desk, clock: FakeClock
) -> None:
    assert rows(a_report(desk, "พ.ค. 2561")) == []
    clock.forward(20)
    assert rows(a_report(desk, "พ.ค. 2561")) == [("ไม่มี", None)]


@pytest.mark.parametrize("typed", ["", "เรื่องเดียว | | 2/5/2561 |"])
def test_what_was_typed_stays_instead(published: Desk, typed: str) -> None:
    report = a_report(published, "พ.ค. 2561", published=typed)
    assert rows(report) == ([("เรื่องเดียว", "2018-05-02")] if typed else [])
    assert rows(change_memo(published, report.id, Typed({"month": "เม.ย. 61"}))) == rows(report)


def test_another_month_changes_the_rows_that_were_not_touched(published: Desk) -> None:
    report = a_report(published, "พ.ค. 2561")
    assert rows(change_memo(published, report.id, Typed({"problems": "ไม่มี"}))) == MAY
    assert rows(change_memo(published, report.id, Typed({"month": "เม.ย. 61"}))) == APRIL


def test_a_report_like_the_one_before_has_the_rows_of_its_own_month(published: Desk) -> None:
    april = a_report(published, "เม.ย. 2561", problems="ไม่มี")
    typed = Typed({"month": "พ.ค. 2561"})
    may = new_memo(published, "report", typed, like=april.id)
    assert (rows(may), may.values["problems"]) == (MAY, "ไม่มี")
