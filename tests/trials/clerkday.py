"""What a clerk does on a day, act by act, with keys wherever there are keys for it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.practicedata import REQUESTERS
from clerkdesk.desk.signatures import next_step
from clerkdesk.ui.help.window import HelpWindow
from clerkdesk.ui.house import House
from clerkdesk.ui.journal.page import JournalPage
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.month.page import MonthPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.settings.liking import change_look
from clerkdesk.ui.settings.page import SettingsPage
from clerkdesk.ui.settings.people import PeopleSection
from clerkdesk.ui.settings.sections import SECTIONS
from clerkdesk.ui.writing.page import WritingPage
from tests.trials.timing import TimedHands

_MOST_STEPS = 12


@dataclass
class Day:
    """Whose hands, in which house, and which time round it is."""

    hands: TimedHands
    house: House
    round: int

    def press(self, name: str, *keys: str) -> None:
        """One act by keys."""
        with self.hands.act(name):
            self.hands.press(*keys)

    def do(self, name: str, act: Callable[[], object]) -> None:
        """One act by the mouse, as what a click calls."""
        with self.hands.act(name):
            self.hands.do(act)

    def type(self, name: str, text: str, *keys: str) -> None:
        """One act that is typed, and perhaps ended by keys."""
        with self.hands.act(name):
            self.hands.type(text)
            self.hands.press(*keys)

    @property
    def memos(self) -> MemosPage:
        """The page of memos."""
        page = self.house.page(Place.MEMOS)
        assert isinstance(page, MemosPage)
        return page

    @property
    def card(self) -> MemoCard:
        """The memo that is shown."""
        card = self.memos.view.card
        assert card is not None
        return card

    @property
    def month(self) -> MonthPage:
        """The page of the month."""
        page = self.house.page(Place.MONTH)
        assert isinstance(page, MonthPage)
        return page


def look_at_today(day: Day) -> None:
    """What is to be done; one of it is opened."""
    day.press("today is shown", "Ctrl+1")
    day.press("today is read again", "F5")
    for _ in range(3):
        day.press("a line further on today", "Down")
    day.press("today leads to a memo", "Return")
    day.press("a panel is closed", "Escape")


def look_through_the_list(day: Day) -> None:
    """The list of all memos: scrolled, filtered, grouped."""
    day.press("the list is shown", "Ctrl+2")
    for _ in range(4):
        day.press("the next memo is shown", "Down")
    for key in ("PgDown", "PgDown", "End", "Home"):
        day.press(f"the list is scrolled ({key})", key)
    chips = day.memos.listing.chips.chips
    for status in ("waiting", "published", "all"):
        day.do(f"the list is filtered ({status})", chips[status].click)
    day.press("the list is grouped", "Ctrl+G")
    day.press("the list is grouped no more", "Ctrl+G")
    day.press("the documents are shown", "Ctrl+Shift+G")
    day.press("all memos are shown again", "Ctrl+Shift+G")


def search(day: Day) -> None:
    """By words, by a number, by what is nowhere; then by the box that finds anything."""
    numbers = f"ศธ ๐๔๙๙๙/{day.round % 97 + 100}"
    for text in ("แผนปฏิบัติการ", numbers, "ไม่มีเรื่องนี้"):
        day.press("the search is begun", "Ctrl+F")
        day.type("a search is typed", text)
        day.press("a search is given up", "Escape")
    day.press("the finder is opened", "Ctrl+K")
    day.type("the finder finds", "แผน")
    day.press("the finder is closed", "Escape")


def write_a_memo(day: Day) -> None:
    """A new memo, its paper, its way to the web; an act undone and done again."""
    day.press("a new memo is begun", "Ctrl+N")
    day.type("who asks is typed", REQUESTERS[day.round % len(REQUESTERS)][0])
    day.press("on to the subject", "Tab", "Tab", "Tab")
    day.type("the subject is typed", f"แผนปฏิบัติการป้องกันการทุจริต ครั้งที่ {day.round}")
    day.press("the paper beside is hidden", "F8")
    day.press("the paper beside is shown", "F8")
    day.press("a memo is saved", "Ctrl+Return")
    day.press("a memo's paper is shown", "F8")
    day.press("a memo's paper is hidden", "F8")
    day.press("a memo is printed", "Ctrl+P")
    day.press("a memo becomes a PDF", "Ctrl+Shift+P")
    day.press("a signature's panel is opened", "Return")
    day.press("a signature is recorded", "Return")
    day.press("a signature is undone", "Ctrl+Z")
    day.press("a signature is done again", "Ctrl+Y")
    _take_through(day)
    day.press("a publication's panel is opened", "Return")
    day.type("a publication is recorded", f"https://www.example.go.th/{day.round}", "Return")


def _take_through(day: Day) -> None:
    """From desk to desk until it can be published."""
    for _ in range(_MOST_STEPS):
        card = day.card
        if card.next == "publish":
            return
        day.press("a signature's panel is opened", "Return")
        choices = card.next == "sign" and next_step(card.state).choices
        day.press("a signature is recorded", *(("1",) if choices else ()), "Return")
    raise AssertionError(f"the memo still wants {day.card.next}")


def change_a_memo(day: Day) -> None:
    """One like an earlier one, changed after it was saved, withdrawn and brought back."""
    day.press("a memo like this one is begun", "Ctrl+D")
    day.type("its subject is typed", f"เหมือนเรื่องก่อน {day.round}")
    day.press("a memo is saved", "Ctrl+Return")
    day.press("a memo is opened to be changed", "F2")
    writing = day.house.page(Place.WRITING)
    assert isinstance(writing, WritingPage)
    assert writing.fields is not None
    writing.fields.rows["subject"].editor.setFocus()
    day.type("a change is typed", "ใหม่ ")
    day.press("a changed memo is saved", "Ctrl+Return")
    day.do("withdrawing is begun", lambda: day.memos.view.open_panel("withdraw"))
    day.type("a memo is withdrawn", "ไม่ขอแล้ว", "Return")
    day.press("the journal is shown", "Ctrl+Shift+J")
    day.press("the bin is shown", "Ctrl+G")
    day.press("the newest in the bin is chosen", "Ctrl+Home")
    bring = day.house.window.commands.all["bring_back"]
    day.do("a memo is brought back", bring.trigger)
    day.press("the journal is shown whole", "Ctrl+G")


def sign_a_pile(day: Day) -> None:
    """Several at once, and back again."""
    day.press("the pile is shown", "Ctrl+Shift+L")
    day.type("a number of the pile is typed", "1", "Return")
    day.press("the pile is left", "Escape", "Escape")


def fill_the_month(day: Day) -> None:
    """The month's sheet: other months, a cell, the files that go out."""
    day.press("the month is shown", "Ctrl+3")
    for _ in range(2):
        day.press("the month before", "Ctrl+PgUp")
    table = day.month.table
    cell = table.sheet.columnCount() - 1
    row = day.round % max(1, table.sheet.end)
    day.do("a cell is gone to", lambda: (table.setFocus(), table.choose(row, cell)))
    day.type("a cell is written", f"ตรวจแล้ว {day.round}", "Return")
    day.press("a cell is undone", "Ctrl+Z")
    day.press("a cell is gone down from", "Down")
    day.press("the sheet goes out as Excel", "Ctrl+E")
    day.press("the sheet goes out as PDF", "Ctrl+Shift+P")
    day.press("the month of now", "Ctrl+T")


def look_at_the_year(day: Day) -> None:
    """The overview in pictures and figures, of two years."""
    day.press("the year is shown", "Ctrl+4")
    day.press("the year before", "Ctrl+PgUp")
    day.press("the year after", "Ctrl+PgDown")
    day.press("a further part of the year", "Down")
    day.press("the year in figures", "Ctrl+G")
    day.press("the year in pictures", "Ctrl+G")
    if day.round % 4 == 0:
        day.press("the year's report", "Ctrl+Shift+P")


def go_round(day: Day) -> None:
    """The places that do not stand in the side bar, and back."""
    for place in (
        *(Place.PROCEDURE, Place.PLAN, Place.INTAKE, Place.FORMS),
        *(Place.ARRIVALS, Place.TOGETHER),
    ):
        day.do(f"a place is shown ({place.value})", lambda place=place: day.house.show(place))
    page = day.house.page(Place.JOURNAL)
    assert isinstance(page, JournalPage)
    day.press("the journal is shown", "Ctrl+Shift+J")
    page.asking.text.setFocus()
    day.type("the journal is searched", "เผยแพร่", "Return")
    day.do("the journal is searched no more", page.asking.text.clear)
    day.press("the journal of the year before", "Ctrl+PgUp")
    day.press("the journal of the year after", "Ctrl+PgDown")


def look_at_settings(day: Day) -> None:
    """Each section; a person's position is changed, and changed back."""
    day.press("the settings are shown", "Ctrl+5")
    page = day.house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    for entry in SECTIONS:
        day.do(f"settings: {entry.key}", lambda entry=entry: page.show_section(entry.key))
    day.do("settings: people", lambda: page.show_section("people"))
    section = page.section
    assert isinstance(section, PeopleSection)
    person = section.staff.people[day.round % len(section.staff.people)]
    day.do("a person is chosen", lambda: section.browser.choose(person.id))
    line = section.person.position.line
    day.do("a position is gone to", lambda: _take(line))
    day.type("a position is saved", "ครู", "Tab")
    day.press("a position is undone", "Ctrl+Z")


def _take(line: QLineEdit) -> None:
    line.setFocus()
    line.end(False)


def change_the_look(day: Day) -> None:
    """Dark, larger, and back; the keys and the manual looked at."""
    services = day.house.services
    day.press("the list is shown", "Ctrl+2")
    day.do("the look is changed", lambda: change_look(services, "dark"))
    day.do("the look is changed", lambda: change_look(services, "light"))
    day.press("text is larger", "Ctrl+=")
    day.press("text is as usual", "Ctrl+0")
    day.press("the side bar is folded", "F9")
    day.press("the side bar is unfolded", "F9")
    day.press("the keys are shown", "Ctrl+/")
    day.press("the keys are closed", "Escape")
    day.press("the manual is opened", "F1")
    for manual in day.house.window.findChildren(HelpWindow):
        day.do("the manual is closed", manual.close)


Part = Callable[[Day], None]

PARTS: tuple[Part, ...] = (
    *(look_at_today, look_through_the_list, search, write_a_memo, change_a_memo, sign_a_pile),
    *(fill_the_month, look_at_the_year, go_round, look_at_settings, change_the_look),
)
"""A day, over and over."""
