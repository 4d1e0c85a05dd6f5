"""Puts forms and sheets on paper. Fonts and words are loaded at the first use, then kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.domain.thai.linebreak import LineBreaker

if TYPE_CHECKING:
    from clerkdesk.domain.form.form import Form
    from clerkdesk.domain.memo.book import Book
    from clerkdesk.domain.memo.tracking import Sheet
    from clerkdesk.domain.office.office import Office
    from clerkdesk.domain.thai.thaiwords import ThaiWords
    from clerkdesk.paper.filled import Filled
    from clerkdesk.paper.fonts import FontSet
    from clerkdesk.paper.measure import Measure
    from clerkdesk.paper.placed import Layout


@dataclass
class Press:
    """``fonts_folder`` holds the fonts that come with the program; ``installed_fonts`` gives
    those of the machine; ``thai_words`` and ``office_words`` are where lines may break."""

    fonts_folder: Path
    installed_fonts: Callable[[], Iterable[Path]]
    thai_words: "Callable[[], Iterable[str] | ThaiWords]"
    office_words: Callable[[], Iterable[str]]
    garuda: Path | None = None

    @cached_property
    def fonts(self) -> "FontSet":
        """The fonts that paper is printed with."""
        from clerkdesk.paper.fonts import find_fonts

        return find_fonts(self.fonts_folder, self.installed_fonts())

    @cached_property
    def measure(self) -> "Measure":
        """How wide texts are in those fonts."""
        from clerkdesk.paper.measure import Measure

        return Measure(self.fonts)

    @cached_property
    def dictionary(self) -> LineBreaker:
        """The breaker that knows the Thai language."""
        return LineBreaker(self.thai_words())

    @property
    def breaker(self) -> LineBreaker:
        """The breaker that also knows the office's own names as they are now."""
        return self.dictionary.with_words(self.office_words())

    def width_of(self, text: str, size: float, bold: bool) -> float:
        """The width of a text, mm; ``size`` in points of TH Sarabun."""
        return self.measure.width_mm(text, size, bold)

    def form_layout(self, form: "Form", filled: "Filled", office: "Office") -> "Layout":
        """A form's paper, placed."""
        from clerkdesk.paper.compose import compose

        garuda = str(self.garuda) if self.garuda else ""
        return compose(form, filled, office, self.measure, self.breaker, garuda)

    def sheet_layout(self, sheet: "Sheet", numbered: bool = True) -> "Layout":
        """A sheet's paper, placed; not ``numbered`` as part of something larger."""
        from clerkdesk.paper.sheetpages import compose_sheet

        return compose_sheet(sheet, self.measure, self.breaker, numbered)

    def book_layout(self, book: "Book") -> "Layout":
        """The paper of several sheets, one after another, placed; its pages are numbered on."""
        from clerkdesk.paper.sheetpages import compose_book

        return compose_book(book, self.measure, self.breaker)

    def pdf(self, layout: "Layout", created: datetime) -> bytes:
        """A placed paper as PDF."""
        from clerkdesk.paper.draw import layout_to_pdf

        return layout_to_pdf(layout, self.fonts, created)


def anchored(layout: "Layout", anchor: str) -> "Layout":
    """``layout`` with the journal's ``anchor`` among the words about it, which go into the PDF."""
    return replace(layout, keywords=(*layout.keywords, anchor)) if anchor else layout
