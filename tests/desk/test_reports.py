"""Reports to the supervisor: which months have one, and what they propose."""

from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.procedure import ProcedureStep, read_procedure
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.procedure import Stage
from clerkdesk.domain.thai.digits import to_arabic
from tests.office import FakeClock, a_memo, open_office

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
    (tmp_path / "own" / "forms").mkdir(parents=True)
    (tmp_path / "own" / "forms" / "report.toml").write_text(text, encoding="utf-8")
    desk = open_office(tmp_path / "own", clock)
    a_memo(desk)
    signed(desk, a_report(desk, "เม.ย. 2561"))
    (missing,) = reporting(desk).missing
    assert str(missing) == "พ้นไปแล้ว 7 เดือน มีรายงานที่ลงนามแล้ว 1 ฉบับ"
