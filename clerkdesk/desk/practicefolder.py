"""The practice office of a desk: in a folder of its own, so that no real record is touched."""

from dataclasses import replace
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.practice import PracticeClock, fill_practice_office

FOLDER = "practice"
"""The folder of the practice office, inside the folder of the office's data."""


def make_practice_office(desk: Desk) -> Path:
    """The folder of the practice office; it is filled when it is not there yet. ClerkError."""
    from clerkdesk.forms.reader import read_form
    from clerkdesk.store.database import FILE, Store

    folder = desk.folder / FOLDER
    if (folder / FILE).exists():
        return folder
    fresh = desk.folder / f".{FOLDER}-new"
    _clear(fresh)
    fresh.mkdir(parents=True)
    clock = PracticeClock(desk.clock())
    with Store.open(
        fresh, read_form=lambda text: read_form(text, "database"), clock=clock, who=desk.who
    ) as store:
        practice = replace(desk, folder=fresh, store=store, clock=clock)
        fill_practice_office(practice, clock)
    fresh.replace(folder)
    return folder


def _clear(folder: Path) -> None:
    """Takes away what an interrupted filling left behind."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
