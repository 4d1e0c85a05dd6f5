"""Cell styles of openpyxl, each made once and shared: that is most of the speed of a long sheet."""

from copy import copy

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.domain.form.blocks import Align
from clerkdesk.sheet.looks import Look

_THAI = 222  # the Windows character set, for programs that substitute a font
_ACROSS = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_THIN = Side("thin")
_BOX = Border(_THIN, _THIN, _THIN, _THIN)


def set_standard_font(book: Workbook) -> None:
    """Makes Arial 10 the font whose figures are the unit of column widths.

    openpyxl's Calibri 11 gives the same 7 pixels, but only where it is installed: LibreOffice
    elsewhere takes a wider font for it, and columns come out a quarter too wide. Arial or its
    metric twin is everywhere.
    """
    standard = Font(name="Arial", size=10, family=2)
    book._fonts[0] = standard  # type: ignore[attr-defined]  # noqa: SLF001 - no public way
    book._named_styles["Normal"].font = standard  # type: ignore[attr-defined]  # noqa: SLF001


class Wardrobe:
    """Dresses the cells of a workbook; ``page`` is any of its pages."""

    def __init__(self, page: Worksheet, font: str) -> None:
        self._page = page
        self._font = font
        self._styles: dict[Look, StyleArray] = {}
        self._numbers: dict[Look, int] = {}

    def dress(self, cell: BookCell, look: Look) -> None:
        """Gives ``cell`` the dress of ``look``."""
        if look not in self._styles:
            self._styles[look] = self._make(look)
        # openpyxl has no public way to share a style; each cell needs a copy, as it may change it
        cell._style = copy(self._styles[look])  # type: ignore[attr-defined]  # noqa: SLF001

    def number(self, look: Look) -> int:
        """The number that the dress of ``look`` has in the file."""
        if look not in self._numbers:
            model = BookCell(self._page, 1, 1)
            self.dress(model, look)
            self._numbers[look] = model.style_id
        return self._numbers[look]

    def _make(self, look: Look) -> StyleArray:
        model = BookCell(self._page, 1, 1)
        model.font = Font(name=self._font, size=look.size, bold=look.bold, charset=_THAI, family=2)
        model.alignment = Alignment(
            _ACROSS[look.align], look.upright, wrap_text=look.wrap, shrink_to_fit=not look.wrap
        )
        model.number_format = look.shown
        if look.boxed:
            model.border = _BOX
        if look.quoted:
            model.quotePrefix = True
        return model._style  # type: ignore[attr-defined, no-any-return]  # noqa: SLF001
