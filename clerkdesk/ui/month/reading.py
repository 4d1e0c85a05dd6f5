"""What the page of the month shows, read off the GUI thread in one go."""

from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import MonthRows, chosen_sheet, read_month, sheet_forms
from clerkdesk.desk.staff import list_units
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.ui.month.choosing import Asked


@dataclass(frozen=True)
class Shown:
    """A month's sheet, what else can be asked for, and where the lines of its texts may end."""

    month: MonthRows
    units: list[Unit]
    forms: tuple[Form, ...]
    breaker: LineBreaker


def read_shown(desk: Desk, asked: Asked) -> Shown:
    """Reads what was asked for; ClerkError when there is no such sheet."""
    month = read_month(desk, asked.month, asked.unit, chosen_sheet(desk, asked.form))
    return Shown(month, list_units(desk), sheet_forms(desk), desk.press.breaker)
