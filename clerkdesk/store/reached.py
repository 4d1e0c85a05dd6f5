"""How far the registers were when records are replaced by older ones: a number that stands on a
paper is not issued again, also where the records do not know of that paper any more."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from clerkdesk.domain.office.intake import intake_register
from clerkdesk.domain.office.registers import RegisterKey

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer

Reached = Mapping[RegisterKey, int]
"""The last number that each register used, on paper or by a void one."""


def reached(tx: "Reader") -> dict[RegisterKey, int]:
    """How far each register is, those of the intake too."""
    keys = [*tx.registers.keys(), *(intake_register(year) for year in tx.intakes.years())]
    return {key: tx.registers.next(key) - 1 for key in keys}


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
