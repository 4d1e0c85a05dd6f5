"""What every page is given: the desk, the voice, the messages, the work, the way elsewhere."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.restoring import OpenDesk
from clerkdesk.domain.calendar.month import Month
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Commands
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.work import Work


@dataclass(frozen=True)
class Writing:
    """What the writing page opens: a new memo of ``form``, perhaps ``like`` (or asking
    ``again``) an earlier one; the draft ``draft``; the memo ``change`` to be changed; a new one
    about ``topic``, of ``unit``; a new slip that hands ``memos`` over; or a report of ``month``."""

    form: str = ""
    like: int | None = None
    again: bool = False
    draft: str = ""
    change: int | None = None
    topic: str = ""
    unit: str = ""
    memos: tuple[int, ...] = ()
    month: Month | None = None


class Ways(QObject):
    """How pages tell the window, and one another. ``memo_changed`` carries the memo's id."""

    place_wanted = Signal(object)  # Place
    memo_wanted = Signal(int)
    act_wanted = Signal(int, str)  # memo, and the act to be recorded, ready
    month_wanted = Signal(object)  # Month
    unit_month_wanted = Signal(object, str)  # Month, and whose sheet of it
    writing_wanted = Signal(object)  # Writing
    offer_changed = Signal()  # an empty page offers an act of its own, or no longer
    search_typed = Signal(str)  # a letter that begins a search
    memo_changed = Signal(int)
    office_changed = Signal()
    preferences_changed = Signal()
    backups_made = Signal()  # by themselves: how their places stand is another now
    lock_wanted = Signal()
    lock_changed = Signal()  # it was set, changed or taken away


@dataclass
class Services:
    """Given to every page. ``preferences`` are those of the person at this machine; ``marks``
    hold where a page was, for when it is made anew in another language or look."""

    desk: Desk
    voice: Voice
    look: Look
    messages: Messages
    work: Work
    ways: Ways
    preferences: KeptPreferences
    commands: Commands
    marks: dict[str, str] = field(default_factory=dict)
    open_at: OpenDesk | None = None
    """Opens the desk of another data folder, as a start does."""

    @property
    def only_read(self) -> bool:
        """Whether nothing can be recorded from this window."""
        return self.desk.store.why_read_only is not None

    def go(self, place: Place) -> None:
        """Goes to one of the places."""
        self.ways.place_wanted.emit(place)
