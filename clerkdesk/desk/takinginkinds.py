"""Which files may be sheets, by their names: asked of everything that is dragged over the window,
so nothing that reads them is imported here."""

from pathlib import Path

SHEETS = (".xlsx", ".xls", ".ods", ".xlsb", ".xlsm")
MAILS = (".eml",)
_LOCKS = ("~$", ".~lock", ".")
"""With these the names of files begin that programs lay beside one that is open."""


def may_be_sheet(name: str) -> bool:
    """Whether a file of this name may be a sheet, or a mail with one."""
    ending = Path(name).suffix.lower()
    return ending in (*SHEETS, *MAILS) and not name.startswith(_LOCKS)
