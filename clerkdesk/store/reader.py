"""What can be read and written within one transaction, grouped by subject."""

from datetime import datetime
from functools import cached_property

from clerkdesk.store.drafts import Drafts, DraftsWriting
from clerkdesk.store.forms import FormReader, Forms
from clerkdesk.store.journal import Journal, JournalWriting
from clerkdesk.store.memos import Memos
from clerkdesk.store.memowriting import MemosWriting
from clerkdesk.store.office import OfficeSettings, OfficeSettingsWriting
from clerkdesk.store.people import People, PeopleWriting
from clerkdesk.store.prints import Prints, PrintsWriting
from clerkdesk.store.registers import Registers, RegistersWriting
from clerkdesk.store.transaction import Transaction
from clerkdesk.store.units import Units, UnitsWriting


class Reader:
    """One consistent view of the records."""

    def __init__(self, tx: Transaction, forms: FormReader) -> None:
        self._tx = tx
        self._form_reader = forms

    @cached_property
    def forms(self) -> Forms:
        """The forms in use."""
        return Forms(self._tx, self._form_reader)

    @cached_property
    def memos(self) -> Memos:
        """The memos."""
        return Memos(self._tx, self.forms)

    @cached_property
    def people(self) -> People:
        """The people and their roles."""
        return People(self._tx)

    @cached_property
    def units(self) -> Units:
        """The units."""
        return Units(self._tx)

    @cached_property
    def office(self) -> OfficeSettings:
        """What the office says of itself."""
        return OfficeSettings(self._tx)

    @cached_property
    def registers(self) -> Registers:
        """The registers of book numbers."""
        return Registers(self._tx)

    @cached_property
    def prints(self) -> Prints:
        """The prints that were made."""
        return Prints(self._tx)

    @cached_property
    def journal(self) -> Journal:
        """The journal of acts."""
        return Journal(self._tx)

    @cached_property
    def drafts(self) -> Drafts:
        """The drafts of windows."""
        return Drafts(self._tx)


class Writer(Reader):
    """One act: everything written here is kept together, or nothing is."""

    @property
    def now(self) -> datetime:
        """The local time of this act."""
        return self._tx.now

    @property
    def who(self) -> str:
        """Who acts."""
        return self._tx.who

    @cached_property
    def memos(self) -> MemosWriting:
        """The memos."""
        return MemosWriting(self._tx, self.forms)

    @cached_property
    def people(self) -> PeopleWriting:
        """The people and their roles."""
        return PeopleWriting(self._tx)

    @cached_property
    def units(self) -> UnitsWriting:
        """The units."""
        return UnitsWriting(self._tx)

    @cached_property
    def office(self) -> OfficeSettingsWriting:
        """What the office says of itself."""
        return OfficeSettingsWriting(self._tx)

    @cached_property
    def registers(self) -> RegistersWriting:
        """The registers of book numbers."""
        return RegistersWriting(self._tx)

    @cached_property
    def prints(self) -> PrintsWriting:
        """The prints that were made."""
        return PrintsWriting(self._tx)

    @cached_property
    def journal(self) -> JournalWriting:
        """The journal of acts."""
        return JournalWriting(self._tx)

    @cached_property
    def drafts(self) -> DraftsWriting:
        """The drafts of windows."""
        return DraftsWriting(self._tx)
