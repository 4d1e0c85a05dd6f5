"""What can be written within one transaction, grouped by subject."""

from datetime import datetime
from functools import cached_property

from clerkdesk.store.codes import CodesWriting
from clerkdesk.store.drafts import DraftsWriting
from clerkdesk.store.indexing import MemoIndexWriting
from clerkdesk.store.intakes import IntakesWriting
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.memowriting import MemosWriting
from clerkdesk.store.office import OfficeSettingsWriting
from clerkdesk.store.people import PeopleWriting
from clerkdesk.store.plan import PlanWriting
from clerkdesk.store.prints import PrintsWriting
from clerkdesk.store.reader import Reader
from clerkdesk.store.registers import RegistersWriting
from clerkdesk.store.rounds import RoundsWriting
from clerkdesk.store.topics import TopicsWriting
from clerkdesk.store.units import UnitsWriting


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
        return MemosWriting(self._tx, self.forms, self.texts)

    @cached_property
    def index(self) -> MemoIndexWriting:
        """Where all memos stand."""
        return MemoIndexWriting(self._tx, self.forms, self.memos, self._shared)

    def settle(self) -> None:
        """Lets the index follow the memos that were written: the last thing of every act."""
        if self.memos.touched:
            self.index.follow(self.memos.as_they_are())

    @cached_property
    def people(self) -> PeopleWriting:
        """The people and their roles."""
        return PeopleWriting(self._tx, self.journal)

    @cached_property
    def units(self) -> UnitsWriting:
        """The units."""
        return UnitsWriting(self._tx, self.journal)

    @cached_property
    def office(self) -> OfficeSettingsWriting:
        """What the office says of itself."""
        return OfficeSettingsWriting(self._tx, self.journal)

    @cached_property
    def registers(self) -> RegistersWriting:
        """The registers of book numbers."""
        return RegistersWriting(self._tx, self.journal)

    @cached_property
    def topics(self) -> TopicsWriting:
        """The office's topics."""
        return TopicsWriting(self._tx, self.journal)

    @cached_property
    def codes(self) -> CodesWriting:
        """The codes of assessments."""
        return CodesWriting(self._tx, self.journal)

    @cached_property
    def plan(self) -> PlanWriting:
        """What is planned to be published."""
        return PlanWriting(self._tx, self.journal)

    @cached_property
    def intakes(self) -> IntakesWriting:
        """What the publisher took in without a memo."""
        return IntakesWriting(self._tx, self.journal)

    @cached_property
    def rounds(self) -> RoundsWriting:
        """The rounds of the fiscal years, and what was recorded of them."""
        return RoundsWriting(self._tx, self.journal)

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
