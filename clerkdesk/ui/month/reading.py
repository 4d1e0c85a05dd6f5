"""What the page of the month shows, read off the GUI thread in one go."""

from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import MonthRows, chosen_sheet, read_month, sheet_forms
from clerkdesk.desk.roundview import RoundPage, read_round
from clerkdesk.desk.staff import list_units
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.ui.month.choosing import Asked
from clerkdesk.ui.month.lines import Marks


@dataclass(frozen=True)
class Shown:
    """A month's sheet and where its round stands, what else can be asked for, and where the lines
    of its texts may end. ``marks`` say how it differs from what was sent."""

    month: MonthRows
    round: RoundPage
    marks: Marks
    units: list[Unit]
    forms: tuple[Form, ...]
    breaker: LineBreaker


def read_shown(desk: Desk, asked: Asked) -> Shown:
    """Reads what was asked for; ClerkError when there is no such sheet."""
    form = chosen_sheet(desk, asked.form)
    month = read_month(desk, asked.month, asked.unit, form)
    page = read_round(desk, asked.month, asked.unit)
    marks = _marks(page, form, asked.month.first <= desk.today())
    return Shown(month, page, marks, list_units(desk), sheet_forms(desk), desk.press.breaker)


def _marks(page: RoundPage, form: str, adding: bool) -> Marks:
    """A sheet is compared with what was sent of its own form alone."""
    sent = page.state.sent
    if sent is None or sent.form not in ("", form):
        return Marks(adding)
    return Marks(adding, page.state.changes, sent.rows)
