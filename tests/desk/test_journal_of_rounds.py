"""Every act on rounds, watched: whatever it writes is told in the journal, before and after."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailing import set_mail_words
from clerkdesk.desk.reportsfrom import set_first_month
from clerkdesk.desk.roundreports import (
    Arriving,
    Sending,
    cancel_round_entry,
    record_arrived,
    record_sent,
)
from clerkdesk.desk.roundrows import (
    add_row,
    change_row,
    declare_nothing,
    order_rows,
    remove_row,
    row_key,
)
from clerkdesk.desk.rounds import (
    add_holiday,
    keep_example,
    move_due,
    propose_again,
    remove_holiday,
)
from clerkdesk.desk.roundsettings import set_reminder, set_reporting_kinds
from clerkdesk.desk.takingin import look_at, take_in
from clerkdesk.desk.takinginfolder import set_aside, watch_folder
from clerkdesk.desk.undo import Done
from clerkdesk.desk.units import find_unit
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.domain.rounds.entries import Channel
from tests.desk.arriving import a_sheet
from tests.desk.rounds import APRIL, OTHER, UNIT, two_units
from tests.desk.watching import Watch, acts_of

MODULES = (
    *("rounds", "roundsettings", "roundrows", "roundsheet", "roundreports"),
    *("reportsfrom", "takingin", "takinginfolder", "mailing"),
)
SEMINAR = date(2018, 5, 31)

Act = Callable[[], Done | None]


def watched(watch: Watch, *acts: Act) -> None:
    """Each act is done, undone and done again."""
    for act in acts:
        done = watch.do(act)
        assert done is not None
        assert done.undo is not None
        watch.do(done.undo.run)
        watch.do(act)


def keep_calendar(desk: Desk, watch: Watch) -> None:
    unit = find_unit(desk, OTHER)
    watched(
        watch,
        lambda: keep_example(desk, 2561, "mukdahan-2561"),
        lambda: move_due(desk, 2561, 9, date(2018, 6, 28)),
        lambda: propose_again(desk, 2561, 9),
        lambda: add_holiday(desk, SEMINAR, "สัมมนา"),
        lambda: remove_holiday(desk, SEMINAR),
        lambda: set_reminder(desk, 2),
        lambda: set_reporting_kinds(desk, [UnitKind.SCHOOL_GROUP]),
        lambda: set_first_month(desk, unit.id, APRIL),
    )


def keep_rows(desk: Desk, watch: Watch) -> None:
    made = [add_row(desk, APRIL, UNIT, {"subject": each}) for each in ("ก", "ข")]
    first, second = map(row_key, made)
    watched(
        watch,
        lambda: add_row(desk, APRIL, UNIT, {"subject": "ค"}, 0),
        lambda: change_row(desk, APRIL, UNIT, first, {"remark": "ปักหมุด"}),
        lambda: order_rows(desk, APRIL, UNIT, [second]),
        lambda: remove_row(desk, APRIL, UNIT, first),
        lambda: declare_nothing(desk, APRIL, OTHER),
    )


def keep_reports(desk: Desk, watch: Watch) -> None:
    arriving = Arriving("ครู", "ส่ง.xlsx", "", "เม.ย.", ({"subject": "ง"},))
    watched(
        watch,
        lambda: record_sent(desk, APRIL, UNIT, Sending(Channel.MAIL, "สพฐ.")),
        lambda: record_arrived(desk, APRIL, UNIT, arriving),
    )
    sent = record_sent(desk, APRIL, OTHER, Sending(Channel.PAPER))
    watch.do(lambda: cancel_round_entry(desk, sent.made, "ส่งผิดหน่วย"))


def keep_files(desk: Desk, watch: Watch, folder: Path) -> None:
    proposals = look_at(desk, [a_sheet(folder / "ส่ง.xlsx", "จ", unit=OTHER)])
    watched(
        watch,
        lambda: take_in(desk, proposals),
        lambda: watch_folder(desk, folder),
        lambda: set_aside(desk, ["f" * 64]),
    )
    watch.do(lambda: set_mail_words(desk, {"to": "obec@obec.go.th"}))


def every_act(desk: Desk, watch: Watch, folder: Path) -> None:
    two_units(desk)
    keep_calendar(desk, watch)
    keep_rows(desk, watch)
    keep_reports(desk, watch)
    keep_files(desk, watch, folder)


def test_every_act_on_rounds_is_told_before_and_after(desk: Desk, tmp_path: Path) -> None:
    watch = Watch(desk)
    every_act(desk, watch, tmp_path)
    assert acts_of(*MODULES) <= watch.acts
    assert [finding for finding in desk.store.check() if finding.serious] == []
