"""Sheets for Excel. openpyxl is imported only when a sheet is written."""

from clerkdesk.sheet.writing import FONT, Written, write_book, write_sheet

__all__ = ["FONT", "Written", "write_book", "write_sheet"]
