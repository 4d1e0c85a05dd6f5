"""The desk: everything an act needs, given once. Acts are functions that take a desk first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.domain.memo.recording import Recording
from clerkdesk.domain.office.people import Role
from clerkdesk.domain.words import Wording

if TYPE_CHECKING:
    from clerkdesk.desk.press import Press
    from clerkdesk.forms.shelf import FormShelf
    from clerkdesk.store.database import Store


@dataclass
class Desk:
    """Store, forms and clock of one office, and who sits at the desk.

    ``folder`` is where the office's data lies, ``clock`` gives local time, ``who`` is written
    into the journal. ``press`` puts things on paper and loads its fonts when first used.
    ``replaced`` is where the records are in whose place a restore put these at this start.
    """

    folder: Path
    store: "Store"
    shelf: "FormShelf"
    clock: Callable[[], datetime]
    who: str
    press: "Press"
    replaced: Path | None = None

    @property
    def roles(self) -> Mapping[str, Role]:
        """The roles of the office, by key."""
        return self.shelf.roles

    def today(self) -> date:
        """The local date of now."""
        return self.clock().date()

    def recording(self, on: date | None = None) -> Recording:
        """A record made now, of what happened ``on`` a day (today when None)."""
        return Recording(on=on or self.today(), at=self.clock(), by=self.who)

    def role_title(self, key: str) -> Wording:
        """The office's word for a role; the key itself for one that is not in the list."""
        role = self.roles.get(key)
        return role.wording if role else Wording(key)

    def close(self) -> None:
        """Lets the database go."""
        self.store.close()
