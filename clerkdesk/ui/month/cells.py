"""A value of the sheet as text: dates in พ.ศ., figures as the office writes them."""

from datetime import date
from decimal import Decimal

from clerkdesk.domain.form.figures import show_money
from clerkdesk.domain.form.sheetform import CellType
from clerkdesk.domain.memo.tracking import CellValue
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.ui.voice import Voice


def cell_text(voice: Voice, value: CellValue, kind: CellType) -> str:
    """The text of a cell; what people typed stands as they typed it."""
    if isinstance(value, date):
        return voice.date(value)
    if isinstance(value, int | Decimal):
        plain = str(value)
        return voice.figure(show_money(plain, Digits.ARABIC) if kind is CellType.MONEY else plain)
    return value or ""
