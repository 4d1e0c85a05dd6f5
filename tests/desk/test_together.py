"""All units of a round in one: who is missing, who is reminded, what goes up, level by level."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.overviewpicture import read_picture
from clerkdesk.desk.roundrows import add_row, declare_nothing
from clerkdesk.desk.rounds import keep_example
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.staff import NewPerson, add_person, set_office
from clerkdesk.desk.takingin import look_at, take_in
from clerkdesk.desk.together import (
    export_merged,
    merged_book,
    read_together,
    remind_by_mail,
    reminder,
)
from clerkdesk.desk.units import add_unit
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.arriving.proposal import Stand
from tests.desk.arriving import DONGLUANG, KAMSOI, a_line, a_mail, a_sheet
from tests.desk.rounds import APRIL, a_row, two_units
from tests.office import FakeClock, open_office

GROUP = "กลุ่มอำนวยการ"


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)
    keep_example(desk, 2561, "mukdahan-2561")


def came(desk: Desk, *paths: Path) -> None:
    take_in(desk, look_at(desk, paths))


def test_each_unit_has_its_state_and_the_missing_are_reminded(desk: Desk, tmp_path: Path) -> None:
    add_person(desk, NewPerson("ครูสมใจ", "ครู", DONGLUANG, "reporter"))
    lines = [a_line(1, "ข่าว"), a_line(2, "ไม่รู้วัน", "เดี๋ยวบอก")]
    came(desk, a_sheet(tmp_path / "ก.xlsx", lines=lines))
    declare_nothing(desk, APRIL, GROUP)
    view = read_together(desk, APRIL)
    units = {each.unit: each for each in view.units}
    assert (units[KAMSOI].doubtful, units[KAMSOI].state.late) == (1, 15)
    assert units[GROUP].state.empty
    assert [each.unit for each in view.missing] == [DONGLUANG]
    assert (view.count.units, view.count.reported, view.count.empty, view.count.late) == (
        3,
        2,
        1,
        2,
    )
    said = reminder(view)
    assert f"๑. {DONGLUANG} (ครูสมใจ)" in said.body
    assert "๓๐ เม.ย. ๒๕๖๑" in said.body
    mail = message_from_bytes(remind_by_mail(desk, view).read_bytes(), policy=policy.default)
    assert mail["subject"] == said.subject
    declare_nothing(desk, APRIL, DONGLUANG)
    with pytest.raises(ClerkError, match="ทุกหน่วยรายงานแล้ว"):
        reminder(read_together(desk, APRIL))


def test_the_report_says_who_is_missing_late_and_empty(desk: Desk, tmp_path: Path) -> None:
    came(desk, a_sheet(tmp_path / "ก.xlsx", "ข่าว"))
    declare_nothing(desk, APRIL, GROUP)
    summary, whole = merged_book(desk, APRIL).sheets
    assert summary.titles[-1] == "รายงานแล้ว ๒ จาก ๓ หน่วย · ยังไม่รายงาน ๑ · รายงานช้า ๒ · ไม่มีรายการ ๑"
    said = {row[1]: (row[2], row[6]) for row in summary.rows}
    assert said[DONGLUANG] == ("ยังไม่รายงาน", "เกินกำหนด ๑๕ วัน")
    assert said[GROUP] == ("รายงานว่าไม่มี", "ช้า ๑๕ วัน")
    assert said[KAMSOI] == ("รายงานแล้ว", "ช้า ๑๕ วัน")
    assert [row[1] for row in whole.rows] == ["ข่าว"]


def test_what_was_reported_is_told_where_more_stands_there_now(desk: Desk, tmp_path: Path) -> None:
    for subject in ("ก", "ข", "ค", "ง"):
        a_row(desk, subject)
    came(desk, a_sheet(tmp_path / "ก.xlsx", "ข่าว"))
    [unit] = [each for each in read_together(desk, APRIL).units if each.unit == KAMSOI]
    [seen] = [each for each in read_picture(desk).rounds.rows if each.unit.name == KAMSOI]
    [also] = [each for each in seen.states if each and each.month == APRIL]
    assert (unit.state.rows, unit.state.told, also.told) == (5, 1, 1)
    summary = merged_book(desk, APRIL).sheets[0]
    [row] = [row for row in summary.rows if row[1] == KAMSOI]
    assert (row[4], row[6]) == (5, "ช้า ๑๕ วัน · แบบที่รายงานมี ๑ แถว")


def test_who_sent_a_sheet_by_mail_is_named_without_the_address(desk: Desk, tmp_path: Path) -> None:
    came(desk, a_mail(tmp_path / "ก.eml", a_sheet(tmp_path / "ก.xlsx", "ข่าว")))
    assert [each.reporter for each in read_together(desk, APRIL).units if each.reporter] == ["ครู"]


def test_the_summary_counts_every_row_that_goes_up(desk: Desk, tmp_path: Path) -> None:
    came(desk, a_sheet(tmp_path / "ก.xlsx", "ข่าว", "ข่าวสอง"))
    add_unit(desk, "โรงเรียนบ้านโคก")
    for unit in ("", "โรงเรียนบ้านโคก"):
        add_row(desk, APRIL, unit, {"subject": "พิมพ์เอง", "published_on": "3/4/2561"})
    summary, whole = merged_book(desk, APRIL).sheets
    said = {row[1]: (row[2], row[4]) for row in summary.rows}
    assert (said["โรงเรียนบ้านโคก"], said["ไม่ระบุหน่วย"]) == (("–", 1), ("–", 1))
    assert sum(row[4] for row in summary.rows if isinstance(row[4], int)) == len(whole.rows) == 4


def test_a_sheet_of_a_unit_that_need_not_report_is_shown_too(desk: Desk, tmp_path: Path) -> None:
    add_unit(desk, "โรงเรียนบ้านโคก")
    came(desk, a_sheet(tmp_path / "ก.xlsx", "ข่าว", unit="โรงเรียนบ้านโคก"))
    last = read_together(desk, APRIL).units[-1]
    assert (last.unit, last.must, last.missing) == ("โรงเรียนบ้านโคก", False, False)


def test_reports_climb_from_school_to_ministry(
    desk: Desk, tmp_path: Path, clock: FakeClock
) -> None:
    """School group → area → region → ministry: each takes in the report of the one below."""
    came(
        desk,
        a_sheet(tmp_path / "ก.xlsx", "ข่าว"),
        a_sheet(tmp_path / "ข.xlsx", "งาน", unit=DONGLUANG),
    )
    below, path = "สพป.มุกดาหาร", KAMSOI
    up = tmp_path / "0.xlsx"
    export_merged(desk, APRIL, up)
    for level, name in enumerate(("เขตตรวจราชการ", "สพฐ.", "กระทรวง")):
        above = open_office(tmp_path / f"office{level}", clock)
        set_office(above, {"name": name, "short_name": name})
        add_unit(above, below)
        [proposal] = look_at(above, [up])
        assert (proposal.unit, proposal.stand) == (below, Stand.READY)
        take_in(above, [proposal])
        groups = [group.title for group in sheet_of(above, APRIL).groups]
        path = f"{below} › {path}"
        assert groups[0] == path
        assert len(groups) == 2
        up, below = tmp_path / f"{level + 1}.xlsx", name
        export_merged(above, APRIL, up)
        assert above.store.check() == []
        above.close()
