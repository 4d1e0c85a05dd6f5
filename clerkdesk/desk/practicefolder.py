"""The practice office of a desk: in a folder of its own, so that no real record is touched."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.domain.oserrors import explain_os_error

FOLDER = "practice"
"""The folder of the practice office, inside the folder of the office's data."""


def real_folder(desk: Desk) -> Path | None:
    """Where the real records lie of which this is the practice office; None where there are none,
    and for any other office."""
    from clerkdesk.store.database import FILE

    parent = desk.folder.parent
    inside = desk.folder.name == FOLDER and (parent / FILE).exists()
    return parent if inside else None


Tell = Callable[[int, int], None]
"""Is told how many parts of how many are ready."""

Fill = Callable[[Desk, PracticeClock, Tell], int]
"""Fills an empty office, under a clock that it sets back."""


def make_practice_office(
    desk: Desk, tell: Tell = lambda _done, _of: None, fill: Fill = fill_practice_office
) -> Path:
    """The folder of the practice office; it is filled when it is not there yet. ClerkError."""
    from clerkdesk.forms.reader import read_form
    from clerkdesk.store.database import FILE, Store

    folder = desk.folder / FOLDER
    if (folder / FILE).exists():
        return folder
    fresh = desk.folder / f".{FOLDER}-new"
    with _explained(folder):
        if folder.exists():
            folder.rmdir()  # Windows moves nothing over a folder, not even over an empty one
        shutil.rmtree(fresh, ignore_errors=True)  # an interrupted filling left it behind
        fresh.mkdir(parents=True)
    clock = PracticeClock(desk.clock())
    with Store.open(
        fresh,
        read_form=lambda text: read_form(text, "database"),
        clock=clock,
        who=desk.who,
        lasting=False,
    ) as store:
        practice = replace(desk, folder=fresh, store=store, clock=clock)
        fill(practice, clock, tell)
    with _explained(folder):
        _onto_drive(fresh / FILE)
        fresh.replace(folder)
    return folder


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise explain_os_error(error, folder) from error


def _onto_drive(path: Path) -> None:
    """Waits until a file is on the drive: a folder that has its name is never half a one."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
