"""Opens an office's desk: data folder, forms, store, press."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.app.reading import why_unfit
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.press import Press
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.office.volumes import Volume
from clerkdesk.domain.thai.thaiwords import ThaiWords
from clerkdesk.settings import bundled, data_folder, thai_words
from clerkdesk.settings.clock import as_gregorian
from clerkdesk.settings.private import keep_private_here
from clerkdesk.settings.username import user_name
from clerkdesk.settings.volumes import volume_of

if TYPE_CHECKING:
    from clerkdesk.store.database import Store
    from clerkdesk.store.patience import Patience

FORMS = "forms"
"""The folder of an office's own forms, inside its data folder."""


def local_clock() -> datetime:
    """The local time of this machine, to the second."""
    now = datetime.now().astimezone()  # noqa: TID251  the edge
    return as_gregorian(now.replace(microsecond=0))


@dataclass
class OfficeWords:
    """The office's own names, in which a line is not broken; read again after each act."""

    desk: Desk | None = None
    fixed: tuple[str, ...] = field(default=())

    def __call__(self) -> Iterable[str]:
        if self.desk is None:
            return self.fixed
        with self.desk.store.read() as tx:
            office = tx.office.load()
            units = [unit.name for unit in tx.units.all()]
            people = [word for person in tx.people.all() for word in person.name.split()]
        names = (place_of(office.name), office.short_name)
        return [*self.fixed, *(name for name in names if name), *units, *people]


_KIND_OF_OFFICE = re.compile("^สำนักงานเขตพื้นที่การศึกษา(ประถมศึกษา|มัธยมศึกษา)?")


def place_of(office_name: str) -> str:
    """The place in an office's name, which no line should break: ``ชลบุรี เขต ๒``.

    The long rest of the name may break between its words, or lines would be left half empty.
    """
    return _KIND_OF_OFFICE.sub("", office_name).strip()


def machine_fonts() -> list[Path]:
    """The font files of this machine that may be a TH Sarabun."""
    from clerkdesk.paper.installed import installed_files

    return installed_files(sys.platform, os.environ)


def make_press(office_words: Callable[[], Iterable[str]], folder: Path) -> Press:
    """The press, with the office's Garuda picture when it has put one into its folder."""
    garuda = next((path for path in sorted(folder.glob("garuda.*"))), None)
    return Press(bundled("resources", "fonts"), machine_fonts, _thai, office_words, garuda)


@cache
def _thai() -> ThaiWords:
    """The Thai dictionary, built once for all offices that a process opens."""
    return ThaiWords(thai_words())


def open_desk(
    folder: Path | None,
    clock: Callable[[], datetime] | None = None,
    *,
    reading: ClerkError | None = None,
    patience: "Patience | None" = None,
    volume: Callable[[Path], Volume] = volume_of,
) -> Desk:
    """The desk of the office whose data lies in ``folder``, or in the usual place.

    With ``reading``, the reason, the records are only looked at; so they are in a place that is
    unfit for them, which ``volume`` says. ``patience`` is for another program that writes.
    """
    from clerkdesk.forms.reader import read_form
    from clerkdesk.forms.shelf import load_forms
    from clerkdesk.store.database import Store
    from clerkdesk.store.disk import clear_begun

    place = data_folder(os.environ, folder)
    reading = reading or why_unfit(place, volume)
    now = clock or local_clock
    who = user_name()
    reader = _kept_form(read_form)
    if reading is None:
        keep_private_here(place)
    with _finished_restore(place, reading) as kept:
        store = Store.open(
            place, read_form=reader, clock=now, who=who, reading=reading, patience=patience
        )
        if kept is not None:
            _go_on_after(store, kept)
    if not store.read_only:
        for folder in (place, place / FORMS):
            clear_begun(folder, now().timestamp())
    shelf = load_forms([bundled(FORMS), place / FORMS])
    words = OfficeWords()
    desk = Desk(place, store, shelf, now, who, make_press(words, place), kept)
    words.desk = desk
    return desk


@contextmanager
def _finished_restore(place: Path, reading: ClerkError | None) -> Iterator[Path | None]:
    """Where the records are that this start replaced; None on most days. ClerkError where a window
    has them open still, which planned it."""
    if reading is not None or not (place / "restoring").is_dir():
        yield None
        return
    from clerkdesk.desk.restoring import refuse_if_open
    from clerkdesk.store.backups.restoring import finished

    refuse_if_open(place)
    with finished(place) as kept:
        yield kept


def _go_on_after(store: "Store", kept: Path) -> None:
    """The registers go on after the numbers of the records that were replaced, or nothing opens:
    the next start tries it again."""
    from clerkdesk.desk.locking import RESTORED
    from clerkdesk.desk.restoring import ACT
    from clerkdesk.store.reached import go_on_after_kept

    try:
        with store.read() as tx:
            brought = tx.journal.about(RESTORED)
        go_on_after_kept(store, kept, brought[-1].act if brought else ACT)
    except BaseException:
        store.close()
        raise


def _kept_form(read_form: Callable[[str, str], Form]) -> Callable[[str], Form]:
    """Reads a form text that the store kept."""
    return lambda text: read_form(text, "database")
