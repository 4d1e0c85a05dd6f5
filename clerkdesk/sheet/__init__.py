"""Sheets for Excel. What writes them is imported only when it is used: what reads them starts
without it, in a process of its own."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerkdesk.sheet.writing import FONT, Written, write_book, write_sheet

__all__ = ["FONT", "Written", "write_book", "write_sheet"]


def __getattr__(name: str) -> object:
    """What is asked of the package, from where it is."""
    if name in __all__:
        from clerkdesk.sheet import writing

        return getattr(writing, name)
    raise AttributeError(name)
