"""States of the settings of rounds and of mail."""

from collections.abc import Callable
from datetime import date

from clerkdesk.desk.mailing import set_mail_words
from clerkdesk.desk.rounds import add_holiday, keep_proposal, move_due
from screening.clerk import Clerk, click, keys, section, text, wait

State = Callable[..., object]
_YEAR = 2570


def calendar_kept(clerk: Clerk) -> None:
    """A calendar of the office's own, with days moved and days off."""
    keep_proposal(clerk.desk, _YEAR)
    move_due(clerk.desk, _YEAR, 3, date(2026, 12, 25), "ปิดทำการปลายปี รวบรวมก่อนกำหนด")
    move_due(clerk.desk, _YEAR, 4, date(2027, 1, 30))
    add_holiday(clerk.desk, date(2026, 12, 29), "วันสถาปนาสำนักงาน")
    add_holiday(clerk.desk, date(2026, 12, 7), working=True)


def _addressed(clerk: Clerk) -> None:
    set_mail_words(clerk.desk, {"to": "report@example.go.th", "cc": "head@example.go.th"})


def _down(clerk: Clerk) -> None:
    bar = clerk.page.section.area.verticalScrollBar()
    bar.setValue(bar.maximum())


def _to_units(clerk: Clerk) -> None:
    clerk.page.section.area.ensureWidgetVisible(clerk.page.section.units)


def rounds_states(state: State) -> tuple[object, ...]:
    """The states, each made by ``state(name, what, *steps, office=…)``."""
    rounds = (calendar_kept, section("rounds"), wait(100))
    mail = (_addressed, section("mail"), wait(400))
    return (
        state("settings-rounds", "the calendar, kept and moved", *rounds),
        state("settings-rounds-proposed", "as proposed", section("rounds")),
        state("settings-rounds-written", "a day is written", *rounds, text("28/11/69")),
        state(
            "settings-rounds-reason",
            "a day that is past is moved with its reason",
            *rounds,
            keys("Up", "Return"),
            keys("Ctrl+A"),
            text("5/11/69"),
            keys("Return"),
        ),
        state("settings-rounds-units", "who reports", *rounds, _to_units),
        state("settings-rounds-below", "who reports, and days off", *rounds, _down),
        state("settings-rounds-day", "a day is added", *rounds, click("เพิ่มวัน…"), _down),
        state(
            "settings-rounds-empty", "an office without units", section("rounds"), office="empty"
        ),
        state("settings-mail", "the words of a mail, and the mail", *mail),
        state("settings-mail-below", "the mail as it would be", *mail, _down),
        state("settings-mail-empty", "no address yet", section("mail"), office="empty"),
    )
