"""How the columns of a sheet share the paper's width."""

from collections.abc import Sequence

from clerkdesk.domain.form.sheetform import CellType, Column, SheetForm
from clerkdesk.paper.grid import PAD_X, Cell, fitted
from clerkdesk.paper.typesetter import Typesetter

CHARACTER = 1.85  # mm: Excel's 7 pixels for one character of a column's width
MOST_SQUEEZED = 0.8  # of their width, before the letters become smaller
SMALLEST = 9.0  # points
SLACK = 0.1  # mm


def size_for(form: SheetForm, width: float) -> float:
    """The size of letters: the form's own, smaller where many columns share ``width`` mm."""
    wanted = sum(column.width for column in form.columns) * CHARACTER
    squeezed = width / wanted / MOST_SQUEEZED
    return max(min(SMALLEST, form.size), round(form.size * min(1.0, squeezed), 1))


def column_shares(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], setter: Typesetter
) -> list[float]:
    """mm for each column, in proportion to the form's widths, but no word of a title is cut, and
    no date and no number takes two lines."""
    whole = setter.whole.width
    wanted = sum(column.width for column in columns)
    widths = [whole * column.width / wanted for column in columns]
    least = [
        _needed(column, [row[place].text for row in rows], setter)
        for place, column in enumerate(columns)
    ]
    return fitted(widths, least)


def _needed(column: Column, texts: Sequence[str], setter: Typesetter) -> float:
    title = setter.longest_word(setter.figures(column.title), setter.size, bold=True)
    if column.type is CellType.TEXT:
        return title + 2 * PAD_X + SLACK
    longest = max((setter.width(text, setter.size, column.sum) for text in texts), default=0.0)
    return max(title, longest) + 2 * PAD_X + SLACK
