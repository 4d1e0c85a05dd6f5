"""What tests of rounds do at a desk: units that report, and rows typed by hand."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundrows import add_row, row_key
from clerkdesk.desk.roundsettings import RoundSettings, round_settings
from clerkdesk.desk.roundview import read_round
from clerkdesk.desk.units import add_unit
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.state import RoundState

APRIL, MAY = Month(2018, 4), Month(2018, 5)
UNIT, OTHER = "กลุ่มโรงเรียนคำสร้อย", "กลุ่มโรงเรียนดงหลวง"


def two_units(desk: Desk) -> None:
    for name in (UNIT, OTHER):
        add_unit(desk, name)


def a_row(desk: Desk, subject: str = "ข่าว", unit: str = UNIT, month: Month = APRIL) -> str:
    """The key of a new row of ``unit``'s sheet."""
    return row_key(add_row(desk, month, unit, {"subject": subject, "published_on": "3/4/2561"}))


def keys(desk: Desk, unit: str = UNIT, month: Month = APRIL) -> list[str]:
    return [row.key for row in read_round(desk, month, unit).book.rows]


def state(desk: Desk, unit: str = UNIT, month: Month = APRIL) -> RoundState:
    return read_round(desk, month, unit).state


def settings_now(desk: Desk) -> RoundSettings:
    """What the office said of its rounds, or what is usual."""
    with desk.store.read() as tx:
        return round_settings(tx)
