"""States of the month's page: rows that are typed, what was sent, what goes out."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.mailing import set_mail_words
from clerkdesk.desk.monthrows import read_month
from clerkdesk.desk.roundreports import Arriving, Sending, record_arrived, record_sent
from clerkdesk.desk.roundrows import add_rows, change_row, remove_row
from clerkdesk.desk.units import list_units
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.entries import Channel
from clerkdesk.ui.places import Place
from screening.clerk import Clerk, days_later, go, keys, run, text, wait

State = Callable[..., object]
OCTOBER = Month(2026, 10)

_TYPED = (
    {
        "subject": "ข่าวประชาสัมพันธ์การปิดภาคเรียนที่ ๑ และกำหนดเปิดภาคเรียนที่ ๒ ปีการศึกษา ๒๕๖๙",
        "materials": "ประกาศ.pdf\nภาพกิจกรรม ๑๒ ภาพ",
        "published_on": "8/10/2569",
        "responsible": "นางสาวน้ำทิพย์ ใจดี",
        "result": "เผยแพร่แล้ว",
    },
    {"subject": "ประกาศผลการคัดเลือกครูดีเด่น", "published_on": "21/10/2569", "result": "เผยแพร่แล้ว"},
)
_CAME = {
    "subject": "รายงานกิจกรรมวันปิยมหาราชของกลุ่มโรงเรียน",
    "published_on": "2026-10-23",
    "responsible": "ครูสมหญิง",
}


def _filled(clerk: Clerk) -> list[str]:
    """Rows of every origin; the keys of those that were typed."""
    unit = list_units(clerk.desk)[0].name
    record_arrived(clerk.desk, OCTOBER, unit, Arriving("ครูสมหญิง", "a.xlsx", "", "แผ่น ๑", [_CAME]))
    before = {key.key for key in read_month(clerk.desk, OCTOBER).keys}
    add_rows(clerk.desk, OCTOBER, "", _TYPED)
    found = [key.key for key in read_month(clerk.desk, OCTOBER).keys]
    return [key for key in found if key not in before]


def _sent(clerk: Clerk) -> None:
    _filled(clerk)
    set_mail_words(clerk.desk, {"to": "report@example.go.th"})
    record_sent(clerk.desk, OCTOBER, "", Sending(Channel.MAIL, "สพฐ. <report@example.go.th>"))


def _changed(clerk: Clerk) -> None:
    """Sent, then a row was changed, one was taken off, one added."""
    one, two = _filled(clerk)
    record_sent(clerk.desk, OCTOBER, "", Sending(Channel.MAIL, "report@example.go.th"))
    change_row(clerk.desk, OCTOBER, "", one, {"remark": "ปักหมุดไว้หน้าแรก"})
    remove_row(clerk.desk, OCTOBER, "", two)
    add_rows(clerk.desk, OCTOBER, "", [{"subject": "ประกาศฉบับแก้ไข", "published_on": "30/10/2569"}])


def _paste(clerk: Clerk) -> None:
    rows = ["\t".join(("", f"ข่าวที่ {n}", "", "อีกไม่นาน" if n == 2 else "9/10/69")) for n in (1, 2, 3)]
    QGuiApplication.clipboard().setText("\n".join(rows))
    table = clerk.page.table
    table.choose(table.sheet.end, 0)


def month_states(state: State) -> tuple[object, ...]:
    """The states, each made by ``state(name, what, *steps, office=…)``."""
    october = (go(Place.MONTH), run("earlier_month"), wait(100))
    return (
        state("month-rows", "rows of every origin", _filled, *october),
        state("month-typing", "a row is typed", *october, keys("Ctrl+Return"), text("ข่าวใหม่")),
        state(
            "month-pasted", "a block with a bad date", *october, _paste, keys("Ctrl+V"), wait(100)
        ),
        state("month-sent", "it was sent", _sent, *october),
        state("month-changed", "changed since it was sent", _changed, *october),
        state("month-late", "late", days_later(30), _filled, *october, run("earlier_month")),
        state("month-over", "over, with nothing", *october, office="empty"),
        state(
            "month-nothing", "nothing was reported", *october, keys("Ctrl+Shift+M"), office="empty"
        ),
        state("month-record", "recorded as sent", *october, keys("Ctrl+E", "Ctrl+Shift+S")),
        state("month-months", "several months go out", *october, keys("Ctrl+Shift+Y")),
        state("month-mailed", "a mail was drafted", _filled, *october, keys("Ctrl+Shift+E")),
    )
