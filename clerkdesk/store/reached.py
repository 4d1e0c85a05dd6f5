"""How far the registers were when records are replaced by older ones: a number that stands on a
paper is not issued again, also where the records do not know of that paper any more."""

import errno
import shutil
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.intake import intake_register
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.store.disk import scratch_in
from clerkdesk.store.names import BESIDE, DATABASE

if TYPE_CHECKING:
    from clerkdesk.store.database import Store
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer

_FULL = (errno.ENOSPC, errno.EDQUOT)

Reached = Mapping[RegisterKey, int]
"""The last number that each register used, on paper or by a void one."""


def reached(tx: "Reader") -> dict[RegisterKey, int]:
    """How far each register is, those of the intake too."""
    keys = [*tx.registers.keys(), *(intake_register(year) for year in tx.intakes.years())]
    return {key: tx.registers.next(key) - 1 for key in keys}


def reached_in(folder: Path, store: "Store") -> dict[RegisterKey, int]:
    """How far the registers of another data folder are; nothing where nobody can read them.
    ClerkError where there is no room to look.

    Looked up in a copy, so that what is there stays as it is. ``store`` is any that is open.
    """
    try:
        aside = scratch_in(folder, ".reached-")
        try:
            for own in (DATABASE, *BESIDE):
                if (folder / own).exists():
                    shutil.copyfile(folder / own, aside / own)
            if not (aside / DATABASE).exists():
                return {}
            with closing(store.of_copy(aside / DATABASE)) as copy, copy.read() as tx:
                return reached(tx)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        if error.errno in _FULL:
            raise explain_os_error(error, folder) from error
        return {}
    except (ClerkError, DBAPIError):
        return {}  # damaged records are why older ones come back


def go_on_after_kept(store: "Store", kept: Path, act: str) -> None:
    """As :func:`go_on_after`, for what was issued between a restore and the start that ended it.
    ClerkError where it cannot be known for now."""
    before = reached_in(kept, store)
    with store.write(act) as tx:
        go_on_after(tx, before)


def go_on_after(tx: "Writer", before: Reached) -> list[RegisterKey]:
    """Lets each register go on where it was ``before``; gives those that were behind.

    What was issued meanwhile counts as used on paper: the register passes over it, and a memo that
    is written down again may have its number by typing it.
    """
    here = reached(tx)
    behind = [key for key, last in before.items() if here.get(key, 0) < last]
    for key in behind:
        tx.registers.set_start(key, before[key])
    return behind
