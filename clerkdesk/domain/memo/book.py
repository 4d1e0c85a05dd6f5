"""Several sheets in one file."""

from dataclasses import dataclass

from clerkdesk.domain.memo.tracking import Sheet


@dataclass(frozen=True)
class BookPage:
    """A sheet on pages of its own; ``tab`` is what they are called in a workbook."""

    tab: str
    sheet: Sheet


@dataclass(frozen=True)
class Book:
    """Pages in their order. ``rows`` is how many things they report; a page that only counts them
    says nothing new."""

    name: str
    pages: tuple[BookPage, ...]
    rows: int

    @classmethod
    def of_one(cls, sheet: Sheet) -> "Book":
        """A sheet alone."""
        rows = 0 if sheet.nothing else len(sheet.rows)
        return cls(sheet.name, (BookPage(sheet.name, sheet),), rows)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets of its pages."""
        return tuple(page.sheet for page in self.pages)
