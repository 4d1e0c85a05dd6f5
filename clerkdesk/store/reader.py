"""What can be read within one transaction, grouped by subject."""

from functools import cached_property

from clerkdesk.store.codes import Codes
from clerkdesk.store.drafts import Drafts
from clerkdesk.store.forms import Forms
from clerkdesk.store.glance import Glance
from clerkdesk.store.happened import Happened
from clerkdesk.store.intakes import Intakes
from clerkdesk.store.journal import Journal
from clerkdesk.store.memoindex import MemoIndex
from clerkdesk.store.memos import Memos
from clerkdesk.store.memotexts import MemoTexts
from clerkdesk.store.office import OfficeSettings
from clerkdesk.store.people import People
from clerkdesk.store.plan import Plan
from clerkdesk.store.prints import Prints
from clerkdesk.store.progress import Progress
from clerkdesk.store.registers import Registers
from clerkdesk.store.rounds import Rounds
from clerkdesk.store.shared import Shared
from clerkdesk.store.topics import Topics
from clerkdesk.store.transaction import Transaction
from clerkdesk.store.units import Units


class Reader:
    """One consistent view of the records."""

    def __init__(self, tx: Transaction, shared: Shared) -> None:
        self._tx = tx
        self._shared = shared

    @cached_property
    def forms(self) -> Forms:
        """The forms in use."""
        return Forms(self._tx, self._shared.forms)

    @cached_property
    def memos(self) -> Memos:
        """The memos."""
        return Memos(self._tx, self.forms, self.texts)

    @cached_property
    def texts(self) -> MemoTexts:
        """What memos are found by."""
        return MemoTexts(self._tx, self._shared.search)

    @cached_property
    def index(self) -> MemoIndex:
        """Where all memos stand."""
        return MemoIndex(self._tx, self.forms, self.memos, self._shared)

    @cached_property
    def glance(self) -> Glance:
        """Few columns of many memos."""
        return Glance(self._tx, self.memos)

    @cached_property
    def progress(self) -> Progress:
        """How very many memos got on."""
        return Progress(self._tx, self.forms, self.memos)

    @cached_property
    def happened(self) -> Happened:
        """What was recorded of how many memos, and when."""
        return Happened(self._tx, self.memos)

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
    def topics(self) -> Topics:
        """The office's topics."""
        return Topics(self._tx)

    @cached_property
    def codes(self) -> Codes:
        """The codes of assessments."""
        return Codes(self._tx)

    @cached_property
    def plan(self) -> Plan:
        """What is planned to be published."""
        return Plan(self._tx)

    @cached_property
    def intakes(self) -> Intakes:
        """What the publisher took in without a memo."""
        return Intakes(self._tx)

    @cached_property
    def rounds(self) -> Rounds:
        """The rounds of the fiscal years, and what was recorded of them."""
        return Rounds(self._tx)

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
